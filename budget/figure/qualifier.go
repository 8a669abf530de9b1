package figure

import "strings"

// Qualifier is the word that softens a figure in running text; it stays with
// the figure through printing and arithmetic.
type Qualifier uint8

// The qualifiers that reports use.
const (
	Plain   Qualifier = iota
	About             // 约
	Over              // 超过
	NotLess           // 不少于
	NotMore           // 不超过
	Nearly            // 近
)

var qualifiers = [...]string{Plain: "", About: "约", Over: "超过", NotLess: "不少于", NotMore: "不超过", Nearly: "近"}

// String returns the Chinese word, "" for a plain figure.
func (q Qualifier) String() string {
	if int(q) < len(qualifiers) {
		return qualifiers[q]
	}
	return ""
}

// join is the qualifier of a sum: what either operand had; two different ones
// leave "about".
func (q Qualifier) join(other Qualifier) Qualifier {
	switch {
	case q == Plain || q == other:
		return other
	case other == Plain:
		return q
	}
	return About
}

func cutQualifier(text string) (Qualifier, string) {
	if text == "" || text[0] < 0x80 { // the common case: a digit or a minus
		return Plain, text
	}
	for q := len(qualifiers) - 1; q > 0; q-- {
		if rest, found := strings.CutPrefix(text, qualifiers[q]); found {
			return Qualifier(q), rest
		}
	}
	return Plain, text
}
