package strict

import (
	"bytes"
	"encoding/json"
	"errors"
)

// Decode reads data, which may be at most limit bytes, into into: a pointer to
// a zero value whose type has the given shape. What is wrong in a field comes
// back as a *FieldError, and of a text that is no JSON as a *SyntaxError.
func Decode(data []byte, limit int, shape *Shape, into any) error {
	if len(data) > limit {
		return ErrTooLarge
	}
	// The walk is linear and its depth bounded, whatever the text is.
	s := scanner{text: string(data)}
	if fault := s.value(shape, 0); fault != nil {
		return fault.error()
	}
	err := json.Unmarshal(data, into)
	if err == nil && sound(s.text) {
		return nil
	}
	if bytes.HasPrefix(data, []byte("\ufeff")) {
		return ErrMark
	}
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) && !json.Valid(data) {
		return newSyntaxError(data, syntax)
	}
	culprit := scanner{text: s.text}
	if fault := culprit.find(shape); fault != nil {
		return fault.error()
	}
	return err
}
