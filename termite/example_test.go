package termite_test

import (
	"fmt"

	"jixiao.example/budget/figure"
	"jixiao.example/termite"
)

// The year's statement and next year's list of revisits out of the contracts.
func ExampleYearOf() {
	day := figure.MustDate
	contracts := []termite.PreventionContract{
		{
			Building: "一号楼", Kind: termite.New, Area: figure.MustQuantity("1.2万㎡"), Certified: true,
			Guarantee: termite.Guarantee{Treatment: termite.Prevention, Event: termite.Delivery, Start: day("2024年5月10日")},
		},
		{
			Building: "二号楼", Kind: termite.Decoration, Area: figure.MustQuantity("300㎡"), Interval: 2, Revisits: []figure.Date{day("2024年3月1日")},
			Guarantee: termite.Guarantee{Treatment: termite.Prevention, Event: termite.Acceptance, Start: day("2022年3月1日"), Years: 10},
		},
	}
	year, err := termite.YearOf(2024, "", contracts)
	fmt.Println(year.Prevention.Buildings, year.Prevention.Area, year.Prevention.Certificates, year.RevisitRate(), err)
	for _, due := range termite.DueIn(contracts, day("2025年1月1日"), day("2025年12月31日")) {
		fmt.Println(due.Building, due.On)
	}
	// Output:
	// 1栋 12000㎡ 1份 100.00% <nil>
	// 一号楼 2025年5月10日
}
