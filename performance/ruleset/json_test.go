package ruleset_test

import (
	"crypto/sha256"
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/strict"
	"jixiao.example/performance/ruleset"
)

func encode(t *testing.T, set ruleset.Set) string {
	t.Helper()
	data, err := set.Encode()
	require.NoError(t, err)
	return string(data)
}

func TestJSONComesBackByteForByte(t *testing.T) {
	for _, set := range append(ruleset.All(), everyField(), ruleset.Set{}) {
		first := encode(t, set)
		decoded, err := ruleset.Decode([]byte(first))
		require.NoError(t, err, set.ID)
		assert.Equal(t, first, encode(t, decoded), set.ID)
		assert.Equal(t, set.Hash(), decoded.Hash(), set.ID)
	}
}

// everyField is a set in which no field is left out.
func everyField() ruleset.Set {
	set := ruleset.Guangxi()
	set.FirstYear, set.LastYear, set.Scopes = 2024, 2025, []ruleset.Scope{ruleset.UnitScope, ruleset.TransferScope}
	set.Directions = append(set.Directions, ruleset.Direction{Indicator: "户均成本", Group: "成本", As: ruleset.AtMost, Source: "practice"})
	set.NotApplicable = ruleset.NotApplicable{Policy: ruleset.MovePoints, To: ruleset.Output, Source: "practice"}
	set.Parents = ruleset.Parents{Policy: ruleset.ParentJudged, Source: "practice"}
	set.Scores, set.Reasons[0].Note = ruleset.Editable, true
	set.Rounding.Rate = &figure.Rounding{Places: 1, Mode: figure.Cut}
	set.Rounding.Class = &figure.Rounding{Places: 3, Mode: figure.HalfEven}
	set.Sources[0].Authority, set.Sources[0].DocNo, set.Sources[0].Issued = "某局", "某〔2024〕1号", figure.MustDate("2024年3月1日")
	set.Plans = []ruleset.Plan{{
		Label:   figure.Label{Zh: "一", En: "one"},
		Classes: []ruleset.ClassPoints{{Class: ruleset.Output, Points: p("90.0")}}, Source: "practice",
	}}
	levels := []ruleset.LevelBand{{
		Key: "a", Label: figure.Label{Zh: "甲", En: "A"}, Words: []string{"好"},
		Interval: ruleset.Interval{From: q("0"), FromOpen: true, To: q("100"), ToOpen: true}, Fixed: q("80%"),
	}}
	for name, method := range map[string]ruleset.Method{
		"completion": {Completion: &ruleset.Completion{
			Shortfall: ruleset.AllOrNothing, Floor: q("60%"), FullFrom: q("95%"), Uncapped: true, ExactEqual: true, Closed: true,
			Overshoot:  ruleset.Overshoot{Policy: ruleset.ReducePoints, Beyond: q("130%"), Per: q("1")},
			ZeroTarget: ruleset.ZeroEarnsAll, Negative: ruleset.NegativeStands,
		}},
		"steps": {Steps: &ruleset.Steps{
			Measure: ruleset.Difference, From: q("0"), Side: ruleset.EitherWay, Step: q("0.5"), Deduct: p("1"), DeductShare: q("5%"), Whole: ruleset.BegunSteps,
		}},
		"bands":     {Bands: &ruleset.Bands{Measure: ruleset.Deviation, Bands: []ruleset.Band{{Points: p("5")}, {Share: q("80%")}}}},
		"linear":    {Linear: &ruleset.Linear{Measure: ruleset.Rate, K: q("10"), Limit: q("10")}},
		"level":     {Level: &ruleset.Level{Levels: levels, SameWords: true}},
		"checklist": {Checklist: &ruleset.Checklist{Items: []ruleset.Item{{Name: "一", Points: p("0.5")}}, PerItem: p("1"), PerBreach: p("2")}},
		"share":     {Share: &ruleset.Share{Group: "数量指标", Beyond: q("130%")}},
		"judged":    {Judged: &ruleset.Judged{}},
		"custom":    {Custom: &ruleset.Custom{Name: "本地算法"}},
	} {
		set.Named = append(set.Named, ruleset.NamedRule{Name: name, Method: method, Source: "practice"})
	}
	return set
}

