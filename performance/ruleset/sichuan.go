package ruleset

import "jixiao.example/budget/figure"

// Sichuan2023 is what a filled project form of 四川 for 2023 shows: an execution
// rate below 90 % needs an explanation, and without satisfaction its ten points
// go to output (60 and 30), not to benefit. Everything else follows the
// national preset.
func Sichuan2023() Set {
	return on(WithoutCost(), Set{
		ID:           "cn/sichuan/2023",
		Title:        figure.Label{Zh: "四川省2023年度项目支出绩效自评表", En: "Sichuan 2023 project self-evaluation form"},
		Jurisdiction: "CN/四川",
		Scopes:       []Scope{ProjectScope},
		FirstYear:    2023,
		LastYear:     2023,
		Status:       DerivedFrom,
		Remark: figure.Label{
			Zh: "由已填报的表格推得；表中未显示的部分沿用全国通用规则。",
			En: "Derived from a filled form; what it does not show follows the national rules.",
		},
		Plans: []Plan{{
			Label:   figure.Label{Zh: "无满意度指标", En: "without satisfaction"},
			Classes: []ClassPoints{points(Output, 60), points(Benefit, 30)},
			Source:  "form",
		}},
		Reasons: []Reason{
			{When: WhenUnmet, Source: "10-11"},
			{When: WhenExecutionBelow, Threshold: number("90%"), Source: "form"},
		},
		Sources: []Citation{{
			Key: "form", Title: "四川省项目支出绩效自评表", Issued: figure.MustDate("2023年"), Reading: Read,
		}},
	})
}
