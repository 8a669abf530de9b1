package strict

import (
	"errors"
	"fmt"
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
)

// MaxDepth is the deepest nesting that is read.
const MaxDepth = 64

// FieldError says where a field is wrong; Path is a JSON pointer.
type FieldError struct {
	Path string
	Err  error
}

// Error implements error.
func (e *FieldError) Error() string { return fmt.Sprintf("%s: %v", e.Path, e.Err) }

// Unwrap returns ErrDuplicate, ErrUnknown or ErrTooDeep.
func (e *FieldError) Unwrap() error { return e.Err }

func fieldError(path [][]byte, err error) error {
	escape := strings.NewReplacer("~", "~0", "/", "~1")
	var pointer strings.Builder
	for _, token := range path {
		pointer.WriteString("/" + escape.Replace(string(token)))
	}
	return &FieldError{Path: pointer.String(), Err: err}
}
