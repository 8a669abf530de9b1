package budget_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
)

func TestEconomicEntriesAreAClassification(t *testing.T) {
	entries := budget.EconomicEntries()
	assert.True(t, slices.IsSortedFunc(entries, func(a, b budget.EconomicEntry) int {
		return strings.Compare(string(a.Code), string(b.Code))
	}), "lookups need the order")
	known := map[budget.EconomicCode]bool{}
	for _, e := range entries {
		require.True(t, e.Code.Valid(), "%s", e.Code)
		assert.False(t, known[e.Code], "%s twice", e.Code)
		known[e.Code] = true
		assert.True(t, known[e.Code.Class()], "%s before its class", e.Code)
		assert.NotEmpty(t, e.Name.Zh)
		assert.NotEmpty(t, e.Name.En)
		name, ok := budget.EconomicName(e.Code)
		assert.True(t, ok)
		assert.Equal(t, e.Name, name)
	}
	var classes []budget.EconomicCode
	for _, e := range entries {
		if e.Code.IsClass() {
			classes = append(classes, e.Code)
		}
	}
	assert.Equal(t, []budget.EconomicCode{
		budget.WagesAndBenefits, budget.GoodsAndServices, budget.AidToPersons, budget.DebtInterest, budget.CapitalConstruction,
		budget.Capital, budget.EnterpriseCapital, budget.EnterpriseAid, budget.SocialSecurityAid, budget.OtherEconomicSpending,
	}, classes)

	entries[0].Name.Zh = "changed"
	name, _ := budget.EconomicName("301")
	assert.Equal(t, "工资福利支出", name.Zh, "callers get a copy")
}

func TestEconomicNumbersNotReadAtTheirSourceAreMarked(t *testing.T) {
	unverified := map[budget.EconomicCode]bool{}
	for _, e := range budget.EconomicEntries() {
		unverified[e.Code] = e.Unverified
	}
	for _, code := range []budget.EconomicCode{"307", "309", "311", "312", "313", "399", "30203", "30212", "30299", "30304", "31101", "39907"} {
		assert.True(t, unverified[code], "%s", code)
	}
	for _, code := range []budget.EconomicCode{"301", "302", "303", "310", "30101", "30113", "30211", "30215", "30216", "30217", "30231", "30302", "30901", "31013"} {
		assert.False(t, unverified[code], "%s", code)
	}
}

func TestEconomicCodesKnowTheirClass(t *testing.T) {
	for _, row := range []struct {
		code  budget.EconomicCode
		class budget.EconomicCode
	}{
		{"302", "302"},
		{"30211", "302"},
		{"30299", "302"},
		{"", ""},
		{"30", ""},
		{"3021", ""},
		{"302111", ""},
		{"502", ""},
		{"3O2", ""},
		{"３０２", ""},
	} {
		assert.Equal(t, row.class, row.code.Class(), "%q", row.code)
		assert.Equal(t, row.code == "302", row.code.IsClass())
		assert.Equal(t, row.class != "", row.code.Valid())
	}
	name, ok := budget.EconomicName("30288")
	assert.False(t, ok)
	assert.Equal(t, label("30288", "30288"), name)
}

func TestItemsAddUpToTheirClassAndClassesToTheTotal(t *testing.T) {
	row := func(code budget.EconomicCode, number string) budget.EconomicAmounts {
		return budget.EconomicAmounts{Code: code, Amounts: amounts(final(2024), number)}
	}
	spending := budget.EconomicSpending{
		Total: amounts(final(2024), "100"),
		Rows: []budget.EconomicAmounts{
			row("30101", "40"), row("301", "60"), row("302", "25"), row("30102", "20"), row("31002", "15"),
		},
	}
	require.NoError(t, spending.Line().Validate())
	assert.Equal(t, []string{"expenditure.total@2024/final=301+302+31002", "expenditure.economic.301@2024/final=30101+30102"},
		names(spending.Identities()))
	for _, name := range names(spending.Identities()) {
		assert.Equal(t, check.Holds, outcome(t, spending, name).Verdict, name)
	}
	assert.Equal(t, "60万元", spending.ClassSum(budget.WagesAndBenefits, final(2024)).String())
	assert.Equal(t, "15万元", spending.ClassSum(budget.Capital, final(2024)).String())
	assert.False(t, spending.ClassSum(budget.GoodsAndServices, final(2024)).Stated(), "no item of 302 is stated")
	assert.Contains(t, printed(spending.Statements("")), "expenditure.economic.30102@2024/final 20万元 /rows/3/amounts/0/money")
	assert.Len(t, spending.Figures(), 6)
}
