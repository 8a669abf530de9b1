package ruleset

import (
	"database/sql/driver"

	"jixiao.example/internal/column"
)

// Scan reads a scope from a column; NULL is a form that states none.
func (s *Scope) Scan(src any) error { return column.ScanText(s, src) }

// Value returns the scope for a column, NULL for none.
func (s Scope) Value() (driver.Value, error) { return column.TextValue(s) }

// Scan reads the key of a grade from a column; NULL is one that is open.
func (g *Grade) Scan(src any) error { return column.ScanText(g, src) }

// Value returns the key for a column, NULL for a grade that is open.
func (g Grade) Value() (driver.Value, error) { return column.TextValue(g) }

// Scan reads the wire name of a kind from a column; NULL is NoKind. Codes of
// signs are read by SignCode.
func (k *Kind) Scan(src any) error { return column.ScanWord(k, kindNames[:], src) }

// Value returns the wire name for a column.
func (k Kind) Value() (driver.Value, error) { return column.WordValue(kindNames[:], k) }
