package budget_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
)

func TestValidateNamesTheVeryLine(t *testing.T) {
	deep := budget.Line{Concept: "leaf"}
	for i := range budget.MaxDepth {
		deep = budget.Line{Concept: "level", Scope: string(rune('a' + i)), Children: []budget.Line{deep}}
	}
	with := func(children ...budget.Line) budget.Line { return budget.Line{Concept: "whole", Children: children} }
	a := budget.Line{Concept: "a"}
	for _, row := range []struct {
		name string
		line budget.Line
		path check.Path
		want error
	}{
		{"no concept", with(a, budget.Line{}), "/children/1", budget.ErrConcept},
		{"twice the same", with(a, budget.Line{Concept: "b", Children: []budget.Line{a}}), "/children/1/children/0", budget.ErrDuplicateLine},
		{"unknown split", with(budget.Line{Concept: "a", Split: "some"}), "/children/0", budget.ErrSplit},
		{
			"two amounts for one period", with(budget.Line{Concept: "a", Amounts: append(amounts(final(2024), "1"), amounts(final(2024), "2")...)}),
			"/children/0", budget.ErrDuplicatePeriod,
		},
		{"no period", with(budget.Line{Concept: "a", Amounts: amounts(budget.Period{}, "1")}), "/children/0", budget.ErrPeriod},
		{"17 levels", deep, "/children/0/children/0/children/0/children/0/children/0/children/0/children/0/children/0" +
			"/children/0/children/0/children/0/children/0/children/0/children/0/children/0/children/0", budget.ErrDepth},
	} {
		t.Run(row.name, func(t *testing.T) {
			err := row.line.Validate()
			require.ErrorIs(t, err, row.want)
			var at *budget.LineError
			require.ErrorAs(t, err, &at)
			assert.Equal(t, row.path, at.Path)
			assert.Contains(t, err.Error(), string(row.path))
		})
	}
}

func TestValidateAcceptsWhatHasKeysOfItsOwn(t *testing.T) {
	require.NoError(t, tree(budget.Complete).Validate())
	same := budget.Line{Concept: "fund", Scope: "termite"}
	other := budget.Line{Concept: "fund", Scope: "rental"}
	require.NoError(t, budget.Line{Concept: "fund", Children: []budget.Line{same, other}}.Validate())
	deep := budget.Line{Concept: "leaf"}
	for i := range budget.MaxDepth - 1 {
		deep = budget.Line{Concept: "level", Scope: string(rune('a' + i)), Children: []budget.Line{deep}}
	}
	require.NoError(t, deep.Validate())
}
