package schematest_test

import (
	"encoding/json"
	"go/constant"
	"go/types"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/packages"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/summary"
)

// node is a part of a schema.
type node = map[string]any

// comparison walks a Go type and a schema side by side. The types are those of
// the sources, so that unexported documents are seen too.
type comparison struct {
	t      *testing.T
	root   node
	fields int
	closed map[string]bool // types of closed words that were compared
}

func load(t *testing.T) map[string]*types.Package {
	t.Helper()
	loaded, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedTypes | packages.NeedSyntax | packages.NeedImports},
		"jixiao.example/performance", "jixiao.example/performance/ruleset", "jixiao.example/performance/scoring", "jixiao.example/performance/summary")
	require.NoError(t, err)
	found := map[string]*types.Package{}
	for _, p := range loaded {
		require.Empty(t, p.Errors)
		found[p.Name] = p.Types
	}
	return found
}

func TestFieldsAndPropertiesAreTheSame(t *testing.T) {
	sources := load(t)
	closed := map[string]bool{}
	fields := 0
	for _, test := range []struct {
		document     document
		source, name string
	}{
		{formDocument, "performance", "formDocument"},
		{setDocument, "ruleset", "document"},
		{resultDocument, "scoring", "resultDocument"},
		{summaryDocument, "summary", "summaryDocument"},
	} {
		t.Run(test.document.name, func(t *testing.T) {
			c := comparison{t: t, closed: closed}
			require.NoError(t, json.Unmarshal(test.document.schema, &c.root))
			declared := sources[test.source].Scope().Lookup(test.name)
			require.NotNil(t, declared)
			c.compare(declared.Type(), c.root, "")
			fields += c.fields
		})
	}
	assert.Greater(t, fields, 180, "the walk has to see the fields")
	assert.Subset(t, slices.Collect(maps.Keys(closed)), []string{
		"RowKind", "Choice", "Kind", "Status", "Shortfall", "OvershootPolicy", "ZeroTarget", "Negative", "Measure", "Side",
		"Whole", "Entry", "NotApplicablePolicy", "ParentPolicy", "When", "GradeFrom", "Reading", "Mode",
	}, "closed sets of words that were compared with their Go constants")
}

// resolve follows references; what stands beside one is laid over it.
func (c *comparison) resolve(part node) node {
	reference, found := part["$ref"].(string)
	if !found {
		return part
	}
	var target any = c.root
	for step := range strings.SplitSeq(strings.TrimPrefix(reference, "#/"), "/") {
		target = target.(node)[step]
	}
	resolved := maps.Clone(c.resolve(target.(node)))
	maps.Copy(resolved, part)
	return resolved
}

func (c *comparison) compare(goType types.Type, part node, path string) {
	c.t.Helper()
	if pointer, isPointer := goType.(*types.Pointer); isPointer {
		goType = pointer.Elem()
	}
	defined := part["$ref"]
	if options, found := part["anyOf"].([]any); found && len(options) == 2 && options[1].(node)["type"] == "null" {
		defined = options[0].(node)["$ref"]
		part = options[0].(node)
	}
	part = c.resolve(part)
	if name, named := figures[goType.String()]; named {
		c.figure(name, defined, part, path)
		return
	}
	if marshals(goType) {
		assert.Equal(c.t, "string", part["type"], path)
		c.words(goType, part, path)
		return
	}
	switch under := goType.Underlying().(type) {
	case *types.Struct:
		c.object(under, part, path)
	case *types.Slice:
		assert.Contains(c.t, []any{"array", []any{"array", "null"}}, part["type"], path)
		items, isNode := part["items"].(node)
		require.True(c.t, isNode, path)
		c.compare(under.Elem(), items, path+"/*")
	case *types.Map:
		assert.Equal(c.t, "object", part["type"], path)
		values, isNode := part["additionalProperties"].(node)
		require.True(c.t, isNode, path)
		c.compare(under.Elem(), values, path+"/*")
	case *types.Basic:
		want := map[types.BasicInfo]string{types.IsString: "string", types.IsBoolean: "boolean", types.IsInteger: "integer"}
		if path == "/format" {
			return // a constant
		}
		assert.Equal(c.t, want[under.Info()], part["type"], path)
		c.words(goType, part, path)
	default:
		c.t.Errorf("%s: no way to compare %s", path, goType)
	}
}

// figures are the Go types that the schemas define by name; a rule set narrows
// points and quantities down to what the place admits.
var figures = map[string][]string{
	"jixiao.example/budget/figure.Money":    {"money"},
	"jixiao.example/budget/figure.Quantity": {"quantity", "number", "positive_number", "share_number", "percent_above_zero", "bound", "positive_bound"},
	"jixiao.example/budget/figure.Points":   {"points", "positive_points", "nonnegative_points", "score"},
	"jixiao.example/budget/figure.Date":     {"date", "issued"},
	"jixiao.example/performance.Target":     {"target"},
	"jixiao.example/performance.Actual":     {"actual"},
}