// The walk fails when a field is added that the tests above never fill.
func TestEveryFieldOccursInTheRoundTrip(t *testing.T) {
	var unset []string
	seen := map[string]bool{}
	var walk func(value reflect.Value, name string)
	walk = func(value reflect.Value, name string) {
		if _, isText := reflect.TypeAssert[encoding.TextMarshaler](value); isText {
			seen[name] = seen[name] || !value.IsZero()
			return
		}
		switch value.Kind() {
		case reflect.Pointer:
			if !value.IsNil() {
				walk(value.Elem(), name)
			}
		case reflect.Slice:
			for i := range value.Len() {
				walk(value.Index(i), name)
			}
		case reflect.Struct:
			for i := range value.NumField() {
				field := value.Type().Field(i)
				walk(value.Field(i), value.Type().Name()+"."+field.Name)
			}
		default:
			seen[name] = seen[name] || !value.IsZero()
		}
	}
	walk(reflect.ValueOf(everyField()), "Set")
	for name, filled := range seen {
		if !filled {
			unset = append(unset, name)
		}
	}
	assert.Empty(t, unset)
	assert.Greater(t, len(seen), 60, "the walk has to see the fields")
}

func TestDecodeIsStrict(t *testing.T) {
	whole := encode(t, ruleset.WithCost())
	swap := func(old, with string) string {
		require.Equal(t, 1, strings.Count(whole, old), "%s has to occur once", old)
		return strings.Replace(whole, old, with, 1)
	}
	tests := []struct {
		name, data string
		err        error
		path       string
	}{
		{"an unknown field", swap(`"id":`, `"colour":"red","id":`), strict.ErrUnknown, "/colour"},
		{"a field in other letter case", swap(`"id":`, `"ID":`), strict.ErrUnknown, "/ID"},
		{"an unknown field deep inside", swap(`"base":"adjusted"`, `"base":"adjusted","cap":10`), strict.ErrUnknown, "/execution/cap"},
		{"an unknown field in a list", swap(`"kind":"words"`, `"sort":"words"`), strict.ErrUnknown, "/kinds/7/sort"},
		{"a field given twice", swap(`"id":`, `"id":"x","id":`), strict.ErrDuplicate, "/id"},
		{"a field given twice deep inside", swap(`"spent":`, `"base":"initial","spent":`), strict.ErrDuplicate, "/execution/base"},
		{"nested too deeply", `{"kinds":` + strings.Repeat("[", 100) + strings.Repeat("]", 100) + `}`, strict.ErrTooDeep, "/kinds" + strings.Repeat("/0", 64)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := ruleset.Decode([]byte(test.data))
			require.ErrorIs(t, err, test.err)
			var field *strict.FieldError
			require.ErrorAs(t, err, &field)
			assert.Equal(t, test.path, field.Path)
		})
	}
	for name, data := range map[string]string{
		"without a format":  swap(`"format":"jixiao/rule-set/1",`, ""),
		"a later format":    swap("jixiao/rule-set/1", "jixiao/rule-set/2"),
		"another document":  swap("jixiao/rule-set/1", "jixiao/form/1"),
		"an empty document": "{}",
		"null":              "null",
	} {
		t.Run(name, func(t *testing.T) {
			set, err := ruleset.Decode([]byte(data))
			require.ErrorIs(t, err, ruleset.ErrFormat)
			assert.Equal(t, ruleset.Set{}, set, "nothing comes of it")
		})
	}
	for name, data := range map[string]string{
		"nothing":                  "",
		"no JSON":                  "rule set",
		"text after the end":       whole + " x",
		"a second set":             whole + whole,
		"half a set":               whole[:len(whole)/2],
		"a number for a string":    swap(`"id":"cn/2021-101/cost"`, `"id":7`),
		"an unknown kind":          swap(`"kind":"words"`, `"kind":"rhymes"`),
		"a number that is none":    swap(`"threshold":"130%"`, `"threshold":"much"`),
		"points with a unit":       swap(`"points":"40"`, `"points":"40分"`),
		"an unknown rounding mode": swap(`"half-up"`, `"upwards"`),
		"a date that is none":      swap(`"2021年8月18日"`, `"2021年13月1日"`),
	} {
		t.Run(name, func(t *testing.T) {
			set, err := ruleset.Decode([]byte(data))
			require.Error(t, err)
			assert.Equal(t, ruleset.Set{}, set, "nothing comes of it")
		})
	}
	t.Run("too large", func(t *testing.T) {
		pad := strings.Repeat(" ", ruleset.MaxBytes-len(whole))
		_, err := ruleset.Decode([]byte(whole + pad))
		require.NoError(t, err, "exactly the limit")
		_, err = ruleset.Decode([]byte(whole + pad + " "))
		require.ErrorIs(t, err, strict.ErrTooLarge)
	})
}

