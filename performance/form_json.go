package performance

import (
	"errors"
	"fmt"
	"strconv"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
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
	strict.Header
	Form
}

var formFormat = strict.NewFormat[formDocument](FormFormat, MaxFormBytes, ErrFormat, strict.WholeShapeOf)

// rowKind reads a kind of money row.
func rowKind(text string) (kind RowKind, err error) {
	switch kind = RowKind(text); kind {
	case TotalRow, SourceRow, CharacterRow:
		return kind, nil
	}
	err = kind.UnmarshalText([]byte(text))
	return kind, err
}

// DecodeForm reads the JSON of a form strictly: unknown or wrongly cased
// fields, fields given twice, missing fields that Encode always writes, text
// after the end, a year outside 0 to 9999, a money row deeper than MaxMoneyDepth
// and another format are errors. Figures, targets and actuals travel as their
// canonical text. The strings of a form, and those in results made from it, share
// one copy of the JSON: who keeps one keeps all.
//
// What is wrong in a field comes as a *ruleset.FieldError, whose Path is its JSON
// pointer and whose Err wraps one of
//
//	ruleset.ErrUnknownField, ErrDuplicateField, ErrMissingField, ErrTooDeep, ErrText
//	*ValueError, *figure.ParseError  a target, an actual or a figure that is not canonical
//	ErrFormat                        a word of a closed set, a phase, the year, or a depth
//
// The document as a whole is refused with ruleset.ErrTooLarge (past MaxFormBytes),
// ruleset.ErrByteOrderMark, ErrFormat (another "format") or, when it is no JSON,
// a *json.SyntaxError.
func DecodeForm(data []byte) (Form, error) { return new(FormDecoder).Decode(data) }

// FormDecoder decodes forms one after the other, each into the memory of the one
// before: a program that scores a form and lets go of it saves most of what
// DecodeForm allocates. What outgrows a megabyte or two is not kept. The zero
// value is ready to use. A FormDecoder is not safe for concurrent use; give
// every worker its own.
type FormDecoder struct {
	reader   jsonReader
	document formDocument
}

// Decode is DecodeForm, but the form is good until the next call only: that
// writes over its lists. Its strings, and results made from it, stay.
func (d *FormDecoder) Decode(data []byte) (Form, error) {
	d.document = formDocument{}
	if len(data) > MaxFormBytes || !d.reader.readForm(data, &d.document) || d.document.Format != FormFormat {
		document, err := formFormat.Decode(data)
		if err != nil {
			return Form{}, err
		}
		d.document = document
	}
	if err := d.document.travels(); err != nil {
		return Form{}, err
	}
	return d.document.Form, nil
}

// Encode writes the JSON of the form: what DecodeForm reads gives the same
// bytes again. A year or a word that DecodeForm refuses is refused here too, with
// the same error.
func (f Form) Encode() ([]byte, error) {
	if err := f.travels(); err != nil {
		return nil, err
	}
	return strict.Encode(formDocument{formFormat.Header(), f})
}

// travels reports the year, or a word of the money block or of a group, that the
// format does not have: JSON can leave them out with null, and Go with a zero
// value.
func (f *Form) travels() error {
	if f.Year < 0 || f.Year > maxYear {
		return &strict.FieldError{Path: "/year", Err: outOfRange(f.Year, maxYear)}
	}
	refused := func(path check.Path, name string, err error) error {
		return &strict.FieldError{Path: string(path.Child(name)), Err: err}
	}
	for i := range f.Money {
		row, path := &f.Money[i], check.Path("/money")
		if _, err := rowKind(string(row.Kind)); err != nil {
			return refused(path.Index(i), "kind", err)
		}
		if row.Depth < 0 || row.Depth > MaxMoneyDepth {
			return refused(path.Index(i), "depth", outOfRange(row.Depth, MaxMoneyDepth))
		}
		if n := len(row.Amounts); n > MaxAmounts {
			return refused(path.Index(i), "amounts", tooMany(n, MaxAmounts))
		}
		for j := range row.Amounts {
			if phase := row.Amounts[j].Phase; !sound(phase) {
				err := fmt.Errorf("%.64q is not 1 to 32 small letters, digits and hyphens: %w", phase, ErrFormat)
				return refused(path.Index(i).Child("amounts").Index(j), "phase", &strict.WordedError{Err: err, Code: "json.phase"})
			}
		}
	}
	for i := range f.Goals {
		if n := len(f.Goals[i].Figures); n > MaxGoalFigures {
			return refused(check.Path("/goals").Index(i), "figures", tooMany(n, MaxGoalFigures))
		}
	}
	for ci := range f.Classes {
		for gi := range f.Classes[ci].Groups {
			choose := f.Classes[ci].Groups[gi].Choose
			if choose == All {
				continue
			}
			if err := choose.UnmarshalText([]byte(choose)); err != nil {
				return refused(GroupRef(ci, gi).Path(), "choose", err)
			}
		}
	}
	return nil
}

// outOfRange is the error about a number that has to be from 0 to most.
func outOfRange(n, most int) error {
	err := fmt.Errorf("%d, not 0 to %d: %w", n, most, ErrFormat)
	return &strict.WordedError{Err: err, Code: "json.range", Args: []string{"0", strconv.Itoa(most)}}
}

// tooMany is the error about a list of more than most entries.
func tooMany(n, most int) error {
	err := fmt.Errorf("%d, at most %d: %w", n, most, ErrFormat)
	return &strict.WordedError{Err: err, Code: "json.entries", Args: []string{strconv.Itoa(most)}}
}

// sound tells whether a phase is a word that a period can have.
func sound(phase budget.Phase) bool {
	switch phase {
	case budget.Initial, budget.Adjusted, budget.Received, budget.Executed, budget.Final, budget.Budgeted:
		return true
	case "":
		return false
	}
	_, err := budget.ParsePeriod("1/" + string(phase))
	return err == nil
}
