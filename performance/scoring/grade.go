package scoring

import (
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// grades are those of the least and the most that a total can be, on the
// hundred-point scale; "" when there is none.
func (r *run) grades(whole *subtotal) (least, most ruleset.Grade) {
	s := r.scorer
	if len(s.grades) == 0 || whole.points <= 0 {
		return "", ""
	}
	if last := len(r.leaves) - 1; r.leaves[last].ref().Class < 0 {
		return "", "" // spending alone is no performance
	}
	low := r.gradeOf(whole.score, whole.cutScore, whole.points, false)
	high := low
	if whole.open > 0 {
		high = r.mostGrade(whole)
	}
	if low < 0 || high < 0 {
		return "", ""
	}
	return s.set.Grades.Bands[low].Grade, s.set.Grades.Bands[high].Grade
}

// mostGrade is the grade of the most that an open total can be: the best one
// when what is open has no cap.
func (r *run) mostGrade(whole *subtotal) int {
	for i := range r.leaves {
		if l := &r.leaves[i]; l.marks.has(boundless) && !l.status.Known() && l.counts() {
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
