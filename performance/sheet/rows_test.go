package sheet_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/performance/sheet"
)

func TestRowsThatAUnitHasNotUsedTakeNoPart(t *testing.T) {
	row := []string{"产出指标", "数量指标", "甲", "8个", "8个", "100", "98"}
	for name, c := range map[string]struct {
		cells []string
		kept  bool
	}{
		"a slash":                {[]string{"效益指标", "生态效益指标", "/", "/", "/", "/", "/"}, false},
		"指标1 and a slash":        {[]string{"效益指标", "生态效益指标", "指标1：/", "", "/", "/", "/"}, false},
		"指标1 alone":              {[]string{"效益指标", "生态效益指标", "指标1：", "", "", "", ""}, false},
		"dots":                   {[]string{"效益指标", "生态效益指标", "……", "", "", "", ""}, false},
		"无":                      {[]string{"效益指标", "社会效益指标", "无", "无", "无", "", ""}, false},
		"a sign without a value": {[]string{"效益指标", "社会效益指标", "指标2：", "≥%", "", "", ""}, false},
		"of which":               {[]string{"", "", "其中：女性", "≥5人", "5人", "", ""}, false},
		"of which, with points":  {[]string{"", "", "其中：女性", "≥5人", "5人", "10", "10"}, true},
		"无 with 0 points":        {[]string{"效益指标", "社会效益指标", "无", "无", "无", "0", "0"}, false},
		"无 with points":          {[]string{"效益指标", "社会效益指标", "无", "≥5人", "5人", "10", "10"}, true},
		"a name without points":  {[]string{"效益指标", "社会效益指标", "乙", "/", "/", "/", "/"}, true},
	} {
		t.Run(name, func(t *testing.T) {
			form, found := readRows(t, sheet.Known{Year: 2024}, heading, row, c.cells, []string{"总分", "", "", "", "", "100", "98"})
			assert.Len(t, leaves(form), map[bool]int{false: 1, true: 2}[c.kept])
			assert.Equal(t, !c.kept, strings.Contains(strings.Join(found, ","), "sheet.row-unused 3"), found)
			assert.Equal(t, "98", form.Stated.Total.String())
		})
	}
}

func TestWhatStandsBelowAnUnusedRowStaysInItsClass(t *testing.T) {
	form, _ := readRows(t, sheet.Known{Year: 2024}, heading,
		[]string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10"},
		[]string{"效益指标", "经济效益指标", "指标1：/", "/", "/", "/", "/"},
		[]string{"", "社会效益指标", "……", "", "", "", ""},
		[]string{"", "", "乙", "8个", "8个", "10", "10"},
		[]string{"", "生态效益指标", "无", "", "", "", ""},
		[]string{"满意度指标", "满意度指标", "丙", "90%", "90%", "10", "10"})
	assert.Equal(t, []string{"产出指标/数量指标/甲 8个 8个 10 10", "效益指标/社会效益指标/乙 8个 8个 10 10", "满意度指标/满意度指标/丙 90% 90% 10 10"}, leaves(form))
}

