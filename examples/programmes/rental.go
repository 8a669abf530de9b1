package main

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
	"jixiao.example/performance/report"
	"jixiao.example/rental"
)

// housing is public rental housing: tenancies make two years of one estate, and
// three estates stand beside what the unit reports for all of them.
func housing() (chapter, error) {
	var years programme.Series
	for year := 2023; year <= 2024; year++ {
		made, err := rental.YearOf(year, "静安里", figure.Count(8, "套"), tenancies(year))
		if err != nil {
			return chapter{}, err
		}
		years = append(years, made.Statement())
	}
	expiring := list{title: label("2025年上半年到期合同", "leases that end in the first half of 2025")}
	var findings []check.Finding
	for i, lease := range leases() {
		findings = append(findings, lease.Check(check.Path("/leases").Index(i), rental.LeaseLimit)...)
	}
	for _, expiry := range rental.Expiring(leases(), figure.MustDate("2025年1月1日"), figure.MustDate("2025年6月30日")) {
		expiring.lines = append(expiring.lines, expiry.Lease.Home+" "+expiry.Lease.End.String())
	}
	return chapter{
		title: label("公租房", "public rental housing"), values: []report.Statistics{years, estates()},
		lists: []list{expiring}, findings: findings,
	}, nil
}

// estates are three of 2000 homes beside a total of 5490.
func estates() programme.Scopes {
	of := func(scope string, stock, occupied, reviewed int64) programme.Statement {
		return rental.Year{
			Year: 2024, Scope: scope, Stock: figure.Count(stock, "套"), Occupied: figure.Count(occupied, "户"),
			Review: rental.Review{Done: figure.Count(reviewed, "户")},
		}.Statement()
	}
	return programme.Scopes{Whole: of("", 5490, 5310, 5049), Parts: []programme.Statement{
		of("东苑", 2000, 1905, 1800), of("西苑", 2000, 1880, 1790), of("南苑", 2000, 1525, 1459),
	}}
}

// tenancies are those of one estate with what a year brought.
func tenancies(year int) []rental.Household {
	household := func(home, since, left, ground string, review rental.Outcome) rental.Household {
		h := rental.Household{Home: home, Since: figure.MustDate(since), Ground: ground, Review: review}
		h.RentDue, h.Rent = figure.MustMoney("2160.00元"), figure.MustMoney("2160.00元")
		if left != "" {
			h.Left = figure.MustDate(left)
		}
		return h
	}
	all := []rental.Household{
		household("1-101", "2019年7月", "", "", rental.Passed), household("1-102", "2020年", "", "", rental.Passed),
		household("1-201", "2021年3月", "2024年4月30日", "voluntary", ""), household("1-202", "2022年", "2024年11月", "sublet", rental.Out),
		household("1-301", "2023年5月1日", "", "", rental.Adjusted), household("1-302", "2024年2月29日", "", "", rental.Passed),
	}
	all[3].Forced = year == 2024
	if year == 2024 {
		all[3].Rent, all[1].Rent = figure.MustMoney("540.00元"), figure.MustMoney("1980.00元")
	}
	return all
}

func leases() []rental.Lease {
	lease := func(home, start, end string) rental.Lease {
		return rental.Lease{Home: home, Start: figure.MustDate(start), End: figure.MustDate(end)}
	}
	return []rental.Lease{
		lease("1-101", "2022年7月1日", "2025年6月30日"), lease("1-102", "2020年1月1日", "2025年12月31日"), lease("1-301", "2023年5月1日", "2025年4月30日"),
		lease("1-302", "2024年2月29日", "2029年2月28日"),
	}
}
