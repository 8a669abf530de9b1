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
	assert.Equal(t, "支出合计：2024年年初预算数3550.44万元，2024年全年预算数1764.12万元，下降50.31%，未说明原因", finding.Text(language.Chinese))
	assert.Equal(t, "total expenditure: 2024 initial budget 3550.44 × 10,000 yuan, 2024 adjusted budget 1764.12 × 10,000 yuan, a fall of 50.31%, and no reason is given",
		finding.Text(language.English))
}

func TestAChangeIsSaidWithoutASign(t *testing.T) {
	for name, test := range map[string]struct {
		change budget.Change
		want   string
	}{
		"a rise":               {change("100", "120.01", ""), "增长20.01%"},
		"a cut":                {change("100", "79.99", ""), "下降20.01%"},
		"from nothing":         {change("0", "5", ""), "增加5万元"},
		"from below zero":      {change("-5", "-8", ""), "减少3万元"},
		"from below zero, up":  {change("-5", "5", ""), "增加10万元"},
		"to nothing":           {change("5", "0", ""), "下降100.00%"},
		"by the stated change": {change("", "80", "-20"), "下降20.00%"},
	} {
		t.Run(name, func(t *testing.T) {
			findings := test.change.Check("", figure.Quantity{})
			require.Len(t, findings, 1)
			assert.Contains(t, findings[0].Text(language.Chinese), test.want+"，未说明原因")
		})
	}
}

func TestABoundHasTheReasonOfTheLineOrOfOneAboveIt(t *testing.T) {
	over := func(concept, reason string, children ...budget.Line) budget.Line {
		return budget.Line{
			Concept: concept, Name: label(concept, concept), Reason: reason, Children: children,
			Amounts: budget.Amounts{{Period: initial(2024), Money: wan("2")}, {Period: final(2024), Money: wan("14.52")}},
		}
	}
	unbudgeted := budget.Line{Concept: "unbudgeted", Amounts: amounts(final(2024), "3"), Children: []budget.Line{over("below", "")}}
	line := over("whole", "",
		over("a", "", over("a1", "")),
		over("b", "车辆维护", over("b1", "")),
		unbudgeted)
	type bound struct{ smaller, inside, reason string }
	var got []bound
	for _, identity := range line.Bounded(final(2024), initial(2024)) {
		b := bound{smaller: identity.Stated.Concept, reason: identity.Reason}
		if len(identity.Inside) > 0 {
			b.inside = identity.Inside[0].Concept
		}
		got = append(got, b)
	}
	assert.Equal(t, []bound{
		{"whole", "", ""}, {"a", "whole", ""}, {"a1", "a", ""}, {"b", "whole", "车辆维护"}, {"b1", "b", "车辆维护"}, {"below", "whole", ""},
	}, got)
}

func TestAnOverrunSaysByHowMuchAndWhetherThereIsAReason(t *testing.T) {
	line := func(initially, finally string) budget.Line {
		return budget.Line{Concept: "a", Name: label("办公经费", "office expenses"), Amounts: budget.Amounts{
			{Period: initial(2024), Money: wan(initially)}, {Period: final(2024), Money: wan(finally)},
		}}
	}
	whole := line("100", "60")
	whole.Concept, whole.Name, whole.Children = "whole", label("公用经费", "operating funds"), []budget.Line{line("2", "14.52")}
	reasoned := line("2", "14.52")
	reasoned.Reason = "物价上涨"
	for name, test := range map[string]struct {
		line   budget.Line
		zh, en string
	}{
		"without a reason": {
			line("2", "14.52"),
			"办公经费（2024年决算数）14.52万元，超预算12.52万元（预算2万元），为预算的726.00%；未说明原因，请说明",
			"office expenses (2024 final account) 14.52 × 10,000 yuan: 12.52 × 10,000 yuan above its budget of 2 × 10,000 yuan, 726.00% of it; no reason is given: please explain",
		},
		"with one": {
			reasoned,
			"办公经费（2024年决算数）14.52万元，超预算12.52万元（预算2万元），为预算的726.00%；报告已说明原因",
			"office expenses (2024 final account) 14.52 × 10,000 yuan: 12.52 × 10,000 yuan above its budget of 2 × 10,000 yuan, 726.00% of it; the report gives the reason",
		},
		"of a budget of nothing there is no per cent": {
			line("0", "0.16"),
			"办公经费（2024年决算数）0.16万元，属无预算支出；未说明原因，请说明",
			"office expenses (2024 final account) 0.16 × 10,000 yuan: spent without a budget; no reason is given: please explain",
		},
		"inside a budget that is kept": {
			whole,
			"办公经费（2024年决算数）14.52万元，超预算12.52万元（预算2万元），为预算的726.00%；公用经费（2024年决算数）60万元，总体未超预算100万元；未说明原因，请说明",
			"office expenses (2024 final account) 14.52 × 10,000 yuan: 12.52 × 10,000 yuan above its budget of 2 × 10,000 yuan, 726.00% of it; operating funds (2024 final account) 60 × 10,000 yuan keeps within its budget of 100 × 10,000 yuan; no reason is given: please explain",
		},
	} {
		t.Run(name, func(t *testing.T) {
			report := check.NewLedger(test.line.Statements("")...).Check(test.line.Bounded(final(2024), initial(2024))...)
			findings := report.Findings()
			require.Len(t, findings, 1)
			assert.Equal(t, check.CodeExceeded, findings[0].Code)
			assert.Equal(t, test.zh, findings[0].Text(language.Chinese))
			assert.Equal(t, test.en, findings[0].Text(language.English))
			assert.Equal(t, 1, report.Tally().Exceeded)
		})
	}
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
