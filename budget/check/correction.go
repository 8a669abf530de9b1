package check

import (
	"slices"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
)

// corrections returns the figures that would make broken relation n hold, one
// for each print of each operand, in statement order, and for lines with
// something left over the line that may be missing.
func (s *search) corrections(n int) []correction {
	r := s.relations[n]
	if s.outcomes[n].Date.Stated() { // a date printed twice
		return nil
	}
	var found []correction
	switch {
	case r.implicit:
		found = s.ledger.solveAgreement(r.stated)
	case r.identity.Kind == Rate:
		found = s.ledger.solveRate(r)
	default:
		found = s.ledger.solveSum(r)
	}
	found = s.ledger.printed(found)
	found = slices.DeleteFunc(found, func(c correction) bool {
		return c.by.value.Sign() < 0 && s.ledger.prints[c.statement].value.Sign() >= 0
	})
	if s.outcomes[n].slipped() { // the rate itself is not to be corrected
		found = slices.DeleteFunc(found, func(c correction) bool { return s.ledger.of[c.statement] == r.stated })
	}
	slices.SortStableFunc(found, func(a, b correction) int { return a.statement - b.statement })
	if line, some := s.line(n); some {
		found = append(found, line)
	}
	return found
}

// line returns the line that may be missing below the whole of relation n: what
// is left over, of lines always, and of parts when a figure is printed
// elsewhere that is as much.
func (s *search) line(n int) (correction, bool) {
	r, out := s.relations[n], s.outcomes[n]
	if !r.split() || out.Difference.Sign() <= 0 {
		return correction{}, false
	}
	whole := s.ledger.operandOf(r.stated)
	residual := out.Difference.Shift(whole.power)
	if s.amounts == nil {
		s.amounts = s.ledger.amounts()
	}
	line := correction{statement: missing, by: whole.reading(residual), found: missing}
	line.found = s.amounts.find(s.ledger, r, whole.base, residual, out.Tolerance.Shift(whole.power))
	return line, line.found != missing || r.identity.Kind == Lines
}

// correct returns the corrections of a fact's prints to a value, of those on
// whose grid it lies.
func (l Ledger) correct(f int, value decimal.Decimal) []correction {
	var found []correction
	for _, i := range l.facts[f].statements {
		o := l.prints[i]
		if o.problem == "" && value.Shift(-o.grid).IsInteger() && !value.Equal(o.value) {
			found = append(found, correction{statement: i, by: o.reading(value)})
		}
	}
	return found
}

// solveAgreement corrects each print of a fact to the finest of the others.
func (l Ledger) solveAgreement(f int) []correction {
	var found []correction
	statements := l.facts[f].statements
	best := l.operandOf(f).statement
	of := make([]operand, 0, len(statements))
	for _, i := range statements {
		if i != best {
			of = append(of, l.prints[i])
		}
	}
	second := combine(of).statement
	for _, i := range statements {
		target, o := l.prints[best], l.prints[i]
		if i == best {
			target = l.prints[second]
		}
		if o.problem == "" && o.base == target.base && target.value.Shift(-o.grid).IsInteger() && !target.value.Equal(o.value) {
			found = append(found, correction{statement: i, by: o.reading(target.value)})
		}
	}
	return found
}

// solveSum solves stated = terms for each figure in turn. A figure that takes
// part several times has the sum of its signs as coefficient.
func (l Ledger) solveSum(r relation) []correction {
	coefficients, order := map[int]int64{r.stated: 1}, []int{r.stated}
	gap := l.operandOf(r.stated).value
	for n, f := range r.computed {
		sign := int64(-1)
		if r.identity.Computed[n].Minus {
			sign = 1
		}
		if _, seen := coefficients[f]; !seen {
			order = append(order, f)
		}
		coefficients[f] += sign
		gap = gap.Add(l.operandOf(f).value.Mul(decimal.New(sign, 0)))
	}
	var found []correction
	for _, f := range order {
		o := l.operandOf(f)
		if coefficients[f] == 0 {
			continue
		}
		steps, rest := gap.Shift(-o.grid).QuoRem(decimal.New(coefficients[f], 0), 0)
		if rest.Sign() == 0 {
			found = append(found, l.correct(f, o.value.Sub(steps.Shift(o.grid)))...)
		}
	}
	return found
}

// solveRate solves printed = 100 × num ÷ den for each of the three. Since a
// print is rounded, the other two are the figures on their own grid that come
// nearest.
func (l Ledger) solveRate(r relation) []correction {
	printed, num, den := l.operandOf(r.stated), l.operandOf(r.computed[0]), l.operandOf(r.computed[1])
	hundredfold := num.value.Shift(2)
	var found []correction
	for _, unknown := range []struct {
		fact     int
		of       operand
		num, den decimal.Decimal
	}{
		{r.stated, printed, hundredfold, den.value},
		{r.computed[0], num, printed.value.Mul(den.value), hundred()},
		{r.computed[1], den, hundredfold, printed.value},
	} {
		steps, err := figure.Divide(unknown.num.Shift(-unknown.of.grid), unknown.den, figure.Rounding{})
		if err == nil { // a printed zero leaves the base open
			found = append(found, l.correct(unknown.fact, steps.Shift(unknown.of.grid))...)
		}
	}
	return found
}
