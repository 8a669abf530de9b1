package explain

import (
	"slices"
	"strconv"
	"strings"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// method applies a method to the points that it saw, and says the formula in
// words and then with the numbers of this form.
func (e *explainer) method(m *scoring.Method, sub *scoring.Subject, own performance.Ref, shown shown) scoring.Outcome {
	if m.Rule.Share != nil {
		return e.share(m, sub, own)
	}
	used := *sub // the method may read the target or the actual in its own way
	out := m.Evaluate(&used)
	switch rule := m.Rule; {
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
		e.say(RuleLine, "judged", scoring.ShowRat(sub.Points))
		if out.Status == scoring.Judged {
			e.say(NumbersLine, "judged.score", sub.Indicator.Judgement.Score.Short())
			e.judgement(sub.Indicator.Judgement)
		}
	case rule.Custom != nil:
		e.say(RuleLine, "custom", rule.Custom.Name)
		if out.Status == scoring.Scored {
			e.say(NumbersLine, "custom.numbers", scoring.ShowRat(out.Value))
		}
	}
	return out
}

func (e *explainer) share(m *scoring.Method, sub *scoring.Subject, own performance.Ref) scoring.Outcome {
	out, others := e.run.Share(sub, m, own), e.run.Others(m, own)
	if group := m.Rule.Share.Group; group != "" {
		e.say(RuleLine, "share", group)
	} else {
		e.say(RuleLine, "share.all")
	}
	if m.Rule.Share.Beyond.Stated() {
		e.say(NoteLine, "share.beyond", m.Rule.Share.Beyond.Number()+"%")
	}
	if others.Open > 0 {
		e.say(StatusLine, "share.open", strconv.Itoa(others.Open))
	}
	if others.All > 0 {
		e.say(NumbersLine, "share.numbers", scoring.ShowRat(sub.Points), strconv.Itoa(others.Met), strconv.Itoa(others.All), scoring.ShowRat(out.Value))
	}
	return out
}

func (e *explainer) levels(m *scoring.Method, sub *scoring.Subject, out scoring.Outcome, shown shown) {
	levels := m.Rule.Level.Levels
	var bands []string
	for i, level := range levels {
		bands = append(bands, e.label(level.Label)+" "+scoring.PointsInterval(m.Within(m.Edges[i], sub.Points)))
	}
	e.say(RuleLine, "level", strings.Join(bands, e.label(figure.Label{Zh: "；", En: "; "})))
	judgement := sub.Indicator.Judgement
	switch {
	case out.Status == scoring.Scored && out.Flags.Has(scoring.Met):
		e.say(NumbersLine, "level.same", shown.actual, shown.target, scoring.ShowRat(out.Value))
	case out.Status == scoring.Scored && judgement.Level != "":
		e.say(NumbersLine, "level.named", e.label(levels[slices.IndexFunc(levels, judgement.Names)].Label), scoring.ShowRat(out.Value))
		e.judgement(judgement)
	case out.Status == scoring.Scored:
		e.say(NumbersLine, "level.fixed", shown.actual, scoring.ShowRat(out.Value))
	case out.Status == scoring.Judged:
		at := slices.IndexFunc(levels, judgement.Names)
		for i := 0; i < len(levels) && judgement.Level == ""; i++ {
			if within := m.Within(m.Edges[i], sub.Points); within.Contains(out.Value) {
				at = i
				break
			}
		}
		if shown.actual != "" {
			e.say(NoteLine, "level.words", shown.actual, shown.target)
		}
		e.say(NumbersLine, "judged.score", judgement.Score.Short())
		if at >= 0 {
			band := scoring.PointsInterval(m.Within(m.Edges[at], sub.Points))
			e.say(NoteLine, "level.judged", judgement.Score.Short(), e.label(levels[at].Label), band)
		}
		if out.Flags.Has(scoring.LowerEnd) {
			e.say(NoteLine, "lower-end", judgement.Score.Short())
		}
		e.judgement(judgement)
	}
}

// judgement names who judged and why.
func (e *explainer) judgement(judgement performance.Judgement) {
	if judgement.By != "" {
		e.say(NoteLine, "judged.by", judgement.By)
	}
	if judgement.Why != "" {
		e.say(NoteLine, "judged.why", judgement.Why)
	}
}

// measureUnit is the unit of what a method looks at.
func (e *explainer) measureUnit(sub *scoring.Subject, measure ruleset.Measure, shown shown) string {
	switch {
	case measure == ruleset.Rate || measure == ruleset.Deviation:
		return "%"
	case sub.Kind == ruleset.Deadline:
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

func (e *explainer) steps(m *scoring.Method, sub *scoring.Subject, out scoring.Outcome, shown shown) {
	rule := m.Rule.Steps
	value, ok := sub.Measure(rule.Measure)
	if !ok || !out.Status.Known() {
		return
	}
	unit := e.measureUnit(sub, rule.Measure, shown)
	e.say(RuleLine, "steps."+string(rule.Side), e.label(rule.Measure.Label()), inUnit(rule.From, unit), inUnit(rule.Step, unit), rule.Deduct.String())
	e.say(NoteLine, "steps."+string(rule.Whole))
	gap := value.Sub(m.From)
	if rule.Side == ruleset.BelowSide || rule.Side == ruleset.EitherWay && gap.Sign() < 0 {
		gap = gap.Neg()
	}
	count := scoring.Zero
	if gap.Sign() > 0 {
		count = gap.Quo(m.Step)
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
		e.stepCount(m, value, gap.Quo(m.Step), count, unit)
	}
	left := sub.Points.Sub(count.Mul(m.Deduct))
	e.say(NumbersLine, "steps.numbers", e.label(rule.Measure.Label()), scoring.ShowRat(value)+unit, scoring.ShowRat(sub.Points), scoring.ShowRat(count),
		rule.Deduct.String(), e.bounded(left, out.Value))
}

// measured writes the division that a completion rate comes from. The execution
// row has said it already.
func (e *explainer) measured(sub *scoring.Subject, measure ruleset.Measure, shown shown) {
	if measure == ruleset.Rate && !sub.Execution {
		e.say(NumbersLine, "rate", shown.actual, shown.bare, showRate(sub.Actual.Quo(sub.Target)))
	}
}

// stepCount writes how many steps lie between a value and where the deduction
// starts, and how many of them count.
func (e *explainer) stepCount(m *scoring.Method, value, steps, count exact.Rat, unit string) {
	rule := m.Rule.Steps
	from, to, step := inUnit(rule.From, unit), scoring.ShowRat(value)+unit, inUnit(rule.Step, unit)
	if value.Cmp(m.From) > 0 {
		from, to = to, from
	}
	if steps.Cmp(count) == 0 {
		e.say(NumbersLine, "steps.count", from, to, step, scoring.ShowRat(count))
	} else {
		e.say(NumbersLine, "steps.count.whole", from, to, step, scoring.ShowRat(steps), scoring.ShowRat(count))
	}
}

func (e *explainer) bands(m *scoring.Method, sub *scoring.Subject, out scoring.Outcome, shown shown) {
	rule := m.Rule.Bands
	value, ok := sub.Measure(rule.Measure)
	if !ok || !out.Status.Known() {
		return
	}
	name, unit := e.label(rule.Measure.Label()), e.measureUnit(sub, rule.Measure, shown)
	e.say(RuleLine, "bands", name)
	e.measured(sub, rule.Measure, shown)
	for i, band := range rule.Bands {
		if !m.Edges[i].Contains(value) {
			continue
		}
		interval := e.interval(band.Interval, unit)
		if m.Absolute[i] {
			e.say(NumbersLine, "bands.numbers", name, scoring.ShowRat(value)+unit, interval, e.bounded(m.Earns[i], out.Value))
		} else {
			earned := sub.Points.Mul(m.Earns[i])
			e.say(NumbersLine, "bands.share", name, scoring.ShowRat(value)+unit, interval, scoring.ShowRat(sub.Points), band.Share.Number()+"%", e.bounded(earned, out.Value))
		}
		return
	}
}

func (e *explainer) linear(m *scoring.Method, sub *scoring.Subject, out scoring.Outcome, shown shown) {
	rule := m.Rule.Linear
	value, ok := sub.Measure(rule.Measure)
	if !ok || !out.Status.Known() {
		return
	}
	name, unit := e.label(rule.Measure.Label()), e.measureUnit(sub, rule.Measure, shown)
	e.say(RuleLine, "linear", rule.K.Number(), name)
	if m.Limit != nil {
		e.say(NoteLine, "linear.limit", name, inUnit(rule.Limit, unit))
		if value.Cmp(*m.Limit) > 0 {
			e.say(NumbersLine, "linear.past", name, scoring.ShowRat(value)+unit)
			return
		}
	}
	e.measured(sub, rule.Measure, shown)
	formula := sub.Points.Mul(scoring.One.Sub(m.K.Mul(value)))
	e.say(NumbersLine, "linear.numbers", scoring.ShowRat(sub.Points), rule.K.Number(), scoring.ShowRat(value)+"%", e.bounded(formula, out.Value))
}

func (e *explainer) checklist(m *scoring.Method, sub *scoring.Subject, out scoring.Outcome, shown shown) {
	rule := m.Rule.Checklist
	if len(rule.Items) > 0 {
		e.say(RuleLine, "checklist.items")
	}
	switch {
	case rule.PerItem.Stated():
		e.say(RuleLine, "checklist.per-item", rule.PerItem.String())
	case rule.PerBreach.Stated():
		e.say(RuleLine, "checklist.per-breach", rule.PerBreach.String())
	}
	if !out.Status.Known() {
		return
	}
	count := scoring.Zero
	if actual := &sub.Indicator.Actual; actual.Is == performance.Number {
		count = scoring.QuantityRat(&actual.Q, actual.Q.Power())
	}
	switch {
	case rule.PerItem.Stated():
		e.say(NumbersLine, "checklist.per-item.numbers", shown.actual, rule.PerItem.String(), e.bounded(count.Mul(m.PerItem), out.Value))
	case rule.PerBreach.Stated():
		left := sub.Points.Sub(count.Mul(m.PerBreach))
		e.say(NumbersLine, "checklist.per-breach.numbers", scoring.ShowRat(sub.Points), shown.actual, rule.PerBreach.String(), e.bounded(left, out.Value))
	default:
		var terms []string
		sum := scoring.Zero
		for i, item := range rule.Items {
			if slices.Contains(sub.Indicator.Judgement.Items, item.Name) {
				terms = append(terms, item.Points.String()+e.label(figure.Label{Zh: "（" + item.Name + "）", En: " (" + item.Name + ")"}))
				sum = sum.Add(m.Items[i])
			}
		}
		e.say(NumbersLine, "checklist.items.numbers", e.joined(terms), e.bounded(sum, out.Value))
		e.judgement(sub.Indicator.Judgement)
	}
}

// joined writes terms as a sum.
func (e *explainer) joined(terms []string) string {
	if len(terms) == 0 {
		return "0"
	}
	return strings.Join(terms, " + ")
}
