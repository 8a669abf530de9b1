package seed

import (
	"jixiao.example/budget/figure"
	"jixiao.example/rental"
)

// PlaceRental is where the report prints public rental housing. The same words
// stand once more as item 2 of the goals achieved in 附件1-2.
const PlaceRental = "五(一)2"

// Rental returns the year of public rental housing. Last year's households and
// the number of leases filed are not printed.
func Rental() rental.Year {
	return rental.Year{
		Year:        Year,
		Communities: figure.Count(3, "个"),
		Stock:       figure.Count(5490, "套"),
		Allocated:   figure.Count(84, "户"),
		Exits:       figure.Count(206, "户"),
		Forced:      figure.Count(17, "户"),
		Occupied:    figure.Count(5310, "户"),
		Review:      rental.Review{Done: figure.Count(5049, "户")},
		Rent:        figure.MustMoney("857.86万元"),
	}
}
