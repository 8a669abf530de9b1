package ruleset_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

func TestEverySetIsValidAndSaysWhereItComesFrom(t *testing.T) {
	ids := map[string]bool{}
	for _, set := range ruleset.All() {
		t.Run(set.ID, func(t *testing.T) {
			assert.Empty(t, set.Validate())
			assert.False(t, ids[set.ID], "two sets of one ID")
			ids[set.ID] = true
			assert.True(t, strings.HasPrefix(set.Jurisdiction, "CN"))
			assert.NotEmpty(t, set.Title.Zh)
			assert.NotEmpty(t, set.Title.En)
			used := map[string]bool{}
			for _, key := range sources(set) {
				citation, known := set.Citation(key)
				require.True(t, known, "%q is not among the citations", key)
				assert.NotEmpty(t, citation.Title, "%q", key)
				used[key] = true
			}
			for _, citation := range set.Sources {
				if set.Base == "" {
					assert.True(t, used[citation.Key], "nothing refers to %q", citation.Key)
				}
				if citation.DocNo != "" {
					assert.NotEqual(t, ruleset.Read, citation.Reading, "no numbered notice was read at its source")
				}
			}
			if set.Status != ruleset.InForce && set.Base == "" {
				assert.NotEmpty(t, set.Remark.Zh, "a set that is not simply in force says why")
			}
		})
	}
	assert.Len(t, ids, 24)
}

// sources are the citation keys of every rule of a set.
func sources(set ruleset.Set) []string {
	var keys []string
	for _, rule := range set.Kinds {
		keys = append(keys, rule.Source)
	}
	for _, rule := range set.Named {
		keys = append(keys, rule.Source)
	}
	for _, rule := range set.Directions {
		keys = append(keys, rule.Source)
	}
	for _, plan := range set.Plans {
		keys = append(keys, plan.Source)
	}
	for _, reason := range set.Reasons {
		keys = append(keys, reason.Source)
	}
	for key, used := range map[string]bool{
		set.Execution.Source:     set.Execution.Points.Stated(),
		set.NotApplicable.Source: set.NotApplicable != ruleset.NotApplicable{},
		set.Rounding.Source:      set.Rounding != ruleset.Rounding{},
		set.Grades.Source:        len(set.Grades.Bands) > 0,
	} {
		if used {
			keys = append(keys, key)
		}
	}
	return keys
}

func TestSetsAreFresh(t *testing.T) {
	before := map[string]string{}
	for _, set := range ruleset.All() {
		before[set.ID] = set.Hash()
	}
	for _, set := range ruleset.All() {
		for _, rule := range set.Kinds {
			if rule.Method.Completion != nil {
				rule.Method.Completion.Shortfall = "spoilt"
			}
			if rule.Method.Level != nil {
				rule.Method.Level.Levels[0].Key = "spoilt"
				rule.Method.Level.Levels[0].Words = nil
			}
		}
		for _, rule := range set.Named {
			if rule.Method.Steps != nil {
				rule.Method.Steps.Whole = "spoilt"
			}
		}
		if set.Rounding.Leaf != nil {
			set.Rounding.Leaf.Places = 9
		}
	}
	for _, set := range ruleset.All() {
		assert.Equal(t, before[set.ID], set.Hash(), set.ID)
	}
}

func TestPresetsShareOutAHundredPoints(t *testing.T) {
	want := map[string]string{
		"cn/2021-101/cost":                    "cost 20, output 40, benefit 20, satisfaction 10",
		"cn/2021-101/no-cost":                 "output 50, benefit 30, satisfaction 10",
		"cn/2021-101/cost-no-satisfaction":    "cost 20, output 40, benefit 30",
		"cn/2021-101/no-cost-no-satisfaction": "output 50, benefit 40",
		"cn/sichuan/2023":                     "output 60, benefit 30",
	}
	sets := append(ruleset.Presets(), ruleset.Sichuan2023())
	require.Len(t, sets, len(want))
	for _, set := range sets {
		require.Len(t, set.Plans, 1)
		var parts []string
		for _, class := range set.Plans[0].Classes {
			parts = append(parts, string(class.Class)+" "+class.Points.String())
		}
		assert.Equal(t, want[set.ID], strings.Join(parts, ", "), set.ID)
		assert.Equal(t, "10", set.Execution.Points.String())
	}
}

