// Package strict decodes JSON the way a contract is read: a field that is not
// known, a field written in other letter case, a field given twice and text
// after the end are errors, and the input is bounded.
package strict

import (
	"bytes"
	"cmp"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
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

// Shape is what a Go type accepts as JSON: the names of its fields, all the
// way down. It is immutable.
type Shape struct {
	fields map[string]int // name → index into shapes; nil when any name goes
	shapes []*Shape
	elem   *Shape // of an array, or of an object with any names
}

// anything is the shape of what is not looked into.
var anything = &Shape{}

// ShapeOf derives the shape of a type. Types with their own decoding are taken
// as they are; only fields given twice are looked for inside them.
func ShapeOf(t reflect.Type) *Shape { return shapeOf(t, map[reflect.Type]*Shape{}) }

var opaque = [...]reflect.Type{
	reflect.TypeFor[json.Unmarshaler](),
	reflect.TypeFor[encoding.TextUnmarshaler](),
}

func shapeOf(t reflect.Type, seen map[reflect.Type]*Shape) *Shape {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if shape, known := seen[t]; known {
		return shape
	}
	shape := &Shape{}
	seen[t] = shape
	for _, own := range opaque {
		if reflect.PointerTo(t).Implements(own) {
			return shape
		}
	}
	switch t.Kind() {
	case reflect.Slice, reflect.Array, reflect.Map:
		shape.elem = shapeOf(t.Elem(), seen)
	case reflect.Struct:
		shape.fields = map[string]int{}
		shape.addFields(t, seen)
	}
	return shape
}

func (s *Shape) addFields(t reflect.Type, seen map[reflect.Type]*Shape) {
	for field := range t.Fields() {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		switch {
		case field.Anonymous && name == "":
			s.addFields(field.Type, seen)
		case name == "-" || !field.IsExported():
		default:
			if name == "" {
				name = field.Name
			}
			s.fields[name] = len(s.shapes)
			s.shapes = append(s.shapes, shapeOf(field.Type, seen))
		}
	}
}

// Decode reads data, which may be at most limit bytes, into into, whose type
// has the given shape.
func Decode(data []byte, limit int, shape *Shape, into any) error {
	if len(data) > limit {
		return ErrTooLarge
	}
	// Depth and fields are looked at first: the scan is linear and its depth
	// bounded, whatever the text is.
	s := scanner{data: data}
	if err := s.value(shape, 0); err != nil {
		return err
	}
	return json.Unmarshal(data, into)
}

// scanner walks a JSON text and looks at nothing but the names of fields. On
// text that is not JSON it stops early; json.Unmarshal then says what is wrong.
type scanner struct {
	data []byte
	at   int
	path [][]byte
}

func (s *scanner) fail(err error) error {
	escape := strings.NewReplacer("~", "~0", "/", "~1")
	var pointer strings.Builder
	for _, token := range s.path {
		pointer.WriteString("/" + escape.Replace(string(token)))
	}
	return &FieldError{Path: pointer.String(), Err: err}
}

// next returns the next byte that is not white space, 0 at the end.
func (s *scanner) next() byte {
	for ; s.at < len(s.data); s.at++ {
		switch c := s.data[s.at]; c {
		case ' ', '\t', '\n', '\r':
		default:
			return c
		}
	}
	return 0
}

func (s *scanner) value(shape *Shape, depth int) error {
	if depth > MaxDepth {
		return s.fail(ErrTooDeep)
	}
	switch s.next() {
	case '{':
		return s.object(shape, depth)
	case '[':
		return s.array(shape, depth)
	case '"':
		s.text()
	default:
		for s.at < len(s.data) && !strings.ContainsRune(",]}", rune(s.data[s.at])) {
			s.at++
		}
	}
	return nil
}

func (s *scanner) array(shape *Shape, depth int) error {
	s.at++
	elem := cmp.Or(shape.elem, anything)
	for s.next() != ']' {
		start := s.at
		if err := s.value(elem, depth+1); err != nil {
			return err
		}
		if s.next() == ',' {
			s.at++
		} else if s.at == start || s.at >= len(s.data) {
			return nil // not JSON
		}
	}
	s.at++
	return nil
}

func (s *scanner) object(shape *Shape, depth int) error {
	s.at++
	var seen uint64            // of known fields
	var others map[string]bool // of objects with any names
	for s.next() == '"' {
		raw := s.text()
		inner := shape.elem
		if shape.fields != nil {
			index, known := shape.fields[string(raw)]
			switch {
			case !known:
				return s.field(raw, ErrUnknown)
			case seen&(1<<(index%64)) != 0:
				return s.field(raw, ErrDuplicate)
			}
			seen |= 1 << (index % 64)
			inner = shape.shapes[index]
		} else {
			name := string(raw)
			_ = json.Unmarshal(append(append([]byte{'"'}, raw...), '"'), &name) // as it stands when not JSON
			if others[name] {
				return s.field(raw, ErrDuplicate)
			}
			if others == nil {
				others = map[string]bool{}
			}
			others[name] = true
		}
		if s.next() != ':' {
			return nil // not JSON
		}
		s.at++
		s.path = append(s.path, raw)
		if err := s.value(cmp.Or(inner, anything), depth+1); err != nil {
			return err
		}
		s.path = s.path[:len(s.path)-1]
		if s.next() != ',' {
			break
		}
		s.at++
	}
	if s.next() == '}' {
		s.at++
	}
	return nil
}

func (s *scanner) field(name []byte, err error) error {
	s.path = append(s.path, name)
	return s.fail(err)
}

// text steps over a string and returns what stands between its quotes, escapes
// and all.
func (s *scanner) text() []byte {
	s.at++
	start := s.at
	for s.at < len(s.data) {
		switch s.data[s.at] {
		case '\\':
			s.at++
		case '"':
			text := s.data[start:s.at]
			s.at++
			return text
		}
		s.at++
	}
	s.at = len(s.data)
	return s.data[min(start, s.at):]
}

// Encode writes a document on one line, as json.Marshal does, but leaves <, >
// and & as they are: targets are full of them, and nothing here is HTML.
func Encode(document any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(document); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte{'\n'}), nil
}
