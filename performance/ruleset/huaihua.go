package ruleset

import (
	"jixiao.example/budget"
	"jixiao.example/budget/figure"
)

// Huaihua2024 is the rule set that the filled 部门整体支出绩效自评表 (附件1-2) of
// 怀化 for 2024 shows by its own numbers: execution = 10 × executed ÷ adjusted
// budget, rounded half up to two places; a met target earns all points; 效果良好
// for 效果明显 is a judgement. What the form does not show (missed numeric
// targets, the grade bands below 优) follows the national preset.
func Huaihua2024() Set {
	const form = "form"
	return on(WithCost(), Set{
		ID:           "cn/hunan/huaihua/2024",
		Title:        figure.Label{Zh: "怀化市2024年度部门整体支出绩效自评表", En: "Huaihua 2024 whole-department self-evaluation form"},
		Jurisdiction: "CN/湖南/怀化",
		Scopes:       []Scope{DepartmentScope},
		FirstYear:    2024,
		LastYear:     2024,
		Status:       DerivedFrom,
		Remark: figure.Label{
			Zh: "由已填报的附件1-2推得；表中未显示的部分沿用全国通用规则。",
			En: "Derived from the filled annex 1-2; what it does not show follows the national rules.",
		},
		Execution: Execution{
			Points: figure.PointsOf(10), Spent: budget.Executed, Base: budget.Adjusted,
			Method: Method{Completion: &Completion{Shortfall: ActualOverTarget}},
			Source: form,
		},
		Plans: []Plan{{
			Label:   figure.Label{Zh: "有成本指标，有满意度指标", En: "with cost and satisfaction"},
			Classes: []ClassPoints{points(Cost, 20), points(Output, 40), points(Benefit, 20), points(Satisfaction, 10)},
			Source:  form,
		}},
		NotApplicable: NotApplicable{Policy: KeepZero, Source: form},
		Rounding:      Rounding{Leaf: &figure.Rounding{Places: 2}, Source: form},
		Sources: []Citation{{
			Key: form, Title: "部门整体支出绩效自评表", Article: "附件1-2",
			Issued: figure.MustDate("2024年"), Reading: Read,
		}},
	})
}