func TestSignCodes(t *testing.T) {
	want := map[int]ruleset.Kind{
		1: ruleset.AtLeast, 2: ruleset.Above, 3: ruleset.Equal, 4: ruleset.Below, 5: ruleset.AtMost,
		6: ruleset.Words, 9: ruleset.Bare, 10: ruleset.NoKind,
	}
	for code := -1; code <= 12; code++ {
		kind, known := ruleset.SignCode(code)
		wanted, listed := want[code]
		assert.Equal(t, listed, known, "code %d", code)
		assert.Equal(t, wanted, kind, "code %d", code)
	}
}

func TestOnlyHistoryIsSuperseded(t *testing.T) {
	for _, set := range ruleset.All() {
		switch set.ID {
		case "cn/administrative-projects":
			assert.Equal(t, ruleset.Superseded, set.Status)
			assert.Equal(t, 2019, set.LastYear, "the year before the measures of 2020")
		case "cn/hubei/project":
			assert.Equal(t, ruleset.DerivedFrom, set.Status, "the form and its notes were read")
			assert.Empty(t, set.Plans)
			assert.Equal(t, "20", set.Execution.Points.String())
		default:
			assert.NotEqual(t, ruleset.Superseded, set.Status, set.ID)
		}
	}
}

func TestCitationsReadAsTheyAreQuoted(t *testing.T) {
	citation, known := ruleset.WithCost().Citation("10-16")
	require.True(t, known)
	assert.Equal(t, "财预〔2020〕10号《项目支出绩效评价管理办法》第十六条", citation.String())
	assert.Equal(t, "《表》", ruleset.Citation{Title: "表"}.String())
	assert.Equal(t, "某〔2024〕1号附件1", ruleset.Citation{DocNo: "某〔2024〕1号", Article: "附件1"}.String())
}

func TestIntervals(t *testing.T) {
	half := ruleset.Interval{From: q("60"), To: q("80"), ToOpen: true}
	assert.Equal(t, "[60, 80)", half.String())
	assert.Equal(t, "(60, 80]", ruleset.Interval{From: q("60%"), FromOpen: true, To: q("80%")}.String())
	assert.Equal(t, "(-∞, +∞)", ruleset.Interval{}.String())
	for text, inside := range map[string]bool{"59.99": false, "60": true, "79.999": true, "80": false, "80.01": false} {
		assert.Equal(t, inside, half.Contains(q(text).Decimal()), text)
	}
	open := ruleset.Interval{From: q("60"), FromOpen: true, To: q("80")}
	assert.False(t, open.Contains(q("60").Decimal()))
	assert.True(t, open.Contains(q("80").Decimal()))
	assert.True(t, ruleset.Interval{}.Contains(q("-5").Decimal()))
}

func TestKindsTellWhatTheyCompare(t *testing.T) {
	assert.True(t, ruleset.Bare.Numeric())
	assert.True(t, ruleset.Range.Numeric())
	assert.False(t, ruleset.Deadline.Numeric())
	assert.False(t, ruleset.NoKind.Numeric())
	labels := map[figure.Label]bool{}
	for kind := ruleset.NoKind; int(kind) < ruleset.Kinds; kind++ {
		label := kind.Label()
		assert.NotEmpty(t, label.Zh)
		assert.NotEmpty(t, label.En)
		assert.False(t, labels[label], "%v is called like another kind", kind)
		labels[label] = true
	}
}

func TestMethodsHaveOneName(t *testing.T) {
	assert.Equal(t, "judged", judged().Name())
	assert.Empty(t, ruleset.Method{}.Name())
}

func TestMeasuresHaveWords(t *testing.T) {
	labels := map[figure.Label]bool{}
	for _, measure := range []ruleset.Measure{ruleset.Value, ruleset.Rate, ruleset.Deviation, ruleset.Difference} {
		label := measure.Label()
		assert.NotEmpty(t, label.En)
		assert.False(t, labels[label], "%v is called like another measure", measure)
		labels[label] = true
	}
}
