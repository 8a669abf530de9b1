package check_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// correction is what a suspect says: where, from what, to what.
type correction struct {
	concept, was, reads string
	heals               []string
	candidates          int
}

func corrections(suspects []check.Suspect) []correction {
	var all []correction
	for _, s := range suspects {
		all = append(all, correction{s.Key.Concept, s.Was, s.Reads, s.Heals, s.Candidates})
	}
	return all
}

// controlWorks are the termite control works: 13 works in 7 houses and 7
// trees, and 30 visits that led to works or to advice.
func controlWorks() (check.Ledger, []check.Identity) {
	ledger := check.NewLedger(
		text("visits", count(30, "处")), text("works", count(13, "处")), text("houses", count(7, "处")),
		text("trees", count(7, "处")), text("advice", count(16, "处")),
	)
	return ledger, []check.Identity{
		check.SumOf("G9", key("works"), keys("houses", "trees")...),
		check.SumOf("G10", key("visits"), keys("works", "advice")...).AsSoft(),
	}
}

func TestTheFigureThatHealsMostIsTheSuspect(t *testing.T) {
	ledger, identities := controlWorks()
	report := ledger.Check(identities...)
	assert.Equal(t, []correction{{"works", "13处", "14处", []string{"G9", "G10"}, 1}}, corrections(report.Suspects))
	assert.False(t, report.Incomplete)
}

func TestEqualCandidatesAllStay(t *testing.T) {
	ledger, identities := controlWorks()
	t.Run("of a hard sum alone", func(t *testing.T) {
		assert.Equal(t, []correction{
			{"works", "13处", "14处", []string{"G9"}, 3},
			{"houses", "7处", "6处", []string{"G9"}, 3},
			{"trees", "7处", "6处", []string{"G9"}, 3},
		}, corrections(ledger.Check(identities[0]).Suspects))
	})
	t.Run("a soft sum alone has none", func(t *testing.T) {
		assert.Empty(t, ledger.Check(identities[1]).Suspects)
	})
}

// projectBudget is the initial budget as text and table print it: the lines
// below the project budget leave 10 万元 over.
func projectBudget() (check.Ledger, []check.Identity) {
	ledger := check.NewLedger(
		text("initial", money("3550.44万元")), text("basic", money("870.34万元")), text("project", money("2680.1万元")),
		text("termite", money("162万元")), text("housing", money("8.1万元")), text("subsidy", money("2500万元")),
		cell("budget", "termite", money("162万元")), cell("budget", "other", money("62.4万元")),
	)
	return ledger, []check.Identity{
		check.SumOf("A1", key("initial"), keys("basic", "project")...),
		check.LinesOf("A7", key("project"), keys("termite", "housing", "subsidy")...),
	}
}

func TestTheProjectBudgetHasThreeEqualCandidates(t *testing.T) {
	ledger, identities := projectBudget()
	suspects := ledger.Check(identities...).Suspects
	require.Equal(t, []correction{
		{"housing", "8.1万元", "18.1万元", []string{"A7"}, 3},
		{"subsidy", "2500万元", "2510万元", []string{"A7"}, 3},
		{"project", "", "10.0万元", []string{"A7"}, 3},
	}, corrections(suspects), "2680.1 would break A1, and 162 the copy in the table")
	assert.False(t, suspects[1].Missing)
	assert.True(t, suspects[2].Missing)
	assert.Equal(t, check.Path("/project"), suspects[2].Place.Path)
}

