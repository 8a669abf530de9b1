package figure

import (
	"bytes"
	"encoding/json"
)

// quote returns the JSON form of a figure's canonical text, null for none. No
// figure's text holds a character that JSON escapes.
func quote(text string) []byte {
	if text == "" {
		return []byte("null")
	}
	b := make([]byte, 0, len(text)+2)
	b = append(b, '"')
	b = append(b, text...)
	return append(b, '"')
}

// unquote returns the text of a JSON string, nil for null. It bounds the work
// before decoding: an escaped character takes at most six bytes in JSON. An
// empty string is an error, because absent is null.
func unquote(kind string, data []byte) ([]byte, error) {
	switch {
	case string(data) == "null":
		return nil, nil
	case len(data) < 2 || data[0] != '"' || data[len(data)-1] != '"':
		return nil, parseError(kind, string(data), ErrJSON)
	case len(data) == 2:
		return nil, parseError(kind, "", ErrEmpty)
	case len(data) > 6*MaxBytes+2:
		return nil, parseError(kind, string(data[:2*MaxBytes]), ErrTooLong)
	case bytes.IndexByte(data, '\\') < 0:
		return data[1 : len(data)-1], nil
	}
	var text string
	if json.Unmarshal(data, &text) != nil {
		return nil, parseError(kind, string(data), ErrJSON)
	}
	return []byte(text), nil
}

func isNumber(data []byte) bool {
	return len(data) > 0 && (isDigit(data[0]) || data[0] == '-')
}
