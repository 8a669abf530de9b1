package scoring

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// Codes of the findings about an indicator that cannot be scored. Their words
// and arguments are in the exported catalogue of package check; package verify
// has the codes of all else.
const (
	// CodeNoPoints: an indicator carries no points, and neither does its parent.
	CodeNoPoints check.Code = "performance.no-points"
	// CodeNoMethod: the rule set has no method for the indicator.
	CodeNoMethod check.Code = "performance.no-method"
	// CodeNoTarget: an indicator without a target.
	CodeNoTarget check.Code = "performance.no-target"
	// CodeByCriterion: an indicator without target and actual has a criterion by which
	// an evaluator scores it.
	CodeByCriterion check.Code = "performance.by-criterion"
	// CodeUnit: target and actual are in units that cannot be compared.
	CodeUnit check.Code = "performance.unit"
	// CodeBoundsUnit: the figures and the bounds of the method are in units that
	// cannot be compared.
	CodeBoundsUnit check.Code = "performance.bounds-unit"
	// CodeNegative: a negative actual.
	CodeNegative check.Code = "performance.negative"
	// CodeZeroBase: a division by zero.
	CodeZeroBase check.Code = "performance.zero-base"
	// CodeLevel: a judgement names a level that the method does not have.
	CodeLevel check.Code = "performance.level"
	// CodeOutsideLevel: a judged score outside its level or the points.
	CodeOutsideLevel check.Code = "performance.outside-level"
	// CodeKind: the actual is of another kind than the target.
	CodeKind check.Code = "performance.kind"
	// CodeCoarse: an actual that is known too coarsely to say whether it meets
	// the target: a date without its day, a number with 不足 before it, or 58天
	// for 2个月.
	CodeCoarse check.Code = "performance.coarse"
	// CodeStretch: target and actual count the same over different stretches of
	// time, as 12次/年 and 2次/月.
	CodeStretch check.Code = "performance.stretch"
	// CodeCounted: target and actual count in measure words that need not stand for
	// the same, as 人次 and 人.
	CodeCounted check.Code = "performance.counted"
	// CodeNeedsJudgement: only an evaluator can score the indicator.
	CodeNeedsJudgement check.Code = "performance.needs-judgement"
	// CodeNeedsScore: a judgement names a level, and its score is missing.
	CodeNeedsScore check.Code = "performance.needs-score"
	// CodeTwoWay: a bare target that reads both ways.
	CodeTwoWay check.Code = "performance.two-way"
	// CodeNegativePoints: points, or what a review deducts, below zero.
	CodeNegativePoints check.Code = "performance.negative-points"
	// CodeTooLarge: the form or a figure is past the limits.
	CodeTooLarge check.Code = "performance.too-large"
)

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
	{TwoWay, CodeTwoWay},
	{TooLarge, CodeTooLarge},
}

// Problem returns the finding that says why leaf i cannot be scored; found is
// false when it can, and for what is no indicator.
func (t Trace) Problem(i int) (finding check.Finding, found bool) {
	row := t.Leaf(i)
	indicator := row.Leaf.Ref.In(t.in().form.Classes)
	if indicator == nil || row.Status != NotComputable {
		return check.Finding{}, false
	}
	for _, problem := range problems {
		if row.Flags.Has(problem.flag) {
			return row.problem(problem.code, indicator), true
		}
	}
	return check.Finding{}, false
}

