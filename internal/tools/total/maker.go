package total

import (
	"bytes"
	"io"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"
)

// maker makes values of any type.
type maker struct {
	dice *rand.Rand
	// known are values of a type that cannot be put together from outside, and
	// good ones.
	known map[reflect.Type][]reflect.Value
	// met are some values that calls returned.
	met map[reflect.Type][]reflect.Value
}

// keep bounds the values that are kept of a type.
const keep = 12

func newMaker(known []any) *maker {
	m := &maker{rand.New(rand.NewPCG(1, 2)), map[reflect.Type][]reflect.Value{}, map[reflect.Type][]reflect.Value{}}
	for _, value := range append(known,
		decimal.Decimal{}, decimal.New(1, math.MinInt32), decimal.New(-1, math.MinInt32), decimal.New(1, math.MaxInt32),
		decimal.New(math.MaxInt64, 0), decimal.New(math.MinInt64, -18), decimal.New(0, math.MaxInt32), decimal.New(1, -400),
		language.Tag{}, language.English, language.Chinese, language.MustParse("tlh"),
	) {
		v := reflect.ValueOf(value)
		m.known[v.Type()] = append(m.known[v.Type()], v)
	}
	return m
}

// keep remembers a value that a call returned.
func (m *maker) keep(v reflect.Value) {
	if v.Kind() == reflect.Interface || v.Kind() == reflect.Func || v.Type().PkgPath() == "" && v.Kind() != reflect.Pointer {
		return
	}
	t := v.Type()
	if t.Kind() == reflect.Pointer {
		if v.IsNil() {
			return
		}
		t = t.Elem()
		v = v.Elem()
	}
	if kept := m.met[t]; len(kept) < keep {
		m.met[t] = append(kept, v)
	} else {
		kept[m.dice.IntN(keep)] = v
	}
}

// all returns the values of a type that every argument is tried with.
func (m *maker) all(t reflect.Type) []reflect.Value {
	values := append([]reflect.Value{reflect.Zero(t)}, m.plain(t)...)
	values = append(append(values, m.known[t]...), m.met[t]...)
	if made := composed(t); made {
		for range keep {
			values = append(values, m.make(t, depth))
		}
	}
	if t.Kind() == reflect.Interface && !nilable(t) {
		values = values[1:]
	}
	return values
}

// depth bounds the nesting of values.
const depth = 5

// one returns one value of a type.
func (m *maker) one(t reflect.Type, below int) reflect.Value {
	if kept := len(m.known[t]) + len(m.met[t]); kept > 0 && m.dice.IntN(3) > 0 {
		i := m.dice.IntN(kept)
		if i < len(m.known[t]) {
			return m.known[t][i]
		}
		return m.met[t][i-len(m.known[t])]
	}
	if composed(t) {
		return m.make(t, below)
	}
	if values := m.plain(t); len(values) > 0 && (m.dice.IntN(4) > 0 || !nilable(t)) {
		return values[m.dice.IntN(len(values))]
	}
	return reflect.Zero(t)
}

func composed(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Struct, reflect.Slice, reflect.Array, reflect.Map, reflect.Pointer, reflect.Func:
		return true
	}
	return false
}

// nilable tells whether an argument of a type may be nil.
func nilable(t reflect.Type) bool {
	return t != reflect.TypeFor[io.Reader]() && t != reflect.TypeFor[io.Writer]()
}

// make puts a value together from values of its parts.
func (m *maker) make(t reflect.Type, below int) reflect.Value {
	v := reflect.New(t).Elem()
	if below == 0 {
		return v
	}
	switch t.Kind() {
	case reflect.Struct:
		for i := range t.NumField() {
			if t.Field(i).IsExported() && m.dice.IntN(4) > 0 {
				v.Field(i).Set(m.one(t.Field(i).Type, below-1))
			}
		}
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 && m.dice.IntN(4) > 0 {
			v.SetBytes([]byte(m.text()))
			break
		}
		n := m.dice.IntN(4)
		v.Set(reflect.MakeSlice(t, n, n))
		for i := range n {
			v.Index(i).Set(m.one(t.Elem(), below-1))
		}
	case reflect.Array:
		for i := range t.Len() {
			v.Index(i).Set(m.one(t.Elem(), below-1))
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(t))
		for range m.dice.IntN(4) {
			v.SetMapIndex(m.one(t.Key(), below-1), m.one(t.Elem(), below-1))
		}
	case reflect.Pointer:
		v.Set(reflect.New(t.Elem()))
		v.Elem().Set(m.one(t.Elem(), below-1))
	case reflect.Func:
		v.Set(m.function(t, below))
	}
	return v
}

