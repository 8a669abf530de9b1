package seed

import (
	"jixiao.example/budget/figure"
	"jixiao.example/fund"
)

// PlaceFund is where the report prints the maintenance fund. The same words
// stand once more as item 1 of the goals achieved in 附件1-2.
const PlaceFund = "五(一)1"

// Fund returns the year of the maintenance fund. The opening balance and the
// gains of the year are not printed.
func Fund() fund.Year {
	return fund.Year{
		Year:      Year,
		Collected: figure.MustMoney("0.92亿元"),
		Used:      figure.MustMoney("963万元"),
		Balance:   figure.MustMoney("22.26亿元"),
		Cumulative: fund.Cumulative{
			Collected: figure.MustMoney("20.4亿元"),
			Gains:     figure.MustMoney("2.71亿元"),
			Used:      figure.MustMoney("0.82亿元"),
		},
	}
}

// Recovery returns the arrears recovered against the year's task.
func Recovery() fund.Recovery {
	return fund.Recovery{
		Year:      Year,
		Recovered: figure.MustMoney("3845.91万元"),
		Task:      figure.MustMoney("7121.85万元"),
		Rate:      figure.MustQuantity("54%"),
	}
}

// LiftInsurance returns the pilot that insures lifts.
func LiftInsurance() fund.LiftInsurance {
	return fund.LiftInsurance{
		Year:        Year,
		Communities: figure.Count(20, "个"),
		Lifts:       figure.Count(229, "台"),
		Premium:     figure.MustMoney("84.3万元"),
		Intended:    figure.MustQuantity("超过300台"),
	}
}
