package schematest_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// keywords collects a keyword of a schema by the path at which it stands.
func keywords(t *testing.T, d document, keyword string) map[string]json.Number {
	t.Helper()
	found := map[string]json.Number{}
	var walk func(part any, path string)
	walk = func(part any, path string) {
		switch part := part.(type) {
		case node:
			for name, below := range part {
				if number, is := below.(json.Number); is && name == keyword {
					found[path] = number
				}
				walk(below, path+"/"+name)
			}
		case []any:
			for _, below := range part {
				walk(below, path+"/*")
			}
		}
	}
	walk(parsed(t, d.schema), "")
	return found
}

func number(n int) json.Number {
	text, _ := json.Marshal(n)
	return json.Number(text)
}

func TestLimitsAreThoseOfTheLibrary(t *testing.T) {
	indicators := number(performance.MaxIndicators)
	assert.Equal(t, map[string]json.Number{
		"/properties/money":                  number(performance.MaxMoneyRows),
		"/properties/classes":                indicators,
		"/$defs/class/properties/groups":     indicators,
		"/$defs/goal/properties/figures":     number(performance.MaxGoalFigures),
		"/$defs/group/properties/indicators": indicators,
	}, keywords(t, formDocument, "maxItems"), "a class or a group without anything below counts as an indicator")
	assert.Equal(t, map[string]json.Number{
		"/$defs/words/anyOf/*": number(performance.MaxWords + len("「」")/3),
	}, keywords(t, formDocument, "maxLength"))
	assert.Equal(t, map[string]json.Number{
		"/properties/leaves":  number(performance.MaxIndicators + 1), // and the execution row
		"/properties/classes": indicators,
	}, keywords(t, resultDocument, "maxItems"))
	lists := keywords(t, setDocument, "maxItems")
	assert.Equal(t, number(int(ruleset.Words-ruleset.AtLeast)+1), lists["/properties/kinds"], "one rule a kind")
	delete(lists, "/properties/kinds")
	for path, limit := range lists {
		assert.Equal(t, number(ruleset.MaxEntries), limit, path)
	}
	assert.Len(t, lists, 16, "every list of a rule set is bounded")
}

// The limits of the lists are the ones that Validate has.
func TestListsAtTheirLimit(t *testing.T) {
	validators := setDocument.compiled(t, "")[:1]
	for _, entries := range []int{ruleset.MaxEntries, ruleset.MaxEntries + 1} {
		set := ruleset.WithCost()
		set.Scopes = make([]ruleset.Scope, entries)
		data, err := set.Encode()
		require.NoError(t, err)
		assert.Equal(t, entries == ruleset.MaxEntries, set.Err() == nil)
		assert.Equal(t, entries == ruleset.MaxEntries, verdict(t, validators, data) == nil)
	}
	for _, rows := range []int{performance.MaxMoneyRows, performance.MaxMoneyRows + 1} {
		form := performance.Form{Money: make([]performance.MoneyRow, rows)}
		for i := range form.Money {
			form.Money[i].Kind = performance.SourceRow
		}
		data, err := form.Encode()
		require.NoError(t, err)
		scored := scoring.MustScorer(ruleset.WithCost()).Score(form)
		assert.Equal(t, rows > performance.MaxMoneyRows, scored.TooLarge())
		assert.Equal(t, rows <= performance.MaxMoneyRows, verdict(t, formDocument.compiled(t, "")[:1], data) == nil)
	}
}

// Rounding to more places than scores have is refused by both.
func TestPlacesAtTheirLimit(t *testing.T) {
	places := keywords(t, setDocument, "maximum")["/$defs/stage/properties/places"]
	set := ruleset.WithCost()
	for finest := int32(0); finest <= figure.MaxDigits; finest++ {
		set.Rounding.Leaf = &figure.Rounding{Places: finest}
		limit, err := places.Int64()
		require.NoError(t, err)
		assert.Equal(t, int64(finest) <= limit, set.Err() == nil, "%d places", finest)
	}
}
