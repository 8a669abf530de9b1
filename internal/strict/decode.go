package strict

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strconv"
)

// Decode reads data, which may be at most limit bytes, into into: a pointer to
// a zero value whose type has the given shape. The strings in the value share
// one copy of the text. What is wrong in a field comes back as a *FieldError;
// of a text that is no JSON the error says at which byte.
func Decode(data []byte, limit int, shape *Shape, into any) error {
	if len(data) > limit {
		return ErrTooLarge
	}
	// The walk is linear and its depth bounded, whatever the text is.
	s := scanner{data: data, copy: string(data)}
	v := reflect.ValueOf(into).Elem()
	if err := s.value(shape, v, 0); err != nil {
		return err
	}
	if s.next() == 0 && s.at == len(data) && !s.odd && sound(data) {
		return nil
	}
	v.SetZero()
	err := json.Unmarshal(data, into)
	if err == nil && sound(data) {
		return nil
	}
	if syntax, found := errors.AsType[*json.SyntaxError](err); found && !json.Valid(data) {
		return fmt.Errorf("at byte %d: %w", syntax.Offset, err)
	}
	culprit := scanner{data: data}
	if found := culprit.find(shape); found != nil {
		return found
	}
	return err
}

// null leaves a value as it is, unless it decodes null itself.
func (s *scanner) null(shape *Shape, v reflect.Value) error {
	const null = "null"
	if !bytes.HasPrefix(s.data[s.at:], []byte(null)) {
		s.odd = true
		return s.skip(shape, 'n', 0)
	}
	s.at += len(null)
	if shape.how == ownJSON {
		s.unmarshal(v, []byte(null))
	}
	return nil
}

// set puts the value that starts at start and ends here into v.
func (s *scanner) set(shape *Shape, v reflect.Value, start int) {
	raw := s.data[start:s.at]
	quoted := len(raw) >= 2 && raw[0] == '"'
	if !quoted { // a number or a word reaches to the next mark
		raw = bytes.TrimRight(raw, " \t\r\n")
	}
	simple := quoted && plain(raw[1:len(raw)-1])
	switch {
	case shape.how == ownJSON && (simple || json.Valid(raw)):
		s.unmarshal(v, raw)
	case shape.how == ownText && quoted:
		s.unmarshalText(v, raw, simple)
	case shape.how == text && simple:
		v.SetString(s.copy[start+1 : start+len(raw)-1])
	case shape.how == integer && !quoted:
		s.setInteger(v, raw)
	case shape.how == boolean && string(raw) == "true":
		v.SetBool(true)
	case shape.how == boolean && string(raw) == "false":
	default:
		s.odd = s.odd || json.Unmarshal(raw, v.Addr().Interface()) != nil
	}
}

func (s *scanner) unmarshal(v reflect.Value, raw []byte) {
	own, ok := reflect.TypeAssert[json.Unmarshaler](v.Addr())
	s.odd = s.odd || !ok || own.UnmarshalJSON(raw) != nil
}

func (s *scanner) unmarshalText(v reflect.Value, raw []byte, simple bool) {
	own, ok := reflect.TypeAssert[encoding.TextUnmarshaler](v.Addr())
	inner := raw[1 : len(raw)-1]
	if !simple {
		var text string
		ok = ok && json.Unmarshal(raw, &text) == nil
		inner = []byte(text)
	}
	s.odd = s.odd || !ok || own.UnmarshalText(inner) != nil
}

// setInteger takes digits without a leading zero, with an optional minus: no
// other number is an integer for encoding/json.
func (s *scanner) setInteger(v reflect.Value, raw []byte) {
	n, err := strconv.ParseInt(string(raw), 10, 64)
	digits := bytes.TrimPrefix(raw, []byte{'-'})
	if err != nil || v.OverflowInt(n) || digits[0] == '+' || digits[0] == '0' && len(digits) > 1 {
		s.odd = true
		return
	}
	v.SetInt(n)
}
