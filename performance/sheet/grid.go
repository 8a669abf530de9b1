package sheet

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/cut"
)

// grid is a table as its readers see it: what every question about a cell begins
// with is worked out once. It is the reader's own, so that rows can be moved in it.
type grid struct{ Rows [][]*seen }

// seen is a filled cell of a grid; nil is a blank one.
type seen struct {
	raw   string // as it stands in the table
	text  string // without blanks around it
	label string // as a heading, see labelOf
	bare  string // the heading without its brackets
	told  bool   // it was read, or something was said of it
	// What the cell is as a heading, and as points: read when first asked for.
	role    role
	roled   bool
	pointed bool
	points  figure.Points
}

func (s *seen) see(text string) *seen {
	s.raw, s.text = text, cut.Blank(text)
	s.label = labelOf(s.text)
	s.bare = bare(s.label)
	return s
}

// gridOf looks at the cells of a table.
func gridOf(table Table) grid {
	cells, filled := 0, 0
	for _, row := range table.Rows {
		cells += len(row)
		for column := range row {
			if row[column].Text != "" {
				filled++
			}
		}
	}
	all, made, g := make([]*seen, cells), make([]seen, filled), grid{make([][]*seen, len(table.Rows))}
	for i, row := range table.Rows {
		g.Rows[i], all = all[:len(row):len(row)], all[len(row):]
		for j := range row {
			if text := row[j].Text; text != "" {
				g.Rows[i][j], made = made[0].see(text), made[1:]
			}
		}
	}
	return g
}

// packed is a grid without its blank rows and without the blank columns in front of
// all others, with the number that every row had and how many columns were left out.
// Where none is, rows is nil.
func (g grid) packed() (packed grid, rows []int, left int) {
	left = MaxColumns
	blank := 0
	for row := range g.Rows {
		if first := slices.IndexFunc(g.Rows[row], hasText); first >= 0 {
			left = min(left, first)
		} else {
			blank++
		}
	}
	if blank == len(g.Rows) || left == 0 && blank == 0 {
		return g, nil, 0
	}
	for row, cells := range g.Rows {
		if slices.ContainsFunc(cells, hasText) {
			packed.Rows, rows = append(packed.Rows, cells[left:]), append(rows, row)
		}
	}
	return packed, rows, left
}

func hasText(s *seen) bool { return s != nil && s.text != "" }

// at returns a cell, nil outside the table.
func (g grid) at(row, column int) *seen {
	if row < 0 || row >= len(g.Rows) || column < 0 || column >= len(g.Rows[row]) {
		return nil
	}
	return g.Rows[row][column]
}

// text returns the text of a cell, "" outside the table.
func (g grid) text(row, column int) string {
	if s := g.at(row, column); s != nil {
		return s.text
	}
	return ""
}

// raw returns the text of a cell with the blanks around it.
func (g grid) raw(row, column int) string {
	if s := g.at(row, column); s != nil {
		return s.raw
	}
	return ""
}

// label returns a cell as a heading.
func (g grid) label(row, column int) string {
	if s := g.at(row, column); s != nil {
		return s.label
	}
	return ""
}

// bare returns a cell as a heading without its brackets.
func (g grid) bare(row, column int) string {
	if s := g.at(row, column); s != nil {
		return s.bare
	}
	return ""
}

// role tells what a column is that the cell heads.
func (g grid) role(row, column int) role {
	s := g.at(row, column)
	if s == nil {
		return noRole
	}
	if !s.roled {
		s.role, s.roled = roleOf(s.bare), true
	}
	return s.role
}

// isTier tells whether a cell heads a tier; all of those speak of 指标.
func (g grid) isTier(row, column int) bool {
	if !strings.Contains(g.bare(row, column), "指标") {
		return false
	}
	return g.role(row, column).isTier()
}

// points returns the points that a cell holds, absent where it holds none.
func (g grid) points(row, column int) figure.Points {
	s := g.at(row, column)
	if s == nil {
		return figure.Points{}
	}
	if !s.pointed {
		s.points, s.pointed = readPoints(s.text), true
	}
	return s.points
}

// readPoints reads points, with what was taken off behind them perhaps; absent
// where the text is something else.
func readPoints(text string) figure.Points {
	if beginsWithWord(text) {
		return figure.Points{}
	}
	text = spelled(text)
	points, _, err := figure.ReadPoints(text) // absent with an error
	if err != nil {
		if score, found := cutRemark(text, deducted[:]...); found {
			points, _, _ = figure.ReadPoints(score)
		}
	}
	return points
}

// spelled writes points that are spelled in numerals with digits: 六十, 三十五分, 一百. Any
// other text stays, also 一, which is a dash more often than a number.
func spelled(text string) string {
	if text == "" || text[0] < 0xe4 || text[0] > 0xe9 || len(text) > len("九十九点五分") {
		return text
	}
	word := strings.TrimSuffix(text, "分")
	switch word {
	case "一":
		return text
	case "百", "一百":
		return "100"
	}
	whole, places, decimal := strings.Cut(word, "点")
	tens, ones, found := strings.Cut(whole, "十")
	if !found {
		tens, ones = "零", whole
	}
	if tens == "" {
		tens = "一"
	}
	if ones == "" {
		ones = "零"
	}
	digits := [...]string{tens, ones, places}
	for i, numeral := range digits {
		character, size := utf8.DecodeRuneInString(numeral)
		digit, numbered := digitOf(character)
		switch {
		case i == 2 && !decimal:
			return strings.TrimPrefix(digits[0]+digits[1], "0")
		case !numbered || size != len(numeral):
			return text
		}
		digits[i] = strconv.Itoa(digit)
	}
	return strings.TrimPrefix(digits[0]+digits[1], "0") + "." + digits[2]
}

func isPoints(text string) bool { return readPoints(text).Stated() }

// beginsWithWord tells whether a text begins with an ideograph that is neither a
// numeral nor a minus sign, as no points do: 约10分 is none, either.
func beginsWithWord(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	switch r {
	case '零', '一', '壹', '二', '贰', '貳', '两', '兩', '三', '叁', '參', '四', '肆', '五', '伍', '六', '陆', '陸', '七', '柒', '八', '捌', '九', '玖',
		'十', '拾', '百', '佰', '千', '仟', '万', '亿', '负', '負':
		return false
	}
	return r >= '一' && r <= '龥'
}

// only returns the only text of a row, which a merged cell may repeat; ok is
// false when there is none or more than one.
func (g grid) only(row int) (text string, ok bool) {
	for column := range g.Rows[row] {
		if cell := g.text(row, column); cell != "" {
			if text != "" && text != cell {
				return "", false
			}
			text = cell
		}
	}
	return text, text != ""
}

// texts counts the filled cells of a row.
func (g grid) texts(row int) int {
	count := 0
	for column := range g.Rows[row] {
		if g.text(row, column) != "" {
			count++
		}
	}
	return count
}

// filled returns how many columns a row has up to its last filled cell.
func (g grid) filled(row int) int {
	for column := len(g.Rows[row]); column > 0; column-- {
		if g.text(row, column-1) != "" {
			return column
		}
	}
	return 0
}
