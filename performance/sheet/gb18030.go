package sheet

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// decodeGB18030 decodes line by line, so that the row of a byte that does not
// decode is known. Line breaks are no part of any other character of GB18030.
func decodeGB18030(data []byte) (string, error) {
	var b strings.Builder
	b.Grow(len(data) + len(data)/2)
	decoder := simplifiedchinese.GB18030.NewDecoder()
	decode := func(code []byte) (text []byte, ok bool) {
		decoder.Reset()
		text, err := decoder.Bytes(code)
		return text, err == nil && !bytes.ContainsRune(text, utf8.RuneError)
	}
	for row := 1; len(data) > 0; row++ {
		line := data
		if i := bytes.IndexByte(data, '\n'); i >= 0 {
			line = data[:i+1]
		}
		data = data[len(line):]
		if text, ok := decode(line); ok {
			b.Write(text)
			continue
		}
		for len(line) > 0 { // code by code
			size := codeSize(line)
			code := line[:min(size, len(line))]
			line = line[len(code):]
			if r := beyondTable(code); r != 0 {
				b.WriteRune(r)
				continue
			}
			text, ok := decode(code)
			if !ok || len(code) < size {
				return "", &Error{Row: row, Err: ErrText}
			}
			b.Write(text)
		}
	}
	return b.String(), nil
}

// codeSize is the number of bytes of the code that starts a text.
func codeSize(text []byte) int {
	switch {
	case text[0] < 0x81:
		return 1
	case len(text) > 1 && text[1] >= '0' && text[1] <= '9':
		return 4
	}
	return 2
}

// beyondTable returns the character of a code of two bytes that the decoder does
// not know, 0 for none: those that GB 18030-2022 gives a place in Unicode, and
// the zones that it leaves to users, which are private there as well.
func beyondTable(code []byte) rune {
	if len(code) != 2 {
		return 0
	}
	lead, trail := rune(code[0]), rune(code[1])
	switch {
	case lead >= 0xaa && lead <= 0xaf && trail >= 0xa1 && trail < 0xff: // zone 1
		return 0xe000 + (lead-0xaa)*94 + trail - 0xa1
	case lead >= 0xf8 && lead <= 0xfe && trail >= 0xa1 && trail < 0xff: // zone 2
		return 0xe234 + (lead-0xf8)*94 + trail - 0xa1
	case lead >= 0xa1 && lead <= 0xa7 && trail >= 0x40 && trail <= 0xa0 && trail != 0x7f: // zone 3
		if trail > 0x7f {
			trail--
		}
		return 0xe4c6 + (lead-0xa1)*96 + trail - 0x40
	}
	pair := lead<<8 | trail
	for _, gap := range gaps {
		if pair >= gap.first && pair <= gap.last {
			return gap.to + pair - gap.first
		}
	}
	return 0
}

// gaps are the codes of two bytes outside the zones: first those that GB
// 18030-2022 moved out of the private area of Unicode, then those that stay there.
var gaps = [...]struct{ first, last, to rune }{
	{0xa6d9, 0xa6d9, 0xfe10},
	{0xa6da, 0xa6da, 0xfe12},
	{0xa6db, 0xa6db, 0xfe11},
	{0xa6dc, 0xa6df, 0xfe13},
	{0xa6ec, 0xa6ed, 0xfe17},
	{0xa6f3, 0xa6f3, 0xfe19},
	{0xa8bc, 0xa8bc, 0x1e3f},
	{0xfe59, 0xfe59, 0x9fb4},
	{0xfe61, 0xfe61, 0x9fb5},
	{0xfe66, 0xfe67, 0x9fb6},
	{0xfe6d, 0xfe6d, 0x9fb8},
	{0xfe7e, 0xfe7e, 0x9fb9},
	{0xfe90, 0xfe90, 0x9fba},
	{0xfea0, 0xfea0, 0x9fbb},

	{0xa2ab, 0xa2b0, 0xe766},
	{0xa2e4, 0xa2e4, 0xe76d},
	{0xa2ef, 0xa2f0, 0xe76e},
	{0xa2fd, 0xa2fe, 0xe770},
	{0xa4f4, 0xa4fe, 0xe772},
	{0xa5f7, 0xa5fe, 0xe77d},
	{0xa6b9, 0xa6c0, 0xe785},
	{0xa6f6, 0xa6fe, 0xe797},
	{0xa7c2, 0xa7d0, 0xe7a0},
	{0xa7f2, 0xa7fe, 0xe7af},
	{0xa896, 0xa8a0, 0xe7bc},
	{0xa8c1, 0xa8c4, 0xe7c9},
	{0xa8ea, 0xa8fe, 0xe7cd},
	{0xa958, 0xa958, 0xe7e2},
	{0xa95b, 0xa95b, 0xe7e3},
	{0xa95d, 0xa95f, 0xe7e4},
	{0xa997, 0xa9a3, 0xe7f4},
	{0xa9f0, 0xa9fe, 0xe801},
	{0xd7fa, 0xd7fe, 0xe810},
	{0xfe51, 0xfe53, 0xe816},
	{0xfe6c, 0xfe6c, 0xe831},
	{0xfe76, 0xfe76, 0xe83b},
	{0xfe91, 0xfe91, 0xe855},
}
