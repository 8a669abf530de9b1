package verify_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// said lists what is found in a form under a set, as severity, code and path.
func said(set ruleset.Set, form performance.Form) (lines, texts []string) {
	for _, finding := range verify.Check(scoring.MustScorer(set).Trace(form)) {
		lines = append(lines, string(finding.Severity)+" "+string(finding.Code)+" "+string(finding.Path))
		texts = append(texts, finding.Text(language.Chinese))
	}
	return lines, texts
}

// classed gives every class one indicator that is met, with so many points.
func classed(points map[string]string, order ...string) performance.Form {
	form := money("100万元", "100万元")
	form.Unit, form.Scope = "某单位", ruleset.ProjectScope
	for i, name := range order {
		form.Classes = append(form.Classes, performance.Class{Name: name, Groups: []performance.Group{{
			Name: name, Indicators: []performance.Indicator{{
				Name: []string{"甲", "乙", "丙"}[i], Points: figure.MustPoints(points[name]),
				Target: performance.MustTarget("≥95%"), Actual: performance.MustActual("95%"),
			}},
		}}})
	}
	return form
}

// Points of three places that are earned in full are not lost in part and not
// cut.
func TestPointsOfThreePlacesAreEarnedInFull(t *testing.T) {
	form := stated("甲", "≥100%", "100%", "33.333", "")
	first := form.Classes[0].Groups[0].Indicators[0]
	form.Classes[0].Groups[0].Indicators = nil
	for i, points := range []string{"33.333", "33.333", "23.334"} {
		first.Name, first.Points, first.Stated = []string{"甲", "乙", "丙"}[i], figure.MustPoints(points), figure.MustPoints(points)
		form.Classes[0].Groups[0].Indicators = append(form.Classes[0].Groups[0].Indicators, first)
	}
	form.Classes[0].Groups[0].Indicators[2].Actual = performance.MustActual("110%")
	form.Execution.Points, form.Execution.Stated = figure.PointsOf(10), figure.PointsOf(10)
	form.Stated = performance.Stated{Points: figure.PointsOf(100), Total: figure.PointsOf(100), Grade: ruleset.Excellent}
	lines, texts := said(ruleset.WithCost(), form)
	for i, line := range lines {
		assert.NotContains(t, line, "error", texts[i])
		assert.NotContains(t, line, string(verify.CodeReason), texts[i])
		assert.NotContains(t, line, string(verify.CodeScoreCut), texts[i])
	}
}

// A distribution is only held against a form that has its classes.
func TestADistributionIsThatOfTheClassesOfTheForm(t *testing.T) {
	const output, benefit, satisfaction = "产出指标", "效益指标", "满意度指标"
	three := []string{output, benefit, satisfaction}
	for _, test := range []struct {
		name, set string
		points    map[string]string
		order     []string
		want      []string
	}{
		{"the distribution itself", "no-cost", map[string]string{output: "50", benefit: "30", satisfaction: "10"}, three, nil},
		{
			"another one of the same classes", "no-cost",
			map[string]string{output: "40", benefit: "40", satisfaction: "10"},
			three,
			[]string{
				"“产出指标”的分值为40，规则集（无成本指标，有满意度指标）通常为50",
				"“效益指标”的分值为40，规则集（无成本指标，有满意度指标）通常为30",
			},
		},
		{"a set for forms without satisfaction", "no-cost-no-satisfaction", map[string]string{output: "40", benefit: "40", satisfaction: "10"}, three, nil},
		{"a set for forms with cost", "cost", map[string]string{output: "40", benefit: "40", satisfaction: "10"}, three, nil},
		{"classes that no set has", "no-cost", map[string]string{output: "50", "其他指标": "40"}, []string{output, "其他指标"}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			set, known := ruleset.Find(ruleset.All(), "cn/2021-101/"+test.set)
			assert.True(t, known)
			var found []string
			lines, texts := said(set, classed(test.points, test.order...))
			for i, line := range lines {
				if strings.Contains(line, string(verify.CodePlan)) {
					found = append(found, texts[i])
				}
			}
			assert.Equal(t, test.want, found)
		})
	}
}
