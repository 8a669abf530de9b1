package performance

import (
	"slices"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
)

// scoreNeeded tells whether a judgement names a level and lacks nothing but a
// score, and where that has to lie.
func (c *checker) scoreNeeded(l leaf, indicator *Indicator, path check.Path) (from, to check.Arg, needed bool) {
	m, points := c.methodAt(path), pointsRat(indicator.Points)
	if !indicator.Points.Stated() {
		points = l.points.Rat() // the parent's, as long as they were not stretched
	}
	known := indicator.Points.Stated() || l.points > 0 && !l.flags.Has(Rescaled)
	if m == nil || indicator.Judgement.Level == "" || !known || m.rule.Level == nil && m.rule.Judged == nil {
		return from, to, false
	}
	band := edge{to: points}
	if m.rule.Level != nil {
		i := slices.IndexFunc(m.rule.Level.Levels, indicator.Judgement.names)
		if i < 0 {
			return from, to, false
		}
		band = m.within(m.edges[i], points)
	}
	return check.L("from", endLabel(band.from, band.fromOpen)), check.L("to", endLabel(band.to, band.toOpen)), true
}

// endLabel says the end of an interval of points.
func endLabel(end exact.Rat, open bool) figure.Label {
	label := plain(showRat(end))
	if open {
		label.Zh, label.En = label.Zh+"（不含）", label.En+" (excluded)"
	}
	return label
}
