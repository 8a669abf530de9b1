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
	e := errorLine{Format: errorFormat, Line: number}
	var message string
	var (
		field  *ruleset.FieldError
		syntax *json.SyntaxError
		typed  *json.UnmarshalTypeError
	)
	if errors.As(err, &field) {
		e.Path = field.Path
	}
	switch {
	case errors.As(err, &typed):
		e.Kind = kindType
		message = fmt.Sprintf(t.say("“%s”不能是JSON的%s", "%q cannot be a JSON %s"), e.Path, typed.Value)
	case field != nil && fieldWords(t, err) != "":
		e.Kind = kindField
		message = field.Path + " " + fieldWords(t, err)
	case errors.As(err, &syntax):
		e.Kind = kindJSON
		message = fmt.Sprintf(t.say("不是有效的JSON（第%d字节）：%v", "not valid JSON (at byte %d): %v"), syntax.Offset, syntax)
	case field == nil && errors.Is(err, performance.ErrFormat):
		e.Kind, e.Path = kindFormat, "/format"
		message = fmt.Sprintf(t.say("“format”应为“%s”", "\"format\" has to be %q"), performance.FormFormat)
	default:
		e.Kind = kindValue
		message = t.say("数据无法识别：", "not a value: ") + err.Error()
	}
	e.Message = fmt.Sprintf(t.say("第%d行：", "line %d: "), number) + message
	return e
}

// fieldWords say what is wrong with a field, "" for a value that cannot be read.
func fieldWords(t tongue, err error) string {
	switch {
	case errors.Is(err, ruleset.ErrUnknownField):
		return t.say("未知字段", "is an unknown field")
	case errors.Is(err, ruleset.ErrDuplicateField):
		return t.say("字段重复", "is given twice")
	case errors.Is(err, ruleset.ErrTooDeep):
		return t.say("嵌套过深", "is nested too deeply")
	case errors.Is(err, ruleset.ErrTooLarge):
		return t.say("处超出上限", "is past the limit")
	case errors.Is(err, ruleset.ErrMissingField):
		return t.say("字段缺失", "is missing")
	case errors.Is(err, ruleset.ErrText):
		return t.say("不是有效的Unicode文字", "is not Unicode text")
	}
	return ""
}
