package check

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"jixiao.example/internal/words"
)

// ErrSeverity reports a severity that does not exist.
var ErrSeverity = errors.New("no such severity")

// Profile says how grave findings are to somebody: a code that is not in it
// keeps its severity, and Off drops it.
type Profile map[Code]Severity

// Validate reports a severity that does not exist, as may come in with JSON.
func (p Profile) Validate() error {
	for _, code := range slices.Sorted(maps.Keys(p)) {
		switch p[code] {
		case Error, Warning, Note, Off:
		default:
			return fmt.Errorf("%.64s: %.64q: %w", code, p[code], ErrSeverity)
		}
	}
	return nil
}

// Apply returns the findings with the profile's severities, without those that
// are Off. It leaves the slice that it is given as it is.
func (p Profile) Apply(findings []Finding) []Finding {
	kept := make([]Finding, 0, len(findings))
	for _, finding := range findings {
		if severity, set := p[finding.Code]; set {
			finding.Severity = severity
		}
		if finding.Severity != Off {
			kept = append(kept, finding)
		}
	}
	return kept
}

// Entry is one line of the catalogue of codes: the default severity, the names
// of the arguments, and the words with {argument} in them.
type Entry struct {
	Code     Code     `json:"code"`
	Severity Severity `json:"severity"`
	Args     []string `json:"args"`
	Zh       string   `json:"zh"`
	En       string   `json:"en"`
}

// Catalogue lists every finding code of the library, sorted by code.
func Catalogue() []Entry {
	var entries []Entry
	for _, w := range words.Entries() {
		if w.Level != "" {
			entries = append(entries, Entry{
				Code: Code(w.Code), Severity: Severity(w.Level), Args: append([]string{}, w.Args...), Zh: w.Zh, En: w.En,
			})
		}
	}
	return entries
}

// Sorted returns the findings ordered by path and then by code; findings that
// are alike in both keep their order. Numbers in a path count as numbers, so
// that /rows/2 comes before /rows/10.
func Sorted(findings []Finding) []Finding {
	sorted := slices.Clone(findings)
	slices.SortStableFunc(sorted, func(a, b Finding) int {
		if c := a.Path.Compare(b.Path); c != 0 {
			return c
		}
		return strings.Compare(string(a.Code), string(b.Code))
	})
	return sorted
}
