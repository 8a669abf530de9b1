package sheet

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/cut"
	"jixiao.example/performance"
)

// moneyMarks are what a money row shows of its depth.
type moneyMarks struct {
	column   int  // in which its name begins
	indent   int  // how far the name is moved to the right, with 其中 in front of it
	blanks   int  // how much of that is blank
	ofWhich  bool // 其中 stands in front
	numbered byte // how the name is numbered, 0 for not
	subtotal bool
}

func marksOf(text string, column int) moneyMarks {
	m := moneyMarks{column: column, subtotal: strings.Contains(text, "小计")}
	trimmed := strings.TrimLeftFunc(text, cut.IsBlank)
	for _, c := range text[:len(text)-len(trimmed)] {
		m.blanks++
		if c >= utf8.RuneSelf && c != '\u00a0' {
			m.blanks++ // a blank of full width
		}
	}
	m.indent = m.blanks
	rest, ofWhich := cutOfWhich(trimmed)
	if m.ofWhich = ofWhich; ofWhich {
		m.indent += 6
	}
	m.numbered = numberStyle(rest)
	return m
}

// numberStyle tells how a name is numbered: 1. is one way and （一） another.
func numberStyle(name string) byte {
	style := byte('.')
	if rest, found := strings.CutPrefix(strings.Replace(name, "(", "（", 1), "（"); found {
		style, name = '(', rest
	}
	digits := strings.TrimLeft(name, "0123456789")
	numerals := strings.TrimLeft(name, "一二三四五六七八九十")
	rest := digits
	switch {
	case strings.ContainsAny(name[:min(len(name), 3)], "①②③④⑤⑥⑦⑧⑨"):
		return 'o'
	case digits != name:
	case numerals != name:
		style, rest = style+1, numerals
	default:
		return 0
	}
	for _, mark := range [...]string{".", "．", "、", "）", ")"} {
		if strings.HasPrefix(rest, mark) {
			return style
		}
	}
	return 0
}

// maxTree is the number of parts up to which all trees are tried; longer splits
// show theirs by marks.
const maxTree = 9

// moneyTree finds how deep the parts of the total stand: as the columns of their
// names say; else the first tree that holds, the one that the marks show before
// a flat list, and that before one which only the sums show; and where none
// holds, what the marks show.
func (r *formReader) moneyTree(total int) {
	for _, kind := range [...]performance.RowKind{performance.SourceRow, performance.CharacterRow} {
		split := moneySplit{}
		for i := range r.lines {
			if i != total && r.lines[i].Kind == kind {
				split.parts = append(split.parts, &r.lines[i])
			}
		}
		if len(split.parts) == 0 {
			continue
		}
		split.addUp(r.lines[total])
		if !split.byColumn() && split.bySums() {
			for i, part := range split.parts {
				if part.Depth > 0 && split.parts[i-1].Depth < part.Depth {
					r.add(CodeMoneyTree, "/money", at{part.row, part.column}, excerpt(part.Name), check.A("of", split.parts[i-1].Name))
				}
			}
		}
		split.ofWhich()
	}
}

// moneySplit are the parts of the total, by source or by character.
type moneySplit struct {
	parts []*moneyLine
	sums  []phaseSum
}

// phaseSum are the amounts of a phase in units of a common last digit; a blank
// cell is nothing.
type phaseSum struct {
	total amountAt
	parts []amountAt
}

type amountAt struct {
	stated bool
	value  int64
	half   int64 // of the last digit printed
}

// byColumn takes the depths from the columns of the names and, behind the first
// column, from the blanks in front of them; ok is false when all names begin in
// one column.
func (s *moneySplit) byColumn() (ok bool) {
	for _, part := range s.parts {
		ok = ok || part.column > s.parts[0].column
	}
	if !ok {
		return false
	}
	var above []moneyMarks
	for _, part := range s.parts {
		marks := part.moneyMarks
		if marks.column == s.parts[0].column {
			marks.blanks = 0
		}
		for len(above) > 0 && !marks.behind(above[len(above)-1]) {
			above = above[:len(above)-1]
		}
		part.Depth = min(len(above), performance.MaxMoneyDepth)
		above = append(above, marks)
	}
	return true
}

func (m moneyMarks) behind(other moneyMarks) bool {
	return m.column > other.column || m.column == other.column && m.blanks > other.blanks
}

// addUp collects the amounts of the phases in which they can be compared.
func (s *moneySplit) addUp(total moneyLine) {
	const places = 6 // of 亿元: a hundred yuan, of 元 more than there are
	read := func(money figure.Money) (amountAt, bool) {
		value := money.Decimal().Shift(places)
		if !money.Stated() || money.Places() > places || !value.BigInt().IsInt64() || value.Abs().Cmp(decimal.New(1, 17)) > 0 {
			return amountAt{}, !money.Stated()
		}
		return amountAt{true, value.IntPart(), decimal.New(5, places-max(money.Places(), 0)-1).IntPart()}, true
	}
	for _, amount := range total.Amounts {
		whole, ok := read(amount.Money)
		sum, alike := phaseSum{total: whole}, true
		for _, part := range s.parts {
			money := part.At(amount.Phase)
			term, whole := read(money)
			whole = whole && !slices.Contains(part.unread, amount.Phase)
			alike = alike && whole && (!money.Stated() || money.Unit() == amount.Money.Unit())
			sum.parts = append(sum.parts, term)
		}
		if ok && alike {
			s.sums = append(s.sums, sum)
		}
	}
}

