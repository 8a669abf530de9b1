package scoring_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/internal/mix"
	"jixiao.example/performance"
)

// shuffled is a copy of the form with its siblings in another order. Where the
// first one counts, the order has a meaning and stays.
func shuffled(w *mix.Wild, form performance.Form) performance.Form {
	form.Classes = mixed(w, form.Classes)
	for ci := range form.Classes {
		class := &form.Classes[ci]
		class.Groups = mixed(w, class.Groups)
		for gi := range class.Groups {
			if group := &class.Groups[gi]; group.Choose != performance.FirstOf {
				group.Indicators = mixed(w, group.Indicators)
			}
		}
	}
	return form
}

func mixed[T any](w *mix.Wild, siblings []T) []T {
	out := slices.Clone(siblings)
	for i := len(out) - 1; i > 0; i-- {
		j := w.IntN(i + 1)
		out[i], out[j] = out[j], out[i]
	}
	return out
}

func TestInvariantOrderOfSiblingsDoesNotMatter(t *testing.T) {
	compared := 0
	each(t, 13, 1_500, func(w *mix.Wild, rules underRules, form performance.Form) {
		form = apart(form)
		if !withinLimits(form) {
			return // what exceeds the limit of a form is what comes last
		}
		compared++
		before, after := rules.scorer.Score(form), rules.scorer.Score(shuffled(w, form))
		one, other := before.Total(), after.Total()
		grade, ok := before.Grade()
		again, okAgain := after.Grade()
		sameGrade := grade == again && ok == okAgain
		if !one.Score.Equal(other.Score) || !one.Points.Equal(other.Points) || !one.Most.Equal(other.Most) || one.Complete != other.Complete || !sameGrade {
			require.Fail(t, "another order has another total", "%s\n%s\nunder %s\n%s", inJSON(before), inJSON(after), rules.set.ID, encoded(t, form))
		}
	})
	require.NotZero(t, compared)
}

// withinLimits tells whether all points that the form states fit into one.
func withinLimits(form performance.Form) bool {
	all := form.Execution.Points
	for _, class := range form.Classes {
		all = all.Add(class.Points)
		for _, group := range class.Groups {
			all = all.Add(group.Points)
			for _, indicator := range group.Indicators {
				all = all.Add(indicator.Points)
			}
		}
	}
	return all.Cmp(figure.PointsOf(exact.MaxPoints/2)) < 0
}

// apart gives siblings names of their own: equal parts in the last place go by
// name, and what is called the same goes by position.
func apart(form performance.Form) performance.Form {
	form.Classes = slices.Clone(form.Classes)
	for ci := range form.Classes {
		class := &form.Classes[ci]
		class.Class, class.Name = class.Kind(), class.Name+string(rune('a'+ci))
		class.Groups = slices.Clone(class.Groups)
		for gi := range class.Groups {
			group := &class.Groups[gi]
			group.Name += string(rune('a' + gi))
			group.Indicators = slices.Clone(group.Indicators)
			for ii := range group.Indicators {
				group.Indicators[ii].Name += string(rune('a' + ii))
				if group.Choose != performance.All { // the group carries the points
					group.Indicators[ii].Points = group.Indicators[0].Points
				}
			}
		}
	}
	return form
}
