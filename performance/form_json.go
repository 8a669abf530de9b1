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

// ErrFormat reports a document whose "format" is not the one expected.
var ErrFormat = errors.New("unexpected document format")

// formDocument is a form as it travels.
type formDocument struct {
	Format string `json:"format"`
	Form
}

var formShape = sync.OnceValue(func() *strict.Shape { return strict.ShapeOf(reflect.TypeFor[formDocument]()) })

// DecodeForm reads the JSON of a form strictly: unknown or wrongly cased
// fields, fields given twice, text after the end and another format are
// errors. Figures, targets and actuals travel as their canonical text.
func DecodeForm(data []byte) (Form, error) {
	var document formDocument
	if err := strict.Decode(data, MaxFormBytes, formShape(), &document); err != nil {
		return Form{}, err
	}
	if document.Format != FormFormat {
		return Form{}, fmt.Errorf("%q, not %q: %w", document.Format, FormFormat, ErrFormat)
	}
	return document.Form, nil
}

// Encode writes the JSON of the form: what DecodeForm reads gives the same
// bytes again.
func (f Form) Encode() ([]byte, error) {
	return strict.Encode(formDocument{FormFormat, f})
}
