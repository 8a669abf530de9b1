package whatif

import (
	"slices"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// borders are the values, in the target's own unit, between which the score can
// only rise or only fall with the figure: the ends of the target, zero, one
// (what a target of zero divides by), and where the method turns. Rates are in
// percent of the target. Past the target a completion earns all and from some
// overshoot on less, which is no border: it only falls.
func (l *lever) borders(target performance.Target) []decimal.Decimal {
	t := target.Quantity()
	values := []decimal.Decimal{{}, decimal.New(1, 0), t.Decimal()}
	if upper := target.Upper(); upper.Stated() {
		values = append(values, upper.Decimal().Shift(upper.Power()-t.Power()))
	}
	shift := l.boundShift(t)
	add := func(measure ruleset.Measure, value figure.Quantity) {
		if value.Stated() {
			values = append(values, borderOf(measure, value.Decimal(), t.Decimal(), shift))
		}
	}
	switch rule := &l.method; {
	case rule.Steps != nil:
		add(rule.Steps.Measure, rule.Steps.From)
	case rule.Bands != nil:
		for _, band := range rule.Bands.Bands {
			add(rule.Bands.Measure, band.From)
			add(rule.Bands.Measure, band.To)
		}
	case rule.Linear != nil:
		add(rule.Linear.Measure, rule.Linear.Limit)
	case rule.Checklist != nil && rule.Checklist.PerItem.Stated():
		// As many items as earn the points of any form.
		most := exact.Int(exact.MaxPoints).Quo(exact.Decimal(rule.Checklist.PerItem.Decimal())).Ceil().Big()
		values = append(values, decimal.NewFromBigInt(most.Num(), -l.like.Power()).Shift(l.shift(t)))
	}
	for _, beyond := range l.trial.beyond { // others may look at how far the target is exceeded
		add(ruleset.Rate, beyond)
	}
	return values
}

// boundShift is what lies between the unit of the method's bounds and the
// target's: bare figures take over that of the bounds, a ratio as a percentage.
func (l *lever) boundShift(target figure.Quantity) int32 {
	bound, own := l.method.Unit(), target
	if own.Unit() == "" {
		own = l.like
	}
	switch {
	case bound.Unit() == "":
		return 0
	case own.Unit() != "":
		return bound.Power() - own.Power()
	case bound.Unit() == "%" && target.Sign() > 0 && target.Decimal().Cmp(decimal.New(1, 0)) <= 0:
		return -2
	}
	return 0
}

// borderOf turns a value of a measure into one of the figure; shift is what lies
// between their units where the measure is no rate.
func borderOf(measure ruleset.Measure, value, target decimal.Decimal, shift int32) decimal.Decimal {
	const percent = 2
	switch measure {
	case ruleset.Rate:
		return target.Mul(value).Shift(-percent)
	case ruleset.Deviation:
		return target.Add(target.Mul(value).Shift(-percent))
	case ruleset.Difference:
		return target.Add(value.Shift(shift))
	case ruleset.Value:
	}
	return value.Shift(shift)
}

// shift is what lies between the figure's unit and the target's: a bare number
// takes over the other's unit, as scoring has it.
func (l *lever) shift(target figure.Quantity) int32 {
	if target.Unit() == "" || l.like.Unit() == "" {
		return 0
	}
	return l.like.Power() - target.Power()
}

// divide cuts the positions at the borders, which are in the unit of target.
func (l *lever) divide(target figure.Quantity, borders []decimal.Decimal) Omission {
	shift := l.shift(target)
	most := decimal.New(maxSteps-1, 0)
	for _, border := range borders {
		position := border.Shift(-shift - l.exp)
		if position.Abs().Cmp(most) > 0 {
			return TooFine
		}
		below := position.Floor()
		start := below.IntPart()
		if below.Equal(position) {
			l.starts = append(l.starts, start)
		}
		l.starts = append(l.starts, start+1)
	}
	slices.Sort(l.starts)
	l.starts = slices.Compact(l.starts)
	return ""
}