func TestCitationsAreDatedInTwoForms(t *testing.T) {
	const form = `{"format":"jixiao/rule-set/1","id":"x","title":{"zh":"","en":""},"jurisdiction":"CN","status":"unverified",` +
		`"sources":[{"key":"a","authority":"","title":"","issued":"%s","reading":"read"}]}`
	for text, want := range map[string]string{
		"2021-08-18": "2021年8月18日", "2024-02-29": "2024年2月29日",
		"2021年8月18日": "2021年8月18日", "2021年": "2021年",
	} {
		set, err := ruleset.Decode(fmt.Appendf(nil, form, text))
		require.NoError(t, err, text)
		assert.Equal(t, want, set.Sources[0].Issued.String(), text)
	}
	for _, text := range []string{"", "2021-8-18", "2021-13-01", "2023-02-29", "0000-01-01", "2021-08", "20210818", "2021-08-18T00:00:00Z"} {
		_, err := ruleset.Decode(fmt.Appendf(nil, form, text))
		var field *ruleset.FieldError
		require.ErrorAs(t, err, &field, text)
		assert.Equal(t, "/sources/0/issued", field.Path, text)
	}
}

func TestKindsTravelAsWords(t *testing.T) {
	for kind := ruleset.NoKind; int(kind) < ruleset.Kinds; kind++ {
		text, err := kind.MarshalText()
		require.NoError(t, err)
		var back ruleset.Kind
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, kind, back)
	}
	unknown := ruleset.Kind(99)
	assert.Equal(t, "kind(99)", unknown.String())
	_, err := unknown.MarshalText()
	require.ErrorIs(t, err, ruleset.ErrKind)
	err = new(ruleset.Kind).UnmarshalText([]byte("rhymes"))
	require.ErrorIs(t, err, ruleset.ErrKind)
	require.ErrorContains(t, err, `"rhymes": unknown kind of target; allowed: none, bare, at-least,`)
	set := ruleset.WithCost()
	set.Kinds[0].Kind = unknown
	_, err = set.Encode()
	require.Error(t, err)
	assert.Empty(t, set.Hash(), "what cannot be encoded has no hash")
}

func TestHashChangesWithEveryValue(t *testing.T) {
	var tree any
	require.NoError(t, json.Unmarshal([]byte(encode(t, everyField())), &tree))
	base := everyFieldHash(t, tree)
	changed := 0
	seen := map[string]bool{base: true}
	var walk func(node any, set func(any))
	try := func(set func(any), old any, values ...any) {
		defer set(old)
		for _, value := range values {
			set(value)
			data, err := json.Marshal(tree)
			require.NoError(t, err)
			if decoded, err := ruleset.Decode(data); err == nil { // an enumeration admits its own words only
				hash := decoded.Hash()
				assert.False(t, seen[hash], "%v → %v leaves the hash as it was", old, value)
				seen[hash] = true
				changed++
				return
			}
		}
	}
	walk = func(node any, set func(any)) {
		switch node := node.(type) {
		case map[string]any:
			for key, child := range node {
				walk(child, func(v any) { node[key] = v })
			}
		case []any:
			for i, child := range node {
				walk(child, func(v any) { node[i] = v })
			}
		case string:
			try(set, node, node+"1", "1"+node)
		case bool:
			try(set, node, !node)
		case float64:
			try(set, node, node+1)
		}
	}
	walk(tree, func(v any) { tree = v })
	assert.Greater(t, changed, 200)
	assert.Equal(t, base, everyFieldHash(t, tree), "the walk puts everything back")
}

func everyFieldHash(t *testing.T, tree any) string {
	t.Helper()
	data, err := json.Marshal(tree)
	require.NoError(t, err)
	set, err := ruleset.Decode(data)
	require.NoError(t, err)
	return set.Hash()
}

func TestHashIsTheSameEveryTime(t *testing.T) {
	hash := ruleset.WithCost().Hash()
	assert.Equal(t, fmt.Sprintf("%x", sha256.Sum256([]byte(encode(t, ruleset.WithCost())))), hash, "of the bytes that travel")
	assert.Equal(t, hash, ruleset.WithCost().Hash())
	seen := map[string]string{}
	for _, set := range ruleset.All() {
		assert.Empty(t, seen[set.Hash()], "%s has the hash of another", set.ID)
		seen[set.Hash()] = set.ID
	}
}
