package scoring_test

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// plainLeaf is a leaf of the oracle on its way: its value lies between least
// and most, which are the same when the status is known.
type plainLeaf struct {
	ref         performance.Ref
	status      scoring.Status
	points      decimal.Decimal
	least, most ratio // before rounding
	uncapped    bool
	boundless   bool // while it is open
	unrounded   bool // the execution row
	unchosen    bool
	stands      bool            // for another leaf, whose score is the least; both are after a review
	reach       ratio           // the most before a review
	off         decimal.Decimal // what a review deducts
	misread     bool            // which is no number of points
	waits       bool            // the score is open only because others are

	raw, score, top decimal.Decimal // what is reported: top is the rounded most
}

// kept is what a review leaves of a value.
func (l *plainLeaf) kept(value ratio) ratio {
	if l.status == scoring.NotApplicable {
		return value
	}
	if value.cmp(l.off) < 0 {
		return nothing
	}
	return value.minus(l.off)
}

func (l *plainLeaf) known() bool {
	return l.status == scoring.Scored || l.status == scoring.Judged || l.status == scoring.NotApplicable
}

func (l *plainLeaf) scored(value ratio) {
	l.status, l.least, l.most = scoring.Scored, value, value
}

func (l *plainLeaf) judged(value ratio) {
	l.scored(value)
	l.status = scoring.Judged
}

func (l *plainLeaf) open(status scoring.Status) {
	l.status, l.least, l.most = status, nothing, whole(l.points)
}

// higher is 1 for what is open and has no cap.
func (l *plainLeaf) higher() int {
	if l.boundless && !l.known() {
		return 1
	}
	return 0
}

func uncapped(m ruleset.Method) bool { return m.Completion != nil && m.Completion.Uncapped }

// question is what a method compares, in the base unit; own is one of the
// target's own unit.
type question struct {
	kind                       ruleset.Kind
	target, upper, actual, own decimal.Decimal
	unit                       figure.Quantity // carries the unit of both
	execution                  bool
	change                     bool // a rate, which may be negative
}

// within brings the figures into the unit of a method's bounds; ok is false when
// that measures something else.
func (q question) within(m ruleset.Method) (_ question, ok bool) {
	bound := m.Unit()
	switch {
	case bound.Unit() == "":
		return q, true
	case q.kind == ruleset.Deadline:
		return q, bound.Unit() == "天" || bound.Unit() == "日"
	case q.unit.Unit() != "":
		q.own = decimal.New(1, bound.Power())
		return q, q.unit.Comparable(bound)
	case q.kind == ruleset.NoKind || bound.Unit() != "%" || q.target.Sign() <= 0 || q.target.Cmp(d1) > 0:
		return q, true
	}
	ok = q.actual.Sign() >= 0 && q.actual.Cmp(d1) <= 0
	q.target, q.actual = q.target.Mul(d100), q.actual.Mul(d100)
	return q, ok
}

// met tells whether the actual meets the target.
func (q question) met(exactEqual bool) bool {
	order := q.actual.Cmp(q.target)
	switch q.kind {
	case ruleset.AtLeast:
		return order >= 0
	case ruleset.Above:
		return order > 0
	case ruleset.Equal:
		return order == 0 || order > 0 && !exactEqual && q.target.Sign() > 0
	case ruleset.Below:
		return order < 0
	case ruleset.AtMost, ruleset.Deadline:
		return order <= 0
	case ruleset.Range:
		return order >= 0 && q.actual.Cmp(q.upper) <= 0
	default:
		return false
	}
}

func (q question) more() bool {
	return q.kind == ruleset.AtLeast || q.kind == ruleset.Above || q.kind == ruleset.Equal
}

// ask reads target and actual; ok is false when they cannot be compared.
func ask(set ruleset.Set, kind ruleset.Kind, t performance.Target, a performance.Actual) (q question, ok bool) {
	q.kind, q.own = kind, d1
	if kind == ruleset.Deadline {
		if a.Kind() != performance.OnDate && a.Kind() != performance.ByDate {
			return q, false
		}
		last := t.Date().Last()
		days := last.DaysUntil(a.Date().Last())
		if days <= 0 {
			return q, true
		}
		q.actual = decimal.New(int64(days), 0)
		return q, a.Kind() == performance.OnDate && last.DaysUntil(a.Date().First()) > 0
	}
	tq, aq, uq := t.Quantity(), a.Quantity(), t.Upper()
	bounded := kind == ruleset.AtMost || kind == ruleset.Below || kind == ruleset.Equal && tq.Sign() == 0
	if bounded && slices.Contains([]string{"无", "零", "没有", "未发生", "无发生", "未出现"}, a.Text()) {
		q.target, q.own = tq.Base(), decimal.New(1, tq.Power())
		return q, true
	}
	if kind == ruleset.Words || a.Kind() != performance.Number {
		return q, false
	}
	q.change = slices.Contains([]string{"%", "‰", "个百分点"}, cmp.Or(aq.Unit(), tq.Unit()))
	switch {
	case kind == ruleset.NoKind:
		tq = aq
	case aq.Unit() == "":
		aq = aq.WithUnit(tq)
	case tq.Unit() == "":
		tq, uq = tq.WithUnit(aq), uq.WithUnit(aq)
	case !aq.Comparable(tq) && !alike(set, aq.BaseUnit(), tq.BaseUnit()):
		return q, false
	}
	q.target, q.upper, q.actual = tq.Base(), uq.Base(), aq.Base()
	q.own, q.unit = decimal.New(1, tq.Power()), tq
	return q, kind == ruleset.NoKind || !q.vague(aq.Qualifier())
}

