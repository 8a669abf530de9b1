package figure

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Errors of this package. Every failing parse returns a *ParseError that
// wraps one of them, so that errors.Is tells the cause and errors.As the text.
var (
	// ErrEmpty reports a token without any character.
	ErrEmpty = errors.New("empty figure")
	// ErrTooLong reports a token longer than MaxBytes.
	ErrTooLong = errors.New("token longer than 64 bytes")
	// ErrTooManyDigits reports a number that takes more than MaxDigits digits
	// to print.
	ErrTooManyDigits = errors.New("more than 18 digits")
	// ErrExponent reports scientific notation, or a decimal whose exponent
	// lies outside ±MaxDigits (for operands of Divide: ±1000).
	ErrExponent = errors.New("exponents are not accepted")
	// ErrNumber reports a number that is not in canonical form.
	ErrNumber = errors.New("not a canonical number")
	// ErrGroups reports marks between digits that do not separate groups of
	// three.
	ErrGroups = errors.New("marks between digits do not separate thousands")
	// ErrNoUnit reports an amount of money without its unit.
	ErrNoUnit = errors.New("no unit of money")
	// ErrUnit reports a unit that is not known (money) or not well formed
	// (quantities); two units in a row are one unknown unit.
	ErrUnit = errors.New("not a unit")
	// ErrUnitMismatch reports two quantities whose units cannot be compared.
	ErrUnitMismatch = errors.New("units cannot be compared")
	// ErrAbsent reports an operation that needs a stated figure.
	ErrAbsent = errors.New("figure is absent")
	// ErrZeroDivisor reports a division by zero.
	ErrZeroDivisor = errors.New("division by zero")
	// ErrDate reports a date that is not in canonical form or not in the
	// calendar.
	ErrDate = errors.New("not a date")
	// ErrWeights reports weights that nothing can be shared out by.
	ErrWeights = errors.New("weights must be stated, not negative and not all zero")
	// ErrPlaces reports a number of decimal places outside 0…MaxDigits.
	ErrPlaces = errors.New("places outside 0 to 18")
	// ErrMode reports a rounding mode that is not known.
	ErrMode = errors.New("not a rounding mode")
	// ErrJSON reports JSON that is neither null nor a string.
	ErrJSON = errors.New("not a JSON string")
)

// ParseError tells which text could not be read as what, and why.
type ParseError struct {
	// Kind is what was wanted: "money", "quantity", "points", "date",
	// "unit" or "unit of money".
	Kind string
	// Text is a copy of the offending text, cut to at most MaxBytes between
	// two characters.
	Text string
	// Err is one of this package's sentinel errors.
	Err error
}

// Error implements error.
func (e *ParseError) Error() string {
	return fmt.Sprintf("%.64s %.64q: %v", e.Kind, e.Text, e.Err)
}

// Unwrap returns the cause.
func (e *ParseError) Unwrap() error { return e.Err }

func parseError(kind, text string, err error) error {
	if len(text) > MaxBytes {
		end := MaxBytes
		for end > MaxBytes-utf8.UTFMax && !utf8.RuneStart(text[end]) {
			end--
		}
		text = text[:end]
	}
	return &ParseError{Kind: kind, Text: strings.Clone(text), Err: err}
}
