package ruleset

import (
	"jixiao.example/budget"
	"jixiao.example/budget/figure"
)

// The four national presets follow 财预〔2020〕10号 and 财预〔2021〕101号. Both
// govern projects; for 部门整体 and 单位整体 they apply by analogy. Their
// articles are cited as unverified: the bodies of the two notices were not
// read at their source, only applied in forms and systems that were.

// WithCost is the preset with cost indicators: execution 10, cost 20, output
// 40, benefit 20, satisfaction 10.
//
// In all four presets an evaluator judges a target in words by three levels,
// whose keys stand in a judgement and whose intervals are shares of the points:
//
//	met         [80%, 100%]  达成年度指标
//	partly-met  [60%, 80%)   部分达成年度指标并具有一定效果
//	not-met     [0%, 60%)    未达成年度指标且效果较差
//
// An actual value that repeats the words of the target earns all points without
// a judgement.
func WithCost() Set {
	return central("cn/2021-101/cost", "有成本指标，有满意度指标", "with cost and satisfaction",
		points(Cost, 20), points(Output, 40), points(Benefit, 20), points(Satisfaction, 10))
}

// WithoutCost is the preset without cost indicators: execution 10, output 50,
// benefit 30, satisfaction 10.
func WithoutCost() Set {
	return central("cn/2021-101/no-cost", "无成本指标，有满意度指标", "without cost, with satisfaction",
		points(Output, 50), points(Benefit, 30), points(Satisfaction, 10))
}

// WithCostNoSatisfaction is WithCost with the points of satisfaction added to
// benefit.
func WithCostNoSatisfaction() Set {
	return central("cn/2021-101/cost-no-satisfaction", "有成本指标，无满意度指标", "with cost, without satisfaction",
		points(Cost, 20), points(Output, 40), points(Benefit, 30))
}

// WithoutCostNoSatisfaction is WithoutCost with the points of satisfaction
// added to benefit.
func WithoutCostNoSatisfaction() Set {
	return central("cn/2021-101/no-cost-no-satisfaction", "无成本指标，无满意度指标", "without cost and satisfaction",
		points(Output, 50), points(Benefit, 40))
}

// Presets returns the four national presets.
func Presets() []Set {
	return []Set{WithCost(), WithoutCost(), WithCostNoSatisfaction(), WithoutCostNoSatisfaction()}
}

func points(class Class, n int64) ClassPoints {
	return ClassPoints{Class: class, Points: figure.PointsOf(n)}
}

func central(id, zh, en string, classes ...ClassPoints) Set {
	return Set{
		ID:           id,
		Title:        figure.Label{Zh: "项目支出绩效自评通用规则（" + zh + "）", En: "Common rules for project self-evaluation (" + en + ")"},
		Jurisdiction: "CN",
		FirstYear:    2020,
		Status:       NotVerified,
		Remark: figure.Label{
			Zh: "两个文件规范项目支出，用于部门或单位整体支出时为参照执行。",
			En: "The two notices govern projects; they apply to whole departments and units by analogy.",
		},
		Kinds:      completionKinds(),
		Directions: usualDirections(),
		Execution: Execution{
			Points: figure.PointsOf(10), Spent: budget.Executed, Base: budget.Adjusted,
			Method: Method{Completion: &Completion{Shortfall: ActualOverTarget}},
			Source: "10-13",
		},
		Plans: []Plan{{Label: figure.Label{Zh: zh, En: en}, Classes: classes, Source: "101-weights"}},
		NotApplicable: NotApplicable{
			Policy: Rescale, Source: "rescale",
		},
		Reasons: []Reason{
			{When: WhenUnmet, Source: "10-11"},
			{When: WhenOvershot, Threshold: number("130%"), Source: "overshoot-130"},
		},
		Rounding: Rounding{Leaf: &figure.Rounding{Places: 2}, Source: "practice"},
		Grades:   fourGrades("10-18"),
		Sources:  centralSources(),
	}
}

// completionKinds is 完成比例赋分 for numbers, all or nothing for deadlines and
// the three levels for words.
func completionKinds() []KindRule {
	up := Method{Completion: &Completion{Shortfall: ActualOverTarget, ZeroTarget: ZeroEarnsNothing}}
	down := Method{Completion: &Completion{Shortfall: LessExcess, ZeroTarget: ZeroEarnsNothing}}
	return []KindRule{
		{Kind: AtLeast, Method: up, Source: "10-16"},
		{Kind: Above, Method: up, Source: "10-16"},
		{Kind: Equal, Method: up, Source: "10-16"},
		{Kind: Below, Method: down, Source: "practice"},
		{Kind: AtMost, Method: down, Source: "practice"},
		{Kind: Range, Method: up, Source: "practice"},
		{Kind: Deadline, Method: Method{Completion: &Completion{Shortfall: AllOrNothing}}, Source: "practice"},
		{Kind: Words, Method: Method{Level: threeLevels()}, Source: "10-16"},
	}
}

