package schematest_test

import (
	"bytes"
	"encoding/json"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// mutant is a document with one change.
type mutant struct {
	op       string
	path     string // of what was changed
	old, new any
	data     []byte
}

// The changes.
const (
	leftOut    = "left out"
	nulled     = "null"
	added      = "a field added"
	otherCase  = "other letter case"
	otherText  = "another text"
	otherType  = "another type"
	otherCount = "another number"
	repeated   = "an entry repeated"
	emptied    = "emptied"
)

// parsed reads JSON and keeps numbers as they are written.
func parsed(t *testing.T, data []byte) any {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	var tree any
	require.NoError(t, decoder.Decode(&tree))
	return tree
}

// texts are tried in place of every text.
var texts = []string{
	"", " ", "x", "2024年", "2024年2月30日", "2024年12月之前", "5", "-5", "-0", "05", "5.", ".5", "1e5", "1234567890123456789", "５", " 5", "5 ", "5,0",
	"5%", "%", "5个", "5万元", "约5万元", "五万元", "5元", "≥5个", ">=5", "5个~6个", "6个~5个", "5个~6户", "100%以上", "「好」", "「5」", "未报告", "效果明显", "零",
	"met", "scored", "at-least", "none", "zero", "full", "half-up", "read", "total", "best", "overshot", "raw", "value", "judged", "words",
	"/execution", "/classes/0", "/classes/0/groups/01", "/classes/0/groups/0/indicators/0/x", "/classes/-1/groups/0",
	"jixiao/form/2", "Excellent", "initial", "Initial",
}

// mutants yields every document that differs from the given one in one place.
func mutants(t *testing.T, data []byte) iter.Seq[mutant] {
	t.Helper()
	return func(yield func(mutant) bool) {
		m := mutator{root: parsed(t, data), yield: yield}
		m.node(m.root, "", func(value any) { m.root = value })
	}
}

type mutator struct {
	root  any
	yield func(mutant) bool
	done  bool
}

// try makes a change, hands out the document and takes the change back.
func (m *mutator) try(op, path string, old, value any, set func(any)) {
	if m.done {
		return
	}
	set(value)
	data, err := json.Marshal(m.root)
	set(old)
	m.done = err != nil || !m.yield(mutant{op, path, old, value, data})
}

func (m *mutator) node(value any, path string, set func(any)) {
	change := func(op string, with any) { m.try(op, path, value, with, set) }
	change(nulled, nil)
	for _, other := range []any{json.Number("7"), "seven", true, []any{}, map[string]any{}} {
		if kind(other) != kind(value) {
			change(otherType, other)
		}
	}
	switch value := value.(type) {
	case map[string]any:
		m.object(value, path, set)
	case []any:
		if len(value) > 0 {
			change(emptied, []any{})
			change(repeated, append(slices.Clone(value), value[0]))
		}
		for i := range value {
			m.node(value[i], path+"/"+strconv.Itoa(i), func(v any) { value[i] = v })
		}
	case string:
		for _, text := range append(texts, value+"x", " "+value, value+"\n", strings.ToUpper(value)) {
			if text != value {
				change(otherText, text)
			}
		}
	case json.Number:
		for _, number := range []json.Number{"-1", "0", "9", "10", "1000", "10000", "1.5", "1e2", "9223372036854775807", "9223372036854775808"} {
			if number != value {
				change(otherCount, number)
			}
		}
	case bool:
		change(otherType, "true")
		change(otherCount, !value)
	}
}

func (m *mutator) object(value map[string]any, path string, set func(any)) {
	for _, name := range slices.Sorted(maps.Keys(value)) {
		without := maps.Clone(value)
		delete(without, name)
		m.try(leftOut, path+"/"+name, value, without, set)
		without = maps.Clone(without)
		without[strings.ToUpper(name[:1])+name[1:]] = value[name]
		m.try(otherCase, path+"/"+name, value, without, set)
		m.node(value[name], path+"/"+name, func(v any) { value[name] = v })
	}
	more := maps.Clone(value)
	more["colour"] = "red"
	m.try(added, path+"/colour", value, more, set)
}

func kind(value any) string {
	switch value.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case json.Number:
		return "number"
	case string:
		return "text"
	case []any:
		return "list"
	}
	return "object"
}
