package budget

import (
	"strconv"

	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// HunanTable returns the layout of Hunan's 部门整体支出绩效评价基础数据表 (附件1-1)
// for a year. A form note (unverified) limits the row 公用经费 to the
// 一般商品和服务支出 inside basic expenditure, so it need not equal the 日常公用经费
// of the final account. The rates of buildings are those of Hunan's scoring table.
func HunanTable(year int) BaseTable {
	label := func(zh, en string) figure.Label { return figure.Label{Zh: zh, En: en} }
	fact := func(concept, zh, en, unit string) Fact {
		return Fact{Concept: concept, Name: label(zh, en), Unit: unit}
	}
	line := func(concept, zh, en string, below ...Line) Line {
		return Line{Concept: concept, Name: label(zh, en), Children: below}
	}
	public := ThreePublic{}.Line().each(func(l *Line) {
		l.at, l.bare = "", false
		l.Printed = map[string]string{
			ThreePublicTotal: "三公经费", ThreePublicVehicles: "1、公务用车购置和维护经费", ThreePublicPurchase: "其中：公车购置",
			ThreePublicRunning: "公车运行维护", ThreePublicAbroad: "2、出国经费", ThreePublicReception: "3、公务接待",
		}[l.Concept]
	})
	funds := line(SpecialFundTotal, "专项资金", "special funds")
	funds.Printed, funds.Split = "专项资金（一个专项一行）", Listed
	operating := line(OperatingTotal, "公用经费", "operating funds",
		line(OperatingOffice, "办公经费", "office expenses"),
		line(OperatingTravel, "水费、电费、差旅费", "water, electricity and travel"),
		line(OperatingMeetings, "会议费、培训费", "meetings and training"))
	operating.Split = Within
	adjustment := line(BasicAdjustment, "部门基本支出预算调整", "adjustment of the basic expenditure budget")
	adjustment.Unbounded = true
	staff := "实际在职人数"
	var before figure.Date
	if year != 0 {
		staff = strconv.Itoa(year) + "年" + staff
		before, _ = figure.NewDate(year-1, 0, 0)
	}
	staffing := make([]Fact, 0, 3)
	for i, r := range (Staffing{}).rows() {
		staffing = append(staffing, Fact{
			Concept: r.key.Concept, Name: r.label, Unit: [...]string{"人", "人", ""}[i], Printed: [...]string{"编制数", staff, "控制率"}[i],
		})
	}
	area := programme.AtMost("<=approved", BuildingsActual, BuildingsApproved).Said("实际规模 ≤ 批复规模", "actual ≤ approved floor area")
	area.Limit = label("批复规模", "approved floor area")
	investment := programme.AtMost("<=planned", BuildingsInvested, BuildingsPlanned).Said("实际投资 ≤ 预算投资", "invested ≤ planned")
	investment.Limit = label("预算投资", "planned investment")
	return BaseTable{
		Year: year, ComparisonYear: before,
		Title: label("部门整体支出绩效评价基础数据表", "base data of the whole department's expenditure"),
		Blocks: []Block{
			{
				Name:  label("财政供养人员情况（人）", "Staffing"),
				Facts: staffing, Relations: staffRelations(),
			},
			{
				Name: label("经费控制情况（万元）", "Controlled expenses"),
				Rows: []Line{
					public, funds, operating,
					line(ProcurementAmount, "政府采购金额", "government procurement"), adjustment,
				},
			},
			{
				Name: label("楼堂馆所控制情况", "Office buildings"), ZeroBase: figure.MustQuantity("100%"),
				Facts: []Fact{
					fact(BuildingsApproved, "批复规模", "approved floor area", "㎡"),
					fact(BuildingsActual, "实际规模", "actual floor area", "㎡"),
					fact(BuildingsAreaRate, "规模控制率", "area control rate", ""),
					fact(BuildingsPlanned, "预算投资", "planned investment", "万元"),
					fact(BuildingsInvested, "实际投资", "actual investment", "万元"),
					fact(BuildingsInvestmentRate, "投资概算控制率", "investment control rate", ""),
				},
				Relations: []programme.Relation{
					area, investment,
					programme.Quotient("=actual/approved", BuildingsAreaRate, BuildingsActual, BuildingsApproved).
						Said("规模控制率 = 实际规模 ÷ 批复规模", "area control rate = actual ÷ approved"),
					programme.Quotient("=invested/planned", BuildingsInvestmentRate, BuildingsInvested, BuildingsPlanned).
						Said("投资概算控制率 = 实际投资 ÷ 预算投资", "investment control rate = invested ÷ planned"),
				},
			},
		},
	}
}
