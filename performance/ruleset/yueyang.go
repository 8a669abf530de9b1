package ruleset

import "jixiao.example/budget/figure"

// Yueyang is the table of 岳阳 (湖南), built on the provincial one: 三公经费变动率
// costs half a point per percentage point, and seven indicators are its own.
// 资金结余 compares this year's surplus (the actual) with last year's carry-over
// (the target): none, not above it, above it; where last year carried nothing
// over the comparison is undefined and left to an evaluator. The year of the
// table is not known.
func Yueyang() Set {
	band := func(interval Interval, earned string) Band {
		return Band{Interval: interval, Points: figure.MustPoints(earned)}
	}
	return on(Hunan2015(), Set{
		ID:           "cn/hunan/yueyang",
		Title:        figure.Label{Zh: "岳阳市部门整体支出绩效评价评分表", En: "Yueyang scoring table for whole departments"},
		Jurisdiction: "CN/湖南/岳阳",
		Remark: figure.Label{
			Zh: "由岳阳的评分表推得，年度不详；未列的指标沿用湖南省的评分表；不足一个百分点的不扣分。",
			En: "Derived from a table of Yueyang whose year is not known; what it does not list follows the provincial table; less than a percentage point costs nothing.",
		},
		Named: []NamedRule{
			{Name: "三公经费变动率", Method: above("0", "1", "0.5"), Source: "yueyang"},
			{Name: "三公经费控制率", Method: above("100", "1", "1"), Source: "yueyang"},
			{Name: "重点支出安排率", Method: Method{Bands: &Bands{Measure: Value, Bands: []Band{
				band(from("90"), "5"),
				band(between("80", "90"), "4"),
				band(between("70", "80"), "3"),
				band(between("60", "70"), "2"),
				band(under("60"), "0"),
			}}}, Source: "yueyang"},
			{Name: "预算调整率", Method: additions("3", "2", "1", "0.5", "0"), Source: "yueyang"},
			{Name: "资金结余", Method: Method{Bands: &Bands{Measure: Rate, Bands: []Band{
				band(past("100"), "0"),
				band(upTo("0", "100"), "2"),
				band(atMost("0"), "3"),
			}}}, Source: "yueyang"},
			{Name: "资金使用合规性", Method: perBreach("1"), Source: "yueyang"},
			{Name: "管理制度健全性", Method: Method{Checklist: &Checklist{PerItem: figure.PointsOf(1)}}, Source: "yueyang"},
			{Name: "支付进度", Method: perBreach("0.5"), Source: "yueyang"},
		},
		Sources: []Citation{{Key: "yueyang", Title: "岳阳市部门整体支出绩效评价评分表", Reading: Read}},
	})
}

// perBreach deducts for each breach; the actual is their number.
func perBreach(deduct string) Method {
	return Method{Checklist: &Checklist{PerBreach: figure.MustPoints(deduct)}}
}
