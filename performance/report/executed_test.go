package report

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
)

// What was spent is written where the figures say executed and nothing says
// final account; nothing is called a final account that is none.
func TestWhatWasExecutedIsWrittenWhereThereIsNoFinalAccount(t *testing.T) {
	spent := budget.Expenditure{
		Total: at(budget.Executed, "80万元"), Basic: at(budget.Executed, "60.0万元"), Project: at(budget.Executed, "20万元"),
		Personnel: at(budget.Executed, "50万元"),
		Projects:  []budget.Line{{Scope: "meals", Name: figure.Label{Zh: "营养餐"}, Amounts: at(budget.Executed, "20万元")}},
	}
	assert.Equal(t, "2023年实际支出80万元，其中：基本支出60.0万元，占75.00%；项目支出20万元，占25.00%。", accountSentence(spent, 2023, nil).String())
	assert.Equal(t, "基本支出中，人员经费50万元。", basicSentence(spent, 2023).String())
	assert.Equal(t, "项目实际支出中，营养餐20万元。", projectsSentence(spent, 2023, nil).String())

	spent.Total = append(spent.Total, at(budget.Final, "81万元")...)
	assert.Equal(t, "2023年支出决算81万元。", accountSentence(spent, 2023, nil).String(), "one column, not two mixed")
	spent.Projects[0].Amounts = at(budget.Final, "21万元")
	assert.Equal(t, "项目支出决算中，营养餐21万元。", projectsSentence(spent, 2023, nil).String())

	classes := budget.EconomicSpending{Rows: []budget.EconomicAmounts{{Code: budget.Capital, Amounts: at(budget.Executed, "3万元")}}}
	assert.Equal(t, "按经济分类，资本性支出3万元。", economicSentence(classes, 2023).String())

	expenses := budget.ThreePublic{
		Total: append(at(budget.Initial, "5万元"), at(budget.Executed, "3.9万元")...), Reception: at(budget.Executed, "0.4万元"), Reason: "厉行节约",
	}
	assert.Equal(t, "“三公”经费预算5万元，实际支出3.9万元，完成预算的78.00%，实际支出小于预算数的主要原因是厉行节约。其中：公务接待费0.4万元。",
		threePublicSentence(expenses, 2023).String())
	a := author{doc: Document{ThreePublic: expenses}}
	a.doc.Form.Year = 2023
	assert.Len(t, a.threePublicChart().Rows, 1)
}
