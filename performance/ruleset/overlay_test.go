package ruleset_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

func overlay(t *testing.T, base, set ruleset.Set) ruleset.Set {
	t.Helper()
	set.Base = base.ID
	merged, err := ruleset.Overlay(base, set)
	require.NoError(t, err)
	return merged
}

func TestOverlayNeedsTheBaseThatItNames(t *testing.T) {
	_, err := ruleset.Overlay(ruleset.WithCost(), ruleset.Set{ID: "x", Base: "cn/2021-101/no-cost"})
	require.ErrorIs(t, err, ruleset.ErrBase)
	require.ErrorContains(t, err, `"x" builds on "cn/2021-101/no-cost", not on "cn/2021-101/cost"`)
	_, err = ruleset.Overlay(ruleset.WithCost(), ruleset.Set{ID: "x"})
	require.ErrorIs(t, err, ruleset.ErrBase)
}

func TestOverlayOfNothingIsTheBase(t *testing.T) {
	base := ruleset.Integrated()
	merged := overlay(t, base, ruleset.Set{ID: "x", Title: base.Title, Remark: base.Remark})
	assert.Equal(t, "x", merged.ID)
	merged.ID, merged.Base = base.ID, ""
	assert.Equal(t, base, merged)
}

func TestOverlayReplacesEntriesByTheirKey(t *testing.T) {
	base := ruleset.WithCost()
	merged := overlay(t, base, ruleset.Set{
		ID: "x", Jurisdiction: "CN/湖南", Status: ruleset.InForce, FirstYear: 2024, LastYear: 2026,
		Scopes: []ruleset.Scope{ruleset.UnitScope},
		Kinds:  []ruleset.KindRule{{Kind: ruleset.AtMost, Method: judged(), Source: "new"}},
		Named:  []ruleset.NamedRule{{Name: "a", Method: judged(), Source: "new"}},
		Directions: []ruleset.Direction{
			{Class: ruleset.Cost, As: ruleset.Equal, Source: "new"},
			{Indicator: "户数", As: ruleset.AtMost, Source: "new"},
		},
		Sources: []ruleset.Citation{
			{Key: "new", Title: "新", Reading: ruleset.Read},
			{Key: "10-18", Title: "旧", Reading: ruleset.Read},
		},
	})
	require.NoError(t, merged.Err())

	require.Len(t, merged.Kinds, 8)
	for i, rule := range merged.Kinds {
		if rule.Kind == ruleset.AtMost {
			assert.Equal(t, "judged", rule.Method.Name(), "replaced where the base has it")
		} else {
			assert.Equal(t, base.Kinds[i], rule)
		}
	}
	assert.Len(t, merged.Named, 1)
	directions := slices.Clone(base.Directions)
	directions[slices.IndexFunc(directions, func(d ruleset.Direction) bool { return d.Class == ruleset.Cost })] = ruleset.Direction{
		Class: ruleset.Cost, As: ruleset.Equal, Source: "new",
	}
	assert.Equal(t, append(directions, ruleset.Direction{Indicator: "户数", As: ruleset.AtMost, Source: "new"}), merged.Directions)
	assert.Equal(t, base.MeasureWords, merged.MeasureWords, "stated by the base alone")
	own := []ruleset.MeasureWords{{Words: []string{"家", "户"}, Source: "new"}}
	assert.Equal(t, own, overlay(t, base, ruleset.Set{ID: "y", MeasureWords: own}).MeasureWords, "replaced as a whole")
	assert.Len(t, merged.Sources, len(base.Sources)+1, "one is replaced, one is new")
	citation, known := merged.Citation("10-18")
	assert.True(t, known)
	assert.Equal(t, "旧", citation.Title)
	_, known = merged.Citation("nobody")
	assert.False(t, known)

	assert.Equal(t, "CN/湖南", merged.Jurisdiction)
	assert.Equal(t, ruleset.InForce, merged.Status)
	assert.Equal(t, []int{2024, 2026}, []int{merged.FirstYear, merged.LastYear})
	assert.Equal(t, []ruleset.Scope{ruleset.UnitScope}, merged.Scopes)
	assert.Equal(t, base.Execution, merged.Execution)
	assert.Equal(t, base.Plans, merged.Plans)
	assert.Equal(t, base.Grades, merged.Grades)
	assert.Equal(t, base.Reasons, merged.Reasons)
}

func TestOverlayReplacesTheRestAsAWhole(t *testing.T) {
	base := ruleset.Sichuan2023()
	over := ruleset.Set{
		ID:            "x",
		Execution:     ruleset.Daying2020().Execution,
		Plans:         ruleset.Presets()[1].Plans,
		NotApplicable: ruleset.NotApplicable{Policy: ruleset.KeepZero, Source: "form"},
		Parents:       ruleset.Parents{Policy: ruleset.AllMet, Source: "form"},
		Reasons:       []ruleset.Reason{{When: ruleset.WhenUnmet, Source: "form"}},
		Rounding:      ruleset.Rounding{Source: "form"},
		Grades:        ruleset.Grades{Bands: ruleset.WithCost().Grades.Bands[:1], Source: "form"},
	}
	over.Execution.Base = "received"
	merged := overlay(t, base, over)
	assert.Equal(t, over.Execution, merged.Execution)
	assert.Equal(t, over.Plans, merged.Plans)
	assert.Equal(t, over.NotApplicable, merged.NotApplicable, "a policy is switched off by a source")
	assert.Equal(t, over.Parents, merged.Parents)
	assert.Equal(t, over.Reasons, merged.Reasons)
	assert.Nil(t, merged.Rounding.Leaf, "no stage is rounded any more")
	assert.Len(t, merged.Grades.Bands, 1)
}

