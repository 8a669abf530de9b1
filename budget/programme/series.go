package programme

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// byYears ends the name of a relation that last year's statement answers.
const byYears = ":years"

// Series holds statements of several years. Those of one room and one scope
// follow each other by year, in whatever order they stand here.
type Series []Statement

// Figures returns the figures of every year, whose labels say the year where
// there are several.
func (s Series) Figures() []figure.Named { return figuresOf(s.dated()) }

// Statements returns what every year states, printed at where.
func (s Series) Statements(where string) []check.Statement { return statementsOf(s.dated(), where) }

// dated returns the statements as ones whose labels say the year, at the paths that
// Check has.
func (s Series) dated() Series {
	dated := slices.Clone(s)
	several := slices.ContainsFunc(s, func(other Statement) bool { return other.Year != s[0].Year })
	for i := range dated {
		dated[i].dated = several
		dated[i].At = check.Path("").Index(i) + s[i].At
	}
	return dated
}

// entry is a statement of a series and its place there.
type entry struct {
	view
	at int
}

// sorted returns the statements by room, scope and year.
func (s Series) sorted() []entry {
	entries := make([]entry, len(s))
	for i, statement := range s.dated() {
		entries[i] = entry{statement.view(), i}
	}
	slices.SortStableFunc(entries, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.Room, b.Room), cmp.Compare(a.Scope, b.Scope), cmp.Compare(a.Year, b.Year))
	})
	return entries
}

// follows tells whether one statement is of a later year of the same.
func (e entry) follows(before entry) bool {
	return before.Room == e.Room && before.Scope == e.Scope && 0 < before.Year && before.Year < e.Year
}

// Identities returns the identities of every year and, of a year that follows
// the one before it: a stock whose opening is not printed ends with last year's
// closing + in − out, and a sum since the beginning is last year's and what the
// year adds. A year without the one before it is not asked what it began with.
func (s Series) Identities() []check.Identity {
	var across []check.Identity
	left := map[string]bool{}  // out, as the years answer them or nothing can
	asked := map[string]bool{} // even where last year does not state its closing
	var before entry
	for _, after := range s.sorted() {
		if !after.follows(before) || after.Year != before.Year+1 {
			for i := range after.Stocks { // nothing to begin with
				left[after.name(after.ofStock(opening, i))] = true
			}
			before = after
			continue
		}
		for i := range after.Stocks {
			asked[after.name(after.ofStock(opening, i))] = true
		}
		for _, r := range after.since(before) {
			if identity, some := after.identity(r); some {
				across = append(across, identity)
				left[after.name(strings.TrimSuffix(r.Name, byYears))] = true
			}
		}
		before = after
	}
	identities := slices.DeleteFunc(identitiesOf(s.dated()), func(i check.Identity) bool { return left[i.Name] })
	for i := range identities {
		identities[i].IfStated = identities[i].IfStated && !asked[identities[i].Name]
	}
	return append(identities, across...)
}

// since returns the relations of a year to the one before it.
func (e entry) since(before entry) []Relation {
	var all []Relation
	for i, stock := range e.Stocks {
		if e.rows[stock.Opening].stated() || !before.rows[stock.Closing].stated() {
			continue
		}
		r := e.flow(i, stock)
		r.Name += byYears
		r.Terms[0] = Term{Key: stock.Closing, Before: true}
		all = append(all, r)
	}
	for _, c := range e.Cumulative {
		if !before.rows[c.Total].stated() || !e.rows[c.Year].stated() {
			continue
		}
		r := Sum("cumulative:"+e.member(c.Total)+byYears, c.Total, c.Total, c.Year)
		r.Terms[0].Before = true
		all = append(all, r)
	}
	return all
}

// Check returns the findings of every year, with paths below at, and the sums
// since the beginning that are smaller than when they were last stated; what
// rounding may hide is none.
func (s Series) Check(at check.Path) []check.Finding {
	var findings []check.Finding
	for i, statement := range s {
		findings = append(findings, statement.Check(at.Index(i))...)
	}
	type sum struct{ scope, key string }
	last := map[sum]entry{}
	for _, now := range s.sorted() {
		for _, c := range now.Cumulative {
			row := now.rows[c.Total]
			if !row.stated() || now.Year == 0 {
				continue
			}
			before := last[sum{now.Scope, c.Total}]
			last[sum{now.Scope, c.Total}] = now
			was := before.rows[c.Total]
			if !now.follows(before) || !shrunk(before.Key(c.Total), was, now.Key(c.Total), row) {
				continue
			}
			findings = append(findings, check.NewFinding(CodeShrunk, at+now.path(row), check.L("figure", s[now.at].label(row)),
				check.A("year", strconv.Itoa(now.Year)), check.A("value", row.Figure.String()),
				check.A("before", strconv.Itoa(before.Year)), check.A("was", was.Figure.String())))
		}
	}
	return findings
}

// shrunk tells whether a figure is smaller than it was, by more than rounding.
func shrunk(before check.Key, was Row, after check.Key, now Row) bool {
	ledger := check.NewLedger(check.Statement{Key: before, Figure: was.Figure}, check.Statement{Key: after, Figure: now.Figure})
	for _, outcome := range ledger.Evaluate(check.AtMostOf("grows", before, after)) {
		if outcome.Identity.Name == "grows" {
			return outcome.Verdict == check.Broken
		}
	}
	return false
}
