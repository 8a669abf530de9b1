package sheet

import (
	"bytes"
	"encoding/binary"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// Encoding is how the text of a CSV file is written as bytes.
type Encoding uint8

// The encodings.
const (
	// Detect reads a file as UTF-8 when it is that, else as GB18030. A file in
	// UTF-16 is known by its byte order mark. What is written is UTF-8.
	Detect Encoding = iota
	// UTF8 is UTF-8; it is written with a byte order mark, without which Excel
	// takes it for the local encoding.
	UTF8
	// GB18030 is GB18030, of which GBK and GB2312 are parts, with the codes of
	// 2022 and the zones for users.
	GB18030
)

// MaxBytes bounds what is read of a CSV file or a pasted text.
const MaxBytes = 16 << 20

const byteOrderMark = "\ufeff"

// lost stands for a character that did not decode.
const lost = "\ufffd"

// readAll reads at most MaxBytes.
func readAll(reader io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(reader, MaxBytes+1))
	switch {
	case err != nil:
		return nil, err
	case len(data) > MaxBytes:
		return nil, &Error{Err: ErrTooLarge}
	}
	return data, nil
}

// decode returns the text of a file.
func (e Encoding) decode(data []byte) (string, error) {
	marked := bytes.HasPrefix(data, []byte(byteOrderMark))
	switch {
	case e > GB18030:
		return "", &Error{Err: ErrEncoding}
	case marked:
		return decodeUTF8(data[len(byteOrderMark):])
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return decodeUTF16(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return decodeUTF16(data[2:], binary.BigEndian)
	case e == UTF8, e == Detect && (utf8.Valid(data) || mostlyUTF8(data)):
		return decodeUTF8(data)
	}
	return decodeGB18030(data)
}

// decodeUTF8 refuses a byte that does not decode, and a character that an
// earlier decoding has already lost.
func decodeUTF8(data []byte) (string, error) {
	text := string(data)
	if utf8.ValidString(text) && !strings.Contains(text, lost) {
		return text, nil
	}
	return "", &Error{Row: lineOf(data[:bytes.IndexRune(data, utf8.RuneError)]), Err: ErrText}
}

// mostlyUTF8 tells a UTF-8 file with a broken byte from a GB18030 file: in the
// latter, Chinese characters hardly ever look like one of UTF-8.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size <= 1:
			bad++
		case size >= 3:
			good++
		}
		i += max(size, 1)
	}
	return good > 4*bad
}

// decodeUTF16 decodes what spreadsheets call Unicode text.
func decodeUTF16(data []byte, order binary.ByteOrder) (string, error) {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	text := string(utf16.Decode(units))
	if len(data)%2 != 0 {
		return "", &Error{Row: lineOf([]byte(text)), Err: ErrText}
	}
	return decodeUTF8([]byte(text)) // half a pair decodes to the mark of a lost character
}

// lineOf counts lines from 1.
func lineOf(before []byte) int { return bytes.Count(before, []byte{'\n'}) + 1 }

// encode returns the bytes of a text. GB18030 covers all of Unicode, but the
// tables of some private characters do not lead back: such a text is refused.
func (e Encoding) encode(text string) ([]byte, error) {
	switch e {
	case Detect, UTF8:
		return []byte(byteOrderMark + text), nil
	case GB18030:
		data, err := simplifiedchinese.GB18030.NewEncoder().String(text)
		if err == nil {
			var back string
			if back, err = decodeGB18030([]byte(data)); err == nil && back == text {
				return []byte(data), nil
			}
		}
		return nil, &Error{Err: ErrText}
	}
	return nil, &Error{Err: ErrEncoding}
}
