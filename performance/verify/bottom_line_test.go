package verify_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// The indicators have 90 points, of which 81 are earned; the execution row has 10
// and earns them.
func TestTheBottomLineCountsTheExecutionRowOrNot(t *testing.T) {
	for name, c := range map[string]struct {
		execution, earned string // as printed
		points, total     string
		found             []string
	}{
		"the whole, the execution row printed":             {"10", "10", "100", "91", nil},
		"the whole, its points not printed":                {"", "10", "100", "91", nil},
		"the whole, nothing of it printed":                 {"", "", "100", "91", nil},
		"the indicators alone, the execution row printed":  {"10", "10", "90", "81", nil},
		"the indicators alone, its points not printed":     {"", "10", "90", "81", nil},
		"the indicators alone, nothing of it printed":      {"", "", "90", "81", nil},
		"the points of the indicators, the score of all":   {"", "10", "90", "91", []string{"broken error"}},
		"the indicators alone, and another score":          {"10", "10", "90", "80", []string{"broken error", "total error"}},
		"other points than those of the rule set":          {"", "10", "95", "91", []string{"broken error"}},
		"other points than the printed ones":               {"10", "10", "95", "91", []string{"broken error"}},
		"another score of the whole":                       {"10", "10", "100", "90", []string{"broken error", "total error"}},
		"another score, that of the execution not printed": {"", "", "100", "90", []string{"total error"}},
	} {
		t.Run(name, func(t *testing.T) {
			form := stated("入库率", "≥100%", "90%", "81", "")
			read := func(text string) (points figure.Points) {
				if text != "" {
					points = figure.MustPoints(text)
				}
				return points
			}
			form.Execution.Points, form.Execution.Stated = read(c.execution), read(c.earned)
			form.Stated.Points, form.Stated.Total = read(c.points), read(c.total)
			var found []string
			for _, finding := range verify.Check(scoring.MustScorer(ruleset.WithCost()).Trace(form)) {
				switch finding.Code {
				case verify.CodeTotal:
					found = append(found, "total "+string(finding.Severity))
					assert.Equal(t, c.points == "90", strings.Contains(finding.Text(language.Chinese), "（表列总分不含预算执行率）"))
				case check.CodeBroken:
					found = append(found, "broken "+string(finding.Severity))
				default:
				}
			}
			slices.Sort(found)
			assert.Equal(t, c.found, found)
		})
	}
}
