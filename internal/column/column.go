// Package column carries values to and from the columns of a database as their
// canonical text, so that no number of a constant ever gets there. It imports
// nothing of this module.
package column

import (
	"database/sql/driver"
	"encoding"
	"errors"
	"fmt"
	"slices"
)

// Errors of Scan and Value.
var (
	// ErrSource reports a column that holds neither text nor NULL.
	ErrSource = errors.New("a column of text is needed; select it as text, with a cast")
	// ErrNull reports NULL for a word that always says something.
	ErrNull = errors.New("NULL is none of the words; read a column that may be NULL into a sql.Null")
	// ErrWord reports a text or a number that is no word of a set.
	ErrWord = errors.New("not a word of the set")
)

// Text returns what a column holds as text, "" for NULL.
func Text(src any) (string, error) {
	switch src := src.(type) {
	case nil:
		return "", nil
	case string:
		return src, nil
	case []byte:
		return string(src), nil
	}
	return "", fmt.Errorf("%T: %w", src, ErrSource)
}

// Scan reads a column into a value whose text may be empty when it is absent:
// NULL is read as no text.
func Scan(into encoding.TextUnmarshaler, src any) error {
	text, err := Text(src)
	if err != nil {
		return err
	}
	return into.UnmarshalText([]byte(text))
}

// Value returns what a column is to hold: the text, NULL for none.
func Value(from encoding.TextMarshaler) (driver.Value, error) {
	text, err := from.MarshalText()
	if err != nil || len(text) == 0 {
		return nil, err
	}
	return string(text), nil
}

// Nothing is the first word of a set whose zero value says nothing.
const Nothing = "none"

// Set is the words of a closed set, in the order of its numbers.
type Set []string

// Name returns the word of a number, a number in brackets when it has none.
func Name[T ~uint8](set Set, n T) string {
	if int(n) < len(set) {
		return set[n]
	}
	return fmt.Sprintf("(%d)", n)
}

// WordValue returns the word of a number for a column, NULL for an empty one.
func WordValue[T ~uint8](set Set, n T) (driver.Value, error) {
	switch {
	case int(n) >= len(set):
		return nil, fmt.Errorf("%d: %w", n, ErrWord)
	case set[n] == "":
		return nil, nil
	}
	return set[n], nil
}

// TextValue returns the key of an open set for a column, NULL for none.
func TextValue[T ~string](key T) (driver.Value, error) {
	if key == "" {
		return nil, nil
	}
	return string(key), nil
}

// ScanText reads a key of an open set from a column; NULL is none.
func ScanText[T ~string](into *T, src any) error {
	text, err := Text(src)
	if err == nil {
		*into = T(text)
	}
	return err
}

// ScanWord reads a word from a column. NULL is the zero value of a set whose
// first word is empty or Nothing, else ErrNull.
func ScanWord[T ~uint8](into *T, set Set, src any) error {
	text, err := Text(src)
	if err != nil {
		return err
	}
	if src == nil {
		if set[0] != "" && set[0] != Nothing {
			return ErrNull
		}
		text = set[0]
	}
	at := slices.Index(set, text)
	if at < 0 {
		return fmt.Errorf("%.64q is none of %q: %w", text, []string(set), ErrWord)
	}
	*into = T(at)
	return nil
}
