package report

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

func at(phase budget.Phase, amount string) budget.Amounts {
	return budget.Amounts{{Period: budget.Period{Year: 2023, Phase: phase}, Money: figure.MustMoney(amount)}}
}

func moved(name, by, reason string) budget.Change {
	return budget.Change{Name: figure.Label{Zh: name}, Stated: figure.MustMoney(by), Reason: reason}
}

func TestAReasonIsSaidOnce(t *testing.T) {
	for reason, want := range map[string]string{
		"因业务高峰推迟一期培训":  "原因是业务高峰推迟一期培训",
		"由于采购晚。":       "原因是采购晚",
		"是因为采购晚":       "原因是采购晚",
		"主要原因是因为采购晚":   "原因是采购晚",
		"主要是由于采购晚":     "原因是采购晚",
		"因公出国（境）任务取消":  "原因是因公出国（境）任务取消",
		"因素法分配资金到位晚":   "原因是因素法分配资金到位晚",
		"是否续建年中才定":     "原因是是否续建年中才定",
		"因":            "原因是因",
		"采购晚，因供应商两次流标": "原因是采购晚，因供应商两次流标",
	} {
		s := &sentence{}
		assert.Equal(t, want, s.because("原因是", reason, figure.Label{}).String())
		assert.Empty(t, s.lacks)
	}
}

func TestTheRevenueBudgetInASentence(t *testing.T) {
	one := budget.Revenue{
		Total: at(budget.Initial, "120.50万元"),
		Parts: []budget.NatureAmounts{{Nature: budget.GeneralPublic, Amounts: at(budget.Initial, "120.50万元")}},
	}
	two := budget.Revenue{Total: at(budget.Initial, "130万元"), Parts: []budget.NatureAmounts{
		{Nature: budget.GeneralPublic, Amounts: at(budget.Initial, "120.50万元")},
		{Nature: budget.GovernmentFund, Amounts: at(budget.Initial, "9.5万元")},
	}}
	known := moved("收入", "20万元", "新增校舍维修")
	known.From = budget.Amount{Period: budget.Period{Year: 2022, Phase: budget.Initial}, Money: figure.MustMoney("100.50万元")}
	known.To = budget.Amount{Period: budget.Period{Year: 2023, Phase: budget.Initial}, Money: figure.MustMoney("120.50万元")}
	for fact, test := range map[string]struct {
		revenue budget.Revenue
		change  budget.Change
		want    string
	}{
		"one source is all of it": {one, budget.Change{}, "2023年年初预算数120.50万元，全部为一般公共预算。"},
		"sources are listed":      {two, budget.Change{}, "2023年年初预算数130万元，其中：一般公共预算120.50万元、政府性基金9.5万元。"},
		"a rise with its reason":  {one, moved("收入", "20万元", "新增校舍维修。"), "2023年年初预算数120.50万元，全部为一般公共预算。收入较上年增加20万元，主要原因是新增校舍维修。"},
		"a rise on a known base":  {one, known, "2023年年初预算数120.50万元，全部为一般公共预算。收入较上年增加20.00万元，增长19.90%，主要原因是新增校舍维修。"},
		"a fall without a reason": {one, moved("收入", "-3.10万元", ""), "2023年年初预算数120.50万元，全部为一般公共预算。收入较上年减少3.10万元，主要原因是（请补充）。"},
		"nothing moved":           {one, moved("收入", "0万元", ""), "2023年年初预算数120.50万元，全部为一般公共预算。收入与上年持平。"},
		"no figures, no sentence": {budget.Revenue{}, moved("收入", "1万元", ""), ""},
	} {
		t.Run(fact, func(t *testing.T) {
			assert.Equal(t, test.want, revenueSentence(test.revenue, 2023, test.change).String())
		})
	}
	assert.Equal(t, []figure.Label{{Zh: "收入"}}, revenueSentence(one, 2023, moved("收入", "-3.10万元", "")).lacks)
}

