package strict

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// Decode reads data, which may be at most limit bytes, into into: a pointer to
// a zero value whose type has the given shape. The strings in the value share
// one copy of the text. What is wrong in a field comes back as a *FieldError;
// of a text that is no JSON the error says at which byte.
func Decode(data []byte, limit int, shape *Shape, into any) error {
	d := newDecoder(shape)
	return d.decode(data, limit, into)
}

// decoder decodes texts of one shape, each into the rooms of the one before.
type decoder struct {
	shape *Shape
	rooms []room
}

func newDecoder(shape *Shape) decoder {
	d := decoder{shape: shape}
	for _, room := range shape.rooms {
		d.rooms = append(d.rooms, room())
	}
	return d
}

func (d *decoder) decode(data []byte, limit int, into any) error {
	if len(data) > limit {
		return ErrTooLarge
	}
	for _, room := range d.rooms {
		room.reset()
	}
	// The walk is linear and its depth bounded, whatever the text is.
	s := scanner{data: data, text: string(data), rooms: d.rooms}
	v := reflect.ValueOf(into).Elem()
	if fault := s.value(d.shape, v, 0); fault != nil {
		return fault.error()
	}
	if s.next() == 0 && s.at == len(data) && !s.odd && (!s.escapes || sound(s.text)) {
		return nil
	}
	v.SetZero()
	err := json.Unmarshal(data, into)
	if err == nil && sound(s.text) {
		return nil
	}
	if bytes.HasPrefix(data, []byte("\ufeff")) {
		return ErrMark
	}
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) && !json.Valid(data) {
		return fmt.Errorf("at byte %d: %w", syntax.Offset, err)
	}
	culprit := scanner{data: data, text: s.text}
	if fault := culprit.find(d.shape); fault != nil {
		return fault.error()
	}
	return err
}

// null leaves a value as it is, unless it decodes null itself.
func (s *scanner) null(shape *Shape, v reflect.Value) *fault {
	const null = "null"
	if !strings.HasPrefix(s.text[s.at:], null) {
		s.odd = true
		return s.skip(shape, 'n', 0)
	}
	if shape.how == ownJSON {
		s.unmarshal(v, s.data[s.at:s.at+len(null)])
	}
	s.at += len(null)
	return nil
}

// set steps over a string and puts it into v.
func (s *scanner) set(shape *Shape, v reflect.Value) {
	start := s.at
	inner, plain := s.pass()
	raw := s.data[start:s.at]
	switch {
	case shape.how == text && plain:
		v.SetString(inner)
	case shape.read != nil && plain:
		s.odd = s.odd || shape.read(v.Addr().Interface(), inner) != nil
	case shape.how == ownJSON && (plain || json.Valid(raw)):
		s.unmarshal(v, raw)
	case shape.how == ownText && plain:
		s.unmarshalText(v, raw[1:len(raw)-1])
	default:
		s.byJSON(v, raw)
	}
}

// setBare puts a value that is not quoted, which starts at start and ends
// here, into v.
func (s *scanner) setBare(shape *Shape, v reflect.Value, start int) {
	// A number or a word reaches to the next mark.
	end := start + len(strings.TrimRight(s.text[start:s.at], " \t\r\n"))
	bare, raw := s.text[start:end], s.data[start:end]
	switch {
	case shape.how == ownJSON && json.Valid(raw):
		s.unmarshal(v, raw)
	case shape.how == integer:
		s.setInteger(v, bare)
	case shape.how == boolean && bare == "true":
		v.SetBool(true)
	case shape.how == boolean && bare == "false":
	default:
		s.byJSON(v, raw)
	}
}

func (s *scanner) byJSON(v reflect.Value, raw []byte) {
	s.odd = s.odd || json.Unmarshal(raw, v.Addr().Interface()) != nil
}

func (s *scanner) unmarshal(v reflect.Value, raw []byte) {
	into := v.Addr().Interface()
	own, ok := into.(json.Unmarshaler)
	s.odd = s.odd || !ok || own.UnmarshalJSON(raw) != nil
}

func (s *scanner) unmarshalText(v reflect.Value, inner []byte) {
	into := v.Addr().Interface()
	own, ok := into.(encoding.TextUnmarshaler)
	s.odd = s.odd || !ok || own.UnmarshalText(inner) != nil
}

// setInteger takes digits without a leading zero, with an optional minus: no
// other number is an integer for encoding/json.
func (s *scanner) setInteger(v reflect.Value, bare string) {
	n, err := strconv.ParseInt(bare, 10, 64)
	digits := strings.TrimPrefix(bare, "-")
	if err != nil || v.OverflowInt(n) || digits[0] == '+' || digits[0] == '0' && len(digits) > 1 {
		s.odd = true
		return
	}
	v.SetInt(n)
}
