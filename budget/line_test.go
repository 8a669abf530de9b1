package budget_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// tree is a line with two parts, the second of which has a part of its own.
func tree(split budget.Split) budget.Line {
	leaf := budget.Line{Concept: "b1", Name: label("乙一", "B1"), Amounts: amounts(initial(2024), "40")}
	return budget.Line{
		Concept: "whole", Name: label("合计", "whole"), Split: split,
		Amounts: budget.Amounts{{Period: initial(2024), Money: wan("100")}, {Period: final(2024), Money: wan("70")}},
		Children: []budget.Line{
			{Concept: "a", Name: label("甲", "A"), Amounts: budget.Amounts{{initial(2024), wan("60")}, {final(2024), wan("50")}}},
			{Concept: "b", Scope: "s", Name: label("乙", "B"), Amounts: amounts(initial(2024), "40"), Children: []budget.Line{leaf}},
		},
	}
}

func TestWalkYieldsParentsFirstWithTheirPaths(t *testing.T) {
	var seen []string
	for path, line := range tree(budget.Complete).Walk() {
		seen = append(seen, string(path)+" "+line.Concept)
	}
	assert.Equal(t, []string{" whole", "/children/0 a", "/children/1 b", "/children/1/children/0 b1"}, seen)
}

func TestWalkStopsWhenAsked(t *testing.T) {
	for _, stop := range []string{"whole", "a", "b1"} {
		var last string
		for _, line := range tree(budget.Complete).Walk() {
			if last = line.Concept; last == stop {
				break
			}
		}
		assert.Equal(t, stop, last)
	}
}

func TestSumAddsTheDirectChildrenThatAreStated(t *testing.T) {
	line := tree(budget.Complete)
	assert.Equal(t, "100万元", line.Sum(initial(2024)).String())
	assert.Equal(t, "50万元", line.Sum(final(2024)).String())
	assert.False(t, line.Sum(adjusted(2024)).Stated(), "the sum of nothing is absent")
	assert.False(t, line.Children[0].Sum(initial(2024)).Stated())
}

func TestStatementsSayWhatWhereAndFromWhichCell(t *testing.T) {
	statements := tree(budget.Complete).Statements("二(一)2")
	assert.Equal(t, []string{
		"whole@2024/initial 100万元 /amounts/0/money",
		"whole@2024/final 70万元 /amounts/1/money",
		"a@2024/initial 60万元 /children/0/amounts/0/money",
		"a@2024/final 50万元 /children/0/amounts/1/money",
		"b@2024/initial#s 40万元 /children/1/amounts/0/money",
		"b1@2024/initial 40万元 /children/1/children/0/amounts/0/money",
	}, printed(statements))
	for _, s := range statements {
		assert.Equal(t, "二(一)2", s.Place.Where)
		assert.Empty(t, s.Place.Column)
	}
	assert.Equal(t, label("合计（2024年年初预算数）", "whole (2024 initial budget)"), statements[0].Label)
}

func TestAbsentAmountsAreNotStated(t *testing.T) {
	line := budget.Line{Concept: "c", Amounts: budget.Amounts{{initial(2024), figure.Money{}}, {final(2024), wan("0")}}}
	assert.Equal(t, []string{"c@2024/final 0万元 /amounts/1/money"}, printed(line.Statements("")))
	assert.Equal(t, []string{"c@2024/final 0万元"}, named(line.Figures()))
}

