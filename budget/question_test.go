package budget_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// codes lists findings as "code path".
func codes(findings []check.Finding) []string {
	out := []string{}
	for _, f := range findings {
		out = append(out, strings.TrimPrefix(string(f.Code), "budget.")+" "+string(f.Path))
	}
	return out
}

func TestAFundIsAskedWhatItLeavesOpen(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*budget.SpecialFund)
		want   []string
		says   string
	}{
		"nothing": {func(*budget.SpecialFund) {}, []string{}, ""},
		"budgeted, and no use stated": {
			func(f *budget.SpecialFund) {
				*f = budget.SpecialFund{Key: "a", Name: label("购房补贴", "subsidy"), Budget: wan("2500"), InsideDepartment: true}
			},
			[]string{"use-unstated /f/used"},
			"购房补贴（部门预算内）年初预算2500万元，未说明使用情况",
		},
		"received, and no use stated": {
			func(f *budget.SpecialFund) {
				*f = budget.SpecialFund{Key: "a", Name: label("维护费", "upkeep"), Received: wan("3"), CarriedIn: wan("1")}
			},
			[]string{"use-unstated /f/used"},
			"维护费（部门预算外）到位资金4万元，未说明使用情况",
		},
		"a budget of nothing has no use": {
			func(f *budget.SpecialFund) { *f = budget.SpecialFund{Key: "a", Budget: wan("0")} }, []string{}, "",
		},
		"no budget and no use": {func(f *budget.SpecialFund) { *f = budget.SpecialFund{Key: "a"} }, []string{}, ""},
		"a use of nothing is stated": {
			func(f *budget.SpecialFund) { f.Used, f.Surplus = wan("0"), wan("10") },
			[]string{"little-use /f/used"},
			"专项使用0万元，为上年结转和到位资金的0.00%，不到一半，未说明原因",
		},
		"half of the money": {func(f *budget.SpecialFund) { f.Used, f.Surplus = wan("5"), wan("5") }, []string{}, ""},
		"less than half": {
			func(f *budget.SpecialFund) { f.Used, f.Surplus = wan("4.99"), wan("5.01") },
			[]string{"little-use /f/used"},
			"专项使用4.99万元，为上年结转和到位资金的49.90%，不到一半，未说明原因",
		},
		"less than half of the budget, when nothing else is known": {
			func(f *budget.SpecialFund) {
				*f = budget.SpecialFund{Key: "a", Name: label("专项", "the fund"), Budget: wan("10"), Used: wan("1")}
			},
			[]string{"little-use /f/used"},
			"专项使用1万元，为年初预算数的10.00%，不到一半，未说明原因",
		},
		"less than half with a reason": {
			func(f *budget.SpecialFund) { f.Used, f.Surplus, f.Reason = wan("1"), wan("9"), "工程延期" }, []string{}, "",
		},
		"a surplus of which nothing is said": {
			func(f *budget.SpecialFund) { f.Clawback = figure.Money{} },
			[]string{"surplus-open /f/surplus"},
			"专项结余3万元，未说明是结转下年还是由财政收回",
		},
		"a surplus that was carried over": {
			func(f *budget.SpecialFund) { f.Clawback, f.CarriedOut = figure.Money{}, wan("0") }, []string{}, "",
		},
		"a use below zero": {
			func(f *budget.SpecialFund) { f.Used, f.Reason = wan("-1"), "冲销" },
			[]string{"negative /f/used"},
			"专项使用资金为负数（-1万元），请核实",
		},
	} {
		t.Run(name, func(t *testing.T) {
			fund := budget.SpecialFund{
				Key: "f", Name: label("专项", "the fund"), Year: 2024, Received: wan("10"), Used: wan("7"), Surplus: wan("3"), Clawback: wan("3"),
			}
			test.change(&fund)
			findings := fund.Check("/f")
			require.Equal(t, test.want, codes(findings))
			for _, f := range findings {
				assert.Equal(t, check.Warning, f.Severity)
				assert.Equal(t, test.says, f.Text(language.Chinese))
				assert.NotContains(t, f.Text(language.English), "{")
			}
		})
	}
}

