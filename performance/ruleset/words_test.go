package ruleset_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// wordySet has every closed word that a set can have somewhere.
func wordySet() ruleset.Set {
	set := ruleset.WithCost()
	for name, method := range map[string]ruleset.Method{
		"completion": {Completion: &ruleset.Completion{
			Shortfall: ruleset.ActualOverTarget, ZeroTarget: ruleset.ZeroEarnsAll, Negative: ruleset.NegativeIsZero,
			Overshoot: ruleset.Overshoot{Policy: ruleset.NoPoints, Beyond: q("130%")},
		}},
		"steps": {Steps: &ruleset.Steps{
			Measure: ruleset.Value, From: q("95%"), Side: ruleset.BelowSide, Step: q("5%"), Deduct: p("2"), Whole: ruleset.WholeSteps,
		}},
		"bands":  {Bands: &ruleset.Bands{Measure: ruleset.Rate, Bands: []ruleset.Band{{Share: q("100%")}}}},
		"linear": {Linear: &ruleset.Linear{Measure: ruleset.Deviation, K: q("10")}},
	} {
		set.Named = append(set.Named, ruleset.NamedRule{Name: name, Method: method, Source: "practice"})
	}
	set.Parents = ruleset.Parents{Policy: ruleset.AllMet, Source: "practice"}
	set.Scores = ruleset.Locked
	return set
}

// A word that is none of its set is refused wherever it stands: Decode reads
// it, and Err names the place.
func TestEveryClosedWordIsChecked(t *testing.T) {
	set := wordySet()
	require.NoError(t, set.Err())
	seen := map[string]bool{}
	words(reflect.ValueOf(&set).Elem(), func(word reflect.Value) {
		kind := word.Type().Name()
		seen[kind] = true
		kept := word.String()
		word.SetString("under")
		data, err := set.Encode()
		require.NoError(t, err)
		read, err := ruleset.Decode(data)
		require.NoError(t, err)
		var invalid *ruleset.InvalidError
		if assert.ErrorAs(t, read.Err(), &invalid, "%s in place of %q", kind, kept) {
			assert.Contains(t, invalid.Error(), "under")
		}
		word.SetString(kept)
	})
	require.NoError(t, set.Err(), "all is as it was")
	for _, kind := range []string{
		"Status", "Reading", "Shortfall", "ZeroTarget", "Negative", "OvershootPolicy", "Measure", "Side", "Whole",
		"NotApplicablePolicy", "ParentPolicy", "When", "GradeFrom", "Entry",
	} {
		assert.True(t, seen[kind], "no %s was tried", kind)
	}
}

// An execution row without points is not used, but what it says is checked.
func TestAnUnusedExecutionMethodIsChecked(t *testing.T) {
	set := wordySet()
	set.Plans, set.Execution.Points = nil, figure.Points{}
	require.NoError(t, set.Err())
	set.Execution.Method = ruleset.Method{Completion: &ruleset.Completion{Shortfall: "under"}}
	require.Error(t, set.Err())
	set.Execution.Method = ruleset.Method{}
	require.NoError(t, set.Err())
}

// words calls change for every word of a closed set below v.
func words(v reflect.Value, change func(word reflect.Value)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			words(v.Elem(), change)
		}
	case reflect.Slice:
		for i := range v.Len() {
			words(v.Index(i), change)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				words(v.Field(i), change)
			}
		}
	case reflect.String:
		switch name := v.Type().Name(); name {
		case "string", "Class", "Scope", "Grade": // open
		default:
			if strings.HasSuffix(v.Type().PkgPath(), "/ruleset") {
				change(v)
			}
		}
	default:
	}
}
