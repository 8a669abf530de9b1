package rental_test

import (
	"fmt"

	"jixiao.example/budget/figure"
	"jixiao.example/rental"
)

// The year's statement out of the register of tenancies.
func ExampleYearOf() {
	on, yuan := figure.MustDate, figure.MustMoney
	year, err := rental.YearOf(2024, "", figure.Count(4, "套"), []rental.Household{
		{Home: "1-101", Since: on("2019年"), Review: rental.Passed, RentDue: yuan("2400元"), Rent: yuan("2400元")},
		{Home: "1-102", Since: on("2020年"), Left: on("2024年5月"), Ground: "rent-arrears", Forced: true, RentDue: yuan("1000元")},
		{Home: "1-102", Since: on("2024年7月1日"), Review: rental.Adjusted, RentDue: yuan("1200元"), Rent: yuan("1200元")},
	})
	fmt.Println(year.Opening, "+", year.Allocated, "-", year.Exits, "=", year.Occupied, err)
	fmt.Println(year.Occupancy(), year.ReviewRate(), year.RentCollection())
	// Output:
	// 2户 + 1户 - 1户 = 2户 <nil>
	// 50.00% 66.67% 78.26%
}

// The leases to renew or to end next year.
func ExampleExpiring() {
	day := figure.MustDate
	leases := []rental.Lease{
		{Home: "1-101", Start: day("2020年3月1日"), End: day("2025年2月28日")},
		{Home: "1-102", Start: day("2024年7月1日"), End: day("2029年6月30日")},
	}
	for _, expiry := range rental.Expiring(leases, day("2025年1月1日"), day("2025年12月31日")) {
		fmt.Println(expiry.Lease.Home, expiry.Lease.End)
	}
	// Output: 1-101 2025年2月28日
}
