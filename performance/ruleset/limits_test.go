package ruleset_test

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// Every pointer and every list of a clone is its own, in a set that fills every
// field and in one that fills none.
func TestACloneSharesNothing(t *testing.T) {
	for _, set := range append(ruleset.All(), everyField(), ruleset.Set{}) {
		clone := set.Clone()
		require.Equal(t, set, clone, set.ID)
		own := addresses(clone)
		for address, path := range addresses(set) {
			assert.NotContains(t, own, address, "%s: %s", set.ID, path)
		}
	}
	assert.Greater(t, len(addresses(everyField())), 30, "the walk has to see the lists")
}

// addresses finds where the pointers and lists of a set are kept. What has no
// size, such as Judged, is nowhere.
func addresses(set ruleset.Set) map[uintptr]string {
	found := map[uintptr]string{}
	var walk func(value reflect.Value, path string)
	walk = func(value reflect.Value, path string) {
		switch value.Kind() {
		case reflect.Pointer:
			if !value.IsNil() && value.Elem().Type().Size() > 0 && value.Elem().CanInterface() {
				found[value.Pointer()] = path
				walk(value.Elem(), path)
			}
		case reflect.Slice:
			if value.Len() > 0 {
				found[value.Pointer()] = path
			}
			for i := range value.Len() {
				walk(value.Index(i), fmt.Sprint(path, "/", i))
			}
		case reflect.Struct:
			for i := range value.NumField() {
				if field := value.Type().Field(i); field.IsExported() {
					walk(value.Field(i), path+"/"+field.Name)
				}
			}
		default:
		}
	}
	walk(reflect.ValueOf(set), "")
	return found
}

// What lies on a limit is admitted.
func TestALimitItselfIsValid(t *testing.T) {
	method := func(m ruleset.Method) func(*ruleset.Set) {
		return func(s *ruleset.Set) {
			s.Named = []ruleset.NamedRule{{Name: "m", Method: m, Source: "practice"}}
		}
	}
	completion := func(c ruleset.Completion) func(*ruleset.Set) {
		c.Shortfall = ruleset.ActualOverTarget
		return method(ruleset.Method{Completion: &c})
	}
	steps := func(s ruleset.Steps) func(*ruleset.Set) {
		s.Side, s.Whole = ruleset.BelowSide, ruleset.WholeSteps
		return method(ruleset.Method{Steps: &s})
	}
	rounding := func(places int32) func(*ruleset.Set) {
		return func(s *ruleset.Set) { s.Rounding.Leaf = &figure.Rounding{Places: places} }
	}
	for _, test := range []struct {
		name   string
		change func(*ruleset.Set)
	}{
		{"the first year", func(s *ruleset.Set) { s.FirstYear = 1 }},
		{"the last year", func(s *ruleset.Set) { s.LastYear = 9999 }},
		{"one year", func(s *ruleset.Set) { s.FirstYear, s.LastYear = 2024, 2024 }},
		{"open years", func(s *ruleset.Set) { s.FirstYear, s.LastYear = 0, 0 }},
		{"history with an end", func(s *ruleset.Set) { s.Status, s.LastYear = ruleset.Superseded, 2024 }},
		{"as many scopes as can be", func(s *ruleset.Set) { s.Scopes = make([]ruleset.Scope, ruleset.MaxEntries) }},
		{"as many reasons as can be", func(s *ruleset.Set) {
			reason := s.Reasons[0]
			s.Reasons = nil
			for range ruleset.MaxEntries {
				s.Reasons = append(s.Reasons, reason)
			}
		}},
		{"no rounding and no source of it", func(s *ruleset.Set) { s.Rounding = ruleset.Rounding{} }},
		{"no places", rounding(0)},
		{"nine places", rounding(9)},
		{"a policy that is none", func(s *ruleset.Set) { s.NotApplicable = ruleset.NotApplicable{} }},
		{"a floor of all", completion(ruleset.Completion{Floor: q("100%")})},
		{"a floor of 1, without its sign", completion(ruleset.Completion{Floor: q("1")})},
		{"a floor below 1, with its sign", completion(ruleset.Completion{Floor: q("0.9%")})},
		{"full marks from the target", completion(ruleset.Completion{FullFrom: q("100%")})},
		{"full marks from the floor", completion(ruleset.Completion{Floor: q("60%"), FullFrom: q("60%")})},
		{"overshoot past the target", completion(ruleset.Completion{Overshoot: ruleset.Overshoot{Policy: ruleset.NoPoints, Beyond: q("100%")}})},
		{"overshoot of a hundredth each", completion(ruleset.Completion{
			Overshoot: ruleset.Overshoot{Policy: ruleset.ReducePoints, Beyond: q("130%"), Per: q("0.01")},
		})},
		{"steps of all the points", steps(ruleset.Steps{Measure: ruleset.Rate, From: q("0"), Step: q("0.001"), DeductShare: q("100%")})},
		{"steps below zero", steps(ruleset.Steps{Measure: ruleset.Value, From: q("-5个"), Step: q("1个"), Deduct: p("0.01")})},
		{"steps of which one bound has a unit", steps(ruleset.Steps{Measure: ruleset.Value, From: q("5"), Step: q("1个"), Deduct: p("1")})},
		{"bands of nothing and of all", method(ruleset.Method{Bands: &ruleset.Bands{Measure: ruleset.Rate, Bands: []ruleset.Band{
			{Interval: ruleset.Interval{From: q("90")}, Share: q("100")},
			{Interval: ruleset.Interval{From: q("60"), To: q("90"), ToOpen: true}, Share: q("0")},
			{Interval: ruleset.Interval{From: q("50"), FromOpen: true, To: q("60"), ToOpen: true}, Points: p("0")},
			{Interval: ruleset.Interval{From: q("50"), To: q("50")}, Share: q("1")},
			{Interval: ruleset.Interval{To: q("50"), ToOpen: true}, Share: q("0.5%")},
		}}})},
		{"a level that has its end as its share", method(ruleset.Method{Level: &ruleset.Level{Levels: []ruleset.LevelBand{
			{Key: "a", Interval: ruleset.Interval{From: q("60"), To: q("100")}, Fixed: q("60%")},
			{Key: "b", Interval: ruleset.Interval{From: q("0"), To: q("60"), ToOpen: true}, Fixed: q("0")},
		}}})},
		{"linear without a limit", method(ruleset.Method{Linear: &ruleset.Linear{Measure: ruleset.Deviation, K: q("0.01")}})},
		{"a share of all", method(ruleset.Method{Share: &ruleset.Share{}})},
		{"two readings of words", func(s *ruleset.Set) {
			s.Directions = append(s.Directions,
				ruleset.Direction{Words: []string{"甲"}, Duration: true, Zero: true, As: ruleset.AtLeast, Source: "practice"},
				ruleset.Direction{Words: []string{"乙"}, Duration: true, Zero: true, As: ruleset.AtMost, Source: "practice"},
			)
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			set := ruleset.WithCost()
			test.change(&set)
			assert.NoError(t, set.Err())
		})
	}
}

