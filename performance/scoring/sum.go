package scoring

import (
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
)

// subtotal is what some leaves add up to.
type subtotal struct {
	points, raw, score, most exact.Grain
	// cutScore and cutMost count what was cut to a grain: the exact sum lies
	// above, by less than that many grains.
	cutScore, cutMost exact.Grain
	open              int // leaves without a certain score
}

func (s *subtotal) add(l *leaf) {
	s.points += l.points
	s.raw += l.raw
	s.score += l.score
	s.most += l.most
	if l.marks.has(cutScore) {
		s.cutScore++
	}
	if l.marks.has(cutMost) {
		s.cutMost++
	}
	if !l.status.Known() && l.flags&Unchosen == 0 {
		s.open++
	}
}

func (s *subtotal) join(part *subtotal) {
	s.points += part.points
	s.raw += part.raw
	s.score += part.score
	s.most += part.most
	s.cutScore += part.cutScore
	s.cutMost += part.cutMost
	s.open += part.open
}

// bound is the score, or the most that it can be.
func (s *subtotal) bound(most bool) exact.Grain {
	if most {
		return s.most
	}
	return s.score
}

// everyClass stands for the whole form where a class is asked for.
const everyClass = int32(-2)

// addUp adds up the leaves, class by class where the rule set rounds classes.
// It is not rounded yet.
func (r *run) addUp(whole *subtotal) {
	rounding := r.scorer.set.Rounding.Class
	if rounding == nil {
		for i := range r.leaves {
			whole.add(&r.leaves[i])
		}
		return
	}
	for range r.classes {
		r.sums = append(r.sums, subtotal{})
	}
	for from := 0; from < len(r.leaves); {
		var part subtotal
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
func (r *run) round(s *subtotal, rounding figure.Rounding, class int32) {
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
		class = performance.ExecutionRef().Class
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
	value, kept, cutting := now.least, l.score, cutScore
	if most {
		value, kept, cutting = now.most, l.most, cutMost
	}
	switch {
	case !l.marks.has(cutting):
		return kept.Rat()
	case l.flags&Deducted != 0 && !l.marks.has(stands):
		return clamp(value.Sub(r.deduction(l).Rat()), value)
	}
	return value
}
