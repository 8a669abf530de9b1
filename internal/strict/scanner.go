package strict

import (
	"encoding/json"
	"math/bits"
	"reflect"
	"strings"
)

// scanner walks a JSON text, looks at the names of fields and fills in values.
// What it does not expect makes it odd: it then goes on looking at names, sets
// nothing more, and leaves the values and the errors to encoding/json. On text
// that is no JSON it may stop early.
type scanner struct {
	data    []byte
	text    string // the same; the strings in the values are parts of it
	at      int
	odd     bool
	escapes bool // there was one
	rooms   []room
	lists   int // the bytes that the elements of all lists take
}

// next returns the next byte that is not white space, 0 at the end.
func (s *scanner) next() byte {
	for ; s.at < len(s.text); s.at++ {
		if c := s.text[s.at]; c > ' ' || c != ' ' && c != '\t' && c != '\n' && c != '\r' {
			return c
		}
	}
	return 0
}

// value walks a value and puts it into v, unless v is not valid.
func (s *scanner) value(shape *Shape, v reflect.Value, depth int) *fault {
	if depth > MaxDepth {
		return &fault{err: ErrTooDeep}
	}
	first := s.next()
	start := s.at
	switch {
	case s.odd || !v.IsValid():
		return s.skip(shape, first, depth)
	case first == 'n':
		return s.null(shape, v)
	case shape.how == pointer:
		v.Set(reflect.New(v.Type().Elem()))
		return s.value(shape.elem, v.Elem(), depth)
	case first == '"':
		s.set(shape, v)
		return nil
	case shape.how == object && first == '{':
		return s.object(shape, v, depth)
	case shape.how == list && first == '[':
		return s.list(shape, v, depth)
	}
	if fault := s.skip(shape, first, depth); fault != nil {
		return fault
	}
	s.setBare(shape, v, start)
	return nil
}

// skip walks a value without reading it.
func (s *scanner) skip(shape *Shape, first byte, depth int) *fault {
	for shape.how == pointer {
		shape = shape.elem
	}
	switch first {
	case '{':
		return s.object(shape, reflect.Value{}, depth)
	case '[':
		return s.list(shape, reflect.Value{}, depth)
	case '"':
		s.pass()
	default:
		for s.at < len(s.text) && s.text[s.at] != ',' && s.text[s.at] != ']' && s.text[s.at] != '}' {
			s.at++
		}
	}
	return nil
}

// list walks a list and puts its elements into v, unless that is not valid.
func (s *scanner) list(shape *Shape, v reflect.Value, depth int) *fault {
	s.at++
	room := s.open(shape, v)
	n := 0
	for ; s.next() != ']'; n++ {
		if s.lists += shape.size; s.lists > MaxListBytes {
			return newFault(ErrTooLarge).at(n)
		}
		var into reflect.Value
		switch {
		case s.odd || !v.IsValid():
		case room != nil:
			into = room.add(min(firstElements, 1+(len(s.text)-s.at)/elementBytes))
		default:
			v.Grow(max(1, n)) // twice as many: few copies
			v.SetLen(n + 1)
			into = v.Index(n)
		}
		start := s.at
		if fault := s.value(shape.below(), into, depth+1); fault != nil {
			return fault.at(n)
		}
		switch {
		case s.next() == ',':
			s.at++
			s.odd = s.odd || s.next() == ']'
		case s.at < len(s.text) && s.text[s.at] == ']':
		default:
			s.odd = true
			if s.at == start || s.at >= len(s.text) {
				return nil
			}
		}
	}
	s.at++
	switch {
	case s.odd || !v.IsValid():
	case room != nil:
		room.close(v.Addr().Interface())
	case n == 0:
		v.Set(reflect.MakeSlice(v.Type(), 0, 0)) // it was there
	}
	return nil
}

// open returns the room of a list that begins, nil when it has none to itself.
func (s *scanner) open(shape *Shape, v reflect.Value) room {
	if !v.IsValid() || shape.slot == noRoom || !s.rooms[shape.slot].open() {
		return nil
	}
	return s.rooms[shape.slot]
}

// object walks an object and puts its fields into v, unless that is not valid.
func (s *scanner) object(shape *Shape, v reflect.Value, depth int) *fault {
	s.at++
	var seen uint64            // of known fields
	var others map[string]bool // of objects with any names
	if shape.byName == nil {
		others = map[string]bool{}
	}
	index := -1
	for s.next() == '"' {
		var name string
		var again bool
		below, into := shape.below(), reflect.Value{}
		if shape.byName != nil {
			if name, index = s.known(shape, index+1); index < 0 {
				return newFault(shape.unknown(name)).under(name)
			}
			again = seen&(1<<index) != 0
			seen |= 1 << index
			field := &shape.fields[index]
			below = field.shape
			if v.IsValid() {
				into = field.in(v)
			}
		} else {
			name, again = s.once(others)
		}
		if again {
			return newFault(ErrDuplicate).under(name)
		}
		if s.next() != ':' {
			s.odd = true
			return nil
		}
		s.at++
		if fault := s.value(below, into, depth+1); fault != nil {
			return fault.under(name)
		}
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
		return newFault(ErrMissing).under(shape.fields[bits.TrailingZeros64(missing)].name)
	}
	return nil
}

// known steps over the name of a field and returns its index, -1 when it is not
// known. Most texts have the fields in the order of the struct, so the ones
// from guess on are tried as they would be written.
func (s *scanner) known(shape *Shape, guess int) (name string, index int) {
	if rest := s.text[s.at+1:]; rest != "" {
		for i := guess; i < len(shape.fields); i++ {
			if f := &shape.fields[i]; f.first == rest[0] && strings.HasPrefix(rest, f.quoted) {
				s.at += 1 + len(f.quoted)
				return f.name, i
			}
		}
	}
	name, _ = s.pass()
	if index, known := shape.byName[name]; known {
		return name, index
	}
	return name, -1
}

// once steps over a name of an object with any names, notes it, and tells
// whether it was there already.
func (s *scanner) once(others map[string]bool) (name string, again bool) {
	name, plain := s.pass()
	key := name
	if !plain {
		_ = json.Unmarshal([]byte(`"`+name+`"`), &key) // as it stands when not JSON
	}
	again = others[key]
	others[key] = true
	return name, again
}

// in returns the field of a struct.
func (f *field) in(v reflect.Value) reflect.Value {
	for _, i := range f.path {
		v = v.Field(i)
	}
	return v
}
