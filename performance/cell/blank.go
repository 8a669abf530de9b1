package cell

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isBlank recognises white space and the invisible characters that documents
// carry along.
func isBlank(r rune) bool {
	switch r {
	case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
		return true
	}
	return isControl(r) || unicode.IsSpace(r)
}

// isControl recognises tabs, line breaks and characters that nobody types.
func isControl(r rune) bool { return r < ' ' || r == 0x7f }

func trimBlank(text string) string { return strings.TrimFunc(text, isBlank) }

// trimColon takes white space and colons off the end.
func trimColon(text string) string {
	return strings.TrimRightFunc(text, func(r rune) bool { return isBlank(r) || r == ':' || r == '：' })
}

// trimMarks takes white space and sentence marks off the end.
func trimMarks(text string) string {
	return strings.TrimRightFunc(text, func(r rune) bool { return isBlank(r) || strings.ContainsRune("。.，,；;、！!｡", r) })
}

// joinLines makes one line of several. Chinese text breaks anywhere and takes
// no space where it was broken.
func joinLines(text string) string {
	if strings.IndexFunc(text, isControl) < 0 {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for line := range strings.FieldsFuncSeq(text, isControl) {
		line = trimBlank(line)
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

// enclosed takes off the quotes or brackets that stand around a whole text. A
// number in brackets keeps them: it may be a negative one.
func enclosed(text string) string {
	if inner, found := between(text, `="`, `"`); found && !strings.Contains(inner, `"`) { // a spreadsheet's formula for a text
		return trimBlank(inner)
	}
	for _, pair := range [...][2]string{{`"`, `"`}, {"“", "”"}, {"'", "'"}, {"（", "）"}, {"(", ")"}} {
		inner, found := between(text, pair[0], pair[1])
		if found && !strings.Contains(inner, pair[0]) && !strings.ContainsAny(inner, ",，") && (strings.ContainsAny(pair[0], `"“'`) || !startsNumeral(inner)) {
			return trimBlank(inner)
		}
	}
	return text
}

// between returns what stands between the two marks around a text.
func between(text, open, end string) (inner string, found bool) {
	if inner, found = strings.CutPrefix(text, open); found {
		inner, found = strings.CutSuffix(inner, end)
	}
	return inner, found
}

// startsNumeral tells whether a text begins with a digit, a minus or a currency
// sign.
func startsNumeral(text string) bool {
	r, _ := utf8.DecodeRuneInString(trimBlank(text))
	return isNumeral(r) || strings.ContainsRune("-－−+＋￥¥.", r)
}
