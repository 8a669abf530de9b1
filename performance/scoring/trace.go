package scoring

import (
	"slices"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// Trace is a scoring with its workings: the form, the result, and for every leaf
// and sum how its value came about, as data. Package explain puts it into words,
// and package verify compares it with what the form states. A Trace is made by
// Scorer.Trace, is not changed afterwards, and is safe for concurrent use. The
// zero value is that of an empty form under no rules.
type Trace struct {
	written *tracer
}

// LeafTrace is how a leaf came by its score. What did not happen is absent.
type LeafTrace struct {
	Leaf Leaf
	// Method is the rule that scored, and Source the key of its citation.
	Method ruleset.Method
	Source string
	// Kind of the target, with the direction of a bare one resolved.
	Kind ruleset.Kind
	// Target and Actual as they were compared: a bare number has the unit that it
	// was taken in. Of the execution row they are Base and Spent.
	Target      performance.Target
	Actual      performance.Actual
	Base, Spent figure.Money
	// Tried tells that the method was applied; else Status and Flags say why not.
	Tried bool
	// Points that the method saw, and whether they are a part of the parent's that
	// was rounded so that the parts add up (配平).
	Points Value
	Uneven bool
	// Status, Flags and Value are what the method made of that; Value is the least
	// while it is open.
	Status   Status
	Flags    Flags
	Value    Value
	Workings Workings
	// Levels are the levels of the method in points.
	Levels []LevelTrace

	// Stretch says that points which do not apply were dealt out again, nil when
	// they were not.
	Stretch *Stretch
	// Parent is what a parent that earns all or nothing made of the value.
	Parent ParentEffect
	// Rival is what an open leaf could still add to the other of its group that
	// counts for now.
	Rival Value

	// Final is the value before it was rounded as a leaf's.
	Final Value
	// Rounding tells whether and how leaves are rounded.
	Rounding RoundingTrace
	// Deduction is what a review takes off; Reduced what that leaves, which the
	// score is when it is not below 0.
	Deduction figure.Points
	Reduced   Value
	// Exact is the score with what was cut off, and Lost what it lacks to the
	// points.
	Exact, Lost Value

	seen bool // the method's outcome stands
}

// Excess is by how much an exceeded target is exceeded, absent for one that is
// not, or that nothing is in proportion to.
func (l *LeafTrace) Excess() figure.Ratio {
	target, actual := l.Target.Quantity(), l.Actual.Quantity()
	if !l.Flags.Has(Overshot|Met) || target.Sign() <= 0 {
		return figure.Ratio{}
	}
	by, err := actual.Sub(target)
	if err != nil {
		return figure.Ratio{}
	}
	return figure.NewRatio(by, target, "")
}

// LevelTrace is a level of a method in points.
type LevelTrace struct {
	Level    ruleset.LevelBand
	From, To Value
}

// Stretch is what dealing out points again makes of a leaf: Before became After
// points, and Earned became Value. Even tells that the points are in exact
// proportion, and not rounded so that they add up.
type Stretch struct {
	Before, After Value
	Even          bool
	Earned, Value Value
}

// ParentEffect is what a parent that earns its points all or not at all makes of
// an indicator.
type ParentEffect uint8

// The effects.
const (
	NoParentEffect ParentEffect = iota
	ParentMissed                // another indicator earns less than all its points
	ParentWaits                 // another indicator is open
)

// RoundingTrace is a rounding of a value to Score. Applied is false where it
// makes no difference or the rule set does not round; Cut tells that the score is
// then only the first twelve places of the value. Held tells that rounding would
// have passed the points.
type RoundingTrace struct {
	Applied, Held, Cut bool
	Rounding           figure.Rounding
	Score              figure.Points
}

// Form returns the form that was scored; its lists are the trace's own and are
// not to be changed.
func (t Trace) Form() performance.Form { return t.in().form }

// Scorer returns the scorer, nil for the zero trace.
func (t Trace) Scorer() *Scorer { return t.in().scorer }

// Set returns a copy of the rule set.
func (t Trace) Set() ruleset.Set { return t.Scorer().Set() }

// Outline returns a copy of the rule set without its methods, of which each leaf
// has its own, and its directions and measure words, which have been taken.
func (t Trace) Outline() ruleset.Set {
	set := *t.in().set()
	set.Kinds, set.Named, set.Directions, set.MeasureWords, set.Execution.Method = nil, nil, nil, nil, ruleset.Method{}
	return set.Clone()
}

// Result returns what Scorer.Score gives for the form.
func (t Trace) Result() Result {
	r := t.in().result
	r.leaves, r.keys, r.classes = slices.Clone(r.leaves), slices.Clone(r.keys), slices.Clone(r.classes)
	r.scratch = nil
	return r
}

// Len returns the number of leaves, as Result.Len does.
func (t Trace) Len() int { return len(t.in().rows) }

// Leaf returns how leaf i came by its score, in the order of the form; the zero
// value when there is none.
func (t Trace) Leaf(i int) LeafTrace {
	rows := t.in().rows
	if i < 0 || i >= len(rows) {
		return LeafTrace{}
	}
	return rows[i]
}

// Index returns the position of the leaf at a path, -1 when there is none.
func (t Trace) Index(path check.Path) int { return t.in().result.index(path) }

// in is what was written, nothing for the zero trace.
func (t Trace) in() *tracer {
	if t.written == nil {
		return &tracer{}
	}
	return t.written
}
