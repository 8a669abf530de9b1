package performance

import (
	"slices"
	"strconv"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// leaf says what the flags and the status of one leaf mean for its reader.
func (c *checker) leaf(i int) {
	l := c.result.leaves[i]
	path := l.ref().Path()
	if l.ref().Class < 0 {
		c.executionLeaf(l)
		c.statedScore(l, c.form.Execution.Stated, executionLabel)
		return
	}
	indicator := l.ref().in(c.form.Classes)
	if indicator == nil {
		if !l.status.Known() {
			c.add(CodeNoTarget, path, check.A("name", c.form.nameOf(l.ref())))
		}
		return
	}
	c.status(l, indicator, path)
	c.flagged(l, indicator, path)
	c.reasons(l, indicator, path)
	c.cap(indicator, path)
	c.statedScore(l, indicator.Stated, plain(indicator.Name))
}

// problems maps the flags of what cannot be scored to codes, the more telling
// flags first.
var problems = [...]struct {
	flag Flags
	code check.Code
}{
	{NoPoints, CodeNoPoints},
	{NoMethod, CodeNoMethod},
	{NoTarget, CodeNoTarget},
	{UnitMismatch, CodeUnit},
	{NegativeActual, CodeNegative},
	{ZeroBase, CodeZeroBase},
	{UnknownLevel, CodeLevel},
	{OutsideLevel, CodeOutsideLevel},
	{KindMismatch, CodeKind},
	{NeedsJudgement, CodeNeedsJudgement},
	{TooLarge, CodeTooLarge},
}

func (c *checker) status(l leaf, indicator *Indicator, path check.Path) {
	name := check.A("name", indicator.Name)
	switch l.status {
	case NotReported:
		c.add(CodeNotReported, path.Child("actual"), name)
	case NotEvidenced:
		c.add(CodeNotEvidenced, path.Child("evidence"), name)
	case NotComputable:
		for _, problem := range problems {
			if l.flags.Has(problem.flag) {
				c.problem(problem.code, l, indicator, path)
				return
			}
		}
	case Scored, Judged, NotApplicable:
	}
}

func (c *checker) problem(code check.Code, l leaf, indicator *Indicator, path check.Path) {
	name := check.A("name", indicator.Name)
	target, actual := check.A("target", indicator.Target.String()), check.A("actual", indicator.Actual.String())
	switch code {
	case CodeNoPoints:
		c.add(code, path.Child("points"), name)
	case CodeNoMethod:
		c.add(code, path.Child("method"), name, check.A("method", indicator.Method))
	case CodeNoTarget:
		c.add(code, path.Child("target"), name)
	case CodeKind:
		if kind := indicator.Actual.kind; indicator.Target.kind == ruleset.Deadline && (kind == OnDate || kind == ByDate) {
			code = CodeCoarse
		}
		c.add(code, path.Child("actual"), name, target, actual)
	case CodeUnit, CodeNegative, CodeZeroBase:
		c.add(code, path.Child("actual"), name, target, actual)
	case CodeNeedsJudgement:
		if from, to, needed := c.scoreNeeded(l, indicator, path); needed {
			c.add(CodeNeedsScore, path.Child("judgement"), name, check.A("level", indicator.Judgement.Level), from, to)
			return
		}
		c.add(code, path.Child("judgement"), name,
			check.A("target", unquoted(indicator.Target.words, target.Value)), check.A("actual", unquoted(indicator.Actual.words, actual.Value)))
	case CodeLevel:
		c.add(code, path.Child("judgement"), name, check.A("level", indicator.Judgement.Level), c.levels(path))
	case CodeOutsideLevel:
		c.add(code, path.Child("judgement"), name, check.A("score", indicator.Judgement.Score.String()),
			c.band(indicator, path), check.A("points", indicator.Points.String()))
	default:
		c.add(CodeTooLarge, path, check.A("count", indicator.Points.String()), check.A("limit", strconv.Itoa(exact.MaxPoints)))
	}
}

// unquoted is the words of a cell as they are, else what the cell prints.
func unquoted(words, printed string) string {
	if words != "" {
		return words
	}
	return printed
}

// methodAt returns the method of the indicator at path, nil for none.
func (c *checker) methodAt(path check.Path) *method {
	ref, err := c.form.Resolve(path)
	if err != nil {
		return nil
	}
	run := run{scorer: c.scorer, classes: c.form.Classes}
	return run.methodOf(ref)
}

// levels lists the levels that a judgement can name.
func (c *checker) levels(path check.Path) check.Arg {
	var zh, en []string
	if m := c.methodAt(path); m != nil && m.rule.Level != nil {
		for _, level := range m.rule.Level.Levels {
			zh, en = append(zh, level.Key+"（"+level.Label.Zh+"）"), append(en, level.Key+" ("+level.Label.En+")")
		}
	}
	return check.L("levels", figure.Label{Zh: strings.Join(zh, "、"), En: strings.Join(en, ", ")})
}

// band is where a judged score has to lie: in the level that is named, else
// between 0 and the points.
func (c *checker) band(indicator *Indicator, path check.Path) check.Arg {
	band := "[0, " + indicator.Points.Short() + "]"
	label := figure.Label{Zh: band, En: band}
	m := c.methodAt(path)
	if m == nil || m.rule.Level == nil || indicator.Judgement.Level == "" {
		return check.L("band", label)
	}
	if i := slices.IndexFunc(m.rule.Level.Levels, indicator.Judgement.names); i >= 0 {
		level, interval := m.rule.Level.Levels[i].Label, pointsInterval(m.within(m.edges[i], pointsRat(indicator.Points)))
		label = figure.Label{Zh: level.Zh + " " + interval, En: level.En + " " + interval}
	}
	return check.L("band", label)
}

// flagged reports what happened on the way to a score.
func (c *checker) flagged(l leaf, indicator *Indicator, path check.Path) {
	name := check.A("name", indicator.Name)
	target, actual := check.A("target", indicator.Target.String()), check.A("actual", indicator.Actual.String())
	switch {
	case !l.flags.Has(UnitInherited):
	case mayBeShare(indicator):
		c.add(CodePercent, path.Child("actual"), name, target, actual)
	default:
		c.add(CodeUnitInherited, path.Child("actual"), name, target, actual)
	}
	for _, q := range []figure.Quantity{indicator.Target.quantity, indicator.Actual.quantity} {
		if q.Qualifier() != figure.Plain && l.status != NotApplicable {
			c.add(CodeQualified, path, name, check.A("figure", q.String()), check.A("number", q.Number()+q.Unit()))
		}
	}
	if l.flags.Has(AssumedDirection) && c.directionMatters(l) {
		kind, _ := c.scorer.direction(&c.form.Classes[l.ref().Class], &c.form.Classes[l.ref().Class].Groups[l.ref().Group], indicator)
		c.add(CodeDirection, path.Child("target"), name, target, check.L("direction", kind.Label()))
	}
	if l.flags.Has(LowerEnd) {
		c.add(CodeLowerEnd, path.Child("judgement"), name, check.A("score", indicator.Judgement.Score.String()),
			check.A("points", indicator.Points.String()))
	}
	if l.status.Known() && l.flags.Has(NegativeActual) {
		c.add(CodeNegative, path.Child("actual"), name, target, actual)
	}
	if l.flags.Has(Uncapped) {
		c.add(CodeUncapped, path, name, check.A("score", l.score.Points(0).String()), check.A("points", l.points.Points(0).String()))
	}
	if l.status == Scored && indicator.Judgement.Given() {
		c.add(CodeJudgementUnused, path.Child("judgement"), name)
	}
}

// mayBeShare tells whether a bare actual beside a percentage looks like a
// share: 0.95 for 95%.
func mayBeShare(indicator *Indicator) bool {
	target, actual := indicator.Target.quantity, indicator.Actual.quantity
	one := figure.MustQuantity("1")
	order, err := actual.Cmp(one)
	return target.Unit() == "%" && actual.Unit() == "" && err == nil && order <= 0 && actual.Sign() > 0 &&
		target.Decimal().Cmp(one.Decimal()) > 0
}

// directionMatters tells whether reading the bare target the other way gives
// the indicator another score. It is scored alone, so that a form of thousands
// of bare targets takes linear time.
func (c *checker) directionMatters(l leaf) bool {
	var first exact.Grain
	for i, kind := range []ruleset.Kind{ruleset.AtLeast, ruleset.AtMost} {
		score := c.scorer.scoreAlone(c.form, l, kind)
		if i > 0 && score != first {
			return true
		}
		first = score
	}
	return false
}

// scoreAlone scores an indicator with its own points and nothing beside it, its
// bare target read as kind.
func (s *Scorer) scoreAlone(form *Form, l leaf, kind ruleset.Kind) exact.Grain {
	class := form.Classes[l.ref().Class]
	group := class.Groups[l.ref().Group]
	indicator := group.Indicators[l.ref().Indicator]
	indicator.Target, indicator.Points = Compare(kind, indicator.Target.quantity), l.points.Points(0)
	group = Group{Name: group.Name, Indicators: []Indicator{indicator}}
	class = Class{Name: class.Name, Class: class.Class, Groups: []Group{group}}
	result := s.Score(Form{Classes: []Class{class}})
	return result.leaves[len(result.leaves)-1].score
}

// reasons reports the reasons that the rule set asks for and the form does not
// give, the first one that applies.
func (c *checker) reasons(l leaf, indicator *Indicator, path check.Path) {
	if indicator.Reason != "" || !l.status.Known() || l.status == NotApplicable || l.flags.Has(Unchosen) {
		return
	}
	name := check.A("name", indicator.Name)
	target, actual := check.A("target", indicator.Target.String()), check.A("actual", indicator.Actual.String())
	for _, reason := range c.scorer.set.Reasons {
		switch reason.When {
		case ruleset.WhenOvershot:
			if over, calls := c.overshot(l, indicator, reason); calls {
				c.add(CodeOvershot, path.Child("reason"), name, target, actual, check.A("over", over))
				return
			}
		case ruleset.WhenUnmet:
			if l.score < l.points {
				c.add(CodeReason, path.Child("reason"), name, target, actual,
					check.A("lost", (l.points-l.score).Points(0).String()))
				return
			}
		case ruleset.WhenExecutionBelow:
		}
	}
}

// overshot tells whether an indicator passed its target by so much that reason
// calls for one, and by how much.
func (c *checker) overshot(l leaf, indicator *Indicator, reason ruleset.Reason) (over string, calls bool) {
	if !l.flags.Has(Overshot) {
		return "", false
	}
	target, actual := indicator.Target.quantity, indicator.Actual.quantity
	if actual.Unit() == "" {
		actual = actual.WithUnit(target)
	}
	if target.Sign() == 0 {
		limit := reason.OnZeroTarget
		calls = limit.Stated() && actual.Decimal().Cmp(limit.Decimal()) >= 0
		return actual.String(), calls
	}
	if order, ok := figure.NewRatio(actual, target, "").Cmp(percentRatio(reason.Threshold)); !ok || order < 0 {
		return "", false
	}
	excess, err := actual.Sub(target)
	if err != nil {
		return "", false
	}
	return shortPercent(figure.NewRatio(excess, target, "")), true
}

// percentRatio returns a percentage, with or without its sign, as a ratio.
func percentRatio(q figure.Quantity) figure.Ratio {
	whole := figure.MustQuantity("100%")
	return figure.NewRatio(q.WithUnit(whole), whole, "")
}

// shortPercent prints a rate without needless zeros: "37.5%".
func shortPercent(r figure.Ratio) string {
	percent := r.Percent(2)
	points, err := figure.NewPoints(percent.Decimal())
	if err != nil {
		return percent.String()
	}
	return points.Short() + "%"
}

// cap reports a cost cap above the whole adjusted budget: a cap that nothing
// can exceed controls nothing.
func (c *checker) cap(indicator *Indicator, path check.Path) {
	kind := indicator.Target.kind
	if kind != ruleset.AtMost && kind != ruleset.Below {
		return
	}
	limit, err := indicator.Target.quantity.Money()
	whole := c.form.Total().At(c.scorer.set.Execution.Base)
	if err != nil || !whole.Stated() || limit.Cmp(whole) <= 0 {
		return
	}
	c.add(CodeCap, path.Child("target"), check.A("name", indicator.Name),
		check.A("target", indicator.Target.String()), check.A("budget", whole.String()))
}

func (c *checker) executionLeaf(l leaf) {
	base, spent := c.form.Total().At(c.scorer.set.Execution.Base), c.form.Total().At(c.scorer.set.Execution.Spent)
	name := check.L("name", executionLabel)
	switch {
	case l.status == NotReported && !base.Stated():
		c.add(CodeAmount, executionPath, check.L("phase", c.scorer.set.Execution.Base.Label()))
	case l.status == NotReported:
		c.add(CodeAmount, executionPath, check.L("phase", c.scorer.set.Execution.Spent.Label()))
	case l.flags.Has(ZeroBase):
		c.add(CodeZeroBase, executionPath, name, check.A("target", base.String()), check.A("actual", spent.String()))
	}
	if l.flags.Has(Uncapped) {
		c.add(CodeUncapped, executionPath, name, check.A("score", l.score.Points(0).String()), check.A("points", l.points.Points(0).String()))
	}
	rate := figure.MoneyRatio(spent, base, string(c.scorer.set.Execution.Base))
	for _, reason := range c.scorer.set.Reasons {
		if reason.When != ruleset.WhenExecutionBelow || c.form.Execution.Reason != "" {
			continue
		}
		if order, ok := rate.Cmp(percentRatio(reason.Threshold)); ok && order < 0 {
			c.add(CodeExecutionLow, executionPath.Child("reason"), check.A("rate", rate.String()), check.A("threshold", reason.Threshold.String()))
		}
	}
}

// statedScore compares what the form prints with what the rules give.
func (c *checker) statedScore(l leaf, stated figure.Points, name figure.Label) {
	if !stated.Stated() || !l.status.Known() {
		return
	}
	computed := l.score.Points(0)
	if stated.Equal(computed) {
		return
	}
	code, path := CodeScore, l.ref().Path().Child("stated")
	if grain, ok := exact.FromPoints(stated); ok && stated.Places() >= 0 &&
		l.raw.Round(figure.Rounding{Places: stated.Places(), Mode: figure.Cut}, false) == grain {
		code = CodeScoreCut
	}
	c.add(code, path, check.L("name", name), check.A("stated", stated.String()), check.A("computed", computed.String()),
		check.A("difference", stated.Sub(computed).String()))
}
