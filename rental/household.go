package rental

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// Errors of making a statement from households, wrapped with the path of the
// household.
var (
	// ErrSince reports a household without the date on which it moved in, or one
	// that left before.
	ErrSince = errors.New("a household needs the date on which it moved in, and leaves after it")
	// ErrOutcome reports an outcome of a review that is none.
	ErrOutcome = errors.New("not an outcome of a review")
)

// Outcome is what came of a household's review; "" when it was not reviewed.
type Outcome string

// The outcomes of a review.
const (
	Passed   Outcome = "passed"   // 合格
	Adjusted Outcome = "adjusted" // 调整
	Out      Outcome = "out"      // 退出
)

// Household is one tenancy, with what the year of the statement brought.
type Household struct {
	// Home names the home.
	Home string `json:"home"`
	// Since is when the household moved in, Left when it moved out, absent when it
	// has not; the year is enough.
	Since figure.Date `json:"since,omitzero"`
	Left  figure.Date `json:"left,omitzero"`
	// Ground is why it left: one of Grounds or a place's own, Name its label then;
	// Forced tells that it was evicted.
	Ground string       `json:"ground,omitempty"`
	Name   figure.Label `json:"name,omitzero"`
	Forced bool         `json:"forced,omitempty"`
	// Review is the outcome of the year's review.
	Review Outcome `json:"review,omitempty"`
	// RentDue and Rent are what the year's rent was and what was collected of it.
	RentDue figure.Money `json:"rent_due,omitzero"`
	Rent    figure.Money `json:"rent,omitzero"`
}

// YearOf returns the statement of a year that households make; stock is the
// number of homes, absent when not known. Whoever left before the year or came
// after it does not count, absent rents are none, and the order of households is
// nothing. The error is ErrSince or ErrOutcome, with the path.
func YearOf(year int, scope string, stock figure.Quantity, households []Household) (Year, error) {
	var opening, allocated, exits, forced, occupied, done int64
	outcomes := map[Outcome]int64{Passed: 0, Adjusted: 0, Out: 0}
	grounds := map[string]int64{}
	names := map[string]figure.Label{}
	nothing := figure.MustMoney("0.00元")
	rent, due := nothing, nothing
	for i, h := range households {
		path := check.Path("").Index(i)
		if !h.Since.Stated() || h.Left.Stated() && h.Left.Last().Cmp(h.Since.First()) < 0 {
			return Year{}, fmt.Errorf("%s: %w", path.Child("since"), ErrSince)
		}
		if _, known := outcomes[h.Review]; !known && h.Review != "" {
			return Year{}, fmt.Errorf("%s: %.64q: %w", path.Child("review"), h.Review, ErrOutcome)
		}
		if h.Since.Year() > year || h.Left.Stated() && h.Left.Year() < year {
			continue
		}
		if h.Since.Year() < year {
			opening++
		} else {
			allocated++
		}
		rent, due = rent.Add(h.Rent), due.Add(h.RentDue)
		if h.Review != "" {
			done++
			outcomes[h.Review]++
		}
		if !h.Left.Stated() || h.Left.Year() > year {
			occupied++
			continue
		}
		exits++
		if h.Forced {
			forced++
		}
		if h.Ground != "" {
			grounds[h.Ground]++
			names[h.Ground] = programme.FirstLabel(names[h.Ground], h.Name)
		}
	}
	of := func(n int64) figure.Quantity { return figure.Count(n, "户") }
	y := Year{
		Year: year, Scope: scope, Stock: stock, Opening: of(opening), Allocated: of(allocated), Exits: of(exits),
		Forced: of(forced), Occupied: of(occupied), Rent: rent, RentDue: due, Arrears: due.Sub(rent),
		Review: Review{Done: of(done), Passed: of(outcomes[Passed]), Adjusted: of(outcomes[Adjusted]), Out: of(outcomes[Out])},
	}
	if y.Arrears.Sign() < 0 { // rents of other years among them
		y.Arrears = nothing
	}
	y.Empty = y.ImpliedEmpty()
	for _, ground := range slices.Sorted(maps.Keys(grounds)) {
		y.Grounds = append(y.Grounds, Departure{Ground: ground, Name: names[ground], Households: of(grounds[ground])})
	}
	return y, nil
}

// UnmarshalJSON reads a household strictly, as programme.Decode does.
func (h *Household) UnmarshalJSON(data []byte) error {
	type plain Household
	return programme.Decode(data, (*plain)(h))
}
