package sheet_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/check"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/sheet"
	"jixiao.example/performance/verify"
)

// readLines reads rows whose cells are parted by bars.
func readLines(t *testing.T, lines ...string) (form performance.Form, found []string) {
	t.Helper()
	var rows [][]string
	for _, line := range lines {
		rows = append(rows, strings.Split(line, "|"))
	}
	return readRows(t, sheet.Known{Year: 2024}, rows...)
}

// checked lists what is found in the form itself, as code and path.
func checked(form performance.Form, severity check.Severity) []string {
	list := []string{}
	for _, finding := range verify.Check(scoring.MustScorer(ruleset.WithCost()).Trace(form)) {
		if finding.Severity == severity {
			list = append(list, string(finding.Code)+" "+string(finding.Path))
		}
	}
	return list
}

const (
	fullMoney = "年度资金总额|100|100|10|100%|10"
	moneyHead = "资金（万元）|全年预算数|全年执行数|分值|执行率|得分"
	leafHead  = "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分"
)

// A table without tiers lacks nothing that a form needs.
func TestATableWithoutTiersHasNoError(t *testing.T) {
	for name, lines := range map[string][]string{
		"names alone": {moneyHead, fullMoney, "指标名称|指标值|完成值|权重|得分", "甲|≥5个|5个|50|50", "乙|≥5个|5个|40|40"},
		"two tiers":   {moneyHead, fullMoney, "一级指标|二级指标|目标值|完成值|分值|得分", "产出指标|甲|≥5个|5个|50|50", "|乙|≥5个|5个|40|40"},
	} {
		t.Run(name, func(t *testing.T) {
			form, _ := readLines(t, lines...)
			assert.Len(t, leaves(form), 2)
			assert.Empty(t, checked(form, check.Error))
		})
	}
}

// What stands on both sides because nobody has filled it in earns nothing.
func TestAPlaceholderOnBothSidesEarnsNothing(t *testing.T) {
	for _, text := range []string{"≥%", "个", "*", "待定", "≥", "/"} {
		t.Run(text, func(t *testing.T) {
			form, _ := readLines(t, leafHead, "产出指标|数量指标|甲|"+text+"|"+text+"|10|10", "||乙|≥5个|5个|10|10")
			leaf := form.Classes[0].Groups[0].Indicators[0]
			assert.False(t, leaf.Target.Stated())
			assert.False(t, leaf.Actual.Stated())
			result := scoring.MustScorer(ruleset.WithCost()).Score(form)
			scored, found := result.At("/classes/0/groups/0/indicators/0")
			assert.True(t, found)
			assert.False(t, scored.Score.Stated())
			assert.Equal(t, "0", scored.Least.String())
		})
	}
}

// Systems print the sign and the unit of the target with the actual, too.
func TestASignThatBothSidesPrintIsNoApproximation(t *testing.T) {
	form, found := readLines(t, moneyHead, fullMoney, leafHead, "产出指标|数量指标|甲|≥266米|≥266米|50|50", "||乙|≥95%|≥95%|40|40")
	assert.Empty(t, found)
	assert.Empty(t, checked(form, check.Warning))
	assert.Equal(t, "100", scoring.MustScorer(ruleset.WithCost()).Score(form).Total().Score.String())
}

// A ratio in a column of percentages is said to be one, in the table and in the
// form.
func TestARatioInAColumnOfPercentagesIsAskedAbout(t *testing.T) {
	form, found := readLines(t, moneyHead, fullMoney,
		"一级指标|二级指标|三级指标|计算符号|指标值|度量单位|实际完成值|分值|得分", "产出指标|数量指标|甲|≥|95|%|0.98|90|90")
	assert.Equal(t, []string{"sheet.assumed 4G"}, found)
	assert.Contains(t, checked(form, check.Warning), string(verify.CodePercent)+" /classes/0/groups/0/indicators/0/actual")
}

// Words for a share are one whatever the column measures in.
func TestWordsForAShareInAColumnOfPercentages(t *testing.T) {
	form, _ := readLines(t, "一级指标|二级指标|三级指标|指标值（%）|实际完成值（%）|分值|得分",
		"产出指标|数量指标|甲|≥千分之3|千分之4|10|10", "||乙|百分之95|六个百分点|10|10")
	assert.Equal(t, []string{"产出指标/数量指标/甲 ≥0.3% 0.4% 10 10", "产出指标/数量指标/乙 95% 6百分点 10 10"}, leaves(form))
}

// An amount in brackets, which accountants subtract, is not read as one that is
// not.
func TestAnAmountInBracketsIsNotAddedUp(t *testing.T) {
	form, found := readLines(t, moneyHead, "年度资金总额|(1,234.50)|100|10||10", leafHead, "产出指标|数量指标|甲|≥8个|8个|90|90")
	assert.False(t, form.Total().At("adjusted").Stated())
	assert.Equal(t, []string{"sheet.unread 2B"}, found)
}

// A whole of nothing over parts that are something was not added up.
func TestATotalOfZeroOverItsPartsIsFound(t *testing.T) {
	form, _ := readLines(t, "资金（万元）|年初预算数|全年预算数|全年执行数", "年度资金总额|0|0|0", "其中：当年财政拨款|90|89.974|89.974", "上年结转资金|||",
		leafHead, "产出指标|数量指标|甲|≥8个|8个|90|90")
	assert.Subset(t, checked(form, check.Error), []string{
		"check.broken /money/0/amounts/0", "check.broken /money/0/amounts/1", "check.broken /money/0/amounts/2",
	})
}
