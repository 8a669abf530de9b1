package performance

import (
	"database/sql/driver"

	"jixiao.example/internal/column"
)

// Scan reads a column of canonical text; NULL is no target.
func (t *Target) Scan(src any) error { return column.Scan(t, src) }

// Value returns the canonical text for a column, NULL for no target.
func (t Target) Value() (driver.Value, error) { return column.Value(t) }

// Scan reads a column of canonical text; NULL is no actual value.
func (a *Actual) Scan(src any) error { return column.Scan(a, src) }

// Value returns the canonical text for a column, NULL for none.
func (a Actual) Value() (driver.Value, error) { return column.Value(a) }

// String returns the wire name of the kind, as in on-date.
func (k ActualKind) String() string { return column.Name(actualKinds(), k) }

// Scan reads the wire name of a kind from a column; NULL is NoActual.
func (k *ActualKind) Scan(src any) error { return column.ScanWord(k, actualKinds(), src) }

// Value returns the wire name for a column.
func (k ActualKind) Value() (driver.Value, error) { return column.WordValue(actualKinds(), k) }

func actualKinds() column.Set {
	return column.Set{column.Nothing, "number", "on-date", "by-date", "words", "not-reported", "not-applicable", "not-evidenced"}
}
