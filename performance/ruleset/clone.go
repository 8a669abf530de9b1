package ruleset

import (
	"slices"

	"jixiao.example/budget/figure"
)

// Clone returns a copy of the set that shares nothing with it: whatever is
// changed in the copy leaves the set as it is.
func (s Set) Clone() Set {
	s.Scopes = slices.Clone(s.Scopes)
	s.Kinds = slices.Clone(s.Kinds)
	for i := range s.Kinds {
		s.Kinds[i].Method = s.Kinds[i].Method.Clone()
	}
	s.Named = slices.Clone(s.Named)
	for i := range s.Named {
		s.Named[i].Method = s.Named[i].Method.Clone()
	}
	s.Directions = slices.Clone(s.Directions)
	size := 0
	for i := range s.Directions {
		size += len(s.Directions[i].Words)
	}
	words := make([]string, 0, size) // hundreds, in one piece
	for i := range s.Directions {
		s.Directions[i].After = slices.Clone(s.Directions[i].After)
		first := len(words)
		words = append(words, s.Directions[i].Words...)
		if len(words) > first {
			s.Directions[i].Words = words[first:len(words):len(words)]
		}
	}
	s.MeasureWords = slices.Clone(s.MeasureWords)
	for i := range s.MeasureWords {
		s.MeasureWords[i].Words = slices.Clone(s.MeasureWords[i].Words)
	}
	s.Execution.Method = s.Execution.Method.Clone()
	s.Plans = slices.Clone(s.Plans)
	for i := range s.Plans {
		s.Plans[i].Classes = slices.Clone(s.Plans[i].Classes)
	}
	s.Reasons = slices.Clone(s.Reasons)
	for _, stage := range []**figure.Rounding{&s.Rounding.Rate, &s.Rounding.Leaf, &s.Rounding.Class, &s.Rounding.Total} {
		*stage = copyOf(*stage)
	}
	s.Grades.Bands = slices.Clone(s.Grades.Bands)
	s.Sources = slices.Clone(s.Sources)
	return s
}

// Clone returns a copy of the method that shares nothing with it.
func (m Method) Clone() Method {
	m.Completion, m.Steps, m.Linear, m.Share = copyOf(m.Completion), copyOf(m.Steps), copyOf(m.Linear), copyOf(m.Share)
	m.Judged, m.Custom = copyOf(m.Judged), copyOf(m.Custom)
	if m.Bands = copyOf(m.Bands); m.Bands != nil {
		m.Bands.Bands = slices.Clone(m.Bands.Bands)
	}
	if m.Level = copyOf(m.Level); m.Level != nil {
		m.Level.Levels = slices.Clone(m.Level.Levels)
		for i := range m.Level.Levels {
			m.Level.Levels[i].Words = slices.Clone(m.Level.Levels[i].Words)
		}
	}
	if m.Checklist = copyOf(m.Checklist); m.Checklist != nil {
		m.Checklist.Items = slices.Clone(m.Checklist.Items)
	}
	return m
}

// copyOf returns a new copy of what a pointer points at.
func copyOf[T any](from *T) *T {
	if from == nil {
		return nil
	}
	to := *from
	return &to
}
