package verify

import (
	"slices"
	"strconv"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// leaf says what the flags and the status of one leaf mean for its reader.
func (c *Checker) leaf(i int) {
	l := c.Result.Rows[i]
	path := l.Ref().Path()
	if l.Ref().Class < 0 {
		c.executionLeaf(l)
		c.statedScore(l, c.Form.Execution.Stated, performance.ExecutionLabel)
		return
	}
	indicator := l.Ref().In(c.Form.Classes)
	if indicator == nil {
		if !l.Status.Known() {
			c.add(CodeNoTarget, path, check.A("name", c.Form.NameOf(l.Ref())))
		}
		return
	}
	c.Status(l, indicator, path)
	c.flagged(l, indicator, path)
	c.reasons(l, indicator, path)
	c.cap(indicator, path)
	c.statedScore(l, indicator.Stated, performance.Plain(indicator.Name))
}

// problems maps the flags of what cannot be scored to codes, the more telling
// flags first.
var problems = [...]struct {
	flag scoring.Flags
	code check.Code
}{
	{scoring.NoPoints, CodeNoPoints},
	{scoring.NoMethod, CodeNoMethod},
	{scoring.NoTarget, CodeNoTarget},
	{scoring.UnitMismatch, CodeUnit},
	{scoring.NegativeActual, CodeNegative},
	{scoring.ZeroBase, CodeZeroBase},
	{scoring.UnknownLevel, CodeLevel},
	{scoring.OutsideLevel, CodeOutsideLevel},
	{scoring.KindMismatch, CodeKind},
	{scoring.NeedsJudgement, CodeNeedsJudgement},
	{scoring.TooLarge, CodeTooLarge},
}

func (c *Checker) Status(l scoring.Row, indicator *performance.Indicator, path check.Path) {
	name := check.A("name", indicator.Name)
	switch l.Status {
	case scoring.NotReported:
		c.add(CodeNotReported, path.Child("actual"), name)
	case scoring.NotEvidenced:
		c.add(CodeNotEvidenced, path.Child("evidence"), name)
	case scoring.NotComputable:
		for _, problem := range problems {
			if l.Flags.Has(problem.flag) {
				c.problem(problem.code, l, indicator, path)
				return
			}
		}
	case scoring.Scored, scoring.Judged, scoring.NotApplicable:
	}
}

func (c *Checker) problem(code check.Code, l scoring.Row, indicator *performance.Indicator, path check.Path) {
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
		if kind := indicator.Actual.Is; indicator.Target.Is == ruleset.Deadline && (kind == performance.OnDate || kind == performance.ByDate) {
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
			check.A("target", unquoted(indicator.Target.Words, target.Value)), check.A("actual", unquoted(indicator.Actual.Words, actual.Value)))
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
func (c *Checker) methodAt(path check.Path) *scoring.Method {
	ref, err := c.Form.Resolve(path)
	if err != nil {
		return nil
	}
	run := scoring.Run{Scorer: c.Scorer, Classes: c.Form.Classes}
	return run.MethodOf(ref)
}

// levels lists the levels that a judgement can name.
func (c *Checker) levels(path check.Path) check.Arg {
	var zh, en []string
	if m := c.methodAt(path); m != nil && m.Rule.Level != nil {
		for _, level := range m.Rule.Level.Levels {
			zh, en = append(zh, level.Key+"（"+level.Label.Zh+"）"), append(en, level.Key+" ("+level.Label.En+")")
		}
	}
	return check.L("levels", figure.Label{Zh: strings.Join(zh, "、"), En: strings.Join(en, ", ")})
}

// band is where a judged score has to lie: in the level that is named, else
// between 0 and the points.
func (c *Checker) band(indicator *performance.Indicator, path check.Path) check.Arg {
	band := "[0, " + indicator.Points.Short() + "]"
	label := figure.Label{Zh: band, En: band}
	m := c.methodAt(path)
	if m == nil || m.Rule.Level == nil || indicator.Judgement.Level == "" {
		return check.L("band", label)
	}
	if i := slices.IndexFunc(m.Rule.Level.Levels, indicator.Judgement.Names); i >= 0 {
		level, interval := m.Rule.Level.Levels[i].Label, scoring.PointsInterval(m.Within(m.Edges[i], scoring.PointsRat(indicator.Points)))
		label = figure.Label{Zh: level.Zh + " " + interval, En: level.En + " " + interval}
	}
	return check.L("band", label)
}

// flagged reports what happened on the way to a score.
func (c *Checker) flagged(l scoring.Row, indicator *performance.Indicator, path check.Path) {
	name := check.A("name", indicator.Name)
	target, actual := check.A("target", indicator.Target.String()), check.A("actual", indicator.Actual.String())
	switch {
	case !l.Flags.Has(scoring.UnitInherited):
	case mayBeShare(indicator):
		c.add(CodePercent, path.Child("actual"), name, target, actual)
	default:
		c.add(CodeUnitInherited, path.Child("actual"), name, target, actual)
	}
	for _, q := range []figure.Quantity{indicator.Target.Q, indicator.Actual.Q} {
		if q.Qualifier() != figure.Plain && l.Status != scoring.NotApplicable {
			c.add(CodeQualified, path, name, check.A("figure", q.String()), check.A("number", q.Number()+q.Unit()))
		}
	}
	if l.Flags.Has(scoring.AssumedDirection) && c.directionMatters(l) {
		kind, _ := c.Scorer.Direction(&c.Form.Classes[l.Ref().Class], &c.Form.Classes[l.Ref().Class].Groups[l.Ref().Group], indicator)
		c.add(CodeDirection, path.Child("target"), name, target, check.L("direction", kind.Label()))
	}
	if l.Flags.Has(scoring.LowerEnd) {
		c.add(CodeLowerEnd, path.Child("judgement"), name, check.A("score", indicator.Judgement.Score.String()),
			check.A("points", indicator.Points.String()))
	}
	if l.Status.Known() && l.Flags.Has(scoring.NegativeActual) {
		c.add(CodeNegative, path.Child("actual"), name, target, actual)
	}
	if l.Flags.Has(scoring.Uncapped) {
		c.add(CodeUncapped, path, name, check.A("score", l.Score.Points(0).String()), check.A("points", l.Points.Points(0).String()))
	}
	if l.Status == scoring.Scored && indicator.Judgement.Given() {
		c.add(CodeJudgementUnused, path.Child("judgement"), name)
	}
}

// mayBeShare tells whether a bare actual beside a percentage looks like a
// share: 0.95 for 95%.
func mayBeShare(indicator *performance.Indicator) bool {
	target, actual := indicator.Target.Q, indicator.Actual.Q
	one := figure.MustQuantity("1")
	order, err := actual.Cmp(one)
	return target.Unit() == "%" && actual.Unit() == "" && err == nil && order <= 0 && actual.Sign() > 0 &&
		target.Decimal().Cmp(one.Decimal()) > 0
}

// directionMatters tells whether reading the bare target the other way gives
// the indicator another score. It is scored alone, so that a form of thousands
// of bare targets takes linear time.
func (c *Checker) directionMatters(l scoring.Row) bool {
	var first exact.Grain
	for i, kind := range []ruleset.Kind{ruleset.AtLeast, ruleset.AtMost} {
		score := scoreAlone(c.Scorer, c.Form, l, kind)
		if i > 0 && score != first {
			return true
		}
		first = score
	}
	return false
}

// scoreAlone scores an indicator with its own points and nothing beside it, its
// bare target read as kind.
func scoreAlone(s *scoring.Scorer, form *performance.Form, l scoring.Row, kind ruleset.Kind) exact.Grain {
	class := form.Classes[l.Ref().Class]
	group := class.Groups[l.Ref().Group]
	indicator := group.Indicators[l.Ref().Indicator]
	indicator.Target, indicator.Points = performance.Compare(kind, indicator.Target.Q), l.Points.Points(0)
	group = performance.Group{Name: group.Name, Indicators: []performance.Indicator{indicator}}
	class = performance.Class{Name: class.Name, Class: class.Class, Groups: []performance.Group{group}}
	result := s.Score(performance.Form{Classes: []performance.Class{class}})
	return result.Rows[len(result.Rows)-1].Score
}

// reasons reports the reasons that the rule set asks for and the form does not
// give, the first one that applies.
func (c *Checker) reasons(l scoring.Row, indicator *performance.Indicator, path check.Path) {
	if indicator.Reason != "" || !l.Status.Known() || l.Status == scoring.NotApplicable || l.Flags.Has(scoring.Unchosen) {
		return
	}
	name := check.A("name", indicator.Name)
	target, actual := check.A("target", indicator.Target.String()), check.A("actual", indicator.Actual.String())
	for _, reason := range c.Scorer.Rules.Reasons {
		switch reason.When {
		case ruleset.WhenOvershot:
			if over, calls := c.overshot(l, indicator, reason); calls {
				c.add(CodeOvershot, path.Child("reason"), name, target, actual, check.A("over", over))
				return
			}
		case ruleset.WhenUnmet:
			if l.Score < l.Points {
				c.add(CodeReason, path.Child("reason"), name, target, actual,
					check.A("lost", (l.Points-l.Score).Points(0).String()))
				return
			}
		case ruleset.WhenExecutionBelow:
		}
	}
}

// overshot tells whether an indicator passed its target by so much that reason
// calls for one, and by how much.
func (c *Checker) overshot(l scoring.Row, indicator *performance.Indicator, reason ruleset.Reason) (over string, calls bool) {
	if !l.Flags.Has(scoring.Overshot) {
		return "", false
	}
	target, actual := indicator.Target.Q, indicator.Actual.Q
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
	return scoring.ShortPercent(figure.NewRatio(excess, target, "")), true
}

// percentRatio returns a percentage, with or without its sign, as a ratio.
func percentRatio(q figure.Quantity) figure.Ratio {
	whole := figure.MustQuantity("100%")
	return figure.NewRatio(q.WithUnit(whole), whole, "")
}

// cap reports a cost cap above the whole adjusted budget: a cap that nothing
// can exceed controls nothing.
func (c *Checker) cap(indicator *performance.Indicator, path check.Path) {
	kind := indicator.Target.Is
	if kind != ruleset.AtMost && kind != ruleset.Below {
		return
	}
	limit, err := indicator.Target.Q.Money()
	whole := c.Form.Total().At(c.Scorer.Rules.Execution.Base)
	if err != nil || !whole.Stated() || limit.Cmp(whole) <= 0 {
		return
	}
	c.add(CodeCap, path.Child("target"), check.A("name", indicator.Name),
		check.A("target", indicator.Target.String()), check.A("budget", whole.String()))
}

func (c *Checker) executionLeaf(l scoring.Row) {
	base, spent := c.Form.Total().At(c.Scorer.Rules.Execution.Base), c.Form.Total().At(c.Scorer.Rules.Execution.Spent)
	name := check.L("name", performance.ExecutionLabel)
	switch {
	case l.Status == scoring.NotReported && !base.Stated():
		c.add(CodeAmount, performance.ExecutionPath, check.L("phase", c.Scorer.Rules.Execution.Base.Label()))
	case l.Status == scoring.NotReported:
		c.add(CodeAmount, performance.ExecutionPath, check.L("phase", c.Scorer.Rules.Execution.Spent.Label()))
	case l.Flags.Has(scoring.ZeroBase):
		c.add(CodeZeroBase, performance.ExecutionPath, name, check.A("target", base.String()), check.A("actual", spent.String()))
	}
	if l.Flags.Has(scoring.Uncapped) {
		c.add(CodeUncapped, performance.ExecutionPath, name, check.A("score", l.Score.Points(0).String()), check.A("points", l.Points.Points(0).String()))
	}
	rate := figure.MoneyRatio(spent, base, string(c.Scorer.Rules.Execution.Base))
	for _, reason := range c.Scorer.Rules.Reasons {
		if reason.When != ruleset.WhenExecutionBelow || c.Form.Execution.Reason != "" {
			continue
		}
		if order, ok := rate.Cmp(percentRatio(reason.Threshold)); ok && order < 0 {
			c.add(CodeExecutionLow, performance.ExecutionPath.Child("reason"), check.A("rate", rate.String()), check.A("threshold", reason.Threshold.String()))
		}
	}
}

// statedScore compares what the form prints with what the rules give.
func (c *Checker) statedScore(l scoring.Row, stated figure.Points, name figure.Label) {
	if !stated.Stated() || !l.Status.Known() {
		return
	}
	computed := l.Score.Points(0)
	if stated.Equal(computed) {
		return
	}
	code, path := CodeScore, l.Ref().Path().Child("stated")
	if grain, ok := exact.FromPoints(stated); ok && stated.Places() >= 0 &&
		l.Raw.Round(figure.Rounding{Places: stated.Places(), Mode: figure.Cut}, false) == grain {
		code = CodeScoreCut
	}
	c.add(code, path, check.L("name", name), check.A("stated", stated.String()), check.A("computed", computed.String()),
		check.A("difference", stated.Sub(computed).String()))
}
