package ruleset_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/performance/ruleset"
)

// Two packs print grade bands that a score can fall through.
func TestGradeBandsWithHolesCannotScore(t *testing.T) {
	t.Run("a correction of the deployed pack leaves exactly 90 without a grade", func(t *testing.T) {
		set := ruleset.Integrated()
		set.Grades.Bands[0].FromOpen = true // > 90 优, < 90 良
		findings := set.Validate()
		require.Len(t, findings, 1)
		assert.Equal(t, ruleset.CodeGap, findings[0].Code)
		assert.Equal(t, check.Path("/grades/bands/0"), findings[0].Path)
		assert.Equal(t, "等于90的部分没有等级", findings[0].Text(language.Chinese))
		assert.Equal(t, "a value of exactly 90 has no grade", findings[0].Text(language.English))
	})
	t.Run("what is not covered is told", func(t *testing.T) {
		for name, test := range map[string]struct {
			bands  [][2]string // from, to, the upper ends open but where they print a bracket
			zh, en []string
		}{
			"nothing below":      {[][2]string{{"90", ""}}, []string{"低于90的部分没有等级"}, []string{"a value of less than 90 has no grade"}},
			"nothing above":      {[][2]string{{"90", "100"}, {"", "90"}}, []string{"不低于100的部分没有等级"}, []string{"a value of at least 100 has no grade"}},
			"nothing above 100]": {[][2]string{{"90", "100]"}, {"", "90"}}, []string{"高于100的部分没有等级"}, []string{"a value of more than 100 has no grade"}},
			"nothing between":    {[][2]string{{"90", ""}, {"", "89]"}}, []string{"高于89、低于90的部分没有等级"}, []string{"a value of more than 89 and less than 90 has no grade"}},
		} {
			set := ruleset.WithCost()
			grades := set.Grades.Bands
			set.Grades.Bands = nil
			for i, ends := range test.bands {
				to, closed := strings.CutSuffix(ends[1], "]")
				interval := ruleset.Interval{ToOpen: !closed}
				if ends[0] != "" {
					interval.From = q(ends[0])
				}
				if to != "" {
					interval.To = q(to)
				}
				band := grades[i]
				band.Interval = interval
				set.Grades.Bands = append(set.Grades.Bands, band)
			}
			var zh, en []string
			for _, finding := range set.Validate() {
				zh, en = append(zh, finding.Text(language.Chinese)), append(en, finding.Text(language.English))
			}
			assert.Equal(t, test.zh, zh, name)
			assert.Equal(t, test.en, en, name)
		}
	})
	t.Run("a rule without a source", func(t *testing.T) {
		set := ruleset.WithCost()
		set.Grades.Source = ""
		findings := set.Validate()
		require.Len(t, findings, 1)
		assert.Equal(t, "规则没有注明依据", findings[0].Text(language.Chinese))
		assert.Equal(t, "the rule names no source", findings[0].Text(language.English))
	})
	t.Run("whole-number bands leave 89.5 without a grade", func(t *testing.T) {
		set := ruleset.WithCost()
		ends := [][2]string{{"90", "100"}, {"80", "89"}, {"60", "79"}, {"0", "59"}}
		for i, end := range ends {
			set.Grades.Bands[i].Interval = ruleset.Interval{From: q(end[0]), To: q(end[1])}
		}
		var gaps []string
		for _, finding := range set.Validate() {
			assert.Equal(t, ruleset.CodeGap, finding.Code)
			gaps = append(gaps, string(finding.Path))
		}
		const bands = "/grades/bands/"
		assert.ElementsMatch(t, []string{bands + "0", bands + "0", bands + "1", bands + "2", bands + "3"}, gaps,
			"above 100, below 0, and three times between two grades")
	})
}
