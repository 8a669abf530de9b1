package sheet

import (
	"slices"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// liftSubtotals puts 小计 that stands below its parts above them, where a tree has
// it: the rows right above it that make it up in most columns, if those below do
// not.
func (r *formReader) liftSubtotals() {
	first := 0 // the first row that may be a part of the next subtotal
	for i := range r.lines {
		line := &r.lines[i]
		if isTotalMoney(labelOf(line.Name)) && !line.subtotal {
			first = i + 1
		}
		if !line.subtotal {
			continue
		}
		best, most := -1, 0
		for from := i - 1; from >= first; from-- {
			if made := r.makesUp(i, r.lines[from:i]); made > 0 && made >= most {
				best, most = from, made
			}
		}
		end := i + 1
		for ; end < len(r.lines) && !r.lines[end].subtotal && best >= 0; end++ {
			if r.makesUp(i, r.lines[i+1:end+1]) >= most {
				best = -1
			}
		}
		if first = i + 1; best >= 0 {
			r.lift(i, best)
		}
	}
}

// makesUp counts the columns in which rows add up to a subtotal that is not
// nothing.
func (r *formReader) makesUp(subtotal int, parts []moneyLine) (columns int) {
	for _, amount := range r.lines[subtotal].Amounts {
		var sum figure.Money
		for _, part := range parts {
			sum = sum.Add(part.At(amount.Phase))
		}
		if amount.Money.Sign() != 0 && sum.Equal(amount.Money) {
			columns++
		}
	}
	return columns
}

// lift moves a row up, with what was said of it.
func (r *formReader) lift(from, to int) {
	line := r.lines[from]
	r.lines = slices.Insert(slices.Delete(r.lines, from, from+1), to, line)
	r.moved("/money", func(index int) int {
		switch {
		case index == from:
			return to
		case index >= to && index < from:
			return index + 1
		}
		return index
	})
	r.add(CodeMoneyTree, check.Path("/money").Index(to+1), at{line.row, line.column}, excerpt(r.lines[to+1].Name), check.A("of", line.Name))
}
