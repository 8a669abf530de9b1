package check

import (
	"strings"

	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
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

// Arg is one named argument of a finding's words.
type Arg struct {
	Name string `json:"name"`
	// Value is a figure, a number or a name as it is printed, or Chinese words.
	Value string `json:"value"`
	// En is the English of a value that consists of words; "" when Value
	// serves both languages.
	En string `json:"en,omitempty"`
}

// A returns an argument that reads the same in both languages; that of a finding
// about a form has its unit in English there.
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
	var values []string
	if !known {
		for _, arg := range f.Args {
			values = append(values, arg.Name+"="+arg.in(tag))
		}
		return words.Text(tag, string(f.Code), values...)
	}
	translated := f.hasFigures()
	for _, name := range entry.Args {
		arg := f.arg(name)
		if arg.En == "" && translated {
			arg.En = words.Figure(arg.Value)
		}
		values = append(values, arg.in(tag))
	}
	return words.Text(tag, string(f.Code), values...)
}

// hasFigures tells whether the arguments of the finding are targets, actual values
// and the like of a form, which have their units in English. What a finding quotes
// as it was typed, a cell or a rule set, reads alike in both languages.
func (f Finding) hasFigures() bool { return strings.HasPrefix(string(f.Code), "performance.") }

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

func (a Arg) in(tag language.Tag) string {
	if a.En == "" {
		return a.Value
	}
	return words.Pick(tag, a.Value, a.En)
}
