package sheet

import (
	"slices"
	"strings"
	"unicode/utf8"

	"jixiao.example/internal/cut"
)

// deducted are the words in which a bracket behind a score begins that says what
// was taken off: 9（扣1分）.
var deducted = [...]string{"扣", "减", "失", "酌", "已扣", "少"}

// cutRemark takes the bracket at the end off a figure that it explains, where it
// begins in one of the words.
func cutRemark(text string, words ...string) (number string, found bool) {
	if len(text) > 4*maxLabel {
		return text, false
	}
	open := strings.IndexAny(text, "（(")
	if open <= 0 {
		return text, false
	}
	_, size := utf8.DecodeRuneInString(text[open:])
	remark := cut.Blank(text[open+size:])
	if !strings.HasSuffix(remark, "）") && !strings.HasSuffix(remark, ")") {
		return text, false
	}
	return text[:open], slices.ContainsFunc(words, func(word string) bool { return strings.HasPrefix(remark, word) })
}
