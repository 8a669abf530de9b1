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

// leastColumn is the width of the narrowest column: a Chinese character.
const leastColumn = 2

// columnWidths are those of the cells of one column, narrowed into the width of
// the style.
func (t *textTable) columnWidths() []int {
	widths := make([]int, min(t.table.Width(), MaxColumns))
	whole := make([]int, len(widths)) // the widest piece that does not break
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
							whole[column] = max(whole[column], min(depth+t.style.width(strings.TrimRight(piece, " ")), t.style.MaxColumn))
						}
					}
				}
			}
		}
	}
	for i := range widths {
		widths[i], whole[i] = max(widths[i], leastColumn), max(whole[i], leastColumn)
	}
	if t.style.Width <= 0 {
		return widths
	}
	room := t.style.Width - t.style.between()*(len(widths)-1)
	if !t.style.Open {
		room -= len("| ") + len(" |")
	}
	return narrowed(widths, whole, room)
}

// narrowed makes the widest columns narrower until all fit into a room: down to
// their widest piece, or further when those do not fit either.
func narrowed(widths, whole []int, room int) []int {
	if sum(widths) <= room || len(widths) == 0 {
		return widths
	}
	if sum(whole) > room {
		widths, whole = whole, slices.Repeat([]int{leastColumn}, len(widths))
	}
	capped := func(most int) []int {
		narrow := make([]int, len(widths))
		for i := range widths {
			narrow[i] = min(widths[i], max(most, whole[i]))
		}
		return narrow
	}
	most := leastColumn
	for most < room && sum(capped(most+1)) <= room {
		most++
	}
	narrow := capped(most)
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
