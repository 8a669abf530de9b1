package performance

import (
	"strconv"
	"strings"

	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// method says the formula in words and then with the numbers of this form.
func (e *explainer) method(m *method, sub *subject, l leaf, target, actual string) {
	points, rule := showRat(sub.points), m.rule
	value := zero // as the method gives it: before a review takes anything off
	if rule.Share == nil {
		again := *sub
		value = m.evaluate(&again).value
	}
	raw := showRat(value)
	switch {
	case rule.Completion != nil:
		e.completion(m, sub, l, value, target, actual)
	case rule.Level != nil:
		e.levels(m, sub, l, target, actual)
	case rule.Steps != nil:
		e.steps(m, sub, points, raw)
	case rule.Bands != nil:
		e.bands(m, sub, raw)
	case rule.Linear != nil:
		e.linear(m, sub, points, raw)
	case rule.Checklist != nil:
		e.checklist(m, sub, actual, points, raw)
	case rule.Share != nil:
		run := run{scorer: e.scorer, classes: e.form.Classes}
		met, all := run.countMet(m, l.ref)
		e.say(RuleLine, "share", rule.Share.Group)
		if all > 0 {
			raw = showRat(sub.points.Mul(exact.Int(int64(met))).Quo(exact.Int(int64(all))))
		}
		e.say(NumbersLine, "share.numbers", points, strconv.Itoa(met), strconv.Itoa(all), raw)
		if rule.Share.Beyond.Stated() {
			e.say(NoteLine, "share.beyond", rule.Share.Beyond.Number()+"%")
		}
	case rule.Judged != nil:
		e.say(RuleLine, "judged", points)
		e.judgement(l, sub.indicator.Judgement)
	case rule.Custom != nil:
		e.say(RuleLine, "custom", rule.Custom.Name)
		e.say(NumbersLine, "custom.numbers", raw)
	}
}

func (e *explainer) completion(m *method, sub *subject, l leaf, value exact.Rat, target, actual string) {
	rule := m.rule.Completion
	points, raw := showRat(sub.points), showRat(value)
	bare := strings.TrimLeft(target, "≥>=<≤")
	if !sub.execution {
		e.say(RuleLine, "completion."+string(rule.Shortfall))
	}
	if l.flags.Has(NegativeActual) {
		e.say(NoteLine, "negative-zero", actual)
		actual = "0"
	}
	if m.rateRounding != nil {
		e.say(NoteLine, "rate-rounding", strconv.Itoa(int(m.rateRounding.Places)))
	}
	switch {
	case l.status == NotComputable:
	case l.flags.Has(ZeroBase):
		e.say(NumbersLine, "zero-base", bare, raw)
	case l.flags.Has(Uncapped):
		e.say(NumbersLine, "completion.ratio", points, actual, bare, raw)
		e.say(NoteLine, "uncapped")
	case l.flags.Has(Met) && value.Cmp(sub.points) < 0:
		rate := showRat(sub.actual.Quo(sub.target).Mul(hundred)) + "%"
		e.say(NumbersLine, "overshoot-reduced", actual, target, rate, rule.Overshoot.Beyond.Number()+"%", rule.Overshoot.Per.Number()+"%", raw)
	case l.flags.Has(Met):
		e.say(NumbersLine, "completion.met", actual, target, raw)
	case l.flags.Has(Overshot):
		e.say(NumbersLine, "overshoot-zero", actual, target, rule.Overshoot.Beyond.Number()+"%")
	default:
		e.shortfall(m, sub, value, bare, actual)
	}
}

// shortfall writes the formula that a missed target was scored with.
func (e *explainer) shortfall(m *method, sub *subject, value exact.Rat, target, actual string) {
	formula, points, raw := m.rule.Completion.Shortfall, showRat(sub.points), showRat(value)
	if sub.kind == ruleset.Range {
		target = sub.indicator.Target.quantity.String()
		if sub.actual.Cmp(sub.upper) > 0 {
			target = sub.indicator.Target.Upper().String()
		}
	}
	above := sub.actual.Cmp(sub.target) > 0 && (sub.kind == ruleset.Range || sub.kind == ruleset.Equal)
	share, _ := m.shortfall(sub)
	switch {
	case formula == ruleset.AllOrNothing || sub.kind == ruleset.Deadline:
		e.say(NumbersLine, "completion.missed", actual, target)
	case m.floor != nil && share.Cmp(*m.floor) < 0:
		e.say(NumbersLine, "floor", showRat(share.Mul(hundred))+"%", showRat(m.floor.Mul(hundred))+"%")
	case above && formula == ruleset.ActualOverTarget:
		e.say(NoteLine, "completion.above")
		e.say(NumbersLine, "completion.excess", points, actual, target, raw)
	case formula == ruleset.LessExcess:
		e.say(NumbersLine, "completion.excess", points, actual, target, raw)
	case formula == ruleset.TargetOverActual:
		e.say(NumbersLine, "completion.ratio", points, target, actual, raw)
	default:
		e.say(NumbersLine, "completion.ratio", points, actual, target, raw)
	}
}

func (e *explainer) levels(m *method, sub *subject, l leaf, target, actual string) {
	var bands []string
	for i, level := range m.rule.Level.Levels {
		within := m.within(m.edges[i], sub.points)
		bands = append(bands, e.label(level.Label)+" "+pointsInterval(within))
	}
	e.say(RuleLine, "level", strings.Join(bands, "；"))
	judgement := sub.indicator.Judgement
	switch {
	case l.status == Scored && l.flags.Has(Met):
		e.say(NumbersLine, "level.same", actual, target)
	case l.status == Scored:
		e.say(NumbersLine, "level.fixed", actual, showRat(l.raw.Rat()))
	case l.status == JudgedStatus:
		for i, level := range m.rule.Level.Levels {
			within := m.within(m.edges[i], sub.points)
			if within.contains(pointsRat(judgement.Score)) {
				e.say(NumbersLine, "level.judged", actual, target, judgement.Score.String(), e.label(level.Label), pointsInterval(within))
			}
		}
		if l.flags.Has(LowerEnd) {
			e.say(NoteLine, "lower-end", judgement.Score.String())
		}
		e.judgement(l, judgement)
	}
}

// judgement names who judged and why.
func (e *explainer) judgement(l leaf, judgement Judgement) {
	if l.status != JudgedStatus {
		return
	}
	e.say(NumbersLine, "judged.score", judgement.Score.String(), judgement.By)
	if judgement.Why != "" {
		e.say(NoteLine, "judged.why", judgement.Why)
	}
}

func pointsInterval(within edge) string {
	left, right := "[", "]"
	if within.fromOpen {
		left = "("
	}
	if within.toOpen {
		right = ")"
	}
	return left + showRat(within.from) + ", " + showRat(within.to) + right
}

// measured writes what the method looked at and returns its value.
func (e *explainer) measured(sub *subject, measure ruleset.Measure) (value exact.Rat, text string, ok bool) {
	value, ok = sub.measure(measure)
	if !ok {
		return value, "", false
	}
	text = showRat(value)
	switch measure {
	case ruleset.Rate, ruleset.Deviation:
		text += "%"
	case ruleset.Value, ruleset.Difference:
		if sub.indicator != nil {
			text += sub.indicator.Target.quantity.Unit()
		}
	}
	return value, text, true
}

func (e *explainer) steps(m *method, sub *subject, points, raw string) {
	rule := m.rule.Steps
	value, shown, ok := e.measured(sub, rule.Measure)
	if !ok {
		return
	}
	e.say(RuleLine, "steps."+string(rule.Side), rule.From.Number(), rule.Step.Number(), rule.Deduct.String())
	e.say(NoteLine, "steps."+string(rule.Whole))
	gap := value.Sub(m.from)
	if gap.Sign() < 0 {
		gap = gap.Neg()
	}
	count := gap.Quo(m.step)
	switch rule.Whole {
	case ruleset.WholeSteps:
		count = count.Floor()
	case ruleset.BegunSteps:
		count = count.Ceil()
	case ruleset.ProRataStep:
	}
	if value.Cmp(m.from) == 0 || rule.Side == ruleset.BelowSide && value.Cmp(m.from) > 0 ||
		rule.Side == ruleset.AboveSide && value.Cmp(m.from) < 0 {
		count = zero
	}
	e.say(NumbersLine, "steps.numbers", e.measureName(rule.Measure), shown, points, showRat(count), rule.Deduct.String(), raw)
}

func (e *explainer) measureName(measure ruleset.Measure) string {
	return e.label(measure.Label())
}

func (e *explainer) bands(m *method, sub *subject, raw string) {
	value, shown, ok := e.measured(sub, m.rule.Bands.Measure)
	if !ok {
		return
	}
	e.say(RuleLine, "bands", e.measureName(m.rule.Bands.Measure))
	for i, band := range m.rule.Bands.Bands {
		if m.edges[i].contains(value) {
			e.say(NumbersLine, "bands.numbers", e.measureName(m.rule.Bands.Measure), shown, band.String(), raw)
			return
		}
	}
}

func (e *explainer) linear(m *method, sub *subject, points, raw string) {
	rule := m.rule.Linear
	_, shown, ok := e.measured(sub, rule.Measure)
	if !ok {
		return
	}
	e.say(RuleLine, "linear", rule.K.Number(), e.measureName(rule.Measure))
	if rule.Limit.Stated() {
		limit := rule.Limit.Number()
		if rule.Measure == ruleset.Rate || rule.Measure == ruleset.Deviation {
			limit += "%"
		}
		e.say(NoteLine, "linear.limit", e.measureName(rule.Measure), limit)
	}
	e.say(NumbersLine, "linear.numbers", points, rule.K.Number(), strings.TrimSuffix(shown, "%")+"%", raw)
}

func (e *explainer) checklist(m *method, sub *subject, actual, points, raw string) {
	rule := m.rule.Checklist
	switch {
	case rule.PerItem.Stated():
		e.say(RuleLine, "checklist.per-item", rule.PerItem.String())
		e.say(NumbersLine, "checklist.per-item.numbers", actual, rule.PerItem.String(), raw)
	case rule.PerBreach.Stated():
		e.say(RuleLine, "checklist.per-breach", rule.PerBreach.String())
		e.say(NumbersLine, "checklist.per-breach.numbers", points, actual, rule.PerBreach.String(), raw)
	default:
		e.say(RuleLine, "checklist.items")
		e.say(NumbersLine, "checklist.items.numbers", strings.Join(sub.indicator.Judgement.Items, "、"), raw)
	}
}
