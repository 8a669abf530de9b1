package sheet_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/performance/sheet"
)

// headed reads one indicator under its headings, behind the tiers, in a form of 2023.
func headed(t *testing.T, heads, cells string) (leaf string, found []string) {
	t.Helper()
	form, found := readRows(t, sheet.Known{Year: 2023},
		strings.Split("一级指标,二级指标,三级指标,"+heads, ","), strings.Split("产出指标,数量指标,甲,"+cells, ","))
	if list := leaves(form); assert.Len(t, list, 1) {
		leaf = strings.TrimPrefix(list[0], "产出指标/数量指标/甲 ")
	}
	return leaf, found[1:] // the first says that there is no money
}

func TestTheColumnOfTheYearCounts(t *testing.T) {
	const unused = "sheet.column-unused 1"
	for name, c := range map[string]struct {
		heads, cells, want string
		found              []string
	}{
		"after last year's":                   {"上年完成值,本年指标值,本年完成值,分值,得分", "7个,8个,9个,10,10", "8个 9个 10 10", []string{unused + "D"}},
		"before last year's":                  {"指标值,完成值,上年度实际值,分值,得分", "8个,9个,7个,10,10", "8个 9个 10 10", []string{unused + "F"}},
		"after history":                       {"历史完成值,年度指标值,实际完成值,分值,得分", "7个,8个,9个,10,10", "8个 9个 10 10", []string{unused + "D"}},
		"after an earlier year by number":     {"指标值,2022年完成值,完成值,分值,得分", "8个,7个,9个,10,10", "8个 9个 10 10", []string{unused + "E"}},
		"after an earlier and by its own":     {"指标值,2022年完成值,2023年完成值,分值,得分", "8个,7个,9个,10,10", "8个 9个 10 10", []string{unused + "E"}},
		"after an earlier one in short":       {"22年完成值,指标值,23年完成值,分值,得分", "7个,8个,9个,10,10", "8个 9个 10 10", []string{unused + "D"}},
		"after an estimate":                   {"指标值,预计完成值,实际完成值,分值,得分", "8个,7个,9个,10,10", "8个 9个 10 10", []string{unused + "E"}},
		"after a part of it":                  {"指标值,1-9月完成值,1-12月完成值,分值,得分", "8个,7个,9个,10,10", "8个 9个 10 10", []string{unused + "E"}},
		"after a quarter":                     {"指标值,三季度完成值,完成值,分值,得分", "8个,7个,9个,10,10", "8个 9个 10 10", []string{unused + "E"}},
		"of targets after those of the whole": {"实施期指标值,年度指标值,实际完成值,分值,得分", "20个,8个,9个,10,10", "8个 9个 10 10", []string{unused + "D"}},
		"of targets after three years":        {"三年指标值,年度指标值,实际完成值,分值,得分", "20个,8个,9个,10,10", "8个 9个 10 10", []string{unused + "D"}},
		"of targets after last year's":        {"上年指标值,年初指标值,实际完成值,分值,得分", "20个,8个,9个,10,10", "8个 9个 10 10", []string{unused + "D"}},
		"even where it is blank":              {"上年完成值,年度指标值,实际完成值,分值,得分", "7个,8个,,10,0", "8个  10 0", []string{unused + "D"}},
		"after the sum of all years":          {"指标值,累计完成值,完成值,分值,得分", "8个,70个,9个,10,10", "8个 9个 10 10", []string{unused + "E"}},
		"of targets after those of a project": {"项目期指标值,年度指标值,完成值,分值,得分", "80个,8个,9个,10,10", "8个 9个 10 10", []string{unused + "D"}},
		"and no other year where it is missing": {
			"年度指标值,上年完成值,分值,得分", "8个,7个,10,10", "8个  10 10", []string{"sheet.column-skipped 1E"},
		},
		"after its second half":                {"指标值,7-12月完成值,1-12月完成值,分值,得分", "8个,3个,9个,10,10", "8个 9个 10 10", []string{unused + "E"}},
		"and a part of it where it is missing": {"指标值,1-9月完成值,分值,得分", "8个,7个,10,10", "8个 7个 10 10", []string{"sheet.assumed 1E"}},
		"and not before the adjusted one":      {"2023年指标值,调整后指标值,完成值,分值,得分", "8个,9个,9个,10,10", "9个 9个 10 10", []string{unused + "D"}},
	} {
		t.Run(name, func(t *testing.T) {
			leaf, found := headed(t, c.heads, c.cells)
			assert.Equal(t, c.want, leaf)
			assert.Equal(t, append([]string{}, c.found...), append([]string{}, found...))
		})
	}
}

