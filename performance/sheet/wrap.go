package sheet

import (
	"fmt"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"jixiao.example/internal/cut"
)

// lines splits a text at its line breaks. What no reader can see, and a terminal
// or browser would obey, shows by its number: [U+202E].
func lines(text string) []string {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	if strings.IndexFunc(text, unseen) >= 0 {
		var b strings.Builder
		for _, r := range text {
			switch {
			case r == '\t':
				b.WriteByte(' ')
			case unseen(r):
				fmt.Fprintf(&b, "[%U]", r)
			default:
				b.WriteRune(r)
			}
		}
		text = b.String()
	}
	return strings.Split(text, "\n")
}

func unseen(r rune) bool {
	return r != '\n' && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}

// wrap breaks a text into lines of at most a width, between its pieces; a piece
// that is wider breaks anywhere.
func (s TextStyle) wrap(text string, most int) []string {
	var wrapped []string
	for _, line := range lines(strings.TrimRightFunc(text, cut.IsBlank)) {
		start, end, taken := 0, 0, 0 // line[start:end] takes so much
		breakLine := func() {
			wrapped = append(wrapped, strings.TrimRight(line[start:end], " "))
			start, taken = end, 0
		}
		for piece := range pieces(line) {
			if taken > 0 && taken+s.width(strings.TrimRight(piece, " ")) > most {
				breakLine()
			}
			if w := s.width(piece); taken+w <= most {
				end, taken = end+len(piece), taken+w
				continue
			}
			for _, r := range piece {
				w := s.runeWidth(r)
				if taken > 0 && taken+w > most && r != ' ' {
					breakLine()
				}
				end, taken = end+utf8.RuneLen(r), taken+w
			}
		}
		breakLine()
	}
	return wrapped
}

// pieces splits a text wherever a line may end.
func pieces(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start, before := 0, ' '
		for i, r := range text {
			if i > start && breakable(before, r) {
				if !yield(text[start:i]) {
					return
				}
				start = i
			}
			before = r
		}
		yield(text[start:])
	}
}

// breakable tells whether a line may end between two characters: behind blanks
// and beside Chinese ones, but not before a closing mark, behind an opening one,
// or inside a figure such as 8.1万元.
func breakable(before, after rune) bool {
	const (
		opening = "（“‘「『《〈【〔([万亿"
		closing = "，。；：、！？）”’」』》〉】〕…,.;:!?)]%‰"
	)
	switch {
	case after == ' ', strings.ContainsRune(closing, after), strings.ContainsRune(opening, before), unicode.IsDigit(before):
		return false
	}
	return before == ' ' || wide(before) || wide(after)
}

func wide(r rune) bool {
	kind := width.LookupRune(r).Kind()
	return kind == width.EastAsianWide || kind == width.EastAsianFullwidth
}
