package sheet_test

import (
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
		"after an estimate":                   {"指标值,预计完成值,实际完成值,分值,得分", "8个,7个,9个,10,10", "8个 9个 10 10", []string{unused + "E"}},
		"after a part of it":                  {"指标值,1-9月完成值,1-12月完成值,分值,得分", "8个,7个,9个,10,10", "8个 9个 10 10", []string{unused + "E"}},
		"after a quarter":                     {"指标值,三季度完成值,完成值,分值,得分", "8个,7个,9个,10,10", "8个 9个 10 10", []string{unused + "E"}},
		"of targets after those of the whole": {"实施期指标值,年度指标值,实际完成值,分值,得分", "20个,8个,9个,10,10", "8个 9个 10 10", []string{unused + "D"}},
		"of targets after three years":        {"三年指标值,年度指标值,实际完成值,分值,得分", "20个,8个,9个,10,10", "8个 9个 10 10", []string{unused + "D"}},
		"of targets after last year's":        {"上年指标值,年初指标值,实际完成值,分值,得分", "20个,8个,9个,10,10", "8个 9个 10 10", []string{unused + "D"}},
		"even where it is blank":              {"上年完成值,年度指标值,实际完成值,分值,得分", "7个,8个,,10,0", "8个  10 0", []string{unused + "D"}},
		"and no other year where it is missing": {
			"年度指标值,上年完成值,分值,得分", "8个,7个,10,10", "8个  10 10", []string{"sheet.column-skipped 1E"},
		},
		"not before the adjusted one": {"2023年指标值,调整后指标值,完成值,分值,得分", "8个,9个,9个,10,10", "9个 9个 10 10", []string{unused + "D"}},
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
