package strict

import (
	"encoding/json"
	"math/bits"
	"strings"
	"unicode/utf8"
)

// scanner walks a JSON text and looks at the names of fields, not at values. On
// text that is no JSON it may stop early.
type scanner struct {
	text  string
	at    int
	lists int // the bytes that the elements of all lists take
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

// value walks a value.
func (s *scanner) value(shape *Shape, depth int) *fault {
	if depth > MaxDepth {
		return &fault{err: ErrTooDeep}
	}
	for shape.how == pointer {
		shape = shape.elem
	}
	switch s.next() {
	case '{':
		return s.object(shape, depth)
	case '[':
		return s.list(shape, depth)
	case '"':
		s.pass()
	default: // a number or a word reaches to the next mark
		for s.at < len(s.text) && s.text[s.at] != ',' && s.text[s.at] != ']' && s.text[s.at] != '}' {
			s.at++
		}
	}
	return nil
}

// list walks a list.
func (s *scanner) list(shape *Shape, depth int) *fault {
	s.at++
	for n := 0; s.next() != ']'; n++ {
		if s.lists += shape.size; s.lists > MaxListBytes {
			return newFault(ErrTooLarge).at(n)
		}
		start := s.at
		if fault := s.value(shape.below(), depth+1); fault != nil {
			return fault.at(n)
		}
		switch {
		case s.next() == ',':
			s.at++
		case s.at >= len(s.text) || s.text[s.at] != ']' && s.at == start:
			return nil
		}
	}
	s.at++
	return nil
}

// object walks an object.
func (s *scanner) object(shape *Shape, depth int) *fault {
	s.at++
	var seen uint64            // of known fields
	var others map[string]bool // of objects with any names
	if shape.byName == nil {
		others = map[string]bool{}
	}
	for s.next() == '"' {
		below := shape.below()
		name := s.pass()
		var again bool
		if shape.byName != nil {
			index, known := shape.byName[name]
			if !known {
				return newFault(shape.unknown(name)).under(name)
			}
			again = seen&(1<<index) != 0
			seen |= 1 << index
			below = shape.fields[index].shape
		} else {
			again = once(others, name)
		}
		if again {
			return newFault(ErrDuplicate).under(name)
		}
		if s.next() != ':' {
			return nil
		}
		s.at++
		if fault := s.value(below, depth+1); fault != nil {
			return fault.under(name)
		}
		if s.next() != ',' {
			break
		}
		s.at++
	}
	if s.next() != '}' {
		return nil
	}
	s.at++
	if missing := shape.needed &^ seen; missing != 0 {
		return newFault(ErrMissing).under(shape.fields[bits.TrailingZeros64(missing)].name)
	}
	return nil
}

// once notes a name of an object with any names and tells whether it was there
// already.
func once(others map[string]bool, name string) (again bool) {
	if strings.Contains(name, `\`) || !utf8.ValidString(name) {
		_ = json.Unmarshal([]byte(`"`+name+`"`), &name) // as it stands when not JSON
	}
	again = others[name]
	others[name] = true
	return again
}
