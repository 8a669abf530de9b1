package whatif

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
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

// Sensitivities tells for every figure of the form what one more step of its own
// printed grid brings, where the next gain of the total lies, and what there is
// to be had at most. The figures are those of Require, and LeftOut tells which
// were not tried. A form past the limits has none.
func Sensitivities(trace scoring.Trace) []Sensitivity {
	if trace.Result().TooLarge() {
		return nil
	}
	t := newTrial(trace)
	out := make([]Sensitivity, trace.Len())
	for i := range out {
		s := &out[i]
		l, omitted := t.turn(i, func(l *lever) { l.sensitivity(s) })
		if omitted != "" {
			*s = Sensitivity{LeftOut: omitted}
		}
		s.Path, s.Name, s.At, s.Judged = l.path, l.name, l.from, l.judged
	}
	return out
}

func (l *lever) sensitivity(out *Sensitivity) {
	now := l.trial.now
	next, found := l.nearest(func(o outcome) bool { return o.total > now.total })
	if !found && l.by.Stated() && !l.lateIsWorse() {
		out.LeftOut = LaterDates
		return
	}
	if most, settled := l.best(); settled && !most.uncapped {
		out.Left = (max(most.total, now.total) - now.total).Points(0)
	}
	if !found {
		return
	}
	out.Gain = (l.outcome(next).total - now.total).Points(0)
	if l.by.Stated() {
		out.By = l.by.Last()
		return
	}
	direction := int64(1)
	if next < l.at {
		direction = -1
	}
	out.Next, out.Step = l.quantity(next), l.quantity(direction)
	if l.stands {
		out.PerStep = (l.outcome(l.at+direction).raw - now.raw).Points(0)
	}
}
