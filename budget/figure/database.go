package figure

import (
	"database/sql/driver"
	"time"

	"jixiao.example/internal/column"
)

// Every figure is a sql.Scanner and a driver.Valuer: a column holds its
// canonical text, NULL when it is absent. Scan takes a string, bytes or NULL, and
// a Date a time.Time, too; anything else, a number of the database included, is
// an error.

// Scan reads a column of canonical text; NULL is absent. A column of numbers is
// read by MoneyUnit.Column.
func (m *Money) Scan(src any) error { return column.Scan(m, src) }

// Value returns the canonical text for a column, NULL when absent.
func (m Money) Value() (driver.Value, error) { return column.Value(m) }

// Scan reads a column of canonical text; NULL is absent.
func (q *Quantity) Scan(src any) error { return column.Scan(q, src) }

// Value returns the canonical text for a column, NULL when absent.
func (q Quantity) Value() (driver.Value, error) { return column.Value(q) }

// Scan reads a column of canonical text; NULL is absent. A column of numbers, such
// as an INTEGER one, is selected as text or read by the program and given to PointsOf
// or NewPoints.
func (p *Points) Scan(src any) error { return column.Scan(p, src) }

// Value returns the canonical text for a column, NULL when absent.
func (p Points) Value() (driver.Value, error) { return column.Value(p) }

// Scan reads a column that holds the JSON of a ratio, its operands and the names
// of its base; NULL is the zero value.
func (r *Ratio) Scan(src any) error {
	text, err := column.Text(src)
	if err != nil {
		return err
	}
	if src == nil {
		text = "null"
	}
	return r.UnmarshalJSON([]byte(text))
}

// Value returns the JSON of the ratio for a column, NULL for the zero value: the
// quotient alone would be rounded.
func (r Ratio) Value() (driver.Value, error) {
	text, err := r.MarshalJSON()
	if err != nil || string(text) == "null" {
		return nil, err
	}
	return string(text), nil
}

// Scan reads a column of canonical text or of dates: of a time.Time it takes the
// calendar day in that time's own zone, and so of 2024-12-31, 2024-12-31
// 00:00:00 or RFC 3339, as some drivers hand a date over. NULL is absent.
func (d *Date) Scan(src any) error {
	t, ok := src.(time.Time)
	if !ok {
		text, err := column.Text(src)
		if err != nil {
			return err
		}
		if t, ok = sqlDate(text); !ok {
			return d.UnmarshalText([]byte(text))
		}
	}
	year, month, day := t.Date()
	read, err := NewDate(year, int(month), day)
	if err == nil {
		*d = read
	}
	return err
}

// sqlDate reads a date or a time as databases write them.
func sqlDate(text string) (t time.Time, ok bool) {
	for _, layout := range [...]string{time.DateOnly, time.DateTime, time.RFC3339} {
		if t, err := time.Parse(layout, text); err == nil {
			return t, true
		}
	}
	return t, false
}

// Value returns the canonical text for a column, NULL when absent.
func (d Date) Value() (driver.Value, error) { return column.Value(d) }

// Scan reads the Chinese word of a unit from a column.
func (u *MoneyUnit) Scan(src any) error { return column.Scan(u, src) }

// Value returns the Chinese word for a column.
func (u MoneyUnit) Value() (driver.Value, error) { return column.Value(u) }

// Scan reads the wire name of a mode from a column.
func (m *Mode) Scan(src any) error { return column.Scan(m, src) }

// Value returns the wire name for a column.
func (m Mode) Value() (driver.Value, error) { return column.Value(m) }

// Scan reads the Chinese word of a qualifier from a column; NULL is Plain.
func (q *Qualifier) Scan(src any) error { return column.ScanWord(q, qualifiers[:], src) }

// Value returns the Chinese word for a column, NULL for Plain.
func (q Qualifier) Value() (driver.Value, error) { return column.WordValue(qualifiers[:], q) }

// String returns none, year, month or day.
func (p Precision) String() string { return column.Name(precisions(), p) }

// Scan reads the word of String from a column; NULL is NoDate.
func (p *Precision) Scan(src any) error { return column.ScanWord(p, precisions(), src) }

// Value returns the word of String for a column.
func (p Precision) Value() (driver.Value, error) { return column.WordValue(precisions(), p) }

func precisions() column.Set { return column.Set{column.Nothing, "year", "month", "day"} }

// String returns undefined, defined or infinite.
func (s RatioState) String() string { return column.Name(ratioStates(), s) }

// Scan reads the word of String from a column; NULL is an error.
func (s *RatioState) Scan(src any) error { return column.ScanWord(s, ratioStates(), src) }

// Value returns the word of String for a column.
func (s RatioState) Value() (driver.Value, error) { return column.WordValue(ratioStates(), s) }

func ratioStates() column.Set { return column.Set{"undefined", "defined", "infinite"} }

// MoneyColumn reads a column of bare numbers that are amounts in one unit, as
// systems keep them; it is a sql.Scanner.
type MoneyColumn struct {
	into *Money
	unit MoneyUnit
}

// Column reads a column of bare numbers in the unit into an amount:
//
//	rows.Scan(figure.Yuan.Column(&budget), figure.Yuan.Column(&spent))
//
// The way back is In and Number: budget.In(figure.Yuan).Number() is "17641200.00".
func (u MoneyUnit) Column(into *Money) MoneyColumn { return MoneyColumn{into, u} }

// Scan reads a number from text; NULL is absent. A number with a unit is refused,
// and so is what a driver has made a number of its own of: a float is not exact.
func (c MoneyColumn) Scan(src any) error {
	text, err := column.Text(src)
	if err != nil || c.into == nil {
		return err
	}
	if text == "" {
		*c.into = Money{}
		return nil
	}
	read, err := ParseMoney(text + c.unit.String())
	if err == nil {
		*c.into = read
	}
	return err
}