// alike tells whether the set has two units among the measure words for the same.
func alike(set ruleset.Set, a, b string) bool {
	for _, words := range set.MeasureWords {
		if slices.Contains(words.Words, a) && slices.Contains(words.Words, b) {
			return true
		}
	}
	return false
}

// vague tries values beside the actual, on the sides that its qualifier leaves
// open: when one misses the target, so may the actual.
func (q question) vague(qualifier figure.Qualifier) bool {
	far := q.actual.Abs().Add(q.target.Abs()).Add(q.upper.Abs()).Add(d1)
	var beside []decimal.Decimal
	switch qualifier {
	case figure.Over, figure.NotLess:
		beside = []decimal.Decimal{d0, far}
	case figure.NotMore:
		beside = []decimal.Decimal{d0, far.Neg()}
	case figure.Nearly:
		if q.actual.Equal(q.target) {
			beside = []decimal.Decimal{d0, decimal.New(-1, -40)}
		}
	default:
	}
	return slices.ContainsFunc(beside, func(by decimal.Decimal) bool {
		other := q
		other.actual = q.actual.Add(by)
		return !other.met(false)
	})
}

// method scores one leaf by a method that looks at figures.
func (p *plain) figures(l *plainLeaf, m ruleset.Method, q question) {
	switch {
	case m.Completion != nil:
		p.completion(l, *m.Completion, q)
	case m.Steps != nil:
		if value, ok := measure(m, m.Steps.Measure, q); ok {
			l.scored(stepsScore(*m.Steps, value, l.points))
			return
		}
		l.open(scoring.NotComputable)
	case m.Bands != nil:
		l.open(scoring.NotComputable)
		if value, ok := measure(m, m.Bands.Measure, q); ok {
			for _, band := range slices.Backward(m.Bands.Bands) {
				if inside(band.Interval, value) {
					earned := band.Points.Decimal()
					if !band.Points.Stated() {
						earned = l.points.Mul(band.Share.Decimal()).Shift(-2)
					}
					l.scored(whole(earned).between(d0, l.points))
				}
			}
		}
	case m.Linear != nil:
		value, ok := measure(m, m.Linear.Measure, q)
		switch {
		case !ok:
			l.open(scoring.NotComputable)
		case m.Linear.Limit.Stated() && value.cmp(m.Linear.Limit.Decimal()) > 0:
			l.scored(nothing)
		default:
			l.scored(value.times(m.Linear.K.Decimal().Shift(-2)).from(d1).times(l.points).between(d0, l.points))
		}
	}
}

func inside(i ruleset.Interval, value ratio) bool {
	if i.From.Stated() {
		if order := value.cmp(i.From.Decimal()); order < 0 || order == 0 && i.FromOpen {
			return false
		}
	}
	if i.To.Stated() {
		if order := value.cmp(i.To.Decimal()); order > 0 || order == 0 && i.ToOpen {
			return false
		}
	}
	return true
}

func measure(rule ruleset.Method, m ruleset.Measure, q question) (ratio, bool) {
	in, fits := q.within(rule)
	switch {
	case m == ruleset.Value:
		return over(in.actual, in.own), fits
	case q.kind == ruleset.NoKind:
		return nothing, false
	case m == ruleset.Difference:
		return over(in.actual.Sub(in.target), in.own), fits
	case q.target.Sign() <= 0:
		return nothing, false
	case m == ruleset.Deviation:
		return over(q.actual.Sub(q.target).Mul(d100), q.target), true
	}
	return over(q.actual.Mul(d100), q.target), true
}

