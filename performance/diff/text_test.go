package diff_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/diff"
)

func TestDifferencesInWords(t *testing.T) {
	p := figure.MustPoints
	up := diff.Difference{Before: p("88"), After: p("95.95"), Moves: []diff.Move{
		{Path: "/execution", Name: "预算执行率", Cause: diff.ByActual, By: p("7.954277486")},
		{Path: "/execution", Name: "预算执行率", Cause: diff.ByRounding, By: p("-0.004277486")},
	}}
	assert.Equal(t, "总分由88分变为95.95分，增加7.95分：完成值和执行数+7.9542…分，舍入−0.0042…分", up.Text(language.Chinese))
	assert.Equal(t, "the total goes from 88 to 95.95 points, up 7.95: actual values and spending +7.9542…, rounding −0.0042…", up.Text(language.English))
	down := diff.Difference{Before: p("90.00"), After: p("89.50")}
	assert.Equal(t, "总分由90分变为89.5分，减少0.5分", down.Text(language.Chinese))
	assert.Equal(t, "the total stays 90 points", diff.Difference{Before: p("90"), After: p("90")}.Text(language.English))

	assert.Equal(t, "“预算执行率”+7.9542…分（完成值和执行数）", up.Moves[0].Text(language.Chinese))
	assert.Equal(t, "“budget execution” −0.0042… (rounding)", up.Moves[1].Text(language.English))
	assert.Equal(t, "“合计”+0.01分（舍入）", diff.Move{Cause: diff.ByRounding, By: p("0.01")}.Text(language.Chinese))
	for by, shown := range map[string]string{"1.2345": "+1.2345", "-1.20": "−1.2", "-0.00001": "−0.0000…", "0.99999": "+0.9999…"} {
		assert.Equal(t, "“甲”"+shown+"分（计分规则）", diff.Move{Path: "/classes/0", Name: "甲", Cause: diff.ByRule, By: p(by)}.Text(language.Chinese))
	}
	for _, cause := range []diff.Cause{
		diff.ByStructure, diff.ByNotApplicable, diff.ByPoints, diff.ByTarget, diff.ByActual, diff.ByJudgement, diff.ByRule, diff.ByRounding,
	} {
		assert.NotContains(t, cause.Text(language.English), "cause.", "it has words")
	}
}
