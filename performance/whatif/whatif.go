package whatif

import (
	"errors"
	"fmt"
	"slices"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// ErrAim reports an aim that asks for nothing, for a total and a grade at once,
// for a grade that the rule set does not have, or for a total past the limits of
// a score; and a form past its limits.
var ErrAim = errors.New("nothing that a form can be asked to reach")

// Aim is what a form is to reach: a total, or a grade.
type Aim struct {
	// Total to reach; absent when a grade is aimed at.
	Total figure.Points
	// Grade to reach, or a better one.
	Grade ruleset.Grade
}

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
func Require(s *scoring.Scorer, form performance.Form, aim Aim) ([]Requirement, error) {
	reached, err := reached(s, aim)
	if err != nil {
		return nil, err
	}
	result := s.Score(form)
	if result.TooLarge() {
		return nil, fmt.Errorf("the form is too large: %w", ErrAim)
	}
	if aim.Total.Stated() {
		if err := reachable(s, &form, &result, aim.Total); err != nil {
			return nil, err
		}
	}
	t := scorerTrial(s, form)
	out := make([]Requirement, len(t.leaves))
	for i := range out {
		r := &out[i]
		d, omitted := t.turn(i, func(d *dial) { d.require(reached, r) })
		if omitted != "" {
			*r = Requirement{LeftOut: omitted}
		}
		r.Path, r.Name, r.From, r.Judged = d.path(), d.name, d.from, d.judged
	}
	return out, nil
}

func tooLarge(s *scoring.Scorer, form *performance.Form) bool { return s.Score(*form).TooLarge() }

// reached returns the question whether a verdict reaches the aim.
func reached(s *scoring.Scorer, aim Aim) (func(verdict) bool, error) {
	switch {
	case aim.Total.Stated() == (aim.Grade != ""):
		return nil, fmt.Errorf("neither a total nor a grade, or both: %w", ErrAim)
	case aim.Total.Stated():
		goal, ok := exact.FromPoints(aim.Total)
		if !ok {
			return nil, fmt.Errorf("total %s: %w", aim.Total, ErrAim)
		}
		return func(v verdict) bool { return v.total >= goal }, nil
	}
	worst := slices.IndexFunc(s.Rules.Grades.Bands, func(b ruleset.GradeBand) bool { return b.Grade == aim.Grade })
	if worst < 0 {
		return nil, fmt.Errorf("grade %.64q: %w", string(aim.Grade), ErrAim)
	}
	return func(v verdict) bool { return v.grade >= 0 && v.grade <= worst }, nil // best first
}

func (d *dial) require(reached func(verdict) bool, out *Requirement) {
	out.Met = reached(d.trial.now)
	if out.Met && d.judged && !d.stands { // what words earn lies somewhere below the top
		d.at, d.stands = d.hi, true
	}
	switch {
	case out.Met && d.by.Stated():
		d.slip(reached, out)
		return
	case out.Met && d.stands && reached(d.total(d.at)):
		out.Reaches = true
		d.fall(reached, out)
		return
	}
	position, found := d.nearest(reached)
	switch {
	case found:
		out.Reaches = true
		d.answer(position, out)
		return
	case d.by.Stated() && !d.lateIsWorse():
		out.LeftOut = LaterDates
		return
	}
	most, settled := d.best()
	if !settled {
		out.LeftOut = TooFine
		return
	}
	out.Total = most.total.Points(0)
}

// lateIsWorse tells whether a later date can give no more than the deadline.
func (d *dial) lateIsWorse() bool {
	rule := &d.method.Rule
	return rule.Completion != nil || rule.Linear != nil || rule.Steps != nil && rule.Steps.Side == ruleset.AboveSide
}

func (d *dial) answer(position int64, out *Requirement) {
	out.Total = d.total(position).total.Points(0)
	if d.by.Stated() {
		out.By = d.by.Last()
		return
	}
	out.To = d.quantity(position)
}

// fall finds the last position downwards that still reaches the aim, or upwards
// where costs go when lower does no harm.
func (d *dial) fall(reached func(verdict) bool, out *Requirement) {
	out.Total = d.trial.now.total.Points(0)
	lost := func(v verdict) bool { return !reached(v) }
	if position, found := d.toward(max(d.lo, min(d.floor, d.at)), lost); found {
		d.answer(position+1, out)
	} else if position, found := d.toward(d.hi, lost); found {
		d.answer(position-1, out)
	}
}

// slip tells whether the aim would be lost without the deadline.
func (d *dial) slip(reached func(verdict) bool, out *Requirement) {
	if !d.lateIsWorse() {
		out.LeftOut = LaterDates
		return
	}
	out.Reaches = true
	out.Total = d.trial.now.total.Points(0)
	if !reached(d.total(never)) && reached(d.total(0)) {
		d.answer(0, out)
	}
}
