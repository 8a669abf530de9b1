package strict_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/strict"
)

type inner struct {
	Low  int `json:"low"`
	High int `json:"high,omitempty"`
}

// word has its own decoding, as figures do.
type word string

func (w *word) UnmarshalText(text []byte) error {
	*w = word(text)
	return nil
}

type document struct {
	inner
	Name    string           `json:"name"`
	Plain   bool             // goes by its Go name
	Word    word             `json:"word"`
	Raw     json.RawMessage  `json:"raw"`
	One     *inner           `json:"one"`
	Many    []inner          `json:"many"`
	Fixed   [2]inner         `json:"fixed"`
	ByName  map[string]inner `json:"by_name"`
	Any     any              `json:"any"`
	Again   *document        `json:"again"`
	Skipped string           `json:"-"`
	hidden  string
}

const limit = 4096

func shape() *strict.Shape { return strict.ShapeOf(reflect.TypeFor[document]()) }

func decode(text string) (document, error) {
	var d document
	err := strict.Decode([]byte(text), limit, shape(), &d)
	return d, err
}

func TestDecodeReadsWhatIsKnown(t *testing.T) {
	d, err := decode(` { "low" : 1, "high":2, "name":"甲\"乙\\", "Plain":true, "word":"w", "raw":{"b":[1,{"c":null}]},
		"one":{"low":-3}, "many":[{"low":4},{"high":5}], "fixed":[{},{"low":6}], "by_name":{"a":{"low":7},"":{}},
		"any":{"x":{"y":[true,false,null,1e3,"]}"]}}, "again":{"again":{"name":"z"}} } `)
	require.NoError(t, err)
	assert.Equal(t, inner{1, 2}, d.inner)
	assert.Equal(t, `甲"乙\`, d.Name)
	assert.True(t, d.Plain)
	assert.Equal(t, word("w"), d.Word)
	assert.Equal(t, -3, d.One.Low)
	assert.Equal(t, []inner{{Low: 4}, {High: 5}}, d.Many)
	assert.Equal(t, 6, d.Fixed[1].Low)
	assert.Equal(t, map[string]inner{"a": {Low: 7}, "": {}}, d.ByName)
	assert.Equal(t, "z", d.Again.Again.Name)
	assert.Empty(t, d.hidden+d.Skipped)

	for _, text := range []string{"null", "{}", `{"one":null,"many":null,"by_name":null,"again":null}`, "\t\r\n{\n}"} {
		_, err := decode(text)
		require.NoError(t, err, text)
	}
}

func TestDecodeSaysWhichFieldIsWrong(t *testing.T) {
	for _, test := range []struct {
		name, text string
		err        error
		path       string
	}{
		{"unknown", `{"colour":1}`, strict.ErrUnknown, "/colour"},
		{"other letter case", `{"Name":"x"}`, strict.ErrUnknown, "/Name"},
		{"the Go name of a renamed field", `{"ByName":{}}`, strict.ErrUnknown, "/ByName"},
		{"a field that never travels", `{"Skipped":"x"}`, strict.ErrUnknown, "/Skipped"},
		{"a field under its dash", `{"-":"x"}`, strict.ErrUnknown, "/-"},
		{"a hidden field", `{"hidden":"x"}`, strict.ErrUnknown, "/hidden"},
		{"the name of an embedded type", `{"inner":{}}`, strict.ErrUnknown, "/inner"},
		{"a known name in escapes", `{"n\u0061me":"x"}`, strict.ErrUnknown, `/n\u0061me`},
		{"no name", `{"":1}`, strict.ErrUnknown, "/"},
		{"below a pointer", `{"one":{"middle":1}}`, strict.ErrUnknown, "/one/middle"},
		{"in a list", `{"many":[{},{"low":1,"Low":2}]}`, strict.ErrUnknown, "/many/1/Low"},
		{"in an array", `{"fixed":[{"x":1}]}`, strict.ErrUnknown, "/fixed/0/x"},
		{"in a map", `{"by_name":{"a/b~c":{"x":1}}}`, strict.ErrUnknown, "/by_name/a~1b~0c/x"},
		{"in the type itself", `{"again":{"again":{"x":1}}}`, strict.ErrUnknown, "/again/again/x"},
		{"after a nested value", `{"many":[{"low":1}],"any":{"a":[]},"x":1}`, strict.ErrUnknown, "/x"},

		{"twice", `{"name":"a","name":"a"}`, strict.ErrDuplicate, "/name"},
		{"twice, apart", `{"name":"a","many":[],"name":"b"}`, strict.ErrDuplicate, "/name"},
		{"twice, of an embedded type", `{"low":1,"low":1}`, strict.ErrDuplicate, "/low"},
		{"twice below", `{"one":{"low":1,"low":2}}`, strict.ErrDuplicate, "/one/low"},
		{"twice in a map", `{"by_name":{"a":{},"b":{},"a":{}}}`, strict.ErrDuplicate, "/by_name/a"},
		{"twice in a map, once in escapes", `{"by_name":{"a":{},"\u0061":{}}}`, strict.ErrDuplicate, `/by_name/\u0061`},
		{"twice where anything goes", `{"any":[[{"x":1,"x":2}]]}`, strict.ErrDuplicate, "/any/0/0/x"},
		{"twice in what decodes itself", `{"raw":{"x":{"y":1,"y":2}}}`, strict.ErrDuplicate, "/raw/x/y"},
		{"twice where an object does not belong", `{"name":{"x":1,"x":2}}`, strict.ErrDuplicate, "/name/x"},

		{"a text that is not UTF-8", "{\"many\":[],\"name\":\"\xff\"}", strict.ErrText, "/name"},
		{"half a pair", `{"any":[0,"\ud800x"]}`, strict.ErrText, "/any/1"},
		{"the other half", `{"name":"\\\udc00"}`, strict.ErrText, "/name"},
		{"two first halves", `{"name":"\ud800\ud800"}`, strict.ErrText, "/name"},
		{"half a pair in a name", `{"by_name":{"\ud800":{}}}`, strict.ErrText, `/by_name/\ud800`},
		{"half a pair in what decodes itself", `{"raw":[{"a":"\ud800"}]}`, strict.ErrText, "/raw/0/a"},

		{"too deep", `{"any":` + strings.Repeat("[", 80) + strings.Repeat("]", 80) + `}`, strict.ErrTooDeep, "/any" + strings.Repeat("/0", 64)},
		{"too deep and never closed", strings.Repeat(`{"again":`, 100), strict.ErrTooDeep, strings.Repeat("/again", 65)},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := decode(test.text)
			require.ErrorIs(t, err, test.err)
			var field *strict.FieldError
			require.ErrorAs(t, err, &field)
			assert.Equal(t, test.path, field.Path)
			assert.Contains(t, err.Error(), test.path+": "+test.err.Error())
		})
	}
	once := `{"many":[{"low":1},{"low":2}],"by_name":{"a":{"low":1},"b":{"low":1}},"any":[{"x":1},{"x":1}]}`
	_, err := decode(once)
	require.NoError(t, err, "one name in two objects is no duplicate")
}

func TestDecodeSaysWhichFieldIsMeant(t *testing.T) {
	_, err := decode(`{"ByName":{}}`)
	require.EqualError(t, err, `/ByName: unknown field: it is written "by_name"`)
	_, err = decode(`{"colour":{}}`)
	require.EqualError(t, err, `/colour: unknown field; known are low, high, name, Plain, word, raw, one, many, fixed, by_name, any, again`)
}

func TestDecodeSaysWhichFieldIsMissing(t *testing.T) {
	shape := strict.WholeShapeOf(reflect.TypeFor[[]inner]())
	require.NoError(t, strict.Decode([]byte(`[{"low":1},{"high":2,"low":0},null]`), limit, shape, new([]inner)))
	err := strict.Decode([]byte(`[{"low":1},{"high":2}]`), limit, shape, new([]inner))
	require.ErrorIs(t, err, strict.ErrMissing)
	require.EqualError(t, err, "/1/low: field missing")
}

func TestDecodeSaysWhichValueIsWrong(t *testing.T) {
	for path, text := range map[string]string{
		"/low":              `{"name":"x","low":"1","many":[{"low":1.5}]}`,
		"/many/1/high":      `{"many":[{"low":1},{"high":1.5}]}`,
		"/many":             `{"many":{}}`,
		"/one/low":          `{"one":{"low":true}}`,
		"/by_name/a~1b/low": `{"by_name":{"a/b":{"low":[]}}}`,
		"/again/one/low":    `{"again":{"one":{"low":99999999999999999999}}}`,
		"/figure":           `{"word":"x","figure":"two"}`,
		"/figures/1":        `{"figures":["1","two"]}`,
		"/nested/many/0":    `{"nested":{"many":[1]}}`,
	} {
		var d struct {
			document
			Figure  number   `json:"figure"`
			Figures []number `json:"figures"`
			Nested  nested   `json:"nested"`
		}
		err := strict.Decode([]byte(text), limit, strict.ShapeOf(reflect.TypeOf(d)), &d)
		var field *strict.FieldError
		require.ErrorAs(t, err, &field, text)
		assert.Equal(t, path, field.Path, text)
	}
	_, err := decode(`{"name":"x",}`)
	var syntax *json.SyntaxError
	require.ErrorAs(t, err, &syntax)
	assert.Contains(t, err.Error(), "at byte 13: ")
}

// An error speaks of JSON and not of Go types.
func TestDecodeSaysWhatItExpects(t *testing.T) {
	for text, says := range map[string]string{
		`[{"low":1}]`:            "array, not an object",
		`"x"`:                    "string, not an object",
		`{"one":[]}`:             "/one: array, not an object",
		`{"many":{}}`:            "/many: object, not a list",
		`{"many":[{},5]}`:        "/many/1: number, not an object",
		`{"name":1}`:             "/name: number, not a string",
		`{"word":true}`:          "/word: bool, not a string",
		`{"low":1.5}`:            "/low: number 1.5, not an integer",
		`{"Plain":"true"}`:       "/Plain: string, not true or false",
		"\ufeff{\"name\":\"x\"}": strict.ErrMark.Error(),
		"\ufeff":                 strict.ErrMark.Error(),
	} {
		_, err := decode(text)
		require.EqualError(t, err, says, text)
		var mismatch *json.UnmarshalTypeError
		assert.Equal(t, !errors.Is(err, strict.ErrMark), errors.As(err, &mismatch), text)
	}
}

// number and nested decode themselves, and refuse.
type (
	number int
	nested struct{}
)

func (n *number) UnmarshalText(text []byte) error { return json.Unmarshal(text, (*int)(n)) }

func (n *nested) UnmarshalJSON(data []byte) error {
	return strict.Decode(data, limit, shape(), new(document))
}

func TestDecodeReadsWholePairs(t *testing.T) {
	d, err := decode(`{"name":"\ud83d\ude00\\ud800\ufffd"}`)
	require.NoError(t, err)
	assert.Equal(t, "😀\\ud800\ufffd", d.Name)
}

func TestDecodeKeepsItsLimits(t *testing.T) {
	nest := func(n int) string { return `{"any":` + strings.Repeat("[", n) + strings.Repeat("]", n) + `}` }
	_, err := decode(nest(strict.MaxDepth))
	require.NoError(t, err, "the object and as many lists as are allowed below it")
	_, err = decode(nest(strict.MaxDepth + 1))
	require.ErrorIs(t, err, strict.ErrTooDeep)

	text := `{"name":"x"}`
	require.NoError(t, strict.Decode([]byte(text), len(text), shape(), new(document)))
	require.ErrorIs(t, strict.Decode([]byte(text), len(text)-1, shape(), new(document)), strict.ErrTooLarge)

	const most = strict.MaxListBytes / 16 // of two numbers each
	for _, element := range []string{`{}`, `null`, `{"low" : 1}`} {
		many := func(n int) error {
			text := `{"many":[` + element + strings.Repeat(","+element, n-2) + `],"one":null,"again":{"many":[{}]}}`
			return strict.Decode([]byte(text), len(text), shape(), new(document))
		}
		require.NoError(t, many(most), element)
		require.ErrorIs(t, many(most+1), strict.ErrTooLarge, element)
	}
}

func TestDecodeRefusesWhatIsNotJSON(t *testing.T) {
	for _, text := range []string{
		"", " ", "{", "}", "[", `{"name"`, `{"name":`, `{"name":"x"`, `{"name":"x",}`, `{"name" "x"}`, `{name:"x"}`,
		`{"name":"x"} {}`, `{"name":"x"}x`, `{"many":[{},]}`, `{"many":[{}`, `{"many":[,]}`, `{"many":[}`, `{"name":"\`,
		`{"name":"\x"}`, "{\"name\":\"\x00\"}", `{"any":tru}`, `{"any":01}`, `{"any":[1 2]}`, `"x"`, `[{"x":1}]`, `{"low":1.5}`,
		`{"one":[]}`, `{"by_name":{"a":1}}`, "\ufeff{}", `{'name':1}`, `/*c*/{}`,
	} {
		_, err := decode(text)
		require.Error(t, err, "%q", text)
	}
}

// Hostile text costs no more than its length: four times as much takes about
// four times the memory, and a megabyte is read to its end at all.
func TestDecodeIsLinear(t *testing.T) {
	const size = 1 << 20
	for name, text := range map[string]func(size int) string{
		"lists":         func(size int) string { return strings.Repeat("[", size) },
		"objects":       func(size int) string { return strings.Repeat(`{"again":`, size/10) },
		"quotes":        func(size int) string { return strings.Repeat(`"`, size) },
		"backslashes":   func(size int) string { return `{"name":"` + strings.Repeat(`\`, size) },
		"names":         func(size int) string { return `{"any":{` + strings.Repeat(`"x`, size/2) },
		"one long name": func(size int) string { return `{"` + strings.Repeat("x", size) + `":1}` },
		"commas":        func(size int) string { return `{"many":[` + strings.Repeat(",", size) },
		"spaces":        func(size int) string { return strings.Repeat(" ", size) },
	} {
		t.Run(name, func(t *testing.T) {
			taken := func(size int) uint64 {
				data := []byte(text(size))
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				err := strict.Decode(data, 2*size, shape(), new(document))
				runtime.ReadMemStats(&after)
				require.Error(t, err)
				return after.TotalAlloc - before.TotalAlloc
			}
			taken(size / 4) // what is made once, and kept
			few, many := taken(size/4), taken(size)
			require.LessOrEqual(t, many, 5*few+size)
		})
	}
}

// FuzzDecode compares with encoding/json and with a slow walk over its tokens:
// what Decode reads, encoding/json reads to the same value; what it refuses is
// no JSON for the type, or breaks one of the rules.
func FuzzDecode(f *testing.F) {
	for _, text := range []string{
		`{"name":"x","many":[{"low":1}],"by_name":{"a":{}},"any":{"x":[1,"]"]}}`, `{"any":{"x":1,"x":2}}`,
		`{"by_name":{"a":{},"\u0061":{}}}`, `{"again":{"again":{"NAME":1}}}`, `{"raw":{"b":{"b":1}},"one":null}`,
		`[[{"x":1}]]`, `{"one":{"low":1}}{}`, `{"any":"\ud800"}`, "{\"any\":{\"\xff\":1,\"\xfe\":2}}", `{"name":"\\"}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var got, want document
		err := strict.Decode(data, limit, shape(), &got)
		plain := json.Unmarshal(data, &want)
		switch {
		case err == nil:
			if plain != nil {
				t.Fatalf("read, though it is not JSON: %v", plain)
			}
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("read as\n%#v\ninstead of\n%#v", got, want)
			}
			if broken := rules(data); broken != nil {
				t.Fatalf("read, though %v", broken)
			}
		case errors.Is(err, strict.ErrText):
			if utf8.Valid(data) && !bytes.Contains(data, []byte(`\u`)) {
				t.Fatal("refused, though it is UTF-8 without escapes")
			}
		case errors.Is(err, strict.ErrTooLarge):
			if len(data) <= limit {
				t.Fatal("refused below the limit")
			}
		case errors.Is(err, strict.ErrUnknown), errors.Is(err, strict.ErrDuplicate), errors.Is(err, strict.ErrTooDeep):
			if plain == nil && rules(data) == nil {
				t.Fatalf("refused without a reason: %v", err)
			}
		case plain == nil:
			t.Fatalf("refused, though it is JSON: %v", err)
		}
	})
}

// rules walks the tokens of valid JSON and reports a name given twice in one
// object or, where a document stands, one that is not known.
func rules(data []byte) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	token, err := d.Token()
	if err != nil {
		return err
	}
	return walk(d, token, 0, "document")
}

var known = map[string]map[string]string{
	"document": {
		"low": "", "high": "", "name": "", "Plain": "", "word": "", "raw": "", "one": "inner", "many": "inner",
		"fixed": "inner", "by_name": "map", "any": "", "again": "document",
	},
	"inner": {"low": "", "high": ""},
}

func walk(d *json.Decoder, token json.Token, depth int, kind string) error {
	if depth > strict.MaxDepth {
		return strict.ErrTooDeep
	}
	delim, isDelim := token.(json.Delim)
	if !isDelim {
		return nil
	}
	seen := map[string]bool{}
	for d.More() {
		next, err := d.Token()
		if err != nil {
			return err
		}
		below := kind
		if delim == '{' {
			name := fmt.Sprint(next)
			if seen[name] {
				return strict.ErrDuplicate
			}
			seen[name] = true
			below = ""
			if kind == "map" {
				below = "inner"
			}
			if fields, strictly := known[kind]; strictly {
				child, listed := fields[name]
				if !listed {
					return strict.ErrUnknown
				}
				below = child
			}
			if next, err = d.Token(); err != nil {
				return err
			}
		}
		if err := walk(d, next, depth+1, below); err != nil {
			return err
		}
	}
	if _, err := d.Token(); err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	return nil
}