func TestTheExpenditureBudgetInASentence(t *testing.T) {
	planned := budget.Expenditure{
		Total: at(budget.Initial, "90万元"), Basic: at(budget.Initial, "60.0万元"), Project: at(budget.Initial, "30万元"),
	}
	for fact, test := range map[string]struct {
		changes []budget.Change
		want    string
	}{
		"no change is known": {nil, "2023年年初支出预算90万元，其中：基本支出60.0万元、项目支出30万元。"},
		"each way has its reason": {
			[]budget.Change{moved("基本支出", "-2万元", "减员"), moved("项目支出", "5万元", "新增设备")},
			"2023年年初支出预算90万元，其中：基本支出60.0万元、项目支出30万元。" +
				"基本支出较上年减少2万元，项目支出较上年增加5万元，基本支出减少的主要原因是减员，项目支出增加的主要原因是新增设备。",
		},
		"one reason for both": {
			[]budget.Change{moved("基本支出", "2万元", "扩班"), moved("项目支出", "5万元", "扩班")},
			"2023年年初支出预算90万元，其中：基本支出60.0万元、项目支出30万元。" +
				"基本支出较上年增加2万元，项目支出较上年增加5万元，均增加的主要原因是扩班。",
		},
		"what did not move needs none": {
			[]budget.Change{moved("基本支出", "0万元", ""), moved("项目支出", "5万元", "")},
			"2023年年初支出预算90万元，其中：基本支出60.0万元、项目支出30万元。" +
				"基本支出与上年持平，项目支出较上年增加5万元，项目支出增加的主要原因是（请补充）。",
		},
	} {
		t.Run(fact, func(t *testing.T) {
			assert.Equal(t, test.want, expenditureSentence(planned, 2023, test.changes...).String())
		})
	}
}

func TestTheAdjustmentInASentence(t *testing.T) {
	for fact, test := range map[string]struct{ initial, adjusted, reason, want string }{
		"added":        {"100万元", "125万元", "追加奖补", "年中追加预算25万元，全年预算数125万元，较年初增长25.00%，主要原因是追加奖补。"},
		"taken away":   {"100万元", "80.5万元", "", "年中调减预算19.5万元，全年预算数80.5万元，较年初下降19.50%，主要原因是（请补充）。"},
		"unchanged":    {"100万元", "100.00万元", "", "年中未调整预算，全年预算数100.00万元。"},
		"from nothing": {"0万元", "5万元", "新设", "年中追加预算5万元，全年预算数5万元，主要原因是新设。"},
	} {
		t.Run(fact, func(t *testing.T) {
			got := adjustmentSentence(adjusted(test.initial, test.adjusted, test.reason))
			assert.Equal(t, test.want, got.String())
		})
	}
	unknown := adjusted("1万元", "1万元", "")
	unknown.From.Money = figure.Money{}
	assert.Empty(t, adjustmentSentence(unknown).String())
}

func TestTheFinalAccountInASentence(t *testing.T) {
	spent := budget.Expenditure{Total: at(budget.Final, "80万元"), Basic: at(budget.Final, "60.0万元"), Project: at(budget.Final, "20万元")}
	assert.Equal(t, "2023年支出决算80万元，预算执行率88.89%，其中：基本支出60.0万元，占75.00%；项目支出20万元，占25.00%。",
		accountSentence(spent, 2023, figure.MustQuantity("88.89%")).String())
	assert.Equal(t, "2023年支出决算80万元。", accountSentence(budget.Expenditure{Total: spent.Total}, 2023, nil).String())
	assert.Empty(t, accountSentence(budget.Expenditure{}, 2023, nil).String())

	classes := budget.EconomicSpending{Rows: []budget.EconomicAmounts{
		{Code: budget.WagesAndBenefits, Amounts: at(budget.Final, "50.30万元")},
		{Code: "30101", Amounts: at(budget.Final, "20万元")},
		{Code: budget.Capital, Amounts: at(budget.Final, "0万元")},
	}}
	assert.Equal(t, "按经济分类，工资福利支出50.30万元、资本性支出0万元。", economicSentence(classes, 2023).String())
	assert.Empty(t, economicSentence(budget.EconomicSpending{}, 2023).String())
}

