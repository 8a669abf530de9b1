package strict

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// pass steps over a string and returns what stands between its quotes, escapes
// and all.
func (s *scanner) pass() string {
	start := s.at + 1
	for i := start; i < len(s.text); i++ {
		switch s.text[i] {
		case '"':
			s.at = i + 1
			return s.text[start:i]
		case '\\':
			i++
		}
	}
	s.at = len(s.text)
	return s.text[start:]
}

// sound tells whether a JSON text is UTF-8 and escapes no half of a surrogate
// pair.
func sound(text string) bool {
	if !utf8.ValidString(text) {
		return false
	}
	for {
		i := strings.IndexByte(text, '\\')
		if i < 0 || i+1 >= len(text) {
			return true
		}
		high, escaped := codeUnit(text[i:])
		switch {
		case !escaped:
			text = text[i+2:]
		case !utf16.IsSurrogate(high):
			text = text[i+unitLength:]
		default:
			low, _ := codeUnit(text[i+unitLength:])
			if utf16.DecodeRune(high, low) == utf8.RuneError {
				return false
			}
			text = text[i+2*unitLength:]
		}
	}
}

const unitLength = len(`\u0000`)

// codeUnit reads \u and four digits.
func codeUnit(text string) (unit rune, ok bool) {
	if len(text) < unitLength || text[0] != '\\' || text[1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(text[2:unitLength], 16, 16)
	return rune(n), err == nil
}
