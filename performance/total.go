package performance

import (
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// sum adds up leaves.
type sum struct {
	points, raw, score, most exact.Grain
	// cut counts the scores that were cut to a grain: the exact sum lies less
	// than that many grains above.
	cut  exact.Grain
	open int // leaves without a certain score
	// before is what score, most and cut were before the total was rounded.
	before struct{ score, most, cut exact.Grain }
}

func (s *sum) add(l *leaf) {
	s.points += l.points
	s.raw += l.raw
	s.score += l.score
	s.most += l.most
	if l.flags&inexactRaw != 0 && l.score == l.raw {
		s.cut++
	}
	if !l.status.Known() && l.flags&Unchosen == 0 {
		s.open++
	}
}

func (s *sum) join(part sum) {
	s.points += part.points
	s.raw += part.raw
	s.score += part.score
	s.most += part.most
	s.cut += part.cut
	s.open += part.open
}

// everyClass stands for the whole form where a class is asked for.
const everyClass = int32(-2)

// total adds up the leaves class by class and rounds where the rule set does.
func (r *run) total() sum {
	var whole, part sum
	class := int32(-1)
	for i := range r.leaves {
		if ref := r.leaves[i].ref; ref.Class != class {
			whole.join(r.roundClass(part, class))
			part, class = sum{}, ref.Class
		}
		part.add(&r.leaves[i])
	}
	whole.join(r.roundClass(part, class))
	total := r.rounded(whole, r.scorer.set.Rounding.Total, everyClass)
	total.before.score, total.before.most, total.before.cut = whole.score, whole.most, whole.cut
	return total
}

func (r *run) roundClass(part sum, class int32) sum {
	if class < 0 {
		return part // the execution row belongs to no class
	}
	return r.rounded(part, r.scorer.set.Rounding.Class, class)
}

// rounded rounds the score of a class or of the form once. Sums of scores that
// were cut to a grain are good enough unless a border is too near; then the
// leaves are added up exactly.
func (r *run) rounded(s sum, rounding *figure.Rounding, class int32) sum {
	if rounding == nil {
		return s
	}
	low := s.score.Round(*rounding, true)
	if s.cut > 0 && low != (s.score+s.cut).Round(*rounding, false) {
		low, _, _ = roundRat(r.exactSum(class), *rounding).Grain() // as large as the sum of grains
	}
	s.score, s.most, s.cut = low, max(low, s.most.Round(*rounding, true)), 0
	return s
}

// exactSum scores the form again, keeping every exact value, and adds up the
// scores of a class: the exact ones, or the rounded ones where those are.
func (r *run) exactSum(class int32) exact.Rat {
	again := run{scorer: r.scorer, classes: r.classes, money: r.money, row: r.row, track: true}
	again.all()
	total := zero
	for i := range again.leaves {
		l := &again.leaves[i]
		if class != everyClass && l.ref.Class != class {
			continue
		}
		value := again.values[i]
		if l.score != l.raw || l.flags&inexactRaw == 0 {
			value = l.score.Rat()
		}
		total = total.Add(value)
	}
	return total
}

// grade grades the total on the hundred-point scale. A grade is given only
// when every score that is still possible has it.
func (r *run) grade(whole sum) (grade ruleset.Grade, ok bool) {
	s := r.scorer
	if len(s.grades) == 0 || whole.points <= 0 {
		return "", false
	}
	total, most, cut := whole.score, whole.most, whole.cut
	if s.set.Grades.From == ruleset.FromRaw {
		total, most, cut = whole.before.score, whole.before.most, whole.before.cut
	}
	least := s.gradeOf(total.Rat(), whole.points)
	if cut > 0 && least != s.gradeOf((total+cut).Rat(), whole.points) {
		least = s.gradeOf(r.exactSum(everyClass), whole.points)
	}
	if least < 0 || whole.open > 0 && least != s.gradeOf(most.Rat(), whole.points) {
		return "", false
	}
	return s.set.Grades.Bands[least].Grade, true
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
