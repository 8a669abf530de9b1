package rental

import (
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// Rules returns the national rules that this package goes by where a place says
// nothing else. The annual review has none: it is local practice.
func Rules() []programme.Rule {
	const order = "住房城乡建设部令第11号"
	return []programme.Rule{
		{
			Name: figure.Label{Zh: "租赁期限", En: "longest term of a lease"}, Value: figure.Count(LeaseLimit, "年"),
			Source: order + "第十八条", Reading: programme.SecondHand, Field: "limit of Lease.Check",
		},
		{
			Name: figure.Label{Zh: "闲置", En: "left empty"}, Value: figure.Count(vacantMonths, "个月"),
			Source: order + "第二十七条", Reading: programme.SecondHand, Field: "Ground.Months",
		},
		{
			Name: figure.Label{Zh: "拖欠租金累计", En: "rent unpaid, in all"}, Value: figure.Count(arrearsMonths, "个月"),
			Source: order + "第二十九条", Reading: programme.SecondHand, Field: "Ground.Months",
		},
	}
}
