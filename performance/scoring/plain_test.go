package scoring_test

import (
	"cmp"
	"math/big"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// plain scores a form under a rule set in the plainest way.
type plain struct {
	set     ruleset.Set
	form    *performance.Form
	leaves  []*plainLeaf
	claimed decimal.Decimal // the points of all leaves so far
	unsure  bool            // which points there are, or where
}

// The limits of points: a hundred thousand a form, twelve places.
var limit = decimal.New(100_000, 0)

func fits(points figure.Points) bool {
	d := points.Decimal()
	return points.Stated() && d.Equal(d.Truncate(12)) && d.Abs().Cmp(limit.Mul(decimal.New(4, 0))) <= 0
}

// claim tells whether points can be scored, within what the form has left.
func (p *plain) claim(points figure.Points) bool {
	if !fits(points) || points.Sign() < 0 || points.Decimal().Add(p.claimed).Cmp(limit) > 0 {
		return false
	}
	p.claimed = p.claimed.Add(points.Decimal())
	return true
}

// plainSum is a sum of leaves.
type plainSum struct {
	points, raw, score, most decimal.Decimal
	tail, mostTail           *big.Rat // what score and most were cut by, nil for nothing
	complete, tooLarge       bool
}

// plainResult is what the oracle says.
type plainResult struct {
	leaves  []*plainLeaf
	classes []plainSum
	total   plainSum
	grade   ruleset.Grade
}

func plainScore(set ruleset.Set, form *performance.Form) plainResult {
	p := plain{set: set, form: form}
	if set.Execution.Points.Stated() {
		p.execution()
	}
	for ci := range form.Classes {
		p.class(ci)
	}
	p.idle()
	p.combine()
	scored := d0
	for _, l := range p.leaves {
		p.finish(l)
		scored = scored.Add(l.raw)
	}
	if scored.Cmp(limit.Mul(decimal.New(4, 0))) > 0 {
		return plainResult{classes: make([]plainSum, len(form.Classes)), total: plainSum{tooLarge: true}}
	}
	return p.result()
}

// add appends a leaf with its own points; valid is false when they are none.
func (p *plain) add(ref performance.Ref, points figure.Points) (l *plainLeaf, valid bool) {
	l = &plainLeaf{ref: ref}
	if valid = p.claim(points); valid {
		l.points = points.Decimal()
	}
	l.open(scoring.NotComputable)
	p.leaves = append(p.leaves, l)
	return l, valid
}

func (p *plain) execution() {
	row := p.set.Execution
	points := row.Points
	if p.form.Execution.Points.Stated() {
		points = p.form.Execution.Points
	}
	l, valid := p.add(performance.ExecutionRef(), points)
	if !valid {
		return
	}
	l.unrounded, l.boundless = row.Unrounded, uncapped(row.Method)
	base, spent := p.form.Total().At(row.Base), p.form.Total().At(row.Spent)
	if !base.Stated() || !spent.Stated() {
		l.open(scoring.NotReported)
		return
	}
	b, s := base.Quantity(), spent.Quantity()
	p.figures(l, row.Method, question{
		kind: ruleset.AtLeast, target: b.Base(), actual: s.Base(), own: decimal.New(1, b.Power()), execution: true,
	})
}

func applies(c *performance.Class, g *performance.Group, i *performance.Indicator) bool {
	return !c.NotApplicable && !g.NotApplicable && !i.NotApplicable && i.Actual.Kind() != performance.DoesNotApply
}

// weights tells whether a group's indicators carry points of their own.
func weights(g performance.Group) bool {
	return slices.ContainsFunc(g.Indicators, func(i performance.Indicator) bool { return i.Points.Stated() })
}

func (p *plain) class(ci int) {
	class := &p.form.Classes[ci]
	below := slices.ContainsFunc(class.Groups, func(g performance.Group) bool { return g.Points.Stated() || weights(g) })
	empty := !slices.ContainsFunc(class.Groups, func(g performance.Group) bool { return len(g.Indicators) > 0 })
	ref := performance.Ref{Class: int32(ci), Group: -1, Indicator: -1}
	if class.Points.Stated() && !below && empty {
		l, _ := p.add(ref, class.Points)
		all := !slices.ContainsFunc(class.Groups, func(g performance.Group) bool { return !g.NotApplicable })
		if class.NotApplicable || all && len(class.Groups) > 0 {
			l.scored(nothing)
			l.status = scoring.NotApplicable
		}
		return
	}
	handed := class.Points.Stated() && !below
	var shares map[performance.Ref]decimal.Decimal
	if handed {
		shares = p.shares(ci, 0, len(class.Groups), class.Points)
	}
	for gi := range class.Groups {
		p.group(ci, gi, shares)
	}
}

func (p *plain) group(ci, gi int, shares map[performance.Ref]decimal.Decimal) {
	class := &p.form.Classes[ci]
	group := &class.Groups[gi]
	ref := performance.Ref{Class: int32(ci), Group: int32(gi), Indicator: -1}
	off := class.NotApplicable || group.NotApplicable
	if len(group.Indicators) == 0 {
		if off || group.Points.Stated() {
			if l, _ := p.add(ref, group.Points); off {
				l.scored(nothing)
				l.status = scoring.NotApplicable
			}
		}
		return
	}
	handed := shares == nil && group.Points.Stated() && !weights(*group)
	if handed && p.set.Parents.Policy == ruleset.ParentJudged && !off {
		if l, valid := p.add(ref, group.Points); valid {
			p.judgedScore(l, group.Judgement)
		}
		return
	}
	if handed {
		shares = p.shares(ci, gi, gi+1, group.Points)
	}
	for ii := range group.Indicators {
		indicator := &group.Indicators[ii]
		ref.Indicator = int32(ii)
		own := indicator.Points
		if shares != nil {
			own = figure.Points{}
		}
		l, valid := p.add(ref, own)
		if shares == nil && !own.Stated() && applies(class, group, indicator) {
			p.unsure = true
		}
		if shares != nil {
			l.points, valid = shares[ref], len(shares) > 0
			l.open(scoring.NotComputable)
		}
		if l.misread = indicator.Deduction.Stated() && (!fits(indicator.Deduction) || indicator.Deduction.Sign() < 0); !l.misread {
			l.off = indicator.Deduction.Decimal()
		}
		switch {
		case !applies(class, group, indicator):
			l.scored(nothing)
			l.status = scoring.NotApplicable
		case valid:
			p.indicator(l, class, group, indicator)
		}
	}
}

func (p *plain) indicator(l *plainLeaf, class *performance.Class, group *performance.Group, i *performance.Indicator) {
	kind, both := p.direction(class, group, i)
	m, found := p.method(kind, i)
	if !found {
		l.open(scoring.NotComputable)
		return
	}
	l.boundless = uncapped(m)
	switch i.Actual.Kind() {
	case performance.NoEvidence:
		l.open(scoring.NotEvidenced)
		return
	case performance.NoActual, performance.NoReport:
		judges := m.Level != nil || m.Judged != nil || m.Checklist != nil && len(m.Checklist.Items) > 0
		if m.Share == nil && (!judges || !i.Judgement.Given()) {
			l.open(scoring.NotReported)
			return
		}
	default:
	}
	switch {
	case m.Level != nil:
		p.levels(l, *m.Level, i.Target, i.Actual, i.Judgement)
	case m.Judged != nil:
		p.judgedScore(l, i.Judgement)
	case m.Checklist != nil:
		p.checklist(l, *m.Checklist, i.Actual, i.Judgement)
	case m.Share != nil:
		p.share(l, *m.Share, i)
	default:
		q, ok := ask(p.set, kind, i.Target, i.Actual)
		switch {
		case !ok && i.Judgement.Score.Stated():
			l.boundless = false
			p.judgedScore(l, i.Judgement)
		case !ok:
			l.open(scoring.NotComputable)
		case both:
			p.bothWays(l, m, i, q)
		default:
			p.figures(l, m, q)
		}
	}
}

// bothWays scores what reads both ways: certain where that makes no difference.
func (p *plain) bothWays(l *plainLeaf, m ruleset.Method, i *performance.Indicator, q question) {
	other := *l
	p.figures(l, m, q)
	q.kind = ruleset.AtMost
	m, _ = p.method(q.kind, i)
	p.figures(&other, m, q)
	if l.known() && other.known() && l.least.compare(other.least) == 0 {
		return
	}
	a, b, known := l.least.between(d0, l.points), other.least.between(d0, l.points), l.known() && other.known()
	l.open(scoring.NotComputable)
	l.uncapped = false
	if known {
		if a.compare(b) > 0 {
			a, b = b, a
		}
		l.least, l.most = a, b
	}
}

// bound keeps a leaf in range.
func (l *plainLeaf) bound() {
	if l.uncapped && l.known() && l.least.cmp(limit) > 0 {
		l.open(scoring.NotComputable)
		l.boundless, l.uncapped = true, false
	}
	if l.most.cmp(limit) > 0 {
		l.most = whole(limit)
	}
}

func (p *plain) method(kind ruleset.Kind, i *performance.Indicator) (m ruleset.Method, found bool) {
	if i.Method != "" {
		for _, rule := range p.set.Named {
			if rule.Name == i.Method {
				return rule.Method, true
			}
		}
		return m, false
	}
	if kind == ruleset.NoKind && i.Judgement.Score.Stated() {
		return ruleset.Method{Judged: &ruleset.Judged{}}, true
	}
	for _, rule := range p.set.Kinds {
		if rule.Kind == kind {
			return rule.Method, true
		}
	}
	return m, false
}

// direction reads a target, and tells whether a bare one reads both ways.
func (p *plain) direction(class *performance.Class, group *performance.Group, i *performance.Indicator) (kind ruleset.Kind, both bool) {
	if i.Target.Kind() != ruleset.Bare {
		return i.Target.Kind(), false
	}
	name, unit := i.Name, i.Target.Quantity().Unit()
	for _, brackets := range []string{"（）", "()"} {
		open, shut := string([]rune(brackets)[:1]), string([]rune(brackets)[1:])
		if at := strings.LastIndex(name, open); at > 0 && strings.HasSuffix(name, shut) {
			unit = cmp.Or(unit, strings.TrimSuffix(name[at+len(open):], shut))
			name = name[:at]
			break
		}
	}
	lasts := slices.Contains([]string{"天", "日", "个工作日", "工作日", "小时", "分钟", "秒", "周", "月", "个月", "季度", "年"}, unit)
	for _, test := range []func(ruleset.Direction) bool{
		func(d ruleset.Direction) bool { return d.Indicator != "" && d.Indicator == i.Name },
		func(d ruleset.Direction) bool { return d.Zero && i.Target.Quantity().Sign() == 0 },
	} {
		if at := slices.IndexFunc(p.set.Directions, test); at >= 0 {
			return p.set.Directions[at].As, false
		}
	}
	word := p.word(name, false)
	if lasts {
		word = cmp.Or(p.word(name, true), word)
	}
	if word != ruleset.NoKind && word != ruleset.Bare {
		return word, false
	}
	both = word == ruleset.Bare
	for _, duration := range []bool{true, false} {
		if duration && !lasts {
			continue
		}
		for _, test := range []func(ruleset.Direction) bool{
			func(d ruleset.Direction) bool { return d.Group != "" && d.Group == group.Name },
			func(d ruleset.Direction) bool { return d.Class != "" && d.Class == class.Kind() },
		} {
			if at := slices.IndexFunc(p.set.Directions, func(d ruleset.Direction) bool { return d.Duration == duration && test(d) }); at >= 0 {
				return p.set.Directions[at].As, false
			}
		}
	}
	for _, duration := range []bool{true, false} {
		at := slices.IndexFunc(p.set.Directions, func(d ruleset.Direction) bool {
			return d.Duration == duration && d.Indicator+d.Group+string(d.Class) == "" && !d.Zero && len(d.Words) == 0
		})
		switch {
		case at < 0 || duration && !lasts:
		case p.set.Directions[at].As == ruleset.Bare:
			both = true
		case !both:
			return p.set.Directions[at].As, false
		}
	}
	return ruleset.AtLeast, both
}

// word is the reading of the word at the end of a name, before what only counts
// it or as it stands.
func (p *plain) word(name string, duration bool) ruleset.Kind {
	stems := []string{name}
	for _, tail := range []string{
		"率", "数", "数量", "次数", "起数", "件数", "人数", "户数", "个数", "宗数", "总数", "比例", "比率", "占比", "比重", "量", "额", "金额", "情况", "程度", "度",
		"时间", "时长", "天数", "时限", "期限", "工作日", "周期",
	} {
		if stem, found := strings.CutSuffix(name, tail); found {
			stems = append([]string{stem}, stems...)
		}
	}
	for _, stem := range stems {
		longest, kind := "", ruleset.NoKind
		for _, d := range p.set.Directions {
			for _, word := range d.Words {
				if d.Duration == duration && strings.HasSuffix(stem, word) && len(word) > len(longest) {
					longest, kind = word, d.As
				}
			}
		}
		if longest != "" {
			return kind
		}
	}
	return ruleset.NoKind
}

func (p *plain) share(l *plainLeaf, m ruleset.Share, own *performance.Indicator) {
	met, open, all := 0, 0, 0
	for ci := range p.form.Classes {
		class := &p.form.Classes[ci]
		for gi := range class.Groups {
			group := &class.Groups[gi]
			for ii := range group.Indicators {
				i := &group.Indicators[ii]
				if i == own || m.Group != "" && m.Group != group.Name || !i.Target.Kind().Numeric() || !applies(class, group, i) {
					continue
				}
				all++
				kind, both := p.direction(class, group, i)
				q, ok := ask(p.set, kind, i.Target, i.Actual)
				meets := func() bool {
					past := m.Beyond.Stated() && q.more() && q.target.Sign() > 0 && over(q.actual, q.target).cmp(m.Beyond.Decimal().Shift(-2)) > 0
					return q.met(false) && !past
				}
				one := ok && meets()
				q.kind = ruleset.AtMost
				switch {
				case !ok, both && meets() != one:
					open++
				case one:
					met++
				}
			}
		}
	}
	if all == 0 {
		l.open(scoring.NotComputable)
		return
	}
	of := func(n int) ratio { return over(l.points.Mul(decimal.New(int64(n), 0)), decimal.New(int64(all), 0)) }
	l.scored(of(met))
	if open > 0 {
		l.status, l.most, l.waits = scoring.NotReported, of(met+open), true
	}
}

// finish rounds a leaf and takes off what a review deducts.
func (p *plain) finish(l *plainLeaf) {
	rounding := p.set.Rounding.Leaf
	if l.unrounded {
		rounding = nil
	}
	shown := func(value ratio) decimal.Decimal {
		if value.cmp(l.points) == 0 {
			return l.points
		}
		score := value.round(rounding)
		if rounding != nil && score.Cmp(l.points) > 0 && !l.uncapped {
			return larger(l.points, value.round(nil))
		}
		return score
	}
	if l.stands {
		return
	}
	l.bound()
	l.reach = l.most
	l.raw, l.score, l.top = l.least.round(nil), shown(l.least), shown(l.most)
	if l.misread {
		l.boundless = l.boundless && !l.known()
		l.status, l.raw, l.score = scoring.NotComputable, d0, d0
	}
	if l.status != scoring.NotApplicable {
		l.raw, l.score, l.top = larger(d0, l.raw.Sub(l.off)), larger(d0, l.score.Sub(l.off)), larger(d0, l.top.Sub(l.off))
	}
}

func (p *plain) result() plainResult {
	out := plainResult{leaves: p.leaves}
	whole := p.sum(p.of(total))
	for ci := range p.form.Classes {
		class := p.sum(p.of(ci))
		if rounding := p.set.Rounding.Class; rounding != nil {
			class = class.rounded(rounding)
		}
		out.classes = append(out.classes, class)
		whole = whole.and(class)
	}
	graded := whole
	if rounding := p.set.Rounding.Total; rounding != nil {
		whole = whole.rounded(rounding)
	}
	out.total = whole
	if p.set.Grades.From != ruleset.FromRaw {
		graded = whole
	}
	if whole.points.Equal(d100) && !p.unsure && len(p.set.Grades.Bands) > 0 && len(p.of(total)) < len(p.leaves) { // spending alone has no grade
		least, most := p.grade(graded.score, graded.tail), p.grade(graded.most, graded.mostTail)
		if p.boundless() {
			most = p.set.Grades.Bands[0].Grade
		}
		if least == most || whole.complete {
			out.grade = least
		}
	}
	return out
}

// boundless tells whether something open has no cap.
func (p *plain) boundless() bool {
	return slices.ContainsFunc(p.leaves, func(l *plainLeaf) bool { return l.higher() > 0 && !l.unchosen })
}

// total stands for the form where a class is asked for; no class is its leaf,
// but the execution row is.
const total = -1

func (p *plain) grade(total decimal.Decimal, tail *big.Rat) ruleset.Grade {
	exact := whole(total)
	if tail != nil {
		exact = unbig(new(big.Rat).Add(total.Rat(), tail))
	}
	for _, band := range p.set.Grades.Bands {
		if inside(band.Interval, exact) {
			return band.Grade
		}
	}
	return ""
}

// sum adds up leaves, and apart what was cut off where they are not rounded.
func (p *plain) sum(leaves []*plainLeaf) plainSum {
	s := plainSum{complete: true}
	for _, l := range leaves {
		s.points, s.raw, s.score, s.most = s.points.Add(l.points), s.raw.Add(l.raw), s.score.Add(l.score), s.most.Add(l.top)
		s.complete = s.complete && (l.known() || l.unchosen)
		if p.set.Rounding.Leaf == nil || l.unrounded {
			s.tail = addTail(s.tail, l.cut(l.least, l.score))
			s.mostTail = addTail(s.mostTail, l.cut(l.most, l.top))
		}
	}
	return s
}

// cut is what was cut off a value to show it, nil for nothing.
func (l *plainLeaf) cut(value ratio, shown decimal.Decimal) *big.Rat {
	off := l.off
	if l.status == scoring.NotApplicable || l.stands {
		off = d0
	}
	if value.exact() || value.cmp(off) < 0 {
		return nil
	}
	return value.minus(off.Add(shown)).big()
}

func addTail(a, b *big.Rat) *big.Rat {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	return new(big.Rat).Add(a, b)
}

func (s plainSum) and(o plainSum) plainSum {
	return plainSum{
		points: s.points.Add(o.points), raw: s.raw.Add(o.raw), score: s.score.Add(o.score), most: s.most.Add(o.most),
		tail: addTail(s.tail, o.tail), mostTail: addTail(s.mostTail, o.mostTail), complete: s.complete && o.complete,
	}
}

func (s plainSum) rounded(rounding *figure.Rounding) plainSum {
	round := func(shown decimal.Decimal, tail *big.Rat) decimal.Decimal {
		if tail == nil {
			return whole(shown).round(rounding)
		}
		return unbig(new(big.Rat).Add(shown.Rat(), tail)).round(rounding)
	}
	s.score, s.most = round(s.score, s.tail), round(s.most, s.mostTail)
	s.tail, s.mostTail = nil, nil
	return s
}
