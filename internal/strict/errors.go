package strict

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Errors of Decode.
var (
	// ErrTooLarge reports an input above the limit, or one whose lists take more
	// than MaxListBytes.
	ErrTooLarge = errors.New("JSON document too large")
	// ErrTooDeep reports nesting above MaxDepth.
	ErrTooDeep = errors.New("JSON document nested too deeply")
	// ErrDuplicate reports a field given twice in one object.
	ErrDuplicate = errors.New("field given twice")
	// ErrUnknown reports a field that is not known, or is known only in other
	// letter case.
	ErrUnknown = errors.New("unknown field")
	// ErrMissing reports a field that has to be there and is not.
	ErrMissing = errors.New("field missing")
	// ErrText reports a text that is not UTF-8, or that escapes half of a
	// surrogate pair: encoding/json would read it as another text.
	ErrText = errors.New("text is not Unicode")
	// ErrMark reports a document that starts with a byte order mark, which JSON
	// does not allow (RFC 8259, section 8.1).
	ErrMark = errors.New("document starts with a byte order mark (U+FEFF), which JSON does not allow")
)

// MaxDepth is the deepest nesting that is read.
const MaxDepth = 64

// MaxListBytes is how much memory the elements of all lists of a document may
// take: a text can be far shorter than what it makes. It is counted as on a
// 64-bit machine everywhere, so that what is read does not depend on that.
const MaxListBytes = 8 << 20

// FieldError says where a field is wrong; Path is a JSON pointer. Names that are
// longer than any field's are cut in it.
type FieldError struct {
	Path string
	Err  error
}

// Error implements error.
func (e *FieldError) Error() string {
	if e.Path == "" { // the document itself
		return fmt.Sprint(e.Err)
	}
	const most = 512 // a path as deep as can be, with names of fields
	return fmt.Sprintf("%s: %v", cut(e.Path, most), e.Err)
}

// Unwrap returns ErrDuplicate, ErrUnknown, ErrTooDeep, ErrMissing or
// ErrText, or why the value of the field cannot be read.
func (e *FieldError) Unwrap() error { return e.Err }

// Known returns the fields that could stand in the place of one that is not
// known, or the words that a field with a closed set of them takes ("" is one where
// none has to be given); nil for any other error.
func (e *FieldError) Known() []string {
	var unknown *unknownError
	var word *wordError
	switch {
	case errors.As(e.Err, &unknown):
		return slices.Clone(unknown.known)
	case errors.As(e.Err, &word):
		return slices.Clone(word.known)
	}
	return nil
}

// NoWord returns the error about a text that is none of the words of a closed set,
// which wraps cause and lists the words.
func NoWord(text string, cause error, known ...string) error {
	return &wordError{text: strings.Clone(cut(text, longest)), known: known, cause: cause}
}

// wordError tells of a text that is none of the words of a closed set.
type wordError struct {
	text  string
	known []string
	cause error
}

func (w *wordError) Error() string {
	words := slices.DeleteFunc(slices.Clone(w.known), func(word string) bool { return word == "" })
	return fmt.Sprintf("%q: %v; allowed: %s", w.text, w.cause, strings.Join(words, ", "))
}

func (w *wordError) Unwrap() error { return w.cause }

// unknownError tells of a field that is not known, and those that are in its place;
// meant tells that it is one of them in other letters.
type unknownError struct {
	known []string
	meant bool
}

func (u *unknownError) Error() string {
	if u.meant {
		return fmt.Sprintf("%v: it is written %q", ErrUnknown, u.known[0])
	}
	return fmt.Sprintf("%v; known are %s", ErrUnknown, strings.Join(u.known, ", "))
}

func (u *unknownError) Unwrap() error { return ErrUnknown }

// MismatchError is a value of another JSON type than the one expected. It says so in
// JSON's words: the text of the error that it wraps names the Go type, which who
// wrote the JSON does not know.
type MismatchError struct {
	// Is is "string", "number", "number 1.5", "bool", "object" or "array"; Want is one
	// of these or "integer", "" where a type decides by itself.
	Is, Want string

	err *json.UnmarshalTypeError
}

func newMismatch(err *json.UnmarshalTypeError) *MismatchError {
	return &MismatchError{Is: cut(err.Value, longest), Want: named(err.Type), err: err}
}

func (m *MismatchError) Error() string {
	want := "what belongs here"
	switch m.Want {
	case "bool":
		want = "true or false"
	case "string":
		want = "a string"
	case "array":
		want = "a list"
	case "integer", "object":
		want = "an " + m.Want
	}
	return m.Is + ", not " + want
}

func (m *MismatchError) Unwrap() error { return m.err }

// WordedError is an error that package words has a code for.
type WordedError struct {
	Err  error
	Code string
	Args []string
}

func (w *WordedError) Error() string { return fmt.Sprint(w.Err) }

func (w *WordedError) Unwrap() error { return w.Err }

// SyntaxError tells where a text is no JSON.
type SyntaxError struct {
	// Offset is what encoding/json says, in bytes.
	Offset int64
	// Lines tells that the text has line ends; Line and Column count characters from 1.
	Lines        bool
	Line, Column int
	// Sign is the character there, 0 at the end of the text.
	Sign rune
	Err  error
}

func newSyntaxError(data []byte, err *json.SyntaxError) *SyntaxError {
	e := &SyntaxError{Offset: err.Offset, Lines: bytes.IndexByte(data, '\n') >= 0, Err: err}
	at := len(bytes.TrimRight(data, " \t\r\n"))
	if !strings.HasPrefix(err.Error(), "unexpected end") {
		at = min(max(int(err.Offset)-1, 0), len(data))
		e.Sign, _ = utf8.DecodeRune(data[at:])
	}
	e.Line = 1 + bytes.Count(data[:at], []byte("\n"))
	e.Column = 1 + utf8.RuneCount(data[1+bytes.LastIndexByte(data[:at], '\n'):at])
	return e
}

func (e *SyntaxError) Error() string { return fmt.Sprintf("at byte %d: %v", e.Offset, e.Err) }

func (e *SyntaxError) Unwrap() error { return e.Err }

// longest bounds a part of a document in an error, in bytes.
const longest = 64

// cut shortens a text between two characters.
func cut(text string, most int) string {
	if len(text) <= most {
		return text
	}
	end := most
	for end > most-utf8.UTFMax && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}

// fault is an error on its way out: every level of the document that it passes
// adds its step.
type fault struct {
	err   error
	steps []string // from the inside out
	below string   // the path inside a value with its own decoding
}

func newFault(err error) *fault { return &fault{err: err} }

// under adds the name of a field, as it stands between its quotes. Only a name
// that nobody knows can be long.
func (f *fault) under(name string) *fault {
	f.steps = append(f.steps, strings.NewReplacer("~", "~0", "/", "~1").Replace(cut(name, longest)))
	return f
}

// at adds the position in a list.
func (f *fault) at(index int) *fault {
	f.steps = append(f.steps, strconv.Itoa(index))
	return f
}

func (f *fault) error() *FieldError {
	var pointer strings.Builder
	for _, step := range slices.Backward(f.steps) {
		pointer.WriteByte('/')
		pointer.WriteString(step)
	}
	pointer.WriteString(f.below)
	return &FieldError{Path: pointer.String(), Err: f.err}
}
