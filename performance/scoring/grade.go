package scoring

import (
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// grades are those of the least and the most that a total can be; "" when there
// is none: the bands are those of a hundred points.
func (r *run) grades(whole *subtotal) (least, most ruleset.Grade) {
	s := r.scorer
	if len(s.grades) == 0 || whole.points != 100*exact.One || r.unsure {
		return "", ""
	}
	if last := len(r.leaves) - 1; r.leaves[last].ref().Class < 0 {
		return "", "" // spending alone is no performance
	}
	low := r.gradeOf(whole.score, whole.cutScore, false)
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
	return r.gradeOf(whole.most, whole.cutMost, true)
}

// gradeOf returns the index of the grade of a total, -1 for none.
func (r *run) gradeOf(total, cut exact.Grain, most bool) int {
	at := r.scorer.band(total.Rat())
	if cut > 0 && at != r.scorer.band((total+cut).Rat()) {
		at = r.scorer.band(r.exactSum(everyClass, most))
	}
	return at
}

func (s *Scorer) band(total exact.Rat) int {
	for i := range s.grades {
		if s.grades[i].contains(total) {
			return i
		}
	}
	return -1
}
