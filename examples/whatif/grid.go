package main

import (
	"strings"

	"golang.org/x/text/width"
)

// grid writes rows with their cells below each other, indented. align has one
// letter a column: l for words, r for figures.
func (q *question) grid(align string, rows [][]string) {
	widths := make([]int, len(align))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], columns(cell))
		}
	}
	for _, row := range rows {
		var b strings.Builder
		for i, cell := range row {
			space := strings.Repeat(" ", widths[i]-columns(cell))
			if align[i] == 'r' {
				cell = space + cell
			} else {
				cell += space
			}
			b.WriteString("  " + cell)
		}
		q.line("%s", strings.TrimRight(b.String(), " "))
	}
}

// columns is how many columns a text takes in a terminal: two for the wide
// characters of East Asia.
func columns(text string) int {
	n := 0
	for _, r := range text {
		switch width.LookupRune(r).Kind() {
		case width.EastAsianWide, width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}
