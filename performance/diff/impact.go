package diff

import (
	"iter"

	"github.com/shopspring/decimal"

	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// Impact tells what another rule set would do to many forms.
type Impact struct {
	// Forms compared, and how many of them change their total or their grade.
	Forms, TotalsChanged, GradesChanged int64
	// Gained and Lost are the exact sums of the totals' changes, both positive
	// or zero.
	Gained, Lost decimal.Decimal
	// Moves counts the forms by grade before and after; "" is no grade.
	Moves map[GradeMove]int64
	// Causes counts, for the forms whose grade changes, the cause that moved
	// most points.
	Causes map[Cause]int64
}

// GradeMove is a grade before and after.
type GradeMove struct {
	From, To ruleset.Grade
}

// ImpactOf scores a stream of forms under two rule sets and tells how many
// change grade, from which to which, and by what cause. It keeps no form; no
// sequence is none of them.
func ImpactOf(before, after *scoring.Scorer, forms iter.Seq[performance.Form]) Impact {
	impact := Impact{Moves: map[GradeMove]int64{}, Causes: map[Cause]int64{}}
	if forms == nil {
		return impact
	}
	var a, b scoring.Result
	for form := range forms {
		before.ScoreInto(form, &a)
		after.ScoreInto(form, &b)
		impact.Forms++
		from, _ := a.Grade()
		to, _ := b.Grade()
		impact.Moves[GradeMove{from, to}]++
		if change := grain(b.Total().Score) - grain(a.Total().Score); change != 0 {
			impact.TotalsChanged++
			if change > 0 {
				impact.Gained = impact.Gained.Add(change.Points(0).Decimal())
			} else {
				impact.Lost = impact.Lost.Sub(change.Points(0).Decimal())
			}
		}
		if from != to {
			impact.GradesChanged++
			impact.Causes[leading(Compare(Side{before, form}, Side{after, form}))]++
		}
	}
	return impact
}

// leading is the cause that moved most points, ByRule when none did and only
// the grade bands differ.
func leading(d Difference) Cause {
	causes := []Cause{ByRule, ByStructure, ByNotApplicable, ByPoints, ByTarget, ByActual, ByJudgement, ByRounding}
	best, most := ByRule, decimal.Decimal{}
	for _, cause := range causes {
		if moved := d.By(cause).Decimal().Abs(); moved.Cmp(most) > 0 {
			best, most = cause, moved
		}
	}
	return best
}
