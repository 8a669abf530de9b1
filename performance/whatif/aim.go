package whatif

import (
	"errors"
	"fmt"
	"slices"

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

// ErrUnreachable reports an aim at a total above the points of the whole form,
// which no figures give. It wraps ErrAim.
var ErrUnreachable = fmt.Errorf("more than all points of the form: %w", ErrAim)

// target is an aim ready to be held against an outcome.
type target struct {
	byGrade bool
	total   exact.Grain
	worst   int // the position of the worst grade that reaches the aim
}

// newTarget refuses an aim that is none under the rule set.
func newTarget(set *ruleset.Set, aim Aim) (target, error) {
	switch {
	case aim.Total.Stated() == (aim.Grade != ""):
		return target{}, fmt.Errorf("neither a total nor a grade, or both: %w", ErrAim)
	case aim.Total.Stated():
		total, ok := exact.FromPoints(aim.Total)
		if !ok {
			return target{}, fmt.Errorf("total %s: %w", aim.Total, ErrAim)
		}
		return target{total: total}, nil
	}
	worst := slices.IndexFunc(set.Grades.Bands, func(b ruleset.GradeBand) bool { return b.Grade == aim.Grade })
	if worst < 0 {
		return target{}, fmt.Errorf("grade %.64q: %w", string(aim.Grade), ErrAim)
	}
	return target{byGrade: true, worst: worst}, nil
}

// reached tells whether an outcome reaches the aim.
func (t target) reached(o outcome) bool {
	if t.byGrade {
		return o.grade >= 0 && o.grade <= t.worst // best first
	}
	return o.total >= t.total
}

// reachable returns ErrUnreachable for a total that no figures of the form give.
func (t target) reachable(trace scoring.Trace, set *ruleset.Set) error {
	if t.byGrade || uncapped(set) {
		return nil
	}
	if points := allPoints(trace, set); t.total.Points(0).Cmp(points) > 0 {
		return fmt.Errorf("total %s of %s points: %w", t.total.Points(0), points.Short(), ErrUnreachable)
	}
	return nil
}

// uncapped tells whether some method of the rule set can give more than the
// points.
func uncapped(set *ruleset.Set) bool {
	gives := func(m ruleset.Method) bool { return m.Completion != nil && m.Completion.Uncapped }
	found := gives(set.Execution.Method)
	for _, rule := range set.Kinds {
		found = found || gives(rule.Method)
	}
	for _, rule := range set.Named {
		found = found || gives(rule.Method)
	}
	return found
}

// allPoints are the most that the form can have, rounded as its total is.
func allPoints(trace scoring.Trace, set *ruleset.Set) figure.Points {
	result := trace.Result()
	most := func(points figure.Points, rounding *figure.Rounding) figure.Points {
		if rounding != nil {
			if rounded := points.Round(*rounding); rounded.Cmp(points) > 0 {
				return rounded
			}
		}
		return points
	}
	sum := figure.PointsOf(0)
	if row, found := result.At(performance.ExecutionRef().Path()); found {
		sum = sum.Add(row.Points)
	}
	for ci := range trace.Form().Classes {
		sum = sum.Add(most(result.Class(ci).Points, set.Rounding.Class))
	}
	return most(sum, set.Rounding.Total)
}
