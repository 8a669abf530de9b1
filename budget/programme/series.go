package programme

import (
	"cmp"
	"slices"
	"strconv"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// Series holds statements of several years. Those of one room and one scope
// follow each other by year, in whatever order they stand here.
type Series []Statement

// Figures returns the figures of every year.
func (s Series) Figures() []figure.Named { return figuresOf(s) }

// Statements returns what every year states, printed at where.
func (s Series) Statements(where string) []check.Statement { return statementsOf(s, where) }

// pair are two statements that follow each other.
type pair struct{ before, after view }

// pairs returns the statements of one room and scope, two by two.
func (s Series) pairs() []pair {
	sorted := slices.Clone(s)
	slices.SortStableFunc(sorted, func(a, b Statement) int {
		return cmp.Or(cmp.Compare(a.Room, b.Room), cmp.Compare(a.Scope, b.Scope), cmp.Compare(a.Year, b.Year))
	})
	var pairs []pair
	for i := 1; i < len(sorted); i++ {
		before, after := sorted[i-1], sorted[i]
		if before.Room == after.Room && before.Scope == after.Scope && 0 < before.Year && before.Year < after.Year {
			pairs = append(pairs, pair{before.view(), after.view()})
		}
	}
	return pairs
}

// Identities returns the identities of every year and, of a year that follows
// the one before it: a stock whose opening is not printed ends with last year's
// closing + in − out, and a sum since the beginning is last year's and what the
// year adds.
func (s Series) Identities() []check.Identity {
	identities := identitiesOf(s)
	for _, p := range s.pairs() {
		if p.after.Year != p.before.Year+1 {
			continue
		}
		for _, r := range p.relations() {
			if identity, some := p.after.identity(r); some {
				identities = append(identities, identity)
			}
		}
	}
	return identities
}

func (p pair) relations() []Relation {
	var all []Relation
	for i, stock := range p.after.Stocks {
		opening := p.after.rows[stock.Opening]
		last := p.before.rows[stock.Closing]
		if opening.stated() || !last.stated() {
			continue
		}
		r := p.after.flow(i, stock)
		r.Name += ":years"
		r.Terms[0] = Term{Key: stock.Closing, Before: true}
		all = append(all, r)
	}
	for _, c := range p.after.Cumulative {
		last := p.before.rows[c.Total]
		year := p.after.rows[c.Year]
		if !last.stated() || !year.stated() {
			continue
		}
		r := Sum(p.after.member(c.Total)+":years", c.Total, c.Total, c.Year)
		r.Terms[0].Before = true
		all = append(all, r)
	}
	return all
}

// Check returns the findings of every year, with paths below at, and the sums
// since the beginning that are smaller than in the year before them, whether or
// not the years follow each other at once; what rounding may hide is none.
func (s Series) Check(at check.Path) []check.Finding {
	var findings []check.Finding
	position := map[check.Key]int{}
	for i, statement := range s {
		findings = append(findings, statement.Check(at.Index(i))...)
		position[statement.Key(statement.Room)] = i
	}
	for _, p := range s.pairs() {
		for _, c := range p.after.Cumulative {
			last := p.before.rows[c.Total]
			now := p.after.rows[c.Total]
			if !shrunk(p.before.Key(c.Total), last, p.after.Key(c.Total), now) {
				continue
			}
			path := at.Index(position[p.after.Key(p.after.Room)])
			findings = append(findings, check.NewFinding(CodeShrunk, path+p.after.path(now), check.L("figure", p.after.label(now)),
				check.A("year", strconv.Itoa(p.after.Year)), check.A("value", now.Figure.String()),
				check.A("before", strconv.Itoa(p.before.Year)), check.A("was", last.Figure.String())))
		}
	}
	return findings
}

// shrunk tells whether a figure is smaller than it was, by more than rounding.
func shrunk(before check.Key, was Row, after check.Key, now Row) bool {
	if !was.stated() || !now.stated() {
		return false
	}
	ledger := check.NewLedger(check.Statement{Key: before, Figure: was.Figure}, check.Statement{Key: after, Figure: now.Figure})
	for _, outcome := range ledger.Evaluate(check.AtMostOf("grows", before, after)) {
		if outcome.Identity.Name == "grows" {
			return outcome.Verdict == check.Broken
		}
	}
	return false
}