func TestSuspects(t *testing.T) {
	broken := func(name string) []string { return []string{name} }
	tests := map[string]struct {
		statements []check.Statement
		identities []check.Identity
		want       []correction
	}{
		"a correction that breaks another identity is none": {
			[]check.Statement{
				text("a", count(5, "户")), text("b", count(4, "户")), text("c", count(5, "户")), text("d", count(4, "户")),
			},
			[]check.Identity{
				check.CopyOf("broken", key("a"), key("b")), check.CopyOf("holds", key("a"), key("c")),
				check.CopyOf("holds too", key("b"), key("d")),
			},
			nil,
		},
		"nor one that breaks a bound": {
			[]check.Statement{text("a", count(5, "户")), text("b", count(4, "户")), text("most", count(4, "户"))},
			[]check.Identity{check.CopyOf("broken", key("a"), key("b")), check.AtMostOf("bound", key("b"), key("most"))},
			[]correction{{"a", "5户", "4户", broken("broken"), 1}},
		},
		"a difference that does not divide by the operand's weight": {
			[]check.Statement{text("whole", count(7, "户")), text("half", count(4, "户"))},
			[]check.Identity{check.SumOf("double", key("whole"), keys("half", "half")...)},
			[]correction{{"whole", "7户", "8户", broken("double"), 1}},
		},
		"a difference that does": {
			[]check.Statement{text("whole", count(6, "户")), text("half", count(4, "户"))},
			[]check.Identity{check.SumOf("double", key("whole"), keys("half", "half")...)},
			[]correction{{"whole", "6户", "8户", broken("double"), 2}, {"half", "4户", "3户", broken("double"), 2}},
		},
		"an operand that cancels itself decides nothing": {
			[]check.Statement{text("whole", count(6, "户")), text("a", count(4, "户")), text("b", count(1, "户"))},
			[]check.Identity{check.BalanceOf("balance", key("whole"), keys("a", "b"), keys("a"))},
			[]correction{{"whole", "6户", "1户", broken("balance"), 2}, {"b", "1户", "6户", broken("balance"), 2}},
		},
		"what is subtracted moves the other way": {
			[]check.Statement{text("now", count(10, "户")), text("before", count(9, "户")), text("exits", count(2, "户"))},
			[]check.Identity{check.BalanceOf("roll", key("now"), keys("before"), keys("exits"))},
			[]correction{ // 10 = 9 − (−1) is refused
				{"now", "10户", "7户", broken("roll"), 2}, {"before", "9户", "12户", broken("roll"), 2},
			},
		},
		"a negative figure may stay negative": {
			[]check.Statement{text("change", money("-5.0万元")), text("a", money("-7.0万元"))},
			[]check.Identity{check.CopyOf("copy", key("change"), key("a"))},
			[]correction{{"change", "-5.0万元", "-7.0万元", broken("copy"), 2}, {"a", "-7.0万元", "-5.0万元", broken("copy"), 2}},
		},
		"a zero may not become negative": {
			[]check.Statement{text("a", count(0, "户")), text("b", count(-1, "户"))},
			[]check.Identity{check.CopyOf("copy", key("a"), key("b"))},
			[]correction{{"b", "-1户", "0户", broken("copy"), 1}},
		},
		"one correction found twice keeps its rivals": {
			[]check.Statement{
				text("a", count(4, "户")), text("b", count(5, "户")), text("c", count(5, "户")), text("d", count(4, "户")),
			},
			[]check.Identity{
				check.CopyOf("a=c", key("a"), key("c")), check.CopyOf("a=b", key("a"), key("b")),
				check.CopyOf("b=d", key("b"), key("d")),
			},
			[]correction{
				{"a", "4户", "5户", []string{"a=c", "a=b"}, 2}, {"b", "5户", "4户", []string{"a=b", "b=d"}, 2},
			},
		},
		"what repeats a figure word for word is corrected with it": {
			[]check.Statement{
				text("whole", count(13, "处")), again(text("whole", count(13, "处"))), text("a", count(7, "处")), text("a", count(7, "处")),
			},
			[]check.Identity{check.SumOf("sum", key("whole"), keys("a", "a")...)},
			[]correction{{"whole", "13处", "14处", broken("sum"), 1}},
		},
		"but not where it prints something else": {
			[]check.Statement{
				text("whole", count(14, "处")), again(text("whole", count(13, "处"))), text("a", count(7, "处")),
			},
			[]check.Identity{check.SumOf("sum", key("whole"), keys("a", "a")...)},
			[]correction{{"whole", "13处", "14处", []string{"copy:whole"}, 1}}, // the sum is for 14
		},
		"a correction that does not heal is none": { // 56/57 and 51/52 are not 98.47 %, which stands in two places
			[]check.Statement{
				text("rate", quantity("98.47%")), text("rate", quantity("98.47%")),
				text("staff", count(51, "人")), text("posts", count(57, "人")),
			},
			[]check.Identity{check.RateOf("rate", key("rate"), key("staff"), key("posts"), "编制数")},
			nil,
		},
		"a correction lies on the grid of its figure": {
			[]check.Statement{text("whole", money("3.45万元")), text("a", money("1.1万元"))},
			[]check.Identity{check.CopyOf("copy", key("whole"), key("a"))},
			[]correction{{"whole", "3.45万元", "1.10万元", broken("copy"), 1}},
		},
		"and that is the grid of its column": {
			[]check.Statement{
				cell("c", "whole", money("3.45万元")), cell("c", "a", money("1.1万元")), cell("c", "b", money("0.5万元")),
			},
			[]check.Identity{check.SumOf("sum", key("whole"), keys("a", "b")...)},
			[]correction{
				{"whole", "3.45万元", "1.60万元", broken("sum"), 3},
				{"a", "1.1万元", "2.95万元", broken("sum"), 3},
				{"b", "0.5万元", "2.35万元", broken("sum"), 3},
			},
		},
		"a correction is printed in the unit of its figure": {
			[]check.Statement{text("whole", money("1.0000亿元")), text("a", money("963万元"))},
			[]check.Identity{check.CopyOf("copy", key("whole"), key("a"))},
			[]correction{
				{"whole", "1.0000亿元", "0.0963亿元", broken("copy"), 2}, {"a", "963万元", "10000万元", broken("copy"), 2},
			},
		},
		"a line is only missing when something is left over": {
			[]check.Statement{text("whole", count(3, "户")), text("a", count(4, "户"))},
			[]check.Identity{check.LinesOf("lines", key("whole"), key("a"))},
			[]correction{{"whole", "3户", "4户", broken("lines"), 2}, {"a", "4户", "3户", broken("lines"), 2}},
		},
		"one figure printed three times: the odd one": {
			[]check.Statement{text("a", count(5, "户")), text("a", count(4, "户")), text("a", count(4, "户"))},
			nil,
			[]correction{{"a", "5户", "4户", []string{"copy:a"}, 1}},
		},
		"one figure printed twice, and a sum knows which": {
			[]check.Statement{text("a", count(5, "户")), text("a", count(4, "户")), text("b", count(5, "户"))},
			[]check.Identity{check.SumOf("sum", key("b"), key("a"))},
			[]correction{{"a", "4户", "5户", []string{"copy:a"}, 1}},
		},
		"a rate by its print, its numerator and its base": {
			[]check.Statement{text("rate", quantity("98.47%")), text("staff", count(51, "人")), text("posts", count(57, "人"))},
			[]check.Identity{check.RateOf("rate", key("rate"), key("staff"), key("posts"), "编制数")},
			[]correction{{"rate", "98.47%", "89.47%", broken("rate"), 1}}, // neither 56/57 nor 51/52 is 98.47 %
		},
		"a rate whose base was misprinted": {
			[]check.Statement{text("rate", quantity("89.47%")), text("staff", count(51, "人")), text("posts", count(75, "人"))},
			[]check.Identity{check.RateOf("rate", key("rate"), key("staff"), key("posts"), "编制数")},
			[]correction{
				{"rate", "89.47%", "68.00%", broken("rate"), 2}, {"posts", "75人", "57人", broken("rate"), 2},
			},
		},
		"a rate of zero leaves its base open": {
			[]check.Statement{text("rate", quantity("0%")), text("num", count(3, "户")), text("den", count(4, "户"))},
			[]check.Identity{check.RateOf("rate", key("rate"), key("num"), key("den"), "")},
			[]correction{{"rate", "0%", "75%", broken("rate"), 2}, {"num", "3户", "0户", broken("rate"), 2}},
		},
		"a base must not become zero": {
			[]check.Statement{text("rate", quantity("100%")), text("num", count(0, "户")), text("den", count(4, "户"))},
			[]check.Identity{check.RateOf("rate", key("rate"), key("num"), key("den"), "")},
			[]correction{{"rate", "100%", "0%", broken("rate"), 2}, {"num", "0户", "4户", broken("rate"), 2}},
		},
		"bounds and labels have no suspects": {
			[]check.Statement{text("a", count(5, "户")), text("b", count(4, "户")), text("year", date("2022年"))},
			[]check.Identity{
				check.AtMostOf("bound", key("a"), key("b")), check.WithinOf("parts", key("b"), key("a")),
				check.LabelOf("label", key("year"), figure.MustDate("2023年")),
			},
			nil,
		},
		"but a bound can be healed": {
			[]check.Statement{text("a", count(5, "户")), text("b", count(4, "户")), text("c", count(4, "户"))},
			[]check.Identity{check.AtMostOf("bound", key("a"), key("b")), check.CopyOf("copy", key("a"), key("c"))},
			[]correction{{"a", "5户", "4户", []string{"bound", "copy"}, 1}},
		},
		"a date printed twice has none": {
			[]check.Statement{text("year", date("2022年")), text("year", date("2023年"))}, nil, nil,
		},
		"what holds within precision has none": {
			[]check.Statement{text("a", money("5.0万元")), text("b", money("5.04万元"))},
			[]check.Identity{check.CopyOf("copy", key("a"), key("b"))},
			nil,
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			report := check.NewLedger(test.statements...).Check(test.identities...)
			assert.Equal(t, test.want, corrections(report.Suspects))
		})
	}
}

