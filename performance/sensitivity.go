package performance

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// Sensitivity says how much a figure moves the total.
type Sensitivity struct {
	// Path and Name of the indicator or of the execution row.
	Path check.Path
	Name figure.Label
	// At is the figure as it stands.
	At figure.Quantity
	// Step is one step of the figure's printed grid, negative when less is
	// better: 0.01万元, 1户. Absent when no step improves anything.
	Step figure.Quantity
	// PerStep is what one step brings before rounding, cut to twelve places.
	PerStep figure.Points
	// Next is the nearest figure that improves the rounded total, and Gain by
	// how much; absent when none does.
	Next figure.Quantity
	Gain figure.Points
	// Left is what the figure could still bring at its best.
	Left figure.Points
	// Judged tells that the figure is a judged score.
	Judged bool
}

// Sensitivity tells for every figure of the form what one more step of its own
// printed grid brings, where the next hundredth of the total lies, and what
// there is to be had at most. Dates and words without a judgement are left out.
func (s *Scorer) Sensitivity(form Form) []Sensitivity {
	var out []Sensitivity
	result := s.Score(form)
	for i := range result.leaves {
		if dial, ok := s.dial(form, result.leaves[i]); ok {
			out = append(out, dial.sensitivity(result))
		}
	}
	return out
}

func (d *dial) sensitivity(now Result) Sensitivity {
	out := Sensitivity{Path: d.leaf.ref.Path(), Name: d.name, At: d.from, Judged: d.judged}
	best, _ := d.total(d.best)
	out.Left = (best - now.sum.score).Points(0)
	if best <= now.sum.score {
		out.Left = figure.PointsOf(0)
		return out
	}
	direction := int64(1)
	if d.best < d.at {
		direction = -1
	}
	out.Step = d.quantity(direction)
	_, stepped := d.total(d.at + direction)
	out.PerStep = (stepped.sum.raw - now.sum.raw).Points(0)
	next := nearest(d.at, d.best, func(position int64) bool {
		score, _ := d.total(position)
		return score > now.sum.score
	})
	score, _ := d.total(next)
	out.Next, out.Gain = d.quantity(next), (score - now.sum.score).Points(0)
	return out
}
