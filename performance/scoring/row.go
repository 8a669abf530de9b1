package scoring

import (
	"fmt"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
)

// Row is a leaf of a result beside what the form says of it: what a program
// stores or shows of one indicator, or of the execution row.
type Row struct {
	Leaf

	// Class, Group and Name as printed; the execution row has a name only, in
	// both languages.
	Class, Group, Name figure.Label
	// Target and Actual as the form states them; none for the execution row.
	Target performance.Target
	Actual performance.Actual
}

// Rows returns the leaves of the result in the order of the form that was
// scored. The error wraps performance.ErrNode: it is another form, which lacks a
// leaf or has another key there.
func (r Result) Rows(form performance.Form) ([]Row, error) {
	rows := make([]Row, 0, r.Len())
	for leaf := range r.Leaves() {
		ref, err := form.Resolve(leaf.Path)
		if err != nil {
			return nil, err
		}
		row := Row{Leaf: leaf, Name: form.Label(ref)}
		if ref.Class >= 0 {
			row.Class = form.Label(performance.ClassRef(int(ref.Class)))
		}
		if ref.Group >= 0 {
			row.Group = form.Label(performance.GroupRef(int(ref.Class), int(ref.Group)))
		}
		if indicator := ref.In(form.Classes); indicator != nil {
			if indicator.Key != leaf.Key {
				return nil, fmt.Errorf("%.64s with the key %.64q: %w", leaf.Path, leaf.Key, performance.ErrNode)
			}
			row.Target, row.Actual = indicator.Target, indicator.Actual
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// Rows returns the leaves of the trace's result beside what its form says of
// them.
func (t Trace) Rows() []Row {
	rows, _ := t.in().result.Rows(t.in().form) // the form that was scored
	return rows
}
