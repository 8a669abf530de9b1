package ruleset

import "jixiao.example/budget/figure"

// Administrative is the central rule for administrative projects that came
// before 财预〔2020〕10号: 完成工作量 (15 points) loses one point for each 3 % by
// which it differs from the plan, more or less alike, 完成进度 (10 points) one for
// each 4 %. It is history: the year of its end is that before the first of the
// measures of 2020, because its own years were not found.
func Administrative() Set {
	const source = "annex-2"
	return Set{
		ID:           "cn/administrative-projects",
		Title:        figure.Label{Zh: "中央级行政经费项目支出绩效考评规则", En: "Rules for central administrative projects"},
		Jurisdiction: "CN",
		Scopes:       []Scope{ProjectScope},
		LastYear:     2019,
		Status:       Superseded,
		Remark: figure.Label{
			Zh: "历史规则；原文未说明不足一档如何计算，这里不足一档的不扣分。",
			En: "History. The text does not say how an incomplete step counts; here it costs nothing.",
		},
		Named: []NamedRule{
			{Name: "完成工作量", Method: eitherWay("3"), Source: source},
			{Name: "完成进度", Method: eitherWay("4"), Source: source},
		},
		Sources: []Citation{{
			Key: source, Authority: ministry, Title: "中央级行政经费项目支出绩效考评管理办法（试行）",
			Article: "附2", Reading: Read,
		}},
	}
}

// eitherWay deducts a point for each whole step by which the actual differs
// from the target, in percent of the target.
func eitherWay(step string) Method {
	return Method{Steps: &Steps{
		Measure: Deviation, From: number("0"), Side: EitherWay, Step: number(step),
		Deduct: figure.PointsOf(1), Whole: WholeSteps,
	}}
}
