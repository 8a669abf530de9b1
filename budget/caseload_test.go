package budget_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

func findings() budget.Caseload {
	return budget.Caseload{
		Key: "findings", Name: label("巡察问题", "inspection findings"), Year: 2024,
		Total: figure.Count(19, "个"), Closed: figure.Count(18, "个"), Open: figure.Count(1, "个"),
		Subsets: []budget.Subset{{Key: "fund", Name: label("维修资金", "the fund"), Count: figure.Count(14, "个")}},
	}
}

func TestCaseloadIsClosedAndOpen(t *testing.T) {
	got := outcome(t, findings(), "caseload.total@2024#findings=closed+open")
	assert.Equal(t, check.Holds, got.Verdict)
	assert.Equal(t, "0个", got.ToleranceText(), "counts have no slack")
	wrong := findings()
	wrong.Closed = figure.Count(17, "个")
	assert.Equal(t, "1个", outcome(t, wrong, "caseload.total@2024#findings=closed+open").DifferenceText())
}

func TestCaseloadSubsetsStayWithin(t *testing.T) {
	const name = "caseload.subset.fund@2024#findings<=total"
	assert.Equal(t, "5个", outcome(t, findings(), name).DifferenceText())
	wrong := findings()
	wrong.Subsets[0].Count = figure.Count(20, "个")
	assert.Equal(t, check.Broken, outcome(t, wrong, name).Verdict)
}

func TestClosingRateIsOnTheTotal(t *testing.T) {
	petitions := budget.Caseload{
		Key: "petitions", Name: label("信访", "petitions"), Year: 2024,
		Total: figure.Count(87, "件"), Closed: figure.Count(87, "件"), Rate: quantity("100%"),
	}
	assert.Equal(t, []string{"caseload.closed@2024#petitions<=total", "caseload.closing-rate@2024#petitions=closed/total"},
		names(petitions.Identities()), "the open ones are not printed")
	assert.Equal(t, check.Holds, outcome(t, petitions, "caseload.closing-rate@2024#petitions=closed/total").Verdict)
	assert.Equal(t, "100.00%", petitions.ClosingRate().String())
	assert.Equal(t, "信访总数", petitions.ClosingRate().Base())
	petitions.Closed = figure.Count(88, "件")
	assert.Equal(t, check.Broken, outcome(t, petitions, "caseload.closed@2024#petitions<=total").Verdict)
}

// Entering a procedure closes no case.
func TestACaseloadOfOtherStatesHasNoClosingRate(t *testing.T) {
	projects := budget.Caseload{
		Key: "p", Name: label("遗留问题项目", "legacy projects"), Year: 2024,
		Total: figure.Count(19, "个"), Closed: figure.Count(15, "个"), Open: figure.Count(4, "个"),
		ClosedName: label("已进入办证程序", "in the procedure"), OpenName: label("未进入办证程序", "not in it"),
	}
	assert.False(t, projects.ClosingRate().Stated())
	var labels []string
	for _, f := range projects.Figures() {
		labels = append(labels, f.Label.Zh)
	}
	assert.Contains(t, labels, "遗留问题项目已进入办证程序")
	assert.NotContains(t, labels, "遗留问题项目办结率（计算）")
	got := outcome(t, projects, "caseload.total@2024#p=closed+open")
	assert.Equal(t, check.Holds, got.Verdict)
	assert.Equal(t, label("遗留问题项目总数 = 已进入办证程序 + 未进入办证程序", "legacy projects: total = in the procedure + not in it"), got.Words())
}

func TestCaseloadFiguresAndPaths(t *testing.T) {
	assert.Equal(t, []string{
		"caseload.total@2024#findings 19个 /total", "caseload.closed@2024#findings 18个 /closed",
		"caseload.open@2024#findings 1个 /open", "caseload.subset.fund@2024#findings 14个 /subsets/0/count",
	}, printed(findings().Statements("")))
	assert.Equal(t, []string{
		"caseload.total 19个", "caseload.closed 18个", "caseload.open 1个", "caseload.closing-rate ",
		"caseload.subset.fund 14个", "caseload.closing-rate-computed 94.74%",
	}, named(findings().Figures()))
}

func TestCasesReadFromJSONAreCounted(t *testing.T) {
	text, err := json.Marshal(findings())
	require.NoError(t, err)
	var back budget.Caseload
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, "0个", outcome(t, back, "caseload.total@2024#findings=closed+open").ToleranceText())
}