func stepsScore(s ruleset.Steps, value ratio, points decimal.Decimal) ratio {
	gap := value.minus(s.From.Decimal())
	if s.Side == ruleset.BelowSide || s.Side == ruleset.EitherWay && gap.sign() < 0 {
		gap = ratio{gap.num.Neg(), gap.den}
	}
	if gap.sign() <= 0 {
		return whole(points)
	}
	count := gap.by(over(d1, s.Step.Decimal()))
	switch s.Whole {
	case ruleset.WholeSteps:
		count = whole(count.floor())
	case ruleset.BegunSteps:
		count = whole(count.ceil())
	case ruleset.ProRataStep:
	}
	deduct := s.Deduct.Decimal()
	if s.DeductShare.Stated() {
		deduct = points.Mul(s.DeductShare.Decimal()).Shift(-2)
	}
	return count.times(deduct).from(points).between(d0, points)
}

func (p *plain) completion(l *plainLeaf, c ruleset.Completion, q question) {
	if q.kind == ruleset.NoKind {
		l.open(scoring.NotComputable)
		return
	}
	if q.kind == ruleset.Equal && q.target.Sign() == 0 {
		q.kind = ruleset.AtMost
	}
	if q.actual.Sign() < 0 && (!q.change || q.kind != ruleset.AtMost && q.kind != ruleset.Below) {
		switch c.Negative {
		case ruleset.NegativeIsZero:
			q.actual = d0
		case ruleset.NegativeNotComputable:
			if !q.change && (q.execution || q.target.Sign() >= 0) {
				l.open(scoring.NotComputable)
				return
			}
		case ruleset.NegativeStands:
		}
	}
	if c.Closed && q.kind == ruleset.Above {
		q.kind = ruleset.AtLeast
	}
	if c.Closed && q.kind == ruleset.Below {
		q.kind = ruleset.AtMost
	}
	if q.target.Sign() <= 0 && q.execution || q.target.Sign() == 0 && (c.Uncapped && (q.kind == ruleset.AtLeast || q.kind == ruleset.Above)) {
		p.noBase(l, c, q)
		return
	}
	if q.met(c.ExactEqual) {
		p.met(l, c, q)
		return
	}
	if c.Shortfall == ruleset.AllOrNothing || q.kind == ruleset.Deadline {
		l.scored(nothing)
		return
	}
	above := q.actual.Cmp(q.target) > 0
	t := q.target
	if above && q.kind == ruleset.Range {
		t = q.upper
	}
	excess := c.Shortfall == ruleset.LessExcess || above && c.Shortfall == ruleset.ActualOverTarget && (q.kind == ruleset.Range || q.kind == ruleset.Equal)
	var share ratio
	switch {
	case c.Shortfall == ruleset.TargetOverActual && q.actual.Sign() > 0:
		share = over(t, q.actual)
	case c.Shortfall == ruleset.TargetOverActual, t.Sign() <= 0:
		p.noBase(l, c, q)
		return
	case excess:
		share = over(q.actual.Sub(t), t).from(d1)
	default:
		share = over(q.actual, t)
	}
	if share.cmp(d1) > 0 { // made for the other direction
		l.open(scoring.NotComputable)
		return
	}
	p.earn(l, c, share)
}

func (p *plain) met(l *plainLeaf, c ruleset.Completion, q question) {
	l.scored(whole(l.points))
	if !q.more() || q.actual.Cmp(q.target) <= 0 || q.target.Sign() <= 0 || !c.Uncapped && c.Overshoot.Policy == ruleset.KeepPoints {
		return
	}
	rate := p.rate(over(q.actual, q.target))
	beyond := c.Overshoot.Beyond.Decimal().Shift(-2)
	switch {
	case c.Uncapped:
		l.scored(rate.times(l.points))
		l.uncapped = true
	case rate.cmp(beyond) <= 0:
	case c.Overshoot.Policy == ruleset.NoPoints:
		l.scored(nothing)
	default:
		lost := rate.minus(beyond).times(c.Overshoot.Per.Decimal())
		l.scored(lost.from(d1).times(l.points).between(d0, l.points))
	}
}

func (p *plain) noBase(l *plainLeaf, c ruleset.Completion, q question) {
	switch c.ZeroTarget {
	case ruleset.ZeroEarnsNothing:
		l.scored(nothing)
	case ruleset.ZeroEarnsAll:
		l.scored(whole(l.points))
	case ruleset.ZeroNotComputable:
		l.open(scoring.NotComputable)
	case ruleset.ZeroDividesByOne:
		if q.target.Sign() < 0 {
			l.open(scoring.NotComputable)
			return
		}
		share := over(q.actual, q.own)
		if q.actual.Cmp(q.target) > 0 && q.kind != ruleset.AtLeast && q.kind != ruleset.Above {
			most := q.target
			if q.kind == ruleset.Range {
				most = q.upper
			}
			share = over(q.actual.Sub(most), q.own).from(d1)
		}
		if c.Uncapped && share.cmp(d1) > 0 {
			l.scored(share.times(l.points))
			l.uncapped = true
			return
		}
		p.earn(l, c, share)
	}
}

