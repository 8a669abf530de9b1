package termite

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// ErrContract reports a contract without the date of its treatment, wrapped with
// its path.
var ErrContract = errors.New("a contract needs the date that its guarantee starts with")

// DefaultInterval is how many years lie between two revisits where a contract does
// not say: 1, a convention; the national rules leave it to the contract (令72号
// art. 8, second-hand).
const DefaultInterval = 1

// A PreventionContract is one building that was treated for prevention (预防合同).
type PreventionContract struct {
	// Building names the building.
	Building string `json:"building"`
	// Kind is one of BuildingKinds or a place's own, Name its label then.
	Kind string       `json:"kind"`
	Name figure.Label `json:"name,omitzero"`
	// Area is the floor area treated.
	Area figure.Quantity `json:"area,omitzero"`
	// Treated is when the treatment was done, which makes it one of a year; absent
	// means that the guarantee's start says so.
	Treated figure.Date `json:"treated,omitzero"`
	// Certified tells whether the certificate was issued.
	Certified bool `json:"certified,omitempty"`
	// Guarantee is the guarantee of the treatment.
	Guarantee Guarantee `json:"guarantee"`
	// Interval is how many years lie between two revisits, 0 for DefaultInterval.
	Interval int `json:"interval,omitempty"`
	// Revisits are those that were made; Retreated are treatments against termites
	// that came nevertheless.
	Revisits  []figure.Date `json:"revisits,omitempty"`
	Retreated []figure.Date `json:"retreated,omitempty"`
}

// treated is when the treatment was done.
func (c PreventionContract) treated() figure.Date {
	if c.Treated.Stated() {
		return c.Treated
	}
	return c.Guarantee.Start
}

// next is the revisit that follows those made before a date, absent when the
// guarantee ends before it.
func (c PreventionContract) next(before figure.Date) figure.Date {
	var last figure.Date
	for _, made := range c.Revisits {
		if made.Cmp(last) > 0 && made.First().Cmp(before.First()) < 0 {
			last = made
		}
	}
	return c.Guarantee.NextRevisit(last, cmp.Or(c.Interval, DefaultInterval))
}

// Due is a revisit that is due in a period.
type Due struct {
	// Building names the building.
	Building string
	// On is when the revisit is due; before the period when it is overdue.
	On figure.Date
	// Overdue tells that it was due before the period began.
	Overdue bool
	// Sure is false when dates are too coarse to tell whether it falls into the
	// period.
	Sure bool
}

// DueIn returns the revisits that are due from one date to another, both
// included, by date and building: what is not yet made of what earlier dates
// called for, too, while the guarantee covers the period. Revisits made in the
// period do not count, so that the list is the period's plan.
func DueIn(contracts []PreventionContract, from, to figure.Date) []Due {
	var due []Due
	for _, c := range contracts {
		on := c.next(from)
		covered := !c.Guarantee.End().Stated() || c.Guarantee.End().Last().Cmp(from.First()) >= 0
		if !on.Stated() || !covered || on.First().Cmp(to.Last()) > 0 {
			continue
		}
		due = append(due, Due{
			Building: c.Building, On: on, Overdue: on.Last().Cmp(from.First()) < 0, Sure: on.Last().Cmp(to.Last()) <= 0,
		})
	}
	slices.SortStableFunc(due, func(a, b Due) int {
		return cmp.Or(a.On.Cmp(b.On), cmp.Compare(a.Building, b.Building))
	})
	return due
}

// YearOf returns the statement of a year that contracts make: what was treated,
// by kind, the revisits due and made, and the treatments that a guarantee covered.
// A revisit is made when one falls into the year; it counts once a building. What
// there was none of is 0; calls, advice and works by kind are not in contracts. The
// order of contracts is nothing. The error is ErrContract, with the path.
func YearOf(year int, scope string, contracts []PreventionContract) (Year, error) {
	first, err := figure.NewDate(year, 0, 0)
	if err != nil {
		return Year{}, fmt.Errorf("year %d: %w", year, err)
	}
	nothing := figure.MustQuantity("0㎡")
	var buildings, certified, revisited, planned, covered int64
	treated, inspected := nothing, nothing
	type sum struct {
		buildings int64
		area      figure.Quantity
		name      figure.Label
	}
	kinds := map[string]sum{}
	for i, c := range contracts {
		path := check.Path("").Index(i)
		if !c.treated().Stated() {
			return Year{}, fmt.Errorf("%s: %w", path.Child("treated"), ErrContract)
		}
		if treatedNow := c.treated().Year() == year; treatedNow {
			buildings++
			if c.Certified {
				certified++
			}
			of := kinds[c.Kind]
			if of.area, err = add(of.area, nothing, c.Area); err != nil {
				return Year{}, fmt.Errorf("%s: %w", path.Child("area"), err)
			}
			of.buildings, of.name = of.buildings+1, programme.FirstLabel(of.name, c.Name)
			kinds[c.Kind] = of
			if treated, err = add(treated, nothing, c.Area); err != nil {
				return Year{}, fmt.Errorf("%s: %w", path.Child("area"), err)
			}
		}
		made := slices.ContainsFunc(c.Revisits, func(on figure.Date) bool { return on.Year() == year })
		if made {
			revisited++
			if inspected, err = add(inspected, nothing, c.Area); err != nil {
				return Year{}, fmt.Errorf("%s: %w", path.Child("area"), err)
			}
		}
		if made || len(DueIn([]PreventionContract{c}, first, first)) > 0 {
			planned++
		}
		for _, on := range c.Retreated {
			if on.Year() != year {
				continue
			}
			if under, known := c.Guarantee.Covers(on); under && known {
				covered++
			}
		}
	}
	y := Year{
		Year: year, Scope: scope,
		Prevention: Applications{
			Buildings: figure.Count(buildings, "栋"), Area: treated, Certificates: figure.Count(certified, "份"),
		},
		Control:  Control{UnderGuarantee: figure.Count(covered, "处")},
		Revisits: Revisits{Buildings: figure.Count(revisited, "栋"), Area: inspected, Due: figure.Count(planned, "栋")},
	}
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		of := kinds[kind]
		y.Prevention.Kinds = append(y.Prevention.Kinds,
			KindArea{Kind: kind, Name: of.name, Buildings: figure.Count(of.buildings, "栋"), Area: of.area})
	}
	return y, nil
}

// add adds an area to a sum that may not have begun; an absent one adds nothing.
func add(sum, nothing, area figure.Quantity) (figure.Quantity, error) {
	if !sum.Stated() {
		sum = nothing
	}
	if !area.Stated() {
		return sum, nil
	}
	return sum.Add(area)
}

// UnmarshalJSON reads a contract strictly, as programme.Decode does.
func (c *PreventionContract) UnmarshalJSON(data []byte) error {
	type plain PreventionContract
	return programme.Decode(data, (*plain)(c))
}
