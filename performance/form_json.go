package performance

import (
	"errors"
	"fmt"
	"reflect"
	"sync"

	"jixiao.example/internal/strict"
)

// FormFormat names the wire format of a form; it stands in its field "format".
const FormFormat = "jixiao/form/1"

// MaxFormBytes bounds the JSON of a form.
const MaxFormBytes = 8 << 20

// maxYear is the last year of the calendar in which a form can be.
const maxYear = 9999

// ErrFormat reports a document whose "format" is not the one expected, or that
// contradicts itself.
var ErrFormat = errors.New("unexpected document format")

// formDocument is a form as it travels.
type formDocument struct {
	Format string `json:"format"`
	Form
}

var formShape = sync.OnceValue(func() *strict.Shape { return strict.WholeShapeOf(reflect.TypeFor[formDocument]()) })

// DecodeForm reads the JSON of a form strictly: unknown or wrongly cased
// fields, fields given twice, missing fields that Encode always writes, text
// after the end, a year outside 0 to 9999 and another format are errors; what is
// wrong in a field comes as a *ruleset.FieldError. Figures, targets and actuals
// travel as their canonical text.
func DecodeForm(data []byte) (Form, error) {
	var document formDocument
	if err := strict.Decode(data, MaxFormBytes, formShape(), &document); err != nil {
		return Form{}, err
	}
	if document.Format != FormFormat {
		return Form{}, fmt.Errorf("%q, not %q: %w", document.Format, FormFormat, ErrFormat)
	}
	if document.Year < 0 || document.Year > maxYear {
		return Form{}, &strict.FieldError{Path: "/year", Err: fmt.Errorf("%d, not 0 to %d: %w", document.Year, maxYear, ErrFormat)}
	}
	return document.Form, nil
}

// Encode writes the JSON of the form: what DecodeForm reads gives the same
// bytes again.
func (f Form) Encode() ([]byte, error) {
	return strict.Encode(formDocument{FormFormat, f})
}