func TestTheThreePublicExpensesInASentence(t *testing.T) {
	both := func(planned, spent string) budget.Amounts {
		return append(at(budget.Budgeted, planned), at(budget.Final, spent)...)
	}
	for fact, test := range map[string]struct {
		expenses    budget.ThreePublic
		rate, share string
		want        string
	}{
		"over the budget": {
			budget.ThreePublic{
				Total: both("3.0万元", "3.6万元"), Vehicles: at(budget.Final, "3.6万元"), Abroad: at(budget.Final, "0万元"),
				Reception: at(budget.Final, "0万元"), Reason: "车辆大修",
			},
			"120%", "100%",
			"“三公”经费预算3.0万元，支出决算3.6万元，完成预算的120%，决算数大于预算数的主要原因是车辆大修。" +
				"其中：因公出国（境）费0万元，公务用车购置及运行维护费3.6万元，占100%，公务接待费0万元。",
		},
		"under it, without a reason, with both halves": {
			budget.ThreePublic{
				Total: both("4万元", "3万元"), Vehicles: at(budget.Final, "3万元"),
				Purchase: at(budget.Final, "0万元"), Running: at(budget.Final, "3万元"),
			},
			"", "",
			"“三公”经费预算4万元，支出决算3万元，完成预算的75.00%，决算数小于预算数的主要原因是（请补充）。" +
				"其中：公务用车购置及运行维护费3万元（购置0万元、运行维护3万元）。",
		},
		"no budget, no rate": {
			budget.ThreePublic{Total: both("0万元", "1万元"), Reason: "临时接待"},
			"", "",
			"“三公”经费年初无预算，支出决算1万元，决算数大于预算数的主要原因是临时接待。",
		},
		"the same": {budget.ThreePublic{Total: both("2万元", "2万元")}, "", "", "“三公”经费预算2万元，支出决算2万元，完成预算的100.00%。"},
		"nothing":  {budget.ThreePublic{}, "", "", ""},
	} {
		t.Run(fact, func(t *testing.T) {
			test.expenses.Printed = budget.ThreePublicRates{Completion: quantity(test.rate), Vehicles: quantity(test.share)}
			got := threePublicSentence(test.expenses, 2023)
			assert.Equal(t, test.want, got.String())
		})
	}
}

func adjusted(from, to, reason string) budget.Change {
	return budget.Change{
		From: budget.Amount{Money: figure.MustMoney(from)}, To: budget.Amount{Money: figure.MustMoney(to)}, Reason: reason, Name: adjustment(),
	}
}

func quantity(text string) figure.Quantity {
	if text == "" {
		return figure.Quantity{}
	}
	return figure.MustQuantity(text)
}

func TestWhatRevenueCameInIsSaid(t *testing.T) {
	of := func(amount string) budget.Amounts {
		return budget.Amounts{{Period: budget.Period{Year: 2023, Phase: budget.Final}, Money: figure.MustMoney(amount)}}
	}
	revenue := budget.Revenue{Total: of("120万元"), Parts: []budget.NatureAmounts{
		{Nature: budget.GeneralPublic, Amounts: of("100万元")}, {Nature: "business", Name: figure.Label{Zh: "事业收入"}, Amounts: of("20万元")},
	}}
	assert.Equal(t, "2023年收入决算数120万元，其中：一般公共预算100万元、事业收入20万元。", revenueAccountSentence(revenue, 2023).String())
	assert.Empty(t, revenueAccountSentence(budget.Revenue{}, 2023).String())
}

