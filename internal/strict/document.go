package strict

import (
	"fmt"
	"reflect"
	"sync"
)

// Header starts a document: the type of a document embeds it before all else.
type Header struct {
	// Format names the wire format.
	Format string `json:"format"`
}

func (h Header) format() string { return h.Format }

// Headed is a document's type: one that embeds Header.
type Headed interface{ format() string }

// Format describes the documents of one wire format, which are of type T.
type Format[T Headed] struct {
	name  string
	limit int
	other error
	shape func() *Shape
}

// NewFormat returns the format of that name. Its documents may be at most limit
// bytes and have the shape that shapeOf derives from T; other is what the error
// about a document of another format wraps.
func NewFormat[T Headed](name string, limit int, other error, shapeOf func(reflect.Type) *Shape) Format[T] {
	return Format[T]{name, limit, other, sync.OnceValue(func() *Shape { return shapeOf(reflect.TypeFor[T]()) })}
}

// Header is what a document of the format starts with.
func (f Format[T]) Header() Header { return Header{Format: f.name} }

// Decode reads a document under the rules of this package.
func (f Format[T]) Decode(data []byte) (document T, err error) {
	err = Decode(data, f.limit, f.shape(), &document)
	if name := document.format(); err == nil && name != f.name {
		err = &WordedError{fmt.Errorf("%.64q, not %q: %w", name, f.name, f.other), "json.format", []string{f.name}}
	}
	if err != nil {
		var none T
		return none, err
	}
	return document, nil
}