func TestTheYearOfTheTitleTellsWhichColumnCounts(t *testing.T) {
	form, _ := readRows(t, sheet.Known{}, []string{"项目支出绩效自评表"}, []string{"（2022年度）"},
		[]string{"一级指标", "二级指标", "三级指标", "年度指标值", "2023年完成值", "2022年完成值", "分值", "得分"},
		[]string{"产出指标", "数量指标", "甲", "8个", "7个", "9个", "10", "10"})
	assert.Equal(t, []string{"产出指标/数量指标/甲 8个 9个 10 10"}, leaves(form))
}

func TestTheYearAboveTwoColumnsIsTheirs(t *testing.T) {
	form, _ := readRows(t, sheet.Known{Year: 2023},
		[]string{"一级指标", "二级指标", "三级指标", "上年", "", "本年", "", "分值", "得分"},
		[]string{"", "", "", "指标值", "完成值", "指标值", "完成值", "", ""},
		[]string{"产出指标", "数量指标", "甲", "5个", "6个", "8个", "9个", "10", "10"})
	assert.Equal(t, []string{"产出指标/数量指标/甲 8个 9个 10 10"}, leaves(form))
}

func TestTheYearsBelowAHeadingAreItsColumns(t *testing.T) {
	form, _ := readRows(t, sheet.Known{Year: 2023},
		[]string{"一级指标", "二级指标", "三级指标", "年度指标值", "", "实际完成值", "", "分值", "得分"},
		[]string{"", "", "", "2022年", "2023年", "2022年", "2023年", "", ""},
		[]string{"产出指标", "数量指标", "甲", "7个", "8个", "6个", "9个", "10", "10"})
	assert.Equal(t, []string{"产出指标/数量指标/甲 8个 9个 10 10"}, leaves(form))
}

func TestWhatWasPlannedIsTheTarget(t *testing.T) {
	for _, c := range []struct{ heads, cells, want string }{
		{"计划完成值,实际完成值,分值,得分", "8个,9个,10,10", "8个 9个 10 10"},
		{"预期完成值,实际完成值,分值,得分", "8个,9个,10,10", "8个 9个 10 10"},
		{"全年计划完成值,全年完成值,分值,得分", "8个,9个,10,10", "8个 9个 10 10"},
		{"计划完成情况,实际完成情况,分值,得分", "8个,9个,10,10", "8个 9个 10 10"},
		{"年度指标值,计划完成情况,分值,得分", "8个,9个,10,10", "8个 9个 10 10"}, // how the plan was carried out
		{"年度目标,完成值,分值,得分", "8个,9个,10,10", "8个 9个 10 10"},
		{"目标,完成情况,分值,得分", "8个,9个,10,10", "8个 9个 10 10"},
		{"标准值,实际值,分值,得分", "8个,9个,10,10", "8个 9个 10 10"},
		{"计划数,实际数,分值,得分", "8个,9个,10,10", "8个 9个 10 10"},
		{"目标完成值,实际完成值,分值,得分", "8个,9个,10,10", "8个 9个 10 10"},
		{"目标数,实际完成,分值,得分", "8个,9个,10,10", "8个 9个 10 10"},
		{"年度指标,完成数,分值,得分", "8个,9个,10,10", "8个 9个 10 10"},
		{"年初目标,年终完成,基准分,自评", "8个,9个,10,10", "8个 9个 10 10"},
	} {
		leaf, found := headed(t, c.heads, c.cells)
		assert.Equal(t, c.want, leaf, c.heads)
		assert.Empty(t, found, c.heads)
	}
}

func TestTheSignHasAColumnUnderManyNames(t *testing.T) {
	for _, head := range []string{"符号", "关系符号", "性质", "数学符号", "指标值符号", "目标值符号", "指标值性质", "方向", "运算符"} {
		leaf, found := headed(t, head+",目标值,单位,完成值,分值,得分", "≤,8,个,7个,10,10")
		assert.Equal(t, "≤8个 7个 10 10", leaf, head)
		assert.Empty(t, found, head)
	}
	form, found := readRows(t, sheet.Known{Year: 2023},
		[]string{"一级指标", "二级指标", "三级指标", "年度指标值", "", "", "实际完成值", "分值", "得分"},
		[]string{"", "", "", "符号", "数值", "单位", "", "", ""},
		[]string{"产出指标", "数量指标", "甲", "≤", "8", "个", "7个", "10", "10"})
	assert.Equal(t, []string{"产出指标/数量指标/甲 ≤8个 7个 10 10"}, leaves(form), "below one heading")
	assert.Equal(t, []string{"sheet.no-money 1"}, found)
}

func TestPointsAndScoreUnderTheirOtherNames(t *testing.T) {
	for _, heads := range []string{
		"应得分,实得分", "应得分值,实际得分", "标准得分,自评得分", "满分值,得分值", "标分,得分", "分数,得分", "赋分,得分", "分值,赋分", "分值,分数", "指标满分,自评分",
	} {
		leaf, found := headed(t, "目标值,完成值,"+heads, "8个,7个,10,9")
		assert.Equal(t, "8个 7个 10 9", leaf, heads)
		assert.Empty(t, found, heads)
	}
	leaf, found := headed(t, "目标值,完成值,原分值,调整后分值,得分", "8个,7个,5,10,9")
	assert.Equal(t, "8个 7个 10 9", leaf)
	assert.Equal(t, []string{"sheet.column-unused 1F"}, found)
}