func TestASpecialFundInASentence(t *testing.T) {
	wan := figure.MustMoney
	for fact, test := range map[string]struct {
		fund     budget.SpecialFund
		budgeted bool
		want     string
	}{
		"everything is stated": {
			budget.SpecialFund{
				Name: figure.Label{Zh: "营养餐"}, Budget: wan("50万元"), CarriedIn: wan("1.5万元"), Received: wan("48万元"),
				Used: wan("45万元"), CarriedOut: wan("0万元"), Surplus: wan("4.5万元"), Clawback: wan("2万元"),
				UseRate: figure.MustQuantity("90.9%"),
			},
			true,
			"营养餐年初预算50万元，上年结转1.5万元，到位48万元，使用45万元，结转下年0万元，结余4.5万元（已由财政收回2万元），资金使用率90.9%。",
		},
		"all of the surplus was taken back, the rate is computed": {
			budget.SpecialFund{
				Name: figure.Label{Zh: "营养餐"}, Budget: wan("50万元"), Received: wan("48万元"), Used: wan("45万元"),
				Surplus: wan("3万元"), Clawback: wan("3.0万元"),
			},
			false, "营养餐到位48万元，使用45万元，结余3万元（已由财政全部收回），资金使用率93.75%。",
		},
		"what it is for, and why not all was used": {
			budget.SpecialFund{
				Name: figure.Label{Zh: "营养餐"}, Purpose: figure.Label{Zh: "学生午餐"}, Received: wan("48万元"), Used: wan("24万元"),
				CarriedOut: wan("24万元"), Reason: "因开学推迟。",
			},
			false, "营养餐用于学生午餐，到位48万元，使用24万元，结转下年24万元，资金使用率50.00%，主要原因是开学推迟。",
		},
		"a use is not known": {budget.SpecialFund{Name: figure.Label{Zh: "营养餐"}, Budget: wan("50万元")}, true, ""},
	} {
		t.Run(fact, func(t *testing.T) {
			assert.Equal(t, test.want, fundSentence(test.fund, test.budgeted, true).String())
		})
	}
}

func TestATaskInASentence(t *testing.T) {
	figures := func() *stated {
		state := func(concept, zh, text string) check.Statement {
			return check.Statement{Key: check.Key{Concept: concept}, Label: figure.Label{Zh: zh}, Figure: figure.MustQuantity(text)}
		}
		return newStated(2023, []check.Statement{
			state("books", "新增图书", "450册"), state("goal", "图书任务", "500册"), state("last", "上年新增", "400册"),
			state("paper", "纸质图书", "400册"), state("e", "其中：电子图书", "50册"),
			state("all", "累计入藏", "9万册"), state("stock", "在架", "8.5万册"), state("lost", "剔旧", "300册"), state("torn", "其中：破损", "40册"),
			state("hours", "开放", "2000小时"),
		})
	}
	for fact, test := range map[string]struct {
		task Task
		want string
	}{
		"a target that was missed": {
			Task{Name: "新增图书", Done: "books", Target: "goal", With: []string{"hours"}, Parts: []string{"paper", "e"}, Reason: "由于采购晚。", Next: "提前招标"},
			"2023年，新增图书450册，开放2000小时，完成年度目标任务500册的90.00%，其中：纸质图书400册、电子图书50册。未完成的主要原因是采购晚，下一步提前招标。",
		},
		"what was done is not stated, but why": {
			Task{Name: "购置书架", Done: "shelves", Target: "goal", Reason: "因流标。", Next: "重新招标。"},
			"购置书架：2023年，年度目标任务500册。未完成的主要原因是流标，下一步重新招标。",
		},
		"why is all that is said": {Task{Name: "购置书架", Done: "shelves", Reason: "流标"}, "购置书架：未完成的主要原因是流标。"},
		"what comes next alone":   {Task{Name: "新增图书", Done: "books", Next: "提前招标"}, "2023年，新增图书450册。下一步提前招标。"},
		"why a stock is no larger": {
			Task{Name: "馆藏管理", Closing: "stock", Reason: "书库已满", Next: "扩建书库"},
			"馆藏管理：截至2023年底，在架8.5万册。未完成的主要原因是书库已满，下一步扩建书库。",
		},
		"nobody says why":           {Task{Name: "新增图书", Done: "books", Target: "goal"}, "2023年，新增图书450册，完成年度目标任务500册的90.00%。未完成的主要原因是（请补充）。"},
		"more than the year before": {Task{Name: "新增图书", Done: "books", Before: "last"}, "2023年，新增图书450册，较上年增长12.50%。"},
		"over all years": {
			Task{Name: "累计入藏", Done: "all", Closing: "stock", Added: "books", Removed: "lost", OfRemoved: "torn"},
			"截至2023年底，累计入藏9万册，在架8.5万册；本年新增图书450册，剔旧300册（其中破损40册）。",
		},
		"what nobody states": {Task{Name: "新增图书", Done: "films"}, ""},
		"only parts":         {Task{Name: "图书采购", Parts: []string{"paper", "e"}}, "图书采购：2023年，纸质图书400册、电子图书50册。"},
		"parts of what nobody states": {
			Task{Name: "图书采购", Done: "films", With: []string{"hours"}, Parts: []string{"paper", "e"}},
			"图书采购：2023年，开放2000小时，纸质图书400册、电子图书50册。",
		},
		"parts of what was done in all years": {
			Task{Name: "累计入藏", Done: "all", Closing: "stock", Parts: []string{"paper", "e"}},
			"截至2023年底，累计入藏9万册，其中：纸质图书400册、电子图书50册；在架8.5万册。",
		},
	} {
		t.Run(fact, func(t *testing.T) { assert.Equal(t, test.want, figures().sentence(test.task).String()) })
	}
	p := figures()
	p.sentence(Task{Name: "新增图书", Done: "books", Target: "goal", Before: "last", Parts: []string{"paper", "e"}})
	assert.Equal(t, "2023年，累计入藏9万册，在架8.5万册，剔旧300册，破损40册，开放2000小时。", p.rest().String(), "no figure is written twice or left out")
}

