package seed

import (
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
)

// The places of what the report names without figures.
const (
	PlaceGoals    = "一(四)"
	PlaceWork     = "五(一)"
	PlaceDuties   = "五(二)"
	PlaceProblems = "七"
	PlaceMeasures = "八"
)

// Narrative returns what the text names beside the form, by subject: the goals of
// 一(四), the tasks of chapter five, the weakness that 六 names, the problems of 七
// and the measures of 八. It speaks of no survey.
func Narrative() performance.Narrative {
	topic := func(key, where, zh, en string) performance.Topic {
		return performance.Topic{Key: key, Where: where, Name: figure.Label{Zh: zh, En: en}}
	}
	return performance.Narrative{
		Goals: []performance.Topic{
			topic("", PlaceGoals, "物业专项维修资金管理服务", "the maintenance fund"),
			topic("", PlaceGoals, "房屋租赁和公租房管理后续服务", "leases and public rental housing"),
			topic("", PlaceGoals, "白蚁防治", "termite control"),
			topic("", PlaceGoals, "其他工作任务", "other tasks"),
		},
		Tasks: []performance.Topic{
			topic("", PlaceWork, "物业专项维修资金管理", "the maintenance fund"),
			topic("", PlaceWork, "公租房后续管理", "public rental housing"),
			topic("", PlaceWork, "白蚁防治", "termite control"),
			topic("", PlaceWork, "购房补贴发放", "the home-purchase subsidy"),
			topic("", PlaceDuties, "房地产遗留问题处理", "legacy projects"),
			topic("", PlaceDuties, "信访办理", "petitions"),
			topic("", PlaceDuties, "巡察反馈问题整改", "the inspection's findings"),
			topic("", PlaceDuties, "党风廉政建设", "integrity"),
			topic("", PlaceDuties, "主题教育", "education"),
		},
		TaskIndicator: taskCount().Path(),
		Weaknesses: []performance.Topic{
			topic("goals", PlaceConclusion, "绩效目标不够细化、量化", "goals neither detailed nor quantified"),
		},
		Problems: []performance.Topic{
			topic("staff", PlaceProblems+"(一)", "财务人员绩效评价能力有待提高", "staff to be trained in evaluation"),
			topic("training", PlaceProblems+"(二)", "绩效评价专业性强，业务培训不足", "too little training and exchange"),
			topic("recovery", PlaceProblems+"(三)", "维修资金追缴无实质进展", "no progress in recovering arrears of the fund"),
		},
		Measures: []performance.Measure{
			{
				Topic:   topic("system", PlaceMeasures+"1", "融合管理与评价的目标体系，细化指标", "one system of goals, with detailed indicators"),
				Against: []string{"goals", "staff"},
			},
			{
				Topic:   topic("publicity", PlaceMeasures+"2", "公开绩效信息，强化绩效管理意识", "publish performance information, raise awareness"),
				Against: []string{"training"},
			},
		},
	}
}