func (row *LeafTrace) problem(code check.Code, indicator *performance.Indicator) check.Finding {
	path, judgement := row.Leaf.Path, &indicator.Judgement
	name := check.A("name", indicator.Name)
	target, actual := check.A("target", indicator.Target.String()), check.A("actual", indicator.Actual.String())
	switch code {
	case CodeNoPoints:
		return check.NewFinding(code, path.Child("points"), name)
	case CodeNoMethod:
		return check.NewFinding(code, path.Child("method"), name, check.A("method", indicator.Method))
	case CodeNoTarget:
		if indicator.Criterion != "" && indicator.Actual.Kind() == performance.NoActual {
			return check.NewFinding(CodeByCriterion, path.Child("judgement"), name)
		}
		return check.NewFinding(code, path.Child("target"), name)
	case CodeKind:
		wanted, actually := indicator.Kinds()
		if wanted == ruleset.Words || actually == performance.InText { // the form does not contradict itself
			return row.judgementNeeded(indicator)
		}
		if wanted == ruleset.Deadline && (actually == performance.OnDate || actually == performance.ByDate) ||
			indicator.Actual.Quantity().Qualifier() != figure.Plain {
			code = CodeCoarse
		}
		return check.NewFinding(code, path.Child("actual"), name, target, actual)
	case CodeTwoWay:
		return check.NewFinding(code, path.Child("target"), name, target, actual,
			check.A("least", row.Leaf.Least.Short()), check.A("most", row.Leaf.Most.Short()))
	case CodeUnit:
		wanted, reached := indicator.Quantities()
		switch {
		case row.Tried: // target and actual could be compared, but not with the method's bounds
			return check.NewFinding(CodeBoundsUnit, path.Child("actual"), name, figures(indicator), check.A("bound", row.Method.Unit().String()))
		case lasts(wanted.Unit()) && lasts(reached.Unit()): // no number lies between 58天 and 2个月
			code = CodeCoarse
		case counted(wanted.BaseUnit()) == counted(reached.BaseUnit()):
			code = CodeStretch
		case countedApart(wanted.BaseUnit(), reached.BaseUnit()):
			code = CodeCounted
		}
		return check.NewFinding(code, path.Child("actual"), name, target, actual)
	case CodeZeroBase:
		if row.Method.Share != nil {
			target = check.L("target", figure.Label{Zh: "0个定量指标", En: "0 numeric indicators"})
		}
		return check.NewFinding(code, path.Child("actual"), name, target, actual)
	case CodeNegative:
		return check.NewFinding(code, path.Child("actual"), name, target, actual)
	case CodeNeedsJudgement:
		if from, to, needed := row.scoreNeeded(judgement); needed {
			return check.NewFinding(CodeNeedsScore, path.Child("judgement"), name, check.A("level", judgement.Level), from, to)
		}
		return row.judgementNeeded(indicator)
	case CodeLevel:
		return check.NewFinding(code, path.Child("judgement"), name, check.A("level", judgement.Level), row.levelNames())
	case CodeOutsideLevel:
		return check.NewFinding(code, path.Child("judgement"), name, check.A("score", judgement.Score.String()),
			check.L("band", row.judgedWithin(judgement)), check.A("points", cmp.Or(indicator.Points.String(), row.Points.String())))
	default:
		return outOfRange(path, indicator)
	}
}

// outOfRange names the points, or what a review deducts, that are below zero or
// past the limits.
func outOfRange(path check.Path, indicator *performance.Indicator) check.Finding {
	points, field, what := indicator.Points, "points", figure.Label{Zh: "分值", En: "points"}
	if _, ok := exact.FromPoints(indicator.Deduction); indicator.Deduction.Stated() && (!ok || indicator.Deduction.Sign() < 0) {
		points, field, what = indicator.Deduction, "deduction", figure.Label{Zh: "复核扣分", En: "deduction"}
	}
	if points.Sign() < 0 {
		return check.NewFinding(CodeNegativePoints, path.Child(field), check.A("name", indicator.Name), check.L("what", what), check.A("points", points.String()))
	}
	count := figure.Label{Zh: "“" + indicator.Name + "”的" + what.Zh + points.String(), En: "“" + indicator.Name + "”: the figure " + points.String() + " (" + what.En + ")"}
	return check.NewFinding(CodeTooLarge, path, check.L("count", count), check.A("limit", strconv.Itoa(exact.MaxPoints)))
}

// counted is a unit without the stretches of time that it counts by: 元/人 for 元/人·月,
// 次 for 次/年.
func counted(unit string) string {
	thing, per, _ := strings.Cut(unit, "/")
	for part := range strings.SplitSeq(per, "·") {
		if part != "" && !lasts(part) && !slices.Contains([]string{"月", "季", "旬", "半年", "学期"}, part) {
			thing += "/" + part
		}
	}
	return thing
}

// countedApart tells whether two units are words for what is counted one by one, and
// for different things as far as anybody knows: no measures, no money, no shares and
// no lengths of time.
func countedApart(target, actual string) bool {
	thing, per, _ := strings.Cut(target, "/")
	other, otherwise, _ := strings.Cut(actual, "/")
	return per == otherwise && counts(thing) && counts(other)
}

func counts(unit string) bool {
	switch unit {
	case "", "%", "百分点", "个百分点", "分", "倍", "元", "美元", "米", "里", "㎡", "亩", "㎥", "克", "斤", "瓦", "瓦时", "度", "℃", "秒", "分贝", "人日", "人天", "人月", "人年":
		return false
	}
	return !lasts(unit) && !strings.ContainsFunc(unit, func(r rune) bool { return r < utf8.RuneSelf })
}

func lasts(unit string) bool {
	switch unit {
	case "分钟", "小时", "个小时", "天", "日", "自然日", "个自然日", "工作日", "个工作日", "周", "星期", "个星期", "个月", "季度", "个季度", "年", "学年":
		return true
	}
	return false
}

