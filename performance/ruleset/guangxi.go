package ruleset

import "jixiao.example/budget/figure"

// Guangxi is the deployed pack as 广西 runs it: an indicator at 130 % of its
// target or more, or at 30 or more where the target is 0, needs a reason. It
// costs no points.
func Guangxi() Set {
	return on(Integrated(), Set{
		ID:           "cn/guangxi/integrated-system",
		Title:        figure.Label{Zh: "广西在用自评计分规则", En: "Scoring rules in use in Guangxi"},
		Jurisdiction: "CN/广西",
		Remark: figure.Label{
			Zh: "超过指标值30%（指标值为0时达到30）须说明原因，不扣分。",
			En: "30 % above the target, or 30 where the target is 0, needs a reason; no points are lost.",
		},
		Reasons: []Reason{{
			When: WhenOvershot, Threshold: number("130%"), OnZeroTarget: number("30"), Source: "pack-reason",
		}},
		Sources: []Citation{pack("pack-reason", "偏差原因必填条件（广西）")},
	})
}
