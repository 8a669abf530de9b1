package diff

import (
	"maps"
	"slices"
	"strconv"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/scoring"
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
	Scorer *scoring.Scorer
	Form   performance.Form
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
// class, group and indicator; the second of two equal ones matches the second.
func Diff(a, b Side) Difference {
	w := newWalk(a, b)
	w.dropped()
	w.step(ByStructure, func(*node) {})
	w.step(ByNotApplicable, func(n *node) {
		n.class.NotApplicable, n.group.NotApplicable = n.toClass.NotApplicable, n.toGroup.NotApplicable
		n.group.Choose, n.indicator.NotApplicable = n.toGroup.Choose, n.to.NotApplicable
		if n.to.Actual.Is == performance.DoesNotApply || n.indicator.Actual.Is == performance.DoesNotApply {
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
	a, b           Side
	scorer         *scoring.Scorer
	form           performance.Form
	before, after  scoring.Result
	namesA, namesB map[performance.Ref]string
	raw            map[string]standing // by name of the node, as it stands
	out            Difference
}

// standing is what a node has at one point of the walk.
type standing struct {
	raw  exact.Grain
	path check.Path
	name string
}

// node is one indicator of the walked form, with what it is to become.
type node struct {
	class, toClass *performance.Class
	group, toGroup *performance.Group
	indicator, to  *performance.Indicator
}

func newWalk(a, b Side) *walk {
	w := &walk{a: a, b: b, scorer: a.Scorer, before: a.Scorer.Score(a.Form), after: b.Scorer.Score(b.Form)}
	w.out.Before, w.out.After = w.before.Total().Score, w.after.Total().Score
	w.namesA, w.namesB = namesOf(&a.Form), namesOf(&b.Form)
	w.raw = map[string]standing{}
	for _, l := range w.before.Rows {
		w.raw[w.namesA[l.Ref()]] = standing{l.Raw, l.Ref().Path(), nameAt(&a.Form, l.Ref())}
	}
	w.form = w.transplant()
	return w
}

// namesOf names every node of a form so that it can be found in another form:
// by the caller's key, else by the names down to it, numbered where they
// repeat.
func namesOf(form *performance.Form) map[performance.Ref]string {
	names, seen := map[performance.Ref]string{performance.ExecutionRef(): string(performance.ExecutionPath)}, map[string]int{}
	add := func(ref performance.Ref, name string) {
		if seen[name]++; seen[name] > 1 {
			name += "\x02" + strconv.Itoa(seen[name])
		}
		names[ref] = name
	}
	for ci := range form.Classes {
		class := &form.Classes[ci]
		add(performance.Ref{int32(ci), -1, -1}, class.Name)
		for gi := range class.Groups {
			group := &class.Groups[gi]
			add(performance.Ref{int32(ci), int32(gi), -1}, class.Name+"\x00"+group.Name)
			for ii := range group.Indicators {
				indicator := &group.Indicators[ii]
				name := class.Name + "\x00" + group.Name + "\x00" + indicator.Name
				if indicator.Key != "" {
					name = "\x01" + indicator.Key
				}
				add(performance.Ref{int32(ci), int32(gi), int32(ii)}, name)
			}
		}
	}
	return names
}

// transplant returns b's structure with a's content where the two match.
func (w *walk) transplant() performance.Form {
	from, to := w.a.Form, w.b.Form
	old := map[string]performance.Ref{}
	for ref, name := range w.namesA {
		old[name] = ref
	}
	out := from
	out.Classes = make([]performance.Class, len(to.Classes))
	for ci := range to.Classes {
		class := to.Classes[ci]
		class.Groups = make([]performance.Group, len(class.Groups))
		for gi := range class.Groups {
			group := to.Classes[ci].Groups[gi]
			group.Indicators = append([]performance.Indicator(nil), group.Indicators...)
			for ii := range group.Indicators {
				if ref, known := old[w.namesB[performance.Ref{int32(ci), int32(gi), int32(ii)}]]; known && ref.Indicator >= 0 {
					group.Indicators[ii] = *ref.In(from.Classes)
				}
			}
			if ref, known := old[w.namesB[performance.Ref{int32(ci), int32(gi), -1}]]; known && ref.Group >= 0 {
				was := &from.Classes[ref.Class].Groups[ref.Group]
				group.Points, group.NotApplicable = was.Points, was.NotApplicable
				group.Judgement, group.Choose = was.Judgement, was.Choose
			}
			class.Groups[gi] = group
		}
		if ref, known := old[w.namesB[performance.Ref{int32(ci), -1, -1}]]; known && ref.Group < 0 {
			was := &from.Classes[ref.Class]
			class.Points, class.NotApplicable = was.Points, was.NotApplicable
		}
		out.Classes[ci] = class
	}
	return out
}

// dropped records what the nodes had that b's form does not have.
func (w *walk) dropped() {
	kept := map[string]bool{}
	for _, name := range w.namesB {
		kept[name] = true
	}
	for _, l := range w.before.Rows {
		if name := w.namesA[l.Ref()]; !kept[name] {
			w.move(l.Ref().Path(), w.raw[name].name, ByStructure, -l.Raw)
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
				n.indicator, n.to = &performance.Indicator{}, &performance.Indicator{}
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
// A leaf of one step can be missing in the next, as under a rule set without
// an execution row.
func (w *walk) record(cause Cause) {
	result := w.scorer.Score(w.form)
	now := make(map[string]standing, len(result.Rows))
	for _, l := range result.Rows {
		name := w.namesB[l.Ref()]
		now[name] = standing{l.Raw, l.Ref().Path(), nameAt(&w.b.Form, l.Ref())}
		w.move(now[name].path, now[name].name, cause, l.Raw-w.raw[name].raw)
		delete(w.raw, name)
	}
	w.gone(cause)
	w.raw = now
}

// gone records what is left of the last step, in the order of its paths.
func (w *walk) gone(cause Cause) {
	for _, name := range slices.SortedFunc(maps.Keys(w.raw), func(a, b string) int {
		return w.raw[a].path.Compare(w.raw[b].path)
	}) {
		w.move(w.raw[name].path, w.raw[name].name, cause, -w.raw[name].raw)
	}
}

// rounding records what rounding moved in every leaf, and in classes and the
// total for rule sets that round those.
func (w *walk) rounding() {
	w.raw = map[string]standing{}
	for _, l := range w.before.Rows {
		w.raw[w.namesA[l.Ref()]] = standing{l.Score - l.Raw, l.Ref().Path(), nameAt(&w.a.Form, l.Ref())}
	}
	for _, l := range w.after.Rows {
		name := w.namesB[l.Ref()]
		w.move(l.Ref().Path(), nameAt(&w.b.Form, l.Ref()), ByRounding, l.Score-l.Raw-w.raw[name].raw)
		delete(w.raw, name)
	}
	w.gone(ByRounding)
	left := w.after.Whole.Score - w.before.Whole.Score
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

func nameAt(form *performance.Form, ref performance.Ref) string {
	if ref.Class < 0 {
		return performance.ExecutionLabel.Zh
	}
	return form.NameOf(ref)
}
