package check

import (
	"slices"

	"jixiao.example/budget/figure"
)

// Place is where a figure is printed.
type Place struct {
	// Where names the chapter, table or paragraph: "二(一)3", "附件1-2".
	Where string `json:"where"`
	// Path points at the figure in the caller's document.
	Path Path `json:"path,omitempty"`
	// Column names the table column that the figure stands in, "" in running
	// text. Figures of one column share the precision of its finest member,
	// because spreadsheets drop trailing zeros. The name must tell the tables
	// of a document apart.
	Column string `json:"column,omitempty"`
}

// Statement is one figure as a document states it.
type Statement struct {
	Key    Key
	Label  figure.Label
	Figure figure.Figure
	Place  Place
	// Repeats marks a print that copies another of the same key word for word, as a
	// form copies a chapter: when that is corrected, so is this one where it prints
	// the same.
	Repeats bool
	// From marks a figure that is printed nowhere and names the printed ones
	// that it is made of: the sum of these terms, where an absent one counts as
	// nothing. It moves along when one of them is corrected, and is never a
	// suspect itself.
	From []Term
}

// Ledger holds statements and answers identities about them. The zero value is
// an empty ledger. A Ledger is immutable, With and RoundedBy return new ones,
// and it is safe for concurrent use.
type Ledger struct {
	mode       figure.Mode
	statements []Statement
	prints     []operand // one a statement
	facts      []fact    // one a key, in the order in which the keys come first
	of         []int     // the fact of each statement
	byKey      map[Key]int
	joint      map[int]operand     // of the facts that several statements state
	sources    map[int][]source    // of derived statements
	dependents map[int][]dependent // of facts
}

// NewLedger returns a ledger of the statements, in their order, which decides
// no verdict. A key may be stated several times: all its statements count.
func NewLedger(statements ...Statement) Ledger {
	return newLedger(slices.Clone(statements), figure.HalfUp)
}

func newLedger(statements []Statement, mode figure.Mode) Ledger {
	l := Ledger{
		mode: mode, statements: statements,
		prints: make([]operand, len(statements)), of: make([]int, len(statements)), facts: make([]fact, 0, len(statements)),
		byKey: make(map[Key]int, len(statements)), joint: map[int]operand{}, sources: map[int][]source{}, dependents: map[int][]dependent{},
	}
	each := make([]int, len(statements)) // so that one statement needs no slice of its own
	for i, statement := range statements {
		each[i] = i
		l.prints[i] = newOperand(i, statement.Figure, mode)
		f, seen := l.byKey[statement.Key]
		if !seen {
			f = len(l.facts)
			l.byKey[statement.Key] = f
			l.facts = append(l.facts, fact{key: statement.Key, first: i})
		}
		l.of[i] = f
		switch {
		case l.prints[i].problem == CodeAbsent:
		case len(l.facts[f].statements) == 0:
			l.facts[f].first, l.facts[f].statements = i, each[i:i+1:i+1]
		default:
			l.facts[f].statements = append(l.facts[f].statements, i)
		}
	}
	l.sharePrecision()
	for i := range l.prints {
		l.prints[i] = l.prints[i].opened()
	}
	for f := range l.facts {
		if len(l.facts[f].statements) > 1 {
			l.joint[f] = l.asPrinted().combined(f)
		}
	}
	l.bindSources()
	return l
}

// RoundedBy returns the ledger of a document that prints its figures rounded
// by the mode: figure.Cut for one that cuts them, so that five parts of 2万元
// may make 14万元. An unknown mode counts as figure.HalfUp, which is what
// NewLedger assumes.
func (l Ledger) RoundedBy(mode figure.Mode) Ledger { return newLedger(l.statements, mode) }

// sharePrecision gives the figures of a table column the precision of its
// finest member. A column that holds figures of several units, such as 人 and
// 万元, has one precision for each. An exact figure
// keeps its own.
func (l Ledger) sharePrecision() {
	type column struct{ name, base string }
	finest := map[column]int32{}
	of := func(i int) (column, bool) {
		c := column{l.statements[i].Place.Column, l.prints[i].base}
		return c, c.name != "" && l.prints[i].problem == "" && !l.prints[i].exact
	}
	for i, o := range l.prints {
		if c, shared := of(i); shared {
			grid, seen := finest[c]
			if !seen {
				grid = o.grid
			}
			finest[c] = min(grid, o.grid)
		}
	}
	for i := range l.prints {
		if c, shared := of(i); shared {
			l.prints[i].grid = finest[c]
		}
	}
}

// With returns a ledger that holds further statements after its own.
func (l Ledger) With(statements ...Statement) Ledger {
	return newLedger(slices.Concat(l.statements, statements), l.mode)
}

// Statements returns what the ledger holds.
func (l Ledger) Statements() []Statement { return slices.Clone(l.statements) }

// Lookup returns the statement that identities show for a key: the finest of
// those that state a figure, and the first of equals.
func (l Ledger) Lookup(key Key) (Statement, bool) {
	f := l.index(key)
	if f == missing {
		return Statement{}, false
	}
	return l.statements[l.operandOf(f).statement], true
}

// index returns the fact of a key.
func (l Ledger) index(key Key) int {
	if f, found := l.byKey[key]; found {
		return f
	}
	return missing
}
