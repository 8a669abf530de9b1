package verify

import (
	"slices"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/scoring"
)

// scoreNeeded tells whether a judgement names a level and lacks nothing but a
// score, and where that has to lie.
func (c *Checker) scoreNeeded(l scoring.Row, indicator *performance.Indicator, path check.Path) (from, to check.Arg, needed bool) {
	m, points := c.methodAt(path), scoring.PointsRat(indicator.Points)
	if !indicator.Points.Stated() {
		points = l.Points.Rat() // the parent's, as long as they were not stretched
	}
	known := indicator.Points.Stated() || l.Points > 0 && !l.Flags.Has(scoring.Rescaled)
	if m == nil || indicator.Judgement.Level == "" || !known || m.Rule.Level == nil && m.Rule.Judged == nil {
		return from, to, false
	}
	band := scoring.Edge{To: points}
	if m.Rule.Level != nil {
		i := slices.IndexFunc(m.Rule.Level.Levels, indicator.Judgement.Names)
		if i < 0 {
			return from, to, false
		}
		band = m.Within(m.Edges[i], points)
	}
	return check.L("from", endLabel(band.From, band.FromOpen)), check.L("to", endLabel(band.To, band.ToOpen)), true
}

// endLabel says the end of an interval of points.
func endLabel(end exact.Rat, open bool) figure.Label {
	label := performance.Plain(scoring.ShowRat(end))
	if open {
		label.Zh, label.En = label.Zh+"（不含）", label.En+" (excluded)"
	}
	return label
}
