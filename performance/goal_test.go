package performance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// The figures of an achievement stand in the ledger beside those of the text, at
// their places in the form.
func TestAnAchievementStatesItsFigures(t *testing.T) {
	homes := check.Key{Concept: "homes", Period: "2024"}
	form := performance.Form{Year: 2024, Goals: []performance.Goal{{Expected: "甲", Figures: []performance.GoalFigure{
		{Key: homes, Name: figure.Label{Zh: "住房"}, Value: figure.MustQuantity("5940套")}, {Key: check.Key{Concept: "nothing"}},
	}}}}
	statements := form.Statements("附件1-2")
	require.Len(t, statements, 1, "what is not stated is no statement")
	assert.Equal(t, check.Statement{
		Key: homes, Label: figure.Label{Zh: "住房", En: "住房"}, Figure: figure.MustQuantity("5940套"), Repeats: true,
		Place: check.Place{Where: "附件1-2", Path: "/goals/0/figures/0/value"},
	}, statements[0])

	text := check.Statement{Key: homes, Figure: figure.Count(5490, "套"), Place: check.Place{Where: "五(一)2"}}
	outcomes := check.NewLedger(append(statements, text)...).Evaluate()
	require.Len(t, outcomes, 1)
	assert.Equal(t, check.Broken, outcomes[0].Verdict)
}

func TestTheFiguresOfAnAchievementTravel(t *testing.T) {
	form := seed.BoundForm()
	data, err := form.Encode()
	require.NoError(t, err)
	back, err := performance.DecodeForm(data)
	require.NoError(t, err)
	again, err := back.Encode()
	require.NoError(t, err)
	assert.Equal(t, string(data), string(again))
	assert.Equal(t, form.Goals[1].Figures[0].Key, back.Goals[1].Figures[0].Key)

	form.Goals[0].Figures = make([]performance.GoalFigure, performance.MaxGoalFigures+1)
	_, err = form.Encode()
	var at *ruleset.FieldError
	require.ErrorAs(t, err, &at)
	assert.Equal(t, "/goals/0/figures", at.Path)
	require.ErrorIs(t, err, performance.ErrFormat)
}

// A source that this library does not know is called by its heading in both
// languages, not by the caller's key.
func TestARowIsCalledByItsHeadingWhereItsKeyIsTheCallers(t *testing.T) {
	form := performance.Form{Year: 2024, Money: []performance.MoneyRow{{
		Kind: performance.SourceRow, Key: "tuition", Name: "学费收入",
		Amounts: []performance.Amount{{Phase: budget.Adjusted, Money: figure.MustMoney("5万元")}},
	}}}
	assert.Equal(t, figure.Label{Zh: "学费收入全年预算数", En: "学费收入, adjusted budget"}, form.Statements("")[0].Label)
}
