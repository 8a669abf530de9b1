package main

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/report"
	"jixiao.example/termite"
)

// termites is prevention: contracts make the year and the plan of revisits for
// the next one.
func termites() (chapter, error) {
	year, err := termite.YearOf(2024, "", contracts())
	if err != nil {
		return chapter{}, err
	}
	next := figure.MustDate("2025年")
	due := list{title: label("2025年应回访", "revisits due in 2025")}
	var findings []check.Finding
	for i, contract := range contracts() {
		findings = append(findings, contract.Guarantee.Check(check.Path("/contracts").Index(i).Child("guarantee"))...)
	}
	for _, d := range termite.DueIn(contracts(), next, next) {
		line := d.Building + " " + d.On.String()
		if d.Overdue {
			line += " ← 2024"
		}
		due.lines = append(due.lines, line)
	}
	return chapter{
		title: label("白蚁防治", "termite control"), values: []report.Statistics{year}, lists: []list{due}, findings: findings,
	}, nil
}

func contracts() []termite.PreventionContract {
	contract := func(building, kind, area, start string, interval int, revisits ...string) termite.PreventionContract {
		c := termite.PreventionContract{
			Building: building, Kind: kind, Area: figure.MustQuantity(area), Certified: true, Interval: interval,
			Guarantee: termite.Guarantee{Treatment: termite.Prevention, Event: termite.Delivery, Start: figure.MustDate(start)},
		}
		for _, on := range revisits {
			c.Revisits = append(c.Revisits, figure.MustDate(on))
		}
		return c
	}
	old := contract("机关幼儿园", termite.Existing, "2300.0㎡", "2012年9月1日", 2, "2020年9月", "2022年9月")
	old.Retreated = []figure.Date{figure.MustDate("2024年5月18日")}
	archive := contract("档案馆", "archive", "4100.0㎡", "2024年6月1日", 1)
	archive.Name = label("库房", "repositories")
	archive.Guarantee.Event, archive.Guarantee.EventName = "record", label("竣工备案", "record of completion")
	return []termite.PreventionContract{
		contract("湖滨苑1号楼", termite.New, "11800.5㎡", "2024年2月29日", 1), contract("湖滨苑2号楼", termite.New, "12040.0㎡", "2024年11月", 1),
		contract("百货大楼", termite.Decoration, "6400.0㎡", "2021年3月1日", 3, "2024年3月5日"), old, archive,
		contract("老剧院", termite.Existing, "900.0㎡", "2009年6月1日", 1, "2023年6月2日"),
	}
}
