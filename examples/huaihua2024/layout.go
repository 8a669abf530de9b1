package main

import (
	"bytes"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// lineWidth is how many columns of the terminal running text may take.
const lineWidth = 100

// page is what gets printed and who reads it.
type page struct {
	reader
	bytes.Buffer
}

func (p *page) line(words ...string) { p.WriteString(strings.Join(words, "") + "\n") }

func (p *page) heading(words string) {
	p.line(words)
	p.line(strings.Repeat("=", columns(words)))
}

// grid prints rows with their cells below each other. align has one letter a
// column: l for text, r for numbers. A row of one cell is a line of its own that
// widens no column, a nil row a rule across the grid.
func (p *page) grid(align string, rows [][]string) {
	widths := make([]int, len(align))
	for _, row := range rows {
		for i, cell := range row {
			if len(row) > 1 {
				widths[i] = max(widths[i], columns(cell))
			}
		}
	}
	whole := 2 * (len(align) - 1)
	for _, w := range widths {
		whole += w
	}
	for _, row := range rows {
		if row == nil {
			p.line(strings.Repeat("-", whole))
			continue
		}
		var b strings.Builder
		for i, cell := range row {
			space := strings.Repeat(" ", max(widths[i]-columns(cell), 0))
			if align[i] == 'r' {
				cell = space + cell
			} else {
				cell += space
			}
			b.WriteString(cell + "  ")
		}
		p.line(strings.TrimRight(b.String(), " "))
	}
}

// paragraph prints text behind first, broken into lines that begin below the
// end of first.
func (p *page) paragraph(first, text string) {
	indent := columns(first)
	for i, line := range wrap(text, lineWidth-indent) {
		if i > 0 {
			first = strings.Repeat(" ", indent)
		}
		p.line(first, line)
	}
}

// columns is how many columns a text takes in a terminal. Ambiguous characters
// take one, as they do unless a terminal is set up otherwise.
func columns(text string) int {
	n := 0
	for _, r := range text {
		n++
		if wide(r) {
			n++
		}
	}
	return n
}

func wide(r rune) bool {
	kind := width.LookupRune(r).Kind()
	return kind == width.EastAsianWide || kind == width.EastAsianFullwidth
}

// pad fills a text up to a number of columns.
func pad(text string, to int) string { return text + strings.Repeat(" ", max(to-columns(text), 0)) }

// wrap breaks a text into lines of at most limit columns, where it can be
// broken: at spaces and beside Chinese characters, but not before a closing
// mark, behind an opening one, or inside a figure such as 8.1万元.
func wrap(text string, limit int) []string {
	var lines []string
	line := ""
	for _, piece := range pieces(text) {
		if line != "" && columns(line)+columns(strings.TrimRight(piece, " ")) > limit {
			lines = append(lines, strings.TrimRight(line, " "))
			line = ""
		}
		line += piece
	}
	return append(lines, strings.TrimRight(line, " "))
}

// pieces splits a text wherever a line may end.
func pieces(text string) []string {
	var all []string
	start, before := 0, ' '
	for i, r := range text {
		if i > start && breakable(before, r) {
			all = append(all, text[start:i])
			start = i
		}
		before = r
	}
	return append(all, text[start:])
}

const (
	opening = "（“「《(万亿"
	closing = "，。；：、）”」》,.;:)]%"
)

func breakable(before, after rune) bool {
	switch {
	case after == ' ', strings.ContainsRune(closing, after), strings.ContainsRune(opening, before), unicode.IsDigit(before):
		return false
	}
	return before == ' ' || wide(before) || wide(after)
}
