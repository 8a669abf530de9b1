package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// tongue is the language of messages.
type tongue struct{ tag language.Tag }

func (t tongue) say(zh, en string) string {
	if base, _ := t.tag.Base(); base.String() == "en" {
		return en
	}
	return zh
}

// errorFormat names the wire format of a line that stands for one that could
// not be scored.
const errorFormat = "jixiao/error/1"

// The kinds of error.
const (
	kindTooLong = "too-long" // the line is longer than maxLine
	kindJSON    = "json"     // not JSON
	kindField   = "field"    // unknown, given twice, missing, nested too deeply, past the limit, or no Unicode
	kindType    = "type"     // a number where a text is expected, and the like
	kindFormat  = "format"   // another format than jixiao/form/1
	kindValue   = "value"    // no figure, target or actual value
)

// errorLine says why a line could not be scored.
type errorLine struct {
	Format string `json:"format"`
	// Line is its number in the input, from 1; empty lines count.
	Line int64 `json:"line"`
	// Kind is one of the kinds above.
	Kind string `json:"kind"`
	// Path is the JSON pointer of the field, where that is known.
	Path string `json:"path,omitempty"`
	// Message is for people.
	Message string `json:"message"`
}

func tooLong(t tongue, number int64) errorLine {
	return errorLine{
		Format: errorFormat, Line: number, Kind: kindTooLong,
		Message: fmt.Sprintf(t.say("第%d行超过%d字节", "line %d is longer than %d bytes"), number, maxLine),
	}
}

// explainError says what was wrong with a line.
func explainError(t tongue, number int64, err error) errorLine {
	var field *ruleset.FieldError
	inField := errors.As(err, &field)
	e := errorLine{Format: errorFormat, Line: number, Kind: kindOf(err, inField)}
	switch {
	case inField:
		e.Path = field.Path
	case e.Kind == kindFormat:
		e.Path = "/format"
	}
	e.Message = fmt.Sprintf(t.say("第%d行：", "line %d: "), number) + performance.ErrorText(err, t.tag)
	return e
}

// kindOf returns the kind of an error of performance.DecodeForm.
func kindOf(err error, inField bool) string {
	var (
		syntax *json.SyntaxError
		typed  *json.UnmarshalTypeError
	)
	switch {
	case errors.As(err, &typed):
		return kindType
	case errors.As(err, &syntax), errors.Is(err, ruleset.ErrByteOrderMark):
		return kindJSON
	case inField:
	case errors.Is(err, performance.ErrFormat):
		return kindFormat
	default:
		return kindValue
	}
	for _, known := range [...]error{
		ruleset.ErrUnknownField, ruleset.ErrDuplicateField, ruleset.ErrMissingField,
		ruleset.ErrTooDeep, ruleset.ErrTooLarge, ruleset.ErrText,
	} {
		if errors.Is(err, known) {
			return kindField
		}
	}
	return kindValue
}
