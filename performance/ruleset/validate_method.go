package ruleset

import (
	"strconv"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

func (v *validator) method(path check.Path, m Method) {
	count := 0
	for _, option := range m.options() {
		if option.set {
			count++
		}
	}
	if count != 1 {
		v.add(CodeMethod, path, check.A("count", strconv.Itoa(count)))
		return
	}
	path = path.Child(m.Name())
	switch {
	case m.Completion != nil:
		v.completion(path, *m.Completion)
	case m.Steps != nil:
		v.steps(path, *m.Steps)
	case m.Bands != nil:
		v.bands(path, *m.Bands)
	case m.Linear != nil:
		v.measure(path, m.Linear.Measure)
		v.positive(path, "k", m.Linear.K)
		v.bounds(m.Linear.Measure)(path, "limit", m.Linear.Limit)
		v.noShare(number{path, "limit", m.Linear.Limit})
	case m.Level != nil:
		v.levels(path, *m.Level)
	case m.Checklist != nil:
		v.checklist(path, *m.Checklist)
	case m.Share != nil:
		if m.Share.Beyond.Stated() {
			v.positive(path, "beyond", m.Share.Beyond)
			v.sign(v.noShare(number{path, "beyond", m.Share.Beyond})...)
		}
	case m.Custom != nil:
		v.need(path, "name", m.Custom.Name)
	}
}

func (v *validator) measure(path check.Path, m Measure) {
	word(v, path, "measure", m, Value, Rate, Deviation, Difference)
}

// bounds returns what looks at the bounds of one method, one after the other: a
// rate is bounded in percent, a figure in any unit that all bounds have.
func (v *validator) bounds(m Measure) func(path check.Path, field string, q figure.Quantity) {
	if m == Rate || m == Deviation {
		return v.plain
	}
	var unit figure.Quantity
	return func(path check.Path, field string, q figure.Quantity) {
		switch {
		case q.Qualifier() != figure.Plain:
			v.value(path, field, q.String(), figure.Label{Zh: "不带修饰的数，可带单位", En: "a plain number, with or without a unit"})
		case q.Unit() == "":
		case unit.Unit() == "":
			unit = q
		case !q.SameUnit(unit):
			v.value(path, field, q.String(), figure.Label{
				Zh: "与其他界限相同的单位“" + unit.Unit() + "”", En: "the unit “" + unit.Unit() + "” of the other bounds",
			})
		}
	}
}

func (v *validator) completion(path check.Path, c Completion) {
	word(v, path, "shortfall", c.Shortfall, ActualOverTarget, TargetOverActual, LessExcess, AllOrNothing)
	word(v, path, "zero_target", c.ZeroTarget, ZeroNotComputable, ZeroEarnsNothing, ZeroEarnsAll, ZeroDividesByOne)
	word(v, path, "negative", c.Negative, NegativeNotComputable, NegativeIsZero, NegativeStands)
	if c.Floor.Stated() {
		v.positive(path, "floor", c.Floor)
		v.sign(v.noShare(number{path, "floor", c.Floor})...)
	}
	if c.FullFrom.Stated() {
		v.fullFrom(path, c)
	}
	over := path.Child("overshoot")
	switch c.Overshoot.Policy {
	case KeepPoints:
		return
	case ReducePoints:
		v.positive(over, "per", c.Overshoot.Per)
	case NoPoints:
	default:
		word(v, over, "policy", c.Overshoot.Policy, KeepPoints, NoPoints, ReducePoints)
		return
	}
	v.positive(over, "beyond", c.Overshoot.Beyond)
	v.sign(v.noShare(number{over, "beyond", c.Overshoot.Beyond})...)
	if c.Uncapped { // a score cannot both rise and fall past the target
		v.value(path, "uncapped", "true", oneOf("false"))
	}
}

// fullFrom looks at the completion that earns all points: it has to lie above
// the one that earns nothing, and there has to be a share that can reach it.
func (v *validator) fullFrom(path check.Path, c Completion) {
	switch {
	case c.Shortfall == AllOrNothing:
		v.value(path, "shortfall", string(c.Shortfall), oneOf(ActualOverTarget, TargetOverActual, LessExcess))
	case c.Floor.Stated() && c.FullFrom.Decimal().Cmp(c.Floor.Decimal()) < 0:
		v.value(path, "full_from", c.FullFrom.String(), figure.Label{
			Zh: "不低于floor（" + c.Floor.String() + "）的百分数", En: "a percentage not below floor (" + c.Floor.String() + ")",
		})
	default:
		v.percentage(path, "full_from", c.FullFrom)
		v.sign(v.noShare(number{path, "full_from", c.FullFrom})...)
	}
}

// suits reports a shortfall formula made for the other direction: under it a
// missed target would earn more than all points.
func (v *validator) suits(path check.Path, kind Kind, m Method) {
	if m.Completion == nil {
		return
	}
	downward := kind == Below || kind == AtMost
	switch formula := m.Completion.Shortfall; formula {
	case ActualOverTarget:
		if downward {
			v.value(path.Child("completion"), "shortfall", string(formula), oneOf(TargetOverActual, LessExcess, AllOrNothing))
		}
	case TargetOverActual, LessExcess:
		if !downward && kind != Deadline {
			v.value(path.Child("completion"), "shortfall", string(formula), oneOf(ActualOverTarget, AllOrNothing))
		}
	case AllOrNothing:
	}
}

func (v *validator) steps(path check.Path, s Steps) {
	v.measure(path, s.Measure)
	bound := v.bounds(s.Measure)
	if s.From.Stated() {
		bound(path, "from", s.From)
	} else {
		v.need(path, "from", "")
	}
	if s.Step.Sign() <= 0 {
		v.value(path, "step", s.Step.String(), figure.Label{Zh: "大于0的数", En: "a number above 0"})
	} else {
		bound(path, "step", s.Step)
	}
	v.scale(s.Measure, number{path, "from", s.From}, number{path, "step", s.Step})
	switch {
	case !s.DeductShare.Stated():
		v.points(path, "deduct", s.Deduct)
	case s.Deduct.Stated():
		v.value(path, "deduct", s.Deduct.String(), figure.Label{Zh: "空白（已有deduct_share）", En: "nothing beside deduct_share"})
	default:
		v.percentage(path, "deduct_share", s.DeductShare)
		if size := (number{path, "deduct_share", s.DeductShare}); size.part() {
			v.fraction(size)
		}
	}
	word(v, path, "side", s.Side, BelowSide, AboveSide, EitherWay)
	word(v, path, "whole", s.Whole, WholeSteps, BegunSteps, ProRataStep)
}

func (v *validator) bands(path check.Path, b Bands) {
	v.measure(path, b.Measure)
	path = path.Child("bands")
	if len(b.Bands) == 0 {
		v.add(CodeEmpty, path, check.A("what", "bands"))
		return
	}
	if !v.length(path, len(b.Bands)) {
		return
	}
	intervals, shares := make([]Interval, len(b.Bands)), make([]number, 0, len(b.Bands))
	for i, band := range b.Bands {
		intervals[i] = band.Interval
		if v.earned(path.Index(i), band) {
			shares = append(shares, number{path.Index(i), "share", band.Share})
		}
	}
	v.mixed(v.noShare(shares...)...)
	v.cover(path, covering{figure.Label{Zh: "档次", En: "band"}, b.Measure, nil, nil}, intervals, v.bounds(b.Measure))
}

// earned looks at what a band earns, points or a share, not both, and tells whether
// that is in bounds.
func (v *validator) earned(path check.Path, band Band) bool {
	switch {
	case band.Points.Stated() == band.Share.Stated(), band.Points.Sign() < 0:
		v.value(path, "points", band.Points.String(), figure.Label{
			Zh: "不小于0的分值，且points与share只填一项", En: "points of 0 or more, and either points or share",
		})
	case band.Share.Sign() < 0, band.Share.Decimal().Cmp(figure.MustQuantity("100").Decimal()) > 0:
		v.value(path, "share", band.Share.String(), figure.Label{Zh: "0至100的百分数", En: "a percentage from 0 to 100"})
	default:
		v.plain(path, "share", band.Share)
		return true
	}
	return false
}

func (v *validator) levels(path check.Path, l Level) {
	path = path.Child("levels")
	if len(l.Levels) == 0 {
		v.add(CodeEmpty, path, check.A("what", "levels"))
		return
	}
	if !v.length(path, len(l.Levels)) {
		return
	}
	seen := map[string]bool{}
	intervals, fixed, points := make([]Interval, len(l.Levels)), make([]number, 0, len(l.Levels)), true
	for i, level := range l.Levels {
		v.need(path.Index(i), "key", level.Key)
		once(v, seen, level.Key, path.Index(i), level.Key)
		v.length(path.Index(i).Child("words"), len(level.Words))
		intervals[i] = level.Shares()
		points = points && level.Fixed.Stated() && level.endless()
		if v.fixed(path.Index(i), level) {
			fixed = append(fixed, number{path.Index(i), "fixed", level.Fixed})
		}
	}
	v.mixed(v.noShare(fixed...)...)
	if points { // nothing is judged inside an interval
		return
	}
	zero, hundred := figure.MustQuantity("0"), figure.MustQuantity("100")
	v.cover(path, covering{figure.Label{Zh: "等级", En: "level"}, Rate, &zero, &hundred}, intervals, v.plain)
}

// fixed reports a fixed share that is none, or that lies outside its level, and tells
// whether it is in bounds.
func (v *validator) fixed(path check.Path, level LevelBand) bool {
	switch share := level.Fixed.Decimal(); {
	case !level.Contains(share) && level.Fixed.Stated():
		v.value(path, "fixed", level.Fixed.String(), figure.Label{
			Zh: "等级区间" + level.String() + "内的百分数", En: "a percentage in its interval " + level.String(),
		})
	case share.Sign() < 0 || share.Cmp(figure.MustQuantity("100").Decimal()) > 0:
		v.value(path, "fixed", level.Fixed.String(), figure.Label{Zh: "0至100的百分数", En: "a percentage from 0 to 100"})
	default:
		v.plain(path, "fixed", level.Fixed)
		return true
	}
	return false
}

func (v *validator) checklist(path check.Path, c Checklist) {
	ways := 0
	for _, used := range []bool{len(c.Items) > 0, c.PerItem.Stated(), c.PerBreach.Stated()} {
		if used {
			ways++
		}
	}
	if ways != 1 {
		v.add(CodeMethod, path, check.A("count", strconv.Itoa(ways)))
	}
	if c.PerItem.Stated() {
		v.points(path, "per_item", c.PerItem)
	}
	if c.PerBreach.Stated() {
		v.points(path, "per_breach", c.PerBreach)
	}
	path = path.Child("items")
	if !v.length(path, len(c.Items)) {
		return
	}
	seen := map[string]bool{}
	for i, item := range c.Items {
		v.need(path.Index(i), "name", item.Name)
		once(v, seen, item.Name, path.Index(i), item.Name)
		v.points(path.Index(i), "points", item.Points)
	}
}
