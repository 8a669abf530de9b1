package verify_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// The row earns 81 and the execution row 10: a correction of either to anything
// else contradicts the rules, and so does one of the total but to 91.
func TestNoSuspectContradictsTheRules(t *testing.T) {
	for name, c := range map[string]struct{ score, total, suspect string }{
		"the total is wrong": {"81", "92", "“总得分”列示92，如为91，则1项相符（总得分 = 各项得分之和）"},
		"a score is wrong":   {"80", "91", "“入库率得分”列示80，如为81，则1项相符（总得分 = 各项得分之和）"},
		"both are wrong":     {"82", "95", ""},
	} {
		t.Run(name, func(t *testing.T) {
			form := stated("入库率", "≥100%", "90%", c.score, "")
			form.Execution.Points, form.Execution.Stated = figure.PointsOf(10), figure.PointsOf(10)
			form.Stated.Points, form.Stated.Total = figure.PointsOf(100), figure.MustPoints(c.total)
			var suspects []string
			for _, finding := range verify.Check(scoring.MustScorer(ruleset.WithCost()).Trace(form)) {
				if finding.Code == check.CodeSuspect || finding.Code == check.CodeSuspects {
					suspects = append(suspects, finding.Text(language.Chinese))
				}
			}
			if c.suspect == "" {
				assert.Empty(t, suspects)
				return
			}
			assert.Equal(t, []string{"可能原因，供核实：" + c.suspect}, suspects)
		})
	}
}