func TestProjectsAreSpentOnFundsInsideOrOutside(t *testing.T) {
	spent := budget.Period{Year: 2024, Phase: budget.Final}.Key(budget.ExpenditureProject, "")
	fund := func(key, used string, inside bool) budget.SpecialFund {
		return budget.SpecialFund{Key: key, Name: label("专项"+key, "fund "+key), Year: 2024, Used: money(used), InsideDepartment: inside}
	}
	_, ok := budget.SpentOn("spent", spent, fund("a", "", true))
	assert.False(t, ok, "a fund without a use is no part")

	only, ok := budget.SpentOn("spent", spent, fund("a", "3", true), fund("b", "4", true))
	require.True(t, ok)
	assert.True(t, only.Soft)
	assert.Len(t, only.Computed, 2)
	assert.Empty(t, only.Otherwise)

	both, ok := budget.SpentOn("spent", spent, fund("a", "3", true), fund("b", "4", false))
	require.True(t, ok)
	assert.Equal(t, label("专项b在部门预算之内", "fund b inside the department's budget"), both.Reading)
	require.Len(t, both.Otherwise, 1)
	assert.Len(t, both.Otherwise[0].Computed, 1)
	assert.Equal(t, label("专项b在部门预算之外", "fund b outside the department's budget"), both.Otherwise[0].Reading)
}

func TestAProcurementBudgetThatIsOneFunds(t *testing.T) {
	base := table().MustFill(row(budget.ProcurementAmount, "", "10", "11"))
	assert.Equal(t, []string{"procured-beyond /t/blocks/1/rows/3"}, codes(base.Check("/t")), "the first fund has 10 and spent 9.7")
	base = base.MustFill(row(budget.ProcurementAmount, "", "10", "9.7"))
	assert.Empty(t, base.Check("/t"), "no more was procured than it spent")
	base = base.MustFill(row(budget.ProcurementAmount, "", "10.5", "11"))
	assert.Empty(t, base.Check("/t"), "no fund's budget")
}

func TestAFundOfTheTableWithoutAFinalAccount(t *testing.T) {
	base := table().MustFill(row(budget.SpecialFundAmount, "", "20"))
	findings := base.Check("/t")
	require.Equal(t, []string{"use-unstated /t/blocks/1/rows/1/children/0"}, codes(findings))
	assert.Equal(t, "专项一2018年预算数20万元，未说明使用情况", findings[0].Text(language.Chinese))
}

func TestAFundWithoutARowIsNamed(t *testing.T) {
	base := table() // two funds, 9.7 and 19.8
	fund := func(key, used string) budget.SpecialFund {
		return budget.SpecialFund{Key: key, Name: label("专项"+key, "fund "+key), Year: 2018, Used: money(used)}
	}
	one, two := fund("一", "9.7"), fund("二", "19.8")
	assert.Empty(t, base.Unlisted("/t", one, two))
	assert.Empty(t, base.Unlisted("/t", one), "less than the table is no missing row")
	findings := base.Unlisted("/t", one, two, fund("三", "1.93"))
	require.Equal(t, []string{"fund-unlisted /t/blocks/1/rows/1"}, codes(findings))
	assert.Equal(t, "正文各专项使用资金合计31.43万元，附表专项资金列示29.5万元，少1.93万元，与“专项三”1.93万元相当，附表可能未列该项",
		findings[0].Text(language.Chinese))
	several := base.Unlisted("/t", one, two, fund("三", "1.00"), fund("四", "2.00"))
	require.Len(t, several, 1)
	assert.Equal(t, "正文各专项使用资金合计32.5万元，附表专项资金列示29.5万元，少3万元", several[0].Text(language.Chinese), "no one fund is as much")
}

