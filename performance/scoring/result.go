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
	leaves    []leaf     // in the order of the form
	keys      []string   // of the leaves; those at the end that have none may be left out
	classes   []subtotal // for rule sets that round them
	total     subtotal
	unrounded exact.Grain // the total before it was rounded as such
	// leastGrade and mostGrade are the grades of the least and the most that the
	// total can be.
	leastGrade, mostGrade ruleset.Grade

	scratch *scratch
}

// MadeBy names what made a result: the same form, rule set and version give
// the same bytes.
type MadeBy struct {
	RuleSet string `json:"rule_set"`
	Hash    string `json:"hash"`
	Version string `json:"version"`
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
	// Raw is the score before rounding, cut to twelve places; while the score is
	// open, that of the least that it can be.
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
func (r Result) Len() int { return len(r.leaves) }

// Leaf returns leaf i in the order of the form: the execution row first, when
// the rule set has one; the zero value when there is none.
func (r Result) Leaf(i int) Leaf {
	if i < 0 || i >= len(r.leaves) {
		return Leaf{}
	}
	out := r.unplaced(i)
	out.Path = out.Ref.Path()
	return out
}

// unplaced is leaf i without its path.
func (r *Result) unplaced(i int) Leaf {
	l := &r.leaves[i]
	out := Leaf{
		Key: r.keyOf(i), Ref: l.ref(), Status: l.status, Flags: l.flags,
		Points: l.points.Points(0),
		Least:  l.score.Points(0), Most: l.most.Points(0),
	}
	if l.status != NotApplicable || l.score != 0 {
		out.Raw = l.raw.Points(0)
		if l.status.Known() {
			out.Score = out.Least
		}
	}
	return out
}

// Leaves yields all leaves in the order of the form.
func (r Result) Leaves() iter.Seq[Leaf] {
	return func(yield func(Leaf) bool) {
		for i := range r.leaves {
			if !yield(r.Leaf(i)) {
				return
			}
		}
	}
}

// At returns the leaf at a path; found is false when there is none.
func (r Result) At(path check.Path) (l Leaf, found bool) {
	if i := r.index(path); i >= 0 {
		return r.Leaf(i), true
	}
	return Leaf{}, false
}

// index returns the position of the leaf at a path, -1 when there is none.
func (r *Result) index(path check.Path) int {
	ref, err := performance.ParseRef(path)
	if err != nil {
		return -1
	}
	if i, found := slices.BinarySearchFunc(r.leaves, ref, compareRef); found {
		return i
	}
	return -1
}

func compareRef(l leaf, ref performance.Ref) int { return l.ref().Compare(ref) }

// ByKey returns the first leaf with the caller's key.
func (r Result) ByKey(key string) (l Leaf, found bool) {
	for i := range r.leaves {
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
	total := r.total.public()
	total.Complete = r.Complete()
	return total
}

// Class returns the sum of a class by its position in the form, rounded where
// the rule set rounds classes; zero when there is none.
func (r Result) Class(class int) Sum {
	if class >= 0 && class < len(r.classes) && !r.TooLarge() {
		return r.classes[class].public()
	}
	return r.between(ofClass(class))
}

// Group returns the sum of a group by its position in the form; zero when there
// is none.
func (r Result) Group(class, group int) Sum {
	return r.between(ofGroup(class, group))
}

// end is a position past all nodes.
const end = 1<<31 - 1

// ofClass and ofGroup are where the leaves of a class or group lie: from one
// position to before another.
func ofClass(class int) (from, to performance.Ref) {
	return performance.ClassRef(class), performance.IndicatorRef(class, end, end)
}

func ofGroup(class, group int) (from, to performance.Ref) {
	return performance.GroupRef(class, group), performance.IndicatorRef(class, group, end)
}

// between adds up the leaves from one position to before another.
func (r Result) between(from, to performance.Ref) Sum { return r.added(r.leavesOf(from, to)) }

func (r *Result) added(leaves []leaf) Sum {
	var s subtotal
	for i := range leaves {
		s.add(&leaves[i])
	}
	out := s.public()
	out.Complete = out.Complete && !r.TooLarge()
	return out
}

func (r Result) leavesOf(from, to performance.Ref) []leaf {
	first, _ := slices.BinarySearchFunc(r.leaves, from, compareRef)
	last, _ := slices.BinarySearchFunc(r.leaves, to, compareRef)
	return r.leaves[first:last]
}

func (s *subtotal) public() Sum {
	score := s.score.Points(0)
	return Sum{
		Points: s.points.Points(0), Score: score, Raw: s.raw.Points(0),
		Least: score, Most: s.most.Points(0), Complete: s.open == 0,
	}
}

// Grade returns the grade; ok is false when the set has no grades or what is
// missing leaves more than one possible.
func (r Result) Grade() (grade ruleset.Grade, ok bool) {
	if r.leastGrade != r.mostGrade {
		return "", false
	}
	return r.leastGrade, r.leastGrade != ""
}

// GradeBounds returns the grades of the least and the most that the total can
// be, "" when the set has no grades. A decoded result knows them only where
// they are one.
func (r Result) GradeBounds() (least, most ruleset.Grade) { return r.leastGrade, r.mostGrade }

// Complete tells that every indicator has a certain score. The zero result, and
// one of no scorer, is not complete.
func (r Result) Complete() bool {
	return r.madeBy != nil && r.total.open == 0 && r.flags&TooLarge == 0
}

// Bounds returns the least and the most that the total can be. An uncapped row
// that is not reported counts with its points.
func (r Result) Bounds() (least, most figure.Points) {
	return r.total.score.Points(0), r.total.most.Points(0)
}

// TooLarge tells that the form is past the limits and was not scored.
func (r Result) TooLarge() bool { return r.flags.Has(TooLarge) }

// Uncapped tells that a score exceeds its points because the rule set lets it.
func (r Result) Uncapped() bool {
	for i := range r.leaves {
		if r.leaves[i].flags.Has(Uncapped) {
			return true
		}
	}
	return false
}