// bySums tries all trees; inferred tells that the sums alone show the depths.
func (s *moneySplit) bySums() (inferred bool) {
	depths := make([]int, len(s.parts))
	best, least := make([]int, len(s.parts)), s.cost(depths)
	if least == 0 || len(s.parts) > maxTree {
		return false
	}
	var try func(i int)
	try = func(i int) {
		if i == len(depths) {
			if cost := s.cost(depths); cost < least {
				least = cost
				copy(best, depths)
			}
			return
		}
		for depth := range min(depths[i-1]+2, 3) {
			depths[i] = depth
			try(i + 1)
		}
		depths[i] = 0
	}
	try(1)
	for i, part := range s.parts {
		part.Depth = best[i]
	}
	return least < broken && s.against(best) > 0
}

// broken is the cost of a tree that does not hold; what the marks deny costs
// less, what is not exact still less, and every row that is not at the top.
const (
	broken  = 1 << 20
	denied  = 1 << 10
	inexact = 1 << 7
)

func (s *moneySplit) cost(depths []int) int {
	cost := denied * s.against(depths)
	for _, depth := range depths {
		cost += depth
	}
	for parent := -1; parent < len(depths); parent++ {
		cost += s.misfit(depths, parent)
	}
	return cost
}

// misfit is what a row costs that is not the sum of its parts, or has parts that
// nothing but a chance shows; -1 is the total.
func (s *moneySplit) misfit(depths []int, parent int) int {
	depth := 0
	if parent >= 0 {
		depth = depths[parent] + 1
	}
	var parts []int
	for i := parent + 1; i < len(depths) && depths[i] >= depth; i++ {
		if depths[i] == depth {
			parts = append(parts, i)
		}
	}
	if len(parts) == 0 {
		return 0
	}
	ofWhich := s.parts[parts[0]].ofWhich && (parent >= 0 || len(s.parts) == 1)
	if parent >= 0 && len(parts) == 1 && !s.marked(parts[0]) && !s.parts[parts[0]].ofWhich && !belongs(s.parts[parent].Name, s.parts[parts[0]].Name) {
		return broken
	}
	worst := 0
	for _, phase := range s.sums {
		whole, sum, stated := phase.total, amountAt{}, false
		if parent >= 0 {
			whole = phase.parts[parent]
		}
		for _, i := range parts {
			part := phase.parts[i]
			stated = stated || part.stated
			sum.value += part.value
			sum.half += part.half
		}
		gap := sum.value - whole.value
		switch {
		case !stated || !whole.stated, gap == 0, ofWhich && gap < 0:
		case max(gap, -gap) <= sum.half+whole.half:
			worst = max(worst, inexact)
		default:
			return broken
		}
	}
	return worst
}

// marked tells whether a row shows that it is a part of the one above it.
func (s *moneySplit) marked(i int) bool {
	row, above := s.parts[i].moneyMarks, s.parts[i-1].moneyMarks
	return row.ofWhich && !above.ofWhich || row.numbered != 0 && above.numbered != row.numbered ||
		above.subtotal && !row.subtotal || row.blanks > 0 && row.indent > above.indent
}

// belongs tells whether the names say that one is a part of the other.
func belongs(whole, part string) bool {
	return contains(whole, "财政拨款", "财政资金") && contains(part, "一般公共预算", "政府性基金", "国有资本")
}

// against counts the marks that deny a tree. Rows numbered in one way, under 其中
// or moved to the right alike are equally deep.
func (s *moneySplit) against(depths []int) int {
	denied := 0
	for i := 1; i < len(depths); i++ {
		row, above := s.parts[i].moneyMarks, s.parts[i-1].moneyMarks
		like := -1
		for j := range i {
			if row.numbered != 0 && s.parts[j].numbered == row.numbered {
				like = j
			}
		}
		if like < 0 && (row.ofWhich && above.ofWhich || row.blanks > 0 && row.indent == above.indent) {
			like = i - 1
		}
		switch {
		case like >= 0 && depths[i] != depths[like], like < 0 && s.marked(i) != (depths[i] > depths[i-1]):
			denied++
		}
	}
	return denied
}

// ofWhich marks the parts that are listed under 其中: below another row, and the
// only part of the total. Several parts of the total exhaust it in all forms, of
// which the first says 其中.
func (s *moneySplit) ofWhich() {
	for i, part := range s.parts {
		if !part.ofWhich || part.Depth == 0 && len(s.parts) > 1 || i > 0 && part.Depth <= s.parts[i-1].Depth {
			continue
		}
		for _, sister := range s.parts[i:] {
			if sister.Depth < part.Depth {
				break
			}
			sister.OfWhich = sister.OfWhich || sister.Depth == part.Depth
		}
	}
}
