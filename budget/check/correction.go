package check

import (
	"slices"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
)

// corrections returns the figures that would make broken relation n hold, one
// for each operand, in statement order, and for lines with something left over
// the line that may be missing. Bounds and labels have none: whatever is small
// enough would do.
func (s *search) corrections(n int) []correction {
	r := s.relations[n]
	if s.outcomes[n].Date.Stated() { // a date printed twice
		return nil
	}
	var found []correction
	switch r.identity.Kind {
	case Sum, Lines, Copy:
		found = s.solveSum(r)
	case Rate:
		found = s.solveRate(r)
	default:
		return nil
	}
	found = s.ledger.printed(found)
	found = slices.DeleteFunc(found, func(c correction) bool {
		return c.by.value.Sign() < 0 && s.ledger.operands[c.statement].value.Sign() >= 0
	})
	slices.SortStableFunc(found, func(a, b correction) int { return a.statement - b.statement })
	if r.identity.Kind == Lines && s.outcomes[n].Difference.Sign() > 0 {
		whole := s.ledger.operands[r.stated]
		residual := s.outcomes[n].Difference.Shift(whole.power)
		found = append(found, correction{missing, whole.reading(residual)})
	}
	return found
}

// solveSum solves stated = terms for each figure in turn. A figure that takes
// part several times has the sum of its signs as coefficient.
func (s *search) solveSum(r relation) []correction {
	coefficients, order := map[int]int64{r.stated: 1}, []int{r.stated}
	gap := s.ledger.operands[r.stated].value
	for n, i := range r.computed {
		sign := int64(-1)
		if r.identity.Computed[n].Minus {
			sign = 1
		}
		if _, seen := coefficients[i]; !seen {
			order = append(order, i)
		}
		coefficients[i] += sign
		gap = gap.Add(s.ledger.operands[i].value.Mul(decimal.New(sign, 0)))
	}
	var found []correction
	for _, i := range order {
		o := s.ledger.operands[i]
		if coefficients[i] == 0 {
			continue
		}
		steps, rest := gap.Shift(-o.grid).QuoRem(decimal.New(coefficients[i], 0), 0)
		if rest.Sign() == 0 {
			found = append(found, correction{i, o.reading(o.value.Sub(steps.Shift(o.grid)))})
		}
	}
	return found
}

// solveRate solves printed = 100 × num ÷ den for each of the three. Since a
// print is rounded, the other two are the figures on their own grid that come
// nearest.
func (s *search) solveRate(r relation) []correction {
	printed, num, den := s.ledger.operands[r.stated], s.ledger.operands[r.computed[0]], s.ledger.operands[r.computed[1]]
	hundredfold := num.value.Shift(2)
	var found []correction
	for _, unknown := range []struct {
		statement int
		of        operand
		num, den  decimal.Decimal
	}{
		{r.stated, printed, hundredfold, den.value},
		{r.computed[0], num, printed.value.Mul(den.value), decimal.New(100, 0)},
		{r.computed[1], den, hundredfold, printed.value},
	} {
		steps, err := figure.Divide(unknown.num.Shift(-unknown.of.grid), unknown.den, figure.Rounding{})
		if err == nil { // a printed zero leaves the base open
			found = append(found, correction{unknown.statement, unknown.of.reading(steps.Shift(unknown.of.grid))})
		}
	}
	return found
}
