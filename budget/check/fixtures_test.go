package check_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// key is a key that consists of a concept only.
func key(concept string) check.Key { return check.Key{Concept: concept} }

func keys(concepts ...string) []check.Key {
	all := make([]check.Key, len(concepts))
	for i, concept := range concepts {
		all[i] = key(concept)
	}
	return all
}

// text states a figure in running text.
func text(concept string, f figure.Figure) check.Statement {
	return check.Statement{
		Key: key(concept), Label: figure.Label{Zh: "〈" + concept + "〉", En: "<" + concept + ">"}, Figure: f,
		Place: check.Place{Where: "text", Path: check.Path("").Child(concept)},
	}
}

// again is a statement that repeats another word for word.
func again(s check.Statement) check.Statement {
	s.Repeats = true
	return s
}

// cell states a figure in a column of a table.
func cell(column, concept string, f figure.Figure) check.Statement {
	s := text(concept, f)
	s.Place = check.Place{Where: "table", Path: check.Path("/table").Child(concept), Column: column}
	return s
}

func money(text string) figure.Figure    { return figure.MustMoney(text) }
func quantity(text string) figure.Figure { return figure.MustQuantity(text) }
func points(text string) figure.Figure   { return figure.MustPoints(text) }
func date(text string) figure.Figure     { return figure.MustDate(text) }
func count(n int64, unit string) figure.Figure {
	return figure.Count(n, unit)
}

// evaluate answers one identity, and fails when there is not exactly one
// outcome of its name.
func evaluate(t *testing.T, identity check.Identity, statements ...check.Statement) check.Outcome {
	t.Helper()
	return named(t, check.NewLedger(statements...).Evaluate(identity), identity.Name)
}

func named(t *testing.T, outcomes []check.Outcome, name string) check.Outcome {
	t.Helper()
	var found []check.Outcome
	for _, outcome := range outcomes {
		if outcome.Identity.Name == name {
			found = append(found, outcome)
		}
	}
	require.Len(t, found, 1, "outcomes named %s", name)
	return found[0]
}

// assertBytes compares a wire form byte by byte: the order of its members is
// part of what other programs see.
func assertBytes(t *testing.T, want string, data []byte) {
	t.Helper()
	assert.Equal(t, want, string(data))
}