func TestAStockWhoseLabelsNameTheYearInASentence(t *testing.T) {
	for fact, test := range map[string]struct {
		task Task
		want string
	}{
		"the year is said once": {
			Task{Name: "馆藏管理", Closing: "closing", Added: "added", Removed: "removed"},
			"馆藏管理：截至2023年底，图书8万册；本年新增图书500册，剔除图书20册。",
		},
		"parts of what there is": {
			Task{Name: "馆藏管理", Closing: "closing", Added: "added", Removed: "removed", Parts: []string{"paper", "e"}},
			"馆藏管理：截至2023年底，图书8万册，其中：纸质图书7万册、电子图书1万册；本年新增图书500册，剔除图书20册。",
		},
		"parts of what was added": {
			Task{Name: "馆藏管理", Added: "added", Removed: "removed", Parts: []string{"e"}},
			"馆藏管理：2023年，新增图书500册，其中：电子图书1万册；剔除图书20册。",
		},
		"parts alone of a stock":                  {Task{Name: "馆藏管理", Closing: "films", Parts: []string{"e"}}, "馆藏管理：2023年，电子图书1万册。"},
		"only what was taken away":                {Task{Name: "馆藏管理", Removed: "removed"}, "馆藏管理：2023年，剔除图书20册。"},
		"the name is what there is":               {Task{Name: "图书", Closing: "closing"}, "截至2023年底，图书8万册。"},
		"no name":                                 {Task{Closing: "closing"}, "截至2023年底，图书8万册。"},
		"nothing stated":                          {Task{Name: "馆藏管理", Closing: "films"}, ""},
		"the beginning of a year is another time": {Task{Name: "馆藏管理", Added: "opening"}, "馆藏管理：2023年，本年初图书7万册。"},
	} {
		t.Run(fact, func(t *testing.T) {
			var statements []check.Statement
			for _, one := range [][3]string{
				{"closing", "年末图书", "8万册"},
				{"added", "本年新增图书", "500册"},
				{"removed", "当年剔除图书", "20册"},
				{"opening", "本年初图书", "7万册"},
				{"paper", "纸质图书", "7万册"},
				{"e", "其中电子图书", "1万册"},
			} {
				statements = append(statements, check.Statement{
					Key: check.Key{Concept: one[0]}, Label: figure.Label{Zh: one[1]}, Figure: figure.MustQuantity(one[2]),
				})
			}
			assert.Equal(t, test.want, newStated(2023, statements).sentence(test.task).String())
		})
	}
}

func TestCasesInASentence(t *testing.T) {
	load := budget.Caseload{
		Key: "x", Name: figure.Label{Zh: "信访件"}, Year: 2023, Total: figure.Count(9, "件"), Closed: figure.Count(8, "件"), Open: figure.Count(1, "件"),
	}
	assert.Equal(t, "信访件共9件，其中：已办结8件，未办结1件。", caseloadSentence(load).String())
	load.Total, load.Closed = figure.Quantity{}, figure.Quantity{}
	assert.Equal(t, "信访件未办结1件。", caseloadSentence(load).String())
}

