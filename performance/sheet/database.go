package sheet

import (
	"database/sql/driver"

	"jixiao.example/internal/column"
)

// Scan reads the name of a kind from a column; NULL is an error.
func (k *Kind) Scan(src any) error { return column.ScanWord(k, kindNames[:], src) }

// Value returns the name for a column.
func (k Kind) Value() (driver.Value, error) { return column.WordValue(kindNames[:], k) }

// String returns detect, utf-8 or gb18030.
func (e Encoding) String() string { return column.Name(encodings(), e) }

// Scan reads the name of an encoding from a column; NULL is an error.
func (e *Encoding) Scan(src any) error { return column.ScanWord(e, encodings(), src) }

// Value returns the name for a column.
func (e Encoding) Value() (driver.Value, error) { return column.WordValue(encodings(), e) }

func encodings() column.Set { return column.Set{"detect", "utf-8", "gb18030"} }
