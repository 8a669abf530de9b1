package whatif

import (
	"slices"

	"github.com/shopspring/decimal"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// maxSteps bounds the positions of a lever.
const maxSteps = int64(1) << 53

// never is the position of a deadline for what is not done.
const never = int64(-1)

// lever is one figure of a form that can be moved, step by step on its grid.
// Between two neighbours of starts the total only rises or only falls.
type lever struct {
	trial  *trial
	index  int // of the leaf
	path   check.Path
	name   figure.Label
	method ruleset.Method
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
	seen   map[int64]outcome
}

// turn finds the figure behind leaf i and hands it to use, or says why there is
// none. Afterwards the form is as it was.
func (t *trial) turn(i int, use func(*lever)) (l lever, out Omission) {
	row := t.trace.Leaf(i)
	ref := row.Leaf.Ref
	l = lever{trial: t, index: i, path: row.Leaf.Path, name: t.form.Label(ref), lo: -maxSteps, hi: maxSteps, seen: map[int64]outcome{}}
	var none Omission
	switch {
	case ref.Class < 0:
		defer func(was []performance.MoneyRow) { t.form.Money = was }(t.form.Money)
		none = l.spending()
	case ref.Indicator >= 0:
		indicator := ref.In(t.form.Classes)
		defer func(was performance.Indicator) { *indicator = was }(*indicator)
		none = l.indicator(&row, indicator)
	case ref.Group < 0 || len(t.form.Classes[ref.Class].Groups[ref.Group].Indicators) == 0:
		none = NoFigure
	default:
		group := &t.form.Classes[ref.Class].Groups[ref.Group]
		defer func(was performance.Judgement) { group.Judgement = was }(group.Judgement)
		none = l.judgement(&row, &group.Judgement, group.Points)
	}
	switch {
	case row.Leaf.Status == scoring.NotApplicable:
		return l, NotApplied
	case none != "":
		return l, none
	case t.trace.Len() > MaxRows:
		return l, TooMany
	}
	use(&l)
	return l, ""
}

// outcome scores the form with the figure in a position.
func (l *lever) outcome(position int64) outcome {
	if o, known := l.seen[position]; known {
		return o
	}
	l.set(position)
	o := l.trial.score(l.index)
	l.seen[position] = o
	return o
}

func (l *lever) quantity(position int64) figure.Quantity {
	q, err := figure.NewQuantity(decimal.New(position, l.exp), l.like.Unit())
	if err != nil { // past the limits of a figure: as if it were not reported
		return figure.Quantity{}
	}
	return q
}

// place puts the lever where the figure stands.
func (l *lever) place() Omission {
	at, exp, ok := l.like.Printed()
	if !ok || at > maxSteps || at < -maxSteps {
		return TooFine
	}
	l.exp = exp
	if l.stands {
		l.at = at
	}
	return ""
}

// spending moves the amount spent.
func (l *lever) spending() Omission {
	rule, form := &l.trial.set.Execution, &l.trial.form
	at := slices.IndexFunc(form.Money, func(r performance.MoneyRow) bool { return r.Kind == performance.TotalRow })
	if at < 0 || !form.Money[at].At(rule.Base).Stated() || rule.Base == rule.Spent {
		return NoFigure
	}
	base, spent := form.Money[at].At(rule.Base), form.Money[at].At(rule.Spent)
	form.Money = slices.Clone(form.Money)
	amount := amountOf(&form.Money[at], rule.Spent)
	l.from, l.like = spent.Quantity(), base.Quantity()
	if spent.Stated() {
		l.like, l.stands = l.from, true
	}
	l.method = rule.Method
	l.set = func(position int64) {
		amount.Money = figure.Money{}
		if money, err := l.quantity(position).Money(); err == nil {
			amount.Money = money
		}
	}
	return l.number(performance.Compare(ruleset.AtLeast, base.Quantity()))
}

// amountOf returns the amount of a phase in a row whose amounts are copied, and
// makes one where there is none.
func amountOf(row *performance.MoneyRow, phase budget.Phase) *performance.Amount {
	row.Amounts = slices.Clone(row.Amounts)
	column := slices.IndexFunc(row.Amounts, func(a performance.Amount) bool { return a.Phase == phase })
	if column < 0 {
		column = len(row.Amounts)
		row.Amounts = append(row.Amounts, performance.Amount{Phase: phase})
	}
	return &row.Amounts[column]
}

// indicator moves what the method of an indicator looks at.
func (l *lever) indicator(row *scoring.LeafTrace, i *performance.Indicator) Omission {
	rule := row.Method
	l.method = rule
	ref := row.Leaf.Ref
	group := &l.trial.form.Classes[ref.Class].Groups[ref.Group]
	numeric := rule.Completion != nil || rule.Steps != nil || rule.Bands != nil || rule.Linear != nil
	none := rule == ruleset.Method{}
	switch {
	case none && (row.Kind != ruleset.NoKind || i.Method != ""), rule.Share != nil, row.Flags&(scoring.NoPoints|scoring.TooLarge) != 0:
		return NoFigure
	case l.trial.trace.Len() > MaxRows: // before the group is looked through for every one of it
		return TooMany
	case group.Choose != performance.All && !alike(group):
		return OneOfSeveral
	case none, rule.Level != nil, rule.Judged != nil:
		if i.Actual.Kind() == performance.NoEvidence { // a judgement says that there is some
			i.Actual = performance.Actual{}
		}
		return l.judgement(row, &i.Judgement, i.Points)
	case rule.Custom != nil:
		return BoundMethod
	case rule.Checklist != nil && len(rule.Checklist.Items) > 0:
		return ListItems
	case numeric && row.Kind == ruleset.Deadline:
		return l.deadline(i)
	case numeric && row.Kind == ruleset.Words:
		return NoFigure
	}
	target, actual := i.Quantities()
	l.like = figure.Count(0, "")
	if target.Stated() {
		l.like = target
	}
	if actual.Stated() {
		l.from = actual
		if !numeric || !target.Stated() || compares(actual, target) {
			l.like, l.stands = actual, true
		}
	}
	l.set = func(position int64) { i.Actual = performance.Reached(l.quantity(position)) }
	return l.number(i.Target)
}

// alike tells whether it makes no difference beyond the scores which indicator
// of a group counts.
func alike(group *performance.Group) bool {
	for i := range group.Indicators {
		indicator, first := &group.Indicators[i], &group.Indicators[0]
		if indicator.Deduction.Stated() || indicator.Points.Stated() != first.Points.Stated() || !indicator.Points.Equal(first.Points) {
			return false
		}
	}
	return true
}

// compares tells whether scoring compares two quantities.
func compares(a, b figure.Quantity) bool {
	return a.Unit() == "" || b.Unit() == "" || a.SameUnit(b) || a.Comparable(b)
}

// number moves a number that is compared with a target, or with nothing.
func (l *lever) number(target performance.Target) Omission {
	if none := l.place(); none != "" {
		return none
	}
	if l.at < 0 || target.Quantity().Sign() < 0 {
		l.floor = l.lo
	}
	return l.divide(target.Quantity(), l.borders(target))
}

// deadline moves a deadline from missed to met.
func (l *lever) deadline(i *performance.Indicator) Omission {
	l.by, l.lo, l.hi = i.Target.Date(), 0, 0
	l.set = func(position int64) {
		i.Actual = performance.DoneOn(l.by.Last())
		if position == never {
			i.Actual = performance.Actual{}
		}
	}
	return ""
}

// judgement moves a judged score between 0 and the points as they are printed,
// or as the method sees them where a parent has them.
func (l *lever) judgement(row *scoring.LeafTrace, j *performance.Judgement, points figure.Points) Omission {
	if row.Leaf.Flags.Has(scoring.FromParent) || !points.Stated() {
		seen, _ := row.Points.Decimal()
		var err error
		if points, err = figure.NewPoints(seen); err != nil {
			return TooFine
		}
	}
	const hundredths = 2
	places := max(hundredths, points.Places(), j.Score.Places())
	top := points.Decimal().Shift(places)
	if places > exact.Places || top.Cmp(decimal.New(maxSteps, 0)) > 0 {
		return TooFine
	}
	l.judged, l.exp, l.from = true, -places, j.Score.Quantity()
	l.lo, l.hi = 0, max(0, top.IntPart())
	l.stands = l.from.Stated()
	if l.stands {
		score := j.Score.Decimal().Shift(places)
		if score.Abs().Cmp(decimal.New(maxSteps, 0)) > 0 {
			return TooFine
		}
		l.at = score.IntPart()
	}
	was := *j
	l.set = func(position int64) {
		*j = was
		j.Level, j.Items, j.Score = "", nil, figure.ScaledPoints(position, places)
	}
	return ""
}
