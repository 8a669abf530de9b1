package scoring

import (
	"iter"
	"slices"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// Result is the outcome of scoring a form: its leaves (the execution row and
// every indicator) with scores and statuses; groups, classes and the total are
// sums of them. It names what made it. The zero value is an empty result.
type Result struct {
	key       string
	madeBy    *MadeBy // of the scorer; nil for an empty result
	flags     Flags
	graded    bool
	grade     ruleset.Grade
	Rows      []Row     // in the order of the form
	keys      []string  // of the leaves; those at the end that have none may be left out
	ClassSums []Running // for rule sets that round them
	Whole     Running
	unrounded exact.Grain // the total before it was rounded as such
	scratch   *Scratch
}

// MadeBy names what made a result: the same form, rule set and version give
// the same bytes.
type MadeBy struct {
	RuleSet string `json:"rule_set"`
	Hash    string `json:"hash"`
	Version string `json:"version"`
}

// leaf is a row of the result. It holds no pointers, so that a result costs
// little and outlives its form.
type Row struct {
	// points, the raw value, the score, and the most that the score can be;
	// score is the least when the status is not Known.
	Points, Raw, Score, Most exact.Grain
	Flags                    Flags
	at                       spot
	Status                   Status
}

// spot is a Ref in half the memory, which the limits of a form admit.
type spot struct{ class, group, indicator int16 }

func refSpot(r performance.Ref) spot { return spot{int16(r.Class), int16(r.Group), int16(r.Indicator)} }

// ref addresses the leaf in the form.
func (l *Row) Ref() performance.Ref {
	return performance.Ref{int32(l.at.class), int32(l.at.group), int32(l.at.indicator)}
}

// Leaf is the score of one indicator or of the execution row.
type Leaf struct {
	// Key is the caller's key of the indicator.
	Key string
	// Ref and Path address the indicator in the form.
	Ref  performance.Ref
	Path check.Path
	// Status says what became of it.
	Status Status
	// Flags are what happened on the way.
	Flags Flags
	// Points that could be earned.
	Points figure.Points
	// Score earned; absent unless the status is Known, and for what does not
	// apply unless the rule set awards its points.
	Score figure.Points
	// Raw is the score before rounding, cut to twelve places.
	Raw figure.Points
	// Least and Most bound the score; both are the score when it is known.
	Least, Most figure.Points
}

// Sum is the score of a group, a class or the form.
type Sum struct {
	// Points that could be earned.
	Points figure.Points
	// Score earned by what is known; Raw the same before rounding.
	Score, Raw figure.Points
	// Least and Most bound the score.
	Least, Most figure.Points
	// Complete tells that every indicator below has a certain score.
	Complete bool
}

// Key returns the caller's key of the form.
func (r Result) Key() string { return r.key }

// MadeBy names the rule set and the version that made the result.
func (r Result) MadeBy() MadeBy {
	if r.madeBy == nil {
		return MadeBy{}
	}
	return *r.madeBy
}

// Len returns the number of leaves.
func (r Result) Len() int { return len(r.Rows) }

// Leaf returns leaf i in the order of the form: the execution row first, when
// the rule set has one.
func (r Result) Leaf(i int) Leaf {
	l := &r.Rows[i]
	out := Leaf{
		Key: r.keyOf(i), Ref: l.Ref(), Path: l.Ref().Path(), Status: l.Status, Flags: l.Flags &^ internalFlags,
		Points: l.Points.Points(0),
		Least:  l.Score.Points(0), Most: l.Most.Points(0),
	}
	if l.Status.Known() && (l.Status != NotApplicable || l.Score != 0) {
		out.Score, out.Raw = l.Score.Points(0), l.Raw.Points(0)
	}
	return out
}

// Leaves yields all leaves in the order of the form.
func (r Result) Leaves() iter.Seq[Leaf] {
	return func(yield func(Leaf) bool) {
		for i := range r.Rows {
			if !yield(r.Leaf(i)) {
				return
			}
		}
	}
}

// At returns the leaf at a path; found is false when there is none.
func (r Result) At(path check.Path) (l Leaf, found bool) {
	ref, err := performance.ParseRef(path)
	if err != nil {
		return Leaf{}, false
	}
	if i, found := slices.BinarySearchFunc(r.Rows, ref, CompareRef); found {
		return r.Leaf(i), true
	}
	return Leaf{}, false
}

func CompareRef(l Row, ref performance.Ref) int { return l.Ref().Order(ref) }

// ByKey returns the first leaf with the caller's key.
func (r Result) ByKey(key string) (l Leaf, found bool) {
	for i := range r.Rows {
		if r.keyOf(i) == key {
			return r.Leaf(i), true
		}
	}
	return Leaf{}, false
}

// keyOf is the caller's key of leaf i.
func (r *Result) keyOf(i int) string {
	if i < len(r.keys) {
		return r.keys[i]
	}
	return ""
}

// Total returns the form's score.
func (r Result) Total() Sum {
	total := r.Whole.sum()
	total.Complete = r.Complete()
	return total
}

// Class returns the sum of a class by its position in the form, rounded where
// the rule set rounds classes.
func (r Result) Class(class int) Sum {
	if class >= 0 && class < len(r.ClassSums) && !r.TooLarge() {
		return r.ClassSums[class].sum()
	}
	return r.below(performance.Ref{int32(class), -1, -1}, performance.Ref{int32(class) + 1, -1, -1})
}

// Group returns the sum of a group by its position in the form.
func (r Result) Group(class, group int) Sum {
	return r.below(performance.Ref{int32(class), int32(group), -1}, performance.Ref{int32(class), int32(group) + 1, -1})
}

// below adds up the leaves from one position to before another.
func (r Result) below(from, to performance.Ref) Sum {
	var s Running
	for _, l := range r.leavesOf(from, to) {
		s.Add(&l)
	}
	out := s.sum()
	out.Complete = out.Complete && !r.TooLarge()
	return out
}

func (r Result) leavesOf(from, to performance.Ref) []Row {
	first, _ := slices.BinarySearchFunc(r.Rows, from, CompareRef)
	last, _ := slices.BinarySearchFunc(r.Rows, to, CompareRef)
	return r.Rows[first:last]
}

func (s *Running) sum() Sum {
	return Sum{
		Points: s.Points.Points(0), Score: s.Score.Points(0), Raw: s.Raw.Points(0),
		Least: s.Score.Points(0), Most: s.Most.Points(0), Complete: s.Open == 0,
	}
}

// Grade returns the grade; ok is false when the set has no grades or what is
// missing leaves more than one possible.
func (r Result) Grade() (grade ruleset.Grade, ok bool) { return r.grade, r.graded }

// Complete tells that every indicator has a certain score.
func (r Result) Complete() bool { return r.Whole.Open == 0 && r.flags&TooLarge == 0 }

// Bounds returns the least and the most that the total can be. An uncapped row
// that is not reported counts with its points.
func (r Result) Bounds() (least, most figure.Points) {
	return r.Whole.Score.Points(0), r.Whole.Most.Points(0)
}

// TooLarge tells that the form is past the limits and was not scored.
func (r Result) TooLarge() bool { return r.flags.Has(TooLarge) }

// Uncapped tells that a score exceeds its points because the rule set lets it.
func (r Result) Uncapped() bool {
	for i := range r.Rows {
		if r.Rows[i].Flags.Has(Uncapped) {
			return true
		}
	}
	return false
}
