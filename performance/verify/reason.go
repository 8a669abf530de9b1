package verify

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// reasons reports the reasons that the rule set asks for and the form does not
// give, the first one that applies.
func (c *checker) reasons(l *scoring.Leaf, indicator *performance.Indicator) {
	path := l.Path
	if indicator.Reason != "" || !l.Status.Known() || l.Status == scoring.NotApplicable || l.Flags.Has(scoring.Unchosen) {
		return
	}
	name := check.A("name", indicator.Name)
	actual := func() check.Arg { return filled("actual", indicator.Actual.String()) }
	for _, reason := range c.set.Reasons {
		switch reason.When {
		case ruleset.WhenOvershot:
			if over, calls := c.overshot(l, indicator, reason); calls {
				c.ask(reason, check.NewFinding(CodeOvershot, path.Child("reason"), name, check.A("target", indicator.Target.Quantity().String()), actual(), check.A("over", over)))
				return
			}
		case ruleset.WhenUnmet:
			if l.Score.Cmp(l.Points) < 0 {
				c.ask(reason, check.NewFinding(CodeReason, path.Child("reason"), name, filled("target", indicator.Target.String()), actual(), check.A("lost", l.Points.Sub(l.Score).String())))
				return
			}
		case ruleset.WhenExecutionBelow:
		}
	}
}

// ask reports a reason that is missing: a rule that only notes it asks for no
// more than a note.
func (c *checker) ask(reason ruleset.Reason, finding check.Finding) {
	finding.Severity = check.Warning
	if reason.Note {
		finding.Severity = check.Note
	}
	c.findings = append(c.findings, finding)
}

// overshot tells whether an indicator passed its target by so much that reason
// calls for one, and by how much.
func (c *checker) overshot(l *scoring.Leaf, indicator *performance.Indicator, reason ruleset.Reason) (over string, calls bool) {
	if !l.Flags.Has(scoring.Overshot) || targetMayBeShare(indicator) {
		return "", false
	}
	target, actual := indicator.Target.Quantity(), indicator.Actual.Quantity()
	if actual.Unit() == "" {
		actual = actual.WithUnit(target)
	} else if target.Unit() == "" {
		target = target.WithUnit(actual)
	}
	if target.Sign() == 0 {
		limit := reason.OnZeroTarget
		calls = limit.Stated() && actual.Decimal().Cmp(limit.Decimal()) >= 0
		return actual.String(), calls
	}
	excess, err := actual.Sub(target)
	if order, ok := figure.NewRatio(actual, target, "").Cmp(percentRatio(reason.Threshold)); !ok || err != nil || order < 0 {
		return "", false
	}
	return figure.NewRatio(excess, target, "").Short(), true
}

// percentRatio returns a percentage, with or without its sign, as a ratio.
func percentRatio(q figure.Quantity) figure.Ratio {
	whole := figure.MustQuantity("100%")
	return figure.NewRatio(q.WithUnit(whole), whole, "")
}

// filled is an argument that says so where nothing was filled in.
func filled(key, text string) check.Arg {
	if text == "" {
		return check.L(key, figure.Label{Zh: "（未填写）", En: "(blank)"})
	}
	return check.A(key, text)
}
