package whatif

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/scoring"
)

// Sensitivity says how much a figure moves the total.
type Sensitivity struct {
	// Path and Name of the indicator, of a group that is judged as a whole, or
	// of the execution row.
	Path check.Path
	Name figure.Label
	// LeftOut says why the figure was not tried; then nothing below is meant.
	LeftOut Omission
	// At is the figure as it stands, absent when it is not reported.
	At figure.Quantity
	// Step is one step of the figure's printed grid towards Next, negative when
	// less is better: 0.01万元, 1户. Absent when nothing improves the total.
	Step figure.Quantity
	// PerStep is what one step brings before rounding, cut to twelve places: 0
	// inside a band, less where the score falls before it rises. Absent when the
	// figure is not reported.
	PerStep figure.Points
	// Next is the nearest figure that improves the rounded total, and Gain by
	// how much; absent when none does.
	Next figure.Quantity
	Gain figure.Points
	// By is the deadline, when meeting it improves the total by Gain.
	By figure.Date
	// Left is what the figure could still bring at its best; absent when
	// nothing bounds it, as in an uncapped row.
	Left figure.Points
	// Judged tells that the figure is a judged score.
	Judged bool
}

// Sensitivity tells for every figure of the form what one more step of its own
// printed grid brings, where the next gain of the total lies, and what there is
// to be had at most. The figures are those of Require, and LeftOut tells which
// were not tried. A form past the limits has none.
func Sensitivities(s *scoring.Scorer, form performance.Form) []Sensitivity {
	if tooLarge(s, &form) {
		return nil
	}
	t := scorerTrial(s, form)
	out := make([]Sensitivity, len(t.leaves))
	for i := range out {
		now := &out[i]
		d, omitted := t.turn(i, func(d *dial) { d.sensitivity(now) })
		if omitted != "" {
			*now = Sensitivity{LeftOut: omitted}
		}
		now.Path, now.Name, now.At, now.Judged = d.path(), d.name, d.from, d.judged
	}
	return out
}

func (d *dial) sensitivity(out *Sensitivity) {
	now := d.trial.now
	next, found := d.nearest(func(v verdict) bool { return v.total > now.total })
	if !found && d.by.Stated() && !d.lateIsWorse() {
		out.LeftOut = LaterDates
		return
	}
	if most, settled := d.best(); settled && !most.uncapped {
		out.Left = (max(most.total, now.total) - now.total).Points(0)
	}
	if !found {
		return
	}
	out.Gain = (d.total(next).total - now.total).Points(0)
	if d.by.Stated() {
		out.By = d.by.Last()
		return
	}
	direction := int64(1)
	if next < d.at {
		direction = -1
	}
	out.Next, out.Step = d.quantity(next), d.quantity(direction)
	if d.stands {
		out.PerStep = (d.total(d.at+direction).raw - now.raw).Points(0)
	}
}
