package whatif

import (
	"slices"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// Omission says why a figure was not tried, "" when it was.
type Omission string

// The omissions.
const (
	// NotApplied: the row does not apply.
	NotApplied Omission = "not-applicable"
	// NoFigure: the row has no figure that a method looks at: nothing to compare
	// with, no such method, words for a number, or a score that comes from the
	// other indicators.
	NoFigure Omission = "no-figure"
	// ListItems: the score comes from checklist items, which are met or not.
	ListItems Omission = "checklist-items"
	// BoundMethod: a function that the caller bound gives the score.
	BoundMethod Omission = "custom"
	// OneOfSeveral: one of its group counts, and they differ in points, have
	// deductions, or take over the points of what does not apply.
	OneOfSeveral Omission = "one-of-several"
	// LaterDates: the deadline does not reach it, and the method may give more
	// for a later date.
	LaterDates Omission = "later-dates"
	// TooFine: the figure has too many digits to be turned, or what would be
	// needed lies beyond 2^53 steps.
	TooFine Omission = "too-fine"
	// TooMany: the form has more than MaxCoupled rows, and they depend on each
	// other or their sum lies too near to a border to be told from one of them.
	TooMany Omission = "too-many"
)

// MaxCoupled is the largest number of rows of a form in which Require and
// Sensitivity try a figure that other rows depend on: each try scores the whole
// form.
const MaxCoupled = 100

// maxSteps bounds the positions of a dial.
const maxSteps = int64(1) << 53

// never is the position of a deadline for what is not done.
const never = int64(-1)

// dial is one figure of a form that can be turned, step by step on its grid.
// Between two neighbours of starts the total only rises or only falls.
type dial struct {
	trial  *trial
	index  int // of the leaf
	ref    performance.Ref
	name   figure.Label
	method *scoring.Method
	from   figure.Quantity
	like   figure.Quantity // carries the unit
	by     figure.Date     // of a deadline, whose positions are 0, met, and never
	at     int64           // the figure as it stands, in steps
	stands bool            // at is where it stands, and not 0 for want of a figure
	exp    int32           // of a step
	judged bool
	lo, hi int64 // what is tried
	floor  int64 // down to where a figure that reaches already may fall
	starts []int64
	set    func(int64)

	single bool            // nothing else depends on the leaf
	rest   scoring.Running // of the form without it
	group  performance.Group
	points exact.Grain
	handed bool // the points come from a parent

	seen map[int64]verdict // of the whole form
	lost bool              // a score of the whole form was needed and is too much
}

// turn finds the figure behind leaf i and hands it to use, or says why there is
// none. Afterwards the form is as it was.
func (t *trial) turn(i int, use func(*dial)) (d dial, out Omission) {
	l := &t.leaves[i]
	d = dial{trial: t, index: i, ref: l.Ref(), lo: -maxSteps, hi: maxSteps, points: l.Points, handed: l.Flags.Has(scoring.FromParent)}
	var none Omission
	switch {
	case l.Ref().Class < 0:
		d.name = performance.ExecutionLabel
		if l.Status == scoring.NotApplicable {
			return d, NotApplied
		}
		defer d.restoreMoney()()
		none = d.execution()
	case l.Ref().Indicator < 0:
		d.name = performance.Plain(t.form.NameOf(l.Ref()))
		if l.Ref().Group < 0 || len(t.form.Classes[l.Ref().Class].Groups[l.Ref().Group].Indicators) == 0 {
			none = NoFigure
			break
		}
		group := &t.form.Classes[l.Ref().Class].Groups[l.Ref().Group]
		defer func(was performance.Judgement) { group.Judgement = was }(group.Judgement)
		none = d.judgement(&group.Judgement, group.Points)
	default:
		indicator := l.Ref().In(t.form.Classes)
		d.name = performance.Plain(indicator.Name)
		defer func(was performance.Indicator) { *indicator = was }(*indicator)
		none = d.indicator(indicator)
	}
	if l.Status == scoring.NotApplicable {
		none = NotApplied
	}
	if none != "" {
		return d, none
	}
	if !d.single && len(t.leaves) > MaxCoupled {
		return d, TooMany
	}
	use(&d)
	if d.lost {
		return d, TooMany
	}
	return d, ""
}

// path is where the figure stands.
func (d *dial) path() check.Path { return d.ref.Path() }

// detach tells whether the leaf can be scored alone.
func (d *dial) detach() {
	l := &d.trial.leaves[d.index]
	s := d.trial.scorer
	d.single = !d.trial.coupled && !l.Flags.Has(scoring.TooLarge) && (!d.handed || s.Rules.Parents.Policy != ruleset.AllMet)
	if d.ref.Indicator >= 0 {
		d.group = d.trial.form.Classes[d.ref.Class].Groups[d.ref.Group]
		d.single = d.single && d.group.Choose == performance.All
		d.group.Indicators = d.group.Indicators[d.ref.Indicator : d.ref.Indicator+1]
	}
	d.rest = without(d.trial.whole, l)
}

// total scores the form with the figure in a position.
func (d *dial) total(position int64) verdict {
	if v, known := d.seen[position]; known {
		return v
	}
	d.set(position)
	v, ok := verdict{}, false
	if d.single {
		v, ok = d.trial.alone(d)
	}
	switch {
	case ok:
		return v
	case len(d.trial.leaves) > MaxCoupled:
		d.lost = true
		return v
	}
	if d.seen == nil {
		d.seen = map[int64]verdict{}
	}
	v = d.trial.full(d.index)
	d.seen[position] = v
	return v
}

func (d *dial) quantity(position int64) figure.Quantity {
	q, err := figure.NewQuantity(decimal.New(position, d.exp), d.like.Unit())
	if err != nil { // past the limits of a figure: as if it were not reported
		return figure.Quantity{}
	}
	return q
}

// place puts the dial where the figure stands.
func (d *dial) place() Omission {
	at, exp, ok := d.like.Printed()
	if !ok || at > maxSteps || at < -maxSteps {
		return TooFine
	}
	d.exp = exp
	if d.stands {
		d.at = at
	}
	return ""
}

func (d *dial) restoreMoney() func() {
	was := d.trial.form.Money
	return func() { d.trial.form.Money = was }
}

// execution turns the amount spent.
func (d *dial) execution() Omission {
	row := &d.trial.scorer.Rules.Execution
	form := &d.trial.form
	at := slices.IndexFunc(form.Money, func(r performance.MoneyRow) bool { return r.Kind == performance.TotalRow })
	if at < 0 || !form.Money[at].At(row.Base).Stated() || row.Base == row.Spent {
		return NoFigure
	}
	base, spent := form.Money[at].At(row.Base), form.Money[at].At(row.Spent)
	form.Money = slices.Clone(form.Money)
	total := &form.Money[at]
	total.Amounts = slices.Clone(total.Amounts)
	column := slices.IndexFunc(total.Amounts, func(a performance.Amount) bool { return a.Phase == row.Spent })
	if column < 0 {
		column = len(total.Amounts)
		total.Amounts = append(total.Amounts, performance.Amount{Phase: row.Spent})
	}
	amount := &total.Amounts[column]
	d.from, d.like = spent.Quantity(), base.Quantity()
	if spent.Stated() {
		d.like, d.stands = d.from, true
	}
	d.method = d.trial.scorer.Exec
	d.set = func(position int64) {
		amount.Money = figure.Money{}
		if money, err := d.quantity(position).Money(); err == nil {
			amount.Money = money
		}
	}
	return d.number(performance.Compare(ruleset.AtLeast, base.Quantity()))
}

// indicator turns what the method of an indicator looks at.
func (d *dial) indicator(i *performance.Indicator) Omission {
	class := &d.trial.form.Classes[d.ref.Class]
	group := &class.Groups[d.ref.Group]
	kind, _ := d.trial.scorer.Direction(class, group, i)
	m := d.trial.scorer.Method(kind, i)
	d.method = m
	switch {
	case m == nil && (kind != ruleset.NoKind || i.Method != ""), m != nil && m.Rule.Share != nil:
		return NoFigure
	case group.Choose != performance.All && !d.trial.alike(group):
		return OneOfSeveral
	case m == nil, m.Rule.Level != nil, m.Rule.Judged != nil:
		if i.Actual.Is == performance.NoEvidence { // a judgement says that there is some
			i.Actual = performance.Actual{}
		}
		return d.judgement(&i.Judgement, i.Points)
	case m.Rule.Custom != nil:
		return BoundMethod
	case len(m.Items) > 0:
		return ListItems
	case m.Figures && kind == ruleset.Deadline:
		return d.deadline(i)
	case m.Figures && kind == ruleset.Words:
		return NoFigure
	}
	d.like = figure.Count(0, "")
	if i.Target.Q.Stated() {
		d.like = i.Target.Q
	}
	if i.Actual.Is == performance.Number {
		d.from = i.Actual.Q
		if !m.Figures || !i.Target.Q.Stated() || compares(d.from, i.Target.Q) {
			d.like, d.stands = d.from, true
		}
	}
	d.set = func(position int64) { i.Actual = performance.Reached(d.quantity(position)) }
	return d.number(i.Target)
}

// alike tells whether it makes no difference beyond the scores which indicator
// of a group counts.
func (t *trial) alike(group *performance.Group) bool {
	for i := range group.Indicators {
		indicator, first := &group.Indicators[i], &group.Indicators[0]
		if indicator.Deduction.Stated() || indicator.Points.Stated() != first.Points.Stated() || !indicator.Points.Equal(first.Points) {
			return false
		}
	}
	return true
}

// compares tells whether load compares two quantities.
func compares(a, b figure.Quantity) bool {
	return a.Unit() == "" || b.Unit() == "" || a.SameUnit(b) || a.Comparable(b)
}

// number turns a number that is compared with a target, or with nothing.
func (d *dial) number(target performance.Target) Omission {
	if none := d.place(); none != "" {
		return none
	}
	d.detach()
	if d.at < 0 || target.Q.Sign() < 0 {
		d.floor = d.lo
	}
	return d.divide(target.Q, d.borders(target))
}

// deadline turns a deadline from missed to met.
func (d *dial) deadline(i *performance.Indicator) Omission {
	d.by, d.lo, d.hi = i.Target.On, 0, 0
	d.set = func(position int64) {
		i.Actual = performance.DoneOn(d.by.Last())
		if position == never {
			i.Actual = performance.Actual{}
		}
	}
	d.detach()
	return ""
}

// judgement turns a judged score between 0 and the points.
func (d *dial) judgement(j *performance.Judgement, points figure.Points) Omission {
	if d.handed || !points.Stated() {
		points = d.points.Points(0)
	}
	const hundredths = 2
	places := max(hundredths, points.Places(), j.Score.Places())
	top := points.Decimal().Shift(places)
	if places > exact.Places || top.Cmp(decimal.New(maxSteps, 0)) > 0 {
		return TooFine
	}
	d.judged, d.exp, d.from = true, -places, j.Score.Quantity()
	d.lo, d.hi = 0, max(0, top.IntPart())
	d.detach()
	d.stands = d.from.Stated()
	if d.stands {
		score := j.Score.Decimal().Shift(places)
		if score.Abs().Cmp(decimal.New(maxSteps, 0)) > 0 {
			return TooFine
		}
		d.at = score.IntPart()
	}
	why := *j
	d.set = func(position int64) {
		*j = why
		j.Level, j.Items, j.Score = "", nil, figure.ScaledPoints(position, places)
	}
	return ""
}
