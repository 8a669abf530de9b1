package rental

import (
	"cmp"
	"slices"
	"strconv"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// LeaseLimit is the longest term of a lease of public rental housing, in years
// (令11号 art. 18).
const LeaseLimit = 5

// Lease is the term of a lease, from the day it begins to its last day. Dates
// known to the month or the year mean any of their days. The zero value has no
// term.
type Lease struct {
	// Home names the home that is let.
	Home  string      `json:"home,omitempty"`
	Start figure.Date `json:"start,omitzero"`
	End   figure.Date `json:"end,omitzero"`
}

// LastDay returns the last day that a lease of the given number of years may
// run: the first day does not count, and a term of years ends on the day that
// corresponds to it, or on the last of the month that has no such day (民法典 arts.
// 201 and 202, read; the parties may agree otherwise, art. 204). It is absent when
// the start is.
func (l Lease) LastDay(years int) figure.Date { return l.Start.AddYears(years) }

// Check returns whether the lease ends before it begins, and whether it runs
// for more than limit years (LeaseLimit unless a place is stricter). Dates that
// are not known to the day are only found fault with when no day of theirs
// would do. Paths are below at.
func (l Lease) Check(at check.Path, limit int) []check.Finding {
	if !l.Start.Stated() || !l.End.Stated() {
		return nil
	}
	path := at.Child("end")
	if l.End.Last().Cmp(l.Start.First()) < 0 {
		return []check.Finding{check.NewFinding(CodeLeaseOrder, path,
			check.A("start", l.Start.String()), check.A("end", l.End.String()))}
	}
	latest := Lease{Start: l.Start.Last()}.LastDay(limit)
	if latest.Stated() && l.End.First().Cmp(latest) > 0 {
		return []check.Finding{check.NewFinding(CodeLeaseTerm, path,
			check.A("start", l.Start.String()), check.A("end", l.End.String()),
			check.A("years", strconv.Itoa(limit)), check.A("latest", latest.String()))}
	}
	return nil
}

// Expiry is a lease that ends in a period.
type Expiry struct {
	Lease Lease
	// Sure is false when the end is not known to the day and only some of its days
	// lie in the period.
	Sure bool
}

// Expiring returns the leases that end from one date to another, both included,
// by the day on which they end. Leases without an end are left out.
func Expiring(leases []Lease, from, to figure.Date) []Expiry {
	var expiring []Expiry
	for _, lease := range leases {
		first, last := lease.End.First(), lease.End.Last()
		if !lease.End.Stated() || last.Cmp(from.First()) < 0 || first.Cmp(to.Last()) > 0 {
			continue
		}
		sure := first.Cmp(from.First()) >= 0 && last.Cmp(to.Last()) <= 0
		expiring = append(expiring, Expiry{Lease: lease, Sure: sure})
	}
	slices.SortStableFunc(expiring, func(a, b Expiry) int {
		return cmp.Or(a.Lease.End.Cmp(b.Lease.End), cmp.Compare(a.Lease.Home, b.Lease.Home))
	})
	return expiring
}

// UnmarshalJSON reads a lease strictly, as programme.Decode does.
func (l *Lease) UnmarshalJSON(data []byte) error {
	type plain Lease
	return programme.Decode(data, (*plain)(l))
}
