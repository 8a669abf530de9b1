package strict

import (
	"encoding/json"
	"errors"
	"reflect"
)

// find walks valid JSON that cannot be read and returns the fault of the first
// value that cannot be read by itself, nil when there is none. It reads many
// values twice, which only an error is worth.
func (s *scanner) find(shape *Shape) *fault {
	first := s.next()
	for shape.how == pointer {
		if first == 'n' {
			return s.value(shape, 0)
		}
		shape = shape.elem
	}
	start := s.at
	var fault *fault
	switch first {
	case '{':
		fault = s.findInObject(shape)
	case '[':
		fault = s.findInList(shape)
	case '"':
		if !sound(s.pass()) {
			fault = newFault(ErrText)
		}
	default:
		fault = s.value(shape, 0)
	}
	walked := shape.how == object && first == '{' || shape.how == list && first == '['
	if fault != nil || walked || shape.of == nil {
		return fault
	}
	return try(shape, []byte(s.text[start:s.at]))
}

// try reads a value by itself. Where a type has its own decoding, the path that
// this reports goes on from here.
func try(shape *Shape, raw []byte) *fault {
	err := json.Unmarshal(raw, reflect.New(shape.of).Interface())
	if err == nil {
		return nil
	}
	var inner *FieldError
	if errors.As(err, &inner) {
		return &fault{err: inner.Err, below: inner.Path}
	}
	var other *json.UnmarshalTypeError
	if errors.As(err, &other) {
		return newFault(newMismatch(other))
	}
	return newFault(err)
}

func (s *scanner) findInObject(shape *Shape) *fault {
	s.at++
	for s.next() == '"' {
		name := s.pass()
		if !sound(name) {
			return newFault(ErrText).under(name)
		}
		below := shape.below()
		if index, known := shape.byName[name]; known {
			below = shape.fields[index].shape
		}
		s.next()
		s.at++ // the colon
		if fault := s.find(below); fault != nil {
			return fault.under(name)
		}
		if s.next() == ',' {
			s.at++
		}
	}
	s.at++
	return nil
}

func (s *scanner) findInList(shape *Shape) *fault {
	s.at++
	for n := 0; s.next() != ']'; n++ {
		if fault := s.find(shape.below()); fault != nil {
			return fault.at(n)
		}
		if s.next() == ',' {
			s.at++
		}
	}
	s.at++
	return nil
}
