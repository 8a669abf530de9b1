package scoring

import (
	"slices"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// tracer is what the statements that compute a score write their workings into.
type tracer struct {
	scorer *Scorer
	form   performance.Form
	result Result
	rows   []LeafTrace
	copies []ruleCopy
	run    run
}

// ruleCopy is a method and the trace's own copy of its rule, which it hands out, and
// the levels of that in the points of the last leaf that it scored.
type ruleCopy struct {
	by     *method
	rule   ruleset.Method
	points exact.Rat
	levels []LevelTrace
}

// The methods that a usual form goes by, and the length of a path.
const (
	usualRules = 6
	usualPath  = 40
)

// Trace scores a form and keeps how every value came about, and a copy of the
// form: what is edited in place afterwards leaves the trace as it is.
func (s *Scorer) Trace(form performance.Form) Trace {
	form = form.Clone()
	t := &tracer{scorer: s, form: form}
	if !s.made() {
		s.ScoreInto(form, &t.result)
		return Trace{t}
	}
	run := &t.run
	run.scorer, run.classes, run.money, run.rowPoints = s, form.Classes, form.Money, form.Execution.Points
	run.track, run.trace = true, t
	t.result.key = form.Key
	t.rows = make([]LeafTrace, 0, rowsOf(form))
	t.result.take(run)
	if t.result.TooLarge() {
		t.rows, run.leaves = nil, nil
	}
	var paths strings.Builder
	paths.Grow(usualPath * len(t.rows))
	for i := range t.rows {
		t.finish(i, &paths)
	}
	return Trace{t}
}

// rowsOf is how many leaves a form has at the most, no more than the execution row
// of one past the limits.
func rowsOf(form performance.Form) int {
	rows := 1 // the execution row
	for i := range form.Classes {
		rows += form.Classes[i].Rows()
	}
	if rows > performance.MaxIndicators+1 {
		return 1
	}
	return rows
}

// row is the trace of leaf i, which starts when it is first asked for: every
// leaf is awarded, one after the other.
func (t *tracer) row(i int) *LeafTrace {
	if i == len(t.rows) {
		t.rows = slices.Grow(t.rows, 1)[:i+1]
	}
	return &t.rows[i]
}

// prepared keeps what the method of the last leaf is to work with, and lends it
// the place for its workings.
func (t *tracer) prepared(sub *subject, m *method, status Status, flags Flags, handed *estate) {
	row := t.row(t.run.last())
	row.Tried = status == Scored
	sub.workings = &row.Workings
	row.Kind, row.Points = sub.kind, valueOf(sub.points)
	row.Uneven = handed != nil && handed.uneven
	row.Target, row.Actual = sub.indicator.Target, sub.indicator.Actual
	if flags.Has(UnitInherited) {
		row.Target, row.Actual = inOneUnit(row.Target, row.Actual)
	}
	t.ruled(row, sub, m)
}

// spending keeps what the method of the execution row is to work with.
func (t *tracer) spending(sub *subject, m *method, base, spent figure.Money) {
	row := t.row(t.run.last())
	sub.workings = &row.Workings
	row.Tried = true
	row.Kind, row.Points = sub.kind, valueOf(sub.points)
	row.Base, row.Spent = base, spent
	row.Target = performance.Compare(ruleset.AtLeast, base.Quantity())
	row.Actual = performance.Reached(spent.Quantity())
	t.ruled(row, sub, m)
	if sub.target.Sign() > 0 && m.rule.Completion != nil {
		m.roundRate(sub, sub.actual.Quo(sub.target))
	}
}

// ruled keeps the rule that scores a leaf.
func (t *tracer) ruled(row *LeafTrace, sub *subject, m *method) {
	if m == nil {
		return
	}
	own := t.copyOf(m)
	if level := own.rule.Level; level != nil && (own.levels == nil || own.points.Cmp(sub.points) != 0) {
		own.points, own.levels = sub.points, make([]LevelTrace, len(level.Levels))
		for i := range own.levels {
			within := m.within(i, sub.points)
			own.levels[i] = LevelTrace{level.Levels[i], valueOf(within.from), valueOf(within.to)}
		}
	}
	row.Method, row.Source, row.Levels = own.rule, m.source, own.levels
}

// copyOf is the trace's copy of the rule of a method.
func (t *tracer) copyOf(m *method) *ruleCopy {
	for i := range t.copies {
		if t.copies[i].by == m {
			return &t.copies[i]
		}
	}
	if t.copies == nil {
		t.copies = make([]ruleCopy, 0, usualRules)
	}
	t.copies = append(t.copies, ruleCopy{by: m, rule: m.rule.Clone()})
	return &t.copies[len(t.copies)-1]
}

// set is the rule set, which is not to be changed or handed out.
func (t *tracer) set() *ruleset.Set {
	if !t.scorer.made() {
		return &ruleset.Set{}
	}
	return &t.scorer.set
}

// inOneUnit gives the bare one of two numbers the unit of the other, and to an
// actual the measure word of its target.
func inOneUnit(target performance.Target, actual performance.Actual) (performance.Target, performance.Actual) {
	wanted, reached := target.Quantity(), actual.Quantity()
	switch {
	case reached.Unit() != "" && wanted.Unit() != "" && reached.Power() != wanted.Power():
		return target, actual // 3000户 are no 3000万家
	case reached.Unit() == "" || wanted.Unit() != "":
		return target, performance.Reached(reached.WithUnit(wanted))
	}
	if target.Kind() == ruleset.Range {
		between, err := performance.Between(wanted.WithUnit(reached), target.Upper().WithUnit(reached))
		if err != nil {
			return target, actual
		}
		return between, actual
	}
	return performance.Compare(target.Kind(), wanted.WithUnit(reached)), actual
}

// awarded keeps the outcome that closes leaf i: that of its method the first
// time, what the rest of the form made of it afterwards.
func (t *tracer) awarded(i int, out outcome, l *leaf, whole bool) {
	row := t.row(i)
	if !row.seen {
		row.seen = true
		row.Status, row.Flags, row.Value = out.status, out.flags|l.flags&TooLarge, valueOf(out.value)
		if !row.Points.Stated() {
			row.Points = valueOf(l.points.Rat())
		}
	}
	row.Final = valueOf(out.value)
	row.Rounding = RoundingTrace{Score: l.score.Points(0)}
	if rounding := t.scorer.set.Rounding.Leaf; rounding != nil && !l.marks.has(unrounded) {
		row.Rounding.round(*rounding, out.value, l.score)
	} else {
		row.Rounding.Cut = !whole
	}
}

// round keeps that a value was rounded to a score, if that made a difference.
func (r *RoundingTrace) round(rounding figure.Rounding, value exact.Rat, score exact.Grain) {
	r.Score, r.Rounding = score.Points(0), rounding
	r.Applied = score.Rat().Cmp(value) != 0
	r.Held = value.Round(rounding).Cmp(score.Rat()) != 0
}

// reviewed keeps that a review of leaf i cannot be read.
func (t *tracer) reviewed(i int, l *leaf) {
	if l.flags.Has(TooLarge) {
		t.rows[i].Status, t.rows[i].Flags = l.status, t.rows[i].Flags|TooLarge
	}
}

// finish reckons what a row shows beside its workings; the paths of all are one
// text.
func (t *tracer) finish(i int, paths *strings.Builder) {
	row, l := &t.rows[i], &t.run.leaves[i]
	row.Leaf = t.result.unplaced(i)
	var scratch [2 * usualPath]byte
	from := paths.Len()
	paths.Write(row.Leaf.Ref.AppendPath(scratch[:0]))
	row.Leaf.Path = check.Path(paths.String()[from:])
	row.Exact = valueOf(t.run.exactly(i, false))
	if l.status.Known() && l.score < l.points {
		row.Lost = valueOf(l.points.Rat().Sub(row.Exact.number))
	}
	if l.marks.has(stands) {
		row.Rival = valueOf((l.most - l.score).Rat())
	}
	if l.flags.Has(Deducted) {
		off := t.run.deduction(l)
		row.Deduction = off.Points(0)
		row.Reduced = valueOf(pointsRat(row.Rounding.Score).Sub(off.Rat()))
	}
}
