package ruleset

import "jixiao.example/budget/figure"

// Reciprocal is a common note to the form that scores a missed ≤ target by
// points × t ÷ a, which never takes off more than 1 − (a − t) ÷ t does; what
// does not apply is left out and the rest stretched to a hundred. Everything
// else follows the national preset.
func Reciprocal() Set {
	down := Method{Completion: &Completion{Shortfall: TargetOverActual, ZeroTarget: ZeroEarnsNothing}}
	return on(WithoutCost(), Set{
		ID:    "cn/form-note/reciprocal",
		Title: figure.Label{Zh: "自评表通行填表说明（反比计分）", En: "Common form note, reciprocal scoring of caps"},
		Remark: figure.Label{
			Zh: "反向指标按指标值与完成值之比计分；发文机关和年度不详。",
			En: "Caps score in the ratio of target to actual; who issued the note, and when, is not known.",
		},
		Kinds: []KindRule{
			{Kind: Below, Method: down, Source: "note"},
			{Kind: AtMost, Method: down, Source: "note"},
		},
		NotApplicable: NotApplicable{Policy: Rescale, Source: "note"},
		Sources:       []Citation{{Key: "note", Title: "项目支出绩效自评表填表说明", Reading: SecondHand}},
	})
}
