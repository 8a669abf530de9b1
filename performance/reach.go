package performance

import (
	"fmt"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// ErrUnreachable reports an aim at a total above the points of the whole form,
// which no figures give. It wraps ErrAim.
var ErrUnreachable = fmt.Errorf("more than all points of the form: %w", ErrAim)

// reachable returns ErrUnreachable for a total that no figures of the form give.
func (s *Scorer) reachable(form *Form, result *Result, total figure.Points) error {
	if s.uncapped() {
		return nil
	}
	points := s.allPoints(form, result)
	if total.Cmp(points) > 0 {
		return fmt.Errorf("total %s of %s points: %w", total.Short(), points.Short(), ErrUnreachable)
	}
	return nil
}

// uncapped tells whether some method of the rule set can give more than the
// points.
func (s *Scorer) uncapped() bool {
	gives := func(m ruleset.Method) bool { return m.Completion != nil && m.Completion.Uncapped }
	found := gives(s.set.Execution.Method)
	for _, rule := range s.set.Kinds {
		found = found || gives(rule.Method)
	}
	for _, rule := range s.set.Named {
		found = found || gives(rule.Method)
	}
	return found
}

// allPoints are the most that the form can have: the points that count now or,
// where what does not apply carries some, those printed, rounded as a total is.
func (s *Scorer) allPoints(form *Form, result *Result) figure.Points {
	most := func(a, b figure.Points) figure.Points {
		if a.Cmp(b) < 0 {
			return b
		}
		return a
	}
	rounded := func(points figure.Points, rounding *figure.Rounding) figure.Points {
		if rounding == nil {
			return points
		}
		return most(points, points.Round(*rounding))
	}
	var sum figure.Points
	if row, found := result.At(executionPath); found {
		sum = row.Points
	}
	for ci := range form.Classes {
		points := most(result.Class(ci).Points, form.Classes[ci].printedPoints())
		sum = sum.Add(rounded(points, s.set.Rounding.Class))
	}
	return rounded(most(sum, result.Total().Points), s.set.Rounding.Total)
}
