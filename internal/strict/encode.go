package strict

import (
	"bytes"
	"encoding/json"
)

// Encode writes a document on one line, as json.Marshal does, but leaves <, >
// and & as they are: targets are full of them, and nothing here is HTML.
func Encode(document any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(document); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte{'\n'}), nil
}