func (c *comparison) figure(names []string, reference any, part node, path string) {
	c.t.Helper()
	assert.Equal(c.t, "string", part["type"], path)
	defined, _ := reference.(string)
	assert.Contains(c.t, names, strings.TrimPrefix(defined, "#/$defs/"), path)
}

// object compares the fields of a struct with the properties of a schema: the
// same names, and required is what is always written.
func (c *comparison) object(fields *types.Struct, part node, path string) {
	c.t.Helper()
	assert.Equal(c.t, "object", part["type"], path)
	assert.Equal(c.t, false, part["additionalProperties"], path)
	properties, _ := part["properties"].(node)
	var known, always []string
	var walk func(fields *types.Struct)
	walk = func(fields *types.Struct) {
		for i := range fields.NumFields() {
			field := fields.Field(i)
			name, options, _ := strings.Cut(reflect.StructTag(fields.Tag(i)).Get("json"), ",")
			if field.Embedded() && name == "" {
				walk(field.Type().Underlying().(*types.Struct))
				continue
			}
			require.NotEmpty(c.t, name, "%s: the field %s has no name on the wire", path, field.Name())
			assert.Equal(c.t, strings.ToLower(name), name, "fields are in snake_case")
			known = append(known, name)
			if !strings.Contains(options, "omit") {
				always = append(always, name)
			}
			if property, found := properties[name].(node); found {
				c.fields++
				c.compare(field.Type(), property, path+"/"+name)
			}
		}
	}
	walk(fields)
	assert.ElementsMatch(c.t, known, slices.Collect(maps.Keys(properties)), "%s: the fields", path)
	var required []string
	listed, _ := part["required"].([]any)
	for _, name := range listed {
		required = append(required, name.(string))
	}
	assert.ElementsMatch(c.t, always, required, "%s: what is always written", path)
}

// marshals tells whether a type writes itself as text.
func marshals(goType types.Type) bool {
	method, _, _ := types.LookupFieldOrMethod(types.NewPointer(goType), true, nil, "MarshalText")
	return method != nil
}

// words compares the words of a closed set with the constants of its Go type. An
// optional word is left out where the constant is "".
func (c *comparison) words(goType types.Type, part node, path string) {
	c.t.Helper()
	listed, isClosed := part["enum"].([]any)
	if !isClosed {
		return
	}
	named, isNamed := goType.(*types.Named)
	if !isNamed {
		assert.Equal(c.t, "/leaves/*/flags/*", path, "a closed set without a type of its own")
		assert.ElementsMatch(c.t, flagNames(), listed, path)
		return
	}
	name := named.Obj().Name()
	c.closed[name] = true
	want := spoken(named)
	if name == "Kind" { // a rule is about targets, and a direction has four
		want = []string{"at-least", "above", "equal", "below", "at-most", "range", "deadline", "words"}
		if strings.HasSuffix(path, "/as") {
			want = []string{"at-least", "at-most", "equal", "bare"}
		}
	}
	if path == "/classes/*/class" { // a summary tells the execution row apart, too
		want = append(want, string(summary.Execution))
	}
	var got []string
	for _, word := range listed {
		if word != "" {
			got = append(got, word.(string))
		}
	}
	assert.ElementsMatch(c.t, want, got, "%s: the words of %s", path, name)
}

// spoken returns the words of a type: its constants, or the names that it writes.
func spoken(named *types.Named) []string {
	switch named.Obj().Pkg().Name() + "." + named.Obj().Name() {
	case "scoring.Status":
		return names(func(i int) string { return scoring.Status(i).String() })
	case "figure.Mode":
		return names(func(i int) string { return figure.Mode(i).String() })
	case "ruleset.Kind":
		return names(func(i int) string { return ruleset.Kind(i).String() })
	}
	var words []string
	scope := named.Obj().Pkg().Scope()
	for _, name := range scope.Names() {
		value, isConstant := scope.Lookup(name).(*types.Const)
		if isConstant && types.Identical(value.Type(), named) && value.Val().Kind() == constant.String {
			if word := constant.StringVal(value.Val()); word != "" {
				words = append(words, word)
			}
		}
	}
	return words
}

// names counts up until a name is only a number in brackets.
func names(name func(i int) string) []string {
	var all []string
	for i := 0; !strings.HasSuffix(name(i), ")"); i++ {
		all = append(all, name(i))
	}
	return all
}

func flagNames() []string {
	var all []string
	for bit := range 32 {
		all = append(all, scoring.Flags(1<<bit).Names()...)
	}
	return all
}
