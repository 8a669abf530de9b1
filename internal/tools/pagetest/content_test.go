package pagetest

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/internal/seed"
	"jixiao.example/performance/report"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// TestTheBrowserReadsTheScoreAndTheFindings compares what stands in the page
// with what the library computes.
func TestTheBrowserReadsTheScoreAndTheFindings(t *testing.T) {
	set := ruleset.Huaihua2024()
	scorer, err := scoring.NewScorer(set)
	require.NoError(t, err)
	result := scorer.Score(seed.Form())
	grade, graded := result.Grade()
	require.True(t, graded)

	tab := open(t, "zh", sheet)
	assert.Equal(t, result.Total().Score.String(), ask[string](t, tab, `document.getElementById("total").textContent`))
	assert.Equal(t, set.GradeLabel(grade).Zh, ask[string](t, tab, `document.getElementById("grade").textContent`))
	assert.Equal(t, "Excellent", ask[string](t, open(t, "en", sheet), `document.getElementById("grade").textContent`))

	ledger := seed.Ledger().Check(seed.Identities()...)
	for _, severity := range []check.Severity{check.Error, check.Warning, check.Note} {
		var want []string
		all := [][]check.Finding{ledger.Findings(), verify.Check(scorer.Trace(seed.Form())), seed.BaseTable().Check(""), seed.SourceFindings()}
		for _, fund := range seed.SpecialFunds() {
			all = append(all, fund.Check(""))
		}
		for _, findings := range all {
			for _, finding := range findings {
				if finding.Severity == severity && finding.Code != check.CodeSuspect && finding.Code != check.CodeMissing {
					want = append(want, string(finding.Code))
				}
			}
		}
		slices.Sort(want)
		got := ask[[]string](t, tab, `[...document.querySelectorAll("#`+string(severity)+`s + ol > li")].map(li => li.dataset.code).sort()`)
		assert.Equal(t, want, got, severity)
		assert.LessOrEqual(t, len(got), report.MaxListed)
	}
	suspects := ask[[]string](t, tab, `[...document.querySelectorAll(".suspect")].map(s => s.textContent)`)
	assert.Contains(t, suspects, "可能原因，供核实：“白蚁灭治施工”列示13处，如为14处，则2项相符（白蚁灭治施工 = 房屋 + 树木；来访来电 = 灭治施工 + 现场勘察和方法指导）")
}

// A row of the table of indicators says the same to those who see a card and to
// those who listen to a table.
func TestTheIndicatorsAreReadFromTheirRows(t *testing.T) {
	const rows = `[...document.querySelectorAll(".indicators tr:not(.class):has(.score)")].map(tr => [
		tr.querySelector(".name").textContent.trim(),
		tr.querySelector(".points").textContent, tr.querySelector(".score").textContent.trim(), tr.querySelector(".lost").textContent])`
	for _, width := range []int64{phone, sheet} {
		got := ask[[][]string](t, open(t, "zh", width), rows)
		require.Len(t, got, 12, "the execution row, ten indicators and the total")
		assert.Equal(t, []string{"全年执行数 ÷ 全年预算数 = 79.54%", "10", "7.95", "2.05"}, got[0])
		assert.Equal(t, []string{"基本支出成本控制", "10", "10", ""}, got[1])
		assert.Equal(t, []string{"充分发挥资金效益经判定", "5", "3", "2"}, got[6])
		assert.Equal(t, []string{"总分", "100", "95.95", "4.05"}, got[11])
	}
}
