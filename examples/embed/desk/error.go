package desk

import (
	"encoding/json"
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/sheet"
)

// The kinds of error.
const (
	kindFunction = "function" // no function has that name
	kindSettings = "settings" // the settings, or the rule set in them
	kindTable    = "table"    // the input of "table" and "read"
	kindForm     = "form"     // the input of the other functions
	kindAnswer   = "answer"   // what was asked for cannot be written
	kindBug      = "bug"      // the library failed
)

// document is an error as it travels.
type document struct {
	Format string `json:"format"`
	// Kind is one of the kinds above.
	Kind string `json:"kind"`
	// Path is the JSON pointer of the field, where that is known.
	Path string `json:"path,omitempty"`
	// Row and Column are those of the table, from 1, where that is known.
	Row    int `json:"row,omitempty"`
	Column int `json:"column,omitempty"`
	// Message is for people.
	Message string `json:"message"`
}

// refused is an error with its kind.
type refused struct {
	kind string
	err  error
}

func (r *refused) Error() string { return r.kind + ": " + r.err.Error() }
func (r *refused) Unwrap() error { return r.err }

func fault(kind string, err error) error { return &refused{kind, err} }

// appendError appends the document of an error.
func appendError(out []byte, tag language.Tag, err error) []byte {
	d := document{Format: "jixiao/error/1", Kind: kindAnswer, Message: err.Error()}
	var (
		r     *refused
		field *ruleset.FieldError
		at    *sheet.Error
	)
	if errors.As(err, &r) {
		d.Kind, d.Message = r.kind, words(tag, r)
	}
	if errors.As(err, &field) {
		d.Path = field.Path
	}
	if errors.As(err, &at) {
		d.Row, d.Column = at.Row, at.Column
	}
	text, err := json.Marshal(d)
	if err != nil { // it consists of texts and numbers
		return append(out, `{"format":"jixiao/error/1","kind":"bug","message":""}`...)
	}
	return append(out, text...)
}

// words say what is wrong.
func words(tag language.Tag, r *refused) string {
	say := func(zh, en string) string {
		if tag == language.English {
			return en
		}
		return zh
	}
	text := performance.ErrorText(r.err, tag)
	switch {
	case r.kind == kindForm:
		return text
	case errors.Is(r.err, errNoRuleSet):
		return say("没有指定规则集（ruleset）", text)
	case errors.Is(r.err, errRuleSet):
		return say("没有这个规则集：", "") + text
	}
	return fmt.Sprintf(map[string]string{
		kindFunction: say("没有这个功能：%s", "%s"),
		kindSettings: say("设置有误：%s", "settings: %s"),
		kindTable:    say("表格不能读取：%s", "table: %s"),
		kindAnswer:   say("不能生成：%s", "answer: %s"),
		kindBug:      say("程序内部错误：%s", "%s"),
	}[r.kind], text)
}
