package schema_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/programme"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/schema"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/summary"
)

// documents are the schemas by the format that they describe.
func documents() map[string]func() []byte {
	return map[string]func() []byte{
		performance.FormFormat: schema.Form,
		ruleset.Format:         schema.RuleSet,
		scoring.ResultFormat:   schema.Result,
		summary.SummaryFormat:  schema.Summary,
		programme.Format:       schema.Programme,
	}
}

// node is any part of a schema.
type node = map[string]any

func parse(t *testing.T, data []byte) node {
	t.Helper()
	var root node
	require.NoError(t, json.Unmarshal(data, &root))
	return root
}

func TestBytesAreValidAndTheCallersOwn(t *testing.T) {
	for format, schema := range documents() {
		t.Run(format, func(t *testing.T) {
			first, second := schema(), schema()
			assert.True(t, json.Valid(first))
			assert.Equal(t, byte('\n'), first[len(first)-1])
			assert.Equal(t, first, second)
			clear(first)
			assert.Equal(t, second, schema(), "a caller changes a copy")
		})
	}
}

func TestSchemasNameTheirFormat(t *testing.T) {
	for format, schema := range documents() {
		root := parse(t, schema())
		kind, version, found := strings.Cut(strings.TrimPrefix(format, "jixiao/"), "/")
		require.True(t, found)
		assert.Equal(t, "https://json-schema.org/draft/2020-12/schema", root["$schema"], format)
		assert.Equal(t, "https://jixiao.example/schema/"+kind+"/"+version, root["$id"], format)
		properties, _ := root["properties"].(node)
		constant, _ := properties["format"].(node)
		assert.Equal(t, format, constant["const"])
		assert.Contains(t, root["required"], "format")
	}
}

// walk visits every part of a schema, with its path.
func walk(part any, path string, visit func(path string, part node)) {
	switch part := part.(type) {
	case node:
		visit(path, part)
		for key, below := range part {
			walk(below, path+"/"+key, visit)
		}
	case []any:
		for _, below := range part {
			walk(below, path+"/*", visit)
		}
	}
}

func TestEveryPropertyIsDescribedInBothLanguages(t *testing.T) {
	han := func(r rune) bool { return unicode.Is(unicode.Han, r) }
	latin := func(r rune) bool { return unicode.Is(unicode.Latin, r) }
	described := 0
	for format, schema := range documents() {
		walk(parse(t, schema()), format, func(path string, part node) {
			properties, _ := part["properties"].(node)
			if _, isObject := part["additionalProperties"]; !isObject {
				return // a condition, not a document
			}
			for name, property := range properties {
				described++
				for _, keyword := range []string{"title", "description"} {
					text, _ := property.(node)[keyword].(string)
					assert.True(t, strings.ContainsFunc(text, han) && strings.ContainsFunc(text, latin),
						"%s/%s has no %s in both languages: %q", path, name, keyword, text)
				}
			}
		})
	}
	assert.Greater(t, described, 150)
}

// A condition says what an object it meets looks like, and describes none.
var condition = regexp.MustCompile(`/(if|then|else|not|allOf|anyOf|oneOf|upward|of_a_rate)(/|$)`)

func TestEveryObjectIsClosed(t *testing.T) {
	for format, schema := range documents() {
		walk(parse(t, schema()), format, func(path string, part node) {
			if part["type"] != "object" || condition.MatchString(path) {
				return
			}
			if values, isMap := part["additionalProperties"].(node); isMap {
				assert.Equal(t, "integer", values["type"], "%s counts by name", path)
				return
			}
			assert.Equal(t, false, part["additionalProperties"], path)
		})
	}
}

// Every schema stands alone: what it refers to is its own, and all of it is
// used; what two schemas name alike is alike.
func TestDefinitionsAreUsedAndAlike(t *testing.T) {
	shared := map[string]any{}
	for format, schema := range documents() {
		root := parse(t, schema())
		definitions, _ := root["$defs"].(node)
		var used []string
		walk(root, format, func(path string, part node) {
			if reference, found := part["$ref"].(string); found {
				name, own := strings.CutPrefix(reference, "#/$defs/")
				require.True(t, own, path)
				assert.Contains(t, definitions, name, path)
				used = append(used, name)
			}
		})
		for name, definition := range definitions {
			assert.True(t, slices.Contains(used, name), "%s: nothing refers to %s", format, name)
			if other, known := shared[name]; known {
				assert.Equal(t, other, definition, name)
			}
			shared[name] = definition
		}
	}
}

// Patterns stay inside what regular expressions of all languages have.
func TestPatternsArePortable(t *testing.T) {
	patterns := 0
	for format, schema := range documents() {
		walk(parse(t, schema()), format, func(path string, part node) {
			pattern, found := part["pattern"].(string)
			if !found {
				return
			}
			patterns++
			for _, special := range []string{"(?=", "(?!", "(?<", `\p`, `\d`, `\w`, `\s`, `\b`, `\x`, `\u`, "[[", "&&", "||", "--", "~~"} {
				assert.NotContains(t, pattern, special, path)
			}
		})
	}
	assert.Greater(t, patterns, 20)
}
