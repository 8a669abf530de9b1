package scoring

import (
	"cmp"
	"slices"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
)

// estate is what a parent hands down: its points in equal parts, each on the
// grid of scores, so that they add up (配平). Where nothing below applies, they
// are dealt out all the same, for the rule set's policy to deal with.
type estate struct {
	parts   []exact.Part // not taken yet, in the order of the form
	none    bool         // nothing below applies
	invalid bool         // the points are none that can be scored
	uneven  bool         // the parts are not all equal, so that they add up
	// whole is the part of group, of which one indicator counts.
	group *performance.Group
	whole exact.Grain
}

// handDown deals out the points of the parent at ref to what applies in its
// groups. A group of which one indicator counts takes one part.
func (r *run) handDown(ref performance.Ref, points figure.Points, groups []performance.Group, excused bool) estate {
	e := estate{none: true}
	for gi := range groups {
		e.none = e.none && (excused || !groups[gi].Applies())
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
		at := performance.Ref{Class: ref.Class, Group: max(ref.Group, 0) + int32(gi), Indicator: -1}
		if group.Choose != performance.All {
			if group.Applies() || e.none && len(group.Indicators) > 0 {
				s.refs = append(s.refs, at)
			}
			continue
		}
		for ii := range group.Indicators {
			if e.none || !group.NotApplicable && group.Indicators[ii].Applies() {
				at.Indicator = int32(ii)
				s.refs = append(s.refs, at)
			}
		}
	}
	for i := range s.refs {
		s.parts = append(s.parts, exact.Part{At: int32(i), Weight: 1})
	}
	exact.Deal(total, r.scorer.grid, s.parts, func(a, b exact.Part) int { return r.byName(s.refs[a.At], s.refs[b.At]) })
	for i := range s.parts {
		e.uneven = e.uneven || s.parts[i].Share != s.parts[0].Share
	}
	slices.SortFunc(s.parts, func(a, b exact.Part) int { return cmp.Compare(a.At, b.At) })
	e.parts = s.parts
	return e
}

// part takes the part of the next indicator.
func (e *estate) part(group *performance.Group, applies bool) (grain exact.Grain, problem Flags) {
	switch {
	case e.invalid:
		return 0, TooLarge
	case !applies && !e.none:
		return 0, 0
	case group.Choose == performance.All || e.group != group:
		e.group, e.whole = group, e.parts[0].Share
		e.parts = e.parts[1:]
	}
	return e.whole, 0
}

// byName orders what gets equal parts of something by name, so that the order of
// siblings does not matter: which of them takes a difference in the last place
// is decided the same way however they stand. The indicators of a group of
// which one counts go by the group's name, whichever it is.
func (r *run) byName(a, b performance.Ref) int {
	aClass, aGroup, aIndicator := r.names(a)
	bClass, bGroup, bIndicator := r.names(b)
	return cmp.Or(
		cmp.Compare(aClass, bClass), cmp.Compare(aGroup, bGroup), cmp.Compare(aIndicator, bIndicator), a.Compare(b),
	)
}

func (r *run) names(ref performance.Ref) (class, group, indicator string) {
	if ref.Class < 0 {
		return "", "", ""
	}
	class = r.classes[ref.Class].Name
	if ref.Group >= 0 {
		below := &r.classes[ref.Class].Groups[ref.Group]
		group = below.Name
		if ref.Indicator >= 0 && below.Choose == performance.All {
			indicator = below.Indicators[ref.Indicator].Name
		}
	}
	return class, group, indicator
}
