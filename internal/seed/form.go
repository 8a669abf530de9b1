package seed

import (
	"slices"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// Form is 附件1-2 部门整体支出绩效自评表 as printed: the money block, the goals and
// the indicator tree with the scores that the unit gave itself. The goals are
// listed by their subject, and what was achieved by its figures.
func Form() performance.Form {
	return performance.Form{
		Unit:  "怀化市住房保障服务中心",
		Year:  2024,
		Scope: ruleset.DepartmentScope,
		Money: formMoney(),
		Execution: performance.ExecutionRow{
			Points: figure.PointsOf(10),
			Rate:   figure.MustQuantity("79.54%"),
			Stated: figure.MustPoints("7.95"),
		},
		Goals:   formGoals(),
		Classes: formClasses(),
		Stated: performance.Stated{
			Points: figure.PointsOf(100),
			Total:  figure.MustPoints("95.95"),
			Grade:  ruleset.Excellent, // chapter 六
		},
	}
}

// formMoney is the money block. It prints 全年预算数 under the natures of revenue
// and 全年执行数 under the characters of expenditure.
func formMoney() []performance.MoneyRow {
	row := func(kind performance.RowKind, key, name string, phase budget.Phase, money string) performance.MoneyRow {
		return performance.MoneyRow{
			Kind: kind, Key: key, Name: name,
			Amounts: []performance.Amount{{Phase: phase, Money: figure.MustMoney(money)}},
		}
	}
	source := func(nature budget.Nature, name, money string) performance.MoneyRow {
		return row(performance.SourceRow, string(nature), name, budget.Adjusted, money)
	}
	character := func(character budget.Character, name, money string) performance.MoneyRow {
		return row(performance.CharacterRow, string(character), name, budget.Executed, money)
	}
	return []performance.MoneyRow{
		{Kind: performance.TotalRow, Name: "年度资金总额", Amounts: []performance.Amount{
			{Phase: budget.Initial, Money: figure.MustMoney("3550.44万元")},
			{Phase: budget.Adjusted, Money: figure.MustMoney("1764.12万元")},
			{Phase: budget.Executed, Money: figure.MustMoney("1403.23万元")},
		}},
		source(budget.GeneralPublic, "一般公共预算", "1644.62万元"),
		source(budget.GovernmentFund, "政府性基金拨款", "5万元"),
		source(budget.SpecialAccount, "纳入专户管理的非税收入拨款", "0万元"),
		source(budget.OtherFunds, "其他资金", "114.50万元"),
		character(budget.Basic, "基本支出", "859.70万元"),
		character(budget.Project, "项目支出", "543.53万元"),
	}
}

// formGoals are the four expected goals, and what was achieved in short, with
// every figure that the form prints; the fourth has no line under 实际完成情况.
func formGoals() []performance.Goal {
	return []performance.Goal{
		{
			Expected: "物业专项维修资金管理服务，尤其是追缴",
			Achieved: "归集0.92亿元、使用963万元，余额22.26亿元（累计归集20.4亿元、收益2.71亿元、使用0.82亿元）；" +
				"追缴入库3845.91万元，为任务7121.85万元的54%；电梯保险20个小区229台，保费84.3万元，意向超过300台",
		},
		{
			Expected: "房屋租赁和公租房管理后续服务",
			Achieved: "3个小区住房5490套，入住5310户，新分配84户，退房206户（强制清退17户），年审5049户，租金857.86万元",
		},
		{
			Expected: "白蚁防治",
			Achieved: "预防155栋117.1万㎡，证明155份；来访来电30人次，灭治13处（房屋7处、树木7处），勘察指导16个；回访623栋757.6万㎡",
		},
		{Expected: "其他工作任务"},
	}
}

// BoundForm returns the form with the figures of its achievements, each under the
// key by which chapter 五(一) states it; a table holds only their text.
func BoundForm() performance.Form {
	form := Form()
	for i, figures := range achievements() {
		form.Goals[i].Figures = figures
	}
	return form
}

// achievements returns the figures that the form prints under the first three
// goals, the same as those of 五(一)1 to 3.
func achievements() [][]performance.GoalFigure {
	var goals [][]performance.GoalFigure
	for _, statements := range [][]check.Statement{
		slices.Concat(Fund().Statements(""), Recovery().Statements(""), LiftInsurance().Statements("")),
		Rental().Statements(""),
		Termite().Statements(""),
	} {
		var figures []performance.GoalFigure
		for _, s := range statements {
			said := performance.GoalFigure{Key: s.Key, Name: s.Label}
			switch value := s.Figure.(type) {
			case figure.Money:
				said.Value = value.Quantity()
			case figure.Quantity:
				said.Value = value
			}
			figures = append(figures, said)
		}
		goals = append(goals, figures)
	}
	return goals
}

func formClasses() []performance.Class {
	indicator := func(name string, points int64, target, actual string, stated int64) performance.Indicator {
		return performance.Indicator{
			Name:   name,
			Points: figure.PointsOf(points),
			Target: performance.MustTarget(target),
			Actual: performance.MustActual(actual),
			Stated: figure.PointsOf(stated),
		}
	}
	group := func(name string, indicators ...performance.Indicator) performance.Group {
		return performance.Group{Name: name, Indicators: indicators}
	}
	none := func(name string) performance.Group {
		return performance.Group{Name: name, NotApplicable: true}
	}
	class := func(class ruleset.Class, name string, points int64, groups ...performance.Group) performance.Class {
		return performance.Class{Class: class, Name: name, Points: figure.PointsOf(points), Groups: groups}
	}
	benefit := indicator("充分发挥资金效益", 5, "效果明显", "效果良好", 3)
	benefit.Judgement = performance.Judgement{Score: figure.PointsOf(3), By: "单位自评"}
	return []performance.Class{
		class(ruleset.Cost, "成本指标", 20,
			group("经济成本指标",
				indicator("基本支出成本控制", 10, "≤870.34万元", "859.70万元", 10),
				indicator("项目支出成本控制", 10, "≤2680.1万元", "543.53万元", 10)),
			none("社会成本指标"),
			none("生态环境成本指标")),
		class(ruleset.Output, "产出指标", 40,
			group("数量指标", indicator("工作任务完成数量", 15, "8个", "11个", 15)),
			group("质量指标", indicator("各项工作达标完成", 15, "100%", "100%", 15)),
			group("时效指标", indicator("完成及时性", 10, "2024年12月之前", "2024年12月之前", 10))),
		class(ruleset.Benefit, "效益指标", 20,
			group("经济效益指标", benefit),
			group("社会效益指标", indicator("保障各项业务工作顺利开展", 5, "效果明显", "效果明显", 5)),
			group("生态效益指标", indicator("白蚁防治工作减少白蚁对生态环境的破坏", 5, "效果明显", "效果明显", 5)),
			group("可持续影响指标", indicator("建立有效的内部控制管理制度，提本增效", 5, "效果明显", "效果明显", 5))),
		class(ruleset.Satisfaction, "满意度指标", 10,
			group("服务对象满意度指标", indicator("受益群众及职工满意度", 10, "90%", "95%", 10))),
	}
}
