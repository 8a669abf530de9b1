package explain

import (
	"fmt"
	"strconv"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/scoring"
)

// total explains the total by its leaves, or by the classes where those are
// rounded, and then its grade.
func (s *speaker) total() Explanation {
	total := s.trace.Total()
	name := s.label(figure.Label{Zh: "总分", En: "total"})
	if s.trace.Result().TooLarge() {
		s.say(StatusLine, "too-large", strconv.Itoa(performance.MaxIndicators), strconv.Itoa(performance.MaxMoneyRows))
		return s.done("", name, total.Sum.Points, total.Sum.Score)
	}
	s.sum(&total)
	s.lost(&total)
	s.open(&total)
	s.grade()
	return s.done("", name, total.Sum.Points, total.Sum.Score)
}

// parent explains a class or a group by its parts.
func (s *speaker) parent(ref performance.Ref) (Explanation, error) {
	switch {
	case ref.Class >= 0 && ref.Group < 0:
		return s.class(ref), nil
	case ref.Class >= 0 && ref.Indicator < 0:
		return s.group(ref), nil
	}
	// The rule set has no execution row, or the form was not scored.
	return Explanation{}, fmt.Errorf("%s: %w", ref.Path(), performance.ErrNode)
}

func (s *speaker) class(ref performance.Ref) Explanation {
	sum := s.trace.Class(int(ref.Class))
	return s.parts(performance.ClassRef(int(ref.Class)), &sum)
}

func (s *speaker) group(ref performance.Ref) Explanation {
	sum := s.trace.Group(int(ref.Class), int(ref.Group))
	return s.parts(performance.GroupRef(int(ref.Class), int(ref.Group)), &sum)
}

func (s *speaker) parts(ref performance.Ref, sum *scoring.SumTrace) Explanation {
	s.sum(sum)
	s.open(sum)
	s.lost(sum)
	return s.done(ref.Path(), s.name(ref), sum.Sum.Points, sum.Sum.Score)
}

// sum says that terms add up to a value, or to no less when some are open, and
// how that is rounded. Where it is not, what was cut off the terms is not in
// their sum either.
func (s *speaker) sum(sum *scoring.SumTrace) {
	key, terms := "sum", s.terms(sum.Terms)
	if !sum.Sum.Complete {
		key = "sum.open"
	}
	if !sum.Rounding.Applied {
		s.say(NumbersLine, key, terms, number(sum.Sum.Score))
		return
	}
	s.say(NumbersLine, key, terms, sum.Value.String())
	s.rounding(sum.Value, &sum.Rounding)
}

// terms writes what is added up.
func (s *speaker) terms(terms []scoring.Term) string {
	if len(terms) == 0 {
		return "0"
	}
	from := s.texts.Len()
	for i := range terms {
		text := terms[i].Value.String()
		if terms[i].Open {
			text = s.pending(terms[i].Value)
		}
		if i > 0 {
			s.texts.WriteString(plus)
		}
		s.texts.WriteString(text)
	}
	return s.texts.String()[from:]
}

// plus stands between the terms of a sum.
const plus = " + "

// pending stands for a score that is open: "open", and what it is at least.
func (s *speaker) pending(least scoring.Value) string {
	if least.Sign() == 0 {
		return s.label(figure.Label{Zh: "待定", En: "open"})
	}
	text := least.String()
	return s.label(figure.Label{Zh: "待定（至少" + text + "）", En: "open (at least " + text + ")"})
}

func (s *speaker) open(sum *scoring.SumTrace) {
	if !sum.Sum.Complete {
		s.say(StatusLine, "open", number(sum.Sum.Least), number(sum.Sum.Most))
	}
}

func (s *speaker) lost(sum *scoring.SumTrace) {
	for _, term := range sum.Lost {
		s.say(LostLine, "lost", term.Value.String(), s.name(term.Ref))
	}
}

// grade says which grade the total has, or between which it still lies.
func (s *speaker) grade() {
	grade := s.trace.Grade()
	if !grade.Graded {
		return
	}
	if grade.Raw {
		s.say(NoteLine, "grade-raw")
	}
	low, high := &grade.Least, &grade.Most
	if low.Grade != high.Grade {
		s.say(GradeLine, "grade-open", s.label(low.Label), s.label(high.Label))
		s.source(s.set.Grades.Source)
		return
	}
	band := Points(low.Interval, s.tag)
	if grade.Open {
		s.say(GradeLine, "grade-certain", band, s.label(low.Label))
	} else {
		s.say(GradeLine, "grade", grade.Total.String(), band, s.label(low.Label))
	}
	s.source(s.set.Grades.Source)
}
