package performance

import (
	"fmt"
	"strings"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// total explains the total by its leaves, or by the classes where those are
// rounded, and then its grade.
func (e *explainer) total() Explanation {
	total, set := e.result.Total(), &e.scorer.set
	name := e.label(figure.Label{Zh: "总分", En: "total"})
	if e.result.TooLarge() {
		e.say(StatusLine, "too-large", fmt.Sprint(MaxIndicators), fmt.Sprint(MaxMoneyRows))
		return e.done("", name, total.Points, total.Score)
	}
	everything := func(Ref) bool { return true }
	terms, value := e.terms(everything), e.exactSum(everything)
	if set.Rounding.Class != nil {
		terms, value = e.classTerms()
	}
	e.sum(terms, value, total, set.Rounding.Total)
	e.lost(everything)
	e.open(total)
	e.grade(value)
	return e.done("", name, total.Points, total.Score)
}

// parent explains a class or a group by its parts.
func (e *explainer) parent(ref Ref) Explanation {
	class, set := &e.form.Classes[ref.Class], &e.scorer.set
	name, sum, rounding := class.Name, e.result.Class(int(ref.Class)), set.Rounding.Class
	in := func(r Ref) bool { return r.Class == ref.Class }
	if ref.Group >= 0 {
		name, sum, rounding = class.Groups[ref.Group].Name, e.result.Group(int(ref.Class), int(ref.Group)), nil
		in = func(r Ref) bool { return r.Class == ref.Class && r.Group == ref.Group }
	}
	e.sum(e.terms(in), e.exactSum(in), sum, rounding)
	e.open(sum)
	e.lost(in)
	return e.done(ref.Path(), name, sum.Points, sum.Score)
}

// sum says that terms add up to a value, or to no less when some are open, and
// how that is rounded. Where it is not, what was cut off the terms is not in
// their sum either.
func (e *explainer) sum(terms []string, value exact.Rat, of Sum, rounding *figure.Rounding) {
	score := of.Score
	if len(terms) == 0 {
		terms = []string{"0"}
	}
	joined, key := strings.Join(terms, " + "), "sum"
	if !of.Complete {
		key = "sum.open"
	}
	if rounding == nil || value.Cmp(pointsRat(score)) == 0 {
		e.say(NumbersLine, key, joined, shortRaw(score))
		return
	}
	e.say(NumbersLine, key, joined, showRat(value))
	e.say(RoundingLine, "rounded."+rounding.Mode.String(), showRat(value), fmt.Sprint(rounding.Places), score.String())
	e.source(e.scorer.set.Rounding.Source)
}

// terms are the leaves' scores.
func (e *explainer) terms(in func(Ref) bool) []string {
	var terms []string
	for i := range e.result.leaves {
		l := &e.result.leaves[i]
		switch {
		case !in(l.ref()) || l.flags.Has(Unchosen) || l.status == NotApplicable && l.score == 0:
		case l.status.Known():
			terms = append(terms, showRat(e.run.exactly(i, false)))
		default:
			terms = append(terms, e.pending(e.run.exactly(i, false)))
		}
	}
	return terms
}

// classTerms are the rounded scores of the classes beside that of the execution
// row.
func (e *explainer) classTerms() (terms []string, value exact.Rat) {
	value = zero
	for i, l := range e.result.leaves {
		switch {
		case l.ref().Class < 0:
			own := e.run.exactly(i, false)
			terms, value = e.terms(func(r Ref) bool { return r.Class < 0 }), own
		case e.result.leaves[max(i, 1)-1].ref().Class != l.ref().Class || i == 0:
			class := &e.result.classes[l.ref().Class]
			value = value.Add(class.score.Rat())
			if class.open > 0 {
				terms = append(terms, e.pending(class.score.Rat()))
			} else {
				terms = append(terms, showRat(class.score.Rat()))
			}
		}
	}
	return terms, value
}

// pending stands for a score that is open: "open", and what it is at least.
func (e *explainer) pending(least exact.Rat) string {
	if least.Sign() == 0 {
		return e.label(figure.Label{Zh: "待定", En: "open"})
	}
	text := showRat(least)
	return e.label(figure.Label{Zh: "待定（至少" + text + "）", En: "open (at least " + text + ")"})
}

func (e *explainer) exactSum(in func(Ref) bool) exact.Rat {
	total := zero
	for i := range e.result.leaves {
		if in(e.result.leaves[i].ref()) {
			total = total.Add(e.run.exactly(i, false))
		}
	}
	return total
}

func (e *explainer) open(of Sum) {
	if !of.Complete {
		e.say(StatusLine, "open", shortRaw(of.Least), shortRaw(of.Most))
	}
}

func (e *explainer) lost(in func(Ref) bool) {
	for i := range e.result.leaves {
		if l := &e.result.leaves[i]; in(l.ref()) && l.status.Known() && l.score < l.points {
			e.say(LostLine, "lost", showRat(l.points.Rat().Sub(e.run.exactly(i, false))), e.name(l.ref()))
		}
	}
}

// grade says which grade the total has, or between which it still lies; value
// is the total before it is rounded.
func (e *explainer) grade(value exact.Rat) {
	grades, s := &e.scorer.set.Grades, &e.result.sum
	if len(grades.Bands) == 0 || s.points <= 0 {
		return
	}
	if grades.From == ruleset.FromRaw {
		s = &e.whole
		e.say(NoteLine, "grade-raw")
	} else {
		value = s.score.Rat()
	}
	least := e.run.gradeOf(s.score, s.cutScore, s.points, false)
	most := least
	if s.open > 0 {
		most = e.run.gradeOf(s.most, s.cutMost, s.points, true)
	}
	if least < 0 || most < 0 {
		return
	}
	low, high := &grades.Bands[least], &grades.Bands[most]
	if most != least {
		e.say(GradeLine, "grade-open", e.label(low.Label), e.label(high.Label))
		e.source(grades.Source)
		return
	}
	if s.points != 100*exact.One {
		scaled := value.Mul(hundred).Quo(s.points.Rat())
		e.say(GradeLine, "hundred", showRat(value), shortRaw(s.points.Points(0)), showRat(scaled))
		value = scaled
	}
	if s.open > 0 {
		e.say(GradeLine, "grade-certain", e.interval(low.Interval, e.pointsUnit()), e.label(low.Label))
	} else {
		e.say(GradeLine, "grade", showRat(value), e.interval(low.Interval, e.pointsUnit()), e.label(low.Label))
	}
	e.source(grades.Source)
}

func (e *explainer) pointsUnit() string { return e.label(figure.Label{Zh: "分"}) }
