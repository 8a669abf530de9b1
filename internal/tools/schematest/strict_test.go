package schematest_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// typed are the keywords that say something of one type only, which validators
// in their strict mode want named where they stand or around it.
var typed = map[string]string{
	"maxLength": "string", "minLength": "string", "pattern": "string", "format": "string",
	"maximum": "number", "minimum": "number", "exclusiveMaximum": "number", "exclusiveMinimum": "number", "multipleOf": "number",
	"items": "array", "prefixItems": "array", "contains": "array", "maxItems": "array", "minItems": "array", "uniqueItems": "array",
	"properties": "object", "patternProperties": "object", "additionalProperties": "object", "propertyNames": "object",
	"required": "object", "maxProperties": "object", "minProperties": "object",
	"dependentRequired": "object",
}

// known are the other keywords of draft 2020-12 that the schemas use.
var known = map[string]bool{
	"$schema": true, "$id": true, "$defs": true, "$ref": true, "title": true, "description": true, "examples": true, "type": true,
	"const": true, "enum": true, "not": true, "anyOf": true, "oneOf": true, "allOf": true, "if": true, "then": true, "else": true,
	"default": true,
}

// untyped returns where a schema has a keyword without its type, or one that
// nobody knows; types are those that the schemas around it name for the same
// value.
func untyped(schema any, path string, types []string) []string {
	object, is := schema.(node)
	if !is {
		return nil // true or false
	}
	var found []string
	switch named := object["type"].(type) {
	case string:
		types = []string{named}
	case []any:
		types = nil
		for _, one := range named {
			types = append(types, one.(string))
		}
	}
	allows := func(needed string) bool {
		for _, one := range types {
			if one == needed || one == "integer" && needed == "number" {
				return true
			}
		}
		return false
	}
	for keyword, below := range object {
		at := path + "/" + keyword
		if needed, is := typed[keyword]; is && !allows(needed) {
			found = append(found, at)
		} else if !is && !known[keyword] {
			found = append(found, at+" is no keyword")
		}
		switch keyword {
		case "not", "if", "then", "else": // of the same value
			found = append(found, untyped(below, at, types)...)
		case "items", "contains", "additionalProperties", "propertyNames":
			found = append(found, untyped(below, at, nil)...)
		case "anyOf", "oneOf", "allOf":
			for _, part := range below.([]any) {
				found = append(found, untyped(part, at, types)...)
			}
		case "properties", "patternProperties", "$defs":
			for name, part := range below.(node) {
				found = append(found, untyped(part, at+"/"+name, nil)...)
			}
		}
	}
	return found
}

func TestSchemasNameTheTypesTheySpeakOf(t *testing.T) {
	for _, d := range []document{formDocument, setDocument, resultDocument, summaryDocument} {
		assert.Empty(t, untyped(parsed(t, d.schema), "", nil), d.name)
	}
	assert.Equal(t, []string{"/anyOf/pattern"}, untyped(node{"anyOf": []any{node{"pattern": "x"}}}, "", nil))
	assert.Equal(t, []string{"/patern is no keyword"}, untyped(node{"patern": "x"}, "", nil))
}

// The files of the shipped rule sets are documents of the format as they lie.
func TestShippedFilesAreValid(t *testing.T) {
	validators := setDocument.compiled(t, "")
	files := 0
	sets := os.DirFS("../../../performance/ruleset/sets")
	require.NoError(t, fs.WalkDir(sets, ".", func(name string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".json") {
			return err
		}
		files++
		data, err := fs.ReadFile(sets, name)
		require.NoError(t, err)
		assert.NoError(t, verdict(t, validators, data), name)
		return nil
	}))
	assert.Greater(t, files, 10)
}
