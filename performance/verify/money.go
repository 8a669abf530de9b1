package verify

import (
	"slices"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// changeThreshold is the change of a budget during the year, in percent of the
// initial budget, past which a reason is expected. Hunan's table gives no
// points beyond 30 % (预算控制率); the other places give none earlier.
func changeThreshold() figure.Quantity { return figure.MustQuantity("30%") }

func (c *checker) budgetChange() {
	for i, row := range c.form.Money {
		if row.Kind != performance.TotalRow {
			continue
		}
		at := func(phase budget.Phase) budget.Amount {
			return budget.Amount{Period: budget.Period{Year: c.form.Year, Phase: phase}, Money: row.At(phase)}
		}
		change := budget.Change{
			Concept: budget.ExpenditureTotal, Name: figure.Label{Zh: row.Name, En: "total funds of the year"},
			From: at(budget.Initial), To: at(budget.Adjusted), Reason: row.Reason,
		}
		c.findings = append(c.findings, change.Check(check.Path("/money").Index(i), changeThreshold())...)
	}
}

// negatives reports what the money block states below zero.
func (c *checker) negatives() {
	negative := func(row performance.MoneyRow) bool {
		return slices.ContainsFunc(row.Amounts, func(a performance.Amount) bool { return a.Money.Sign() < 0 })
	}
	if slices.ContainsFunc(c.form.Money, negative) {
		block := performance.Form{Year: c.form.Year, Project: c.form.Project, Money: c.form.Money}
		c.findings = append(c.findings, budget.Negatives("", block.Statements(formPlace))...)
	}
}

// cap reports a cost cap above the whole adjusted budget: a cap that nothing
// can exceed controls nothing.
func (c *checker) cap(indicator *performance.Indicator, path check.Path) {
	kind := indicator.Target.Kind()
	if kind != ruleset.AtMost && kind != ruleset.Below {
		return
	}
	limit, err := indicator.Target.Quantity().Money()
	whole := c.form.Total().At(c.set.Execution.Base)
	if err != nil || !whole.Stated() || limit.Cmp(whole) <= 0 {
		return
	}
	c.add(CodeCap, path.Child("target"), check.A("name", indicator.Name),
		check.A("target", indicator.Target.String()), check.A("budget", whole.String()))
}

// looseCap notes a cost indicator that earns all its points while less than half
// of the money that its cap allows was spent, and no reason is given.
func (c *checker) looseCap(l *scoring.Leaf, indicator *performance.Indicator) {
	kind := indicator.Target.Kind()
	limit, actual := indicator.Target.Quantity(), indicator.Actual.Quantity()
	if kind != ruleset.AtMost && kind != ruleset.Below || !isMoney(limit) || !isMoney(actual) || indicator.Reason != "" ||
		c.form.Classes[l.Ref.Class].Kind() != ruleset.Cost || !l.Status.Known() || l.Score.Cmp(l.Points) < 0 || l.Points.Sign() == 0 {
		return
	}
	share := figure.NewRatio(actual, limit, "")
	if order, ok := share.Cmp(percentRatio(figure.MustQuantity("50%"))); ok && order < 0 {
		c.add(CodeLooseCap, l.Path.Child("actual"), check.A("name", indicator.Name), check.A("target", indicator.Target.String()),
			check.A("actual", indicator.Actual.String()), check.A("rate", share.Short()))
	}
}

// executionLeaf says what the execution row lacks.
func (c *checker) executionLeaf(l *scoring.Leaf) {
	base, spent := c.form.Total().At(c.set.Execution.Base), c.form.Total().At(c.set.Execution.Spent)
	name := check.L("name", c.form.Label(l.Ref))
	switch {
	case l.Status == scoring.NotReported && !base.Stated():
		c.add(CodeAmount, l.Path, check.L("phase", c.set.Execution.Base.Label()))
	case l.Status == scoring.NotReported:
		c.add(CodeAmount, l.Path, check.L("phase", c.set.Execution.Spent.Label()))
	case l.Flags.Has(scoring.ZeroBase):
		c.add(scoring.CodeZeroBase, l.Path, name, check.A("target", base.String()), check.A("actual", spent.String()))
	}
	if l.Flags.Has(scoring.Uncapped) {
		c.add(CodeUncapped, l.Path, name, check.A("score", l.Score.String()), check.A("points", l.Points.String()))
	}
	if c.form.Execution.Reason != "" || c.form.Total().Reason != "" {
		return
	}
	rate := figure.MoneyRatio(spent, base, string(c.set.Execution.Base))
	unmet := false
	for _, reason := range c.set.Reasons {
		switch reason.When {
		case ruleset.WhenExecutionBelow:
			if order, ok := rate.Cmp(percentRatio(reason.Threshold)); ok && order < 0 {
				c.add(CodeExecutionLow, l.Path.Child("reason"), check.A("rate", rate.String()), check.A("threshold", reason.Threshold.Number()+"%"))
				return
			}
		case ruleset.WhenUnmet:
			unmet = true
		case ruleset.WhenOvershot:
		}
	}
	if unmet && l.Status.Known() && l.Score.Cmp(l.Points) < 0 {
		c.add(CodeExecutionReason, l.Path.Child("reason"), check.A("rate", rate.String()), check.A("lost", l.Points.Sub(l.Score).Short()))
	}
}
