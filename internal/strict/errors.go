package strict

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Errors of Decode.
var (
	// ErrTooLarge reports an input above the limit.
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
)

// MaxDepth is the deepest nesting that is read.
const MaxDepth = 64

// FieldError says where a field is wrong; Path is a JSON pointer.
type FieldError struct {
	Path string
	Err  error
}

// Error implements error.
func (e *FieldError) Error() string {
	if e.Path == "" { // the document itself
		return e.Err.Error()
	}
	return fmt.Sprintf("%s: %v", e.Path, e.Err)
}

// Unwrap returns ErrDuplicate, ErrUnknown, ErrTooDeep, ErrMissing or
// ErrText, or why the value of the field cannot be read.
func (e *FieldError) Unwrap() error { return e.Err }

// step leads from a value into one inside it: the name of a field as it stands
// between its quotes, or nil and the position in a list.
type step struct {
	name  []byte
	index int
}

func fieldError(path []step, err error) *FieldError {
	escape := strings.NewReplacer("~", "~0", "/", "~1")
	var pointer strings.Builder
	for _, step := range path {
		pointer.WriteByte('/')
		if step.name == nil {
			pointer.WriteString(strconv.Itoa(step.index))
			continue
		}
		pointer.WriteString(escape.Replace(string(step.name)))
	}
	return &FieldError{Path: pointer.String(), Err: err}
}
