package cell

import (
	"database/sql/driver"

	"jixiao.example/internal/column"
)

// String returns filled, blank, crossed-out or inapplicable.
func (a Absence) String() string { return column.Name(absences(), a) }

// Scan reads the word of String from a column; NULL is an error.
func (a *Absence) Scan(src any) error { return column.ScanWord(a, absences(), src) }

// Value returns the word of String for a column.
func (a Absence) Value() (driver.Value, error) { return column.WordValue(absences(), a) }

func absences() column.Set { return column.Set{"filled", "blank", "crossed-out", "inapplicable"} }
