package ruleset

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"reflect"
	"time"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/strict"
)

// Format names the wire format of a rule set; it stands in its field "format".
const Format = "jixiao/rule-set/1"

// MaxBytes bounds the JSON of a rule set.
const MaxBytes = 1 << 20

// ErrFormat reports a document whose "format" is not Format.
var ErrFormat = errors.New("not a rule set in a known format")

// The errors of strict decoding, for errors.Is. Forms, results and summaries are
// read by the same rules and have the same errors.
var (
	// ErrTooLarge reports a document above its limit, such as MaxBytes, or one
	// whose lists take more than 8 MiB of memory.
	ErrTooLarge = strict.ErrTooLarge
	// ErrTooDeep reports nesting past reason.
	ErrTooDeep = strict.ErrTooDeep
	// ErrDuplicateField reports a field given twice.
	ErrDuplicateField = strict.ErrDuplicate
	// ErrUnknownField reports a field that is not known, or is known only in
	// other letter case.
	ErrUnknownField = strict.ErrUnknown
	// ErrMissingField reports a field that is always written and is not there.
	ErrMissingField = strict.ErrMissing
	// ErrText reports a text that is not UTF-8, or half a surrogate pair.
	ErrText = strict.ErrText
	// ErrByteOrderMark reports a document that starts with a byte order mark, as
	// some editors write it: cut the three bytes EF BB BF off.
	ErrByteOrderMark = strict.ErrMark
)

// FieldError says where one of these errors is, or which value cannot be read.
// It has two fields:
//
//	Path string  // JSON pointer (RFC 6901) of the field: "/classes/0/name"; "" is the document
//	Err  error   // what is wrong with it, which Unwrap returns
//
// Decode and its sisters return a *FieldError, for errors.As.
type FieldError = strict.FieldError

// document is a set as it travels.
type document struct {
	strict.Header
	Set
}

var format = strict.NewFormat[document](Format, MaxBytes, ErrFormat, strict.ShapeOf)

// citationJSON is a citation whose date goes in two forms.
type citationJSON struct {
	plainCitation
	Issued issued `json:"issued,omitzero"`
}

type plainCitation Citation

var citationShape = strict.ShapeOf(reflect.TypeFor[citationJSON]())

// UnmarshalJSON reads a citation as strictly as Decode.
func (c *Citation) UnmarshalJSON(data []byte) error {
	var read citationJSON
	err := strict.Decode(data, MaxBytes, citationShape, &read)
	if err == nil {
		*c = Citation(read.plainCitation)
		c.Issued = figure.Date(read.Issued)
	}
	return err
}

// issued is the date of a citation: 2021年8月18日, or as 2021-08-18.
type issued figure.Date

// UnmarshalJSON reads either form.
func (i *issued) UnmarshalJSON(data []byte) (err error) {
	if day, noDay := time.Parse(`"`+time.DateOnly+`"`, string(data)); noDay == nil {
		*(*figure.Date)(i), err = figure.NewDate(day.Year(), int(day.Month()), day.Day())
		return err
	}
	return (*figure.Date)(i).UnmarshalJSON(data)
}

// Decode reads a rule set strictly: unknown or wrongly cased fields, fields
// given twice, text after the end and another format are errors. What is wrong in
// a field comes as a *FieldError. It does not validate: a word that is none of its
// set, such as "side":"under", is read, and Err refuses it. A set that builds on
// another needs Overlay first. The date of a citation is read in the Chinese form
// and as 2021-08-18, and written in the former.
func Decode(data []byte) (Set, error) {
	read, err := format.Decode(data)
	return read.Set, err
}

// Encode writes the canonical JSON of the set, its format first: what Decode
// reads gives the same bytes again.
func (s Set) Encode() ([]byte, error) { return strict.Encode(document{format.Header(), s}) }

// Hash is the SHA-256 of the bytes that Encode writes, the format included, in
// hexadecimal; two sets with one hash give the same scores. A set that cannot
// be encoded has none.
func (s Set) Hash() string {
	data, err := s.Encode()
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
