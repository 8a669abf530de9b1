package schematest_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/dlclark/regexp2"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/schema"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/summary"
)

// document is a kind of document that travels.
type document struct {
	name   string
	schema []byte
	// again decodes and encodes.
	again func(data []byte) ([]byte, error)
}

var (
	formDocument = document{"form", schema.Form(), func(data []byte) ([]byte, error) {
		form, err := performance.DecodeForm(data)
		if err != nil {
			return nil, err
		}
		return form.Encode()
	}}
	setDocument = document{"rule-set", schema.RuleSet(), func(data []byte) ([]byte, error) {
		set, err := ruleset.Decode(data)
		if err != nil {
			return nil, err
		}
		return set.Encode()
	}}
	resultDocument = document{"result", schema.Result(), func(data []byte) ([]byte, error) {
		result, err := scoring.DecodeResult(data)
		if err != nil {
			return nil, err
		}
		return json.Marshal(result)
	}}
	summaryDocument = document{"summary", schema.Summary(), func(data []byte) ([]byte, error) {
		var summary summary.Summary
		if err := json.Unmarshal(data, &summary); err != nil {
			return nil, err
		}
		return json.Marshal(summary)
	}}
)

// ecma is a regular expression as ECMA-262 has it, which is what JSON Schema
// asks for; the default of the validator is Go's own.
type ecma struct{ *regexp2.Regexp }

func (e ecma) MatchString(text string) bool {
	matched, err := e.Regexp.MatchString(text)
	return err == nil && matched
}

func compileECMA(pattern string) (jsonschema.Regexp, error) {
	compiled, err := regexp2.Compile(pattern, regexp2.ECMAScript|regexp2.Unicode)
	if err != nil {
		return nil, err
	}
	return ecma{compiled}, nil
}

// compiled is the schema, or a part of it such as "/$defs/money", in both
// engines of regular expressions. Compiling holds the schema against the one of
// draft 2020-12.
func (d document) compiled(t *testing.T, part string) []*jsonschema.Schema {
	t.Helper()
	var both []*jsonschema.Schema
	for _, engine := range []jsonschema.RegexpEngine{nil, compileECMA} {
		compiler := jsonschema.NewCompiler()
		compiler.UseRegexpEngine(engine)
		root, err := jsonschema.UnmarshalJSON(bytes.NewReader(d.schema))
		require.NoError(t, err)
		require.NoError(t, compiler.AddResource(d.name, root))
		validator, err := compiler.Compile(strings.TrimSuffix(d.name+"#"+part, "#"))
		require.NoError(t, err)
		both = append(both, validator)
	}
	return both
}

// verdict is what all the validators say about a document.
func verdict(t *testing.T, validators []*jsonschema.Schema, data []byte) error {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	require.NoError(t, err, "%.200s", data)
	first := validators[0].Validate(value)
	for _, other := range validators[1:] {
		require.Equal(t, first == nil, other.Validate(value) == nil, "the engines of regular expressions disagree on %.300s", data)
	}
	return first
}

// checker holds documents of one kind against their schema.
type checker struct {
	document

	t          *testing.T
	validators []*jsonschema.Schema
	all        []byte // everything that was checked
}

func newChecker(t *testing.T, d document) *checker {
	t.Helper()
	return &checker{document: d, t: t, validators: d.compiled(t, "")}
}

// valid requires that what the library has written is valid, and comes back
// with the same bytes.
func (c *checker) valid(what string, data []byte) {
	c.t.Helper()
	require.NoError(c.t, verdict(c.t, c.validators, data), "%s: %.2000s", what, data)
	again, err := c.again(data)
	require.NoError(c.t, err, "%s: %.2000s", what, data)
	require.Equal(c.t, string(data), string(again), what)
	c.all = append(c.all, data...)
}

func (c *checker) count(part string) int { return bytes.Count(c.all, []byte(part)) }
