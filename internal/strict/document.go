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
func NewFormat[T Headed](name string, limit int, other error, shapeOf func(reflect.Type, ...Type) *Shape, types ...Type) Format[T] {
	return Format[T]{name, limit, other, sync.OnceValue(func() *Shape { return shapeOf(reflect.TypeFor[T](), types...) })}
}

// Header is what a document of the format starts with.
func (f Format[T]) Header() Header { return Header{Format: f.name} }

// Decode reads a document under the rules of this package.
func (f Format[T]) Decode(data []byte) (T, error) {
	document, err := f.NewReader().Decode(data)
	return *document, err
}

// NewReader returns a reader of documents.
func (f Format[T]) NewReader() *Reader[T] {
	return &Reader[T]{format: f, decoder: newDecoder(f.shape())}
}

// Reader reads documents one after the other and lays each where the one before
// was. It is not safe for concurrent use.
type Reader[T Headed] struct {
	format   Format[T]
	decoder  decoder
	document T
}

// Decode reads a document, which is zero when there is an error. It ends the
// life of the document that it returned before, the lists in it that are ones of
// ListOf included.
func (r *Reader[T]) Decode(data []byte) (*T, error) {
	var none T
	r.document = none
	err := r.decoder.decode(data, r.format.limit, &r.document)
	if name := r.document.format(); err == nil && name != r.format.name {
		err = fmt.Errorf("%.64q, not %q: %w", name, r.format.name, r.format.other)
	}
	if err != nil {
		r.document = none
	}
	return &r.document, err
}
