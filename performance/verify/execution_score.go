package verify

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/scoring"
)

// scoreOfRate compares the score of the execution row with its printed rate,
// where the amounts leave the score open: no more than a warning, as a rate is
// no proof of what was spent.
func (c *checker) scoreOfRate(l *scoring.Leaf) {
	execution := &c.form.Execution
	rate, stated := execution.Rate, execution.Stated
	if l.Status.Known() || !stated.Stated() || l.Points.Sign() <= 0 || rate.Unit() != "%" || rate.Qualifier() != figure.Plain {
		return
	}
	spent, err := figure.NewMoney(rate.Decimal(), figure.Yuan)
	if err != nil {
		return
	}
	row := c.trace.Scorer().Trace(performance.Form{
		Execution: performance.ExecutionRow{Points: l.Points},
		Money: []performance.MoneyRow{{Kind: performance.TotalRow, Amounts: []performance.Amount{
			{Phase: c.set.Execution.Base, Money: figure.MustMoney("100元")}, {Phase: c.set.Execution.Spent, Money: spent},
		}}},
	}).Leaf(0)
	if !row.Leaf.Status.Known() || stated.Equal(row.Leaf.Score) {
		return
	}
	finding := c.difference(&row, stated, execution.Reason)
	name := c.form.Label(l.Ref)
	finding.Args[0] = check.L("name", figure.Label{
		Zh: name.Zh + "（列示" + rate.String() + "）", En: name.En + " (printed as " + rate.String() + ")",
	})
	if finding.Severity == check.Error {
		finding.Severity = check.Warning
	}
	c.findings = append(c.findings, finding)
}