func TestTheUnitOfAMethodIsThatOfItsFirstBoundWithOne(t *testing.T) {
	interval := func(from, to string) (i ruleset.Interval) {
		if from != "" {
			i.From = q(from)
		}
		if to != "" {
			i.To = q(to)
		}
		return i
	}
	bands := func(list ...ruleset.Interval) (m ruleset.Method) {
		m.Bands = &ruleset.Bands{}
		for _, i := range list {
			m.Bands.Bands = append(m.Bands.Bands, ruleset.Band{Interval: i})
		}
		return m
	}
	for _, test := range []struct {
		name   string
		method ruleset.Method
		want   string
	}{
		{"none", ruleset.Method{}, ""},
		{"completion", ruleset.Method{Completion: &ruleset.Completion{Floor: q("60%")}}, ""},
		{"steps, where they start", ruleset.Method{Steps: &ruleset.Steps{From: q("5元"), Step: q("1个")}}, "5元"},
		{"steps, how long they are", ruleset.Method{Steps: &ruleset.Steps{From: q("5"), Step: q("1个")}}, "1个"},
		{"steps without", ruleset.Method{Steps: &ruleset.Steps{From: q("5"), Step: q("1")}}, ""},
		{"bands, the lower end of the first", bands(interval("90%", "")), "90%"},
		{"bands, the upper end of the first", bands(interval("", "80%"), interval("70%", "")), "80%"},
		{"bands, the second", bands(interval("90", ""), interval("70%", "90")), "70%"},
		{"bands without", bands(interval("90", ""), interval("", "90")), ""},
		{"linear", ruleset.Method{Linear: &ruleset.Linear{K: q("2%"), Limit: q("40天")}}, "40天"},
	} {
		assert.Equal(t, test.want, test.method.Unit().String(), test.name)
	}
}

func TestAShippedSetIsTheOneOfItsName(t *testing.T) {
	for id, set := range map[string]ruleset.Set{
		"cn/2021-101/cost": ruleset.WithCost(), "cn/2021-101/cost-satisfaction-bands": ruleset.WithSatisfactionBands(),
		"cn/form-note/reciprocal": ruleset.Reciprocal(), "cn/integrated-system": ruleset.Integrated(),
		"cn/administrative-projects": ruleset.Administrative(), "cn/guangxi/integrated-system": ruleset.Guangxi(),
		"cn/hubei/project": ruleset.Hubei(), "cn/hunan/2015": ruleset.Hunan2015(), "cn/hunan/2018": ruleset.Hunan2018(),
		"cn/hunan/yueyang": ruleset.Yueyang(), "cn/hunan/huaihua/2024": ruleset.Huaihua2024(), "cn/sichuan/2023": ruleset.Sichuan2023(),
		"cn/sichuan/daying/2020": ruleset.Daying2020(),
	} {
		found, known := ruleset.Find(ruleset.All(), id)
		require.True(t, known, id)
		assert.Equal(t, found.Hash(), set.Hash(), id)
		assert.Equal(t, id, set.ID)
	}
	_, known := ruleset.Find(ruleset.All(), "cn/nowhere")
	assert.False(t, known)
	_, known = ruleset.Find(nil, "")
	assert.False(t, known)
}

