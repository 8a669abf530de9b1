package strict

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// find walks valid JSON that cannot be read and returns a *FieldError for the
// first value that cannot be read by itself, nil when there is none. It reads
// many values twice, which only an error is worth.
func (s *scanner) find(shape *Shape) error {
	first := s.next()
	for shape.how == pointer {
		if first == 'n' {
			return s.skip(shape, first, 0)
		}
		shape = shape.elem
	}
	start := s.at
	var err error
	switch first {
	case '{':
		err = s.findInObject(shape)
	case '[':
		err = s.findInArray(shape)
	case '"':
		if !sound(s.text()) {
			err = fieldError(s.path, ErrText)
		}
	default:
		err = s.skip(shape, first, 0)
	}
	walked := shape.how == object && first == '{' || shape.how == list && first == '['
	if err != nil || walked || shape.of == nil {
		return err
	}
	return s.try(shape, s.data[start:s.at])
}

// try reads a value by itself. Where a type has its own decoding, the path that
// this reports goes on from here.
func (s *scanner) try(shape *Shape, raw []byte) error {
	err := json.Unmarshal(raw, reflect.New(shape.of).Interface())
	if err == nil {
		return nil
	}
	found := fieldError(s.path, err)
	if inner, is := errors.AsType[*FieldError](err); is {
		found.Path, found.Err = found.Path+inner.Path, inner.Err
	}
	return found
}

func (s *scanner) findInObject(shape *Shape) error {
	s.at++
	for s.next() == '"' {
		name := s.text()
		s.path = append(s.path, step{name: name})
		if !sound(name) {
			return fieldError(s.path, ErrText)
		}
		below := shape.elem
		if index, known := shape.byName[string(name)]; known {
			below = shape.fields[index].shape
		}
		if below == nil {
			below = anything
		}
		s.next()
		s.at++ // the colon
		if err := s.find(below); err != nil {
			return err
		}
		s.path = s.path[:len(s.path)-1]
		if s.next() == ',' {
			s.at++
		}
	}
	s.at++
	return nil
}

func (s *scanner) findInArray(shape *Shape) error {
	s.at++
	elem := shape.elem
	if elem == nil {
		elem = anything
	}
	s.path = append(s.path, step{})
	for s.next() != ']' {
		if err := s.find(elem); err != nil {
			return err
		}
		s.path[len(s.path)-1].index++
		if s.next() == ',' {
			s.at++
		}
	}
	s.at++
	s.path = s.path[:len(s.path)-1]
	return nil
}

// sound tells whether a JSON text is UTF-8 and escapes no half of a surrogate
// pair.
func sound(text []byte) bool {
	if !utf8.Valid(text) {
		return false
	}
	for {
		i := bytes.IndexByte(text, '\\')
		if i < 0 || i+1 >= len(text) {
			return true
		}
		high, escaped := codeUnit(text[i:])
		switch {
		case !escaped:
			text = text[i+2:]
		case !utf16.IsSurrogate(high):
			text = text[i+unitLength:]
		default:
			low, _ := codeUnit(text[i+unitLength:])
			if utf16.DecodeRune(high, low) == utf8.RuneError {
				return false
			}
			text = text[i+2*unitLength:]
		}
	}
}

const unitLength = len(`\u0000`)

// codeUnit reads \u and four digits.
func codeUnit(text []byte) (unit rune, ok bool) {
	if len(text) < unitLength || text[0] != '\\' || text[1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(text[2:unitLength]), 16, 16)
	return rune(n), err == nil
}
