package budget

import (
	"slices"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// row is a figure of a value that is no tree of lines: what it is, what it is
// called, and where it stands in the value.
type row struct {
	key    check.Key
	label  figure.Label
	figure figure.Figure
	path   check.Path
}

// state returns the stated rows as they are printed at where.
func state(where string, rows ...row) []check.Statement {
	var statements []check.Statement
	for _, r := range rows {
		if r.figure.Stated() {
			statements = append(statements, check.Statement{
				Key: r.key, Label: r.label, Figure: r.figure, Place: check.Place{Where: where, Path: r.path},
			})
		}
	}
	return statements
}

// derive returns the statement of a row that is printed nowhere: the sum of
// the figures of other keys.
func derive(r row, of ...check.Key) []check.Statement {
	statements := state("", r)
	for i := range statements {
		for _, key := range of {
			statements[i].From = append(statements[i].From, check.Term{Key: key})
		}
	}
	return statements
}

// figures returns the rows, stated or not, and what is derived from them. Rows
// are known by their concepts, and by their whole keys where a concept occurs
// more than once.
func figures(rows []row, derived ...figure.Named) []figure.Named {
	count := map[string]int{}
	for _, r := range rows {
		count[r.key.Concept]++
	}
	out := make([]figure.Named, 0, len(rows)+len(derived))
	for _, r := range rows {
		key := r.key.Concept
		if count[key] > 1 {
			key = r.key.String()
		}
		out = append(out, figure.Named{Key: key, Label: r.label, Figure: r.figure})
	}
	return append(out, derived...)
}

// keyed returns the stated rows, known by their whole keys.
func keyed(rows []row) []figure.Named {
	var out []figure.Named
	for _, r := range rows {
		if r.figure.Stated() {
			out = append(out, figure.Named{Key: r.key.String(), Label: r.label, Figure: r.figure})
		}
	}
	return out
}

// named returns the identities over the rows with the labels of those, for a
// reader of one that is not stated.
func named(rows []row, identities ...check.Identity) []check.Identity {
	for i := range identities {
		identities[i] = identities[i].Naming(func(key check.Key) figure.Label {
			at := slices.IndexFunc(rows, func(r row) bool { return r.key == key })
			if at < 0 {
				return figure.Label{}
			}
			return rows[at].label
		})
	}
	return identities
}
