package performance

import (
	"iter"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// Result is the outcome of scoring a form: its leaves (the execution row and
// every indicator) with scores and statuses; groups, classes and the total are
// sums of them. It names what made it. The zero value is an empty result.
type Result struct {
	key     string
	madeBy  MadeBy
	flags   Flags
	leaves  []leaf
	sum     sum
	grade   ruleset.Grade
	graded  bool
	missing int // leaves without a certain score
}

// MadeBy names what made a result: the same form, rule set and version give
// the same bytes.
type MadeBy struct {
	RuleSet string `json:"rule_set"`
	Hash    string `json:"hash"`
	Version string `json:"version"`
}

// leaf is a row of the result without pointers into the form, so that a result
// outlives it.
type leaf struct {
	key    string
	ref    Ref
	status Status
	flags  Flags
	// points, the raw value, the score, and the most that the score can be;
	// score is the least when the status is not Known.
	points, raw, score, most exact.Grain
}

// Leaf is the score of one indicator or of the execution row.
type Leaf struct {
	// Key is the caller's key of the indicator.
	Key string
	// Ref and Path address the indicator in the form.
	Ref  Ref
	Path check.Path
	// Status says what became of it.
	Status Status
	// Flags are what happened on the way.
	Flags Flags
	// Points that could be earned.
	Points figure.Points
	// Score earned; absent unless the status is Known and the indicator
	// applies.
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

type sum struct {
	points, raw, score, most exact.Grain
	cut                      exact.Grain // how many raw values were cut to a grain
	cutScore                 exact.Grain // how many scores were
	open                     int
}

func (s *sum) add(l *leaf) {
	s.points += l.points
	s.raw += l.raw
	s.score += l.score
	s.most += l.most
	if l.flags&inexactRaw != 0 {
		s.cut++
		if l.score == l.raw {
			s.cutScore++
		}
	}
	if !l.status.Known() && l.flags&Unchosen == 0 {
		s.open++
	}
}

func (r *Result) reset(s *Scorer, key string) {
	*r = Result{
		key:    key,
		madeBy: MadeBy{RuleSet: s.set.ID, Hash: s.hash, Version: Version},
		leaves: r.leaves[:0],
	}
}

func (r *Result) grow(n int) {
	if cap(r.leaves) < n {
		r.leaves = make([]leaf, 0, n)
	}
}

// total adds up the leaves class by class, rounds where the rule set does, and
// grades.
func (r *Result) total(of *run) {
	stages := of.scorer.set.Rounding
	var part sum
	class := int32(-1)
	for i := range r.leaves {
		if ref := r.leaves[i].ref; ref.Class != class {
			r.sum.join(part, of, stages.Class, class)
			part, class = sum{}, ref.Class
		}
		part.add(&r.leaves[i])
	}
	r.sum.join(part, of, stages.Class, class)
	r.missing = r.sum.open
	if stages.Total != nil {
		r.sum.score = of.roundSum(r.sum.score, r.sum.cutScore, *stages.Total, everyClass)
		r.sum.most = r.sum.most.Round(*stages.Total, true)
		r.sum.cutScore = 0
	}
	r.gradeIt(of)
}

// everyClass stands for the whole form where a class is asked for.
const everyClass = int32(-2)

// join adds a class to the form.
func (s *sum) join(class sum, of *run, rounding *figure.Rounding, index int32) {
	if rounding != nil && index >= 0 {
		class.score = of.roundSum(class.score, class.cutScore, *rounding, index)
		class.most = class.most.Round(*rounding, true)
		class.cutScore = 0
	}
	s.points += class.points
	s.raw += class.raw
	s.score += class.score
	s.most += class.most
	s.cut += class.cut
	s.cutScore += class.cutScore
	s.open += class.open
}

// roundSum rounds a sum of scores of which cut were cut to a grain. The exact
// sum lies less than cut grains above; only when that matters are the leaves
// added up exactly.
func (r *run) roundSum(score, cut exact.Grain, rounding figure.Rounding, class int32) exact.Grain {
	low := score.Round(rounding, cut == 0)
	if cut == 0 || low == (score+cut).Round(rounding, false) && low == score.Round(rounding, false) {
		return low
	}
	return roundedGrain(r.exactSum(class, true), rounding)
}

func roundedGrain(value exact.Rat, rounding figure.Rounding) exact.Grain {
	grain, whole, _ := value.Grain() // no larger than the sum of grains
	return grain.Round(rounding, whole)
}

// exactSum scores the form again, keeping every exact value, and adds up the
// leaves of a class: the raw values, or the scores where leaves are rounded.
func (r *run) exactSum(class int32, scores bool) exact.Rat {
	again := run{scorer: r.scorer, result: &Result{}, track: true}
	again.leavesOf(r.form)
	total := zero
	for i := range again.result.leaves {
		l := &again.result.leaves[i]
		if class != everyClass && l.ref.Class != class {
			continue
		}
		value := again.values[i]
		if scores && (l.score != l.raw || l.flags&inexactRaw == 0) {
			value = l.score.Rat()
		}
		total = total.Add(value)
	}
	return total
}

// gradeIt grades the total on the hundred-point scale. A grade is given only
// when every score that is still possible has it.
func (r *Result) gradeIt(of *run) {
	s := of.scorer
	if len(s.grades) == 0 || r.sum.points <= 0 {
		return
	}
	low, high := r.sum.score.Rat(), r.sum.most.Rat()
	if s.set.Grades.From == ruleset.FromRaw {
		low = of.rawTotal(r.sum)
		if r.missing == 0 {
			high = low
		}
	} else if r.sum.cutScore > 0 {
		low = of.decisive(r.sum.score, r.sum.cutScore, true)
		if r.missing == 0 {
			high = low
		}
	}
	least, most := s.gradeOf(low, r.sum.points), s.gradeOf(high, r.sum.points)
	if least >= 0 && least == most {
		r.grade, r.graded = s.set.Grades.Bands[least].Grade, true
	}
}

func (r *run) rawTotal(total sum) exact.Rat { return r.decisive(total.raw, total.cut, false) }

// decisive returns a sum of grains when all sums within the cut have the same
// grade, and the exact sum otherwise.
func (r *run) decisive(total, cut exact.Grain, scores bool) exact.Rat {
	points := r.result.sum.points
	s := r.scorer
	if cut == 0 || s.gradeOf(total.Rat(), points) == s.gradeOf((total+cut).Rat(), points) {
		return total.Rat()
	}
	return r.exactSum(everyClass, scores)
}

// gradeOf returns the index of the grade of a total out of points, -1 for none.
func (s *Scorer) gradeOf(total exact.Rat, points exact.Grain) int {
	if points != 100*exact.One {
		total = total.Mul(hundred).Quo(points.Rat())
	}
	for i := range s.grades {
		if s.grades[i].contains(total) {
			return i
		}
	}
	return -1
}

// Key returns the caller's key of the form.
func (r Result) Key() string { return r.key }

// MadeBy names the rule set and the version that made the result.
func (r Result) MadeBy() MadeBy { return r.madeBy }

// Len returns the number of leaves.
func (r Result) Len() int { return len(r.leaves) }

// Leaf returns leaf i in the order of the form: the execution row first, when
// the rule set has one.
func (r Result) Leaf(i int) Leaf {
	l := &r.leaves[i]
	out := Leaf{
		Key: l.key, Ref: l.ref, Path: l.ref.Path(), Status: l.status, Flags: l.flags &^ internalFlags,
		Points: l.points.Points(0),
		Least:  l.score.Points(0), Most: l.most.Points(0),
	}
	if l.status.Known() && l.status != NotApplicableStatus || l.score != 0 {
		out.Score, out.Raw = l.score.Points(0), l.raw.Points(0)
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
	for i := range r.leaves {
		if r.leaves[i].ref.Path() == path {
			return r.Leaf(i), true
		}
	}
	return Leaf{}, false
}

// ByKey returns the first leaf with the caller's key.
func (r Result) ByKey(key string) (l Leaf, found bool) {
	for i := range r.leaves {
		if r.leaves[i].key == key {
			return r.Leaf(i), true
		}
	}
	return Leaf{}, false
}

// Total returns the form's score.
func (r Result) Total() Sum {
	return Sum{
		Points: r.sum.points.Points(0), Score: r.sum.score.Points(0), Raw: r.sum.raw.Points(0),
		Least: r.sum.score.Points(0), Most: r.sum.most.Points(0), Complete: r.Complete(),
	}
}

// Class returns the sum of a class by its position in the form.
func (r Result) Class(class int) Sum {
	return r.sumOf(func(ref Ref) bool { return ref.Class == int32(class) })
}

// Group returns the sum of a group by its position in the form.
func (r Result) Group(class, group int) Sum {
	return r.sumOf(func(ref Ref) bool { return ref.Class == int32(class) && ref.Group == int32(group) })
}

func (r Result) sumOf(in func(Ref) bool) Sum {
	var s sum
	for i := range r.leaves {
		if in(r.leaves[i].ref) {
			s.add(&r.leaves[i])
		}
	}
	return Sum{
		Points: s.points.Points(0), Score: s.score.Points(0), Raw: s.raw.Points(0),
		Least: s.score.Points(0), Most: s.most.Points(0), Complete: s.open == 0,
	}
}

// Grade returns the grade; ok is false when the set has no grades or what is
// missing leaves more than one possible.
func (r Result) Grade() (grade ruleset.Grade, ok bool) { return r.grade, r.graded }

// Complete tells that every indicator has a certain score.
func (r Result) Complete() bool { return r.missing == 0 && r.flags&TooLarge == 0 }

// Bounds returns the least and the most that the total can be.
func (r Result) Bounds() (least, most figure.Points) {
	return r.sum.score.Points(0), r.sum.most.Points(0)
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