func (p *plain) earn(l *plainLeaf, c ruleset.Completion, share ratio) {
	share = p.rate(share)
	if c.Floor.Stated() && share.cmp(c.Floor.Decimal().Shift(-2)) < 0 {
		share = nothing
	} else if c.FullFrom.Stated() && share.cmp(c.FullFrom.Decimal().Shift(-2)) >= 0 {
		share = whole(d1)
	}
	l.scored(share.between(d0, d1).times(l.points))
}

// rate rounds a share as a percentage.
func (p *plain) rate(share ratio) ratio {
	if p.set.Rounding.Rate == nil {
		return share
	}
	return whole(share.times(d100).round(p.set.Rounding.Rate).Shift(-2))
}

// levels scores by levels and judgements.
func (p *plain) levels(l *plainLeaf, m ruleset.Level, t performance.Target, a performance.Actual, j performance.Judgement) {
	l.open(scoring.NotComputable)
	at := slices.IndexFunc(m.Levels, func(b ruleset.LevelBand) bool {
		return j.Level != "" && slices.Contains(append([]string{b.Key, b.Label.Zh, b.Label.En}, b.Words...), j.Level)
	})
	if j.Level == "" && !j.Score.Stated() {
		if a.Kind() != performance.InText {
			return
		}
		if m.SameWords && a.Text() == t.Text() {
			l.scored(whole(l.points))
			return
		}
	}
	if j.Level == "" {
		at = slices.IndexFunc(m.Levels, func(b ruleset.LevelBand) bool { return slices.Contains(b.Words, a.Text()) })
	}
	score := j.Score.Decimal()
	switch {
	case j.Score.Stated():
		in := func(b ruleset.LevelBand) bool { return p.admits(b.Shares(), l.points, score) }
		if (at >= 0 && in(m.Levels[at]) || j.Level == "" && at < 0 && slices.ContainsFunc(m.Levels, in)) && score.Sign() >= 0 && score.Cmp(l.points) <= 0 {
			l.judged(whole(score))
		}
	case at < 0:
	case m.Levels[at].Fixed.Stated():
		l.scored(whole(m.Levels[at].Fixed.Decimal().Shift(-2).Mul(l.points)))
	default:
		l.least = whole(m.Levels[at].From.Decimal().Shift(-2).Mul(l.points))
		l.most = whole(m.Levels[at].To.Decimal().Shift(-2).Mul(l.points))
	}
}

// admits tells whether a judged score lies in a level, whose ends become points
// on the grid of scores.
func (p *plain) admits(i ruleset.Interval, points, score decimal.Decimal) bool {
	end := func(q figure.Quantity) decimal.Decimal {
		value := whole(q.Decimal().Mul(points).Shift(-2))
		if p.set.Rounding.Leaf == nil || q.Decimal().Equal(d100) {
			return value.num
		}
		return value.round(p.set.Rounding.Leaf)
	}
	low, high := score.Cmp(end(i.From)), score.Cmp(end(i.To))
	return (low > 0 || low == 0 && !i.FromOpen) && (high < 0 || high == 0 && !i.ToOpen)
}

func (p *plain) judgedScore(l *plainLeaf, j performance.Judgement) {
	l.open(scoring.NotComputable)
	score := j.Score.Decimal()
	if j.Score.Stated() && score.Sign() >= 0 && score.Cmp(l.points) <= 0 {
		l.judged(whole(score))
	}
}

func (p *plain) checklist(l *plainLeaf, c ruleset.Checklist, a performance.Actual, j performance.Judgement) {
	l.open(scoring.NotComputable)
	if len(c.Items) == 0 {
		if a.Kind() != performance.Number || a.Quantity().Sign() < 0 {
			return
		}
		n := a.Quantity().Base()
		if c.PerItem.Stated() {
			l.scored(whole(n.Mul(c.PerItem.Decimal())).between(d0, l.points))
		} else {
			l.scored(whole(l.points.Sub(n.Mul(c.PerBreach.Decimal()))).between(d0, l.points))
		}
		return
	}
	if len(j.Items) == 0 && !j.Score.Stated() {
		return
	}
	sum, left := d0, slices.Clone(j.Items)
	for _, item := range c.Items {
		if i := slices.Index(left, item.Name); i >= 0 {
			sum, left = sum.Add(item.Points.Decimal()), slices.Delete(left, i, i+1)
		}
	}
	sum = smaller(sum, l.points)
	if len(left) == 0 && (!j.Score.Stated() || j.Score.Decimal().Equal(sum)) {
		l.judged(whole(sum))
	}
}
