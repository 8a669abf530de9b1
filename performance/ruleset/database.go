package ruleset

import (
	"database/sql/driver"

	"jixiao.example/internal/column"
)

// Scan reads the wire name of a kind from a column; NULL is NoKind. Codes of
// signs are read by SignCode.
func (k *Kind) Scan(src any) error { return column.ScanWord(k, kindNames[:], src) }

// Value returns the wire name for a column.
func (k Kind) Value() (driver.Value, error) { return column.WordValue(kindNames[:], k) }
