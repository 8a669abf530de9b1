package whatif

import (
	"fmt"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// ErrUnreachable reports an aim at a total above the points of the whole form,
// which no figures give. It wraps ErrAim.
var ErrUnreachable = fmt.Errorf("more than all points of the form: %w", ErrAim)

// reachable returns ErrUnreachable for a total that no figures of the form give.
func reachable(s *scoring.Scorer, form *performance.Form, result *scoring.Result, total figure.Points) error {
	if uncapped(s) {
		return nil
	}
	points := allPoints(s, form, result)
	if total.Cmp(points) > 0 {
		return fmt.Errorf("total %s of %s points: %w", total.Short(), points.Short(), ErrUnreachable)
	}
	return nil
}

// uncapped tells whether some method of the rule set can give more than the
// points.
func uncapped(s *scoring.Scorer) bool {
	gives := func(m ruleset.Method) bool { return m.Completion != nil && m.Completion.Uncapped }
	found := gives(s.Rules.Execution.Method)
	for _, rule := range s.Rules.Kinds {
		found = found || gives(rule.Method)
	}
	for _, rule := range s.Rules.Named {
		found = found || gives(rule.Method)
	}
	return found
}

// allPoints are the most that the form can have, rounded as its total is.
func allPoints(s *scoring.Scorer, form *performance.Form, result *scoring.Result) figure.Points {
	most := func(points figure.Points, rounding *figure.Rounding) figure.Points {
		if rounding != nil {
			if rounded := points.Round(*rounding); rounded.Cmp(points) > 0 {
				return rounded
			}
		}
		return points
	}
	sum := figure.PointsOf(0)
	if row, found := result.At(performance.ExecutionPath); found {
		sum = sum.Add(row.Points)
	}
	for ci := range form.Classes {
		sum = sum.Add(most(result.Class(ci).Points, s.Rules.Rounding.Class))
	}
	return most(sum, s.Rules.Rounding.Total)
}