func TestTheConclusionInASentence(t *testing.T) {
	score := check.Statement{Figure: figure.MustPoints("91.5")}
	assert.Equal(t, "根据《自评表》，2023年度绩效自评得分91.5分，评价等级为“优”；失分主要在执行率（失1.5分），原因是年中调整；新增图书（失7分），原因是（请补充）。",
		conclusionSentence("自评表", 2023, statedScore, score, "优", []loss{
			{"执行率", figure.MustPoints("1.5"), "年中调整"}, {"新增图书", figure.MustPoints("7.00"), ""},
		}).String())
	lossesOf := func(points ...string) (losses []loss) {
		for i, lost := range points {
			losses = append(losses, loss{string(rune('A' + i)), figure.MustPoints(lost), "天气"})
		}
		return losses
	}
	for said, losses := range map[string][]loss{
		"；失分主要在A（失1分），原因是天气；B（失1分），原因是天气；C（失1分），原因是天气。":             lossesOf("1", "1", "1"),
		"；失分主要在C（失8分），原因是天气；A（失1分），原因是天气；D（失1分），原因是天气；其余2项共失0.42分。": lossesOf("1", "0.12", "8", "1", "0.3"),
		"；共失6分，其中A（失1分），原因是天气；B（失1分），原因是天气；C（失1分），原因是天气；其余3项共失3分。":  lossesOf("1", "1", "1", "1", "1", "1"),
	} {
		assert.Equal(t, "根据《自评表》，绩效自评得分91.5分"+said, conclusionSentence("自评表", 0, statedScore, score, "", losses).String())
	}
	assert.Equal(t, "根据《自评表》，按规则计算得分91.5分。", conclusionSentence("自评表", 0, computedScore, score, "", nil).String())
}

func TestBasicExpenditureAndProjectsInSentences(t *testing.T) {
	names := func(texts ...string) (labels []figure.Label) {
		for _, text := range texts {
			labels = append(labels, figure.Label{Zh: text})
		}
		return labels
	}
	spent := budget.Expenditure{
		Basic: at(budget.Final, "60万元"), Personnel: at(budget.Final, "50.0万元"), Operating: at(budget.Final, "10万元"),
		PersonnelIncludes: names("基本工资", "奖金"),
	}
	assert.Equal(t, "基本支出60万元，其中：人员经费50.0万元，主要包括基本工资、奖金；日常公用经费10万元。", basicSentence(spent, 2023).String())
	spent.Total = at(budget.Final, "80万元")
	assert.Equal(t, "基本支出中，人员经费50.0万元，主要包括基本工资、奖金；日常公用经费10万元。", basicSentence(spent, 2023).String(), "the final account has the amount")

	planned := budget.Expenditure{Projects: []budget.Line{
		{Scope: "meals", Name: figure.Label{Zh: "营养餐"}, Amounts: at(budget.Initial, "50万元")},
		{Scope: "books", Name: figure.Label{Zh: "图书"}, Amounts: at(budget.Initial, "8.0万元")},
	}}
	funds := []budget.SpecialFund{
		{Key: "meals", Name: figure.Label{Zh: "营养餐"}, Purpose: figure.Label{Zh: "学生午餐"}, InsideDepartment: true, Procured: []budget.Way{budget.OpenTender, budget.Inquiry}},
		{Key: "bus", Name: figure.Label{Zh: "校车"}, Purpose: figure.Label{Zh: "接送学生"}},
	}
	assert.Equal(t, "年初项目支出预算中，营养餐50万元，用于学生午餐；图书8.0万元。另有未纳入部门预算的校车，用于接送学生。",
		projectsSentence(planned, 2023, funds).String())
	assert.Equal(t, "营养餐通过公开招标、询价实施采购。", procurementSentence(funds).String())
	assert.Empty(t, projectsSentence(budget.Expenditure{}, 2023, nil).String())
}
