package verify

import (
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// alone is a form of one indicator and its result, used again for the next.
type alone struct {
	classes    [1]performance.Class
	groups     [1]performance.Group
	indicators [1]performance.Indicator
	result     scoring.Result
}

// directionMatters tells whether reading the bare target the other way gives
// the indicator another score. It is scored alone, so that a form of thousands
// of bare targets takes linear time.
func (c *checker) directionMatters(l *scoring.Leaf) bool {
	up, down := c.scoreAlone(l, ruleset.AtLeast), c.scoreAlone(l, ruleset.AtMost)
	return !up.Equal(down)
}

// scoreAlone scores an indicator with its own points and nothing beside it, its
// bare target read as kind.
func (c *checker) scoreAlone(l *scoring.Leaf, kind ruleset.Kind) figure.Points {
	return c.scoreWith(c.trace.Scorer(), l, performance.Compare(kind, l.Ref.In(c.form.Classes).Target.Quantity()))
}

// scoreWith scores an indicator alone under a scorer, with another target.
func (c *checker) scoreWith(scorer *scoring.Scorer, l *scoring.Leaf, target performance.Target) figure.Points {
	a, class := &c.alone, &c.form.Classes[l.Ref.Class]
	group := &class.Groups[l.Ref.Group]
	a.indicators[0] = group.Indicators[l.Ref.Indicator]
	a.indicators[0].Target, a.indicators[0].Points = target, l.Points
	a.groups[0] = performance.Group{Name: group.Name, Indicators: a.indicators[:]}
	a.classes[0] = performance.Class{Name: class.Name, Class: class.Class, Groups: a.groups[:]}
	scorer.ScoreInto(performance.Form{Classes: a.classes[:]}, &a.result)
	return a.result.Group(0, 0).Least
}