// Where so many figures may be wrong that they are only counted, none of them is
// the place to look at: the broken identity is.
func TestManyCandidatesAreToldAtTheIdentity(t *testing.T) {
	report := check.NewLedger(
		text("a", count(1, "户")), text("b", count(2, "户")), text("c", count(3, "户")), text("whole", count(8, "户")),
	).Check(check.SumOf("sum", key("whole"), keys("a", "b", "c")...))
	paths := map[check.Code]check.Path{}
	for _, finding := range report.Findings() {
		paths[finding.Code] = finding.Path
	}
	assert.Equal(t, map[check.Code]check.Path{check.CodeBroken: "/whole", check.CodeSuspects: "/whole"}, paths)
}

// TestNoSuspectTurnsACutRateIntoABrokenOne: reading 4 for 3 would close the
// copy and leave 66.66 % printed for 2 of 4.
func TestNoSuspectTurnsACutRateIntoABrokenOne(t *testing.T) {
	ledger := check.NewLedger(
		text("rate", quantity("66.66%")), text("num", count(2, "户")), text("den", count(3, "户")), text("same", count(4, "户")),
	)
	rate := check.RateOf("rate", key("rate"), key("num"), key("den"), "")
	require.Equal(t, check.Cut, ledger.Evaluate(rate)[0].Verdict)
	report := ledger.Check(rate, check.CopyOf("copy", key("den"), key("same")))
	assert.Equal(t, []correction{{"same", "4户", "3户", []string{"copy"}, 1}}, corrections(report.Suspects))
}

