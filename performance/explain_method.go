package performance

import (
	"slices"
	"strconv"
	"strings"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// method applies a method to the points that it saw, and says the formula in
// words and then with the numbers of this form.
func (e *explainer) method(m *method, sub *subject, own Ref, shown shown) outcome {
	if m.rule.Share != nil {
		return e.share(m, sub, own)
	}
	used := *sub // the method may read the target or the actual in its own way
	out := m.evaluate(&used)
	switch rule := m.rule; {
	case rule.Completion != nil:
		e.completion(m, &used, out, shown)
	case rule.Level != nil:
		e.levels(m, sub, out, shown)
	case rule.Steps != nil:
		e.steps(m, sub, out, shown)
	case rule.Bands != nil:
		e.bands(m, sub, out, shown)
	case rule.Linear != nil:
		e.linear(m, sub, out, shown)
	case rule.Checklist != nil:
		e.checklist(m, sub, out, shown)
	case rule.Judged != nil:
		e.say(RuleLine, "judged", showRat(sub.points))
		if out.status == Judged {
			e.say(NumbersLine, "judged.score", sub.indicator.Judgement.Score.Short())
			e.judgement(sub.indicator.Judgement)
		}
	case rule.Custom != nil:
		e.say(RuleLine, "custom", rule.Custom.Name)
		if out.status == Scored {
			e.say(NumbersLine, "custom.numbers", showRat(out.value))
		}
	}
	return out
}

func (e *explainer) share(m *method, sub *subject, own Ref) outcome {
	out, others := e.run.share(sub, m, own), e.run.others(m, own)
	if group := m.rule.Share.Group; group != "" {
		e.say(RuleLine, "share", group)
	} else {
		e.say(RuleLine, "share.all")
	}
	if m.rule.Share.Beyond.Stated() {
		e.say(NoteLine, "share.beyond", m.rule.Share.Beyond.Number()+"%")
	}
	if others.open > 0 {
		e.say(StatusLine, "share.open", strconv.Itoa(others.open))
	}
	if others.all > 0 {
		e.say(NumbersLine, "share.numbers", showRat(sub.points), strconv.Itoa(others.met), strconv.Itoa(others.all), showRat(out.value))
	}
	return out
}

func (e *explainer) levels(m *method, sub *subject, out outcome, shown shown) {
	levels := m.rule.Level.Levels
	var bands []string
	for i, level := range levels {
		bands = append(bands, e.label(level.Label)+" "+pointsInterval(m.within(m.edges[i], sub.points)))
	}
	e.say(RuleLine, "level", strings.Join(bands, e.label(figure.Label{Zh: "；", En: "; "})))
	judgement := sub.indicator.Judgement
	switch {
	case out.status == Scored && out.flags.Has(Met):
		e.say(NumbersLine, "level.same", shown.actual, shown.target, showRat(out.value))
	case out.status == Scored && judgement.Level != "":
		e.say(NumbersLine, "level.named", e.label(levels[slices.IndexFunc(levels, judgement.names)].Label), showRat(out.value))
		e.judgement(judgement)
	case out.status == Scored:
		e.say(NumbersLine, "level.fixed", shown.actual, showRat(out.value))
	case out.status == Judged:
		at := slices.IndexFunc(levels, judgement.names)
		for i := 0; i < len(levels) && judgement.Level == ""; i++ {
			if within := m.within(m.edges[i], sub.points); within.contains(out.value) {
				at = i
				break
			}
		}
		if shown.actual != "" {
			e.say(NoteLine, "level.words", shown.actual, shown.target)
		}
		e.say(NumbersLine, "judged.score", judgement.Score.Short())
		if at >= 0 {
			band := pointsInterval(m.within(m.edges[at], sub.points))
			e.say(NoteLine, "level.judged", judgement.Score.Short(), e.label(levels[at].Label), band)
		}
		if out.flags.Has(LowerEnd) {
			e.say(NoteLine, "lower-end", judgement.Score.Short())
		}
		e.judgement(judgement)
	}
}

// judgement names who judged and why.
func (e *explainer) judgement(judgement Judgement) {
	if judgement.By != "" {
		e.say(NoteLine, "judged.by", judgement.By)
	}
	if judgement.Why != "" {
		e.say(NoteLine, "judged.why", judgement.Why)
	}
}

// measureUnit is the unit of what a method looks at.
func (e *explainer) measureUnit(sub *subject, measure ruleset.Measure, shown shown) string {
	switch {
	case measure == ruleset.Rate || measure == ruleset.Deviation:
		return "%"
	case sub.kind == ruleset.Deadline:
		return e.label(figure.Label{Zh: "天", En: " days"})
	}
	return shown.unit
}

// inUnit prints a number of a rule, with its own unit or the measure's.
func inUnit(q figure.Quantity, unit string) string {
	if q.Unit() != "" {
		return q.String()
	}
	return q.Number() + unit
}

func (e *explainer) steps(m *method, sub *subject, out outcome, shown shown) {
	rule := m.rule.Steps
	value, ok := sub.measure(rule.Measure)
	if !ok || !out.status.Known() {
		return
	}
	unit := e.measureUnit(sub, rule.Measure, shown)
	e.say(RuleLine, "steps."+string(rule.Side), e.label(rule.Measure.Label()), inUnit(rule.From, unit), inUnit(rule.Step, unit), rule.Deduct.String())
	e.say(NoteLine, "steps."+string(rule.Whole))
	gap := value.Sub(m.from)
	if rule.Side == ruleset.BelowSide || rule.Side == ruleset.EitherWay && gap.Sign() < 0 {
		gap = gap.Neg()
	}
	count := zero
	if gap.Sign() > 0 {
		count = gap.Quo(m.step)
	}
	switch rule.Whole {
	case ruleset.WholeSteps:
		count = count.Floor()
	case ruleset.BegunSteps:
		count = count.Ceil()
	case ruleset.ProRataStep:
	}
	e.measured(sub, rule.Measure, shown)
	if gap.Sign() > 0 {
		e.stepCount(m, value, gap.Quo(m.step), count, unit)
	}
	left := sub.points.Sub(count.Mul(m.deduct))
	e.say(NumbersLine, "steps.numbers", e.label(rule.Measure.Label()), showRat(value)+unit, showRat(sub.points), showRat(count),
		rule.Deduct.String(), e.bounded(left, out.value))
}

// measured writes the division that a completion rate comes from. The execution
// row has said it already.
func (e *explainer) measured(sub *subject, measure ruleset.Measure, shown shown) {
	if measure == ruleset.Rate && !sub.execution {
		e.say(NumbersLine, "rate", shown.actual, shown.bare, showRate(sub.actual.Quo(sub.target)))
	}
}

// stepCount writes how many steps lie between a value and where the deduction
// starts, and how many of them count.
func (e *explainer) stepCount(m *method, value, steps, count exact.Rat, unit string) {
	rule := m.rule.Steps
	from, to, step := inUnit(rule.From, unit), showRat(value)+unit, inUnit(rule.Step, unit)
	if value.Cmp(m.from) > 0 {
		from, to = to, from
	}
	if steps.Cmp(count) == 0 {
		e.say(NumbersLine, "steps.count", from, to, step, showRat(count))
	} else {
		e.say(NumbersLine, "steps.count.whole", from, to, step, showRat(steps), showRat(count))
	}
}

func (e *explainer) bands(m *method, sub *subject, out outcome, shown shown) {
	rule := m.rule.Bands
	value, ok := sub.measure(rule.Measure)
	if !ok || !out.status.Known() {
		return
	}
	name, unit := e.label(rule.Measure.Label()), e.measureUnit(sub, rule.Measure, shown)
	e.say(RuleLine, "bands", name)
	e.measured(sub, rule.Measure, shown)
	for i, band := range rule.Bands {
		if !m.edges[i].contains(value) {
			continue
		}
		interval := e.interval(band.Interval, unit)
		if m.absolute[i] {
			e.say(NumbersLine, "bands.numbers", name, showRat(value)+unit, interval, e.bounded(m.earns[i], out.value))
		} else {
			earned := sub.points.Mul(m.earns[i])
			e.say(NumbersLine, "bands.share", name, showRat(value)+unit, interval, showRat(sub.points), band.Share.Number()+"%", e.bounded(earned, out.value))
		}
		return
	}
}

func (e *explainer) linear(m *method, sub *subject, out outcome, shown shown) {
	rule := m.rule.Linear
	value, ok := sub.measure(rule.Measure)
	if !ok || !out.status.Known() {
		return
	}
	name, unit := e.label(rule.Measure.Label()), e.measureUnit(sub, rule.Measure, shown)
	e.say(RuleLine, "linear", rule.K.Number(), name)
	if m.limit != nil {
		e.say(NoteLine, "linear.limit", name, inUnit(rule.Limit, unit))
		if value.Cmp(*m.limit) > 0 {
			e.say(NumbersLine, "linear.past", name, showRat(value)+unit)
			return
		}
	}
	e.measured(sub, rule.Measure, shown)
	formula := sub.points.Mul(one.Sub(m.k.Mul(value)))
	e.say(NumbersLine, "linear.numbers", showRat(sub.points), rule.K.Number(), showRat(value)+"%", e.bounded(formula, out.value))
}

func (e *explainer) checklist(m *method, sub *subject, out outcome, shown shown) {
	rule := m.rule.Checklist
	if len(rule.Items) > 0 {
		e.say(RuleLine, "checklist.items")
	}
	switch {
	case rule.PerItem.Stated():
		e.say(RuleLine, "checklist.per-item", rule.PerItem.String())
	case rule.PerBreach.Stated():
		e.say(RuleLine, "checklist.per-breach", rule.PerBreach.String())
	}
	if !out.status.Known() {
		return
	}
	count := zero
	if actual := &sub.indicator.Actual; actual.kind == Number {
		count = quantityRat(&actual.quantity, actual.quantity.Power())
	}
	switch {
	case rule.PerItem.Stated():
		e.say(NumbersLine, "checklist.per-item.numbers", shown.actual, rule.PerItem.String(), e.bounded(count.Mul(m.perItem), out.value))
	case rule.PerBreach.Stated():
		left := sub.points.Sub(count.Mul(m.perBreach))
		e.say(NumbersLine, "checklist.per-breach.numbers", showRat(sub.points), shown.actual, rule.PerBreach.String(), e.bounded(left, out.value))
	default:
		var terms []string
		sum := zero
		for i, item := range rule.Items {
			if slices.Contains(sub.indicator.Judgement.Items, item.Name) {
				terms = append(terms, item.Points.String()+e.label(figure.Label{Zh: "（" + item.Name + "）", En: " (" + item.Name + ")"}))
				sum = sum.Add(m.items[i])
			}
		}
		e.say(NumbersLine, "checklist.items.numbers", e.joined(terms), e.bounded(sum, out.value))
		e.judgement(sub.indicator.Judgement)
	}
}

// joined writes terms as a sum.
func (e *explainer) joined(terms []string) string {
	if len(terms) == 0 {
		return "0"
	}
	return strings.Join(terms, " + ")
}
