package performance

import (
	"encoding/json"
	"math/bits"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"jixiao.example/internal/strict"
)

// jsonReader reads the JSON of forms as most programs write it, at a fraction of
// what encoding/json takes. It decides nothing: what it does not expect makes the
// text odd, and package strict reads the whole of it anew.
type jsonReader struct {
	text  string // the strings in the form are parts of it; "" once it is odd
	at    int
	odd   bool
	lists int // the bytes that the elements of all lists take
	formRooms
}

// object is how a T is read.
type object[T any] struct {
	fields []jsonField[T]
	needed uint64 // the fields that have to be there, by their index
	size   int    // of an element of a list, at least what package strict counts
}

type jsonField[T any] struct {
	name   string // and the quote behind it
	read   func(r *jsonReader, into *T)
	needed bool
}

// needed is a field that has to be there.
func needed[T any](name string, read func(r *jsonReader, into *T)) jsonField[T] {
	return jsonField[T]{name + `"`, read, true}
}

// optional is a field that may be left out.
func optional[T any](name string, read func(r *jsonReader, into *T)) jsonField[T] {
	return jsonField[T]{name + `"`, read, false}
}

func newObject[T any](fields ...jsonField[T]) *object[T] {
	o := &object[T]{fields: fields, size: sizeOf[T]()}
	for i := range fields {
		if fields[i].needed {
			o.needed |= 1 << i
		}
	}
	return o
}

// sizeOf is at least the size of a T on a 64-bit machine.
func sizeOf[T any]() int { return int(reflect.TypeFor[T]().Size()) * (64 / bits.UintSize) }

// read reads an object.
func (o *object[T]) read(r *jsonReader, into *T) {
	if !r.mark('{') {
		return
	}
	var seen uint64
	for index := -1; r.next() == '"'; {
		index = o.find(r.text[r.at+1:], index+1)
		if index < 0 || seen&(1<<index) != 0 {
			r.fail()
			return
		}
		field := &o.fields[index]
		r.at += 1 + len(field.name)
		seen |= 1 << index
		if r.mark(':') && !r.null() {
			field.read(r, into)
		}
		if r.next() != ',' {
			break
		}
		if r.at++; r.next() != '"' {
			r.fail()
		}
	}
	if !r.mark('}') || o.needed&^seen != 0 {
		r.fail()
	}
}

// find returns the index of the field whose name a text starts with, -1 for none.
// Most texts have the fields in their order, so those from first on come first.
func (o *object[T]) find(text string, first int) int {
	for i := first; i < len(o.fields); i++ {
		if name := o.fields[i].name; text != "" && name[0] == text[0] && strings.HasPrefix(text, name) {
			return i
		}
	}
	if first > 0 {
		return o.find(text, 0)
	}
	return -1
}

// list reads a list, which lies in room.
func (o *object[T]) list(r *jsonReader, room *room[T], into *[]T) {
	readList(r, room, into, o.size, o.read)
}

func readList[T any](r *jsonReader, room *room[T], into *[]T, size int, read func(*jsonReader, *T)) {
	if !r.mark('[') {
		return
	}
	room.open()
	for more := r.next() != ']'; more; more = r.next() == ',' && r.mark(',') {
		if r.lists += size; r.lists > strict.MaxListBytes {
			r.fail()
		}
		if element := room.add(); !r.null() {
			read(r, element)
		}
	}
	*into = room.close()
	r.mark(']')
}

// texts reads a list of texts.
func (r *jsonReader) texts(into *[]string) {
	readList(r, &r.words, into, sizeOf[string](), func(r *jsonReader, element *string) { *element = r.string() })
}

// string reads a text.
func (r *jsonReader) string() string {
	if !r.mark('"') {
		return ""
	}
	text := r.text[r.at:]
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case c == '"':
			r.at += i + 1
			return text[:i]
		case c == '\\':
			return r.escaped(i)
		case c < ' ':
			r.fail()
			return ""
		case c < utf8.RuneSelf:
			i++
		case c >= 0xe1 && c != 0xed && c <= 0xef && i+2 < len(text) && text[i+1]&0xc0 == 0x80 && text[i+2]&0xc0 == 0x80:
			i += 3 // as Chinese characters are
		default:
			char, size := utf8.DecodeRuneInString(text[i:])
			if char == utf8.RuneError {
				r.fail()
				return ""
			}
			i += size
		}
	}
	r.fail()
	return ""
}

// escaped reads a text whose first backslash is so many bytes ahead.
func (r *jsonReader) escaped(ahead int) (text string) {
	start := r.at - 1
	for i := r.at + ahead; i < len(r.text); i++ {
		switch r.text[i] {
		case '\\':
			i++
		case '"':
			r.at = i + 1
			err := json.Unmarshal([]byte(r.text[start:r.at]), &text)
			if err != nil || strings.ContainsRune(text, utf8.RuneError) { // as half a surrogate pair is read
				r.fail()
			}
			return text
		}
	}
	r.fail()
	return ""
}

// parsed is the value of a text.
func parsed[T any](r *jsonReader, text string, parse func(text string) (T, error)) T {
	value, err := parse(text)
	if err != nil {
		r.fail()
	}
	return value
}

// bool reads true or false.
func (r *jsonReader) bool() bool {
	word := r.bare()
	if word != "true" && word != "false" {
		r.fail()
	}
	return word == "true"
}

// int reads an integer.
func (r *jsonReader) int() int {
	digits := r.bare()
	n, err := strconv.Atoi(digits)
	if err != nil || strconv.Itoa(n) != digits {
		r.fail()
	}
	return n
}

// bare steps over a number or a word.
func (r *jsonReader) bare() string {
	r.next()
	rest := r.text[r.at:]
	if end := strings.IndexAny(rest, ",]} \t\r\n"); end >= 0 {
		rest = rest[:end]
	}
	r.at += len(rest)
	return rest
}

// null steps over a null, which leaves a value as it is.
func (r *jsonReader) null() bool {
	const null = "null"
	if r.next() != 'n' || !strings.HasPrefix(r.text[r.at:], null) {
		return false
	}
	r.at += len(null)
	return true
}

// mark steps over one byte, which has to be there.
func (r *jsonReader) mark(c byte) bool {
	if r.next() != c {
		r.fail()
		return false
	}
	r.at++
	return true
}

// fail makes the text odd; there is nothing more to read in it.
func (r *jsonReader) fail() { r.text, r.at, r.odd = "", 0, true }

// next returns the next byte that is not white space, 0 at the end.
func (r *jsonReader) next() byte {
	if r.at < len(r.text) && r.text[r.at] > ' ' {
		return r.text[r.at]
	}
	for ; r.at < len(r.text); r.at++ {
		if c := r.text[r.at]; c != ' ' && c != '\t' && c != '\n' && c != '\r' {
			return c
		}
	}
	return 0
}
