package ruleset

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// ErrBase reports a set whose base is not the one it names.
var ErrBase = errors.New("not the base of the rule set")

// Overlay returns set built on base: what set states replaces what base says,
// and everything else is the base's. Kinds, Named, Directions and Sources are
// replaced entry by entry, the rest as a whole; a second entry for one thing stays
// beside the first, and Validate reports it. ID, Title, Remark, the years and Base
// are the set's own. To switch a policy of the base off, state it with
// a source: NotApplicable{Policy: KeepZero, Source: …}. The outcome shares no
// list with either set, but their methods. set.Base must name base, otherwise
// the error is ErrBase.
func Overlay(base, set Set) (Set, error) {
	if set.Base != base.ID {
		return Set{}, fmt.Errorf("%.64q builds on %.64q, not on %.64q: %w", set.ID, set.Base, base.ID, ErrBase)
	}
	merged := set
	merged.Jurisdiction = cmp.Or(set.Jurisdiction, base.Jurisdiction)
	merged.Status = cmp.Or(set.Status, base.Status)
	merged.Scores = cmp.Or(set.Scores, base.Scores)
	merged.Scopes = either(set.Scopes, base.Scopes)
	merged.Kinds = merge(base.Kinds, set.Kinds, func(r KindRule) Kind { return r.Kind })
	merged.Named = merge(base.Named, set.Named, func(r NamedRule) string { return r.Name })
	merged.Directions = merge(base.Directions, set.Directions, Direction.place)
	merged.MeasureWords = either(set.MeasureWords, base.MeasureWords)
	merged.Sources = merge(base.Sources, set.Sources, func(c Citation) string { return c.Key })
	if !set.Execution.Points.Stated() {
		merged.Execution = base.Execution
	}
	merged.Plans = either(set.Plans, base.Plans)
	if set.NotApplicable == (NotApplicable{}) {
		merged.NotApplicable = base.NotApplicable
	}
	if set.Parents == (Parents{}) {
		merged.Parents = base.Parents
	}
	merged.Reasons = either(set.Reasons, base.Reasons)
	if set.Rounding == (Rounding{}) {
		merged.Rounding = base.Rounding
	}
	if len(set.Grades.Bands) == 0 {
		merged.Grades = base.Grades
	}
	merged.Grades.Bands = slices.Clone(merged.Grades.Bands)
	return merged, nil
}

// Whole returns the set laid over the shipped set that it names as its base, as
// one reads a file that was copied from there; a set without a base is whole as
// it is. The error is ErrBase where no shipped set has that ID: lay it over a base
// of one's own with Overlay.
func (s Set) Whole() (Set, error) {
	if s.Base == "" {
		return s.Clone(), nil
	}
	base, known := Find(All(), s.Base)
	if !known {
		return Set{}, fmt.Errorf("%.64q builds on %.64q, which is no shipped set: %w", s.ID, s.Base, ErrBase)
	}
	return Overlay(base, s)
}

// either copies the list of the set, or the base's where that has none.
func either[T any](set, base []T) []T {
	if len(set) > 0 {
		return slices.Clone(set)
	}
	return slices.Clone(base)
}

// merge replaces the base's entries of the same key and appends the others, a second
// entry of one key among them: Validate tells of it.
func merge[T any, K comparable](base, over []T, key func(T) K) []T {
	out := slices.Clone(base)
	at := make(map[K]int, len(out))
	for i, entry := range out {
		at[key(entry)] = i
	}
	for _, entry := range over {
		if i, known := at[key(entry)]; known {
			out[i] = entry
			delete(at, key(entry))
		} else {
			out = append(out, entry)
		}
	}
	return out
}

// Find returns the set with the given ID.
func Find(sets []Set, id string) (Set, bool) {
	for _, set := range sets {
		if set.ID == id {
			return set, true
		}
	}
	return Set{}, false
}

// Select returns the sets that apply to a jurisdiction ("CN/湖南/怀化"), a scope
// and a fiscal year, the most local first and, among equals, the later one
// first. Superseded sets apply to their own years only. It is pure: the
// caller says which sets there are.
func Select(sets []Set, jurisdiction string, scope Scope, year int) []Set {
	var found []Set
	for _, set := range sets {
		if set.covers(jurisdiction) && set.Applies(scope, year) {
			found = append(found, set)
		}
	}
	slices.SortStableFunc(found, func(a, b Set) int {
		return cmp.Or(
			cmp.Compare(strings.Count(b.Jurisdiction, "/"), strings.Count(a.Jurisdiction, "/")),
			cmp.Compare(b.FirstYear, a.FirstYear),
		)
	})
	return found
}

func (s Set) covers(jurisdiction string) bool {
	return s.Jurisdiction == jurisdiction || strings.HasPrefix(jurisdiction, s.Jurisdiction+"/")
}

// Applies tells whether the set is for that scope and fiscal year. A set
// without scopes is for all of them.
func (s Set) Applies(scope Scope, year int) bool { return s.admits(scope) && s.inYear(year) }

func (s Set) admits(scope Scope) bool {
	return len(s.Scopes) == 0 || slices.Contains(s.Scopes, scope)
}

func (s Set) inYear(year int) bool {
	return (s.FirstYear == 0 || year >= s.FirstYear) && (s.LastYear == 0 || year <= s.LastYear)
}