func TestWhatCannotBeNegative(t *testing.T) {
	expenditure := budget.Expenditure{Total: amounts(final(2024), "1"), Basic: amounts(final(2024), "-2"), Project: amounts(final(2024), "3")}
	assert.Equal(t, []string{"negative /e/basic/0/money"}, codes(budget.Negatives("/e", expenditure.Statements(""))))
	staffing := budget.Staffing{Year: 2024, Posts: figure.Count(-1, "人")}
	assert.Equal(t, []string{"negative /posts"}, codes(budget.Negatives("", staffing.Statements(""))))

	change := budget.Change{Concept: budget.ExpenditureTotal, To: budget.Amount{Period: initial(2024), Money: wan("1")}, Stated: wan("-63.04")}
	assert.Empty(t, budget.Negatives("", change.Statements("")), "a decrease")
	base := table().MustFill(row(budget.BasicAdjustment, "", "0", "-5"))
	assert.Empty(t, base.Check(""), "an adjustment may take away")
	base = base.MustFill(row(budget.OperatingOffice, "", "5", "-4.8"))
	assert.Equal(t, []string{"negative /blocks/1/rows/2/children/0/amounts/1/money"}, codes(base.Check("")))
}

func TestWaysOfProcurementAreAnOpenSet(t *testing.T) {
	assert.Equal(t, label("公开招标", "open tender"), budget.OpenTender.Label())
	assert.Equal(t, "询价", budget.Inquiry.Label().Zh)
	assert.Equal(t, "政府采购", budget.ByProcurement.Label().Zh)
	for _, way := range []budget.Way{"invited-tender", "negotiation", "consultation", "single-source", "framework-agreement"} {
		assert.NotEqual(t, string(way), way.Label().Zh)
		assert.NotEqual(t, way.Label().Zh, way.Label().En)
	}
	assert.Equal(t, label("电子卖场", "电子卖场"), budget.Way("电子卖场").Label())
}

func TestAnItemThatIsNamedAndNotSpentIsNoted(t *testing.T) {
	spent := budget.Period{Year: 2024, Phase: budget.Final}
	amount := func(text string) budget.Amounts {
		return budget.Amounts{{Period: spent, Money: figure.MustMoney(text)}}
	}
	basic := budget.Expenditure{
		Operating:         amount("77.51万元"),
		OperatingIncludes: []figure.Label{{Zh: "办公费"}, {Zh: "公务接待费", En: "official receptions"}, {Zh: "因公出国（境）费用"}},
	}
	for name, test := range map[string]struct {
		spent budget.ThreePublic
		want  []string
	}{
		"nothing spent": {
			budget.ThreePublic{Reception: amount("0万元"), Vehicles: amount("3.45万元")},
			[]string{"日常公用经费（2024年决算数）主要包括“公务接待费”，而该项列示为0，请核实表述"},
		},
		"费 and 费用 are one": {
			budget.ThreePublic{Abroad: amount("0.00万元")},
			[]string{"日常公用经费（2024年决算数）主要包括“因公出国（境）费用”，而该项列示为0，请核实表述"},
		},
		"something spent":  {budget.ThreePublic{Reception: amount("0.06万元")}, nil},
		"nothing stated":   {budget.ThreePublic{}, nil},
		"not in this year": {budget.ThreePublic{Reception: budget.Amounts{{Period: spent.Previous(), Money: figure.MustMoney("0万元")}}}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			var said []string
			for _, finding := range basic.Line().Unspent("/expenditure", test.spent.Line()) {
				assert.Equal(t, check.Note, finding.Severity)
				assert.Equal(t, check.Path("/expenditure/operating"), finding.Path)
				said = append(said, finding.Text(language.Chinese))
			}
			assert.Equal(t, test.want, said)
		})
	}
	basic.Operating = nil
	assert.Empty(t, basic.Line().Unspent("", budget.ThreePublic{Reception: amount("0万元")}.Line()), "what is not stated is not asked")
}
