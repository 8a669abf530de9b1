package verify_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// stated is an indicator of 90 points with the score that its table prints.
func stated(name, target, actual, score, reason string) performance.Form {
	budget := figure.MustMoney("100万元")
	return performance.Form{
		Unit: "某单位", Year: 2024, Scope: ruleset.ProjectScope,
		Money: []performance.MoneyRow{performance.TotalFunds(budget, budget, budget)},
		Classes: []performance.Class{{Name: "产出指标", Groups: []performance.Group{{
			Name: "质量指标", Indicators: []performance.Indicator{{
				Name: name, Points: figure.PointsOf(90), Target: performance.MustTarget(target), Actual: performance.MustActual(actual),
				Stated: figure.MustPoints(score), Reason: reason,
			}},
		}}}},
	}
}

// about returns what is found about stated scores.
func about(form performance.Form) []check.Finding {
	findings := verify.Check(scoring.MustScorer(ruleset.WithCost()).Trace(form))
	return slices.DeleteFunc(findings, func(f check.Finding) bool {
		return !slices.Contains([]check.Code{
			verify.CodeScore, verify.CodeScoreBelow, verify.CodeScoreCut, verify.CodeScoreRounded, verify.CodeScoreFormula,
			verify.CodeSplit, verify.CodeOverPoints, verify.CodeTotal, verify.CodeSum, verify.CodeGrade, verify.CodeHundred,
		}, f.Code)
	})
}

func TestAStatedScoreIsComparedWithWhatTheRulesGive(t *testing.T) {
	for _, test := range []struct {
		name     string
		form     performance.Form
		code     check.Code
		severity check.Severity
		zh       string
	}{
		{
			"above what the rules give", stated("入库率", "≥100%", "90%", "85", ""), verify.CodeScore, check.Error,
			"“入库率”自评得分85分，按规则应为81分，多计4分",
		},
		{
			"below, without a reason", stated("入库率", "≥100%", "90%", "80", ""), verify.CodeScoreBelow, check.Warning,
			"“入库率”自评得分80分，按规则应为81分，少计1分",
		},
		{
			"below, with a reason", stated("入库率", "≥100%", "150%", "80", "目标设置偏低，酌减"), verify.CodeScoreBelow, check.Note,
			"“入库率”自评得分80分，按规则应为90分，少计10分",
		},
		{
			"rounded to a whole number", stated("入库率", "≥100%", "87.4%", "79", ""), verify.CodeScoreRounded, check.Warning,
			"“入库率”自评得分79分，按规则应为78.66分；79分是四舍五入到整数的结果",
		},
		{
			"rounded to a half", stated("入库率", "≥100%", "87%", "78.5", ""), verify.CodeScoreRounded, check.Warning,
			"“入库率”自评得分78.5分，按规则应为78.3分；78.5分是取最接近的0.5分的结果",
		},
		{
			"cut to a whole number", stated("入库率", "≥100%", "87.4%", "78", ""), verify.CodeScoreCut, check.Warning,
			"“入库率”自评得分78分，按规则应为78.66分：小数被截去而未进位，少0.66分",
		},
		{
			"by the other formula", stated("成本", "≤100万元", "120万元", "75", ""), verify.CodeScoreFormula, check.Note,
			"“成本”按规则为72分；按指标值÷完成值为75分，与自评一致",
		},
		{
			"by the other direction", stated("入库率", "10%", "5%", "90", ""), verify.CodeScoreFormula, check.Warning,
			"“入库率”按规则为45分；按“不超过”理解为90分，与自评一致",
		},
		{
			"above what a convention gives", stated("入库率", "10%", "5%", "60", ""), verify.CodeScore, check.Warning,
			"“入库率”自评得分60分，按规则应为45分，多计15分",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			found := about(test.form)
			require.Len(t, found, 1)
			assert.Equal(t, test.code, found[0].Code)
			assert.Equal(t, test.severity, found[0].Severity)
			assert.Equal(t, test.zh, found[0].Text(language.Chinese))
		})
	}
}

func TestSumsOfStatedScoresAreNoGraverThanWhatWasSaidOfThose(t *testing.T) {
	form := stated("入库率", "≥100%", "150%", "80", "目标设置偏低，酌减")
	form.Execution.Stated = figure.PointsOf(10)
	form.Stated = performance.Stated{Total: figure.PointsOf(90), Grade: ruleset.Excellent}
	found := about(form)
	require.Len(t, found, 2)
	assert.Equal(t, verify.CodeTotal, found[1].Code)
	assert.Equal(t, check.Note, found[1].Severity)

	form.Stated.Total = figure.PointsOf(95)
	found = about(form)
	assert.Equal(t, check.Error, found[1].Severity)
	assert.Equal(t, "自评总分95分，按规则应为100分，少计5分", found[1].Text(language.Chinese))
}

// One row has no score yet, and yet the total is certain.
func TestAPrintedTotalIsComparedWhereverLeastAndMostCoincide(t *testing.T) {
	form := stated("入库率", "≥100%", "150%", "90", "")
	group := &form.Classes[0].Groups[0]
	open := group.Indicators[0]
	open.Name, open.Points, open.Stated, open.Actual = "乙", figure.PointsOf(0), figure.Points{}, performance.Actual{}
	group.Indicators = append(group.Indicators, open)
	form.Stated.Total = figure.PointsOf(95)
	found := about(form)
	require.Len(t, found, 1)
	assert.Equal(t, verify.CodeTotal, found[0].Code)
}