func TestOverlaySharesNoList(t *testing.T) {
	base := ruleset.Sichuan2023()
	over := ruleset.Set{ID: "x", Scopes: []ruleset.Scope{"a"}}
	before := encode(t, base)
	merged := overlay(t, base, over)
	merged.Scopes[0] = "b"
	merged.Kinds[0].Source = "b"
	merged.Directions[0].Source = "b"
	merged.Plans[0].Source = "b"
	merged.Reasons[0].Source = "b"
	merged.Grades.Bands[0].Grade = "b"
	merged.Sources[0].Key = "b"
	assert.Equal(t, before, encode(t, base))
	assert.Equal(t, ruleset.Scope("a"), over.Scopes[0])
}

func TestSelectGoesFromTheMostLocalDown(t *testing.T) {
	tests := []struct {
		name, jurisdiction string
		scope              ruleset.Scope
		year               int
		want               []string
	}{
		{
			"a city, its province, the country", "CN/湖南/怀化", ruleset.DepartmentScope, 2024,
			[]string{"cn/hunan/huaihua/2024"},
		},
		{"another year of the city", "CN/湖南/怀化", ruleset.DepartmentScope, 2023, nil},
		{"history applies to its own years", "CN/湖南/怀化", ruleset.DepartmentScope, 2016, []string{"cn/hunan/2015"}},
		{"the next year has the next set", "CN/湖南", ruleset.DepartmentScope, 2018, []string{"cn/hunan/2018"}},
		{"a district goes by its city", "CN/湖南/岳阳/华容", ruleset.DepartmentScope, 2018, []string{"cn/hunan/yueyang", "cn/hunan/2018"}},
		{"another scope has none of them", "CN/湖南/怀化", ruleset.ProjectScope, 2024, nil},
		{"a county before its province", "CN/四川/遂宁/大英", ruleset.ProjectScope, 2020, []string{"cn/sichuan/daying/2020"}},
		{"a name that only begins alike is another place", "CN/湖南省", ruleset.DepartmentScope, 2016, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var local, national []string
			for _, set := range ruleset.Select(ruleset.All(), test.jurisdiction, test.scope, test.year) {
				if set.Jurisdiction == "CN" {
					national = append(national, set.ID)
					continue
				}
				assert.Empty(t, national, "%s comes after the national sets", set.ID)
				local = append(local, set.ID)
			}
			assert.Equal(t, test.want, local)
			assert.NotEmpty(t, national)
		})
	}
}

func TestSelectPutsTheLaterSetFirst(t *testing.T) {
	set := func(id, jurisdiction string, first, last int) ruleset.Set {
		return ruleset.Set{ID: id, Jurisdiction: jurisdiction, FirstYear: first, LastYear: last}
	}
	sets := []ruleset.Set{
		set("any", "CN", 0, 0), set("old", "CN", 2010, 0), set("new", "CN", 2020, 0), set("same", "CN", 2020, 0),
		set("gone", "CN", 2010, 2023), set("future", "CN", 2025, 0), set("local", "CN/湖南", 0, 0),
	}
	var ids []string
	for _, found := range ruleset.Select(sets, "CN/湖南", "any", 2024) {
		ids = append(ids, found.ID)
	}
	assert.Equal(t, []string{"local", "new", "same", "old", "any"}, ids, "equals keep the caller's order")
	assert.Equal(t, "any", sets[0].ID, "the caller's list stays as it was")
	assert.Empty(t, ruleset.Select(nil, "CN", "any", 2024))
}

func TestGradeLabels(t *testing.T) {
	set := ruleset.WithCost()
	assert.Equal(t, figure.Label{Zh: "良", En: "good"}, set.GradeLabel(ruleset.Good))
	assert.Equal(t, figure.Label{Zh: "未定", En: "open"}, set.GradeLabel(""))
	assert.Equal(t, figure.Label{Zh: "superb", En: "superb"}, set.GradeLabel("superb"))
}

func TestASetIsWholeOnTheShippedOneThatItNames(t *testing.T) {
	for _, set := range ruleset.All() {
		if set.ID == ruleset.Hubei().ID {
			continue // it has taken the plans of its base away, which no file can
		}
		whole, err := set.Whole()
		require.NoError(t, err, set.ID)
		require.NoError(t, whole.Err(), set.ID)
	}
	set, err := ruleset.Decode([]byte(`{"format":"jixiao/rule-set/1","id":"x","title":{"zh":"某市","en":"a city"},` +
		`"jurisdiction":"CN/某省/某市","status":"unverified","base":"cn/2021-101/cost"}`))
	require.NoError(t, err)
	require.ErrorIs(t, set.Err(), ruleset.ErrInvalid)
	whole, err := set.Whole()
	require.NoError(t, err)
	require.NoError(t, whole.Err())
	assert.Equal(t, "某市", whole.Title.Zh)
	set.Base = "cn/nowhere"
	_, err = set.Whole()
	require.ErrorIs(t, err, ruleset.ErrBase)
}
