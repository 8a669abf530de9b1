package report_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/report"
	"jixiao.example/performance/ruleset"
)

func amounts(texts map[budget.Phase]string) budget.Amounts {
	var all budget.Amounts
	for _, phase := range []budget.Phase{budget.Initial, budget.Executed, budget.Final} {
		if text := texts[phase]; text != "" {
			all = append(all, budget.Amount{Period: budget.Period{Year: 2023, Phase: phase}, Money: figure.MustMoney(text)})
		}
	}
	return all
}

// accounted is a form of three amounts beside the unit's expenditure.
func accounted(t *testing.T, initial, adjusted, executed string, spending budget.Amounts) report.Document {
	t.Helper()
	form := smallForm(indicator("甲", 90, "≥8个", "8个"))
	form.Money = []performance.MoneyRow{{Kind: performance.TotalRow, Reason: "压减", Amounts: []performance.Amount{
		{Phase: budget.Initial, Money: figure.MustMoney(initial)},
		{Phase: budget.Adjusted, Money: figure.MustMoney(adjusted)},
		{Phase: budget.Executed, Money: figure.MustMoney(executed)},
	}}}
	return report.Document{
		Form: form, Scorer: scorerOf(t, ruleset.WithCost()), Expenditure: budget.Expenditure{Total: spending},
		Outline: report.Department(),
	}
}

// The rate of a form and its adjustment are those of its own amounts: beside
// others they would say what is not so.
func TestRateAndAdjustmentAreOfTheAmountsThatArePrinted(t *testing.T) {
	rate, adjusted := "，预算执行率", "年中调减预算"
	for fact, test := range map[string]struct {
		executed      string
		initial       string
		account       string
		rate, changed bool
	}{
		"the same amounts":                     {"285.6万元", "320万元", "2856000元", true, true},
		"a project beside its unit":            {"285.6万元", "1200万元", "1150.6万元", false, false},
		"another budget for the same spending": {"285.6万元", "1200万元", "285.6万元", false, false},
		"another account of the same budget":   {"285.6万元", "320万元", "300万元", false, true},
		"no initial budget in the text":        {"285.6万元", "", "285.6万元", true, true},
	} {
		t.Run(fact, func(t *testing.T) {
			doc := accounted(t, "320万元", "300万元", test.executed, amounts(map[budget.Phase]string{budget.Initial: test.initial, budget.Final: test.account}))
			text := page(t, doc, language.Chinese)
			for said, want := range map[string]bool{rate: test.rate, adjusted: test.changed} {
				if want {
					has(t, text, said)
				} else {
					hasNot(t, text, said)
				}
			}
		})
	}
}

func TestAFormBesideAnotherAccountIsAFinding(t *testing.T) {
	for fact, test := range map[string]struct {
		scope   ruleset.Scope
		account string
		want    int
	}{
		"the unit's form and another account": {ruleset.UnitScope, "850万元", 1},
		"the department's":                    {ruleset.DepartmentScope, "850万元", 1},
		"a project is a part":                 {ruleset.ProjectScope, "850万元", 0},
		"the same in another unit":            {ruleset.UnitScope, "8100000元", 0},
		"no account":                          {ruleset.UnitScope, "", 0},
	} {
		t.Run(fact, func(t *testing.T) {
			doc := accounted(t, "1000万元", "900万元", "810万元", amounts(map[budget.Phase]string{budget.Final: test.account}))
			doc.Form.Scope = test.scope
			text := page(t, doc, language.Chinese)
			assert.Len(t, captured(`data-code="(report.account-differs)" data-severity="warning"`, text), test.want)
			if test.want > 0 {
				has(t, text, "自评表全年执行数810万元，支出决算850万元，请核对或说明口径")
				has(t, page(t, doc, language.English), "executed, the final account is")
			}
		})
	}
}
