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
	// From marks a figure that is printed nowhere and names the printed ones
	// that it is made of: the sum of these terms, where an absent one counts as
	// nothing. It moves along when one of them is corrected, and is never a
	// suspect itself.
	From []Term
}

// label is the statement's label, or its key when it has none.
func (s Statement) label() figure.Label { return orName(s.Label, s.Key.String()) }

// orName fills the gaps of a label with a name.
func orName(label figure.Label, name string) figure.Label {
	if label.Zh == "" {
		label.Zh = name
	}
	if label.En == "" {
		label.En = name
	}
	return label
}

// Ledger holds statements and answers identities about them. The zero value is
// an empty ledger. A Ledger is immutable, With returns a new one, and it is
// safe for concurrent use.
type Ledger struct {
	statements []Statement
	operands   []operand // one a statement
	first      map[Key]int
	copies     []relation
	sources    map[int][]source // of derived statements
}

// NewLedger returns a ledger of the statements, in their order. An identity
// takes the first statement of a key that states a figure; every further one
// is a copy of it.
func NewLedger(statements ...Statement) Ledger {
	l := Ledger{
		statements: slices.Clone(statements),
		operands:   make([]operand, len(statements)),
		first:      make(map[Key]int, len(statements)),
		sources:    map[int][]source{},
	}
	for i, statement := range statements {
		l.operands[i] = newOperand(statement.Figure)
	}
	l.sharePrecision()
	printed := map[Key]int{}
	for i, statement := range statements {
		key, absent := statement.Key, l.operands[i].problem == CodeAbsent
		if first, seen := l.first[key]; !seen || (printed[key] == 0 && !absent) {
			l.first[key] = i
		} else if !absent {
			l.copies = append(l.copies, l.copyOf(first, i, printed[key]+1))
		}
		if !absent {
			printed[key]++
		}
	}
	l.bindSources()
	return l
}

// sharePrecision gives the figures of a table column the precision of its
// finest member. A column that holds figures of several units, such as 人 and
// 万元, has one precision for each. An exact figure
// keeps its own.
func (l Ledger) sharePrecision() {
	type column struct{ name, base string }
	finest := map[column]int32{}
	of := func(i int) (column, bool) {
		c := column{l.statements[i].Place.Column, l.operands[i].base}
		return c, c.name != "" && l.operands[i].problem == "" && !l.operands[i].exact
	}
	for i, o := range l.operands {
		if c, shared := of(i); shared {
			grid, seen := finest[c]
			if !seen {
				grid = o.grid
			}
			finest[c] = min(grid, o.grid)
		}
	}
	for i := range l.operands {
		if c, shared := of(i); shared {
			l.operands[i].grid = finest[c]
		}
	}
}

// With returns a ledger that holds further statements after its own.
func (l Ledger) With(statements ...Statement) Ledger {
	return NewLedger(slices.Concat(l.statements, statements)...)
}

// Statements returns what the ledger holds.
func (l Ledger) Statements() []Statement { return slices.Clone(l.statements) }

// Lookup returns the statement that identities take for a key.
func (l Ledger) Lookup(key Key) (Statement, bool) {
	i, found := l.first[key]
	if !found {
		return Statement{}, false
	}
	return l.statements[i], true
}
