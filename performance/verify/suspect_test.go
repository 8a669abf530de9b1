package verify_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// The row earns 81 and the execution row 10: a correction of either to anything
// else contradicts the rules. The total only adds up what is stated: where no row
// would then read what it earns, the total is what is left.
func TestNoSuspectContradictsTheRules(t *testing.T) {
	for name, c := range map[string]struct{ score, total, suspect string }{
		"the total is wrong": {"81", "92", "“总得分”列示92，如为91，则1项相符（总得分 = 各项得分之和）"},
		"a score is wrong":   {"80", "91", "“入库率得分”列示80，如为81，则1项相符（总得分 = 各项得分之和）"},
		"both are wrong":     {"82", "95", "“总得分”列示95，如为92，则1项相符（总得分 = 各项得分之和）"},
		"nothing is earned":  {"5", "10", "“入库率得分”列示5，如为0，则1项相符（总得分 = 各项得分之和）"},
	} {
		t.Run(name, func(t *testing.T) {
			actual := "90%"
			if c.total == "10" {
				actual = "0%"
			}
			form := stated("入库率", "≥100%", actual, c.score, "")
			form.Execution.Points, form.Execution.Stated = figure.PointsOf(10), figure.PointsOf(10)
			form.Stated.Points, form.Stated.Total = figure.PointsOf(100), figure.MustPoints(c.total)
			assert.Equal(t, []string{"可能原因，供核实：" + c.suspect}, suspects(form))
		})
	}
}

// suspects are the possible causes that are named for what is broken.
func suspects(form performance.Form) []string {
	var named []string
	for _, finding := range verify.Check(scoring.MustScorer(ruleset.WithCost()).Trace(form)) {
		if finding.Code == check.CodeSuspect || finding.Code == check.CodeSuspects {
			named = append(named, finding.Text(language.Chinese))
		}
	}
	return named
}

// Points that only the class prints are divided by assumption: no row is past its
// own, and any correction is as good as another.
func TestPointsDividedByAssumptionSuspectNoRow(t *testing.T) {
	row := func(name, score string) performance.Indicator {
		return performance.Indicator{Name: name, Stated: figure.MustPoints(score), Target: performance.MustTarget("效果明显"), Actual: performance.MustActual("效果较好")}
	}
	form := one(performance.Indicator{})
	class := &form.Classes[0]
	class.Points, class.Stated = figure.PointsOf(40), figure.PointsOf(24)
	class.Groups[0].Indicators = []performance.Indicator{row("效益一", "30"), row("效益二", "9")}
	assert.Len(t, suspects(form), 2, "30 of the 40, or the class")
}

// Two indicators of 10 points and a class that does not add up. Unless somebody has
// judged them, the rules leave their scores open.
func TestWhatNoRuleCouldGiveIsSuspectedFirst(t *testing.T) {
	const closes = "，则1项相符（产出指标得分 = 各项得分之和）"
	for name, c := range map[string]struct {
		first, second, class string
		judged               bool
		want                 []string
	}{
		"a score above its points":                {"12", "8", "18", false, []string{"“效益一得分”列示12，如为10" + closes}},
		"a judged score above its points":         {"12", "8", "18", true, []string{"“效益一得分”列示12，如为10" + closes}},
		"no correction goes above the points":     {"9", "9", "22", true, []string{"“产出指标得分”列示22，如为18" + closes}},
		"a sum above its points":                  {"10", "8", "28", false, []string{"“产出指标得分”列示28，如为18" + closes}},
		"a correction that leaves one above them": {"12", "11", "22", false, []string{"“效益二得分”列示11，如为10" + closes}},
		"all are possible": {"9", "8", "18", false, []string{
			"“效益一得分”列示9，如为10" + closes + "；同样可能的更正共3种",
			"“效益二得分”列示8，如为9" + closes + "；同样可能的更正共3种",
			"“产出指标得分”列示18，如为17" + closes + "；同样可能的更正共3种",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			row := func(name, score, judged string) performance.Indicator {
				indicator := performance.Indicator{
					Name: name, Points: figure.PointsOf(10), Stated: figure.MustPoints(score),
					Target: performance.MustTarget("效果明显"), Actual: performance.MustActual("效果较好"),
				}
				if c.judged {
					indicator.Judgement = performance.Judgement{Score: figure.MustPoints(judged)}
				}
				return indicator
			}
			form := one(performance.Indicator{})
			class := &form.Classes[0]
			class.Stated = figure.MustPoints(c.class)
			class.Groups[0].Indicators = []performance.Indicator{row("效益一", c.first, "10"), row("效益二", c.second, "8")}
			var want []string
			for _, suspect := range c.want {
				want = append(want, "可能原因，供核实："+suspect)
			}
			assert.Equal(t, want, suspects(form))
		})
	}
}
