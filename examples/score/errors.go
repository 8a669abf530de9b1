package main

import (
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"

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
	e.Kind, e.Path, e.Message = describe(t, err, performance.FormFormat)
	e.Message = fmt.Sprintf(t.say("第%d行：", "line %d: "), number) + e.Message
	return e
}

// describe says what was wrong with a document of a format.
func describe(t tongue, err error, format string) (kind, path, message string) {
	var (
		field  *ruleset.FieldError
		syntax *json.SyntaxError
		typed  *json.UnmarshalTypeError
	)
	if errors.As(err, &field) {
		path = field.Path
	}
	switch {
	case errors.As(err, &typed):
		return kindType, path, t.mistyped(path, typed)
	case field != nil && fieldWords(t, err) != "":
		return kindField, path, field.Path + " " + fieldWords(t, err)
	case errors.As(err, &syntax):
		return kindJSON, path, fmt.Sprintf(t.say("不是有效的JSON（第%d字节）：%s", "not valid JSON (at byte %d): %s"), syntax.Offset, t.syntax(syntax))
	case errors.Is(err, ruleset.ErrByteOrderMark):
		return kindJSON, path, t.say("不是有效的JSON：开头多了字节顺序标记（BOM）", "not valid JSON: it starts with a byte order mark")
	case field == nil && (errors.Is(err, performance.ErrFormat) || errors.Is(err, ruleset.ErrFormat)):
		return kindFormat, "/format", fmt.Sprintf(t.say("“format”应为“%s”", "\"format\" has to be %q"), format)
	}
	if bounds := t.bounds(path); bounds != "" && errors.Is(err, performance.ErrFormat) {
		return kindValue, path, path + bounds
	}
	if message = t.unread(path, err); message == "" {
		message = err.Error()
	}
	return kindValue, path, t.say("数据无法识别：", "not a value: ") + message
}

// bounds says what a number, a list or a phase of a form may be, "" at another path.
func (t tongue) bounds(path string) string {
	switch name := path[1+strings.LastIndexByte(path, '/'):]; name {
	case "year":
		return t.say(" 应为0至9999的整数", " has to be a whole number from 0 to 9999")
	case "depth":
		return fmt.Sprintf(t.say(" 应为0至%d的整数", " has to be a whole number from 0 to %d"), performance.MaxMoneyDepth)
	case "amounts", "figures":
		most := map[string]int{"amounts": performance.MaxAmounts, "figures": performance.MaxGoalFigures}[name]
		return fmt.Sprintf(t.say(" 不能超过%d项", " may have at most %d entries"), most)
	case "phase":
		return t.say(" 应为1至32个小写字母、数字或连字符", " has to be 1 to 32 small letters, digits and hyphens")
	}
	return ""
}

// mistyped says what a JSON value is, and what it has to be.
func (t tongue) mistyped(path string, err *json.UnmarshalTypeError) string {
	kind, number, _ := strings.Cut(err.Value, " ") // number 1.5
	is, want := t.value(kind), t.wanted(err.Type)
	if number != "" {
		is = number // and no whole one, or too large
	}
	if path == "" {
		path, want = t.say("全文", "the document"), t.value("object")
	}
	if want == "" {
		return fmt.Sprintf(t.say("%s 不能是%s", "%s cannot be %s"), path, is)
	}
	return fmt.Sprintf(t.say("%s 应为%s，不能是%s", "%s has to be %s, not %s"), path, want, is)
}

// value says in words what a JSON value is.
func (t tongue) value(kind string) string {
	switch kind {
	case "string":
		return t.say("带引号的文字", "text between quotes")
	case "number":
		return t.say("不带引号的数", "a bare number")
	case "bool":
		return t.say("true或false", "true or false")
	case "object":
		return t.say("对象{…}", "an object {…}")
	case "array":
		return t.say("列表[…]", "a list […]")
	}
	return kind
}

// wanted says in words what JSON value a field takes, "" where it takes several.
func (t tongue) wanted(field reflect.Type) string {
	switch {
	case field == nil:
		return ""
	case field.Implements(reflect.TypeFor[encoding.TextUnmarshaler]()), // the decoder names a pointer
		reflect.PointerTo(field).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()):
		return t.value("string")
	}
	switch field.Kind() {
	case reflect.String:
		return t.value("string")
	case reflect.Int, reflect.Int32, reflect.Int64:
		return t.say("不带引号的整数", "a bare whole number")
	case reflect.Bool:
		return t.value("bool")
	case reflect.Slice:
		return t.value("array")
	case reflect.Struct, reflect.Map:
		return t.value("object")
	default:
		return ""
	}
}

// known lists the fields that could stand in the place of an unknown one.
func known(t tongue, err error) string {
	var field *ruleset.FieldError
	if !errors.As(err, &field) || len(field.Known()) == 0 {
		return ""
	}
	return t.say("，应为：", "; known are: ") + strings.Join(field.Known(), t.say("、", ", "))
}

// fieldWords say what is wrong with a field, "" for a value that cannot be read.
func fieldWords(t tongue, err error) string {
	switch {
	case errors.Is(err, ruleset.ErrUnknownField):
		return t.say("未知字段", "is an unknown field") + known(t, err)
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
