package verify

import (
	"strconv"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// Check looks at the whole form under the rule set of its trace: its structure,
// its figures against each other (Form.Identities), what the rules require, and
// the stated scores against the computed ones. The findings are sorted by path
// and code.
func Check(trace scoring.Trace) []check.Finding {
	c := checker{trace: trace, set: trace.Outline(), result: trace.Result()}
	form := trace.Form()
	c.form = &form
	if c.result.TooLarge() {
		c.tooLarge()
		return c.findings
	}
	c.findings = make([]check.Finding, 0, usualFindings)
	c.leaves = make([]scoring.Leaf, trace.Len())
	for i := range c.leaves {
		c.leaves[i] = trace.Leaf(i).Leaf
	}
	c.ruleSet()
	c.openWords()
	c.points()
	c.structure()
	c.plan()
	c.splits()
	c.sums()
	c.goals()
	c.budgetChange()
	c.negatives()
	for i := range trace.Len() {
		c.leaf(i)
	}
	c.bottomLine()
	c.quality()
	c.identities(c.weighExecution(form))
	if len(c.findings) == 0 {
		return nil
	}
	return check.Sorted(c.findings)
}

// usualFindings is how many most forms have at the most.
const usualFindings = 16

// formPlace names the form where the caller does not.
const formPlace = "自评表"

// checker looks at a form and gathers what it finds.
type checker struct {
	trace     scoring.Trace
	set       ruleset.Set
	form      *performance.Form
	result    scoring.Result
	leaves    []scoring.Leaf
	findings  []check.Finding
	worst     check.Severity // of what was said about stated scores
	weighed   bool           // every indicator that counts has points
	pointless bool           // none has: it is the column that is missing
	others    map[ruleset.Shortfall]*scoring.Scorer
	alone     alone
}

// identities asks a ledger what the figures of the form have against each other,
// unless they agree as they stand.
func (c *checker) identities(form performance.Form) {
	base := c.set.Execution.Base
	if !form.Agrees(base) {
		report := check.NewLedger(form.Statements(formPlace)...).Check(form.IdentitiesOn(base)...)
		report.Suspects = c.plausible(report.Suspects)
		c.findings = append(c.findings, report.Findings()...)
	}
}

// weighExecution gives the execution row the points of the rule set where the form
// prints none, so that the total of points has all its parts.
func (c *checker) weighExecution(form performance.Form) performance.Form {
	if form.Execution.Points.Stated() || form.TotalsIndicators() {
		return form
	}
	form.Execution.Points = c.set.Execution.Points
	if !form.Execution.Points.Stated() {
		form.Execution.Points = figure.PointsOf(0)
	}
	return form
}

func (c *checker) add(code check.Code, path check.Path, args ...check.Arg) {
	c.findings = append(c.findings, check.NewFinding(code, path, args...))
}

// mostPoints is what the scores of a form can add up to where they have no cap.
const mostPoints = int(exact.Max / exact.One)

// tooLarge says which limit the form is past.
func (c *checker) tooLarge() {
	past := func(path check.Path, count check.Arg, limit int) {
		c.add(scoring.CodeTooLarge, path, count, check.A("limit", strconv.Itoa(limit)))
	}
	rows, indicators := len(c.form.Money), 0
	for ci := range c.form.Classes {
		indicators += c.form.Classes[ci].Rows()
	}
	switch {
	case rows > performance.MaxMoneyRows:
		past("/money", check.A("count", strconv.Itoa(rows)), performance.MaxMoneyRows)
	case indicators > performance.MaxIndicators:
		past("/classes", check.A("count", strconv.Itoa(indicators)), performance.MaxIndicators)
	default:
		sum := figure.Label{Zh: "不封顶得分之和", En: "the sum of uncapped scores"}
		past("/classes", check.L("count", sum), mostPoints)
	}
}
