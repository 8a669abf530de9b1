package figure

import (
	"bytes"
	"encoding"
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

// unquote reads a figure from a JSON string, or null, which is absent. It bounds
// the work before decoding: an escaped character takes at most six bytes in JSON.
// An empty string is an error, because absent is null.
func unquote(into encoding.TextUnmarshaler, kind string, data []byte) error {
	switch {
	case string(data) == "null":
		return into.UnmarshalText(nil)
	case len(data) < 2 || data[0] != '"' || data[len(data)-1] != '"':
		return parseError(kind, string(data), ErrJSON)
	case len(data) == 2:
		return parseError(kind, "", ErrEmpty)
	case len(data) > 6*MaxBytes+2:
		return parseError(kind, string(data[:2*MaxBytes]), ErrTooLong)
	case bytes.IndexByte(data, '\\') < 0:
		return into.UnmarshalText(data[1 : len(data)-1])
	}
	var text string
	if json.Unmarshal(data, &text) != nil {
		return parseError(kind, string(data), ErrJSON)
	}
	return into.UnmarshalText([]byte(text))
}

func isNumber(data []byte) bool {
	return len(data) > 0 && (isDigit(data[0]) || data[0] == '-')
}
