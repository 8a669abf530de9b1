package sheet

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// width returns how many columns of a terminal a text takes.
func (s TextStyle) width(text string) int {
	n := 0
	for _, r := range text {
		n += s.runeWidth(r)
	}
	return n
}

func (s TextStyle) runeWidth(r rune) int {
	if r < 0x7f {
		return 1
	}
	if unicode.In(r, unicode.Mn, unicode.Me) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	case width.EastAsianAmbiguous:
		if s.WideAmbiguous {
			return 2
		}
	default:
	}
	return 1
}

// between is what stands between two columns.
func (s TextStyle) between() int {
	if s.Open {
		return 2
	}
	return len(" | ")
}

const (
	// leastColumn is the width of the narrowest column: a Chinese character.
	leastColumn = 2
	// shortColumn is up to where a column stays whole while others are narrowed.
	shortColumn = 10
)

// columnWidths are those of the widest lines of the cells of one column, narrowed
// into the width of the style.
func (t *textTable) columnWidths() []int {
	columns := min(t.table.Width(), MaxColumns)
	// whole is what the columns want, unbroken what does not tear a figure, a word
	// or a short column, and figures what does not tear a figure.
	whole, unbroken, figures := make([]int, columns), make([]int, columns), make([]int, columns)
	for i := range columns {
		whole[i], figures[i] = leastColumn, leastColumn
	}
	for row := range t.table.Rows {
		for column, cell := range t.table.Rows[row] {
			if cell.Columns > 1 || cell.Text == "" {
				continue
			}
			depth := len(indent) * cell.depth()
			widen := func(widths []int, text string) {
				widths[column] = max(widths[column], min(depth+t.style.width(text), t.style.MaxColumn))
			}
			for i, text := range [...]string{cell.Text + lacking(cell, t.points[column]), cell.Note} {
				for _, line := range lines(text) {
					widen(whole, line)
					if t.style.Width <= 0 {
						continue
					}
					if i == 0 && cell.figure() && row >= t.table.head() {
						widen(figures, line)
					}
					for piece := range pieces(line) {
						widen(unbroken, strings.TrimRight(piece, " "))
					}
				}
			}
		}
	}
	if t.style.Width <= 0 {
		return whole
	}
	for i := range columns {
		unbroken[i] = max(unbroken[i], figures[i], min(whole[i], shortColumn))
	}
	room := t.style.Width - t.style.between()*(columns-1)
	if !t.style.Open {
		room -= len("| ") + len(" |")
	}
	return narrowed(room, whole, unbroken, figures, slices.Repeat([]int{leastColumn}, columns))
}

// narrowed makes columns narrower until all fit into a room, as browsers do: each
// gets what it needs, and of what is left in proportion to what it wants beyond
// that. What is needed is the first of the narrower widths that fits, and what is
// wanted the one before it.
func narrowed(room int, widths []int, narrower ...[]int) []int {
	for _, least := range narrower {
		spare, wanted := room-sum(least), sum(widths)-sum(least)
		if wanted <= spare {
			return widths
		}
		if spare < 0 {
			widths = least
			continue
		}
		narrow := slices.Clone(least)
		for i := range narrow {
			narrow[i] += max(widths[i]-least[i], 0) * spare / wanted
		}
		for i, left := 0, room-sum(narrow); i < len(narrow) && left > 0; i++ {
			if narrow[i] < widths[i] {
				narrow[i]++
				left--
			}
		}
		return narrow
	}
	return widths
}

func sum(numbers []int) int {
	n := 0
	for _, number := range numbers {
		n += number
	}
	return n
}
