package sheet_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/performance/sheet"
)

func TestASubtotalPrintsThePointsOfItsTier(t *testing.T) {
	for name, c := range map[string]struct {
		row                       []string
		class, group, stated, sum string
	}{
		"of the last group":                {[]string{"", "", "小计", "", "", "30", "28"}, "", "30", "", "28"},
		"of the last group, below its sum": {[]string{"", "", "小计", "", "", "25", "28"}, "", "25", "", "28"},
		"of the class, in the third tier":  {[]string{"", "", "小计", "", "", "50", "48"}, "50", "", "48", ""},
		"of the class, in the second":      {[]string{"", "小计", "", "", "", "50", "48"}, "50", "", "48", ""},
		"of the class, below its sum":      {[]string{"", "小计", "", "", "", "45", "48"}, "45", "", "48", ""},
	} {
		t.Run(name, func(t *testing.T) {
			form, _ := readRows(t, sheet.Known{Year: 2024}, heading,
				[]string{"产出指标", "数量指标", "甲", "8个", "8个", "20", "20"},
				[]string{"", "质量指标", "乙", "8个", "8个", "30", "28"}, c.row)
			class := form.Classes[0]
			assert.Equal(t, c.class, class.Points.String())
			assert.Equal(t, c.stated, class.Stated.String())
			assert.Equal(t, c.group, class.Groups[1].Points.String())
			assert.Equal(t, c.sum, class.Groups[1].Stated.String())
		})
	}
}

// A subtotal may say of what it is, and is not read for another.
func TestASubtotalNamesItsClass(t *testing.T) {
	for row, want := range map[string]string{
		"小计": "20/19", "小计得分": "20/19", "产出小计": "20/19", "产出指标小计": "20/19", "产出指标小计得分": "20/19",
		"效益指标小计": "/", "数量指标小计": "/",
	} {
		form, found := readRows(t, sheet.Known{Year: 2024}, heading,
			[]string{"产出指标", "数量指标", "甲", "8个", "8个", "20", "20"}, []string{row, "", "", "", "", "20", "19"})
		assert.Len(t, form.Classes, 1, row)
		assert.Equal(t, want, form.Classes[0].Points.String()+"/"+form.Classes[0].Stated.String(), row)
		assert.Equal(t, want == "/", slices.Contains(found, "sheet.row-skipped 3A"), "%s: %s", row, found)
	}
}

// Two subtotals of one class are those of its groups: nothing of one gets into
// the other.
func TestASubtotalWithinAClassIsThatOfTheGroupAboveIt(t *testing.T) {
	first, second := []string{"产出指标", "数量指标", "甲", "8个", "8个", "40", "40"}, []string{"", "质量指标", "乙", "8个", "8个", "10", "10"}
	two := [][]string{heading, first, {"", "小计", "", "", "", "30", "40"}, second, {"", "小计", "", "", "", "10", "9"}}
	for name, c := range map[string]struct {
		rows                 [][]string
		class, groups, found string
	}{
		"of each group":                  {two, "/", "30/40 10/9", ""},
		"of each group and of the class": {append(slices.Clone(two), []string{"", "小计", "", "", "", "50", "49"}), "50/49", "30/40 10/9", ""},
		"of the first group and the class": {
			[][]string{heading, first, {"", "小计", "", "", "", "40", "40"}, second, {"", "小计", "", "", "", "50", "50"}}, "50/50", "40/40 /", "",
		},
		"of two groups, and the class goes on": {
			[][]string{heading, first, second, {"", "小计", "", "", "", "50", "50"}, {"", "时效指标", "丙", "8个", "8个", "5", "5"}, {"", "小计", "", "", "", "5", "5"}},
			"/", "/ / 5/5", "sheet.row-skipped 4B",
		},
		"twice, of the class": {
			[][]string{heading, first, second, {"", "小计", "", "", "", "50", "50"}, {"", "小计", "", "", "", "50", "49"}},
			"50/49", "/ /", "sheet.row-skipped 4B",
		},
	} {
		t.Run(name, func(t *testing.T) {
			form, found := readRows(t, sheet.Known{Year: 2024}, c.rows...)
			class := form.Classes[0]
			assert.Equal(t, c.class, class.Points.String()+"/"+class.Stated.String())
			var groups []string
			for _, group := range class.Groups {
				groups = append(groups, group.Points.String()+"/"+group.Stated.String())
			}
			assert.Equal(t, c.groups, strings.Join(groups, " "))
			if skipped := slices.ContainsFunc(found, func(note string) bool { return strings.HasPrefix(note, "sheet.row-skipped") }); c.found == "" {
				assert.False(t, skipped, found)
			} else {
				assert.Contains(t, found, c.found)
			}
		})
	}
}

