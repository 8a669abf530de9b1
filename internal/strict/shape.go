package strict

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strings"
)

// Shape is what a Go type accepts as JSON: the names of its fields, all the way
// down, and what its values look like. It is immutable.
type Shape struct {
	of     reflect.Type // nil for anything
	how    how
	fields []field
	byName map[string]int // into fields; nil when any name goes
	elem   *Shape         // of an array, or of an object with any names
	needed uint64         // the fields that must be there, by their index
	size   int            // of an element of a list, see sizeOf
}

// field is a field of a struct, or of one embedded in it.
type field struct {
	name   string
	shape  *Shape
	always bool // it is written even when it is zero
}

// how says which JSON values are looked into.
type how uint8

const (
	byJSON  how = iota // any other
	list               // a slice
	object             // a struct
	pointer            // what elem says, behind a pointer
)

// named says what JSON value a type takes, "" where it decides by itself.
func named(t reflect.Type) string {
	if t == nil {
		return ""
	}
	if decoder := reflect.TypeFor[encoding.TextUnmarshaler](); t.Implements(decoder) || reflect.PointerTo(t).Implements(decoder) {
		return "string" // encoding/json names the pointer
	}
	switch t.Kind() {
	case reflect.String:
		return "string"
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return "integer"
	case reflect.Bool:
		return "bool"
	case reflect.Slice:
		return "array"
	case reflect.Struct, reflect.Map:
		return "object"
	}
	return ""
}

// anything is the shape of what is not looked into.
var anything = &Shape{}

// below is the shape of the elements, or of the values of an object with any
// names.
func (s *Shape) below() *Shape {
	if s.elem == nil {
		return anything
	}
	return s.elem
}

// ShapeOf derives the shape of a type. Types with their own decoding are taken
// as they are; only fields given twice are looked for inside them.
func ShapeOf(t reflect.Type) *Shape { return shapeOf(t, map[reflect.Type]*Shape{}) }

// WholeShapeOf is ShapeOf for documents in which every field has to be there
// that is always written: every one without omitempty and omitzero.
func WholeShapeOf(t reflect.Type) *Shape {
	seen := map[reflect.Type]*Shape{}
	shape := shapeOf(t, seen)
	for _, part := range seen {
		for i := range part.fields {
			if part.fields[i].always {
				part.needed |= 1 << i
			}
		}
	}
	return shape
}

func shapeOf(t reflect.Type, seen map[reflect.Type]*Shape) *Shape {
	if shape, known := seen[t]; known {
		return shape
	}
	shape := &Shape{of: t}
	seen[t] = shape
	if own := reflect.PointerTo(t); own.Implements(reflect.TypeFor[json.Unmarshaler]()) || own.Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) {
		return shape
	}
	switch t.Kind() {
	case reflect.Pointer:
		shape.how, shape.elem = pointer, shapeOf(t.Elem(), seen)
	case reflect.Slice:
		shape.how, shape.elem, shape.size = list, shapeOf(t.Elem(), seen), sizeOf(t.Elem())
		if t.Elem().Kind() == reflect.Uint8 {
			shape.how = byJSON // base64
		}
	case reflect.Array, reflect.Map:
		shape.elem = shapeOf(t.Elem(), seen)
	case reflect.Struct:
		shape.how, shape.byName = object, map[string]int{}
		shape.addFields(t, seen)
	}
	return shape
}

// sizeOf is the size of a value in bytes on a 64-bit machine, without padding.
func sizeOf(t reflect.Type) int {
	const word = 8
	switch t.Kind() {
	case reflect.Struct:
		size := 0
		for i := range t.NumField() {
			size += sizeOf(t.Field(i).Type)
		}
		return size
	case reflect.Array:
		return t.Len() * sizeOf(t.Elem())
	case reflect.Slice:
		return 3 * word
	case reflect.String, reflect.Interface:
		return 2 * word
	case reflect.Bool, reflect.Int8, reflect.Uint8, reflect.Int16, reflect.Uint16, reflect.Int32, reflect.Uint32:
		return int(t.Size())
	default:
		return word
	}
}

// maxFields is how many fields of a struct can be known; the documents of this
// library have fewer.
const maxFields = 64

func (s *Shape) addFields(t reflect.Type, seen map[reflect.Type]*Shape) {
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && name == "" && f.Type.Kind() == reflect.Struct:
			s.addFields(f.Type, seen)
		case name == "-" || !f.IsExported() || len(s.fields) == maxFields:
		default:
			if name == "" {
				name = f.Name
			}
			if strings.Contains(options, "string") {
				s.how = byJSON
			}
			if outer, known := s.byName[name]; known { // it hides the one of an embedded struct
				s.fields[outer].shape = shapeOf(f.Type, seen)
				continue
			}
			s.byName[name] = len(s.fields)
			s.fields = append(s.fields, field{name, shapeOf(f.Type, seen), !strings.Contains(options, "omit")})
		}
	}
}

// unknown is the error of a field that is not known; it names the field that is
// meant when only letter case or underscores differ, else all that are.
func (s *Shape) unknown(name string) error {
	plain := func(name string) string { return strings.ToLower(strings.ReplaceAll(name, "_", "")) }
	var all []string
	for _, field := range s.fields {
		if plain(field.name) == plain(name) {
			return &unknownError{known: []string{field.name}, meant: true}
		}
		all = append(all, field.name)
	}
	return &unknownError{known: all}
}
