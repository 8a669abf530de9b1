package budget_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

func change(before, after, stated string) budget.Change {
	c := budget.Change{
		Concept: "x", Name: label("基本支出", "basic expenditure"),
		From: budget.Amount{Period: initial(2023)}, To: budget.Amount{Period: initial(2024)},
	}
	for text, money := range map[string]*figure.Money{before: &c.From.Money, after: &c.To.Money, stated: &c.Stated} {
		if text != "" {
			*money = wan(text)
		}
	}
	return c
}

func TestChangeIsKnownFromEitherSide(t *testing.T) {
	for _, row := range []struct {
		name                  string
		change                budget.Change
		amount, earlier, rate string
	}{
		{"both amounts", change("933.38", "870.34", ""), "-63.04万元", "933.38万元", "-6.75%"},
		{"earlier amount not printed", change("", "870.34", "-63.04"), "-63.04万元", "933.38万元", "-6.75%"},
		{"amounts win over the stated change", change("900", "870.34", "-63.04"), "-29.66万元", "900万元", "-3.30%"},
		{"nothing but the stated change", change("", "", "5"), "5万元", "", ""},
		{"later amount not printed", change("900", "", ""), "", "900万元", ""},
		{"from zero", change("0", "5", ""), "5万元", "0万元", "∞"},
		{"nothing", change("", "", ""), "", "", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.amount, row.change.Amount().String())
			assert.Equal(t, row.earlier, row.change.Before().String())
			assert.Equal(t, row.rate, row.change.Rate().String())
		})
	}
	assert.Equal(t, "2023年年初预算数", change("1", "2", "").Rate().Base())
}

func TestChangeStatesWhatIsPrinted(t *testing.T) {
	c := change("933.38", "870.34", "-63.04")
	assert.Equal(t, []string{"x.change@2024/initial -63.04万元 /stated"}, printed(c.Statements("二(一)2")))
	assert.Empty(t, change("933.38", "870.34", "").Statements("二(一)2"))
	assert.Equal(t, []string{
		"x.change@2024/initial -63.04万元", "x.change@2024/initial-before 933.38万元", "x.change@2024/initial-rate -6.75%",
	}, named(c.Figures()))
}

func TestPrintedChangeIsTheDifferenceOfThePrintedAmounts(t *testing.T) {
	c := change("933.38", "870.34", "-63.04")
	ledger := check.NewLedger(append(c.Statements(""),
		check.Statement{Key: initial(2024).Key("x", ""), Figure: c.To.Money},
		check.Statement{Key: initial(2023).Key("x", ""), Figure: c.From.Money})...)
	got := answer(t, ledger, c.Identities(), "x.change@2024/initial=2024/initial-2023/initial")
	assert.Equal(t, check.Holds, got.Verdict)

	assert.Empty(t, change("", "870.34", "-63.04").Identities(), "the earlier amount is not printed")
	assert.Empty(t, change("933.38", "870.34", "").Identities(), "the change is not printed")
}

func TestChangePastAThresholdNeedsAReason(t *testing.T) {
	cut := budget.Change{
		Concept: budget.ExpenditureTotal, Name: label("支出合计", "total expenditure"),
		From: budget.Amount{Period: initial(2024), Money: wan("3550.44")},
		To:   budget.Amount{Period: adjusted(2024), Money: wan("1764.12")},
	}
	explained := cut
	explained.Reason = "购房补贴据实结算"
	for _, row := range []struct {
		name      string
		change    budget.Change
		threshold string
		findings  int
	}{
		{"cut of 50.31% past 20%", cut, "20%", 1},
		{"cut of 50.31% within 60%", cut, "60%", 0},
		{"exactly the threshold", change("100", "80", ""), "20%", 0},
		{"a hundredth past the threshold", change("100", "79.99", ""), "20%", 1},
		{"a rise counts like a cut", change("100", "120.01", ""), "20%", 1},
		{"no threshold", change("100", "100.01", ""), "", 1},
		{"no threshold and no change", change("100", "100", ""), "", 0},
		{"from zero", change("0", "0.01", ""), "99%", 1},
		{"earlier amount unknown", change("", "5", ""), "", 0},
		{"with a reason", explained, "20%", 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			var threshold figure.Quantity
			if row.threshold != "" {
				threshold = quantity(row.threshold)
			}
			assert.Len(t, row.change.Check("/money/0", threshold), row.findings)
		})
	}
	finding := cut.Check("/money/0", quantity("20%"))[0]
	assert.Equal(t, budget.CodeChange, finding.Code)
	assert.Equal(t, check.Warning, finding.Severity)
	assert.Equal(t, check.Path("/money/0"), finding.Path)
	assert.Equal(t, "支出合计：2024年年初预算数3550.44万元，2024年全年预算数1764.12万元，增减-50.31%，未说明原因", finding.Text(language.Chinese))
	assert.Equal(t, "total expenditure: 2024 initial budget 3550.44万元, 2024 adjusted budget 1764.12万元, a change of -50.31%, and no reason is given",
		finding.Text(language.English))
}

func TestOverrunsNeedAReasonOnTheLineOrAboveIt(t *testing.T) {
	over := func(concept, reason string, children ...budget.Line) budget.Line {
		return budget.Line{
			Concept: concept, Name: label(concept, concept), Reason: reason, Children: children,
			Amounts: budget.Amounts{{Period: initial(2024), Money: wan("2")}, {Period: final(2024), Money: wan("14.52")}},
		}
	}
	within := over("within", "").With(final(2024), wan("2"))
	unbudgeted := budget.Line{Concept: "unbudgeted", Amounts: amounts(final(2024), "3")}
	line := over("whole", "",
		over("a", "", over("a1", "")),
		over("b", "车辆维护", over("b1", "")),
		within, unbudgeted)
	var paths []check.Path
	for _, f := range line.Overruns("/table", final(2024), initial(2024)) {
		assert.Equal(t, budget.CodeOverrun, f.Code)
		paths = append(paths, f.Path)
	}
	assert.Equal(t, []check.Path{"/table", "/table/children/0", "/table/children/0/children/0"}, paths)

	text := over("办公经费", "").Overruns("", final(2024), initial(2024))[0]
	assert.Equal(t, "办公经费：2024年决算数14.52万元超过预算2万元，超出12.52万元，未说明原因", text.Text(language.Chinese))
	assert.Equal(t, "办公经费: 2024 final account 14.52万元 exceeds the budget of 2万元 by 12.52万元, and no reason is given", text.Text(language.English))
}

func TestChangesWalkTheTree(t *testing.T) {
	line := tree(budget.Complete)
	findings := line.Changes("/budget", initial(2024), final(2024), quantity("20%"))
	require.Len(t, findings, 1, "合计 lost 30%, 甲 16.67%, 乙 has no account")
	assert.Equal(t, check.Path("/budget"), findings[0].Path)
	findings = line.Changes("/budget", initial(2024), final(2024), quantity("10%"))
	require.Len(t, findings, 2)
	assert.Equal(t, check.Path("/budget/children/0"), findings[1].Path)
}
