package programme

import (
	"slices"
	"strconv"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// Sheet holds the rows of one programme value. The zero value has none.
type Sheet struct {
	// Room is the first word of every concept: "fund", "fund.recovery".
	Room string
	// Year is the year that the figures are of, 0 when not stated.
	Year int
	// Scope is whose figures they are, "" for the unit as a whole.
	Scope string
	// At is where the rows stand below the value that is checked: "" or
	// "/accounts/0".
	At check.Path
	// Rows are the figures that a document can state, made with Row.
	Rows []figure.Named
}

// Row returns a figure named after its place in the JSON form of its value,
// with dots between the members and hyphens between the words of a member, and
// with what readers call it.
func Row(name string, value figure.Figure, zh, en string) figure.Named {
	return figure.Named{Key: name, Label: figure.Label{Zh: zh, En: en}, Figure: value}
}

// Key returns the key of the named row.
func (s Sheet) Key(name string) check.Key {
	key := check.Key{Concept: s.Room + "." + name, Scope: s.Scope}
	if s.Year != 0 {
		key.Period = strconv.Itoa(s.Year)
	}
	return key
}

// KeyBefore returns the key of the named row a year earlier; without a year it
// is a key that nothing has.
func (s Sheet) KeyBefore(name string) check.Key {
	if s.Year == 0 {
		return check.Key{}
	}
	s.Year--
	return s.Key(name)
}

// Name returns the name of an identity: like a key, so that the identities of
// several years and scopes can stand together.
func (s Sheet) Name(name string) string { return s.Key(name).String() }

// Path returns where the named row stands below the value that is checked.
func (s Sheet) Path(name string) check.Path {
	path := s.At
	for member := range strings.SplitSeq(name, ".") {
		path = path.Child(memberName(member))
	}
	return path
}

// memberName turns the words of a concept into the name of a JSON member:
// "first-deposit" is first_deposit.
func memberName(concept string) string { return strings.ReplaceAll(concept, "-", "_") }

// Figures returns the rows and what is derived from them, with full concepts.
func (s Sheet) Figures(derived ...figure.Named) []figure.Named {
	figures := slices.Concat(s.Rows, derived)
	for i := range figures {
		figures[i].Key = s.Room + "." + figures[i].Key
	}
	return figures
}

// Statements returns the stated rows as they are printed at where.
func (s Sheet) Statements(where string) []check.Statement {
	var statements []check.Statement
	for _, row := range s.Rows {
		if !stated(row) {
			continue
		}
		statements = append(statements, check.Statement{
			Key: s.Key(row.Key), Label: row.Label, Figure: row.Figure,
			Place: check.Place{Where: where, Path: s.Path(row.Key)},
		})
	}
	return statements
}

// stated tells whether a row has a figure.
func stated(row figure.Named) bool { return row.Figure != nil && row.Figure.Stated() }

// Identities returns those of the candidates that there is something to check
// by: at least two of their figures are stated, where a figure of another sheet
// may be. So a value does not complain about what nobody printed, and still
// says, by its name, which figure a relation between printed ones lacks.
func (s Sheet) Identities(candidates ...check.Identity) []check.Identity {
	absent, labels := map[check.Key]bool{{}: true}, map[check.Key]figure.Label{}
	for _, row := range s.Rows {
		key := s.Key(row.Key)
		absent[key], labels[key] = !stated(row), row.Label
	}
	return slices.DeleteFunc(candidates, func(identity check.Identity) bool {
		stated := 0
		if !absent[identity.Stated] {
			stated++
		}
		for i, term := range identity.Computed {
			if !absent[term.Key] {
				stated++
			} else {
				identity.Computed[i].Label = labels[term.Key]
			}
		}
		return stated < 2
	})
}

// Negatives returns a finding with the given code for every row below zero, in
// a value that stands at at.
func (s Sheet) Negatives(code check.Code, at check.Path) []check.Finding {
	var findings []check.Finding
	for _, row := range s.Rows {
		if !negative(row.Figure) {
			continue
		}
		findings = append(findings, check.NewFinding(code, at+s.Path(row.Key),
			check.L("figure", row.Label), check.A("value", row.Figure.String())))
	}
	return findings
}

func negative(value figure.Figure) bool {
	signed, ok := value.(interface{ Sign() int })
	return ok && signed.Sign() < 0
}
