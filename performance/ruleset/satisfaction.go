package ruleset

import "jixiao.example/budget/figure"

// SatisfactionMethod is the name of SatisfactionBands in the sets that have it.
const SatisfactionMethod = "满意度赋分"

// SatisfactionBands is 满意度赋分 as 财预〔2021〕101号 exemplifies it for an
// indicator of ten points: 10 from 90 %, 8 from 80 %, 5 from 60 %, 0 below
// (unverified). The example's points stand here as shares, so that they fit an
// indicator of any weight.
func SatisfactionBands() Method {
	band := func(interval Interval, share string) Band {
		return Band{Interval: interval, Share: number(share)}
	}
	return Method{Bands: &Bands{Measure: Value, Bands: []Band{
		band(from("90"), "100"),
		band(between("80", "90"), "80"),
		band(between("60", "80"), "50"),
		band(under("60"), "0"),
	}}}
}

// WithSatisfactionBands is WithCost with SatisfactionBands as a named method:
// a satisfaction indicator that asks for SatisfactionMethod is scored by it
// instead of in proportion to its target.
func WithSatisfactionBands() Set {
	return on(WithCost(), Set{
		ID:        "cn/2021-101/cost-satisfaction-bands",
		Title:     figure.Label{Zh: "项目支出绩效自评通用规则（满意度分段赋分）", En: "Common rules for project self-evaluation, satisfaction by bands"},
		FirstYear: 2021,
		Remark: figure.Label{
			Zh: "分段取自文件所举的例子，未经核实；用于部门或单位整体支出时为参照执行。",
			En: "The bands are those of the notice's example, unverified; for whole departments and units by analogy.",
		},
		Named: []NamedRule{{Name: SatisfactionMethod, Method: SatisfactionBands(), Source: "101-satisfaction"}},
		Sources: []Citation{{
			Key: "101-satisfaction", Authority: ministry, DocNo: "财预〔2021〕101号", Title: guidance101,
			Article: "附件1（满意度赋分示例）", Issued: figure.MustDate("2021年8月18日"), Reading: Unverified,
		}},
	})
}
