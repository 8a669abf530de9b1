// Package cut takes off typed text what says nothing, blanks and line breaks, and
// words that stand at its ends. Every reader of cells means the same by them.
package cut

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsBlank recognises white space and the invisible characters that documents
// carry along.
func IsBlank(r rune) bool {
	switch r {
	case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
		return true
	}
	return isControl(r) || (r < '一' || r > '龥') && unicode.IsSpace(r)
}

// isControl recognises tabs, line breaks and characters that nobody types.
func isControl(r rune) bool { return r < ' ' || r == 0x7f }

// Blank takes blanks off both ends. Most texts have none: they begin and end with
// an ideograph or a printed character of ASCII.
func Blank(text string) string {
	if n := len(text); n > 0 && (isPrinted(text[0]) || beginsIdeograph(text)) && (isPrinted(text[n-1]) || n >= 3 && beginsIdeograph(text[n-3:])) {
		return text
	}
	return strings.TrimFunc(text, IsBlank)
}

func isPrinted(b byte) bool { return b > ' ' && b < 0x7f }

// beginsIdeograph looks at the bytes of the first character alone.
func beginsIdeograph(text string) bool {
	return len(text) >= 3 && text[0] >= 0xe4 && text[0] <= 0xe9 && text[1]&0xc0 == 0x80 && text[2]&0xc0 == 0x80
}

// holdsControl looks for what isControl recognises, of which every character is a
// byte.
func holdsControl(text string) bool {
	for i := range len(text) {
		if isControl(rune(text[i])) {
			return true
		}
	}
	return false
}

// Holds tells whether any of the words, of which none is empty, is in the text. For
// most not even the last bytes of their last two ideographs are.
func Holds(text string, words ...string) bool {
	var bytes uint64 // of the text, by their low six bits
	for i := range len(text) {
		bytes |= 1 << (text[i] % 64)
	}
	for _, word := range words {
		last, before := word[len(word)-1], word[max(len(word)-4, 0)]
		if bytes>>(last%64)&(bytes>>(before%64))&1 != 0 && strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// First takes the first of the words that a text starts with off it.
func First(text string, words ...string) (word, rest string) {
	for _, word := range words {
		if rest, found := strings.CutPrefix(text, word); found {
			return word, rest
		}
	}
	return "", text
}

// Last takes the first of the words that a text ends in off it.
func Last(text string, words ...string) (rest, word string) {
	for _, word := range words {
		if rest, found := strings.CutSuffix(text, word); found {
			return rest, word
		}
	}
	return text, ""
}

// Lines makes one line of several. Chinese text breaks anywhere and takes no
// space where it was broken.
func Lines(text string) string {
	if !holdsControl(text) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for line := range strings.FieldsFuncSeq(text, isControl) {
		line = Blank(line)
		if line == "" {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(b.String())
		if b.Len() > 0 && last < utf8.RuneSelf && line[0] < utf8.RuneSelf {
			b.WriteByte(' ')
		}
		b.WriteString(line)
	}
	return b.String()
}
