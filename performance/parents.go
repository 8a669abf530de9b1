package performance

import (
	"cmp"
	"slices"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
)

// estate is what a parent hands down: its points in equal parts, each on the
// grid of scores, so that they add up (配平). Where nothing below applies, they
// are dealt out all the same, for the rule set's policy to deal with.
type estate struct {
	parts   []exact.Part // not taken yet, in the order of the form
	idle    bool         // nothing below applies
	invalid bool         // the points are none that can be scored
	// whole is the part of group, of which one indicator counts.
	group *Group
	whole exact.Grain
}

// handDown deals out the points of the parent at ref to what applies in its
// groups. A group of which one indicator counts takes one part.
func (r *run) handDown(ref Ref, points figure.Points, groups []Group, idle bool) estate {
	e := estate{idle: true}
	for gi := range groups {
		e.idle = e.idle && (idle || !groups[gi].applies())
	}
	total, ok := exact.FromPoints(points)
	if !ok || total < 0 || total > exact.MaxPoints*exact.One-r.claimed {
		e.invalid = true
		return e
	}
	r.claimed += total
	s := r.memory()
	s.refs, s.parts = s.refs[:0], s.parts[:0]
	for gi := range groups {
		group := &groups[gi]
		at := Ref{ref.Class, max(ref.Group, 0) + int32(gi), -1}
		if group.Choose != All {
			if group.applies() || e.idle && len(group.Indicators) > 0 {
				s.refs = append(s.refs, at)
			}
			continue
		}
		for ii := range group.Indicators {
			if e.idle || !group.NotApplicable && group.Indicators[ii].applies() {
				at.Indicator = int32(ii)
				s.refs = append(s.refs, at)
			}
		}
	}
	for i := range s.refs {
		s.parts = append(s.parts, exact.Part{At: int32(i), Weight: 1})
	}
	exact.Deal(total, r.scorer.grid, s.parts, func(a, b exact.Part) int { return r.byName(s.refs[a.At], s.refs[b.At]) })
	slices.SortFunc(s.parts, func(a, b exact.Part) int { return cmp.Compare(a.At, b.At) })
	e.parts = s.parts
	return e
}

// part takes the part of the next indicator.
func (e *estate) part(group *Group, applies bool) (grain exact.Grain, problem Flags) {
	switch {
	case e.invalid:
		return 0, TooLarge
	case !applies && !e.idle:
		return 0, 0
	case group.Choose == All || e.group != group:
		e.group, e.whole = group, e.parts[0].Share
		e.parts = e.parts[1:]
	}
	return e.whole, 0
}

// byName orders what gets equal parts of something by name, so that the order of
// siblings does not matter: which of them takes a difference in the last place
// is decided the same way however they stand. The indicators of a group of
// which one counts go by the group's name, whichever it is.
func (r *run) byName(a, b Ref) int {
	aClass, aGroup, aIndicator := r.names(a)
	bClass, bGroup, bIndicator := r.names(b)
	return cmp.Or(
		cmp.Compare(aClass, bClass), cmp.Compare(aGroup, bGroup), cmp.Compare(aIndicator, bIndicator), a.order(b),
	)
}

func (r *run) names(ref Ref) (class, group, indicator string) {
	if ref.Class < 0 {
		return "", "", ""
	}
	class = r.classes[ref.Class].Name
	if ref.Group >= 0 {
		below := &r.classes[ref.Class].Groups[ref.Group]
		group = below.Name
		if ref.Indicator >= 0 && below.Choose == All {
			indicator = below.Indicators[ref.Indicator].Name
		}
	}
	return class, group, indicator
}

// order compares two positions in the order of the form.
func (r Ref) order(other Ref) int {
	return cmp.Or(
		cmp.Compare(r.Class, other.Class), cmp.Compare(r.Group, other.Group), cmp.Compare(r.Indicator, other.Indicator),
	)
}

// empty tells whether no group of the class has an indicator.
func (c *Class) empty() bool {
	for gi := range c.Groups {
		if len(c.Groups[gi].Indicators) > 0 {
			return false
		}
	}
	return true
}

// idle tells whether the class does not apply, itself or group by group.
func (c *Class) idle() bool {
	for gi := range c.Groups {
		if !c.Groups[gi].NotApplicable {
			return c.NotApplicable
		}
	}
	return c.NotApplicable || len(c.Groups) > 0
}

// carries tells whether the class itself carries the points of its indicators.
func (c *Class) carries() bool { return c.Points.Stated() && !c.pointsBelow() }

// carries tells whether the group itself carries the points of its indicators.
func (g *Group) carries() bool { return g.Points.Stated() && !g.pointsBelow() }

func (c *Class) pointsBelow() bool {
	for gi := range c.Groups {
		if c.Groups[gi].Points.Stated() || c.Groups[gi].pointsBelow() {
			return true
		}
	}
	return false
}

func (g *Group) pointsBelow() bool {
	for ii := range g.Indicators {
		if g.Indicators[ii].Points.Stated() {
			return true
		}
	}
	return false
}

// applies tells whether an indicator of the group does.
func (g *Group) applies() bool {
	for ii := range g.Indicators {
		if g.Indicators[ii].applies() {
			return !g.NotApplicable
		}
	}
	return false
}
