package ruleset

import "jixiao.example/budget/figure"

// Hunan2015 is the scoring table for 部门整体支出 that provincial departments of
// 湖南 filled in for 2015 to 2017. It scores by named methods only, each for the
// indicator of its name, whose actual is the rate in percent. The table does
// not say how an incomplete step counts; two filled tables count whole steps
// (92.8 % earned 3 of 5, 99.27 % earned 8 of 8), so this set does.
func Hunan2015() Set {
	return Set{
		ID:           "cn/hunan/2015",
		Title:        figure.Label{Zh: "湖南省部门整体支出绩效评价指标评分表", En: "Hunan scoring table for whole departments"},
		Jurisdiction: "CN/湖南",
		Scopes:       []Scope{DepartmentScope},
		FirstYear:    2015,
		LastYear:     2017,
		Status:       DerivedFrom,
		Remark: figure.Label{
			Zh: "由已填报的评分表推得；不足一档的不扣分；没有楼堂馆所等项目的得满分；表中没有等级。",
			En: "Derived from filled tables; an incomplete step costs nothing; what does not apply earns full points; the table has no grades.",
		},
		Named: []NamedRule{
			{Name: "在职人员控制率", Method: above("100", "1", "0.5"), Source: "table-steps"},
			{Name: "三公经费变动率", Method: above("0", "1", "0.8"), Source: "table-steps"},
			{Name: "预算完成率", Method: Method{Steps: &Steps{
				Measure: Value, From: number("100"), Side: BelowSide, Step: number("5"),
				Deduct: figure.PointsOf(2), Whole: WholeSteps,
			}}, Source: "table-steps"},
			{Name: "预算控制率", Method: additions("5", "4", "3", "2", "0"), Source: "table"},
			{Name: "新建楼堂馆所面积控制率", Method: above("100", "5", "2"), Source: "table-steps"},
			{Name: "新建楼堂馆所投资概算控制率", Method: above("100", "5", "2"), Source: "table-steps"},
		},
		NotApplicable: NotApplicable{Policy: FullPoints, Source: "table"},
		Sources: []Citation{
			{
				Key: "table", Title: "部门整体支出绩效评价指标评分表",
				Issued: figure.MustDate("2015年"), Reading: SecondHand,
			},
			{
				Key: "table-steps", Title: "部门整体支出绩效评价指标评分表", Article: "每一档扣分，不足一档不扣（据两份已填报的表）",
				Issued: figure.MustDate("2015年"), Reading: SecondHand,
			},
		},
	}
}

// Hunan2018 is the table as filled in for 2018: 预算控制率 carries eight points
// instead of five, everything else is as before.
func Hunan2018() Set {
	return on(Hunan2015(), Set{
		ID:        "cn/hunan/2018",
		Title:     figure.Label{Zh: "湖南省部门整体支出绩效评价指标评分表（2018年）", En: "Hunan scoring table for whole departments, 2018"},
		FirstYear: 2018,
		LastYear:  2018,
		Remark: figure.Label{
			Zh: "由一份已填报的评分表推得；不足一档的不扣分。",
			En: "Derived from one filled table; an incomplete step costs nothing.",
		},
		Named: []NamedRule{{Name: "预算控制率", Method: additions("8", "6", "4", "2", "0"), Source: "table-2018"}},
		Sources: []Citation{{
			Key: "table-2018", Title: "部门整体支出绩效评价指标评分表",
			Issued: figure.MustDate("2018年"), Reading: SecondHand,
		}},
	})
}

// above deducts for each whole step by which a percentage passes a standard.
func above(standard, step, deduct string) Method {
	return Method{Steps: &Steps{
		Measure: Value, From: number(standard), Side: AboveSide, Step: number(step),
		Deduct: figure.MustPoints(deduct), Whole: WholeSteps,
	}}
}

// additions awards points by how much was added to the budget: nothing, up to
// 10 %, 20 % and 30 % (each 含), and more. A cut counts as nothing added.
func additions(none, ten, twenty, thirty, more string) Method {
	band := func(interval Interval, earned string) Band {
		return Band{Interval: interval, Points: figure.MustPoints(earned)}
	}
	return Method{Bands: &Bands{Measure: Value, Bands: []Band{
		band(past("30"), more),
		band(upTo("20", "30"), thirty),
		band(upTo("10", "20"), twenty),
		band(upTo("0", "10"), ten),
		band(atMost("0"), none),
	}}}
}
