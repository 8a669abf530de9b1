package performance

import (
	"fmt"
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// leaf explains an indicator or the execution row: what the method makes of the
// points that it saw, then what the policies, the rounding and the review make
// of that.
func (e *explainer) leaf(i int) Explanation {
	l := e.result.leaves[i]
	switch {
	case l.status == NotApplicable:
		e.notApplicable(i)
	case l.ref().Class < 0:
		e.execution(i)
	case l.ref().Indicator < 0:
		e.childless(l)
	default:
		e.indicator(i)
	}
	if l.status != NotApplicable {
		e.policies(i)
		e.rounding(i)
	}
	score := figure.Points{}
	if l.status.Known() && (l.status != NotApplicable || l.score != 0) {
		score = l.score.Points(0)
	}
	out := e.done(l.ref().Path(), e.name(l.ref()), l.points.Points(0), score)
	switch {
	case score.Stated():
	case l.status == NotApplicable:
		out.head = e.label(figure.Label{Zh: "不适用", En: "not applicable"})
	default:
		out.head = e.pending(zero) + "/" + shortRaw(out.Points)
	}
	return out
}

// notApplicable says what becomes of the points of what does not apply.
func (e *explainer) notApplicable(i int) {
	l, points, policy := e.result.leaves[i], e.plain[i].points, e.scorer.set.NotApplicable
	shown := shortRaw(points.Points(0))
	switch {
	case points == 0:
		e.say(StatusLine, "status.not-applicable")
		return
	case policy.Policy == ruleset.FullPoints:
		e.say(StatusLine, "status.not-applicable.full")
		e.say(PolicyLine, "full-points", shown)
		if l.raw != l.score {
			e.roundingLine(l.raw.Rat(), l.score.Points(0))
		}
	case l.points > 0: // nothing is there that could take them
		e.say(StatusLine, "status.not-applicable.kept", shown)
	case policy.Policy == ruleset.MovePoints:
		e.say(StatusLine, "status.not-applicable.moved", shown)
	default:
		e.say(StatusLine, "status.not-applicable.spread", shown)
	}
	e.source(policy.Source)
}

func (e *explainer) execution(i int) {
	row, l := &e.scorer.set.Execution, e.result.leaves[i]
	base, spent := e.run.executionAmounts()
	switch {
	case l.status == NotReported:
		e.say(StatusLine, "amount-missing", e.missingAmounts())
		return
	case !base.Stated() || !spent.Stated():
		e.say(StatusLine, "status.not-computable")
		return
	}
	sub := subject{points: e.plain[i].points.Rat(), kind: ruleset.AtLeast, execution: true}
	sub.target, sub.actual, sub.power = moneyRat(base), moneyRat(spent), base.Power()
	e.say(RuleLine, "execution", e.label(row.Spent.Label()), e.label(row.Base.Label()))
	if sub.target.Sign() > 0 {
		share := sub.actual.Quo(sub.target)
		if e.scorer.exec.rule.Completion != nil {
			share = e.scorer.exec.roundRate(share)
		}
		e.say(NumbersLine, "rate", spent.String(), base.String(), showRate(share))
	}
	out := e.method(e.scorer.exec, &sub, l.ref(), shown{target: base.String(), bare: base.String(), actual: spent.String(), unit: base.Unit().String()})
	if !out.status.Known() {
		e.say(StatusLine, "status.not-computable")
	}
	e.source(row.Source)
}

// missingAmounts names the amounts of the execution rate that the form lacks.
func (e *explainer) missingAmounts() string {
	var names []string
	for _, phase := range []budget.Phase{e.scorer.set.Execution.Base, e.scorer.set.Execution.Spent} {
		if !e.form.Total().At(phase).Stated() {
			names = append(names, e.label(phase.Label()))
		}
	}
	return strings.Join(names, e.label(figure.Label{Zh: "”和“", En: "” and “"}))
}

// childless explains a class or a group that is a leaf itself: judged as a
// whole, or empty.
func (e *explainer) childless(l leaf) {
	switch {
	case l.flags.Has(NoTarget):
		e.say(StatusLine, "childless")
	case l.status == Judged:
		judgement := e.form.Classes[l.ref().Class].Groups[l.ref().Group].Judgement
		e.say(StatusLine, "judged-parent")
		e.say(NumbersLine, "judged.score", judgement.Score.Short())
		e.judgement(judgement)
		e.source(e.scorer.set.Parents.Source)
	case l.flags&(NeedsJudgement|OutsideLevel) != 0:
		e.say(StatusLine, "unjudged-parent", shortRaw(l.points.Points(0)))
		e.source(e.scorer.set.Parents.Source)
	default:
		e.say(StatusLine, "status.not-computable")
	}
}

func (e *explainer) indicator(i int) {
	l, before := e.result.leaves[i], e.plain[i]
	indicator := l.ref().in(e.form.Classes)
	if before.flags&(NoPoints|TooLarge) != 0 {
		e.problem(before, before.status, before.flags, indicator)
		return
	}
	class := &e.form.Classes[l.ref().Class]
	sub := subject{indicator: indicator, points: e.seen(i)}
	m, status, flags := e.run.prepare(&sub, class, &class.Groups[l.ref().Group], indicator)
	if l.flags.Has(FromParent) {
		key := "from-parent"
		if e.unequal(i) {
			key = "from-parent.rounded"
		}
		e.say(NoteLine, key, showRat(sub.points))
		e.source(e.scorer.set.Parents.Source)
	}
	if flags.Has(AssumedDirection) {
		e.say(NoteLine, "direction", indicator.Target.String(), e.label(sub.kind.Label()))
	}
	if m == nil || status != Scored {
		if status != NotComputable {
			e.say(StatusLine, "status."+status.String())
		}
		e.problem(l, status, flags, indicator)
		return
	}
	shown := show(indicator, flags)
	if flags.Has(UnitInherited) {
		e.say(NoteLine, "unit-inherited", shown.unit)
	}
	out := e.method(m, &sub, l.ref(), shown)
	e.problem(l, out.status, out.flags|flags, indicator)
	if out.flags.Has(Overshot | Met) {
		if target, actual := shown.quantity, shown.reached; target.Sign() > 0 {
			if excess, err := actual.Sub(target); err == nil {
				e.say(NoteLine, "overshot", shown.target, shortPercent(figure.NewRatio(excess, target, "")))
			}
		}
	}
	e.source(m.source)
}

// seen are the points that the method of an indicator saw: its own, or the part
// that its parent hands down, which in a group of which one counts is the same
// for all.
func (e *explainer) seen(i int) exact.Rat {
	l := &e.plain[i]
	if !l.flags.Has(FromParent) {
		return pointsRat(l.ref().in(e.form.Classes).Points)
	}
	chooses := e.form.Classes[l.ref().Class].Groups[l.ref().Group].Choose != All
	for j := range e.plain {
		if other := &e.plain[j]; chooses && other.ref().Class == l.ref().Class && other.ref().Group == l.ref().Group && other.points > 0 {
			return other.points.Rat()
		}
	}
	return l.points.Rat()
}

// shown are the figures of an indicator as a reader sees them: a bare number
// has the unit that it was taken in.
type shown struct {
	target, bare, upper, actual, unit string

	quantity, reached figure.Quantity
}

func show(indicator *Indicator, flags Flags) shown {
	target, actual := indicator.Target, indicator.Actual
	if flags.Has(UnitInherited) {
		if actual.quantity.Unit() == "" {
			actual.quantity = actual.quantity.WithUnit(target.quantity)
		} else {
			target.quantity = target.quantity.WithUnit(actual.quantity)
			if target.upper != nil {
				upper := target.upper.WithUnit(actual.quantity)
				target.upper = &upper
			}
		}
	}
	unit := target.quantity.Unit()
	if unit == "" {
		unit = actual.quantity.Unit()
	}
	return shown{
		target: target.String(), bare: target.quantity.String(), upper: target.Upper().String(), actual: actual.String(),
		unit: unit, quantity: target.quantity, reached: actual.quantity,
	}
}

// problem repeats what Check has to say about an indicator that cannot be
// scored.
func (e *explainer) problem(l leaf, status Status, flags Flags, indicator *Indicator) {
	if status != NotComputable {
		return
	}
	l.status, l.flags = status, flags
	c := checker{scorer: e.scorer, form: e.form, result: e.result}
	c.status(l, indicator, l.ref().Path())
	for _, finding := range c.findings {
		e.lines = append(e.lines, Line{StatusLine, finding.Text(e.tag)})
	}
	if len(c.findings) == 0 {
		e.say(StatusLine, "status.not-computable")
	}
}

// policies say what the rest of the form makes of the value of a method: an
// indicator that counts instead, a parent that asks for all to be met, points
// of what does not apply.
func (e *explainer) policies(i int) {
	l, before := e.result.leaves[i], e.plain[i]
	value, set := e.run.scratch.values[i].least, &e.scorer.set
	missed, waiting := e.allMet(i)
	switch {
	case l.flags.Has(Unchosen):
		e.say(PolicyLine, "unchosen")
	case missed:
		e.say(PolicyLine, "all-met.missed")
		e.source(set.Parents.Source)
	case waiting:
		e.say(StatusLine, "all-met.waiting")
		e.source(set.Parents.Source)
	case l.flags&stands != 0:
		e.say(StatusLine, "rival", shortRaw((l.most - l.score).Points(0)))
	}
	if l.flags.Has(Rescaled) && before.points > 0 && l.points > 0 {
		old, now := shortRaw(before.points.Points(0)), shortRaw(l.points.Points(0))
		key := "rescaled"
		if set.NotApplicable.Policy == ruleset.MovePoints {
			key = "moved"
		}
		if e.due(i).Cmp(l.points.Rat()) != 0 {
			key += ".rounded"
		}
		e.say(NoteLine, key, old, now)
		if l.status.Known() {
			was := value.Mul(before.points.Rat()).Quo(l.points.Rat())
			e.say(PolicyLine, "stretched", showRat(was), now, old, showRat(value))
		}
		e.source(set.NotApplicable.Source)
	}
	if !l.status.Known() && (l.score > 0 || l.most < l.points) && l.flags&(Unchosen|stands) == 0 {
		e.say(StatusLine, "open-leaf", shortRaw(l.score.Points(0)), shortRaw(l.most.Points(0)))
	}
}

// allMet tells what a parent that earns its points only when every indicator
// does makes of one of them: missed when another earns less than all its
// points, waiting as long as that is open.
func (e *explainer) allMet(i int) (missed, waiting bool) {
	of := e.plain[i].ref()
	if e.scorer.set.Parents.Policy != ruleset.AllMet || !e.plain[i].flags.Has(FromParent) {
		return false, false
	}
	class := &e.form.Classes[of.Class]
	whole := class.Points.Stated() && !class.pointsBelow()
	for j := range e.plain {
		l := &e.plain[j]
		if l.ref().Class != of.Class || !whole && l.ref().Group != of.Group || !l.counts() {
			continue
		}
		missed = missed || l.flags&full == 0
		waiting = waiting || !l.status.Known()
	}
	return missed, waiting
}

// rounding says what rounding and a review did.
func (e *explainer) rounding(i int) {
	l := e.result.leaves[i]
	if !l.status.Known() {
		if off := e.reviewed(&l); off > 0 {
			e.say(NoteLine, "to-deduct", shortRaw(off.Points(0)))
		}
		return
	}
	value := e.run.scratch.values[i].least
	if l.flags.Has(Unchosen) {
		value = zero
	}
	raw, whole := grainOf(value)
	before := l // as it was before a review
	score := e.run.rounded(&before, raw, whole, 0)
	if e.scorer.set.Rounding.Leaf == nil || l.flags.Has(unrounded) {
		if !whole {
			e.say(NoteLine, "unrounded")
		}
	} else if score.Rat().Cmp(value) != 0 {
		e.roundingLine(value, score.Points(0))
	}
	if off := e.reviewed(&l); off > 0 {
		left := score.Rat().Sub(off.Rat())
		e.say(PolicyLine, "deducted", shortRaw(score.Points(0)), shortRaw(off.Points(0)), e.bounded(left, l.score.Rat()))
	}
}

// reviewed is what a review takes off a leaf.
func (e *explainer) reviewed(l *leaf) exact.Grain {
	if !l.flags.Has(Deducted) {
		return 0
	}
	return e.run.deduction(l)
}

// roundingLine says how a value became a score. A score that would exceed the
// points is not rounded up.
func (e *explainer) roundingLine(value exact.Rat, score figure.Points) {
	rounding := e.scorer.set.Rounding.Leaf
	if rounding != nil && value.Round(*rounding).Cmp(pointsRat(score)) != 0 {
		e.say(RoundingLine, "rounded.points", showRat(value), score.String())
	} else if rounding != nil {
		e.say(RoundingLine, "rounded."+rounding.Mode.String(), showRat(value), fmt.Sprint(rounding.Places), score.String())
	}
	e.source(e.scorer.set.Rounding.Source)
}