func TestPointsThatOnlyTheClassPrintsAreDividedByAssumption(t *testing.T) {
	form := stated("甲", "≥100%", "50%", "30", "")
	class := &form.Classes[0]
	class.Points = figure.PointsOf(90)
	first := class.Groups[0].Indicators[0]
	first.Points = figure.Points{}
	second := first
	second.Name, second.Stated = "乙", figure.PointsOf(60)
	class.Groups[0].Indicators = []performance.Indicator{first, second}
	found := about(form)
	require.Len(t, found, 1)
	assert.Equal(t, verify.CodeSplit, found[0].Code)
	assert.Equal(t, check.Note, found[0].Severity)

	class.Groups[0].Indicators[1].Stated = figure.PointsOf(61)
	found = about(form)
	require.Len(t, found, 2)
	assert.Equal(t, "“产出指标”各指标自评得分合计91分，超过分值90分", found[0].Text(language.Chinese))
}

// A form may print that points ÷ number of indicators is its rule.
func TestAnEvenSplitThatTheSetRulesIsNoAssumption(t *testing.T) {
	form := stated("甲", "≥100%", "100%", "30", "")
	class := &form.Classes[0]
	class.Points = figure.PointsOf(90)
	first := class.Groups[0].Indicators[0]
	first.Points = figure.Points{}
	second := first
	second.Name, second.Stated = "乙", figure.PointsOf(60)
	class.Groups[0].Indicators = []performance.Indicator{first, second}
	set := ruleset.WithCost()
	set.Parents.Source = set.Rounding.Source
	codes := map[check.Path]check.Code{}
	for _, finding := range verify.Check(scoring.MustScorer(set).Trace(form)) {
		codes[finding.Path] = finding.Code
	}
	below := performance.ClassRef(0).Path() + "/groups/0/indicators/"
	assert.Equal(t, verify.CodeScoreBelow, codes[below+"0/stated"], "30 of 45")
	assert.Equal(t, verify.CodeScore, codes[below+"1/stated"], "60 of 45")
	assert.NotContains(t, codes, performance.ClassRef(0).Path().Child("points"))
}

func TestPointsThatDoNotMakeAHundredAreAnError(t *testing.T) {
	form := stated("入库率", "≥100%", "100%", "90", "")
	form.Classes[0].Groups[0].Indicators[0].Points = figure.PointsOf(110)
	form.Classes[0].Groups[0].Indicators[0].Stated = figure.PointsOf(110)
	found := about(form)
	require.Len(t, found, 1)
	assert.Equal(t, check.Error, found[0].Severity)
	assert.Equal(t, "全表分值合计120，应为100，不能评定等级；请核对各项分值", found[0].Text(language.Chinese))
}

// Where the system computes and locks the scores, a difference is nobody's choice.
func TestALockedScoreThatDiffersIsAnError(t *testing.T) {
	set := ruleset.WithCost()
	set.Scores = ruleset.Locked
	form := stated("入库率", "≥100%", "150%", "80", "目标设置偏低，酌减")
	for _, finding := range verify.Check(scoring.MustScorer(set).Trace(form)) {
		if finding.Code == verify.CodeScoreBelow {
			assert.Equal(t, check.Error, finding.Severity)
			return
		}
	}
	assert.Fail(t, "no finding")
}

// The reason that Guangxi demands for a target exceeded by a third is only noted
// elsewhere.
func TestOnlyARuleThatDemandsAReasonMakesItsLackAWarning(t *testing.T) {
	form := stated("入库率", "≥100%", "150%", "90", "")
	for _, test := range []struct {
		set      ruleset.Set
		severity check.Severity
	}{{ruleset.WithCost(), check.Note}, {ruleset.Guangxi(), check.Warning}} {
		severities := map[check.Code]check.Severity{}
		for _, finding := range verify.Check(scoring.MustScorer(test.set).Trace(form)) {
			severities[finding.Code] = finding.Severity
		}
		assert.Equal(t, test.severity, severities[verify.CodeOvershot], test.set.ID)
	}
}

func TestAScoreOverANumberThatMayBeAShareIsNoError(t *testing.T) {
	for actual, severity := range map[string]check.Severity{"0.92": check.Warning, "9.2%": check.Error} {
		form := performance.Form{Classes: []performance.Class{{Name: "满意度指标", Groups: []performance.Group{{Name: "满意度指标", Indicators: []performance.Indicator{{
			Name: "农户满意度", Target: performance.MustTarget("≥90%"), Actual: performance.MustActual(actual), Points: figure.PointsOf(100), Stated: figure.PointsOf(100),
		}}}}}}}
		finding := found(verify.Check(scoring.MustScorer(ruleset.WithCost()).Trace(form)), verify.CodeScore, "/classes/0/groups/0/indicators/0/stated")
		require.NotNil(t, finding, actual)
		assert.Equal(t, severity, finding.Severity, actual)
	}
}
