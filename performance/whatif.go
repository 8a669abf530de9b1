package performance

import (
	"github.com/shopspring/decimal"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// Aim is what a form is to reach: a total, or a grade.
type Aim struct {
	// Total to reach; absent when a grade is aimed at.
	Total figure.Points
	// Grade to reach, or a better one.
	Grade ruleset.Grade
}

// Requirement says what a single figure of a form has to be for an aim.
type Requirement struct {
	// Path and Name of the indicator, or of the execution row, whose figure is
	// the amount spent.
	Path check.Path
	Name figure.Label
	// From is the figure as it stands, absent when it is not reported.
	From figure.Quantity
	// Reaches tells whether the figure alone can reach the aim.
	Reaches bool
	// Met tells that the aim is reached already; To is then how far the figure
	// could fall.
	Met bool
	// To is the figure, on its own printed grid, that reaches the aim with the
	// smallest change; absent when none does, and when the aim is met and no
	// value of this figure alone would lose it.
	To figure.Quantity
	// Total is the form's total with To, or the best that the figure can give
	// when it does not reach the aim.
	Total figure.Points
	// Judged tells that the figure is a judged score.
	Judged bool
}

// Require asks of every figure alone what it would have to be for the aim:
// the smallest change on the figure's own printed grid (0.01万元, 1户), verified
// by scoring it. Dates and words without a judgement are left out. The order
// is that of the form.
func (s *Scorer) Require(form Form, aim Aim) []Requirement {
	var out []Requirement
	result := s.Score(form)
	for i := range result.leaves {
		dial, ok := s.dial(form, result.leaves[i])
		if !ok {
			continue
		}
		out = append(out, dial.require(aim))
	}
	return out
}

// reached tells whether a result reaches the aim.
func (s *Scorer) reached(aim Aim, r Result) bool {
	if aim.Total.Stated() {
		goal, ok := exact.FromPoints(aim.Total)
		return ok && r.sum.score >= goal
	}
	grade, ok := r.Grade()
	if !ok {
		return false
	}
	for _, band := range s.set.Grades.Bands { // best first
		if band.Grade == grade {
			return true
		}
		if band.Grade == aim.Grade {
			return false
		}
	}
	return false
}

// dial is one figure of a form that can be turned, step by step on its grid.
type dial struct {
	scorer *Scorer
	form   Form
	leaf   leaf
	name   figure.Label
	from   figure.Quantity
	at     int64 // the figure as it stands, in steps
	exp    int32 // of a step
	top    int64 // the largest position that is tried
	best   int64 // the position with the best score
	judged bool
	set    func(int64) Form // the form with the figure at a position
	like   figure.Quantity  // carries the unit
}

// maxSteps bounds the positions of a dial.
const maxSteps = int64(1) << 53

// dial finds the figure behind a leaf; ok is false when there is none to turn.
func (s *Scorer) dial(form Form, l leaf) (d dial, ok bool) {
	if l.status == NotApplicableStatus || l.flags.Has(Unchosen) {
		return dial{}, false
	}
	d = dial{scorer: s, form: form, leaf: l, top: maxSteps}
	if l.ref.Class < 0 {
		return d.execution()
	}
	indicator := l.ref.in(form.Classes)
	if indicator == nil {
		return dial{}, false
	}
	d.name = plain(indicator.Name)
	if indicator.Judgement.Score.Stated() || l.flags.Has(NeedsJudgement) {
		return d.judgement(indicator), true
	}
	if !indicator.Target.kind.Numeric() {
		return dial{}, false
	}
	d.like = indicator.Actual.quantity
	if !d.like.Stated() {
		d.like = indicator.Target.quantity
	} else {
		d.from = d.like
	}
	if !d.place(d.like) {
		return dial{}, false
	}
	d.set = func(position int64) Form {
		return d.form.replace(l.ref, func(i Indicator) Indicator {
			i.Actual, i.Judgement = Reached(d.quantity(position)), Judgement{}
			return i
		})
	}
	return d.findBest(indicator.Target)
}

// place puts the dial where the figure stands.
func (d *dial) place(q figure.Quantity) bool {
	at, exp, ok := q.Coefficient()
	if !ok || at > maxSteps || at < -maxSteps {
		return false
	}
	d.at, d.exp = at, exp-q.Power()
	if !d.from.Stated() {
		d.at = 0
	}
	return true
}

func (d *dial) quantity(position int64) figure.Quantity {
	q, err := figure.NewQuantity(decimal.New(position, d.exp), d.like.Unit())
	if err != nil { // past the limits of a figure: as if it were not reported
		return figure.Quantity{}
	}
	return q
}

func (d dial) execution() (dial, bool) {
	row := d.scorer.set.Execution
	total := d.form.Total()
	spent, base := total.At(row.Spent), total.At(row.Base)
	if !base.Stated() {
		return dial{}, false
	}
	d.name, d.like = executionLabel, spent.Quantity()
	if spent.Stated() {
		d.from = d.like
	} else {
		d.like = base.Quantity()
	}
	if !d.place(d.like) {
		return dial{}, false
	}
	d.set = func(position int64) Form {
		money, err := d.quantity(position).Money()
		if err != nil {
			return d.form
		}
		return d.form.WithMoney(TotalRow, "", row.Spent, money)
	}
	return d.findBest(Compare(ruleset.AtLeast, base.Quantity()))
}

func (d dial) judgement(indicator *Indicator) dial {
	const places = 2
	d.judged, d.exp, d.from = true, -places, indicator.Judgement.Score.Quantity()
	d.at = int64(d.leaf.score / (exact.One / 100))
	d.top = int64(d.leaf.points / (exact.One / 100))
	d.best = d.top
	ref := d.leaf.ref
	d.set = func(position int64) Form {
		return d.form.replace(ref, func(i Indicator) Indicator {
			i.Judgement.Level, i.Judgement.Score = "", figure.ScaledPoints(position, places)
			return i
		})
	}
	return d
}

func (d *dial) total(position int64) (exact.Grain, Result) {
	result := d.scorer.Score(d.set(position))
	return result.sum.score, result
}

// findBest looks for the best position among the corners of the method: the
// target, the borders of bands and steps, zero, and where the figure stands.
func (d dial) findBest(target Target) (dial, bool) {
	d.best = d.at
	most, _ := d.total(d.at)
	for _, corner := range d.corners(target) {
		for _, position := range []int64{corner, corner - 1, corner + 1} {
			if position > d.top || position < 0 {
				continue
			}
			if score, _ := d.total(position); score > most {
				d.best, most = position, score
			}
		}
	}
	return d, true
}

// corners are the positions where the score of the leaf can turn.
func (d *dial) corners(target Target) []int64 {
	t := target.quantity
	values := []decimal.Decimal{t.Base(), {}}
	if target.upper != nil {
		values = append(values, target.upper.Base())
	}
	run := run{scorer: d.scorer, classes: d.form.Classes}
	m := d.scorer.exec
	if d.leaf.ref.Class >= 0 {
		m = run.methodOf(d.leaf.ref)
	}
	if m != nil {
		for _, border := range m.borders() {
			values = append(values, border.base(t))
		}
	}
	var positions []int64
	for _, value := range values {
		steps := value.Shift(-d.exp - d.like.Power()).Truncate(0)
		if steps.Abs().Cmp(decimal.New(maxSteps, 0)) <= 0 {
			positions = append(positions, steps.IntPart())
		}
	}
	return positions
}

// border is a value of a measure at which a method turns.
type border struct {
	measure ruleset.Measure
	value   decimal.Decimal
}

// base turns a border into an actual value in the target's base unit.
func (b border) base(target figure.Quantity) decimal.Decimal {
	const percent = 2
	switch b.measure {
	case ruleset.Rate:
		return target.Base().Mul(b.value).Shift(-percent)
	case ruleset.Deviation:
		return target.Base().Add(target.Base().Mul(b.value).Shift(-percent))
	case ruleset.Difference:
		return target.Base().Add(b.value.Shift(target.Power()))
	case ruleset.Value:
	}
	return b.value.Shift(target.Power())
}

func (m *method) borders() []border {
	var out []border
	switch rule := m.rule; {
	case rule.Steps != nil:
		out = append(out, border{rule.Steps.Measure, rule.Steps.From.Decimal()})
	case rule.Bands != nil:
		for _, band := range rule.Bands.Bands {
			for _, end := range []figure.Quantity{band.From, band.To} {
				if end.Stated() {
					out = append(out, border{rule.Bands.Measure, end.Decimal()})
				}
			}
		}
	case rule.Linear != nil:
		out = append(out, border{rule.Linear.Measure, rule.Linear.Limit.Decimal()})
	case rule.Completion != nil && rule.Completion.Overshoot.Beyond.Stated():
		out = append(out, border{ruleset.Rate, rule.Completion.Overshoot.Beyond.Decimal()})
	}
	return out
}

// require searches between where the figure stands and its best position, or
// from there down when the aim is reached already.
func (d *dial) require(aim Aim) Requirement {
	out := Requirement{Path: d.leaf.ref.Path(), Name: d.name, From: d.from, Judged: d.judged}
	reaches := func(position int64) bool {
		_, result := d.total(position)
		return d.scorer.reached(aim, result)
	}
	switch {
	case d.from.Stated() && reaches(d.at):
		out.Met, out.Reaches = true, true
		d.fall(&out, reaches)
	case reaches(d.best):
		out.Reaches = true
		d.answer(&out, nearest(d.at, d.best, reaches))
	default:
		score, _ := d.total(d.best)
		out.Total = score.Points(0)
	}
	return out
}

func (d *dial) answer(out *Requirement, position int64) {
	score, _ := d.total(position)
	out.To, out.Total = d.quantity(position), score.Points(0)
}

// fall finds the least favourable position that still reaches the aim.
func (d *dial) fall(out *Requirement, reaches func(int64) bool) {
	worst := int64(0)
	if reaches(0) {
		// Lower does no harm; look upwards, where costs go.
		worst = max(d.at, 1)
		for worst < d.top && reaches(worst) {
			worst = min(d.top, 2*worst)
		}
		if reaches(worst) {
			score, _ := d.total(d.at)
			out.Total = score.Points(0)
			return
		}
	}
	d.answer(out, nearest(worst, d.at, reaches))
}

// nearest returns the position nearest to from that reaches, between from,
// which does not, and to, which does.
func nearest(from, to int64, reaches func(int64) bool) int64 {
	for {
		middle := from + (to-from)/2
		if middle == from {
			return to
		}
		if reaches(middle) {
			to = middle
		} else {
			from = middle
		}
	}
}
