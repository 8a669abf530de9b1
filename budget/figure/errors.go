package figure

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"jixiao.example/internal/cut"
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
	// ErrFiner reports an amount with more decimal places than its parts may
	// have, so that they cannot add up to it.
	ErrFiner = errors.New("amount is finer than the places of its parts")
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

// Error says what was wanted, the text and the cause. Where the text is one
// that people type, it says what keeps it from being canonical and which reader
// accepts it.
func (e *ParseError) Error() string {
	text := fmt.Sprintf("%.64s %.64q: %v", e.Kind, e.Text, e.Err)
	if reader, causes := e.accepted(); reader != "" {
		text += fmt.Sprintf(" (%s; %s accepts it)", strings.Join(causes, ", "), reader)
	}
	return text
}

// accepted returns the reader that accepts the text, "" for none, and why it is
// not canonical.
func (e *ParseError) accepted() (reader string, causes []string) {
	var made Assumptions
	err := ErrNumber
	switch e.Kind {
	case "money":
		_, made, err = ReadMoney(e.Text, Yuan)
	case "quantity":
		_, made, err = ReadQuantity(e.Text)
	case "points":
		_, made, err = ReadPoints(e.Text)
	case "date":
		_, made, err = ReadDate(e.Text)
	}
	if err != nil || e.Text == "" || errors.Is(e.Err, ErrTooLong) || errors.Is(e.Err, ErrJSON) { // a reader takes no JSON
		return "", nil
	}
	for _, one := range made {
		causes = append(causes, typedAs[one])
	}
	if cut.Blank(e.Text) != e.Text {
		causes = append(causes, "space around it")
	}
	return "Read" + strings.ToUpper(e.Kind[:1]) + e.Kind[1:], causes
}

// typedAs says what a text has that a reader made an assumption for.
var typedAs = map[Assumption]string{
	AssumedAbsent: "a mark for no figure", AssumedUnit: "元 is missing", AssumedLastDay: "底 or 末", FoldedWidth: "full-width characters",
	DroppedSpaces: "a space", DroppedCommas: "a thousands separator", DroppedMark: "a mark at the end", DroppedTime: "a time of day",
	NormalisedNumber: "another form of the number", NormalisedUnit: "another word or place of the unit",
	NormalisedQualifier: "another qualifier", NormalisedDate: "another form of the date", ReadNumeral: "Chinese numerals",
}

// Unwrap returns the cause.
func (e *ParseError) Unwrap() error { return e.Err }

// outcome is what a reader of text gives: the figure, or none and a *ParseError.
func outcome[T any](read T, kind, text string, err error) (T, error) {
	if err != nil {
		var none T
		return none, parseError(kind, text, err)
	}
	return read, nil
}

// keep puts what was read into a figure; no text is absent.
func keep[T any](into *T, read T, err error) error {
	if err != nil && !errors.Is(err, ErrEmpty) {
		return err
	}
	*into = read
	return nil
}

// must is for constants; it panics on an error.
func must[T any](read T, err error) T {
	if err != nil {
		panic(err)
	}
	return read
}

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