// 合计 below a class is its subtotal where the indicators go on below it and its
// points are those of the class; else the table ends there, with a warning.
func TestASumInTheMiddleIsASubtotal(t *testing.T) {
	for name, c := range map[string]struct {
		sum                    []string
		points, stated, bottom string
		found                  string
	}{
		"of its class":                {[]string{"合计", "", "", "", "", "20", "19"}, "20", "19", "100", ""},
		"of another value":            {[]string{"合计", "", "", "", "", "30", "19"}, "", "", "30", "sheet.ends-early 3A"},
		"under the name of the whole": {[]string{"总分", "", "", "", "", "20", "19"}, "", "", "20", "sheet.ends-early 3A"},
	} {
		t.Run(name, func(t *testing.T) {
			form, found := readRows(t, sheet.Known{Year: 2024}, heading,
				[]string{"成本指标", "经济成本指标", "甲", "8个", "8个", "20", "19"}, c.sum,
				[]string{"产出指标", "数量指标", "乙", "8个", "8个", "80", "80"},
				[]string{"合计", "", "", "", "", "100", "99"})
			assert.Equal(t, c.points, form.Classes[0].Points.String())
			assert.Equal(t, c.stated, form.Classes[0].Stated.String())
			assert.Equal(t, c.bottom, form.Stated.Points.String())
			if c.found == "" {
				assert.Len(t, form.Classes, 2)
				assert.NotContains(t, found, "sheet.ends-early 3A")
			} else {
				assert.Contains(t, found, c.found)
			}
		})
	}
}

func TestASumAboveTheBottomLineIsOfTheLastClass(t *testing.T) {
	form, found := readRows(t, sheet.Known{Year: 2024}, heading,
		[]string{"产出指标", "数量指标", "甲", "8个", "8个", "50", "50"}, []string{"合计", "", "", "", "", "50", "50"},
		[]string{"效益指标", "社会效益", "乙", "8个", "8个", "40", "39"}, []string{"合计", "", "", "", "", "40", "39"},
		[]string{"总分", "", "", "", "", "100", "99"})
	assert.Equal(t, "39", form.Classes[1].Stated.String())
	assert.Equal(t, "99", form.Stated.Total.String())
	assert.Equal(t, []string{"sheet.no-money 1"}, found)
}

// 小计 or 合计 below the last class whose points are those of all indicators sums
// all of them, and nothing of the class.
func TestASumOfAllIndicatorsIsNotThatOfTheLastClass(t *testing.T) {
	for name, c := range map[string]struct {
		sum           []string
		points, total string
		class         string
		found         string
	}{
		"小计":                         {[]string{"小计", "", "", "", "", "90", "89"}, "100", "98", "/", ""},
		"小计 in the second tier":      {[]string{"", "小计", "", "", "", "90", "89"}, "100", "98", "/", ""},
		"小计 in the third tier":       {[]string{"", "", "小计", "", "", "90", "89"}, "100", "98", "/", ""},
		"小计, repeated":               {[]string{"小计", "小计", "小计", "小计", "小计", "90", "89"}, "100", "98", "/", ""},
		"合计":                         {[]string{"合计", "", "", "", "", "90", "89"}, "100", "98", "/", ""},
		"总计":                         {[]string{"总计", "", "", "", "", "90", "89"}, "100", "98", "/", ""},
		"合计 of the last class":       {[]string{"合计", "", "", "", "", "40", "39"}, "100", "98", "40/39", ""},
		"小计 of the last class":       {[]string{"小计", "", "", "", "", "40", "39"}, "100", "98", "40/39", ""},
		"all labels of a total":      {[]string{"指标得分合计", "", "", "", "", "90", "89"}, "100", "98", "/", ""},
		"another sum of scores":      {[]string{"小计", "", "", "", "", "90", "88"}, "100", "98", "/", "sheet.sum-differs 4G"},
		"合计, another sum of scores":  {[]string{"合计", "", "", "", "", "90", "88"}, "100", "98", "/", "sheet.sum-differs 4G"},
		"more points than its class": {[]string{"小计", "", "", "", "", "80", "79"}, "100", "98", "/", "sheet.sum-differs 4F"},
		"points for all, no score":   {[]string{"小计", "", "", "", "", "90", ""}, "100", "98", "/", ""},
	} {
		t.Run(name, func(t *testing.T) {
			form, found := readRows(t, sheet.Known{Year: 2024}, heading,
				[]string{"产出指标", "数量指标", "甲", "8个", "8个", "50", "50"},
				[]string{"效益指标", "社会效益", "乙", "8个", "8个", "40", "39"}, c.sum,
				[]string{"总分", "", "", "", "", "100", "98"})
			assert.Equal(t, c.points, form.Stated.Points.String())
			assert.Equal(t, c.total, form.Stated.Total.String())
			last := form.Classes[1]
			assert.Equal(t, c.class, last.Points.String()+"/"+last.Stated.String())
			assert.Empty(t, last.Groups[0].Points.String()+last.Groups[0].Stated.String())
			assert.Len(t, leaves(form), 2)
			found = slices.DeleteFunc(found, func(note string) bool { return strings.HasPrefix(note, "sheet.no-money") })
			if c.found == "" {
				assert.Empty(t, found)
			} else {
				assert.Equal(t, []string{c.found}, found)
			}
		})
	}
}

