package check

import (
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/cut"
	"jixiao.example/internal/words"
)

// Code names a kind of finding. Codes are a contract: they may be retired and
// are never reused.
type Code string

// Severity says how grave a finding is.
type Severity string

// The severities, gravest first.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Note    Severity = "note"
	Off     Severity = "off"
)

// Text says the severity in the language that tag asks for: Chinese unless it
// matches English.
func (s Severity) Text(tag language.Tag) string { return words.Text(tag, "severity."+string(s)) }

// Arg is one named argument of a finding's words.
type Arg struct {
	Name string `json:"name"`
	// Value is a figure, a number or a name as it is printed, or Chinese words.
	Value string `json:"value"`
	// En is the English of a value that consists of words; "" for a figure, a
	// number or a name.
	En string `json:"en,omitempty"`
}

// A returns an argument that is a figure, a number or a name. A figure has its unit
// and its date in English there, unless the finding quotes what was typed.
func A(name, value string) Arg { return Arg{Name: name, Value: value} }

// L returns an argument that has words of its own in each language.
func L(name string, label figure.Label) Arg {
	return Arg{Name: name, Value: label.Zh, En: label.En}
}

// Finding is one thing that a check has to say. Words are made from Code and
// Args when somebody reads them.
type Finding struct {
	Code     Code     `json:"code"`
	Severity Severity `json:"severity"`
	Path     Path     `json:"path"`
	Args     []Arg    `json:"args,omitempty"`
}

// NewFinding returns a finding with the code's default severity. A code that
// this library does not know, such as a caller's own, is a warning.
func NewFinding(code Code, path Path, args ...Arg) Finding {
	severity := Warning
	if entry, _ := words.Lookup(string(code)); entry.Level != "" {
		severity = Severity(entry.Level)
	}
	return Finding{Code: code, Severity: severity, Path: path, Args: args}
}

// Text says the finding in the language that tag asks for: Chinese unless it
// matches English. A code without words comes back with its arguments.
func (f Finding) Text(tag language.Tag) string {
	tag = words.Spoken(tag) // matched once
	entry, known := words.Lookup(string(f.Code))
	in := words.FigureIn
	if f.quotes() {
		in = func(_ language.Tag, text string) string { return text }
	}
	value := func(arg Arg) string {
		if arg.En == "" {
			return in(tag, arg.Value)
		}
		return words.Pick(tag, arg.Value, arg.En)
	}
	var values []string
	if !known {
		for _, arg := range f.Args {
			values = append(values, arg.Name+"="+value(arg))
		}
	}
	for _, name := range entry.Args {
		values = append(values, value(f.arg(name)))
	}
	return words.Text(tag, string(f.Code), values...)
}

// quotes tells whether the finding quotes what was typed, a cell of a table or a
// rule set, which reads alike in both languages, or is about measure words, of which
// English has the same for several.
func (f Finding) quotes() bool {
	about, _ := cut.First(string(f.Code), "sheet.", "ruleset.", "performance.counted")
	return about != ""
}

// arg returns an argument by its name; one that the finding does not have is a
// dash, so that no sentence has a gap.
func (f Finding) arg(name string) Arg {
	for _, arg := range f.Args {
		if arg.Name == name {
			return arg
		}
	}
	return A(name, "—")
}
