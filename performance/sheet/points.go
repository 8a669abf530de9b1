package sheet

import "strings"

// figures tells which columns hold figures below their heading, and nothing
// else.
func (t Table) figures() []bool {
	figures := make([]bool, min(t.Width(), MaxColumns))
	words := make([]bool, len(figures))
	for _, row := range t.Rows[t.head():] {
		for column := range row {
			cell := &row[column]
			switch {
			case cell.Text == "" || cell.Columns > 1:
			case cell.figure():
				figures[column] = true
			default:
				words[column] = true
			}
		}
	}
	for i := range figures {
		figures[i] = figures[i] && !words[i]
	}
	return figures
}

// points returns how many digits the numbers of each column have at most after
// the point; none where they are not to be aligned.
func (t Table) points() []int {
	points := make([]int, min(t.Width(), MaxColumns))
	if !t.Aligned {
		return points
	}
	for _, row := range t.Rows[t.head():] {
		for column := range row {
			if cell := &row[column]; cell.Kind == Number && cell.Columns <= 1 {
				points[column] = max(points[column], digitsAfterPoint(cell.Text))
			}
		}
	}
	return points
}

func digitsAfterPoint(number string) int {
	if _, digits, found := strings.Cut(number, "."); found {
		return len(digits)
	}
	return 0
}

// lacks returns how many digits a number lacks when its column has up to most
// after the point, and whether it lacks the point as well. Beyond maxLacking
// digits, and where there is no number, nothing is lacking.
func lacks(cell Cell, most int) (digits int, point bool) {
	if cell.Kind != Number || cell.Columns > 1 || !strings.ContainsAny(cell.Text, "0123456789") {
		return 0, false
	}
	own := digitsAfterPoint(cell.Text)
	if digits = most - own; digits <= 0 || digits > maxLacking {
		return 0, false
	}
	return digits, own == 0
}

// maxLacking is how many digits are made up for.
const maxLacking = 6

// lacking is the blanks that stand for what a number lacks.
func lacking(cell Cell, most int) string {
	digits, point := lacks(cell, most)
	if point {
		digits++
	}
	return strings.Repeat(" ", digits)
}