// A set of a province is for its cities and not for another province whose name
// begins alike; years bound it on both sides.
func TestASetAppliesWithinItsBounds(t *testing.T) {
	set := ruleset.Set{ID: "a", Jurisdiction: "CN/湖南", FirstYear: 2020, LastYear: 2022, Scopes: []ruleset.Scope{ruleset.UnitScope}}
	for _, test := range []struct {
		jurisdiction string
		scope        ruleset.Scope
		year, found  int
	}{
		{"CN/湖南", ruleset.UnitScope, 2020, 1},
		{"CN/湖南/怀化", ruleset.UnitScope, 2022, 1},
		{"CN/湖南省", ruleset.UnitScope, 2021, 0},
		{"CN", ruleset.UnitScope, 2021, 0},
		{"CN/湖南", ruleset.UnitScope, 2019, 0},
		{"CN/湖南", ruleset.UnitScope, 2023, 0},
		{"CN/湖南", ruleset.ProjectScope, 2021, 0},
		{"CN/湖南", "", 2021, 0},
	} {
		assert.Len(t, ruleset.Select([]ruleset.Set{set}, test.jurisdiction, test.scope, test.year), test.found, test)
	}
}

func TestWhatLiesJustPastALimitIsAFlaw(t *testing.T) {
	for _, f := range []flaw{
		{"an empty word", func(s *ruleset.Set) {
			s.Directions = append(s.Directions, ruleset.Direction{Words: []string{"率", ""}, Group: "x", As: ruleset.AtLeast, Source: "practice"})
		}, ruleset.CodeValue, "/directions/26/words"},
		{"an empty word in front", func(s *ruleset.Set) {
			s.Directions = append(s.Directions, ruleset.Direction{Words: []string{"率"}, After: []string{"甲", ""}, As: ruleset.AtLeast, Source: "practice"})
		}, ruleset.CodeValue, "/directions/26/after"},
		{"ten places", func(s *ruleset.Set) { s.Rounding.Leaf = &figure.Rounding{Places: 10} }, ruleset.CodeValue, "/rounding/leaf"},
		{"a rounding without a source", func(s *ruleset.Set) { s.Rounding.Source = "" }, ruleset.CodeSource, "/rounding/source"},
		{"a policy that keeps zero on an unknown source", func(s *ruleset.Set) {
			s.NotApplicable = ruleset.NotApplicable{Policy: ruleset.KeepZero, Source: "hearsay"}
		}, ruleset.CodeSource, "/not_applicable/source"},
		{"equal shares on an unknown source", func(s *ruleset.Set) { s.Parents.Source = "hearsay" }, ruleset.CodeSource, "/parents/source"},
		{"a kind below the first", func(s *ruleset.Set) {
			s.Kinds = append(s.Kinds, ruleset.KindRule{Kind: ruleset.NoKind, Method: s.Kinds[0].Method, Source: "practice"})
		}, ruleset.CodeValue, "/kinds/8/kind"},
		{"execution row scored by steps of the amount spent", func(s *ruleset.Set) {
			s.Execution.Method = ruleset.Method{Steps: &ruleset.Steps{
				Measure: ruleset.Value, From: q("100万元"), Side: ruleset.BelowSide, Step: q("1万元"), Deduct: p("1"), Whole: ruleset.WholeSteps,
			}}
		}, ruleset.CodeValue, "/execution/method/steps/measure"},
	} {
		t.Run(f.name, f.test)
	}
}

func TestWhatIsUnknownIsCalledByItsName(t *testing.T) {
	assert.Equal(t, figure.Label{Zh: "length", En: "length"}, ruleset.Measure("length").Label())
	assert.Equal(t, `rule set "x": invalid rule set`, (&ruleset.InvalidError{ID: "x"}).Error())
}

// A set that states nothing takes over every field of its base.
func TestOverlayOfNothingHasEveryFieldOfItsBase(t *testing.T) {
	base := everyField()
	merged := overlay(t, base, ruleset.Set{
		ID: base.ID, Title: base.Title, Remark: base.Remark, FirstYear: base.FirstYear, LastYear: base.LastYear,
	})
	merged.Base = base.Base
	assert.Equal(t, base, merged)
}
