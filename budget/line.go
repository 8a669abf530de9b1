package budget

import (
	"iter"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// Amount is one cell of a line: an amount of money in its column.
type Amount struct {
	Period Period       `json:"period"`
	Money  figure.Money `json:"money"`
}

// Amounts are the cells of a line in the order of their columns. The zero
// value has none. Amounts are immutable: With returns new ones.
type Amounts []Amount

// At returns the amount of a period, absent when there is none.
func (a Amounts) At(period Period) figure.Money {
	for _, amount := range a {
		if amount.Period == period {
			return amount.Money
		}
	}
	return figure.Money{}
}

// With returns the amounts with one cell set: in its place when the period is
// there, else as a new last column.
func (a Amounts) With(period Period, money figure.Money) Amounts {
	changed := slices.Clone(a)
	for i := range changed {
		if changed[i].Period == period {
			changed[i].Money = money
			return changed
		}
	}
	return append(changed, Amount{Period: period, Money: money})
}

// Split says what the children of a line are to it.
type Split string

// The splits.
const (
	// Complete children add up to the line.
	Complete Split = ""
	// Within marks children listed under 其中: some of the parts, which add up
	// to at most the line.
	Within Split = "within"
	// Listed children are the lines of a table that has a row for each, so they
	// should add up to the line; a missing row explains a gap.
	Listed Split = "listed"
)

// Line is a line of a budget or an account, with the lines below it: a tree.
// Every line has its own concept and scope, so that its figures can stand in a
// ledger. A Line is immutable: no method changes it, and With returns a new
// one.
type Line struct {
	// Concept is the first part of the line's keys, a dotted word.
	Concept string `json:"concept"`
	// Scope is whose line it is, "" for the unit as a whole.
	Scope string `json:"scope,omitempty"`
	// Name is what the line is called where it is printed.
	Name figure.Label `json:"name"`
	// Printed is what a form prints in the row, where that is not its name:
	// 其中：公车购置.
	Printed string `json:"printed,omitempty"`
	// Amounts are the cells of the line.
	Amounts Amounts `json:"amounts,omitempty"`
	// Split says what the children are to the line.
	Split    Split  `json:"split,omitempty"`
	Children []Line `json:"children,omitempty"`
	// Includes are items that the line is said to be made of, mainly and without
	// amounts (主要包括…). They exclude nothing and add up to nothing.
	Includes []figure.Label `json:"includes,omitempty"`
	// Unbounded marks a line without a budget of its own to keep, such as an
	// adjustment, or the halves of a line that has one.
	Unbounded bool `json:"unbounded,omitempty"`
	// Reason is the stated reason for an overrun or a change, of the line and of
	// all lines below it.
	Reason string `json:"reason,omitempty"`

	// at is where the line stands in a value that is no Line itself; the amounts
	// of a bare one stand there without a member of their own.
	at   check.Path
	bare bool
}

// At returns the line's amount in a period, absent when there is none.
func (l Line) At(period Period) figure.Money { return l.Amounts.At(period) }

// With returns the line with one of its own cells set.
func (l Line) With(period Period, money figure.Money) Line {
	l.Amounts = l.Amounts.With(period, money)
	return l
}

// Key returns the key of the line's amount in a period.
func (l Line) Key(period Period) check.Key { return period.Key(l.Concept, l.Scope) }

// Sum returns what the direct children add up to in a period, whatever the
// line itself states. A child without an amount adds as nothing; the sum of
// nothing is absent.
func (l Line) Sum(period Period) figure.Money {
	var sum figure.Money
	for _, child := range l.Children {
		sum = sum.Add(child.At(period))
	}
	return sum
}

// Periods returns the columns of the tree: those in which the line or one below it
// states an amount, in the order in which they come first.
func (l Line) Periods() []Period {
	var periods []Period
	seen := map[Period]bool{}
	for _, below := range l.Walk() {
		for _, amount := range below.Amounts {
			if amount.Money.Stated() && !seen[amount.Period] {
				seen[amount.Period] = true
				periods = append(periods, amount.Period)
			}
		}
	}
	return periods
}

// Walk yields the line and every line below it, parents first, each with its
// path from the line at which the walk starts.
func (l Line) Walk() iter.Seq2[check.Path, Line] {
	return func(yield func(check.Path, Line) bool) { l.walk(l.at, yield) }
}

func (l Line) walk(path check.Path, yield func(check.Path, Line) bool) bool {
	if !yield(path, l) {
		return false
	}
	for i, child := range l.Children {
		if !child.walk(child.path(path.Child("children").Index(i), ""), yield) {
			return false
		}
	}
	return true
}

// path returns where the line stands: in a value of its own at root, else where
// its place among its sisters says.
func (l Line) path(among, root check.Path) check.Path {
	if l.at != "" {
		return root + l.at
	}
	return among
}

// cells returns where the amounts of the line at path stand.
func (l Line) cells(path check.Path) check.Path {
	if l.bare {
		return path
	}
	return path.Child("amounts")
}

// Figures returns every stated amount of the tree, labelled with its line and
// its column. The key of a figure is that of its statement, because one
// concept has several columns.
func (l Line) Figures() []figure.Named {
	var figures []figure.Named
	for _, statement := range l.Statements("") {
		figures = append(figures, figure.Named{
			Key: statement.Key.String(), Label: statement.Label, Figure: statement.Figure,
		})
	}
	return figures
}

// Statements returns every stated amount of the tree as it is printed at
// where, in running text: BaseTable puts its lines into columns.
func (l Line) Statements(where string) []check.Statement {
	var statements []check.Statement
	for path, line := range l.Walk() {
		for i, amount := range line.Amounts {
			if !amount.Money.Stated() {
				continue
			}
			statements = append(statements, check.Statement{
				Key: line.Key(amount.Period), Label: inPeriod(line.Name, amount.Period), Figure: amount.Money,
				Place: check.Place{Where: where, Path: line.cells(path).Index(i).Child("money")},
			})
		}
	}
	return statements
}

// Identities returns, for every line with children and every period in which
// the line and at least one child are stated, what its Split promises. A
// complete split with a child that is not stated is undefined.
func (l Line) Identities() []check.Identity {
	var identities []check.Identity
	for _, line := range l.Walk() {
		for _, amount := range line.Amounts {
			if amount.Money.Stated() && line.Sum(amount.Period).Stated() {
				identities = append(identities, line.identity(amount.Period))
			}
		}
	}
	return identities
}

// identity is what the line's split promises in a period.
func (l Line) identity(period Period) check.Identity {
	whole := l.Key(period)
	var parts []check.Key
	var labels []figure.Label
	var short, zh, en []string
	for _, child := range l.Children {
		if l.Split != Complete && !child.At(period).Stated() {
			continue // a row of a list need not have an amount in every column
		}
		parts = append(parts, child.Key(period))
		labels = append(labels, inPeriod(child.Name, period))
		short = append(short, child.short(l.Scope))
		zh, en = append(zh, child.Name.Zh), append(en, child.Name.In(language.English))
	}
	name, said := whole.String(), inPeriod(l.Name, period)
	var identity check.Identity
	switch l.Split {
	case Within:
		identity = check.WithinOf(name+">="+strings.Join(short, "+"), whole, parts...).
			Said(said.Zh+" ≥ 其中 "+strings.Join(zh, " + "), said.En+" ≥ "+strings.Join(en, " + "))
	case Listed:
		identity = check.LinesOf(name+"=lines", whole, parts...).
			Said(said.Zh+" = 各行之和："+strings.Join(zh, " + "), said.En+" = its lines: "+strings.Join(en, " + "))
	default:
		identity = check.SumOf(name+"="+strings.Join(short, "+"), whole, parts...).
			Said(said.Zh+" = "+strings.Join(zh, " + "), said.En+" = "+strings.Join(en, " + "))
	}
	identity.Label = said
	for i, label := range labels {
		identity.Computed[i].Label = label
	}
	return identity
}

// short names a line below one of the given scope: the last word of its
// concept, and its scope where that tells it from its sisters.
func (l Line) short(scope string) string {
	word := l.Concept[strings.LastIndexByte(l.Concept, '.')+1:]
	if l.Scope != scope && l.Scope != "" {
		word += "#" + l.Scope
	}
	return word
}

// Bounded returns the identity that the amount spent is at most the amount
// budgeted, for every line of the tree that states both. A reason of the line or
// of a line above it stands for the overrun, and the nearest line above it that
// states both is the wider budget. Unbounded lines are left out, with those below
// them.
func (l Line) Bounded(spent, budgeted Period) []check.Identity {
	return l.bounded(spent, budgeted, "", nil)
}

func (l Line) bounded(spent, budgeted Period, reason string, inside []check.Key) []check.Identity {
	if l.Unbounded {
		return nil
	}
	if l.Reason != "" {
		reason = l.Reason
	}
	var bounds []check.Identity
	if l.At(spent).Stated() && l.At(budgeted).Stated() {
		smaller, larger := l.Key(spent), l.Key(budgeted)
		bound := check.AtMostOf(smaller.String()+"<="+larger.Period, smaller, larger).
			Said(inPeriod(l.Name, spent).Zh+" ≤ "+budgeted.Label().Zh, inPeriod(l.Name, spent).En+" ≤ "+budgeted.Label().En).
			Naming(func(key check.Key) figure.Label {
				if key == smaller {
					return inPeriod(l.Name, spent)
				}
				return inPeriod(l.Name, budgeted)
			})
		bound.Limit, bound.Reason, bound.Inside = figure.Label{Zh: "预算", En: "budget"}, reason, inside
		bounds, inside = append(bounds, bound), []check.Key{smaller, larger}
	}
	for _, child := range l.Children {
		bounds = append(bounds, child.bounded(spent, budgeted, reason, inside)...)
	}
	return bounds
}

// inPeriod returns the name of a figure together with its column.
func inPeriod(name figure.Label, period Period) figure.Label {
	column := period.Label()
	if period.Phase == "" { // 资产总计 of 2024 needs no column
		return name
	}
	return figure.Label{Zh: name.Zh + "（" + column.Zh + "）", En: name.En + " (" + column.En + ")"}
}