func TestWordsBesideTheScoreAreReasons(t *testing.T) {
	heads := []string{"一级指标", "二级指标", "三级指标", "指标值", "完成值", "分值", "得分", ""}
	form, found := readRows(t, sheet.Known{Year: 2023}, heads,
		[]string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10", ""},
		[]string{"", "", "乙", "8个", "7个", "10", "9", "雨季停工"})
	assert.Equal(t, "雨季停工", form.Classes[0].Groups[0].Indicators[1].Reason)
	assert.Equal(t, "9", form.Classes[0].Groups[0].Indicators[1].Stated.String())
	assert.Equal(t, []string{"sheet.no-money 1", "sheet.assumed 3H"}, found)

	_, found = readRows(t, sheet.Known{Year: 2023}, heads,
		[]string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10", "10"}, []string{"总分", "", "", "", "", "10", "10", "优"})
	assert.NotContains(t, found, "sheet.assumed 3H", "the grade is no reason")
	assert.NotContains(t, found, "sheet.assumed 2H", "a merged cell, repeated")
}

func TestRemarksAreReasonsWhereNothingElseIs(t *testing.T) {
	for name, c := range map[string]struct {
		heads, cells, reason, criterion string
		noted                           bool
	}{
		"备注":                      {"备注", "雨季停工", "雨季停工", "", true},
		"说明":                      {"说明", "雨季停工", "雨季停工", "", true},
		"情况说明":                    {"情况说明", "雨季停工", "雨季停工", "", true},
		"备注说明":                    {"备注说明", "雨季停工", "雨季停工", "", true},
		"完成情况说明":                  {"完成情况说明", "雨季停工", "雨季停工", "", true},
		"扣分说明":                    {"扣分说明", "雨季停工", "雨季停工", "", false},
		"得分说明":                    {"得分说明", "雨季停工", "雨季停工", "", false},
		"what says more":          {"备注,扣分说明", "略,雨季停工", "雨季停工", "", false},
		"未达标说明":                   {"未达标说明", "雨季停工", "雨季停工", "", true},
		"what an indicator means": {"指标说明", "略", "", "", false},
		"beside reasons":          {"备注,偏差原因", "略,雨季停工", "雨季停工", "", false},
		"a dash":                  {"备注", "—", "", "", false},
		"how it is scored":        {"赋分,得分说明", "完成得满分,雨季停工", "雨季停工", "完成得满分", false},
	} {
		t.Run(name, func(t *testing.T) {
			form, found := readRows(t, sheet.Known{Year: 2023},
				strings.Split("一级指标,二级指标,三级指标,指标值,完成值,分值,得分,"+c.heads, ","), strings.Split("产出指标,数量指标,甲,8个,7个,10,9,"+c.cells, ","))
			leaf := form.Classes[0].Groups[0].Indicators[0]
			assert.Equal(t, c.reason, leaf.Reason)
			assert.Equal(t, c.criterion, leaf.Criterion)
			assert.Equal(t, c.noted, slices.Contains(found, "sheet.assumed 1H"))
			assert.Equal(t, "7个", leaf.Actual.String())
		})
	}
}

func TestRemarksBehindWhatWasReachedAreReasons(t *testing.T) {
	for name, c := range map[string]struct{ heads, cells, reason string }{
		"before the points":      {"指标值,完成值,备注,分值,得分", "8个,7个,雨季停工,10,9", "雨季停工"},
		"between points":         {"指标值,完成值,分值,备注,得分", "8个,7个,10,雨季停工,9", "雨季停工"},
		"not behind the target":  {"指标值,备注,完成值,分值,得分", "8个,按批复,7个,10,9", ""},
		"a nought is no reason":  {"指标值,完成值,分值,得分,原因", "8个,7个,10,9,0", ""},
		"an instruction is none": {"指标值,完成值,分值,得分,原因", "8个,7个,10,9,未完成的需说明原因（100字以内）", ""},
	} {
		t.Run(name, func(t *testing.T) {
			form, _ := readRows(t, sheet.Known{Year: 2023},
				strings.Split("一级指标,二级指标,三级指标,"+c.heads, ","), strings.Split("产出指标,数量指标,甲,"+c.cells, ","))
			leaf := form.Classes[0].Groups[0].Indicators[0]
			assert.Equal(t, c.reason, leaf.Reason)
			assert.Equal(t, "7个 10 9", leaf.Actual.String()+" "+leaf.Points.String()+" "+leaf.Stated.String())
		})
	}
}
