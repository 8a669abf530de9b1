package performance

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
)

// Cause is why a score moved.
type Cause string

// The causes, in the order in which Diff applies them.
const (
	ByStructure     Cause = "structure"      // indicators added or dropped
	ByNotApplicable Cause = "not-applicable" // what applies
	ByPoints        Cause = "points"         // the weights
	ByTarget        Cause = "target"         // the targets, and the methods asked for
	ByActual        Cause = "actual"         // the actual values, the money spent
	ByJudgement     Cause = "judgement"      // judgements and review deductions
	ByRule          Cause = "rule"           // the rule set
	ByRounding      Cause = "rounding"       // what rounding made of all that
)

// Side is a form under a scorer: one side of a Diff.
type Side struct {
	Scorer *Scorer
	Form   Form
}

// Move is points moved in one node by one cause.
type Move struct {
	// Path in the later form; in the earlier one for what was dropped; "" for
	// the rounding of classes and totals.
	Path  check.Path    `json:"path"`
	Name  string        `json:"name"`
	Cause Cause         `json:"cause"`
	By    figure.Points `json:"by"`
}

// Difference explains how one score became another. The moves add up exactly
// to After − Before.
type Difference struct {
	Before figure.Points `json:"before"`
	After  figure.Points `json:"after"`
	Moves  []Move        `json:"moves"`
}

// By returns the sum of the moves with one cause.
func (d Difference) By(cause Cause) figure.Points {
	sum := figure.PointsOf(0)
	for _, move := range d.Moves {
		if move.Cause == cause {
			sum = sum.Add(move.By)
		}
	}
	return sum
}

// Diff explains every point moved from a to b. It walks from a's form to b's,
// one cause after the other in the fixed order of the causes, and attributes
// to each what it moved before rounding; what rounding adds is a cause of its
// own. Indicators are matched by the caller's keys, else by the names of
// class, group and indicator.
func Diff(a, b Side) Difference {
	w := newWalk(a, b)
	w.dropped()
	w.step(ByStructure, func(*node) {})
	w.step(ByNotApplicable, func(n *node) {
		n.class.NotApplicable, n.group.NotApplicable = n.toClass.NotApplicable, n.toGroup.NotApplicable
		n.indicator.NotApplicable = n.to.NotApplicable
		if n.to.Actual.kind == DoesNotApply || n.indicator.Actual.kind == DoesNotApply {
			n.indicator.Actual = n.to.Actual
		}
	})
	w.form.Execution.Points = b.Form.Execution.Points
	w.step(ByPoints, func(n *node) {
		n.class.Points, n.group.Points = n.toClass.Points, n.toGroup.Points
		n.indicator.Points = n.to.Points
	})
	w.step(ByTarget, func(n *node) {
		n.indicator.Target, n.indicator.Method = n.to.Target, n.to.Method
	})
	w.form.Money = b.Form.Money
	w.step(ByActual, func(n *node) { n.indicator.Actual = n.to.Actual })
	w.step(ByJudgement, func(n *node) {
		n.group.Judgement = n.toGroup.Judgement
		n.indicator.Judgement, n.indicator.Deduction = n.to.Judgement, n.to.Deduction
	})
	w.scorer = b.Scorer
	w.form = b.Form
	w.record(ByRule)
	w.rounding()
	return w.out
}

// walk is the way from one form to another. form has b's structure with a's
// content, which the steps replace.
type walk struct {
	a, b          Side
	scorer        *Scorer
	form          Form
	before, after Result
	raw           map[string]exact.Grain // by name of the node, as it stands
	out           Difference
}

// node is one indicator of the walked form, with what it is to become.
type node struct {
	class, toClass *Class
	group, toGroup *Group
	indicator, to  *Indicator
}

func newWalk(a, b Side) *walk {
	w := &walk{a: a, b: b, scorer: a.Scorer, before: a.Scorer.Score(a.Form), after: b.Scorer.Score(b.Form)}
	w.out.Before, w.out.After = w.before.Total().Score, w.after.Total().Score
	w.raw = map[string]exact.Grain{}
	for _, l := range w.before.leaves {
		w.raw[identityOf(&a.Form, l.ref)] += l.raw
	}
	w.form = transplant(a.Form, b.Form)
	return w
}

// identityOf names a node so that it can be found in another form.
func identityOf(form *Form, ref Ref) string {
	if ref.Class < 0 {
		return string(executionPath)
	}
	indicator := ref.in(form.Classes)
	if indicator != nil && indicator.Key != "" {
		return "\x01" + indicator.Key
	}
	name := form.Classes[ref.Class].Name
	if ref.Group >= 0 {
		name += "\x00" + form.Classes[ref.Class].Groups[ref.Group].Name
	}
	if indicator != nil {
		name += "\x00" + indicator.Name
	}
	return name
}

