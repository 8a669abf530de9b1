package fund

import (
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// Rules returns the national rules that this package goes by where a place says
// nothing else.
func Rules() []programme.Rule {
	rule := func(zh, en string, value figure.Quantity, source string, reading programme.Reading, field string) programme.Rule {
		return programme.Rule{Name: figure.Label{Zh: zh, En: en}, Value: value, Source: source, Reading: reading, Field: field}
	}
	none := figure.Quantity{}
	least, most := FirstDeposit{}.bounds()
	const order, code = "建设部、财政部令第165号", "民法典"
	return []programme.Rule{
		rule("首期交存比例下限", "least share of the building cost", least, order+"第七条", programme.SecondHand, "FirstDeposit.Least"),
		rule("首期交存比例上限", "most of the building cost", most, order+"第七条", programme.SecondHand, "FirstDeposit.Most"),
		rule("续交界限（占首期交存额）", "share of the first deposit to hold", DefaultTopUpShare(), order+"第十七条", programme.SecondHand, "TopUpRule.Share"),
		rule("维修费用按专有部分面积分摊", "repairs are shared by exclusive floor area", none, code+"第二百八十三条", programme.Read, ""),
		rule("筹集、使用情况定期公布", "what is collected and used is published regularly", none, code+"第二百八十一条", programme.Read, ""),
	}
}
