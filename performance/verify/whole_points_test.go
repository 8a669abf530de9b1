package verify_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// A score in whole points says how it comes about.
func TestAScoreOfWholePointsSaysHowItComesAbout(t *testing.T) {
	for _, test := range []struct {
		name, target, actual, stated string
		code                         string
		zh                           string
	}{
		{"half up, upwards", "≥100%", "86.2%", "9", string(verify.CodeScoreRounded), "“甲”自评得分9分，按规则应为8.62分；9分是四舍五入到整数的结果"},
		{"half up, downwards", "≥100%", "80.1%", "8", string(verify.CodeScoreRounded), "“甲”自评得分8分，按规则应为8.01分；8分是四舍五入到整数的结果"},
		{"cut", "≥100%", "86.2%", "8", string(verify.CodeScoreCut), "“甲”自评得分8分，按规则应为8.62分：小数被截去而未进位，少0.62分"},
		{"to the nearest half", "≥100%", "86.2%", "8.5", string(verify.CodeScoreRounded), "“甲”自评得分8.5分，按规则应为8.62分；8.5分是取最接近的0.5分的结果"},
		{"by no way of rounding", "≥100%", "86.2%", "9.5", string(verify.CodeScore), "“甲”自评得分9.5分，按规则应为8.62分，多计0.88分"},
		{"by the other formula", "≤100万元", "120万元", "8.33", string(verify.CodeScoreFormula), "“甲”按规则为8分；按指标值÷完成值为8.33分，与自评一致"},
	} {
		t.Run(test.name, func(t *testing.T) {
			form := stated("甲", test.target, test.actual, test.stated, "")
			group := &form.Classes[0].Groups[0]
			group.Indicators[0].Points = figure.PointsOf(10)
			rest := group.Indicators[0]
			rest.Name, rest.Points, rest.Stated = "乙", figure.PointsOf(80), figure.PointsOf(80)
			rest.Target, rest.Actual = performance.MustTarget("≥1个"), performance.MustActual("1个")
			group.Indicators = append(group.Indicators, rest)
			found := about(form)
			require.Len(t, found, 1)
			assert.Equal(t, test.code, string(found[0].Code))
			assert.Equal(t, test.zh, found[0].Text(language.Chinese))
		})
	}
}

// A third of the money and no reason is something to be told, whatever the
// score.
func TestALowExecutionRateNeedsAReason(t *testing.T) {
	for reason, want := range map[string]string{"": "预算执行率30.00%，失7分，偏差原因未填写", "年底集中支付": ""} {
		form := stated("甲", "≥1个", "1个", "90", "")
		form.Money = money("100万元", "30万元").Money
		form.Execution.Reason = reason
		var text string
		for _, finding := range verify.Check(scoring.MustScorer(ruleset.WithCost()).Trace(form)) {
			if finding.Code == verify.CodeExecutionReason {
				text = finding.Text(language.Chinese)
			}
		}
		assert.Equal(t, want, text)
	}
}
