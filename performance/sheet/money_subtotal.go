package sheet

import (
	"slices"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
)

// liftSubtotals puts 小计 that stands below its parts above them, where a tree has
// it: the rows right above it that make it up in most columns, if those below do
// not. A block of more rows than any form has stays as it is.
func (r *formReader) liftSubtotals() {
	if len(r.lines) > maxMoved {
		return
	}
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

// maxMoved is the number of money rows up to which some are moved.
const maxMoved = 64

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

// repeatedTotals leaves out 合计 of another split below the total where it repeats
// the total; one that does not is a row of its split, so that it is compared.
func (r *formReader) repeatedTotals(total int) {
	if len(r.lines) > maxMoved {
		return
	}
	for i := total + 1; i < len(r.lines); i++ {
		line := &r.lines[i]
		if !isTotalMoney(labelOf(line.Name)) || line.ofWhich || line.subtotal {
			continue
		}
		if i+1 < len(r.lines) && line.Kind == "" {
			line.Kind = r.lines[i+1].Kind
		}
		if !slices.EqualFunc(line.Amounts, r.lines[total].Amounts, func(a, b performance.Amount) bool {
			return a.Phase == b.Phase && a.Money.Stated() && a.Money.Equal(b.Money)
		}) {
			line.subtotal = true
			continue
		}
		r.add(CodeCellSkipped, "/money", at{line.row, line.column}, excerpt(line.Name))
		r.lines = slices.Delete(r.lines, i, i+1)
		r.moved("/money", func(index int) int {
			switch {
			case index == i:
				return total
			case index > i:
				return index - 1
			}
			return index
		})
		i--
	}
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
