package explain

import (
	"fmt"
	"strings"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// total explains the total by its leaves, or by the classes where those are
// rounded, and then its grade.
func (e *explainer) total() Explanation {
	total, set := e.result.Total(), &e.scorer.Rules
	name := e.label(figure.Label{Zh: "总分", En: "total"})
	if e.result.TooLarge() {
		e.say(StatusLine, "too-large", fmt.Sprint(performance.MaxIndicators), fmt.Sprint(performance.MaxMoneyRows))
		return e.done("", name, total.Points, total.Score)
	}
	everything := func(performance.Ref) bool { return true }
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
func (e *explainer) parent(ref performance.Ref) Explanation {
	class, set := &e.form.Classes[ref.Class], &e.scorer.Rules
	name, sum, rounding := class.Name, e.result.Class(int(ref.Class)), set.Rounding.Class
	in := func(r performance.Ref) bool { return r.Class == ref.Class }
	if ref.Group >= 0 {
		name, sum, rounding = class.Groups[ref.Group].Name, e.result.Group(int(ref.Class), int(ref.Group)), nil
		in = func(r performance.Ref) bool { return r.Class == ref.Class && r.Group == ref.Group }
	}
	e.sum(e.terms(in), e.exactSum(in), sum, rounding)
	e.open(sum)
	e.lost(in)
	return e.done(ref.Path(), name, sum.Points, sum.Score)
}

// sum says that terms add up to a value, or to no less when some are open, and
// how that is rounded. Where it is not, what was cut off the terms is not in
// their sum either.
func (e *explainer) sum(terms []string, value exact.Rat, of scoring.Sum, rounding *figure.Rounding) {
	score := of.Score
	if len(terms) == 0 {
		terms = []string{"0"}
	}
	joined, key := strings.Join(terms, " + "), "sum"
	if !of.Complete {
		key = "sum.open"
	}
	if rounding == nil || value.Cmp(scoring.PointsRat(score)) == 0 {
		e.say(NumbersLine, key, joined, scoring.ShortRaw(score))
		return
	}
	e.say(NumbersLine, key, joined, scoring.ShowRat(value))
	e.say(RoundingLine, "rounded."+rounding.Mode.String(), scoring.ShowRat(value), fmt.Sprint(rounding.Places), score.String())
	e.source(e.scorer.Rules.Rounding.Source)
}

// terms are the leaves' scores.
func (e *explainer) terms(in func(performance.Ref) bool) []string {
	var terms []string
	for i := range e.result.Rows {
		l := &e.result.Rows[i]
		switch {
		case !in(l.Ref()) || l.Flags.Has(scoring.Unchosen) || l.Status == scoring.NotApplicable && l.Score == 0:
		case l.Status.Known():
			terms = append(terms, scoring.ShowRat(e.run.Exactly(i, false)))
		default:
			terms = append(terms, e.pending(e.run.Exactly(i, false)))
		}
	}
	return terms
}

// classTerms are the rounded scores of the classes beside that of the execution
// row.
func (e *explainer) classTerms() (terms []string, value exact.Rat) {
	value = scoring.Zero
	for i, l := range e.result.Rows {
		switch {
		case l.Ref().Class < 0:
			own := e.run.Exactly(i, false)
			terms, value = e.terms(func(r performance.Ref) bool { return r.Class < 0 }), own
		case e.result.Rows[max(i, 1)-1].Ref().Class != l.Ref().Class || i == 0:
			class := &e.result.ClassSums[l.Ref().Class]
			value = value.Add(class.Score.Rat())
			if class.Open > 0 {
				terms = append(terms, e.pending(class.Score.Rat()))
			} else {
				terms = append(terms, scoring.ShowRat(class.Score.Rat()))
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
	text := scoring.ShowRat(least)
	return e.label(figure.Label{Zh: "待定（至少" + text + "）", En: "open (at least " + text + ")"})
}

func (e *explainer) exactSum(in func(performance.Ref) bool) exact.Rat {
	total := scoring.Zero
	for i := range e.result.Rows {
		if in(e.result.Rows[i].Ref()) {
			total = total.Add(e.run.Exactly(i, false))
		}
	}
	return total
}

func (e *explainer) open(of scoring.Sum) {
	if !of.Complete {
		e.say(StatusLine, "open", scoring.ShortRaw(of.Least), scoring.ShortRaw(of.Most))
	}
}

func (e *explainer) lost(in func(performance.Ref) bool) {
	for i := range e.result.Rows {
		if l := &e.result.Rows[i]; in(l.Ref()) && l.Status.Known() && l.Score < l.Points {
			e.say(LostLine, "lost", scoring.ShowRat(l.Points.Rat().Sub(e.run.Exactly(i, false))), e.name(l.Ref()))
		}
	}
}

// grade says which grade the total has, or between which it still lies; value
// is the total before it is rounded.
func (e *explainer) grade(value exact.Rat) {
	grades, s := &e.scorer.Rules.Grades, &e.result.Whole
	if len(grades.Bands) == 0 || s.Points <= 0 {
		return
	}
	if grades.From == ruleset.FromRaw {
		s = &e.whole
		e.say(NoteLine, "grade-raw")
	} else {
		value = s.Score.Rat()
	}
	least := e.run.GradeOf(s.Score, s.CutScore, s.Points, false)
	most := least
	if s.Open > 0 {
		most = e.run.GradeOf(s.Most, s.CutMost, s.Points, true)
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
	if s.Points != 100*exact.One {
		scaled := value.Mul(scoring.Hundred).Quo(s.Points.Rat())
		e.say(GradeLine, "hundred", scoring.ShowRat(value), scoring.ShortRaw(s.Points.Points(0)), scoring.ShowRat(scaled))
		value = scaled
	}
	if s.Open > 0 {
		e.say(GradeLine, "grade-certain", e.interval(low.Interval, e.pointsUnit()), e.label(low.Label))
	} else {
		e.say(GradeLine, "grade", scoring.ShowRat(value), e.interval(low.Interval, e.pointsUnit()), e.label(low.Label))
	}
	e.source(grades.Source)
}

func (e *explainer) pointsUnit() string { return e.label(figure.Label{Zh: "分"}) }
