package budget_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

func lineNames(lines ...budget.Line) []string {
	var out []string
	for _, line := range lines {
		for _, below := range line.Walk() {
			out = append(out, below.Name.Zh)
		}
	}
	return out
}

// A key of the caller's own prints the caller's own name.
func TestWhereKeysAreOpenLabelsAre(t *testing.T) {
	tuition := budget.NatureAmounts{Nature: "tuition", Name: label("学费", "tuition fees"), Amounts: amounts(final(2024), "5")}
	revenue := budget.Revenue{Total: amounts(final(2024), "5"), Parts: []budget.NatureAmounts{tuition}}
	assert.Equal(t, label("学费（2024年决算数）", "tuition fees (2024 final account)"), revenue.Statements("")[1].Label)

	dividends := budget.CharacterAmounts{Character: "dividends", Name: label("分红", "dividends"), Amounts: amounts(final(2024), "5")}
	expenditure := budget.Expenditure{Others: []budget.CharacterAmounts{dividends}}
	assert.Equal(t, "分红（2024年决算数）", expenditure.Statements("")[0].Label.Zh)

	spending := budget.EconomicSpending{Rows: []budget.EconomicAmounts{
		{Code: "30277", Name: label("市级专项", "a city's own"), Amounts: amounts(final(2024), "5")},
	}}
	assert.Equal(t, "市级专项（2024年决算数）", spending.Statements("")[0].Label.Zh)
	assert.Equal(t, "expenditure.economic.30277@2024/final", spending.Statements("")[0].Key.String())
}

func TestItemsWithoutAmountsAddUpToNothing(t *testing.T) {
	expenditure := budget.Expenditure{
		Basic: amounts(final(2024), "9"), Personnel: amounts(final(2024), "7"), Operating: amounts(final(2024), "2"),
		PersonnelIncludes: budget.EconomicNames("30101", "30302", "30277"),
	}
	basic := expenditure.Line().Children[0]
	require.Len(t, basic.Children, 2)
	assert.Equal(t, []figure.Label{label("基本工资", "basic wages"), label("退休费", "retirement pay"), label("30277", "30277")}, basic.Children[0].Includes)
	assert.Empty(t, basic.Children[1].Includes)
	assert.Equal(t, []string{"expenditure.basic@2024/final=personnel+operating"}, names(expenditure.Identities()))
}

func TestPrintedRatesOfThreePublicAreChecked(t *testing.T) {
	year := budget.Period{Year: 2024, Phase: budget.Budgeted}
	spent := budget.ThreePublic{
		Total:    budget.Amounts{{Period: year, Money: wan("3.1")}, {Period: final(2024), Money: wan("3.45")}},
		Vehicles: amounts(final(2024), "2.07"), Abroad: amounts(final(2024), "1.035"), Reception: amounts(final(2024), "0.345"),
		Printed: budget.ThreePublicRates{
			Spent: final(2024), Budgeted: year,
			Completion: quantity("111.29%"), Vehicles: quantity("60%"), Abroad: quantity("30%"), Reception: quantity("10%"),
		},
	}
	for _, name := range []string{
		"three-public.completion-rate@2024=share", "three-public.share.vehicles@2024=share",
		"three-public.share.abroad@2024=share", "three-public.share.reception@2024=share",
	} {
		assert.Equal(t, check.Holds, outcome(t, spent, name).Verdict, name)
	}
	assert.Contains(t, printed(spent.Statements("")), "three-public.completion-rate@2024 111.29% /printed/completion")
	assert.Contains(t, named(spent.Figures()), "three-public.share.vehicles@2024 60%")
	spent.Printed.Vehicles = quantity("61%")
	got := outcome(t, spent, "three-public.share.vehicles@2024=share")
	assert.Equal(t, check.Broken, got.Verdict)
	assert.Equal(t, "公务用车占“三公”经费的比例 = 2024年决算数 ÷ “三公”经费2024年决算数", got.Words().Zh)
	spent.Printed = budget.ThreePublicRates{}
	assert.Equal(t, []string{"three-public.total@2024/final=vehicles+abroad+reception"}, names(spent.Identities()))
}

// A class or an item that is printed alone is a part, and no sum that fails.
func TestOneCodeAloneIsAPart(t *testing.T) {
	spending := budget.EconomicSpending{
		Total: amounts(final(2024), "100"),
		Rows: []budget.EconomicAmounts{
			{Code: budget.WagesAndBenefits, Amounts: amounts(final(2024), "80")},
			{Code: "30101", Amounts: amounts(final(2024), "30")},
		},
	}
	assert.Equal(t, []string{
		"expenditure.total@2024/final>=301", "expenditure.economic.301@2024/final>=30101",
	}, names(spending.Identities()))
	for _, identity := range spending.Identities() {
		assert.Equal(t, check.Holds, outcome(t, spending, identity.Name).Verdict)
	}
	spending.Rows = append(spending.Rows, budget.EconomicAmounts{Code: "30102", Amounts: amounts(final(2024), "40")})
	assert.Equal(t, check.Broken, outcome(t, spending, "expenditure.economic.301@2024/final=30101+30102").Verdict, "two of them are a list")
	spending.Rows[0].Split = budget.Within
	assert.Equal(t, check.Holds, outcome(t, spending, "expenditure.economic.301@2024/final>=30101+30102").Verdict, "unless it says that it is none")
}

