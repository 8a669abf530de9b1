package strict

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// pass steps over a string and returns what stands between its quotes, escapes
// and all. It is plain when it means what it says: it has no escapes, no control
// characters, and is UTF-8.
func (s *scanner) pass() (inner string, plain bool) {
	text, start := s.text, s.at+1
	plain = true
	for i := start; i < len(text); {
		switch c := text[i]; {
		case c == '"':
			s.at = i + 1
			return text[start:i], plain
		case c == '\\':
			plain, s.escapes = false, true
			i += 2
		case c < ' ':
			plain = false
			i++
		case c < utf8.RuneSelf:
			i++
		case isThree(text[i:]): // as Chinese characters are
			i += 3
		default:
			r, size := utf8.DecodeRuneInString(text[i:])
			if r == utf8.RuneError && size == 1 {
				plain, s.odd = false, true
			}
			i += size
		}
	}
	s.at, s.odd = len(text), true
	return text[start:], false
}

// isThree tells whether a text starts with a character of three bytes; it does
// not know those that share their first byte with surrogates or with longer
// forms of shorter characters.
func isThree(text string) bool {
	const first, last, surrogates = 0xe1, 0xef, 0xed
	return len(text) >= 3 && text[0] >= first && text[0] <= last && text[0] != surrogates &&
		text[1]&0xc0 == 0x80 && text[2]&0xc0 == 0x80
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
