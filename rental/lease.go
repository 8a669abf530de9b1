package rental

import (
	"strconv"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// LeaseLimit is the longest term of a lease of public rental housing, in years
// (令11号 art. 18).
const LeaseLimit = 5

// Lease is the term of a lease, from the day it begins to its last day. Dates
// known to the month or the year mean any of their days. The zero value has no
// term.
type Lease struct {
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
