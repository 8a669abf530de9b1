package diff

import (
	"maps"
	"slices"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/scoring"
)

// Cause is why a score moved.
type Cause string

// The causes, in the order in which Compare applies them.
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

// Side is a form under a scorer: one side of a comparison.
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

// Compare explains every point moved from a to b. It walks from a's form to b's,
// one cause after the other in the fixed order of the causes, and attributes
// to each what it moved before rounding; what rounding adds is a cause of its
// own. Indicators are matched by the caller's keys, else by the names of
// class, group and indicator; the second of two equal ones matches the second.
func Compare(a, b Side) Difference {
	w := newWalk(a, b)
	w.dropped()
	w.step(ByStructure, func(*node) {})
	w.step(ByNotApplicable, func(n *node) {
		n.class.NotApplicable, n.group.NotApplicable = n.toClass.NotApplicable, n.toGroup.NotApplicable
		n.group.Choose, n.indicator.NotApplicable = n.toGroup.Choose, n.to.NotApplicable
		if n.to.Actual.Kind() == performance.DoesNotApply || n.indicator.Actual.Kind() == performance.DoesNotApply {
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
	nodesA, nodesB map[performance.Ref]identity
	raw            map[identity]standing // as it stands
	out            Difference
}

// identity is what a node is found by in another form: the caller's key, else
// the names down to it, numbered where they repeat.
type identity struct {
	key                     string
	class, group, indicator string
	tier                    tier
	number                  int
}

// tier is what a node is, so that no name of one can be taken for another's.
type tier uint8

const (
	execution tier = iota
	class
	group
	indicator
)

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
	w.nodesA, w.nodesB = nodesOf(&a.Form), nodesOf(&b.Form)
	w.raw = map[identity]standing{}
	for l := range w.before.Leaves() {
		w.raw[w.nodesA[l.Ref]] = standing{grain(l.Raw), l.Path, a.Form.Label(l.Ref).Zh}
	}
	w.form = w.transplant()
	return w
}

// nodesOf identifies every node of a form.
func nodesOf(form *performance.Form) map[performance.Ref]identity {
	nodes, seen := map[performance.Ref]identity{performance.ExecutionRef(): {}}, map[identity]int{}
	add := func(ref performance.Ref, node identity) {
		seen[node]++
		node.number = seen[node]
		nodes[ref] = node
	}
	for ci := range form.Classes {
		c := &form.Classes[ci]
		add(performance.ClassRef(ci), identity{tier: class, class: c.Name})
		for gi := range c.Groups {
			g := &c.Groups[gi]
			add(performance.GroupRef(ci, gi), identity{tier: group, class: c.Name, group: g.Name})
			for ii := range g.Indicators {
				node := identity{tier: indicator, key: g.Indicators[ii].Key}
				if node.key == "" {
					node = identity{tier: indicator, class: c.Name, group: g.Name, indicator: g.Indicators[ii].Name}
				}
				add(performance.IndicatorRef(ci, gi, ii), node)
			}
		}
	}
	return nodes
}

// transplant returns b's structure with a's content where the two match.
func (w *walk) transplant() performance.Form {
	from, to := w.a.Form, w.b.Form
	old := map[identity]performance.Ref{}
	for ref, node := range w.nodesA {
		old[node] = ref
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
				if ref, known := old[w.nodesB[performance.IndicatorRef(ci, gi, ii)]]; known && ref.Indicator >= 0 {
					group.Indicators[ii] = *ref.In(from.Classes)
				}
			}
			if ref, known := old[w.nodesB[performance.GroupRef(ci, gi)]]; known && ref.Group >= 0 {
				was := &from.Classes[ref.Class].Groups[ref.Group]
				group.Points, group.NotApplicable = was.Points, was.NotApplicable
				group.Judgement, group.Choose = was.Judgement, was.Choose
			}
			class.Groups[gi] = group
		}
		if ref, known := old[w.nodesB[performance.ClassRef(ci)]]; known && ref.Group < 0 {
			was := &from.Classes[ref.Class]
			class.Points, class.NotApplicable = was.Points, was.NotApplicable
		}
		out.Classes[ci] = class
	}
	return out
}

// dropped records what the nodes had that b's form does not have.
func (w *walk) dropped() {
	kept := map[identity]bool{}
	for _, node := range w.nodesB {
		kept[node] = true
	}
	for l := range w.before.Leaves() {
		if node := w.nodesA[l.Ref]; !kept[node] {
			w.move(l.Path, w.raw[node].name, ByStructure, -grain(l.Raw))
			delete(w.raw, node)
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
	now := make(map[identity]standing, result.Len())
	for l := range result.Leaves() {
		node := w.nodesB[l.Ref]
		now[node] = standing{grain(l.Raw), l.Path, w.b.Form.Label(l.Ref).Zh}
		w.move(l.Path, now[node].name, cause, grain(l.Raw)-w.raw[node].raw)
		delete(w.raw, node)
	}
	w.gone(cause)
	w.raw = now
}

// gone records what is left of the last step, in the order of its paths.
func (w *walk) gone(cause Cause) {
	left := slices.Collect(maps.Values(w.raw))
	slices.SortFunc(left, func(a, b standing) int { return a.path.Compare(b.path) })
	for _, was := range left {
		w.move(was.path, was.name, cause, -was.raw)
	}
}

// rounding records what rounding moved in every leaf, and in classes and the
// total for rule sets that round those.
func (w *walk) rounding() {
	w.raw = map[identity]standing{}
	for l := range w.before.Leaves() {
		w.raw[w.nodesA[l.Ref]] = standing{grain(l.Least) - grain(l.Raw), l.Path, w.a.Form.Label(l.Ref).Zh}
	}
	for l := range w.after.Leaves() {
		node := w.nodesB[l.Ref]
		w.move(l.Path, w.b.Form.Label(l.Ref).Zh, ByRounding, grain(l.Least)-grain(l.Raw)-w.raw[node].raw)
		delete(w.raw, node)
	}
	w.gone(ByRounding)
	left := grain(w.out.After) - grain(w.out.Before)
	for _, move := range w.out.Moves {
		left -= grain(move.By)
	}
	w.move("", "", ByRounding, left)
}

func (w *walk) move(path check.Path, name string, cause Cause, by exact.Grain) {
	if by != 0 {
		w.out.Moves = append(w.out.Moves, Move{Path: path, Name: name, Cause: cause, By: by.Points(0)})
	}
}

// grain takes the points of a result back to the grain that they are made from;
// absent ones are 0.
func grain(points figure.Points) exact.Grain {
	g, _ := exact.FromPoints(points)
	return g
}