func TestEveryClassOfTheClassificationHasItsItems(t *testing.T) {
	items := map[budget.EconomicCode]int{}
	for _, entry := range budget.EconomicEntries() {
		if !entry.Code.IsClass() {
			items[entry.Code.Class()]++
		}
	}
	assert.Equal(t, map[budget.EconomicCode]int{
		"301": 13, "302": 27, "303": 12, "307": 4, "309": 12, "310": 16, "311": 2, "312": 6, "313": 3, "399": 5,
	}, items)
	for code, want := range map[budget.EconomicCode]string{
		"30304": "抚恤金", "30308": "助学金", "30311": "代缴社会保险费", "31001": "房屋建筑物购建", "31006": "大型修缮", "31007": "信息网络及软件购置更新",
	} {
		name, ok := budget.EconomicName(code)
		assert.True(t, ok)
		assert.Equal(t, want, name.Zh)
	}
}

// province is the layout of a place with columns and rows of its own, and of the
// usual concepts where its rows are those.
func province() budget.BaseTable {
	pupils := programme.Quotient("=pupils/teachers", "school.ratio", "school.pupils", "school.teachers")
	meals := budget.Line{
		Concept: "meals", Name: label("学生餐费", "meals"), Split: budget.Within,
		Children: []budget.Line{{Concept: "meals.rice", Name: label("其中：粮油", "rice")}},
	}
	return budget.BaseTable{
		Year: 2024, Scope: "t",
		Columns: []budget.Column{
			{Period: initial(2024)},
			{Period: budget.Period{Year: 2024, Phase: budget.Adjusted}, Name: label("调整预算数", "budget as amended")},
			{Period: budget.Period{Year: 2024, Phase: budget.Executed}},
		},
		Blocks: []budget.Block{
			{Name: label("师生", "people"), Relations: []programme.Relation{pupils}, Facts: []budget.Fact{
				{Concept: "school.pupils", Name: label("学生", "pupils"), Unit: "人"},
				{Concept: "school.teachers", Name: label("教师", "teachers"), Unit: "人"},
				{Concept: "school.ratio", Name: label("生师比", "pupils by teachers")},
			}},
			{Name: label("经费", "money"), Rows: []budget.Line{
				{Concept: budget.ThreePublicTotal, Name: label("三公", "three public")},
				meals,
				{Concept: budget.ProcurementAmount, Name: label("采购", "procurement")},
			}},
		},
	}
}

// A province that prints other rows has them as data.
func TestABaseTableMayBeLaidOutOtherwise(t *testing.T) {
	own := province().MustFill(
		fact("school.pupils", "1200人"), fact("school.teachers", "100人"), fact("school.ratio", "1200%"),
		row(budget.ThreePublicTotal, "5", "4", "3"), row("meals", "18", "20", "21"), row("meals.rice", "4", "5", "6"),
		row(budget.ProcurementAmount, "2", "2", "1"))
	assert.Equal(t, []string{"三公", "学生餐费", "其中：粮油", "采购"}, lineNames(own.Lines()...))
	assert.Equal(t, []string{
		"school.ratio@2024#t=pupils/teachers", "three-public.total@2024/executed#t<=2024/adjusted",
		"meals@2024/initial#t>=rice", "meals@2024/adjusted#t>=rice", "meals@2024/executed#t>=rice",
		"meals@2024/executed#t<=2024/adjusted", "meals.rice@2024/executed#t<=2024/adjusted",
		"procurement@2024/executed#t<=2024/adjusted",
	}, names(own.Identities()), "and no comparison with another year")
	assert.Contains(t, printed(own.Statements("表")), "meals.rice@2024/executed#t 6万元 /blocks/1/rows/1/children/0/amounts/2/money")
	assert.Equal(t, check.ClassExceeded, outcome(t, own, "meals@2024/executed#t<=2024/adjusted").Class())
	columns := map[string]bool{}
	for _, s := range own.Statements("表") {
		columns[s.Place.Column] = true
	}
	assert.Equal(t, map[string]bool{"": true, "表 2024年年初预算数": true, "表 调整预算数": true, "表 2024年全年执行数": true}, columns, "a column is called by its heading")
	ratio := outcome(t, own, "school.ratio@2024#t=pupils/teachers")
	assert.Equal(t, check.Holds, ratio.Verdict)
	assert.Equal(t, "生师比 = 学生 ÷ 教师", ratio.Words().Zh)
	figures := named(own.Figures())
	assert.Contains(t, figures, "school.ratio-computed 1200.00%")
	assert.Contains(t, figures, "three-public.control-rate 75.00%")
	assert.Contains(t, figures, "procurement.execution-rate 50.00%")
	assert.NotContains(t, strings.Join(figures, "\n"), "operating.control-rate", "no such row")

	text, err := json.Marshal(own)
	require.NoError(t, err)
	var back budget.BaseTable
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, printed(own.Statements("x")), printed(back.Statements("x")))
	var document any
	require.NoError(t, json.Unmarshal(text, &document))
	for _, s := range own.Statements("") {
		assert.Equal(t, s.Figure.String(), lookUp(t, document, s.Place.Path), "%s", s.Place.Path)
	}
}
