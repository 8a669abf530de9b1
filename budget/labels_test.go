package budget_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
)

// requireWords asserts that no finding shows the key of a figure, as
// three-public.abroad@2022/final.
func requireWords(t *testing.T, findings []check.Finding) {
	t.Helper()
	require.NotEmpty(t, findings)
	for _, finding := range findings {
		for _, tag := range []language.Tag{language.Chinese, language.English} {
			assert.NotContains(t, finding.Text(tag), "@")
		}
	}
}

// Findings about the table are told with its words, and what is not printed is not
// asked for.
func TestNoFindingOfTheSeedsTableShowsAKey(t *testing.T) {
	table := seed.BaseTable()
	requireWords(t, check.NewLedger(table.Statements("附件1-1")...).Check(table.Identities()...).Findings())
	table = table.MustFill(fact(budget.BuildingsAreaRate, ""))
	table.ComparisonYear = figure.Date{}
	for _, finding := range check.NewLedger(table.Statements("附件1-1")...).Check(table.Identities()...).Findings() {
		assert.NotEqual(t, check.CodeAbsent, finding.Code, finding.Text(language.Chinese))
	}
}

// Of what is stated nowhere at all an identity still knows the names.
func TestIdentitiesNameWhatIsStatedNowhere(t *testing.T) {
	q := figure.MustQuantity
	values := map[string]value{
		"staffing": budget.Staffing{Year: 2024, Posts: q("10人"), Staff: q("9人"), Rate: q("90%")},
		"assets":   budget.Assets{Year: 2024},
		"table":    seed.BaseTable(),
		"caseload": budget.Caseload{
			Key: "a", Name: label("信访件", "petitions"), Year: 2024, Total: q("9件"), Closed: q("8件"), Open: q("1件"),
			Rate: q("88.9%"), Subsets: []budget.Subset{{Key: "b", Name: label("网上", "online"), Count: q("2件")}},
		},
		"fund by what was available": budget.SpecialFund{
			Key: "a", Name: label("专项", "fund"), Year: 2024, UseBase: budget.OfAvailable, UseRate: q("50%"),
			CarriedIn: wan("1"), Received: wan("2"), Used: wan("2"), Surplus: wan("1"), Clawback: wan("1"),
		},
		"fund by what is accounted for": budget.SpecialFund{
			Key: "a", Name: label("专项", "fund"), Year: 2024, UseBase: budget.OfAccounted, UseRate: q("50%"),
		},
		"change": budget.Change{
			Concept: budget.ExpenditureTotal, Name: label("支出", "expenditure"), Stated: wan("1"),
			From: budget.Amount{Period: initial(2024), Money: wan("1")}, To: budget.Amount{Period: final(2024), Money: wan("2")},
		},
	}
	for name, of := range values {
		t.Run(name, func(t *testing.T) {
			identities := of.Identities()
			require.NotEmpty(t, identities)
			for _, identity := range identities {
				called := []figure.Label{identity.Label}
				for _, term := range identity.Computed {
					called = append(called, term.Label)
				}
				for _, label := range called {
					assert.NotEmpty(t, label.Zh, identity.Name)
					assert.NotEmpty(t, label.En, identity.Name)
				}
			}
			requireWords(t, check.NewLedger().Check(identities...).Findings())
		})
	}
}