// judgementNeeded says that only an evaluator can compare the two.
func (row *LeafTrace) judgementNeeded(indicator *performance.Indicator) check.Finding {
	return check.NewFinding(CodeNeedsJudgement, row.Leaf.Path.Child("judgement"), check.A("name", indicator.Name),
		check.A("target", unquoted(indicator.Target.Text(), indicator.Target.String())),
		check.A("actual", unquoted(indicator.Actual.Text(), indicator.Actual.String())))
}

// figures lists the target, where there is one, and the actual.
func figures(indicator *performance.Indicator) check.Arg {
	actual := indicator.Actual.String()
	label := figure.Label{Zh: "完成值" + actual, En: "the actual " + actual}
	if target := indicator.Target.String(); target != "" {
		label = figure.Label{Zh: "指标值" + target + "、" + label.Zh, En: "the target " + target + " and " + label.En}
	}
	return check.L("figures", label)
}

// unquoted is the words of a cell as they are, else what the cell prints.
func unquoted(words, printed string) string {
	if words != "" {
		return words
	}
	return printed
}

// levelNames lists the levels that a judgement can name.
func (row *LeafTrace) levelNames() check.Arg {
	var zh, en []string
	for i := range row.Levels {
		level := &row.Levels[i].Level
		zh, en = append(zh, level.Key+"（"+level.Label.Zh+"）"), append(en, level.Key+" ("+level.Label.En+")")
	}
	return check.L("levels", figure.Label{Zh: strings.Join(zh, "、"), En: strings.Join(en, ", ")})
}

// named is the level that a judgement names, nil for none.
func (row *LeafTrace) named(judgement *performance.Judgement) *LevelTrace {
	if judgement.Level == "" {
		return nil
	}
	i := slices.IndexFunc(row.Levels, func(l LevelTrace) bool { return judgement.Names(l.Level) })
	if i < 0 {
		return nil
	}
	return &row.Levels[i]
}

// judgedWithin says that a judged score does not lie where it has to: in the level
// that is named or that the words of the actual mean, else between 0 and the points,
// and where it does in one of the levels. One of a fixed score has to be that.
func (row *LeafTrace) judgedWithin(judgement *performance.Judgement) figure.Label {
	levels, score := row.Levels, valueOf(pointsRat(judgement.Score))
	if level := row.named(judgement); level != nil {
		levels = []LevelTrace{*level}
	} else if at := row.Workings.Band; row.Workings.Way == InBand && at < len(levels) {
		levels = levels[at : at+1]
	} else if score.Sign() < 0 || score.Cmp(row.Points) > 0 {
		levels = nil
	}
	if len(levels) == 0 {
		band := "[0, " + row.Points.String() + "]"
		return figure.Label{Zh: "不在" + band + "之内", En: "lies outside " + band}
	}
	var zh, en []string
	fixed := true
	for i := range levels {
		label, interval := levels[i].Level.Label, levels[i].Interval()
		if from := levels[i].From.String(); from == levels[i].To.String() {
			interval = from
		} else {
			fixed = false
		}
		zh, en = append(zh, label.Zh+" "+interval), append(en, label.En+" "+interval)
	}
	if fixed {
		return figure.Label{Zh: "有误，应为" + strings.Join(zh, "或"), En: "has to be " + strings.Join(en, " or ")}
	}
	return figure.Label{Zh: "不在" + strings.Join(zh, "、") + "之内", En: "lies outside " + strings.Join(en, ", ")}
}

// Interval writes the interval of points in the usual brackets.
func (l LevelTrace) Interval() string {
	left, right := "[", "]"
	if l.Level.FromOpen {
		left = "("
	}
	if l.Level.ToOpen {
		right = ")"
	}
	return left + l.From.String() + ", " + l.To.String() + right
}

// scoreNeeded tells whether a judgement names a level and lacks nothing but a
// score, and where that has to lie.
func (row *LeafTrace) scoreNeeded(judgement *performance.Judgement) (from, to check.Arg, needed bool) {
	level := row.named(judgement)
	switch {
	case level != nil:
		return check.L("from", level.From.end(level.Level.FromOpen)), check.L("to", level.To.end(level.Level.ToOpen)), true
	case judgement.Level != "" && row.Method.Judged != nil:
		return check.L("from", valueOf(zero).end(false)), check.L("to", row.Points.end(false)), true
	}
	return from, to, false
}

// end says the end of an interval of points.
func (v Value) end(open bool) figure.Label {
	label := figure.Label{Zh: v.String(), En: v.String()}
	if open {
		label.Zh, label.En = label.Zh+"（不含）", label.En+" (excluded)"
	}
	return label
}