// function returns a function that yields values when it takes a yield, and
// else returns some, always the same.
func (m *maker) function(t reflect.Type, below int) reflect.Value {
	var values []reflect.Value
	if t.NumIn() == 1 && t.NumOut() == 0 && t.In(0).Kind() == reflect.Func {
		for range 2 * t.In(0).NumIn() {
			values = append(values, m.one(t.In(0).In(len(values)%t.In(0).NumIn()), below-1))
		}
		return reflect.MakeFunc(t, func(in []reflect.Value) []reflect.Value {
			n := t.In(0).NumIn()
			for more := range slices.Chunk(values, n) {
				if !in[0].Call(more)[0].Bool() {
					break
				}
			}
			return nil
		})
	}
	for i := range t.NumOut() {
		values = append(values, m.one(t.Out(i), below-1))
	}
	return reflect.MakeFunc(t, func([]reflect.Value) []reflect.Value { return values })
}

// plain are values of a type that is not put together.
func (m *maker) plain(t reflect.Type) []reflect.Value {
	var values []any
	switch t.Kind() {
	case reflect.Bool:
		values = []any{true}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		high := int64(1)<<(t.Bits()-1) - 1
		values = []any{int64(1), int64(-1), int64(2), high, -high, -high - 1, min(high, 1<<31-1), max(-high, -1<<31), min(high, 2024)}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		values = []any{uint64(1), uint64(2), uint64(7), ^uint64(0) >> (64 - t.Bits())}
	case reflect.String:
		for _, text := range texts {
			values = append(values, text)
		}
	case reflect.Interface:
		values = interfaces(t)
	}
	made := make([]reflect.Value, len(values))
	for i, value := range values {
		if made[i] = reflect.ValueOf(value); t.Kind() != reflect.Interface {
			made[i] = made[i].Convert(t)
		}
	}
	return made
}

// text returns a text that a decoder could read.
func (m *maker) text() string {
	text := texts[m.dice.IntN(len(texts))]
	if at := m.dice.IntN(len(text) + 1); m.dice.IntN(4) == 0 {
		text = text[:at]
	}
	return text
}

func interfaces(t reflect.Type) []any {
	switch t {
	case reflect.TypeFor[error]():
		return []any{io.ErrUnexpectedEOF}
	case reflect.TypeFor[any](): // what a column of a database may hold
		return []any{
			"", "none", texts[0], texts[len(texts)-1], []byte("≥95%"), []byte(nil), int64(-1), 1e300, true,
			time.Time{},
			time.Unix(1<<60, 0),
			struct{}{},
		}
	case reflect.TypeFor[io.Reader]():
		return []any{
			strings.NewReader(""), strings.NewReader(texts[0]), strings.NewReader("甲,乙\n\"丙"), broken{}, io.LimitReader(zeros{}, 1<<16),
		}
	case reflect.TypeFor[io.Writer]():
		return []any{&bytes.Buffer{}, io.Discard, broken{}}
	}
	return nil
}

// broken reads and writes nothing but errors.
type broken struct{}

func (broken) Read([]byte) (int, error)  { return 0, io.ErrUnexpectedEOF }
func (broken) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

// zeros reads as zeros without an end.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

// texts are words in and outside the closed sets, paths, figures, documents and
// what is none of them.
var texts = []string{
	"年度绩效目标", "/execution", "/classes/0/groups/0/indicators/0", "/classes/2147483647", "/classes/-1/groups/99999999999999999999",
	"output", "total", "at-least", "优", "adjusted", "zh", "甲", "2024", "2024年2月30日", "2024-06-30", "≥95%", "=1/3", "5~3",
	"9.5%", "-3", "12.50万元", "1e2147483647", "1e-2147483648", "0.00000000000000000000000001", "99999999999999999999999999",
	"(", "[", ")", "{}", "null", "[]", "[null]", `""`, `"\ud800"`, `{"format":"jixiao/form/1"}`, `{"format":"jixiao/result/1"}`,
	`{"":`, "-", ",", ";", " ", "\n", "\r\n", "\t", "\x00", "\x1b[31m", "\ufeff", "\u202e\u200b\u2066", "\xff\xfe\xfd", "é", "𠀀",
	"%!s(MISSING)%d", "<script>alert(1)</script>", "&amp;", "../..", "~1~0", "\\", "'", "`",
	strings.Repeat("9", 1<<16), strings.Repeat("[", 1<<16), strings.Repeat("长", 1<<14), strings.Repeat("甲\t乙\n", 1<<10),
	strings.Repeat("1/", 1<<10), strings.Repeat("\xff", 1<<12),
}
