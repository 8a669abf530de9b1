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

// columnWidths are those of the cells of one column, narrowed into the width of
// the style.
func (t *textTable) columnWidths() []int {
	widths := make([]int, min(t.table.Width(), MaxColumns))
	least := make([]int, len(widths)) // the widest piece that does not break
	for row := range t.table.Rows {
		for column, cell := range t.table.Rows[row] {
			if cell.Columns > 1 || cell.Text == "" {
				continue
			}
			depth := len(indent) * cell.depth()
			for _, text := range [...]string{cell.Text + lacking(cell, t.points[column]), cell.Note} {
				for _, line := range lines(text) {
					widths[column] = max(widths[column], min(depth+t.style.width(line), t.style.MaxColumn))
					if t.style.Width > 0 {
						for piece := range pieces(line) {
							least[column] = max(least[column], min(depth+t.style.width(strings.TrimRight(piece, " ")), t.style.MaxColumn))
						}
					}
				}
			}
		}
	}
	for i := range widths {
		widths[i] = max(widths[i], leastColumn)
		least[i] = max(least[i], min(widths[i], shortColumn))
	}
	if t.style.Width <= 0 {
		return widths
	}
	room := t.style.Width - t.style.between()*(len(widths)-1)
	if !t.style.Open {
		room -= len("| ") + len(" |")
	}
	return narrowed(widths, least, room)
}

// narrowed makes columns narrower until all fit into a room, as browsers do: each
// keeps its least width and gets of what is left in proportion to what it wants
// beyond it. Where the least widths do not fit, either, columns are narrowed to a
// character.
func narrowed(widths, least []int, room int) []int {
	if sum(widths) <= room {
		return widths
	}
	if sum(least) > room {
		widths, least = least, slices.Repeat([]int{leastColumn}, len(widths))
	}
	spare, wanted := room-sum(least), sum(widths)-sum(least)
	if spare <= 0 || wanted <= 0 {
		return least
	}
	narrow := slices.Clone(least)
	for i := range narrow {
		narrow[i] += (widths[i] - least[i]) * spare / wanted
	}
	for i, left := 0, room-sum(narrow); i < len(narrow) && left > 0; i++ {
		if narrow[i] < widths[i] {
			narrow[i]++
			left--
		}
	}
	return narrow
}

func sum(numbers []int) int {
	n := 0
	for _, number := range numbers {
		n += number
	}
	return n
}
