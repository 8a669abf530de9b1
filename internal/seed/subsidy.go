package seed

import (
	"jixiao.example/budget/figure"
	"jixiao.example/subsidy"
)

// PlaceSubsidy is where the report prints the home-purchase subsidy, and
// nowhere else.
const PlaceSubsidy = "五(一)4"

// Subsidy returns how far the home-purchase subsidy has come by the end of
// 2024. What was paid is not printed as an amount, nor is the policy.
func Subsidy() subsidy.Programme {
	return subsidy.Programme{
		Year:  Year,
		Since: figure.MustDate("2023年5月"),
		Reviewed: subsidy.Volume{
			Households: figure.Count(13248, "户"),
			Area:       figure.MustQuantity("162.3万㎡"),
			Price:      figure.MustMoney("82.52亿元"),
		},
		Residential: subsidy.Volume{
			Households: figure.Count(12202, "套"),
			Area:       figure.MustQuantity("152.48万㎡"),
		},
		NonResidential: subsidy.Volume{
			Households: figure.Count(1046, "套"),
			Area:       figure.MustQuantity("9.82万㎡"),
		},
		Tax:       figure.MustMoney("1.41亿元"),
		Due:       figure.MustMoney("8488.86万元"),
		Announced: subsidy.Batch{Batches: figure.Count(5, "批"), Households: figure.Count(6296, "户")},
		Instalments: []subsidy.Batch{
			{Batches: figure.Count(4, "批"), Households: figure.Count(3442, "户")},
			{Batches: figure.Count(3, "批"), Households: figure.Count(2054, "户")},
		},
	}
}
