package budget_test

import (
	"encoding/json"
	"strconv"
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

func cases(states ...string) []budget.Case {
	var out []budget.Case
	for i, state := range states {
		out = append(out, budget.Case{Key: strconv.Itoa(i), Name: label("案件"+strconv.Itoa(i), "case"), State: state})
	}
	return out
}

func TestCountsFollowFromAListOfAllCases(t *testing.T) {
	list := budget.Caseload{
		Key: "p", Name: label("信访件", "petitions"), Year: 2024,
		Cases: cases(budget.ClosedState, budget.ClosedState, budget.OpenState, "waiting"), States: []budget.Subset{{Key: "waiting", Name: label("待定", "waiting")}},
	}
	assert.Equal(t, []string{
		"caseload.total@2024#p 4个 /cases", "caseload.closed@2024#p 2个 /cases", "caseload.open@2024#p 1个 /cases",
		"caseload.state.waiting@2024#p 1个 /cases",
	}, printed(list.Statements("")))
	assert.Equal(t, "50.00%", list.ClosingRate().String())
	assert.Equal(t, check.Holds, outcome(t, list, "caseload.total@2024#p=states").Verdict)
	assert.Empty(t, list.Check(""))

	list.Total = figure.Count(9, "件") // then the four are not all
	assert.Equal(t, []string{"caseload.total@2024#p 9件 /total"}, printed(list.Statements("")))
	list.Total = figure.Count(4, "件")
	assert.Equal(t, "2件", list.Counted().Closed.String(), "in the unit of the total")
	list.Cases[0].State = ""
	assert.False(t, list.Counted().Closed.Stated(), "a case whose state is not said may be either")
}

func TestAListOfCasesIsHeldAgainstTheCounts(t *testing.T) {
	for name, test := range map[string]struct {
		states []string
		want   []string
	}{
		"some of them":               {[]string{budget.ClosedState, budget.OpenState, ""}, []string{}},
		"more open ones than stated": {[]string{budget.OpenState, budget.OpenState}, []string{"cases-differ /c/open"}},
		"all of them":                {[]string{budget.ClosedState, budget.ClosedState, budget.OpenState}, []string{}},
		"all of them, fewer closed": {
			[]string{budget.ClosedState, budget.OpenState, "other"}, []string{"cases-differ /c/closed"},
		},
		"more than there are": {[]string{"", "", "", ""}, []string{"cases-differ /c/total"}},
	} {
		t.Run(name, func(t *testing.T) {
			caseload := budget.Caseload{
				Key: "c", Name: label("项目", "projects"), Year: 2024, Cases: cases(test.states...),
				Total: figure.Count(3, "个"), Closed: figure.Count(2, "个"), Open: figure.Count(1, "个"),
			}
			findings := caseload.Check("/c")
			assert.Equal(t, test.want, codes(findings))
			for _, f := range findings {
				assert.Equal(t, check.Error, f.Severity, "the report contradicts itself")
			}
		})
	}
}

func TestACaseStatesItsMoneyAndItsDate(t *testing.T) {
	of := budget.Case{Key: "x", Name: label("西楼", "west"), Needed: figure.MustMoney("约500万元"), Available: wan("150"), Due: figure.MustDate("2025年1月")}
	caseload := budget.Caseload{Key: "c", Name: label("项目", "projects"), Year: 2024, Total: figure.Count(3, "个"), Cases: []budget.Case{of}}
	assert.Equal(t, []string{
		"caseload.total@2024#c 3个 /total",
		"caseload.case.needed@2024#c/x 约500万元 /cases/0/needed", "caseload.case.available@2024#c/x 150万元 /cases/0/available",
		"caseload.case.due@2024#c/x 2025年1月 /cases/0/due",
	}, printed(caseload.Statements("")))
	assert.Equal(t, "约350万元", of.Shortfall().String())
	assert.Contains(t, named(caseload.Figures()), "caseload.case.needed-left@2024#c/x 约350万元")
	assert.False(t, budget.Case{Needed: wan("1")}.Shortfall().Stated(), "nothing says what is there")
}

func TestAStateOfItsOwnIsFoundWhereItStands(t *testing.T) {
	of := budget.Caseload{
		Key: "c", Name: label("信访件", "petitions"), Year: 2024,
		States: []budget.Subset{{Key: "moved", Name: label("转办", "passed on"), Count: quantity("1件")}, {Key: "held", Name: label("暂缓", "held"), Count: quantity("0件")}},
		Cases:  []budget.Case{{Key: "1", State: "moved"}, {Key: "2", State: "moved"}, {Key: "3", State: "held"}},
	}
	var paths []check.Path
	for _, f := range of.Check("/c") {
		paths = append(paths, f.Path)
	}
	assert.Equal(t, []check.Path{"/c/states/0/count", "/c/states/1/count"}, paths)
}