func TestSplitsPromiseDifferentThings(t *testing.T) {
	for _, row := range []struct {
		name     string
		split    budget.Split
		identity string
		kind     check.Kind
		verdict  check.Verdict
		zh       string
	}{
		{"complete", budget.Complete, "whole@2024/initial=a+b#s", check.Sum, check.Holds, "合计（2024年年初预算数） = 甲 + 乙"},
		{"其中", budget.Within, "whole@2024/initial>=a+b#s", check.Within, check.Holds, "合计（2024年年初预算数） ≥ 其中 甲 + 乙"},
		{"listed", budget.Listed, "whole@2024/initial=lines", check.Lines, check.Holds, "合计（2024年年初预算数） = 各行之和：甲 + 乙"},
		// the account of 乙 is not printed
		{"complete, one part absent", budget.Complete, "whole@2024/final=a+b#s", check.Sum, check.Undefined, "合计（2024年决算数） = 甲 + 乙"},
		{"其中, one part absent", budget.Within, "whole@2024/final>=a", check.Within, check.Holds, "合计（2024年决算数） ≥ 其中 甲"},
		{"listed, one part absent", budget.Listed, "whole@2024/final=lines", check.Lines, check.Broken, "合计（2024年决算数） = 各行之和：甲"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := outcome(t, tree(row.split), row.identity)
			assert.Equal(t, row.kind, got.Identity.Kind)
			assert.Equal(t, row.verdict, got.Verdict)
			assert.Equal(t, row.zh, got.Identity.Words.Zh)
		})
	}
}

func TestTheLinesBelowHaveIdentitiesOfTheirOwn(t *testing.T) {
	assert.Equal(t, []string{"whole@2024/initial=a+b#s", "whole@2024/final=a+b#s", "b@2024/initial#s=b1"},
		names(tree(budget.Complete).Identities()))
}

func TestNothingIsPromisedWhereNothingIsStated(t *testing.T) {
	line := tree(budget.Complete)
	line.Children = line.Children[:1]
	line.Amounts = budget.Amounts{{Period: initial(2024)}}
	assert.Empty(t, line.Identities(), "the whole is not stated")
	line.Amounts = amounts(adjusted(2024), "100")
	assert.Empty(t, line.Identities(), "no part is stated")
}

func TestBoundsAreAskedFor(t *testing.T) {
	line := tree(budget.Complete)
	bounds := line.Bounded(final(2024), initial(2024))
	assert.Equal(t, []string{"whole@2024/final<=2024/initial", "a@2024/final<=2024/initial"}, names(bounds))
	got := answer(t, check.NewLedger(line.Statements("")...), bounds, "whole@2024/final<=2024/initial")
	assert.Equal(t, check.Holds, got.Verdict)
	assert.Equal(t, "30万元", got.DifferenceText())
	assert.Equal(t, label("合计（2024年决算数） ≤ 2024年年初预算数", "whole (2024 final account) ≤ 2024 initial budget"),
		got.Identity.Words)
}

func TestWithLeavesTheLineAsItWas(t *testing.T) {
	line := tree(budget.Complete)
	raised := line.With(initial(2024), wan("110")).With(adjusted(2024), wan("90"))
	assert.Equal(t, "100万元", line.At(initial(2024)).String())
	assert.False(t, line.At(adjusted(2024)).Stated())
	assert.Equal(t, "110万元", raised.At(initial(2024)).String())
	assert.Equal(t, "70万元", raised.At(final(2024)).String())
	assert.Equal(t, "90万元", raised.At(adjusted(2024)).String())
	assert.Len(t, raised.Amounts, 3)
}

// A column of a published Hunan table of 2018: its sums hold.
func TestAPublishedTreeAddsUp(t *testing.T) {
	table := budget.ThreePublic{
		Total:    amounts(final(2018), "44.29"),
		Vehicles: amounts(final(2018), "39.30"), Reception: amounts(final(2018), "4.99"), Abroad: amounts(final(2018), "0"),
		Purchase: amounts(final(2018), "29.46"), Running: amounts(final(2018), "9.84"),
	}
	for _, name := range []string{
		"three-public.total@2018/final=vehicles+abroad+reception", "three-public.vehicles@2018/final=purchase+running",
	} {
		assert.Equal(t, check.Holds, outcome(t, table, name).Verdict)
	}
}

func TestLineSurvivesJSON(t *testing.T) {
	line := tree(budget.Within)
	line.Reason = "人员退休"
	text, err := json.Marshal(line)
	require.NoError(t, err)
	assert.Contains(t, string(text), `"amounts":[{"period":"2024/initial","money":"100万元"},{"period":"2024/final","money":"70万元"}]`)
	var back budget.Line
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, printed(line.Statements("x")), printed(back.Statements("x")))
	assert.Equal(t, names(line.Identities()), names(back.Identities()))
	assert.Equal(t, line.Reason, back.Reason)
}
