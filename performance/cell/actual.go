package cell

import (
	"slices"
	"strings"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// ReadActual reads an actual value without knowing the table around it: see
// Reader.Actual.
func ReadActual(text string) (performance.Actual, Reading, error) { return Reader{}.Actual(text) }

// Actual reads an actual value as people type it, under the rules of Target.
// A comparator becomes the qualifier of the quantity (≥95% is 不少于95%), unless it
// is the sign of the target that Answers is: systems print that beside every
// actual value. A range stays words, and a date with 前 or 内 is done before its
// end. 不适用, 未统计 and 未提供佐证 give performance.Missing of their kind; dashes and
// 无 give none, except that 无 which answers a target of at most so many, or of
// zero, stays the word that it is.
func (r Reader) Actual(text string) (performance.Actual, Reading, error) {
	if r.Answers.Kind() == ruleset.Deadline {
		r.Timed = true
		if r.Year == 0 {
			r.Year = r.Answers.Date().Year()
		}
	}
	c, err := r.open(text)
	if err != nil {
		return performance.Actual{}, c.reading(text), err
	}
	c.actual = true
	if c.absence == CrossedOut && c.text == "无" && c.answersNone() {
		c.absence = Filled // words that say there was none
		actual, err := performance.Described(c.text)
		return actual, c.reading(text), err
	}
	if kind := c.missing(); kind != performance.NoActual || c.absence != Filled {
		return performance.Missing(kind), c.reading(text), nil
	}
	actual, err := c.answer(c.understand())
	return actual, c.reading(text), err
}

// answersNone tells whether the target is one that 无 answers: at most so many,
// or zero.
func (c *typed) answersNone() bool {
	kind := c.Answers.Kind()
	return downward(kind) || (kind == ruleset.Bare || kind == ruleset.Equal) && c.Answers.Quantity().Stated() && c.Answers.Quantity().Sign() == 0
}

// missing recognises what stands for an actual value that is not there.
func (c *typed) missing() performance.ActualKind {
	switch {
	case c.quoted:
		return performance.NoActual
	case c.absence == Inapplicable:
		return performance.DoesNotApply
	}
	switch c.text {
	case "未报告", "未填报", "未上报", "未统计", "暂未统计", "尚未统计", "未测算", "未开展统计", "无数据", "暂无数据", "数据缺失", "未提供":
		return performance.NoReport
	case "未佐证", "无佐证", "无佐证材料", "未提供佐证", "未提供佐证材料", "无法佐证":
		return performance.NoEvidence
	}
	return performance.NoActual
}

// answer builds the actual value; whatever was understood makes one.
func (c *typed) answer(m meaning) (performance.Actual, error) {
	switch {
	case m.kind == ruleset.NoKind || m.kind == ruleset.Words:
		return performance.Described(c.words())
	case m.kind == ruleset.Deadline && m.by:
		return performance.DoneBy(m.date), nil
	case m.kind == ruleset.Deadline:
		return performance.DoneOn(m.date), nil
	case c.unitless && c.magnified(m.low):
		c.note(MaybeMagnitude)
		return performance.Described(c.words())
	case c.maybeYearly(m.low):
		c.note(MaybePeriod)
		return performance.Described(c.words())
	default:
		return performance.Reached(c.inUnitOfTarget(m.low)), nil
	}
}

// magnified tells whether a number that was typed without a unit is a hundred
// times the target or more only in the 万 or 亿 of that target or of its column:
// 15000 that answers 2万次.
func (c *typed) magnified(q figure.Quantity) bool {
	target := c.Answers.Quantity()
	if q.Unit() == "" {
		q = q.WithUnit(target)
	}
	if q.Power() == 0 || q.Sign() <= 0 || target.Sign() <= 0 || !q.Comparable(target) {
		return false
	}
	hundredfold := target.Base().Shift(2)
	return q.Base().Cmp(hundredfold) >= 0 && q.Decimal().Cmp(hundredfold) < 0
}

// maybeYearly tells whether one number counts in a part of the year and the other,
// which has no unit, may count in the whole year: 12 that answers 1次/月, or 每月1次 that
// answers 12.
func (c *typed) maybeYearly(q figure.Quantity) bool {
	target := c.Answers.Quantity()
	part, year := q, target
	if q.Unit() == "" {
		part, year = target, q
	}
	return q.Sign() > 0 && target.Stated() && year.Unit() == "" && within(part.Unit()) && q.Decimal().Cmp(target.Decimal()) != 0
}

// inUnitOfTarget brings an actual value into the unit of its target where only
// one of them names the thing that is counted.
func (c *typed) inUnitOfTarget(q figure.Quantity) figure.Quantity {
	target := c.Answers.Quantity()
	if !target.Stated() || q.Comparable(target) {
		return q
	}
	switch {
	case q.Unit() == "":
		if target.Unit() == "%" && q.Sign() > 0 && strings.HasPrefix(q.Number(), "0.") {
			c.note(MaybeShare)
		}
	case q.BaseUnit() == "": // 98.5万 answers 100万元
		full := q.Of(target)
		if _, ok := whole(full.Qualified(figure.Plain).String()); ok && target.BaseUnit() != "%" {
			c.note(UnitOfTarget)
			return full
		}
	case target.BaseUnit() == "" && target.Unit() != "" && q.Unit() == target.Unit()+q.BaseUnit(), // 98.5万元 answers 100万
		isAlternative(target.Unit(), q.Unit()), isAlternative(q.Unit(), target.Unit()),
		// 6次 in the year are not 6次/月, nor 1次/季度 once in the year
		within(target.Unit()) == within(q.Unit()) && (target.Specifies(q) || q.Specifies(target)):
		c.note(UnitOfTarget)
		return q.WithUnit(target)
	}
	return q
}

// isAlternative tells whether a unit names another as one of two, 台（套） or 台/套,
// or 场（次） and 人/次 mean the joined 场次 and 人次; 场次, 批次 and 期次 count what 场, 批
// and 期 count.
func isAlternative(unit, other string) bool {
	if short, found := strings.CutSuffix(unit, "次"); found && short == other {
		return other == "场" || other == "批" || other == "期"
	}
	first, second, found := strings.Cut(strings.TrimSuffix(unit, "）"), "（")
	if !found {
		first, second, found = strings.Cut(unit, "/")
		return found && second == "次" && other == first+second
	}
	return first != "" && second != "" && (other == first || other == second || other == first+second)
}

// within tells whether a unit counts within a part of the year: 次/月. Prices do
// not: 元/人·月 is what one costs.
func within(unit string) bool {
	counted, per, found := strings.Cut(unit, "/")
	return found && !strings.HasSuffix(counted, "元") && slices.ContainsFunc(strings.Split(per, "·"), func(part string) bool {
		return slices.Contains([]string{"半年", "学期", "季度", "季", "月", "旬", "周", "星期", "天", "日", "小时"}, part)
	})
}
