package verify

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// leaf says what the flags and the status of one leaf mean for its reader.
func (c *checker) leaf(i int) {
	row := c.trace.Leaf(i)
	l := &row.Leaf
	if l.Ref.Class < 0 {
		c.executionLeaf(l)
		c.statedScore(&row, c.form.Execution.Stated, c.form.Execution.Reason)
		c.scoreOfRate(l)
		return
	}
	indicator := l.Ref.In(c.form.Classes)
	if indicator == nil {
		if !l.Status.Known() {
			c.add(scoring.CodeNoTarget, l.Path, check.A("name", c.form.Label(l.Ref).Zh))
		}
		return
	}
	switch l.Status {
	case scoring.NotReported:
		c.notReported(l, indicator, "，无法得出确定的分数", ", so its score is open")
	case scoring.NotEvidenced:
		c.add(CodeNotEvidenced, l.Path.Child("evidence"), check.A("name", indicator.Name))
	case scoring.NotComputable:
		if finding, found := c.trace.Problem(i); found && (finding.Code != scoring.CodeNoPoints || !c.pointless) {
			c.findings = append(c.findings, finding)
		}
	case scoring.Judged:
		if row.Kind == ruleset.NoKind && c.asksForTarget(l.Ref, indicator) { // the score stands, the target is missing all the same
			c.add(scoring.CodeNoTarget, l.Path.Child("target"), check.A("name", indicator.Name))
		}
		if !indicator.Actual.Stated() {
			score := l.Score.Short()
			c.notReported(l, indicator, "，得分"+score+"只有判定，没有依据", "; its score of "+score+" rests on a judgement alone")
		}
	case scoring.Scored, scoring.NotApplicable:
	}
	c.flagged(&row, indicator)
	c.reasons(l, indicator)
	c.cap(indicator, l.Path)
	c.looseCap(l, indicator)
	c.statedScore(&row, indicator.Stated, indicator.Reason)
}

// asksForTarget tells whether an indicator has to print a target where it is
// judged: one of cost, output, benefit or satisfaction without a criterion or a
// method to judge by. How a project was decided on and run has no yearly target.
func (c *checker) asksForTarget(ref performance.Ref, indicator *performance.Indicator) bool {
	return indicator.Method == "" && indicator.Criterion == "" && c.form.Classes[ref.Class].Kind() != ""
}

// notReported says what becomes of the score of an indicator without an actual.
func (c *checker) notReported(l *scoring.Leaf, indicator *performance.Indicator, zh, en string) {
	c.add(CodeNotReported, l.Path.Child("actual"), check.A("name", indicator.Name), check.L("effect", figure.Label{Zh: zh, En: en}))
}

// flagged reports what happened on the way to a score.
func (c *checker) flagged(row *scoring.LeafTrace, indicator *performance.Indicator) {
	l, path := &row.Leaf, row.Leaf.Path
	name := check.A("name", indicator.Name)
	target := func() check.Arg { return check.A("target", indicator.Target.String()) }
	actual := func() check.Arg { return check.A("actual", indicator.Actual.String()) }
	switch {
	case targetMayBeShare(indicator):
		c.add(CodePercentTarget, path.Child("target"), name, target(), actual(), check.A("read", indicator.Target.Quantity().Number()+"%"))
	case mayBeShare(indicator):
		c.add(CodePercent, path.Child("actual"), name, target(), actual(), check.A("read", indicator.Actual.Quantity().Number()+"%"))
	case countedAlike(l, indicator):
		c.add(CodeCountedAlike, path.Child("actual"), name, target(), actual())
	case l.Flags.Has(scoring.UnitInherited):
		c.add(CodeUnitInherited, path.Child("actual"), name, target(), actual())
	}
	if l.Flags.Has(scoring.BoundsUnit) && row.Workings.Measured.Stated() {
		c.add(CodeBoundsUnit, path.Child("actual"), name, actual(), check.A("read", row.Workings.Measured.String()+row.Method.Unit().Unit()))
	}
	if strict := row.Kind == ruleset.Above || row.Kind == ruleset.Below; strict && l.Status == scoring.Scored && !l.Flags.Has(scoring.Met) &&
		row.Target.Quantity().Equal(row.Actual.Quantity()) {
		c.add(CodeStrict, path.Child("target"), name, target(), actual(), strictEffect(l))
	}
	for _, q := range []figure.Quantity{indicator.Target.Quantity(), indicator.Actual.Quantity()} {
		if q.Qualifier() != figure.Plain && l.Status.Known() && l.Status != scoring.NotApplicable && !certain(row, q.Qualifier()) {
			c.add(CodeQualified, path, name, check.A("figure", q.String()), check.A("number", q.Number()+q.Unit()))
		}
	}
	if l.Flags.Has(scoring.AssumedDirection) && c.directionMatters(l) {
		c.add(CodeDirection, path.Child("target"), name, target(), check.L("direction", row.Kind.Label()))
	}
	for _, note := range [...]struct {
		flag scoring.Flags
		code check.Code
	}{{scoring.WholePeriod, CodePeriod}, {scoring.WordsForZero, CodeNone}} {
		if l.Flags.Has(note.flag) {
			c.add(note.code, path.Child("actual"), name, target(), actual())
		}
	}
	if l.Status == scoring.Judged && l.Flags&(scoring.KindMismatch|scoring.UnitMismatch) != 0 {
		c.add(CodeJudgedInstead, path.Child("judgement"), name, target(), actual(), check.A("score", l.Score.Short()))
	}
	if l.Flags.Has(scoring.LowerEnd) {
		c.add(CodeLowerEnd, path.Child("judgement"), name, check.A("score", indicator.Judgement.Score.String()),
			check.A("points", l.Points.Short()))
	}
	if l.Status.Known() && l.Flags.Has(scoring.NegativeActual) {
		c.add(scoring.CodeNegative, path.Child("actual"), name, target(), actual())
	}
	if l.Flags.Has(scoring.Uncapped) {
		c.add(CodeUncapped, path, name, check.A("score", l.Score.String()), check.A("points", l.Points.String()))
	}
	if l.Status == scoring.Scored && unused(row.Method, indicator) {
		c.add(CodeJudgementUnused, path.Child("judgement"), name)
	}
}