func TestRowsWithoutTheirCoveredCells(t *testing.T) {
	head := []string{"绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"}
	pad := func(cells ...string) []string { return append(cells, make([]string, len(head)-len(cells))...) }
	for name, c := range map[string]struct {
		rows  [][]string
		want  []string
		found []string
	}{
		"filled up at the end": {
			[][]string{pad("产出指标(50分)", "数量指标", "甲", "≥5个", "5个", "10.3", "10.3"), pad("乙", "550", "20", "9.3", "9.3"), pad("时效指标", "丙", "10", "10", "10.3", "10")},
			[]string{"产出指标/数量指标/甲 ≥5个 5个 10.3 10.3", "产出指标/数量指标/乙 550 20 9.3 9.3", "产出指标/时效指标/丙 10 10 10.3 10"},
			[]string{"sheet.row-shifted 2A", "sheet.row-shifted 3A", "sheet.row-shifted 4A"},
		},
		"with a line below that begins further right": {
			[][]string{pad("产出指标", "数量指标", "甲", "≥5个", "5个", "10", "10"), pad("乙", "≥5个", "5个", "10", "9"), pad("总分", "100", "99"), pad("", "", "填表人")},
			[]string{"产出指标/数量指标/甲 ≥5个 5个 10 10", "产出指标/数量指标/乙 ≥5个 5个 10 9"},
			[]string{"sheet.row-shifted 2A", "sheet.row-shifted 3A", "sheet.row-skipped 5C"},
		},
		"with a reason at the end": {
			[][]string{pad("产出指标", "数量指标", "甲", "≥5个", "4个", "10", "8", "少一个"), pad("乙", "550", "20", "10", "1", "雨季")},
			[]string{"产出指标/数量指标/甲 ≥5个 4个 10 8", "产出指标/数量指标/乙 550 20 10 1"},
			[]string{"sheet.row-shifted 2A", "sheet.row-shifted 3A"},
		},
		"a cell is lost between name and points": {
			[][]string{pad("产出指标", "数量指标", "甲", "≥5个", "5个", "10", "10"), pad("乙", "3", "9.3", "9.3")},
			[]string{"产出指标/数量指标/甲 ≥5个 5个 10 10", "产出指标/数量指标/乙   9.3 9.3"},
			[]string{"sheet.row-shifted 2A", "sheet.cell-lost 3B"},
		},
		"names and points deny each other": {
			[][]string{pad("产出指标", "数量指标", "甲", "≥5个", "5个", "10", "10"), pad("质量指标", "乙", "丙", "9.3", "9.3")},
			[]string{"产出指标/数量指标/甲 ≥5个 5个 10 10"},
			[]string{"sheet.row-shifted 2A", "sheet.row-refused 3A"},
		},
		"figures stand where names must be": {
			[][]string{{"", "产出指标", "数量指标", "甲", "≥5个", "5个", "10", "10"}, {"", "乙", "550", "20", "9.3", "9.3", "", ""}},
			[]string{"产出指标/数量指标/甲 ≥5个 5个 10 10"},
			[]string{"sheet.row-refused 3B"},
		},
		"a target stands where a name must be": {
			[][]string{{"", "产出指标", "数量指标", "甲", "≥5个", "5个", "10", "10"}, {"", "乙", "≥95%", "96%", "10", "10", "", ""}},
			[]string{"产出指标/数量指标/甲 ≥5个 5个 10 10"},
			[]string{"sheet.row-refused 3B"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			form, found := readRows(t, sheet.Known{Year: 2024}, append([][]string{head}, c.rows...)...)
			assert.Equal(t, c.want, leaves(form))
			assert.Equal(t, append([]string{"sheet.no-money 1"}, c.found...), found)
		})
	}
}

func TestTheExecutionRowHasNoPointsWhereTheOthersMakeTheWhole(t *testing.T) {
	for points, want := range map[string]string{"100": "0", "90": ""} {
		form, _ := readRows(t, sheet.Known{Year: 2024}, heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", points, "90"}, []string{"总分", "", "", "", "", "100", "98"})
		assert.Equal(t, want, form.Execution.Points.String())
	}
}

// What stands where nothing is read is said, also in a row of which something is.
func TestNothingBesideWhatIsReadIsDroppedInSilence(t *testing.T) {
	table := func() [][]string {
		return [][]string{
			{"项目支出绩效自评表", "", "", "", "", "", "", ""},
			{"项目名称", "甲", "", "项目负责人", "乙", "", "", ""},
			{"资金（万元）", "", "全年预算数", "全年执行数", "分值", "执行率", "得分", ""},
			{"", "年度资金总额", "100", "100", "10", "100%", "10", ""},
			{"", "财政拨款", "100", "100", "", "", "", ""},
			{"绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"},
			{"", "产出指标", "数量指标", "甲", "8个", "8个", "90", "90"},
			{"绩", "", "", "乙", "8个", "8个", "0", "0"},
		}
	}
	_, before := readRows(t, sheet.Known{Year: 2024}, table()...)
	assert.Contains(t, before, "sheet.cell-skipped 2D", "a label of another thing, with its value")
	assert.NotContains(t, before, "sheet.cell-skipped 8A", "letters of the heading")
	for _, place := range []string{"2C", "4H", "5E", "5G", "5H", "7A"} {
		t.Run(place, func(t *testing.T) {
			rows := table()
			rows[place[0]-'1'][place[1]-'A'] = "见附件"
			_, found := readRows(t, sheet.Known{Year: 2024}, rows...)
			assert.Contains(t, found, "sheet.cell-skipped "+place)
		})
	}
}

func TestANameMayBeginWithANumber(t *testing.T) {
	for name, read := range map[string]bool{"5000吨稻谷储备": true, "3个乡镇改造": true, "5000吨": false, "12家企业": false} {
		form, _ := readRows(t, sheet.Known{Year: 2024}, heading, []string{"产出指标", "数量指标", name, "100%", "100%", "90", "90"})
		assert.Equal(t, read, len(leaves(form)) == 1, name)
	}
}
