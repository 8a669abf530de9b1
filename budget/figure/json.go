package figure

import (
	"encoding"
	"encoding/json"
)

// textFigure is what the JSON form of a figure is made from.
type textFigure interface {
	encoding.TextAppender
	Stated() bool
}

func marshalJSON(f textFigure) ([]byte, error) {
	if !f.Stated() {
		return []byte("null"), nil
	}
	text, err := f.AppendText(make([]byte, 0, 32))
	if err != nil {
		return nil, err
	}
	return json.Marshal(string(text))
}

// unmarshalJSON hands the string in data to set. It bounds the work before
// decoding: an escaped character takes at most six bytes in JSON.
func unmarshalJSON(kind string, data []byte, set func([]byte) error) error {
	if string(data) == "null" {
		return set(nil)
	}
	if len(data) > 6*MaxBytes+2 {
		return parseError(kind, string(data), ErrTooLong)
	}
	var text string
	if err := json.Unmarshal(data, &text); err != nil {
		return parseError(kind, string(data), err)
	}
	if text == "" { // absent is null, not an empty string
		return parseError(kind, text, ErrEmpty)
	}
	return set([]byte(text))
}
