package ruleset

import (
	"jixiao.example/budget"
	"jixiao.example/budget/figure"
)

// Hubei is the project form of 湖北, whose execution row scores points ×
// execution rate. That it carries twenty points is unverified: the copy of the
// form that was read has lost its numbers, and with them the points of the
// classes, so the set has no plan. Everything else follows the national preset.
func Hubei() Set {
	set := on(WithoutCost(), Set{
		ID:           "cn/hubei/project",
		Title:        figure.Label{Zh: "湖北省项目绩效目标自评表", En: "Hubei project self-evaluation form"},
		Jurisdiction: "CN/湖北",
		Scopes:       []Scope{ProjectScope},
		FirstYear:    2020,
		Status:       NotVerified,
		Remark: figure.Label{
			Zh: "执行率20分未经核实；各类指标的分值不详；其余沿用全国通用规则。",
			En: "The twenty points of the execution row are unverified; the points of the classes are not known; the rest follows the national rules.",
		},
		Execution: Execution{
			Points: figure.PointsOf(20), Spent: budget.Executed, Base: budget.Adjusted,
			Method: Method{Completion: &Completion{Shortfall: ActualOverTarget}},
			Source: "form",
		},
		Sources: []Citation{{
			Key: "form", Title: "湖北省项目绩效目标自评表", Article: "预算执行情况（20分），得分＝20分×执行率", Reading: Unverified,
		}},
	})
	set.Plans = nil
	return set
}
