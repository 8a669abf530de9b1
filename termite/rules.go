package termite

import (
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// Rules returns the rules that this package goes by where a place or a contract
// says nothing else.
func Rules() []programme.Rule {
	years := func(n int) figure.Quantity { return figure.Count(int64(n), "年") }
	return []programme.Rule{
		{
			Name: figure.Label{Zh: "预防包治期", En: "guarantee of prevention"}, Value: years(Prevention.DefaultYears()),
			Source: "建设部令第72号（第130号修正）", Reading: programme.SecondHand, Field: "Guarantee.Years",
		},
		{
			Name: figure.Label{Zh: "灭治包治期", En: "guarantee of extermination"}, Value: years(Extermination.DefaultYears()),
			Source: "建设部令第72号（第130号修正）", Reading: programme.Unverified, Field: "Guarantee.Years",
		},
		{
			Name: figure.Label{Zh: "回访间隔", En: "interval of revisits"}, Value: years(DefaultInterval),
			Reading: programme.Convention, Field: "PreventionContract.Interval",
		},
	}
}
