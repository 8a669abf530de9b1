package ruleset

import "jixiao.example/budget/figure"

// Daying2020 has the two indicators of 大英县 (四川) for 2020 that look at other
// figures than their own: 目标实现 earns the share of the 数量指标 that are met, one
// that is exceeded by more than 30 % not counting as met; 编制准确 earns
// points × (1 − 10 × 调剂额 ÷ 年初预算), nothing above a tenth. They are named
// methods; everything else follows the national preset.
func Daying2020() Set {
	return on(WithoutCost(), Set{
		ID:           "cn/sichuan/daying/2020",
		Title:        figure.Label{Zh: "大英县2020年度绩效评价评分表", En: "Daying county 2020 evaluation table"},
		Jurisdiction: "CN/四川/遂宁/大英",
		FirstYear:    2020,
		LastYear:     2020,
		Status:       DerivedFrom,
		Remark: figure.Label{
			Zh: "只取“目标实现”和“编制准确”两项；其余沿用全国通用规则。",
			En: "Only two of its indicators were read; the rest follows the national rules.",
		},
		Named: []NamedRule{
			{
				Name:   "目标实现",
				Method: Method{Share: &Share{Group: "数量指标", Beyond: number("130%")}},
				Source: "table",
			},
			{
				Name:   "编制准确",
				Method: Method{Linear: &Linear{Measure: Rate, K: number("10"), Limit: number("10")}},
				Source: "table",
			},
		},
		Sources: []Citation{{
			Key: "table", Title: "大英县绩效评价评分表", Issued: figure.MustDate("2020年"), Reading: Read,
		}},
	})
}
