package programme

import (
	"slices"
	"strconv"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// Statement holds a programme's figures of one year and one scope. The zero
// value has none.
type Statement struct {
	// Room is the first word of every key: "fund", "fund.recovery".
	Room string
	// Year is the year that the figures are of, 0 when not stated.
	Year int
	// Scope is whose figures they are, as a reader calls it; "" for the unit as
	// a whole.
	Scope string
	// At is where the rows stand below the value that is checked: "" or
	// "/accounts/0".
	At check.Path
	// Rows are the figures that a document can state.
	Rows []Row
	// Derived are figures that follow from the rows. They are shown and not printed
	// by the document.
	Derived []Row
	// Stocks are what is carried from year to year, Cumulative the sums since the
	// beginning, and Relations what else the rows must satisfy.
	Stocks     []Stock
	Cumulative []Cumulative
	Relations  []Relation

	dated bool // labels say the year, because other years stand beside it
	alone bool // nothing stands beside it, and labels say no scope
}

// Row is one figure of a statement.
type Row struct {
	// Key is the concept: the room, and the figure's place in the JSON form of
	// its value with dots between the members and hyphens between the words of a
	// member, as in "fund.cumulative.collected".
	Key string
	// Label is what readers call the figure.
	Label figure.Label
	// Figure is the value; nil and absent figures are not stated.
	Figure figure.Figure
	// From are the keys of the rows that a derived figure is the sum of. It is in
	// the ledger then, moves along when one of them is corrected, and relations may
	// bound others by it.
	From []string
	// Path is where the figure stands below the statement's At when the key does
	// not say so: "/grounds/0/households".
	Path check.Path
}

// NewRow returns a row whose key says where it stands. A whole number of things
// that are counted one by one (12套, 450人次) is the count it is, as Count has it; a
// row of a number that was rounded to the unit is made without NewRow.
func NewRow(key string, value figure.Figure, zh, en string) Row {
	if q, is := value.(figure.Quantity); is && counted(q.Unit()) {
		value = Count(q)
	}
	return Row{Key: key, Label: figure.Label{Zh: zh, En: en}, Figure: value}
}

// Below returns the row as one that stands at path.
func (r Row) Below(path check.Path) Row {
	r.Path = path
	return r
}

func (r Row) stated() bool { return r.Figure != nil && r.Figure.Stated() }

// Key returns the key of a concept in the statement's year and scope.
func (s Statement) Key(concept string) check.Key {
	key := check.Key{Concept: concept, Scope: s.Scope}
	if s.Year != 0 {
		key.Period = strconv.Itoa(s.Year)
	}
	return key
}

// keyBefore returns the key of a concept a year earlier; without a year it is a
// key that nothing has.
func (s Statement) keyBefore(concept string) check.Key {
	if s.Year == 0 {
		return check.Key{}
	}
	s.Year--
	return s.Key(concept)
}

// name returns the full name of a relation: like a key, so that those of several
// years and scopes can stand together.
func (s Statement) name(name string) string { return s.Key(s.Room + "." + name).String() }

// Row returns the row with the given key, among the derived ones too.
func (s Statement) Row(key string) (Row, bool) {
	for _, rows := range [...][]Row{s.Rows, s.Derived} {
		if i := slices.IndexFunc(rows, func(r Row) bool { return r.Key == key }); i >= 0 {
			return rows[i], true
		}
	}
	return Row{}, false
}

// label is what readers call a row of this scope and, among several, this year.
func (s Statement) label(r Row) figure.Label {
	of := s.whose()
	if of == (figure.Label{}) {
		return r.Label
	}
	return figure.Label{Zh: r.Label.Zh + "（" + of.Zh + "）", En: r.Label.En + " (" + of.En + ")"}
}

// whose says the scope and, among several, the year.
func (s Statement) whose() figure.Label {
	year := strconv.Itoa(s.Year)
	switch {
	case s.alone:
		return figure.Label{}
	case !s.dated || s.Year == 0:
		return figure.Label{Zh: s.Scope, En: s.Scope}
	case s.Scope == "":
		return figure.Label{Zh: year + "年", En: year}
	}
	return figure.Label{Zh: s.Scope + "，" + year + "年", En: s.Scope + ", " + year}
}

func (s Statement) path(r Row) check.Path {
	if r.Path != "" {
		return s.At + r.Path
	}
	path := s.At
	for member := range strings.SplitSeq(strings.TrimPrefix(r.Key, s.Room+"."), ".") {
		path = path.Child(strings.ReplaceAll(member, "-", "_"))
	}
	return path
}

// Figures returns the rows and what is derived from them.
func (s Statement) Figures() []figure.Named {
	var figures []figure.Named
	for _, rows := range [...][]Row{s.Rows, s.Derived} {
		for _, row := range rows {
			figures = append(figures, figure.Named{Key: row.Key, Label: s.label(row), Figure: row.Figure})
		}
	}
	return figures
}

// Statements returns the stated rows as they are printed at where, and the derived
// ones that say what they are sums of, which are printed nowhere.
func (s Statement) Statements(where string) []check.Statement {
	var statements []check.Statement
	for _, row := range s.Rows {
		if !row.stated() {
			continue
		}
		statements = append(statements, check.Statement{
			Key: s.Key(row.Key), Label: s.label(row), Figure: row.Figure,
			Place: check.Place{Where: where, Path: s.path(row)},
		})
	}
	for _, row := range s.Derived {
		if row.stated() && len(row.From) > 0 {
			statements = append(statements, check.Statement{
				Key: s.Key(row.Key), Label: s.label(row), Figure: row.Figure, From: s.from(row),
			})
		}
	}
	return statements
}

func (s Statement) from(row Row) []check.Term {
	terms := make([]check.Term, len(row.From))
	for i, key := range row.From {
		terms[i].Key = s.Key(key)
	}
	return terms
}

// Check returns the figures below zero, the keys that two rows have or that are
// outside of the room, and the keys that are used and that no row has, with paths
// below at.
func (s Statement) Check(at check.Path) []check.Finding {
	var findings []check.Finding
	seen := make(map[string]bool, len(s.Rows))
	for _, row := range s.Rows {
		path, label := at+s.path(row), check.L("figure", s.label(row))
		if negative(row.Figure) {
			findings = append(findings, check.NewFinding(CodeNegative, path, label, check.A("value", row.Figure.String())))
		}
		if seen[row.Key] {
			findings = append(findings, check.NewFinding(CodeDuplicateRow, path, label))
		}
		seen[row.Key] = true
	}
	for _, rows := range [...][]Row{s.Rows, s.Derived} {
		for _, row := range rows {
			if !s.inRoom(row.Key) {
				findings = append(findings, check.NewFinding(CodeOutsideRoom, at+s.path(row),
					check.L("figure", s.label(row)), check.A("key", row.Key), check.A("room", s.Room)))
			}
		}
	}
	return append(findings, s.Unknown(at+s.At)...)
}

// inRoom tells whether a key begins with the room.
func (s Statement) inRoom(key string) bool { return strings.HasPrefix(key, s.Room+".") }

func negative(value figure.Figure) bool {
	signed, ok := value.(interface{ Sign() int })
	return ok && signed.Sign() < 0
}
