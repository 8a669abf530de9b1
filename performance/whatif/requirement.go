package whatif

import (
	"fmt"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// Requirement says what a single figure of a form has to be for an aim.
type Requirement struct {
	// Path and Name of the indicator, of a group that is judged as a whole, or
	// of the execution row, whose figure is the amount spent.
	Path check.Path
	Name figure.Label
	// From is the figure as it stands, absent when it is not reported.
	From figure.Quantity
	// LeftOut says why the figure was not tried; then nothing below is meant.
	LeftOut Omission
	// Reaches tells whether the figure alone can reach the aim.
	Reaches bool
	// Met tells that the aim is reached already; To is then how far the figure
	// could fall, or rise where falling does no harm.
	Met bool
	// To is the figure, on its own printed grid, that reaches the aim with the
	// smallest change, counted from 0 when the figure is not reported. It is
	// absent when none does, for a deadline (see By), and when the aim is met and no
	// value of this figure alone would lose it.
	To figure.Quantity
	// By is the day by which a deadline is met, when meeting it reaches the aim,
	// or when the aim that is met would be lost without. A later day may do, too.
	By figure.Date
	// Total is the form's total with To or By, or the best that the figure can
	// give when it does not reach the aim.
	Total figure.Points
	// Judged tells that the figure is a judged score. It replaces the whole
	// judgement: with another level or without evidence, the score that stands
	// may be the one that is needed.
	Judged bool
}

// Require asks of every figure alone what it would have to be for the aim: the
// smallest change on the figure's own printed grid (0.01万元, 1户), found by
// scoring it. The figure is the one that the method looks at: a number, a
// judged score in hundredths (or as finely as it or its points are printed), or
// a deadline, which is tried as met. Every row of the form has a requirement,
// in the order of the form; LeftOut tells which were not tried. What else is
// open counts with the least that it can be, so that a total or grade is
// certain. The error wraps ErrAim; it is ErrUnreachable for a total above the
// points of the form, which no row can reach, whatever it is.
func Require(trace scoring.Trace, aim Aim) ([]Requirement, error) {
	set := trace.Set()
	wanted, err := newTarget(&set, aim)
	if err != nil {
		return nil, err
	}
	if trace.Result().TooLarge() {
		return nil, fmt.Errorf("the form is too large: %w", ErrAim)
	}
	if err := wanted.reachable(trace, &set); err != nil {
		return nil, err
	}
	t := newTrial(trace)
	out := make([]Requirement, trace.Len())
	for i := range out {
		r := &out[i]
		l, omitted := t.turn(i, func(l *lever) { l.require(wanted, r) })
		if omitted != "" {
			*r = Requirement{LeftOut: omitted}
		}
		r.Path, r.Name, r.From, r.Judged = l.path, l.name, l.from, l.judged
	}
	return out, nil
}

func (l *lever) require(wanted target, out *Requirement) {
	out.Met = wanted.reached(l.trial.now)
	if out.Met && l.judged && !l.stands { // what words earn lies somewhere below the top
		l.at, l.stands = l.hi, true
	}
	switch {
	case out.Met && l.by.Stated():
		l.slip(wanted, out)
		return
	case out.Met && l.stands && wanted.reached(l.outcome(l.at)):
		out.Reaches = true
		l.fall(wanted, out)
		return
	}
	position, found := l.nearest(wanted.reached)
	switch {
	case found:
		out.Reaches = true
		l.answer(position, out)
		return
	case l.by.Stated() && !l.lateIsWorse():
		out.LeftOut = LaterDates
		return
	}
	most, settled := l.best()
	if !settled {
		out.LeftOut = TooFine
		return
	}
	out.Total = most.total.Points(0)
}

// lateIsWorse tells whether a later date can give no more than the deadline.
func (l *lever) lateIsWorse() bool {
	rule := &l.method
	return rule.Completion != nil || rule.Linear != nil || rule.Steps != nil && rule.Steps.Side == ruleset.AboveSide
}

func (l *lever) answer(position int64, out *Requirement) {
	out.Total = l.outcome(position).total.Points(0)
	if l.by.Stated() {
		out.By = l.by.Last()
		return
	}
	out.To = l.quantity(position)
}

// fall finds the last position downwards that still reaches the aim, or upwards
// where costs go when lower does no harm.
func (l *lever) fall(wanted target, out *Requirement) {
	out.Total = l.trial.now.total.Points(0)
	lost := func(o outcome) bool { return !wanted.reached(o) }
	if position, found := l.toward(max(l.lo, min(l.floor, l.at)), lost); found {
		l.answer(position+1, out)
	} else if position, found := l.toward(l.hi, lost); found {
		l.answer(position-1, out)
	}
}

// slip tells whether the aim would be lost without the deadline.
func (l *lever) slip(wanted target, out *Requirement) {
	if !l.lateIsWorse() {
		out.LeftOut = LaterDates
		return
	}
	out.Reaches = true
	out.Total = l.trial.now.total.Points(0)
	if !wanted.reached(l.outcome(never)) && wanted.reached(l.outcome(0)) {
		l.answer(0, out)
	}
}
