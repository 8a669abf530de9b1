package programme

import (
	"errors"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// ErrParts reports statements that cannot be added up: none at all, or of
// several rooms or years.
var ErrParts = errors.New("statements are not of one programme and one year")

// Scopes is a whole beside its parts: the unit beside its estates, a district
// beside its streets, all arrears beside those of each kind of debtor. The
// parts have scopes of their own, and no part is inside another.
type Scopes struct {
	Whole Statement
	Parts []Statement
}

// all returns the statements at the paths that Check has.
func (s Scopes) all() []Statement {
	all := append([]Statement{s.Whole}, s.Parts...)
	all[0].At = "/whole" + s.Whole.At
	for i, part := range s.Parts {
		all[1+i].At = check.Path("/parts").Index(i) + part.At
	}
	return all
}

// Figures returns the figures of the whole and of its parts.
func (s Scopes) Figures() []figure.Named { return figuresOf(s.all()) }

// Statements returns what the whole and its parts state, printed at where.
func (s Scopes) Statements(where string) []check.Statement { return statementsOf(s.all(), where) }

// Identities returns the identities of the whole and of each part, and that
// each row of the whole that adds up is the sum of those of the parts. A row
// that one part does not state counts as none there: a sum that does not close
// then is to be explained.
func (s Scopes) Identities() []check.Identity {
	identities := identitiesOf(s.all())
	for _, row := range s.Whole.Rows {
		if len(s.Parts) == 0 || !row.stated() || !adds(row.Figure) {
			continue
		}
		identity := check.Identity{
			Name: s.Whole.name(s.Whole.member(row.Key) + "=scopes"), Kind: check.Sum, BlankIsNone: true,
			Stated: s.Whole.Key(row.Key), Label: s.Whole.label(row),
		}
		var names []string
		for _, part := range s.Parts {
			identity.Computed = append(identity.Computed, check.Term{Key: part.Key(row.Key), Label: part.label(row)})
			names = append(names, part.Scope)
		}
		label, of := s.Whole.label(row), strings.Join(names, " + ")
		identities = append(identities, identity.Said(label.Zh+" = "+of, label.En+" = "+of))
	}
	return identities
}

// Check returns the findings of the whole and of its parts, with paths below
// at: /whole and /parts/0.
func (s Scopes) Check(at check.Path) []check.Finding {
	findings := s.Whole.Check(at.Child("whole"))
	for i, part := range s.Parts {
		findings = append(findings, part.Check(at.Child("parts").Index(i))...)
	}
	return findings
}

// Total adds up the parts of one whole. A row is absent where a part does not
// state it, or where it does not add up, as rates and dates do not; rows stand
// in the order in which they come first, and everything but rows is that of
// the first part. Derived figures are for the programme to compute anew. The
// error is ErrParts.
func Total(scope string, parts ...Statement) (Statement, error) {
	if len(parts) == 0 {
		return Statement{}, ErrParts
	}
	total := parts[0]
	total.Scope, total.Rows, total.Derived = scope, nil, nil
	index := map[string]int{}
	stated := map[string]int{}
	for _, part := range parts {
		if part.Room != total.Room || part.Year != total.Year {
			return Statement{}, ErrParts
		}
		for _, row := range part.Rows {
			at, seen := index[row.Key]
			if !seen {
				at, index[row.Key] = len(total.Rows), len(total.Rows)
				total.Rows = append(total.Rows, Row{Key: row.Key, Label: row.Label, Path: row.Path})
			}
			if row.stated() && adds(row.Figure) && sum(&total.Rows[at], row.Figure) {
				stated[row.Key]++
			}
		}
	}
	for i, row := range total.Rows {
		if stated[row.Key] != len(parts) {
			total.Rows[i].Figure = nil
		}
	}
	return total, nil
}

// sum adds a figure to a row; it is false when the two do not measure the same.
func sum(row *Row, f figure.Figure) bool {
	switch f := f.(type) {
	case figure.Money:
		before, _ := row.Figure.(figure.Money)
		row.Figure = before.Add(f)
		return true
	case figure.Quantity:
		before, some := row.Figure.(figure.Quantity)
		if !some {
			row.Figure = f
			return true
		}
		after, err := before.Add(f)
		if err == nil {
			row.Figure = after
		}
		return err == nil
	default:
		return false
	}
}

// adds tells whether figures of several scopes add up: amounts and numbers of
// things do, percentages and amounts for each of many (12元/㎡) do not.
func adds(f figure.Figure) bool {
	switch f := f.(type) {
	case figure.Money:
		return true
	case figure.Quantity:
		return f.BaseUnit() != "%" && !strings.Contains(f.Unit(), "/")
	default:
		return false
	}
}

func figuresOf(statements []Statement) []figure.Named {
	var figures []figure.Named
	for _, s := range statements {
		figures = append(figures, s.Figures()...)
	}
	return figures
}

func statementsOf(of []Statement, where string) []check.Statement {
	var statements []check.Statement
	for _, s := range of {
		statements = append(statements, s.Statements(where)...)
	}
	return statements
}

func identitiesOf(statements []Statement) []check.Identity {
	var identities []check.Identity
	for _, s := range statements {
		identities = append(identities, s.Identities()...)
	}
	return identities
}