// threeLevels are the levels of 财预〔2020〕10号第十六条: the (含) stands on the
// lower end of each band, as a deployed system confirms.
func threeLevels() *Level {
	return &Level{SameWords: true, Levels: []LevelBand{
		{
			Key: "met", Label: figure.Label{Zh: "达成年度指标", En: "annual target met"},
			Words:    []string{"达成年度指标", "达成预期指标", "达成预期目标", "达成"},
			Interval: Interval{From: number("80"), To: number("100")},
		},
		{
			Key: "partly-met", Label: figure.Label{Zh: "部分达成年度指标并具有一定效果", En: "partly met, with some effect"},
			Words:    []string{"部分达成年度指标并具有一定效果", "部分达成预期指标并具有一定效果", "部分达成"},
			Interval: between("60", "80"),
		},
		{
			Key: "not-met", Label: figure.Label{Zh: "未达成年度指标且效果较差", En: "not met, with little effect"},
			Words:    []string{"未达成年度指标且效果较差", "未达成预期指标且效果较差", "未达成"},
			Interval: between("0", "60"),
		},
	}}
}

// usualDirections read a bare target: the rates of the common framework of
// which less is better, and costs, at most; everything else at least.
func usualDirections() []Direction {
	var directions []Direction
	for _, rate := range []string{
		"在职人员控制率", "财政供养人员控制率", "公用经费控制率", "三公经费控制率", "“三公经费”控制率",
		"三公经费变动率", "“三公经费”变动率", "预算调整率", "结转结余率", "结转结余变动率",
	} {
		directions = append(directions, Direction{Indicator: rate, As: AtMost, Source: "53"})
	}
	return append(directions,
		Direction{Class: Cost, As: AtMost, Source: "practice"},
		Direction{Group: "成本指标", As: AtMost, Source: "practice"},
		Direction{Group: "经济成本指标", As: AtMost, Source: "practice"},
		Direction{As: AtLeast, Source: "practice"},
	)
}

func fourGrades(source string) Grades {
	return Grades{Source: source, Bands: []GradeBand{
		{Grade: Excellent, Label: figure.Label{Zh: "优", En: "excellent"}, Interval: from("90")},
		{Grade: Good, Label: figure.Label{Zh: "良", En: "good"}, Interval: between("80", "90")},
		{Grade: Fair, Label: figure.Label{Zh: "中", En: "fair"}, Interval: between("60", "80")},
		{Grade: Poor, Label: figure.Label{Zh: "差", En: "poor"}, Interval: under("60")},
	}}
}

const (
	ministry     = "财政部"
	measures10   = "项目支出绩效评价管理办法"
	guidance101  = "中央部门项目支出核心绩效目标和指标设置及取值指引（试行）"
	deployedRule = "预算管理一体化系统中在用的自评计分规则"
)

func centralSources() []Citation {
	article := func(key, article string) Citation {
		return Citation{
			Key: key, Authority: ministry, DocNo: "财预〔2020〕10号", Title: measures10,
			Article: article, Issued: figure.MustDate("2020年"), Reading: Unverified,
		}
	}
	return []Citation{
		article("10-11", "第十一条"),
		article("10-13", "第十三条"),
		article("10-16", "第十六条"),
		article("10-18", "第十八条"),
		{
			Key: "101-weights", Authority: ministry, DocNo: "财预〔2021〕101号", Title: guidance101,
			Issued: figure.MustDate("2021年8月18日"), Reading: Unverified,
		},
		frameworkSource(),
		{Key: "practice", Title: deployedRule, Reading: SecondHand},
		{Key: "rescale", Title: "自评表通行填表说明", Article: "不适用指标不计分，其余按比例折算", Reading: SecondHand},
		{Key: "overshoot-130", Title: "广西在用的自评填报规则", Article: "超过指标值30%须说明原因", Reading: SecondHand},
	}
}

// frameworkSource is the common framework that names the rates and their
// formulas. Copies of it were read; they tell which side is the better one.
func frameworkSource() Citation {
	return Citation{
		Key: "53", Authority: ministry, DocNo: "财预〔2013〕53号", Title: "预算绩效评价共性指标体系框架",
		Article: "附件2", Issued: figure.MustDate("2013年4月21日"), Reading: SecondHand,
	}
}
