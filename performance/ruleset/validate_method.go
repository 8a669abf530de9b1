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
		v.plain(path, "limit", m.Linear.Limit)
	case m.Level != nil:
		v.levels(path, *m.Level)
	case m.Checklist != nil:
		v.checklist(path, *m.Checklist)
	case m.Share != nil:
		if m.Share.Beyond.Stated() {
			v.positive(path, "beyond", m.Share.Beyond)
		}
	case m.Custom != nil:
		v.need(path, "name", m.Custom.Name)
	}
}

func (v *validator) measure(path check.Path, m Measure) {
	switch m {
	case Value, Rate, Deviation, Difference:
	default:
		v.value(path, "measure", string(m))
	}
}

func (v *validator) completion(path check.Path, c Completion) {
	switch c.Shortfall {
	case ActualOverTarget, TargetOverActual, LessExcess, AllOrNothing:
	default:
		v.value(path, "shortfall", string(c.Shortfall))
	}
	switch c.ZeroTarget {
	case ZeroNotComputable, ZeroEarnsNothing, ZeroEarnsAll, ZeroDividesByOne:
	default:
		v.value(path, "zero_target", string(c.ZeroTarget))
	}
	switch c.Negative {
	case NegativeNotComputable, NegativeIsZero, NegativeStands:
	default:
		v.value(path, "negative", string(c.Negative))
	}
	if c.Floor.Stated() {
		v.positive(path, "floor", c.Floor)
	}
	over := path.Child("overshoot")
	switch c.Overshoot.Policy {
	case KeepPoints:
		return
	case ReducePoints:
		v.positive(over, "per", c.Overshoot.Per)
	case NoPoints:
	default:
		v.value(over, "policy", string(c.Overshoot.Policy))
		return
	}
	v.positive(over, "beyond", c.Overshoot.Beyond)
	if c.Uncapped {
		v.value(path, "uncapped", "true") // a score cannot both rise and fall past the target
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
			v.value(path.Child("completion"), "shortfall", string(formula))
		}
	case TargetOverActual, LessExcess:
		if !downward && kind != Deadline {
			v.value(path.Child("completion"), "shortfall", string(formula))
		}
	case AllOrNothing:
	}
}

func (v *validator) steps(path check.Path, s Steps) {
	v.measure(path, s.Measure)
	v.positive(path, "step", s.Step)
	if s.From.Stated() {
		v.plain(path, "from", s.From)
	} else {
		v.need(path, "from", "")
	}
	v.points(path, "deduct", s.Deduct)
	switch s.Side {
	case BelowSide, AboveSide, EitherWay:
	default:
		v.value(path, "side", string(s.Side))
	}
	switch s.Whole {
	case WholeSteps, BegunSteps, ProRataStep:
	default:
		v.value(path, "whole", string(s.Whole))
	}
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
	intervals := make([]Interval, len(b.Bands))
	for i, band := range b.Bands {
		intervals[i] = band.Interval
		v.earned(path.Index(i), band)
	}
	v.cover(path, intervals, nil, nil)
}

// earned looks at what a band earns: points or a share, not both.
func (v *validator) earned(path check.Path, band Band) {
	switch {
	case band.Points.Stated() == band.Share.Stated(), band.Points.Sign() < 0:
		v.value(path, "points", band.Points.String())
	case band.Share.Sign() < 0, band.Share.Decimal().Cmp(figure.MustQuantity("100").Decimal()) > 0:
		v.value(path, "share", band.Share.String())
	default:
		v.plain(path, "share", band.Share)
	}
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
	intervals := make([]Interval, len(l.Levels))
	for i, level := range l.Levels {
		v.need(path.Index(i), "key", level.Key)
		once(v, seen, level.Key, path.Index(i), level.Key)
		v.length(path.Index(i).Child("words"), len(level.Words))
		intervals[i] = level.Interval
		if level.Fixed.Stated() && !level.Contains(level.Fixed.Decimal()) {
			v.value(path.Index(i), "fixed", level.Fixed.String())
			continue
		}
		v.plain(path.Index(i), "fixed", level.Fixed)
	}
	zero, hundred := figure.MustQuantity("0"), figure.MustQuantity("100")
	v.cover(path, intervals, &zero, &hundred)
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

// cover checks that intervals, highest first, cover the line from bottom to
// top, or all of it where those are nil, without gap or overlap.
func (v *validator) cover(path check.Path, intervals []Interval, bottom, top *figure.Quantity) {
	last := len(intervals) - 1
	if !reaches(intervals[0].To, intervals[0].ToOpen, top) {
		v.seam(CodeGap, path.Index(0), "+∞", intervals[0].String())
	}
	if !reaches(intervals[last].From, intervals[last].FromOpen, bottom) {
		v.seam(CodeGap, path.Index(last), intervals[last].String(), "-∞")
	}
	for i, interval := range intervals {
		v.plain(path.Index(i), "from", interval.From)
		v.plain(path.Index(i), "to", interval.To)
		if interval.empty() {
			v.value(path.Index(i), "from", interval.String())
			continue
		}
		if i == last {
			break
		}
		switch interval.seamBelow(intervals[i+1]) {
		case gap:
			v.seam(CodeGap, path.Index(i), interval.String(), intervals[i+1].String())
		case overlap:
			v.seam(CodeOverlap, path.Index(i), interval.String(), intervals[i+1].String())
		case joined:
		}
	}
}

func reaches(end figure.Quantity, open bool, edge *figure.Quantity) bool {
	if edge == nil {
		return !end.Stated()
	}
	return end.Stated() && !open && end.Decimal().Cmp(edge.Decimal()) == 0
}

func (v *validator) seam(code check.Code, path check.Path, above, below string) {
	v.add(code, path, check.A("above", above), check.A("below", below))
}