// transplant returns to's structure with from's content where the two match.
func transplant(from, to Form) Form {
	old := map[string]Ref{}
	for ref := range from.Indicators() {
		old[identityOf(&from, ref)] = ref
	}
	out := from
	out.Classes = make([]Class, len(to.Classes))
	for ci := range to.Classes {
		class := to.Classes[ci]
		class.Groups = make([]Group, len(class.Groups))
		for gi := range class.Groups {
			group := to.Classes[ci].Groups[gi]
			group.Indicators = append([]Indicator(nil), group.Indicators...)
			for ii := range group.Indicators {
				ref, known := old[identityOf(&to, Ref{int32(ci), int32(gi), int32(ii)})]
				if !known {
					continue
				}
				group.Indicators[ii] = *ref.in(from.Classes)
				oldClass := &from.Classes[ref.Class]
				oldGroup := &oldClass.Groups[ref.Group]
				group.Points, group.NotApplicable, group.Judgement = oldGroup.Points, oldGroup.NotApplicable, oldGroup.Judgement
				class.Points, class.NotApplicable = oldClass.Points, oldClass.NotApplicable
			}
			class.Groups[gi] = group
		}
		out.Classes[ci] = class
	}
	return out
}

// dropped records what the indicators that are gone had.
func (w *walk) dropped() {
	kept := map[string]bool{string(executionPath): true}
	for _, l := range w.after.leaves {
		kept[identityOf(&w.b.Form, l.ref)] = true
	}
	for _, l := range w.before.leaves {
		name := identityOf(&w.a.Form, l.ref)
		if !kept[name] {
			w.move(l.ref.Path(), nameAt(&w.a.Form, l.ref), ByStructure, -l.raw)
			delete(w.raw, name)
		}
	}
}

// step changes every indicator of the walked form and records what that moved.
func (w *walk) step(cause Cause, change func(*node)) {
	for ci := range w.form.Classes {
		for gi := range w.form.Classes[ci].Groups {
			class, toClass := &w.form.Classes[ci], &w.b.Form.Classes[ci]
			group, toGroup := &class.Groups[gi], &toClass.Groups[gi]
			n := node{class: class, toClass: toClass, group: group, toGroup: toGroup}
			if len(group.Indicators) == 0 {
				n.indicator, n.to = &Indicator{}, &Indicator{}
				change(&n)
			}
			for ii := range group.Indicators {
				n.indicator, n.to = &group.Indicators[ii], &toGroup.Indicators[ii]
				change(&n)
			}
		}
	}
	w.record(cause)
}

// record scores the walked form and attributes what moved since the last time.
func (w *walk) record(cause Cause) {
	result := w.scorer.Score(w.form)
	now := make(map[string]exact.Grain, len(result.leaves))
	for _, l := range result.leaves {
		now[identityOf(&w.b.Form, l.ref)] += l.raw
	}
	seen := map[string]bool{}
	for _, l := range result.leaves {
		name := identityOf(&w.b.Form, l.ref)
		if !seen[name] {
			w.move(l.ref.Path(), nameAt(&w.b.Form, l.ref), cause, now[name]-w.raw[name])
		}
		seen[name] = true
	}
	for name, was := range w.raw {
		if !seen[name] && was != 0 { // a rule set without an execution row
			w.move(executionPath, executionLabel.Zh, cause, -was)
		}
	}
	w.raw = now
}

// rounding records what rounding moved in every leaf, and in classes and the
// total for rule sets that round those.
func (w *walk) rounding() {
	was := map[string]exact.Grain{}
	for _, l := range w.before.leaves {
		was[identityOf(&w.a.Form, l.ref)] += l.score - l.raw
	}
	for _, l := range w.after.leaves {
		name := identityOf(&w.b.Form, l.ref)
		w.move(l.ref.Path(), nameAt(&w.b.Form, l.ref), ByRounding, l.score-l.raw-was[name])
		delete(was, name)
	}
	for _, l := range w.before.leaves {
		name := identityOf(&w.a.Form, l.ref)
		w.move(l.ref.Path(), nameAt(&w.a.Form, l.ref), ByRounding, -was[name])
		delete(was, name)
	}
	left := w.after.sum.score - w.before.sum.score
	for _, move := range w.out.Moves {
		grain, _ := exact.FromPoints(move.By) // made from a grain
		left -= grain
	}
	w.move("", "", ByRounding, left)
}

func (w *walk) move(path check.Path, name string, cause Cause, by exact.Grain) {
	if by != 0 {
		w.out.Moves = append(w.out.Moves, Move{Path: path, Name: name, Cause: cause, By: by.Points(0)})
	}
}

func nameAt(form *Form, ref Ref) string {
	if ref.Class < 0 {
		return executionLabel.Zh
	}
	return form.nameOf(ref)
}
