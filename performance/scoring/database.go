package scoring

import (
	"database/sql/driver"
	"strings"

	"jixiao.example/internal/column"
)

// Scan reads the wire name of a status from a column. NULL is an error, for no
// status is the one of a score: a column that may be NULL is read into a
// sql.Null[Status].
func (s *Status) Scan(src any) error { return column.ScanWord(s, statusNames[:], src) }

// Value returns the wire name for a column.
func (s Status) Value() (driver.Value, error) { return column.WordValue(statusNames[:], s) }

// String returns the wire names of the flags that are set, with commas between
// them.
func (f Flags) String() string { return strings.Join(f.Names(), ",") }

// Scan reads what String writes from a column; NULL is no flag.
func (f *Flags) Scan(src any) error {
	text, err := column.Text(src)
	if err != nil {
		return err
	}
	var names []string
	if text != "" {
		names = strings.Split(text, ",")
	}
	flags, err := parseFlags(names)
	if err == nil {
		*f = flags
	}
	return err
}

// Value returns what String writes for a column, NULL for no flag.
func (f Flags) Value() (driver.Value, error) {
	if text := f.String(); text != "" {
		return text, nil
	}
	return nil, nil
}

// String returns the name of the way, as in below-floor.
func (w Way) String() string { return column.Name(ways(), w) }

// Scan reads the name of a way from a column; NULL is NoWay.
func (w *Way) Scan(src any) error { return column.ScanWord(w, ways(), src) }

// Value returns the name for a column.
func (w Way) Value() (driver.Value, error) { return column.WordValue(ways(), w) }

func ways() column.Set {
	return column.Set{
		column.Nothing, "reached", "missed", "in-proportion", "below-floor", "sufficient", "uncapping", "reduced", "forfeited",
		"no-base", "over-one", "in-band", "past-limit",
	}
}

// String returns none, missed or waits.
func (e ParentEffect) String() string { return column.Name(parentEffects(), e) }

// Scan reads the word of String from a column; NULL is NoParentEffect.
func (e *ParentEffect) Scan(src any) error { return column.ScanWord(e, parentEffects(), src) }

// Value returns the word of String for a column.
func (e ParentEffect) Value() (driver.Value, error) { return column.WordValue(parentEffects(), e) }

func parentEffects() column.Set { return column.Set{column.Nothing, "missed", "waits"} }