// TestNoSuspectTurnsARateThatHoldsIntoACutOne: 33,330 of 50,000 is 66.66 %;
// 33,333 would close the copy, but is 66.666 % and rounds to 66.67 %.
func TestNoSuspectTurnsARateThatHoldsIntoACutOne(t *testing.T) {
	rate := check.RateOf("rate", key("rate"), key("num"), key("den"), "")
	same := check.CopyOf("copy", key("num"), key("same"))
	statements := func(num int64) []check.Statement {
		return []check.Statement{
			text("rate", quantity("66.66%")), text("num", count(num, "户")), text("den", count(50000, "户")),
			text("same", count(33333, "户")),
		}
	}
	require.Equal(t, check.Cut, evaluate(t, rate, statements(33333)...).Verdict)
	require.Equal(t, check.Holds, evaluate(t, rate, statements(33330)...).Verdict)
	report := check.NewLedger(statements(33330)...).Check(rate, same)
	assert.Equal(t, []correction{{"same", "33333户", "33330户", []string{"copy"}, 1}}, corrections(report.Suspects))
}

// TestTheSearchIsBounded gives every one of 2,000 broken identities the same
// figure, so that each correction would have to answer all of them again.
func TestTheSearchIsBounded(t *testing.T) {
	statements := []check.Statement{text("shared", count(1, "户"))}
	var identities []check.Identity
	for i := range 2000 {
		concept := strconv.Itoa(i)
		statements = append(statements, text(concept, count(int64(i)+2, "户")))
		identities = append(identities, check.CopyOf(concept, key("shared"), key(concept)))
	}
	report := check.NewLedger(statements...).Check(identities...)
	assert.True(t, report.Incomplete)
	assert.Less(t, len(report.Suspects), 2000)
	last := report.Findings()[0]
	assert.Equal(t, check.CodeWork, last.Code)
	assert.Empty(t, last.Path)
}

// One figure in ten thousand statements that contradict each other, in a sum
// that has it ten thousand times: the search is given up and the rest answered.
func TestManyStatementsOfOneFigureAreAnswered(t *testing.T) {
	const many = 10_000
	var statements []check.Statement
	var parts []check.Key
	for i := range many {
		statements = append(statements, text("a", count(int64(i), "户")), text("b"+strconv.Itoa(i%7), count(int64(i%7), "户")))
		parts = append(parts, key("a"))
		if i%1000 == 0 {
			statements = append(statements, of(text("derived", count(int64(i), "户")), "a", "b1"))
		}
	}
	statements = append(statements, text("whole", count(1, "户")))
	report := check.NewLedger(statements...).Check(
		check.SumOf("sum", key("whole"), parts...), check.BalanceOf("balance", key("whole"), keys("derived"), parts),
		check.CopyOf("copy", key("whole"), key("b6")),
	)
	assert.Equal(t, check.Broken, named(t, report.Outcomes, "copy:a").Verdict)
	assert.Equal(t, check.Broken, named(t, report.Outcomes, "copy").Verdict)
	assert.True(t, report.Incomplete)
}
