package performance

import (
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// sum adds up leaves.
type sum struct {
	points, raw, score, most exact.Grain
	// cutScore and cutMost count what was cut to a grain: the exact sum lies
	// above, by less than that many grains.
	cutScore, cutMost exact.Grain
	open              int // leaves without a certain score
}

func (s *sum) add(l *leaf) {
	s.points += l.points
	s.raw += l.raw
	s.score += l.score
	s.most += l.most
	if l.flags&inexactScore != 0 {
		s.cutScore++
	}
	if l.flags&inexactMost != 0 {
		s.cutMost++
	}
	if !l.status.Known() && l.flags&Unchosen == 0 {
		s.open++
	}
}

func (s *sum) join(part *sum) {
	s.points += part.points
	s.raw += part.raw
	s.score += part.score
	s.most += part.most
	s.cutScore += part.cutScore
	s.cutMost += part.cutMost
	s.open += part.open
}

// bound is the score, or the most that it can be.
func (s *sum) bound(most bool) exact.Grain {
	if most {
		return s.most
	}
	return s.score
}

// everyClass stands for the whole form where a class is asked for.
const everyClass = int32(-2)

// total adds up the leaves, class by class where the rule set rounds classes.
// It is not rounded yet.
func (r *run) total(whole *sum) {
	rounding := r.scorer.set.Rounding.Class
	if rounding == nil {
		for i := range r.leaves {
			whole.add(&r.leaves[i])
		}
		return
	}
	for range r.classes {
		r.sums = append(r.sums, sum{})
	}
	for from := 0; from < len(r.leaves); {
		var part sum
		class, to := r.leaves[from].ref().Class, from+classLength(r.leaves[from:])
		for i := from; i < to; i++ {
			part.add(&r.leaves[i])
		}
		if class >= 0 { // the execution row belongs to no class
			r.round(&part, *rounding, class)
			r.sums[class] = part
		}
		whole.join(&part)
		from = to
	}
}

// round rounds the score of a class or of the form once. Sums of what was cut
// to a grain are good enough unless a border is too near; then the leaves are
// added up exactly.
func (r *run) round(s *sum, rounding figure.Rounding, class int32) {
	score := s.score.Round(rounding, s.cutScore == 0)
	if s.cutScore > 0 && score != (s.score+s.cutScore).Round(rounding, false) {
		score, _, _ = r.exactSum(class, false).Round(rounding).Grain() // as large as the sum of grains
	}
	most := s.most.Round(rounding, s.cutMost == 0)
	if s.cutMost > 0 && most != (s.most+s.cutMost).Round(rounding, false) {
		most, _, _ = r.exactSum(class, true).Round(rounding).Grain()
	}
	s.score, s.most, s.cutScore, s.cutMost = score, most, 0, 0
}

// exactSum adds up the scores of a class exactly, or the most that they can be.
// Where classes are rounded, a form is the sum of those and its execution row.
func (r *run) exactSum(class int32, most bool) exact.Rat {
	r.remember()
	total := zero
	if class == everyClass && r.scorer.set.Rounding.Class != nil {
		class = ExecutionRef().Class
		for i := range r.sums {
			total = total.Add(r.sums[i].bound(most).Rat())
		}
	}
	for i := range r.leaves {
		if class == everyClass || r.leaves[i].ref().Class == class {
			total = total.Add(r.exactly(i, most))
		}
	}
	return total
}

// exactly is the score of a leaf, or the most that it can be, with what was cut
// off. The values have been kept.
func (r *run) exactly(i int, most bool) exact.Rat {
	l, now := &r.leaves[i], &r.scratch.values[i]
	value, kept, cut := now.least, l.score, inexactScore
	if most {
		value, kept, cut = now.most, l.most, inexactMost
	}
	switch {
	case l.flags&cut == 0:
		return kept.Rat()
	case l.flags&Deducted != 0 && l.flags&stands == 0:
		return clamp(value.Sub(r.deduction(l).Rat()), value)
	}
	return value
}

// grade grades a total on the hundred-point scale. A grade is given only when
// every total that is still possible has it.
func (r *run) grade(whole *sum) (grade ruleset.Grade, ok bool) {
	s := r.scorer
	if len(s.grades) == 0 || whole.points <= 0 {
		return "", false
	}
	if last := len(r.leaves) - 1; r.leaves[last].ref().Class < 0 {
		return "", false // spending alone is no performance
	}
	least := r.gradeOf(whole.score, whole.cutScore, whole.points, false)
	if least < 0 || whole.open > 0 && least != r.mostGrade(whole) {
		return "", false
	}
	return s.set.Grades.Bands[least].Grade, true
}

// mostGrade is the grade of the most that an open total can be: the best one
// when what is open has no cap.
func (r *run) mostGrade(whole *sum) int {
	for i := range r.leaves {
		if l := &r.leaves[i]; l.flags&boundless != 0 && !l.status.Known() && l.counts() {
			return 0
		}
	}
	return r.gradeOf(whole.most, whole.cutMost, whole.points, true)
}

// gradeOf returns the index of the grade of a total out of points, -1 for none.
func (r *run) gradeOf(total, cut, points exact.Grain, most bool) int {
	at := r.scorer.band(total.Rat(), points)
	if cut > 0 && at != r.scorer.band((total+cut).Rat(), points) {
		at = r.scorer.band(r.exactSum(everyClass, most), points)
	}
	return at
}

func (s *Scorer) band(total exact.Rat, points exact.Grain) int {
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
