package pagetest

import (
	"slices"
	"strconv"
	"strings"
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

	tab := open(t, "zh", paper)
	assert.Equal(t, result.Total().Score.String(), ask[string](t, tab, `document.getElementById("total").textContent`))
	assert.Equal(t, set.GradeLabel(grade).Zh, ask[string](t, tab, `document.getElementById("grade").textContent`))
	assert.Equal(t, "Excellent", ask[string](t, open(t, "en", paper), `document.getElementById("grade").textContent`))

	found := slices.Concat(seed.Ledger().Check(seed.Identities()...).Findings(), verify.Check(scorer.Trace(seed.BoundForm())))
	for _, question := range seed.Questions() {
		found = append(found, question.Finding)
	}
	for _, severity := range []check.Severity{check.Error, check.Warning, check.Note} {
		var want []string
		for _, finding := range found {
			if finding.Severity == severity && finding.Code != check.CodeSuspect && finding.Code != check.CodeMissing {
				want = append(want, string(finding.Code))
			}
		}
		slices.Sort(want)
		got := ask[[]string](t, tab, `[...document.querySelectorAll("li[data-severity=`+string(severity)+`]")].map(li => li.dataset.code).sort()`)
		assert.Equal(t, want, got, severity)
		assert.LessOrEqual(t, len(got), report.MaxListed)
		if len(want) > 0 {
			count := ask[string](t, tab, `document.querySelector("a.count.`+string(severity)+` b").textContent`)
			assert.Equal(t, strconv.Itoa(len(want)), count, "and so many are counted at the top")
		}
	}
	for _, class := range []struct {
		name string
		want int
	}{{"broken", 4}, {"exceeded", 6}, {"unexplained", 7}} {
		assert.Equal(t, class.want, ask[int](t, tab, `document.querySelectorAll(".findings li.`+class.name+`").length`), class.name)
	}
	suspects := ask[[]string](t, tab, `[...document.querySelectorAll(".suspect")].map(s => s.textContent)`)
	assert.Contains(t, suspects, "可能原因，供核实：“白蚁灭治施工”列示13处，如为14处，则2项相符（白蚁灭治施工 = 房屋 + 树木；来访来电 = 灭治施工 + 现场勘察和方法指导）")
}

// TestAFindingLeadsToItsRow clicks the links of findings.
func TestAFindingLeadsToItsRow(t *testing.T) {
	const targets = `[...document.querySelectorAll(".findings a.place")].map(a => document.querySelector(a.getAttribute("href")))`
	for _, lang := range languages {
		tab := open(t, lang, desk)
		assert.Zero(t, ask[int](t, tab, targets+`.filter(e => !e).length`), "no link leads nowhere")
		assert.Greater(t, ask[int](t, tab, targets+`.length`), 40)
	}
	tab := open(t, "zh", phone)
	for finding, row := range map[string]string{
		"白蚁灭治施工 = 房屋 + 树木": "13处", "专项资金（2024年预算数）": "751.34", "会议费、培训费（2024年决算数）": "0.16", "市中心城区购房补贴（部门预算内）": "2500万元",
	} {
		script := `(() => {
			const li = [...document.querySelectorAll(".findings li")].find(li => li.textContent.includes("` + finding + `"));
			li.querySelector("a.place").click();
			return document.querySelector(":target").textContent;
		})()`
		assert.Equal(t, row, strings.TrimSpace(ask[string](t, tab, script)), finding)
		assert.True(t, ask[bool](t, tab, `(() => { const box = document.querySelector(":target").getBoundingClientRect();
			return box.top >= 0 && box.bottom <= innerHeight })()`), "the row is in sight")
	}
	// And back: what is marked leads to its finding.
	assert.Contains(t, ask[string](t, tab, `document.querySelector("a.mark.broken").click(), document.querySelector(":target").textContent`), "白蚁灭治施工")
}

// A row of the table of indicators says the same to those who see a card and to
// those who listen to a table.
func TestTheIndicatorsAreReadFromTheirRows(t *testing.T) {
	const rows = `[...document.querySelectorAll(".indicators tbody tr:not(.class)")].filter(tr => tr.children.length > 3 && tr.querySelector(".number")).map(tr => [
		tr.querySelector("th").firstChild.textContent.trim(),
		...[...tr.children].slice(-3).map(td => td.textContent.trim())])`
	for _, width := range []int64{phone, paper} {
		got := ask[[][]string](t, open(t, "project", width), rows)
		require.Len(t, got, 12, "the execution row, ten indicators and the total")
		assert.Equal(t, []string{"全年执行数 ÷ 全年预算数 = 79.54%", "10", "7.95", "2.05"}, got[0])
		assert.Equal(t, []string{"基本支出成本控制", "10", "10", ""}, got[1])
		assert.Equal(t, []string{"充分发挥资金效益", "5", "3", "2"}, got[6])
		assert.Equal(t, []string{"总分", "100", "95.95", "4.05"}, got[11])
	}
}
