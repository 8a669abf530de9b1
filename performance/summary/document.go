package summary

import (
	"encoding/json"
	"fmt"
	"slices"

	"jixiao.example/internal/exact"
	"jixiao.example/internal/strict"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// SummaryFormat names the wire format of a summary.
const SummaryFormat = "jixiao/summary/1"

type summaryDocument struct {
	strict.Header

	Forms      int64                   `json:"forms"`
	Incomplete int64                   `json:"incomplete"`
	Grades     map[ruleset.Grade]int64 `json:"grades,omitempty"`
	Totals     []Count                 `json:"totals"`
	Classes    []classTally            `json:"classes,omitempty"`
	Findings   []CodeCount             `json:"findings,omitempty"`
	Groups     []groupTally            `json:"groups,omitempty"`
	Best       []Unit                  `json:"best,omitempty"`
	Worst      []Unit                  `json:"worst,omitempty"`
	Elsewhere  int64                   `json:"elsewhere,omitempty"`
}

// MaxTotals is the largest number of distinct totals with which a summary can
// travel. A hundred points with two places have 10001.
const MaxTotals = 100_000

// MarshalJSON writes the counts, best total first. It writes nothing that
// UnmarshalJSON refuses: more than MaxTotals distinct totals, or counts past
// int64, are an error.
func (s Summary) MarshalJSON() ([]byte, error) {
	document := summaryDocument{
		Header: summaryFormat.Header(), Forms: s.Forms(), Incomplete: s.incomplete, Grades: s.grades, Totals: s.Totals(),
		Findings: s.codes, Groups: s.groups, Best: s.best, Worst: s.worst, Elsewhere: s.elsewhere,
	}
	for kind, c := range s.classes {
		if c.Class = kinds[kind]; c.Forms+c.Incomplete > 0 {
			document.Classes = append(document.Classes, c)
		}
	}
	data, err := json.Marshal(document)
	if err != nil {
		return nil, err
	}
	return data, new(Summary).UnmarshalJSON(data)
}

var summaryFormat = strict.NewFormat[summaryDocument](SummaryFormat, performance.MaxFormBytes, performance.ErrFormat, strict.WholeShapeOf)

// UnmarshalJSON reads what MarshalJSON writes, strictly: counts that do not add
// up, and totals that are not in order, are errors that wrap ErrFormat.
func (s *Summary) UnmarshalJSON(data []byte) error {
	document, err := summaryFormat.Decode(data)
	if err != nil {
		return err
	}
	if len(document.Totals) > MaxTotals {
		return fmt.Errorf("%d totals, at most %d: %w", len(document.Totals), MaxTotals, performance.ErrFormat)
	}
	read := Summary{totals: map[exact.Grain]int64{}, grades: map[ruleset.Grade]int64{}, incomplete: document.Incomplete}
	ungraded := document.Forms
	for grade, count := range document.Grades {
		if count < 0 || count > ungraded {
			return fmt.Errorf("grade %.64q: %d of the forms: %w", grade, count, performance.ErrFormat)
		}
		ungraded -= count
		read.grades[grade] = count
	}
	rest, above := document.Forms, exact.Grain(0)
	for i, count := range document.Totals {
		grain, ok := exact.FromPoints(count.Total)
		if !ok || count.Forms <= 0 || count.Forms > rest || i > 0 && grain >= above {
			return fmt.Errorf("total %s: %d of the forms: %w", count.Total, count.Forms, performance.ErrFormat)
		}
		rest, above = rest-count.Forms, grain
		read.totals[grain] = count.Forms
	}
	if document.Incomplete != rest || rest < 0 {
		return fmt.Errorf("incomplete: %d, where the totals leave %d: %w", document.Incomplete, rest, performance.ErrFormat)
	}
	if err := read.readGroups(&document); err != nil {
		return err
	}
	*s = read
	return nil
}

// readGroups takes over what AddForm counted, in the order in which it is
// written.
func (s *Summary) readGroups(document *summaryDocument) error {
	last := -1
	for _, c := range document.Classes {
		kind := slices.Index(kinds[:], c.Class)
		if kind <= last || c.Forms < 0 || c.Incomplete < 0 || c.Forms == 0 && c.Incomplete == 0 {
			return notFormat("class", string(c.Class))
		}
		last, c.Class = kind, ""
		s.classes[kind] = c
	}
	for i, c := range document.Findings {
		if i == MaxGroups || len(c.Code) > MaxKey || i > 0 && c.Code <= document.Findings[i-1].Code || c.Forms <= 0 || c.Findings < c.Forms {
			return notFormat("code", string(c.Code))
		}
	}
	for i := range document.Groups {
		g := &document.Groups[i]
		if i == MaxGroups || len(g.Key) > MaxKey || i > 0 && g.Key <= document.Groups[i-1].Key || !g.adds() {
			return notFormat("group", g.Key)
		}
	}
	for _, list := range []struct {
		units []Unit
		order func(a, b Unit) int
	}{{document.Best, better}, {document.Worst, worse}} {
		for i, unit := range list.units {
			_, ok := exact.FromPoints(unit.Total)
			if !ok || i == MaxUnits || unit.Key == "" || len(unit.Key) > MaxKey || i > 0 && list.order(list.units[i-1], unit) > 0 {
				return notFormat("unit", unit.Key)
			}
		}
	}
	if document.Elsewhere < 0 {
		return fmt.Errorf("elsewhere: %d: %w", document.Elsewhere, performance.ErrFormat)
	}
	s.codes, s.groups = document.Findings, document.Groups
	s.best, s.worst, s.elsewhere = document.Best, document.Worst, document.Elsewhere
	return nil
}

// adds tells whether the counts of a group can be those of some forms.
func (g *groupTally) adds() bool {
	ungraded := g.Forms
	for _, count := range g.Grades {
		if count <= 0 || count > ungraded {
			return false
		}
		ungraded -= count
	}
	_, least := exact.FromPoints(g.Least)
	_, most := exact.FromPoints(g.Most)
	some := g.Incomplete < g.Forms
	return g.Forms > 0 && g.Incomplete >= 0 && g.Incomplete <= g.Forms && least == some && most == some && g.Least.Cmp(g.Most) <= 0
}
