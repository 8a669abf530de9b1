package sheet_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/performance/sheet"
)

// A row that lacks a cell or has one too many is refused where its columns deny
// it, and doubted where it may as well be a row without a score.
func TestRowsThatAreMovedByOneColumn(t *testing.T) {
	head := []string{"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析"}
	pointsFirst := []string{"一级指标", "二级指标", "三级指标", "分值", "年度指标值", "实际完成值", "得分"}
	const first = "产出指标/数量指标/甲 8个 8个 10 10"
	full := []string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10", ""}
	for name, c := range map[string]struct {
		head, full []string
		row        []string
		want       []string
		found      []string
	}{
		"the whole row fits":                           {row: []string{"", "", "乙", "20", "20", "10", "9", ""}, want: []string{"产出指标/数量指标/乙 20 20 10 9"}},
		"a row without a score that fits one way only": {row: []string{"", "", "乙", "8个", "8个", "10", "", ""}, want: []string{"产出指标/数量指标/乙 8个 8个 10"}},
		"less was done than the points are":            {row: []string{"", "", "乙", "8", "8", "10", "", ""}, want: []string{"产出指标/数量指标/乙 8 8 10"}},
		"the score is above the points":                {row: []string{"", "", "乙", "20", "20", "10", "12", ""}, want: []string{"产出指标/数量指标/乙 20 20 10 12"}},
		"a deviation of nothing":                       {row: []string{"", "", "乙", "20", "20", "10", "10", "0"}, want: []string{"产出指标/数量指标/乙 20 20 10 10"}},
		"the target is missing, and a reason follows":  {row: []string{"", "", "乙", "20", "10", "9", "雨季"}, found: []string{"sheet.row-refused 3C"}},
		"the target is missing":                        {row: []string{"", "", "乙", "20", "10", "9"}, want: []string{"产出指标/数量指标/乙 20 10 9"}, found: []string{"sheet.row-doubtful 3C"}},
		"the target is missing, filled up":             {row: []string{"", "", "乙", "20个", "10", "9", "", ""}, want: []string{"产出指标/数量指标/乙 20个 10 9"}, found: []string{"sheet.row-doubtful 3C"}},
		"a covered cell is missing":                    {row: []string{"", "乙", "8个", "8个", "10", "10"}, found: []string{"sheet.row-refused 3B"}},
		"a covered cell is missing before words":       {row: []string{"", "乙", "优", "优", "10", "10"}, want: []string{"产出指标/乙/优 优 10 10"}, found: []string{"sheet.row-doubtful 3B"}},
		"both covered cells are missing, filled up":    {row: []string{"乙", "≥5个", "5个", "10", "9", "", "", ""}, want: []string{"产出指标/数量指标/乙 ≥5个 5个 10 9"}, found: []string{"sheet.row-shifted 3A"}},
		"both are missing where others have them":      {full: []string{"", "产出指标", "甲", "8个", "8个", "10", "10", ""}, row: []string{"乙", "≥5个", "5个", "10", "9", "", "", ""}, found: []string{"sheet.row-refused 3A"}},
		"a blank cell too many in front":               {row: []string{"", "", "", "乙", "8", "8", "10", "10"}, found: []string{"sheet.row-refused 3D"}},
		"a blank cell too many in front of large ones": {row: []string{"", "", "", "乙", "20", "20", "10", "10"}, found: []string{"sheet.row-refused 3D"}},
		"a cell too many in the middle":                {row: []string{"", "", "乙", "8个", "8个", "8个", "10", "10"}, found: []string{"sheet.row-refused 3C"}},
		"a cell too many, and a reason":                {row: []string{"", "", "乙", "8个", "", "8个", "10", "9", "雨季"}, found: []string{"sheet.row-refused 3C"}},
		"a figure too many in the middle":              {row: []string{"", "", "乙", "20", "20", "20", "10", "10"}, want: []string{"产出指标/数量指标/乙 20 20 20 10"}, found: []string{"sheet.row-doubtful 3C"}},
		"the class of a refused row stays":             {row: []string{"效益指标", "社会效益指标", "乙", "20", "10", "9", "雨季"}, found: []string{"sheet.row-refused 3A"}},
		"the target or the class is missing": {
			full: []string{"", "产出", "甲", "8个", "8个", "10", "10", ""}, row: []string{"效益", "社会", "乙", "8个", "10", "9"},
			want: []string{"/效益/社会 乙 8个 10 9"}, found: []string{"sheet.row-shifted 3A", "sheet.row-doubtful 3A"},
		},
		"points in front of the targets": {
			head: pointsFirst, full: []string{"产出指标", "数量指标", "甲", "10", "8个", "8个", "10"},
			row: []string{"", "", "乙", "10", "8个", "9"}, want: []string{"产出指标/数量指标/乙 8个 9 10"}, found: []string{"sheet.row-doubtful 3C"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if c.head == nil {
				c.head = head
			}
			above := first
			if c.full == nil {
				c.full = full
			} else if c.full[0] == "" {
				above = "/" + c.full[1] + "/甲 8个 8个 10 10"
			}
			form, found := readRows(t, sheet.Known{Year: 2024}, c.head, c.full, c.row)
			assert.Equal(t, append([]string{above}, c.want...), leaves(form))
			assert.Equal(t, append([]string{"sheet.no-money 1"}, c.found...), found)
		})
	}
}

func TestWhatStandsBelowARefusedRowStaysInItsClass(t *testing.T) {
	for name, row := range map[string][]string{
		"a cell is missing":  {"效益指标", "社会效益指标", "乙", "20", "10", "9", "雨季"},
		"a cell is too many": {"效益指标", "社会效益指标", "乙", "8个", "8个", "8个", "10", "9", "雨季"},
	} {
		t.Run(name, func(t *testing.T) {
			form, _ := readRows(t, sheet.Known{Year: 2024},
				[]string{"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析"},
				[]string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10", ""},
				row,
				[]string{"", "", "丙", "8个", "8个", "10", "10", ""})
			assert.Equal(t, []string{"产出指标/数量指标/甲 8个 8个 10 10", "效益指标/社会效益指标/丙 8个 8个 10 10"}, leaves(form))
		})
	}
}
