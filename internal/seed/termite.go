package seed

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/termite"
)

// PlaceTermite is where the report prints termite control. The same words stand
// once more as item 3 of the goals achieved in 附件1-2.
const PlaceTermite = "五(一)3"

// Termite returns the year of termite control, with the 13 works that cannot be
// right beside 7 in houses and 7 in trees.
func Termite() termite.Year {
	return termite.Year{
		Year: Year,
		Prevention: termite.Applications{
			Buildings:    figure.Count(155, "栋"),
			Area:         figure.MustQuantity("117.1万㎡"),
			Certificates: figure.Count(155, "份"),
		},
		Control: termite.Control{
			Works:  figure.Count(13, "处"),
			Houses: figure.Count(7, "处"),
			Trees:  figure.Count(7, "处"),
		},
		Calls:   figure.Count(30, "人次"),
		Advised: figure.Count(16, "个"),
		Revisits: termite.Revisits{
			Buildings: figure.Count(623, "栋"),
			Area:      figure.MustQuantity("757.6万㎡"),
		},
	}
}

// TermiteIdentities returns what binds this report only: every building got one
// certificate, and every call led to works or to advice. They are named after
// the rows that pin them.
func TermiteIdentities() []check.Identity {
	return []check.Identity{
		check.CopyOf("G8", YearKey(termite.KeyCertificates), YearKey(termite.KeyBuildings)).
			AsCounts().Said("预防实施证明份数 = 白蚁预防栋数", "prevention certificates = buildings treated"),
		check.SumOf("G10", YearKey(termite.KeyCalls), YearKey(termite.KeyWorks), YearKey(termite.KeyAdvised)).
			AsCounts().AsSoft().Said("来访来电 = 灭治施工 + 现场勘察和方法指导", "visits and calls = control works + cases advised"),
		check.SumOf("G10b", YearKey(termite.KeyCalls),
			YearKey(termite.KeyHouses), YearKey(termite.KeyTrees), YearKey(termite.KeyAdvised)).
			AsCounts().AsSoft().Said("来访来电 = 房屋灭治 + 树木灭治 + 现场勘察和方法指导",
			"visits and calls = works in houses + works in trees + cases advised"),
	}
}
