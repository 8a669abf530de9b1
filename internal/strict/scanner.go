package strict

import (
	"bytes"
	"encoding/json"
	"math/bits"
	"reflect"
	"unicode/utf8"
)

// scanner walks a JSON text, looks at the names of fields and fills in values.
// What it does not expect makes it odd: it then goes on looking at names, sets
// nothing more, and leaves the values and the errors to encoding/json. On text
// that is no JSON it may stop early.
type scanner struct {
	data []byte
	copy string // of data, which the strings in the values are parts of
	at   int
	path []step
	odd  bool
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

// value walks a value and puts it into v, unless v is not valid.
func (s *scanner) value(shape *Shape, v reflect.Value, depth int) error {
	if depth > MaxDepth {
		return fieldError(s.path, ErrTooDeep)
	}
	if s.odd {
		v = reflect.Value{}
	}
	first := s.next()
	start := s.at
	switch {
	case !v.IsValid():
		return s.skip(shape, first, depth)
	case first == 'n':
		return s.null(shape, v)
	case shape.how == pointer:
		v.Set(reflect.New(v.Type().Elem()))
		return s.value(shape.elem, v.Elem(), depth)
	case shape.how == object && first == '{':
		return s.object(shape, v, depth)
	case shape.how == list && first == '[':
		return s.array(shape, v, depth)
	}
	if err := s.skip(shape, first, depth); err != nil {
		return err
	}
	s.set(shape, v, start)
	return nil
}

// skip walks a value without reading it.
func (s *scanner) skip(shape *Shape, first byte, depth int) error {
	for shape.how == pointer {
		shape = shape.elem
	}
	switch first {
	case '{':
		return s.object(shape, reflect.Value{}, depth)
	case '[':
		return s.array(shape, reflect.Value{}, depth)
	case '"':
		s.text()
	default:
		for s.at < len(s.data) && s.data[s.at] != ',' && s.data[s.at] != ']' && s.data[s.at] != '}' {
			s.at++
		}
	}
	return nil
}

func (s *scanner) array(shape *Shape, v reflect.Value, depth int) error {
	s.at++
	elem := shape.elem
	if elem == nil {
		elem = anything
	}
	n := 0
	s.path = append(s.path, step{})
	for s.next() != ']' {
		s.path[len(s.path)-1].index = n
		var into reflect.Value
		if v.IsValid() && !s.odd {
			if n >= v.Cap() {
				v.Grow(max(1, n)) // twice as many: few copies
			}
			v.SetLen(n + 1)
			into = v.Index(n)
		}
		start := s.at
		if err := s.value(elem, into, depth+1); err != nil {
			return err
		}
		n++
		switch {
		case s.next() == ',':
			s.at++
			s.odd = s.odd || s.next() == ']'
		case s.at < len(s.data) && s.data[s.at] == ']':
		default:
			s.odd = true
			if s.at == start || s.at >= len(s.data) {
				return nil
			}
		}
	}
	s.at++
	s.path = s.path[:len(s.path)-1]
	if n == 0 && v.IsValid() {
		v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	}
	return nil
}

func (s *scanner) object(shape *Shape, v reflect.Value, depth int) error {
	s.at++
	var seen uint64            // of known fields
	var others map[string]bool // of objects with any names
	if shape.byName == nil {
		others = map[string]bool{}
	}
	guess := 0
	for s.next() == '"' {
		raw := s.text()
		below, into := shape.elem, reflect.Value{}
		if shape.byName != nil {
			index, err := s.known(shape, raw, guess)
			if err != nil {
				return err
			}
			guess = index + 1
			if seen&(1<<index) != 0 {
				return fieldError(append(s.path, step{name: raw}), ErrDuplicate)
			}
			seen |= 1 << index
			below = shape.fields[index].shape
			if v.IsValid() {
				into = shape.fields[index].in(v)
			}
		} else if !once(others, raw) {
			return fieldError(append(s.path, step{name: raw}), ErrDuplicate)
		}
		if s.next() != ':' {
			s.odd = true
			return nil
		}
		s.at++
		s.path = append(s.path, step{name: raw})
		if below == nil {
			below = anything
		}
		if err := s.value(below, into, depth+1); err != nil {
			return err
		}
		s.path = s.path[:len(s.path)-1]
		if s.next() != ',' {
			break
		}
		s.at++
		s.odd = s.odd || s.next() != '"'
	}
	if s.next() != '}' {
		s.odd = true
		return nil
	}
	s.at++
	if missing := shape.needed &^ seen; missing != 0 {
		name := shape.fields[bits.TrailingZeros64(missing)].name
		return fieldError(append(s.path, step{name: []byte(name)}), ErrMissing)
	}
	return nil
}

// known returns the index of a field. Most texts have them in the order of the
// struct, so the one that guess points at is tried first.
func (s *scanner) known(shape *Shape, name []byte, guess int) (int, error) {
	if guess < len(shape.fields) && shape.fields[guess].name == string(name) {
		return guess, nil
	}
	if index, known := shape.byName[string(name)]; known {
		return index, nil
	}
	return 0, fieldError(append(s.path, step{name: name}), shape.unknown(string(name)))
}

// once notes a name of an object with any names; it is false when the name was
// there already.
func once(others map[string]bool, raw []byte) bool {
	name := string(raw)
	if !plain(raw) {
		_ = json.Unmarshal(append(append([]byte{'"'}, raw...), '"'), &name) // as it stands when not JSON
	}
	if others[name] {
		return false
	}
	others[name] = true
	return true
}

// in returns the field of a struct.
func (f *field) in(v reflect.Value) reflect.Value {
	for _, i := range f.path {
		v = v.Field(i)
	}
	return v
}

// text steps over a string and returns what stands between its quotes, escapes
// and all.
func (s *scanner) text() []byte {
	s.at++
	start := s.at
	for {
		length := bytes.IndexByte(s.data[s.at:], '"')
		if length < 0 {
			s.at, s.odd = len(s.data), true
			return s.data[start:]
		}
		s.at += length + 1
		if !escaped(s.data[start : s.at-1]) {
			return s.data[start : s.at-1]
		}
	}
}

// escaped tells whether a backslash escapes what follows the text.
func escaped(text []byte) bool {
	n := 0
	for n < len(text) && text[len(text)-1-n] == '\\' {
		n++
	}
	return n%2 != 0
}

// plain tells whether the inside of a string means what it says: it has no
// escapes, no control characters, and is UTF-8.
func plain(text []byte) bool {
	ascii := true
	for _, c := range text {
		if c < ' ' || c == '\\' {
			return false
		}
		ascii = ascii && c < utf8.RuneSelf
	}
	return ascii || utf8.Valid(text)
}