// unused tells whether a judgement says what the score of a rule leaves out. A
// level that fixes its share gives the score itself, a custom method reads what
// it likes, and a score that repeats the stated one (see Form.JudgedAsStated) is
// compared as that.
func unused(method ruleset.Method, indicator *performance.Indicator) bool {
	judgement := &indicator.Judgement
	switch {
	case !judgement.Given(), method.Custom != nil, method.Level != nil && judgement.Level != "":
		return false
	case judgement.Level != "" || len(judgement.Items) > 0:
		return true
	}
	return !indicator.Stated.Stated() || !judgement.Score.Equal(indicator.Stated)
}

// strictEffect says what became of a target that its bound does not meet: a
// formula may give the bound all points.
func strictEffect(l *scoring.Leaf) check.Arg {
	score := l.Score.Short()
	if l.Score.Cmp(l.Points) >= 0 {
		return check.L("effect", figure.Label{
			Zh: "不算达到指标值，按计分公式仍得满分" + score + "分", En: "the target is missed, while the formula still gives all " + score + " points",
		})
	}
	return check.L("effect", figure.Label{Zh: "按未完成计分，得" + score + "分", En: "the target is missed, which earns " + score})
}

// certain tells whether an actual that is only bounded meets its target all the
// same: no less than 266 of at least 266. One that is bounded from one side would
// be open if it could miss, but for an exact “=”, whose excess it leaves unknown.
func certain(row *scoring.LeafTrace, qualifier figure.Qualifier) bool {
	switch qualifier {
	case figure.NotLess, figure.Over, figure.NotMore:
		return row.Leaf.Flags.Has(scoring.Met) && row.Kind != ruleset.Equal
	case figure.Nearly:
		return row.Leaf.Flags.Has(scoring.Met) && (row.Kind == ruleset.AtMost || row.Kind == ruleset.Below)
	case figure.Plain, figure.About:
	}
	return false
}

// countedAlike tells whether target and actual are compared though they are counted
// in different measure words.
func countedAlike(l *scoring.Leaf, indicator *performance.Indicator) bool {
	return l.Flags.Has(scoring.UnitInherited) && indicator.Target.Quantity().Unit() != "" && indicator.Actual.Quantity().Unit() != ""
}

// mayBeShare tells whether a number beside a percentage looks like a share: 0.95
// for 95%, with or without the sign that a column of units adds.
func mayBeShare(indicator *performance.Indicator) bool {
	target, actual := indicator.Quantities()
	if target.Unit() != "%" || actual.Sign() <= 0 || actual.Unit() != "" && actual.Unit() != "%" {
		return false
	}
	one := figure.MustQuantity("1%")
	share, _ := actual.WithUnit(one).Cmp(one)
	whole, _ := target.Cmp(one)
	if share > 0 || whole <= 0 {
		return false
	}
	return actual.Unit() == "" || actual.Decimal().Cmp(target.Decimal().Shift(-1)) < 0
}

// targetMayBeShare tells whether a bare target beside a percentage looks like a
// share: 0.95 that 97% answers.
func targetMayBeShare(indicator *performance.Indicator) bool {
	target, actual := indicator.Quantities()
	if target.Unit() != "" || actual.Unit() != "%" || target.Sign() <= 0 || indicator.Target.Kind() == ruleset.Range {
		return false
	}
	one := figure.MustQuantity("1%")
	share, _ := target.WithUnit(one).Cmp(one)
	whole, _ := actual.Cmp(one)
	return share <= 0 && whole > 0
}
