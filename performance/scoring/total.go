package scoring

import (
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// sum adds up leaves.
type Running struct {
	Points, Raw, Score, Most exact.Grain
	// cutScore and cutMost count what was cut to a grain: the exact sum lies
	// above, by less than that many grains.
	CutScore, CutMost exact.Grain
	Open              int // leaves without a certain score
}

func (s *Running) Add(l *Row) {
	s.Points += l.Points
	s.Raw += l.Raw
	s.Score += l.Score
	s.Most += l.Most
	if l.Flags&inexactScore != 0 {
		s.CutScore++
	}
	if l.Flags&inexactMost != 0 {
		s.CutMost++
	}
	if !l.Status.Known() && l.Flags&Unchosen == 0 {
		s.Open++
	}
}

func (s *Running) join(part *Running) {
	s.Points += part.Points
	s.Raw += part.Raw
	s.Score += part.Score
	s.Most += part.Most
	s.CutScore += part.CutScore
	s.CutMost += part.CutMost
	s.Open += part.Open
}

// bound is the score, or the most that it can be.
func (s *Running) bound(most bool) exact.Grain {
	if most {
		return s.Most
	}
	return s.Score
}

// everyClass stands for the whole form where a class is asked for.
const EveryClass = int32(-2)

// total adds up the leaves, class by class where the rule set rounds classes.
// It is not rounded yet.
func (r *Run) Total(whole *Running) {
	rounding := r.Scorer.Rules.Rounding.Class
	if rounding == nil {
		for i := range r.Leaves {
			whole.Add(&r.Leaves[i])
		}
		return
	}
	for range r.Classes {
		r.Sums = append(r.Sums, Running{})
	}
	for from := 0; from < len(r.Leaves); {
		var part Running
		class, to := r.Leaves[from].Ref().Class, from+classLength(r.Leaves[from:])
		for i := from; i < to; i++ {
			part.Add(&r.Leaves[i])
		}
		if class >= 0 { // the execution row belongs to no class
			r.Round(&part, *rounding, class)
			r.Sums[class] = part
		}
		whole.join(&part)
		from = to
	}
}

// round rounds the score of a class or of the form once. Sums of what was cut
// to a grain are good enough unless a border is too near; then the leaves are
// added up exactly.
func (r *Run) Round(s *Running, rounding figure.Rounding, class int32) {
	score := s.Score.Round(rounding, s.CutScore == 0)
	if s.CutScore > 0 && score != (s.Score+s.CutScore).Round(rounding, false) {
		score, _, _ = r.exactSum(class, false).Round(rounding).Grain() // as large as the sum of grains
	}
	most := s.Most.Round(rounding, s.CutMost == 0)
	if s.CutMost > 0 && most != (s.Most+s.CutMost).Round(rounding, false) {
		most, _, _ = r.exactSum(class, true).Round(rounding).Grain()
	}
	s.Score, s.Most, s.CutScore, s.CutMost = score, most, 0, 0
}

// exactSum adds up the scores of a class exactly, or the most that they can be.
// Where classes are rounded, a form is the sum of those and its execution row.
func (r *Run) exactSum(class int32, most bool) exact.Rat {
	r.remember()
	total := Zero
	if class == EveryClass && r.Scorer.Rules.Rounding.Class != nil {
		class = performance.ExecutionRef().Class
		for i := range r.Sums {
			total = total.Add(r.Sums[i].bound(most).Rat())
		}
	}
	for i := range r.Leaves {
		if class == EveryClass || r.Leaves[i].Ref().Class == class {
			total = total.Add(r.Exactly(i, most))
		}
	}
	return total
}

// exactly is the score of a leaf, or the most that it can be, with what was cut
// off. The values have been kept.
func (r *Run) Exactly(i int, most bool) exact.Rat {
	l, now := &r.Leaves[i], &r.Scratch.Values[i]
	value, kept, cut := now.Least, l.Score, inexactScore
	if most {
		value, kept, cut = now.most, l.Most, inexactMost
	}
	switch {
	case l.Flags&cut == 0:
		return kept.Rat()
	case l.Flags&Deducted != 0 && l.Flags&Stands == 0:
		return clamp(value.Sub(r.Deduction(l).Rat()), value)
	}
	return value
}

// grade grades a total on the hundred-point scale. A grade is given only when
// every total that is still possible has it.
func (r *Run) grade(whole *Running) (grade ruleset.Grade, ok bool) {
	s := r.Scorer
	if len(s.Grades) == 0 || whole.Points <= 0 {
		return "", false
	}
	if last := len(r.Leaves) - 1; r.Leaves[last].Ref().Class < 0 {
		return "", false // spending alone is no performance
	}
	least := r.GradeOf(whole.Score, whole.CutScore, whole.Points, false)
	if least < 0 || whole.Open > 0 && least != r.mostGrade(whole) {
		return "", false
	}
	return s.Rules.Grades.Bands[least].Grade, true
}

// mostGrade is the grade of the most that an open total can be: the best one
// when what is open has no cap.
func (r *Run) mostGrade(whole *Running) int {
	for i := range r.Leaves {
		if l := &r.Leaves[i]; l.Flags&boundless != 0 && !l.Status.Known() && l.Counts() {
			return 0
		}
	}
	return r.GradeOf(whole.Most, whole.CutMost, whole.Points, true)
}

// gradeOf returns the index of the grade of a total out of points, -1 for none.
func (r *Run) GradeOf(total, cut, points exact.Grain, most bool) int {
	at := r.Scorer.Band(total.Rat(), points)
	if cut > 0 && at != r.Scorer.Band((total+cut).Rat(), points) {
		at = r.Scorer.Band(r.exactSum(EveryClass, most), points)
	}
	return at
}

func (s *Scorer) Band(total exact.Rat, points exact.Grain) int {
	if points != 100*exact.One {
		total = total.Mul(Hundred).Quo(points.Rat())
	}
	for i := range s.Grades {
		if s.Grades[i].Contains(total) {
			return i
		}
	}
	return -1
}
