package budget_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
)

func TestRevenueAddsUpByNature(t *testing.T) {
	part := func(nature budget.Nature, number string) budget.NatureAmounts {
		return budget.NatureAmounts{Nature: nature, Amounts: amounts(adjusted(2024), number)}
	}
	revenue := budget.Revenue{
		Total: amounts(adjusted(2024), "1764.12"),
		Parts: []budget.NatureAmounts{
			part(budget.GeneralPublic, "1644.62"), part(budget.GovernmentFund, "5"),
			part(budget.SpecialAccount, "0"), part(budget.OtherFunds, "114.50"),
		},
		Reason: "调整",
	}
	const name = "revenue.total@2024/adjusted=general-public+government-fund+special-account+other"
	assert.Equal(t, check.Holds, outcome(t, revenue, name).Verdict)
	assert.Equal(t, "revenue.other@2024/adjusted 114.50万元 /parts/3/amounts/0/money", printed(revenue.Statements(""))[4])
	assert.Len(t, revenue.Figures(), 5)
	assert.Empty(t, revenue.Line().Changes("", initial(2024), adjusted(2024), quantity("0%")))

	revenue.Total = amounts(adjusted(2024), "1765.13")
	got := outcome(t, revenue, name)
	assert.Equal(t, check.Broken, got.Verdict)
	assert.Equal(t, "1.01万元", got.DifferenceText())
}

func TestNaturesHaveNames(t *testing.T) {
	for nature, zh := range map[budget.Nature]string{
		budget.GeneralPublic: "一般公共预算", budget.GovernmentFund: "政府性基金", budget.StateCapital: "国有资本经营预算",
		budget.SpecialAccount: "纳入专户管理的非税收入", budget.OtherFunds: "其他资金", budget.CarriedIn: "上年结转",
		"捐赠收入": "捐赠收入", // the set is open
	} {
		assert.Equal(t, zh, nature.Label().Zh)
		assert.NotEmpty(t, nature.Label().En)
		assert.Equal(t, "revenue."+string(nature), nature.Concept())
	}
}

func TestExpenditureIsATree(t *testing.T) {
	both := func(number, account string) budget.Amounts {
		return budget.Amounts{{Period: initial(2024), Money: wan(number)}, {Period: final(2024), Money: wan(account)}}
	}
	spending := budget.Expenditure{
		Total: both("3560.44", "1413.23"), Basic: both("870.34", "859.70"), Project: both("2680.1", "543.53"),
		Personnel: amounts(final(2024), "782.19"), Operating: amounts(final(2024), "77.51"),
		Others:       []budget.CharacterAmounts{{Character: budget.SubordinateAid, Amounts: both("10", "10")}},
		ProjectSplit: budget.Within,
		Projects: []budget.Line{{
			Concept: "project", Scope: "p", Name: label("项目", "project"), Amounts: amounts(initial(2024), "2500"),
			Children: []budget.Line{{Concept: "part", Scope: "p", Name: label("部分", "part"), Amounts: amounts(initial(2024), "2500")}},
		}},
	}
	require.NoError(t, spending.Line().Validate())
	assert.Equal(t, []string{
		"expenditure.total@2024/initial=basic+project+subordinate-aid",
		"expenditure.total@2024/final=basic+project+subordinate-aid",
		"expenditure.basic@2024/final=personnel+operating",
		"expenditure.project@2024/initial>=project#p",
		"project@2024/initial#p=part",
	}, names(spending.Identities()))
	for _, name := range names(spending.Identities()) {
		assert.Equal(t, check.Holds, outcome(t, spending, name).Verdict, name)
	}
	assert.Equal(t, []string{
		"expenditure.total@2024/initial 3560.44万元 /total/0/money", "expenditure.total@2024/final 1413.23万元 /total/1/money",
		"expenditure.basic@2024/initial 870.34万元 /basic/0/money", "expenditure.basic@2024/final 859.70万元 /basic/1/money",
		"expenditure.basic.personnel@2024/final 782.19万元 /personnel/0/money",
		"expenditure.basic.operating@2024/final 77.51万元 /operating/0/money",
		"expenditure.project@2024/initial 2680.1万元 /project/0/money", "expenditure.project@2024/final 543.53万元 /project/1/money",
		"project@2024/initial#p 2500万元 /projects/0/amounts/0/money",
		"part@2024/initial#p 2500万元 /projects/0/children/0/amounts/0/money",
		"expenditure.subordinate-aid@2024/initial 10万元 /others/0/amounts/0/money",
		"expenditure.subordinate-aid@2024/final 10万元 /others/0/amounts/1/money",
	}, printed(spending.Statements("")))
	assert.Len(t, spending.Figures(), 12)

	rate := spending.ExecutionRate(final(2024), initial(2024))
	assert.Equal(t, "39.69%", rate.String())
	assert.Equal(t, "2024年年初预算数", rate.Base())
}

// Every path that a value states leads to the figure in the value's own JSON.
func TestPathsOfATypedValueLeadIntoItsJSON(t *testing.T) {
	spending := budget.Expenditure{
		Total: amounts(final(2024), "3"), Basic: amounts(final(2024), "1"), Project: amounts(final(2024), "2"),
		Others: []budget.CharacterAmounts{{Character: budget.Business, Amounts: amounts(final(2024), "0")}},
	}
	text, err := json.Marshal(spending)
	require.NoError(t, err)
	var document any
	require.NoError(t, json.Unmarshal(text, &document))
	for _, s := range spending.Statements("") {
		assert.Equal(t, s.Figure.String(), lookUp(t, document, s.Place.Path), "%s", s.Place.Path)
	}
}

func TestCharactersHaveNames(t *testing.T) {
	for character, zh := range map[budget.Character]string{
		budget.Basic: "基本支出", budget.Project: "项目支出", budget.RemittedUp: "上缴上级支出", budget.Business: "经营支出",
		budget.SubordinateAid: "对附属单位补助支出", "其他": "其他",
	} {
		assert.Equal(t, zh, character.Label().Zh)
		assert.NotEmpty(t, character.Label().En)
	}
	assert.Equal(t, budget.ExpenditureBasic, budget.Basic.Concept())
	assert.Equal(t, budget.ExpenditureProject, budget.Project.Concept())
}
