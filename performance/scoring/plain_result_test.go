package scoring_test

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/scoring"
)

// differs compares the scorer's result with the oracle's and says where they
// part, "" when nowhere.
func (want plainResult) differs(got scoring.Result) string {
	var out strings.Builder
	check := func(ref performance.Ref, what string, want decimal.Decimal, got figure.Points) {
		if !want.Equal(got.Decimal()) {
			fmt.Fprintf(&out, "%s %s: want %s, got %s\n", ref.Path(), what, want, got)
		}
	}
	if len(want.leaves) != got.Len() {
		return fmt.Sprintf("want %d leaves, got %d", len(want.leaves), got.Len())
	}
	for i, l := range want.leaves {
		leaf := got.Leaf(i)
		if leaf.Ref != l.ref || leaf.Status != l.status {
			fmt.Fprintf(&out, "want %s %s, got %s %s\n", l.ref.Path(), l.status, leaf.Path, leaf.Status)
		}
		check(l.ref, "points", l.points, leaf.Points)
		check(l.ref, "least", l.score, leaf.Least)
		check(l.ref, "most", l.top, leaf.Most)
		if leaf.Raw.Stated() {
			check(l.ref, "raw", l.raw, leaf.Raw)
		}
	}
	sums := func(class int, s plainSum, sum scoring.Sum) {
		ref := performance.Ref{Class: int32(class), Group: -1, Indicator: -1}
		check(ref, "sum of points", s.points, sum.Points)
		check(ref, "sum of scores", s.score, sum.Score)
		check(ref, "sum of raw values", s.raw, sum.Raw)
		check(ref, "sum of most", s.most, sum.Most)
		if s.complete != sum.Complete {
			fmt.Fprintf(&out, "%s complete: want %t\n", ref.Path(), s.complete)
		}
	}
	if want.total.tooLarge != got.TooLarge() {
		return "one is too large"
	}
	for ci, class := range want.classes {
		if !want.total.tooLarge {
			sums(ci, class, got.Class(ci))
		}
	}
	sums(total, want.total, got.Total())
	if grade, _ := got.Grade(); grade != want.grade {
		fmt.Fprintf(&out, "grade: want %q, got %q\n", want.grade, grade)
	}
	return out.String()
}
