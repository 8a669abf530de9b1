package strict

import "reflect"

// Type says how values of one type are read, better than its reflection tells.
type Type struct {
	of   reflect.Type
	read func(into any, text string) error
	room func() room
}

// TextOf is a type whose texts parse reads, as its UnmarshalJSON or UnmarshalText
// does, but from a string: the value may hold parts of that without a copy.
func TextOf[T any](parse func(text string) (T, error)) Type {
	return Type{of: reflect.TypeFor[T](), read: func(into any, text string) error {
		value, err := parse(text)
		if err == nil {
			*into.(*T) = value
		}
		return err
	}}
}

// ListOf is the type []T. Its lists lie side by side, and a Reader uses their
// memory again.
func ListOf[T any]() Type {
	return Type{of: reflect.TypeFor[[]T](), room: func() room { return new(slab[T]) }}
}
