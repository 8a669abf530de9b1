package performance

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"jixiao.example/performance/ruleset"
)

// Errors of WithRows; they come wrapped in a *RowError.
var (
	// ErrRow reports a row without a class, a group or a name.
	ErrRow = errors.New("class, group and name of the indicator are needed")
	// ErrTwice reports a key that two rows have: nothing could be joined by it.
	ErrTwice = errors.New("another row has the same key")
	// ErrRows reports more rows than MaxIndicators.
	ErrRows = errors.New("more rows than a form has indicators at most")
)

// RowError tells which row could not become an indicator.
type RowError struct {
	// Row is the position of the row, from 0; Key and Name are what it says.
	Row       int
	Key, Name string
	Err       error
}

// Error counts rows from 1.
func (e *RowError) Error() string {
	return fmt.Sprintf("row %d (%.64s): %v", e.Row+1, cmp.Or(e.Name, e.Key), e.Err)
}

// Unwrap returns the cause.
func (e *RowError) Unwrap() error { return e.Err }

// Row is an indicator with the names of its class and group, flat as a database
// has it. Its target and actual value stand in Target and Actual, or else in the
// columns below, which hold canonical text. What people type is read by package
// performance/cell, whose Reader.TargetCells takes the same columns.
type Row struct {
	// Class and Group are the first and the second level as printed.
	Class, Group string
	// Sign, Value and Unit are the target in three columns. Sign is ≥, >, =, <, ≤ or
	// "" for none, or a code under which the integrated budget system stores it: see
	// ruleset.SignCode. 6 takes Value for words, and 10 marks the indicator as not
	// applicable. Without a sign, Value may also hold a whole target.
	Sign, Value, Unit string
	// Done is the actual value where Unit is that of both: 95 beside %. With a
	// unit of its own, a date or words it stands alone.
	Done string

	Indicator
}

// WithRows returns a copy of the form with the tree that rows make in place of
// its own. Rows come in any order: classes, groups and indicators stand in the
// order in which they first appear. White space around names is left out. Rows
// with the same names are two indicators, rows with the same key an error, which
// is a *RowError around ErrRow, ErrTwice, ErrRows, ErrSign or the error of the
// target or the actual value.
func (f Form) WithRows(rows ...Row) (Form, error) {
	if len(rows) > MaxIndicators {
		return Form{}, &RowError{Row: MaxIndicators, Err: ErrRows}
	}
	b := treeBuilder{classes: map[string]int{}, groups: map[[2]string]int{}, keys: map[string]bool{}}
	for i := range rows {
		row := &rows[i]
		if err := b.add(row); err != nil {
			return Form{}, &RowError{Row: i, Key: row.Key, Name: row.Name, Err: err}
		}
	}
	f.Classes = b.tree
	return f, nil
}

// Rows returns the indicators of the form as flat rows, in its order. What the
// form prints of classes and groups beside their names stays behind.
func (f Form) Rows() []Row {
	var rows []Row
	for ref, indicator := range f.Indicators() {
		class := &f.Classes[ref.Class]
		rows = append(rows, Row{Class: class.Name, Group: class.Groups[ref.Group].Name, Indicator: indicator})
	}
	return rows
}

// treeBuilder grows a tree row by row.
type treeBuilder struct {
	tree    []Class
	classes map[string]int
	groups  map[[2]string]int
	keys    map[string]bool
}

func (b *treeBuilder) add(row *Row) error {
	class, group := strings.TrimSpace(row.Class), strings.TrimSpace(row.Group)
	indicator, err := row.indicator()
	switch {
	case err != nil:
		return err
	case class == "" || group == "" || indicator.Name == "":
		return ErrRow
	case indicator.Key != "" && b.keys[indicator.Key]:
		return ErrTwice
	}
	b.keys[indicator.Key] = true
	ci, known := b.classes[class]
	if !known {
		ci = len(b.tree)
		b.classes[class], b.tree = ci, append(b.tree, Class{Name: class})
	}
	under := &b.tree[ci]
	gi, known := b.groups[[2]string{class, group}]
	if !known {
		gi = len(under.Groups)
		b.groups[[2]string{class, group}], under.Groups = gi, append(under.Groups, Group{Name: group})
	}
	under.Groups[gi].Indicators = append(under.Groups[gi].Indicators, indicator)
	return nil
}

// indicator is the row with its columns read.
func (r *Row) indicator() (Indicator, error) {
	i := r.Indicator
	i.Name = strings.TrimSpace(i.Name)
	kind, err := signKind(r.Sign)
	if err != nil {
		return i, err
	}
	i.NotApplicable = i.NotApplicable || kind == ruleset.NoKind
	if !i.Target.Stated() && r.Value != "" && kind != ruleset.NoKind {
		if i.Target, err = r.target(kind); err != nil {
			return i, err
		}
	}
	if i.Actual.Kind() == NoActual && r.Done != "" {
		i.Actual, err = r.actual(kind)
	}
	return i, err
}

// target reads the columns of the target; without a sign the value may be a
// whole one.
func (r *Row) target(kind ruleset.Kind) (Target, error) {
	target, err := NewTarget(r.Sign, r.Value, r.Unit)
	if err != nil && kind == ruleset.Bare {
		return ParseTarget(r.Value + r.Unit)
	}
	return target, err
}

// actual reads the columns of the actual value, which words answer as they are.
func (r *Row) actual(kind ruleset.Kind) (Actual, error) {
	quantity, err := fromColumns(r.Done, r.Unit)
	if err == nil && kind != ruleset.Words {
		return Reached(quantity), nil
	}
	alone, err := ParseActual(r.Done)
	if err != nil && kind == ruleset.Words {
		return Described(r.Done)
	}
	return alone, err
}
