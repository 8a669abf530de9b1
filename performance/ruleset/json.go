package ruleset

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"reflect"
	"sync"

	"jixiao.example/internal/strict"
)

// MaxBytes bounds the JSON of a rule set.
const MaxBytes = 1 << 20

var shape = sync.OnceValue(func() *strict.Shape { return strict.ShapeOf(reflect.TypeFor[Set]()) })

// Decode reads a rule set strictly: unknown or wrongly cased fields, fields
// given twice and text after the end are errors. It does not validate; see Err
// and Overlay.
func Decode(data []byte) (Set, error) {
	var set Set
	if err := strict.Decode(data, MaxBytes, shape(), &set); err != nil {
		return Set{}, err
	}
	return set, nil
}

// Encode writes the canonical JSON of the set: what Decode reads gives the
// same bytes again.
func (s Set) Encode() ([]byte, error) { return json.Marshal(s) }

// Hash is the SHA-256 of the canonical JSON, in hexadecimal; two sets with one
// hash give the same scores. A set that cannot be encoded has none.
func (s Set) Hash() string {
	data, err := s.Encode()
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
