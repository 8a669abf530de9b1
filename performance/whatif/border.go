package whatif

import (
	"slices"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// borders are the values, in the target's own unit, between which the score can
// only rise or only fall with the figure: the ends of the target, zero, one
// (what a target of zero divides by), and where the method turns. Rates are in
// percent of the target. Past the target a completion earns all and from some
// overshoot on less, which is no border: it only falls.
func (d *dial) borders(target performance.Target) []decimal.Decimal {
	t := target.Q
	values := []decimal.Decimal{{}, decimal.New(1, 0), t.Decimal()}
	if target.Top != nil {
		values = append(values, target.Top.Decimal().Shift(target.Top.Power()-t.Power()))
	}
	add := func(measure ruleset.Measure, value figure.Quantity) {
		if value.Stated() {
			values = append(values, borderOf(measure, value.Decimal(), t.Decimal()))
		}
	}
	switch rule := &d.method.Rule; {
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
		most := exact.Int(exact.MaxPoints).Quo(d.method.PerItem).Ceil().Big()
		values = append(values, decimal.NewFromBigInt(most.Num(), -d.like.Power()).Shift(d.shift(t)))
	}
	if d.trial.coupled { // others may look at how far the target is exceeded
		for _, m := range methods(d.trial.scorer) {
			if m.Rule.Share != nil {
				add(ruleset.Rate, m.Rule.Share.Beyond)
			}
		}
	}
	return values
}

// methods are all methods of the scorer, in no order.
func methods(s *scoring.Scorer) []*scoring.Method {
	var all []*scoring.Method
	for _, m := range s.Kinds {
		if m != nil {
			all = append(all, m)
		}
	}
	for _, m := range s.Named {
		all = append(all, m)
	}
	return all
}

// borderOf turns a value of a measure into one of the figure.
func borderOf(measure ruleset.Measure, value, target decimal.Decimal) decimal.Decimal {
	const percent = 2
	switch measure {
	case ruleset.Rate:
		return target.Mul(value).Shift(-percent)
	case ruleset.Deviation:
		return target.Add(target.Mul(value).Shift(-percent))
	case ruleset.Difference:
		return target.Add(value)
	case ruleset.Value:
	}
	return value
}

// shift is what lies between the figure's unit and the target's: a bare number
// takes over the other's unit, as load has it.
func (d *dial) shift(target figure.Quantity) int32 {
	if target.Unit() == "" || d.like.Unit() == "" {
		return 0
	}
	return d.like.Power() - target.Power()
}

// divide cuts the positions at the borders, which are in the unit of target.
func (d *dial) divide(target figure.Quantity, borders []decimal.Decimal) Omission {
	shift := d.shift(target)
	most := decimal.New(maxSteps-1, 0)
	for _, border := range borders {
		position := border.Shift(-shift - d.exp)
		if position.Abs().Cmp(most) > 0 {
			return TooFine
		}
		below := position.Floor()
		start := below.IntPart()
		if below.Equal(position) {
			d.starts = append(d.starts, start)
		}
		d.starts = append(d.starts, start+1)
	}
	slices.Sort(d.starts)
	d.starts = slices.Compact(d.starts)
	return ""
}

// end is the last position, on the way to limit, of the stretch that begins at
// position.
func (d *dial) end(position, limit int64) int64 {
	i, found := slices.BinarySearch(d.starts, position)
	if limit >= position {
		if found {
			i++
		}
		if i < len(d.starts) {
			return min(limit, d.starts[i]-1)
		}
		return limit
	}
	if found {
		return position
	}
	if i > 0 {
		return max(limit, d.starts[i-1])
	}
	return limit
}

// stretches yields the stretches from one position to another; where the score
// stops or begins to be known inside of one, it is cut in two.
func (d *dial) stretches(from, to int64, yield func(near, far int64) bool) {
	step := int64(1)
	if to < from {
		step = -1
	}
	for near := from; ; {
		far := d.end(near, to)
		known := d.total(far).known
		if d.total(near).known == known {
			if !yield(near, far) {
				return
			}
		} else {
			border := first(near, far, func(p int64) bool { return d.total(p).known == known })
			if !yield(near, border-step) || !yield(border, far) {
				return
			}
		}
		if far == to {
			return
		}
		near = far + step
	}
}

// first returns the position nearest to from where holds does, between from,
// where it does not, and to, where it does.
func first(from, to int64, holds func(int64) bool) int64 {
	for {
		middle := from + (to-from)/2
		if middle == from {
			return to
		}
		if holds(middle) {
			to = middle
		} else {
			from = middle
		}
	}
}

// toward looks for the first position from where the figure stands to limit
// where holds does.
func (d *dial) toward(limit int64, holds func(verdict) bool) (position int64, found bool) {
	from := min(max(d.at, d.lo), d.hi)
	at := func(p int64) bool { return holds(d.total(p)) }
	d.stretches(from, limit, func(near, far int64) bool {
		switch {
		case at(near):
			position, found = near, true
		case at(far):
			position, found = first(near, far, at), true
		}
		return !found
	})
	return position, found
}

// nearest looks on both sides; of two at the same distance the upper one.
func (d *dial) nearest(holds func(verdict) bool) (position int64, found bool) {
	position, found = d.toward(d.hi, holds)
	limit := d.lo
	if found {
		limit = max(d.lo, min(d.hi, d.at-(position-d.at)+1))
		if limit >= d.at {
			return position, true
		}
	}
	if lower, ok := d.toward(limit, holds); ok {
		return lower, true
	}
	return position, found
}

// best is the most that the figure gives. settled is false when more of it gives
// ever more.
func (d *dial) best() (most verdict, settled bool) {
	most = d.total(d.lo)
	d.stretches(d.lo, d.hi, func(near, far int64) bool {
		for _, position := range [...]int64{near, far} {
			if v := d.total(position); v.total > most.total {
				most = v
			}
		}
		return true
	})
	last := d.total(d.hi)
	return most, !last.known || !last.uncapped
}
