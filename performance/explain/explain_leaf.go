package explain

import (
	"fmt"
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// leaf explains an indicator or the execution row: what the method makes of the
// points that it saw, then what the policies, the rounding and the review make
// of that.
func (e *explainer) leaf(i int) Explanation {
	l := e.result.Rows[i]
	switch {
	case l.Status == scoring.NotApplicable:
		e.notApplicable(i)
	case l.Ref().Class < 0:
		e.execution(i)
	case l.Ref().Indicator < 0:
		e.childless(l)
	default:
		e.indicator(i)
	}
	if l.Status != scoring.NotApplicable {
		e.policies(i)
		e.rounding(i)
	}
	score := figure.Points{}
	if l.Status.Known() && (l.Status != scoring.NotApplicable || l.Score != 0) {
		score = l.Score.Points(0)
	}
	out := e.done(l.Ref().Path(), e.name(l.Ref()), l.Points.Points(0), score)
	switch {
	case score.Stated():
	case l.Status == scoring.NotApplicable:
		out.head = e.label(figure.Label{Zh: "不适用", En: "not applicable"})
	default:
		out.head = e.pending(scoring.Zero) + "/" + scoring.ShortRaw(out.Points)
	}
	return out
}

// notApplicable says what becomes of the points of what does not apply.
func (e *explainer) notApplicable(i int) {
	l, points, policy := e.result.Rows[i], e.plain[i].Points, e.scorer.Rules.NotApplicable
	shown := scoring.ShortRaw(points.Points(0))
	switch {
	case points == 0:
		e.say(StatusLine, "status.not-applicable")
		return
	case policy.Policy == ruleset.FullPoints:
		e.say(StatusLine, "status.not-applicable.full")
		e.say(PolicyLine, "full-points", shown)
		if l.Raw != l.Score {
			e.roundingLine(l.Raw.Rat(), l.Score.Points(0))
		}
	case l.Points > 0: // nothing is there that could take them
		e.say(StatusLine, "status.not-applicable.kept", shown)
	case policy.Policy == ruleset.MovePoints:
		e.say(StatusLine, "status.not-applicable.moved", shown)
	default:
		e.say(StatusLine, "status.not-applicable.spread", shown)
	}
	e.source(policy.Source)
}

func (e *explainer) execution(i int) {
	row, l := &e.scorer.Rules.Execution, e.result.Rows[i]
	base, spent := e.run.ExecutionAmounts()
	switch {
	case l.Status == scoring.NotReported:
		e.say(StatusLine, "amount-missing", e.missingAmounts())
		return
	case !base.Stated() || !spent.Stated():
		e.say(StatusLine, "status.not-computable")
		return
	}
	sub := scoring.Subject{Points: e.plain[i].Points.Rat(), Kind: ruleset.AtLeast, Execution: true}
	sub.Target, sub.Actual, sub.Power = scoring.MoneyRat(base), scoring.MoneyRat(spent), base.Power()
	e.say(RuleLine, "execution", e.label(row.Spent.Label()), e.label(row.Base.Label()))
	if sub.Target.Sign() > 0 {
		share := sub.Actual.Quo(sub.Target)
		if e.scorer.Exec.Rule.Completion != nil {
			share = e.scorer.Exec.RoundRate(share)
		}
		e.say(NumbersLine, "rate", spent.String(), base.String(), showRate(share))
	}
	out := e.method(e.scorer.Exec, &sub, l.Ref(), shown{target: base.String(), bare: base.String(), actual: spent.String(), unit: base.Unit().String()})
	if !out.Status.Known() {
		e.say(StatusLine, "status.not-computable")
	}
	e.source(row.Source)
}

// missingAmounts names the amounts of the execution rate that the form lacks.
func (e *explainer) missingAmounts() string {
	var names []string
	for _, phase := range []budget.Phase{e.scorer.Rules.Execution.Base, e.scorer.Rules.Execution.Spent} {
		if !e.form.Total().At(phase).Stated() {
			names = append(names, e.label(phase.Label()))
		}
	}
	return strings.Join(names, e.label(figure.Label{Zh: "”和“", En: "” and “"}))
}

// childless explains a class or a group that is a leaf itself: judged as a
// whole, or empty.
func (e *explainer) childless(l scoring.Row) {
	switch {
	case l.Flags.Has(scoring.NoTarget):
		e.say(StatusLine, "childless")
	case l.Status == scoring.Judged:
		judgement := e.form.Classes[l.Ref().Class].Groups[l.Ref().Group].Judgement
		e.say(StatusLine, "judged-parent")
		e.say(NumbersLine, "judged.score", judgement.Score.Short())
		e.judgement(judgement)
		e.source(e.scorer.Rules.Parents.Source)
	case l.Flags&(scoring.NeedsJudgement|scoring.OutsideLevel) != 0:
		e.say(StatusLine, "unjudged-parent", scoring.ShortRaw(l.Points.Points(0)))
		e.source(e.scorer.Rules.Parents.Source)
	default:
		e.say(StatusLine, "status.not-computable")
	}
}

func (e *explainer) indicator(i int) {
	l, before := e.result.Rows[i], e.plain[i]
	indicator := l.Ref().In(e.form.Classes)
	if before.Flags&(scoring.NoPoints|scoring.TooLarge) != 0 {
		e.problem(before, before.Status, before.Flags, indicator)
		return
	}
	class := &e.form.Classes[l.Ref().Class]
	sub := scoring.Subject{Indicator: indicator, Points: e.seen(i)}
	m, status, flags := e.run.Prepare(&sub, class, &class.Groups[l.Ref().Group], indicator)
	if l.Flags.Has(scoring.FromParent) {
		key := "from-parent"
		if e.unequal(i) {
			key = "from-parent.rounded"
		}
		e.say(NoteLine, key, scoring.ShowRat(sub.Points))
		e.source(e.scorer.Rules.Parents.Source)
	}
	if flags.Has(scoring.AssumedDirection) {
		e.say(NoteLine, "direction", indicator.Target.String(), e.label(sub.Kind.Label()))
	}
	if m == nil || status != scoring.Scored {
		if status != scoring.NotComputable {
			e.say(StatusLine, "status."+status.String())
		}
		e.problem(l, status, flags, indicator)
		return
	}
	shown := show(indicator, flags)
	if flags.Has(scoring.UnitInherited) {
		e.say(NoteLine, "unit-inherited", shown.unit)
	}
	out := e.method(m, &sub, l.Ref(), shown)
	e.problem(l, out.Status, out.Flags|flags, indicator)
	if out.Flags.Has(scoring.Overshot | scoring.Met) {
		if target, actual := shown.quantity, shown.reached; target.Sign() > 0 {
			if excess, err := actual.Sub(target); err == nil {
				e.say(NoteLine, "overshot", shown.target, scoring.ShortPercent(figure.NewRatio(excess, target, "")))
			}
		}
	}
	e.source(m.Source)
}

// seen are the points that the method of an indicator saw: its own, or the part
// that its parent hands down, which in a group of which one counts is the same
// for all.
func (e *explainer) seen(i int) exact.Rat {
	l := &e.plain[i]
	if !l.Flags.Has(scoring.FromParent) {
		return scoring.PointsRat(l.Ref().In(e.form.Classes).Points)
	}
	chooses := e.form.Classes[l.Ref().Class].Groups[l.Ref().Group].Choose != performance.All
	for j := range e.plain {
		if other := &e.plain[j]; chooses && other.Ref().Class == l.Ref().Class && other.Ref().Group == l.Ref().Group && other.Points > 0 {
			return other.Points.Rat()
		}
	}
	return l.Points.Rat()
}

// shown are the figures of an indicator as a reader sees them: a bare number
// has the unit that it was taken in.
type shown struct {
	target, bare, upper, actual, unit string

	quantity, reached figure.Quantity
}

func show(indicator *performance.Indicator, flags scoring.Flags) shown {
	target, actual := indicator.Target, indicator.Actual
	if flags.Has(scoring.UnitInherited) {
		if actual.Q.Unit() == "" {
			actual.Q = actual.Q.WithUnit(target.Q)
		} else {
			target.Q = target.Q.WithUnit(actual.Q)
			if target.Top != nil {
				upper := target.Top.WithUnit(actual.Q)
				target.Top = &upper
			}
		}
	}
	unit := target.Q.Unit()
	if unit == "" {
		unit = actual.Q.Unit()
	}
	return shown{
		target: target.String(), bare: target.Q.String(), upper: target.Upper().String(), actual: actual.String(),
		unit: unit, quantity: target.Q, reached: actual.Q,
	}
}

// problem repeats what Check has to say about an indicator that cannot be
// scored.
func (e *explainer) problem(l scoring.Row, status scoring.Status, flags scoring.Flags, indicator *performance.Indicator) {
	if status != scoring.NotComputable {
		return
	}
	l.Status, l.Flags = status, flags
	c := verify.Checker{Scorer: e.scorer, Form: e.form, Result: e.result}
	c.Status(l, indicator, l.Ref().Path())
	for _, finding := range c.Findings {
		e.lines = append(e.lines, Line{StatusLine, finding.Text(e.tag)})
	}
	if len(c.Findings) == 0 {
		e.say(StatusLine, "status.not-computable")
	}
}

// policies say what the rest of the form makes of the value of a method: an
// indicator that counts instead, a parent that asks for all to be met, points
// of what does not apply.
func (e *explainer) policies(i int) {
	l, before := e.result.Rows[i], e.plain[i]
	value, set := e.run.Scratch.Values[i].Least, &e.scorer.Rules
	missed, waiting := e.allMet(i)
	switch {
	case l.Flags.Has(scoring.Unchosen):
		e.say(PolicyLine, "unchosen")
	case missed:
		e.say(PolicyLine, "all-met.missed")
		e.source(set.Parents.Source)
	case waiting:
		e.say(StatusLine, "all-met.waiting")
		e.source(set.Parents.Source)
	case l.Flags&scoring.Stands != 0:
		e.say(StatusLine, "rival", scoring.ShortRaw((l.Most - l.Score).Points(0)))
	}
	if l.Flags.Has(scoring.Rescaled) && before.Points > 0 && l.Points > 0 {
		old, now := scoring.ShortRaw(before.Points.Points(0)), scoring.ShortRaw(l.Points.Points(0))
		key := "rescaled"
		if set.NotApplicable.Policy == ruleset.MovePoints {
			key = "moved"
		}
		if e.due(i).Cmp(l.Points.Rat()) != 0 {
			key += ".rounded"
		}
		e.say(NoteLine, key, old, now)
		if l.Status.Known() {
			was := value.Mul(before.Points.Rat()).Quo(l.Points.Rat())
			e.say(PolicyLine, "stretched", scoring.ShowRat(was), now, old, scoring.ShowRat(value))
		}
		e.source(set.NotApplicable.Source)
	}
	if !l.Status.Known() && (l.Score > 0 || l.Most < l.Points) && l.Flags&(scoring.Unchosen|scoring.Stands) == 0 {
		e.say(StatusLine, "open-leaf", scoring.ShortRaw(l.Score.Points(0)), scoring.ShortRaw(l.Most.Points(0)))
	}
}

// allMet tells what a parent that earns its points only when every indicator
// does makes of one of them: missed when another earns less than all its
// points, waiting as long as that is open.
func (e *explainer) allMet(i int) (missed, waiting bool) {
	of := e.plain[i].Ref()
	if e.scorer.Rules.Parents.Policy != ruleset.AllMet || !e.plain[i].Flags.Has(scoring.FromParent) {
		return false, false
	}
	class := &e.form.Classes[of.Class]
	whole := class.Points.Stated() && !class.PointsBelow()
	for j := range e.plain {
		l := &e.plain[j]
		if l.Ref().Class != of.Class || !whole && l.Ref().Group != of.Group || !l.Counts() {
			continue
		}
		missed = missed || l.Flags&scoring.Full == 0
		waiting = waiting || !l.Status.Known()
	}
	return missed, waiting
}

// rounding says what rounding and a review did.
func (e *explainer) rounding(i int) {
	l := e.result.Rows[i]
	if !l.Status.Known() {
		if off := e.reviewed(&l); off > 0 {
			e.say(NoteLine, "to-deduct", scoring.ShortRaw(off.Points(0)))
		}
		return
	}
	value := e.run.Scratch.Values[i].Least
	if l.Flags.Has(scoring.Unchosen) {
		value = scoring.Zero
	}
	raw, whole := scoring.GrainOf(value)
	before := l // as it was before a review
	score := e.run.Rounded(&before, raw, whole, 0)
	if e.scorer.Rules.Rounding.Leaf == nil || l.Flags.Has(scoring.Unrounded) {
		if !whole {
			e.say(NoteLine, "unrounded")
		}
	} else if score.Rat().Cmp(value) != 0 {
		e.roundingLine(value, score.Points(0))
	}
	if off := e.reviewed(&l); off > 0 {
		left := score.Rat().Sub(off.Rat())
		e.say(PolicyLine, "deducted", scoring.ShortRaw(score.Points(0)), scoring.ShortRaw(off.Points(0)), e.bounded(left, l.Score.Rat()))
	}
}

// reviewed is what a review takes off a leaf.
func (e *explainer) reviewed(l *scoring.Row) exact.Grain {
	if !l.Flags.Has(scoring.Deducted) {
		return 0
	}
	return e.run.Deduction(l)
}

// roundingLine says how a value became a score. A score that would exceed the
// points is not rounded up.
func (e *explainer) roundingLine(value exact.Rat, score figure.Points) {
	rounding := e.scorer.Rules.Rounding.Leaf
	if rounding != nil && value.Round(*rounding).Cmp(scoring.PointsRat(score)) != 0 {
		e.say(RoundingLine, "rounded.points", scoring.ShowRat(value), score.String())
	} else if rounding != nil {
		e.say(RoundingLine, "rounded."+rounding.Mode.String(), scoring.ShowRat(value), fmt.Sprint(rounding.Places), score.String())
	}
	e.source(e.scorer.Rules.Rounding.Source)
}
