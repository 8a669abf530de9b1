package sheet

import (
	"slices"
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// baseFact is a fact of the layout and the column in which its name stands.
type baseFact struct {
	column, block, fact int
}

func (r *baseReader) layoutFact(f baseFact) budget.Fact { return r.base.Blocks[f.block].Facts[f.fact] }

func (f baseFact) path() check.Path {
	return check.Path("/blocks").Index(f.block).Child("facts").Index(f.fact).Child("figure")
}

// facts reads a row that names facts: each figure stands beside its name, or all
// of them in the row below.
func (r *baseReader) facts(row, from int) (below int, found bool) {
	names := r.factsIn(row, from)
	if len(names) == 0 {
		return 0, false
	}
	r.read++
	r.begun, r.block, r.section = true, names[0].block, -1
	beside := slices.ContainsFunc(names, func(f baseFact) bool {
		return r.figureFrom(row, f.column+1, r.until(row, names, f)) >= 0
	})
	if !beside && r.hasFigures(row+1, names) {
		r.factsBelow(row, from, names)
		return 1, true
	}
	r.factsBeside(row, from, names)
	return 0, true
}

// factsIn finds the facts that a row names and that are not read yet: by their
// names first, then in the open block by usual words, which part of a fact (其中) may
// have, too.
func (r *baseReader) factsIn(row, from int) []baseFact {
	var names []baseFact
	taken := func(block, fact int) bool {
		return r.hasFact(block, fact) || slices.ContainsFunc(names, func(f baseFact) bool { return f.block == block && f.fact == fact })
	}
	var loose []int
	for column := from; column < len(r.table.Rows[row]); column++ {
		text := r.table.text(row, column)
		if text == "" || r.repeats(row, column) || isFigureCell(text) {
			continue
		}
		if block, fact := r.factNamed(text); fact < 0 {
			loose = append(loose, column)
		} else if !taken(block, fact) {
			names = append(names, baseFact{column, block, fact})
		}
	}
	for _, column := range loose {
		text := r.table.text(row, column)
		if r.block < 0 || strings.Contains(text, "其中") {
			continue
		}
		if fact := match(text, factNames(r.base.Blocks[r.block].Facts)); fact >= 0 && !taken(r.block, fact) {
			names = append(names, baseFact{column, r.block, fact})
		}
	}
	slices.SortFunc(names, func(a, b baseFact) int { return a.column - b.column })
	return names
}

// hasFact tells whether a fact has been read.
func (r *baseReader) hasFact(block, fact int) bool {
	concept := r.base.Blocks[block].Facts[fact].Concept
	return slices.ContainsFunc(r.cells, func(cells budget.Cells) bool { return cells.Concept == concept })
}

// inlineFacts takes facts out of a row that stand in one cell with their names:
// 编制数：86.
func (r *baseReader) inlineFacts(row int) {
	for column := range r.table.Rows[row] {
		name, value, inline := splitLabel(r.table.text(row, column))
		if !inline || !isFigureCell(value) {
			continue
		}
		block, fact := r.factNamed(name)
		if fact < 0 && r.block >= 0 {
			block, fact = r.block, match(name, factNames(r.base.Blocks[r.block].Facts))
		}
		if fact < 0 || r.hasFact(block, fact) {
			continue
		}
		f := baseFact{column, block, fact}
		r.table.Rows[row][column] = new(seen).see(value)
		r.filledFact(f, r.fact(f.path(), at{row, column}, r.layoutFact(f).Unit, name), value)
		r.table.Rows[row][column] = nil // nothing is left of it
		r.read++
		r.begun, r.block, r.section = true, block, -1
	}
}

// factNamed finds the fact that has a name, in the open block first; fact is -1 for
// none.
func (r *baseReader) factNamed(text string) (block, fact int) {
	if r.block >= 0 {
		if fact = named(text, factNames(r.base.Blocks[r.block].Facts)); fact >= 0 {
			return r.block, fact
		}
	}
	for block := range r.base.Blocks {
		if fact = named(text, factNames(r.base.Blocks[block].Facts)); fact >= 0 {
			return block, fact
		}
	}
	return -1, -1
}

// until is the column of the next name.
func (r *baseReader) until(row int, names []baseFact, f baseFact) int {
	for _, next := range names {
		if next.column > f.column {
			return next.column
		}
	}
	return len(r.table.Rows[row])
}

// figureFrom returns the first column with a figure, -1 for none.
func (r *baseReader) figureFrom(row, from, to int) int {
	for column := from; column < to; column++ {
		if isFigureCell(r.table.text(row, column)) {
			return column
		}
	}
	return -1
}

func isFigureCell(text string) bool {
	if text == "" {
		return false
	}
	q, _, err := figure.ReadQuantity(text)
	return err == nil && q.Stated()
}

// hasFigures tells whether a row holds the figures of the names above it.
func (r *baseReader) hasFigures(row int, names []baseFact) bool {
	if row >= len(r.table.Rows) || len(r.columns) > 0 && row == r.headRow || len(r.factsIn(row, 0)) > 0 {
		return false
	}
	return slices.ContainsFunc(names, func(f baseFact) bool { return isFigureCell(r.table.text(row, f.column)) })
}

// factsBelow reads the figures in the row below their names.
func (r *baseReader) factsBelow(row, from int, names []baseFact) {
	path := check.Path("/blocks").Index(names[0].block)
	for column := range max(len(r.table.Rows[row]), len(r.table.Rows[row+1])) {
		head, text, place := r.table.text(row, column), r.table.text(row+1, column), at{row + 1, column}
		i := slices.IndexFunc(names, func(f baseFact) bool { return f.column == column })
		switch {
		case i >= 0:
			fact := r.layoutFact(names[i])
			r.filledFact(names[i], r.fact(names[i].path(), place, fact.Unit, head), text)
		case column < from:
			if !absent(text) && text != head && !r.repeats(row+1, column) {
				r.add(CodeCellSkipped, path, place, excerpt(text))
			}
		case labelOf(head) != "" && !r.repeats(row, column):
			r.add(CodeCellSkipped, path, place, excerpt(labelOf(head)))
		case !absent(text) && !r.repeats(row+1, column):
			r.add(CodeCellSkipped, path, place, excerpt(text))
		}
	}
}

// factsBeside reads the figures behind their names, with the unit between them
// perhaps.
func (r *baseReader) factsBeside(row, from int, names []baseFact) {
	r.rest(row, from, names[0].column)
	for _, name := range names {
		end := r.until(row, names, name)
		value := r.figureFrom(row, name.column+1, end)
		unit := r.layoutFact(name).Unit
		read := name.column + 1
		for read < end && (r.table.text(row, read) == "" || r.repeats(row, read)) {
			read++
		}
		if value > read {
			if stated, _, err := figure.ReadUnit(r.table.text(row, read)); err == nil && stated != "" {
				unit = stated
				read++
			}
			r.rest(row, read, value)
		} else {
			value = read
		}
		if value < end {
			r.filledFact(name, r.fact(name.path(), at{row, value}, unit, r.table.text(row, name.column)), r.table.text(row, value))
			r.rest(row, value+1, end)
		}
	}
}

// filledFact keeps a fact that its cell states.
func (r *baseReader) filledFact(name baseFact, read figure.Quantity, text string) {
	if text != "" {
		r.filled(r.layoutFact(name).Concept).Fact = read
	}
}

// fact reads the figure at a place; unit is that of its heading, unless that says
// another.
func (r *baseReader) fact(path check.Path, place at, unit, head string) figure.Quantity {
	if money, err := figure.ParseMoneyUnit(unit); err == nil {
		if stated, found := moneyUnitIn(head); found {
			money = stated
		}
		return r.money(path, place, money, true).Quantity()
	}
	text := r.table.text(place.row, place.column)
	q, made, err := figure.ReadQuantity(text)
	if err == nil && q.Stated() && q.Unit() == "" && unit != "" {
		q, made, err = figure.ReadQuantity(text + unit)
	}
	if err != nil {
		r.unread(path, place, text, err)
		return figure.Quantity{}
	}
	r.assumed(path, place, text, made)
	return q
}

// repeats tells whether a cell repeats the one in front of it, as covered cells do.
func (r *baseReader) repeats(row, column int) bool {
	return column > 0 && r.table.text(row, column) == r.table.text(row, column-1)
}

// rest reports the cells of a row of which nothing is read.
func (r *baseReader) rest(row, from, to int) {
	for column := from; column < to; column++ {
		if text := r.table.text(row, column); !absent(text) && !r.repeats(row, column) {
			r.add(CodeCellSkipped, "", at{row, column}, excerpt(text))
		}
	}
}