func TestASumOfAllPointsIsTheBottomLineWhereNoOtherFollows(t *testing.T) {
	for name, rows := range map[string][][]string{
		"小计":                       {{"小计", "", "", "", "", "100", "98"}},
		"合计":                       {{"合计", "", "", "", "", "100", "98"}},
		"合计, then the same":        {{"合计", "", "", "", "", "100", "98"}, {"总分", "", "", "", "", "100", "98"}},
		"of the indicators, first": {{"合计", "", "", "", "", "90", "89"}, {"合计", "", "", "", "", "100", "98"}},
		"of scores alone":          {{"合计", "", "", "", "", "90", "89"}, {"总分：98"}},
	} {
		t.Run(name, func(t *testing.T) {
			form, _ := readRows(t, sheet.Known{Year: 2024}, append([][]string{
				heading,
				{"预算执行", "预算执行率", "预算执行率", "100%", "90%", "10", "9"},
				{"产出指标", "数量指标", "甲", "8个", "8个", "50", "50"},
				{"效益指标", "社会效益", "乙", "8个", "8个", "40", "39"},
			}, rows...)...)
			assert.Equal(t, "98", form.Stated.Total.String())
			assert.Empty(t, form.Classes[1].Stated.String())
			assert.Len(t, leaves(form), 2)
		})
	}
}

// A table that prints the sum of its indicators goes on below it with the row of
// the budget.
func TestTheExecutionRowMayStandBelowTheSumOfTheIndicators(t *testing.T) {
	form, found := readRows(t, sheet.Known{Year: 2024}, heading,
		[]string{"产出指标", "数量指标", "甲", "8个", "8个", "50", "50"},
		[]string{"效益指标", "社会效益", "乙", "8个", "8个", "40", "39"},
		[]string{"合计", "", "", "", "", "90", "89"},
		[]string{"预算执行", "", "预算执行率", "100%", "90%", "10", "9"},
		[]string{"总分", "", "", "", "", "100", "98"})
	assert.Equal(t, "10 9", form.Execution.Points.String()+" "+form.Execution.Stated.String())
	assert.Equal(t, "100 98", form.Stated.Points.String()+" "+form.Stated.Total.String())
	assert.NotContains(t, found, "sheet.ends-early 4A")
}

// Where each class has its subtotal, the last one is that of the last class, whatever
// it says.
func TestAWrongSubtotalOfTheLastOfSeveralIsOfItsClass(t *testing.T) {
	form, _ := readRows(t, sheet.Known{Year: 2024}, heading,
		[]string{"产出指标", "数量指标", "甲", "8个", "8个", "50", "50"}, []string{"", "小计", "", "", "", "50", "50"},
		[]string{"效益指标", "社会效益", "乙", "8个", "8个", "40", "39"}, []string{"", "小计", "", "", "", "48", "39"},
		[]string{"总分", "", "", "", "", "100", "98"})
	assert.Equal(t, "48/39", form.Classes[1].Points.String()+"/"+form.Classes[1].Stated.String())
}
