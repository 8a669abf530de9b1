package sheet_test

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/performance/sheet"
)

// A text in any blank cell of the published forms is read or said to be unread: by
// itself, with its row, or with its column.
func TestATextInABlankCellIsReadOrReported(t *testing.T) {
	const marker = "未知文字甲"
	for name := range publishedForms(t) {
		table, err := sheet.ReadText(strings.NewReader(string(caseFile(t, name+".csv"))), sheet.Detect)
		require.NoError(t, err)
		width := table.Width()
		for row := range table.Rows {
			for column := range width + 1 {
				if column < len(table.Rows[row]) && strings.TrimSpace(table.Rows[row][column].Text) != "" {
					continue
				}
				changed := slices.Clone(table.Rows)
				changed[row] = slices.Clone(changed[row])
				for len(changed[row]) <= column {
					changed[row] = append(changed[row], sheet.Cell{})
				}
				changed[row][column].Text = marker
				form, findings, err := sheet.ReadForm(sheet.Table{Rows: changed}, sheet.Known{})
				require.NoError(t, err)
				data, err := json.Marshal(form)
				require.NoError(t, err)
				said := slices.ContainsFunc(findings, func(f check.Finding) bool {
					whole := slices.Contains([]check.Code{sheet.CodeRowSkipped, sheet.CodeRowUnused, sheet.CodeRowRefused}, f.Code)
					below := slices.Contains([]check.Code{sheet.CodeColumnSkipped, sheet.CodeColumnUnused, sheet.CodeReviewColumn}, f.Code)
					return slices.ContainsFunc(f.Args, func(arg check.Arg) bool {
						return strings.Contains(arg.Value, marker) || whole && arg.Name == "row" && arg.Value == strconv.Itoa(row+1) ||
							below && arg.Name == "column" && arg.Value == sheet.ColumnName(column+1)
					})
				})
				assert.True(t, said || strings.Contains(string(data), marker), "%s %s%d", name, sheet.ColumnName(column+1), row+1)
			}
		}
	}
}

func TestWhatStandsAboveATitleIsReportedOnce(t *testing.T) {
	rows := func(above ...[]string) [][]string {
		return append(above, []string{"2024年度项目支出绩效自评表"}, []string{"项目名称", "甲"}, heading,
			[]string{"产出指标", "数量指标", "乙", "8个", "8个", "100", "100"}, []string{"总分", "", "", "", "", "100", "100"})
	}
	for name, c := range map[string]struct {
		above [][]string
		found []string
	}{
		"nothing":              {nil, nil},
		"the number of a form": {[][]string{{"附件1-2"}, {"公开14表"}}, nil},
		"words":                {[][]string{{"附件2"}, {"各单位认真填写"}, {"并按时报送"}}, []string{"sheet.row-skipped 2A"}},
		"a base-data table":    {[][]string{{"部门整体支出绩效评价基础数据表"}, {"编制数", "86"}}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			_, found := readRows(t, sheet.Known{}, rows(c.above...)...)
			found = slices.DeleteFunc(found, func(note string) bool { return !strings.HasPrefix(note, "sheet.row") })
			assert.ElementsMatch(t, c.found, found)
		})
	}
}

func TestABracketOfATitleThatSaysNothingElseIsReported(t *testing.T) {
	for title, want := range map[string]bool{
		"项目支出绩效自评表（2024年度）": false, "项目支出绩效自评表（项目）": false, "项目支出绩效自评表（甲方案）": true, "（2024年度）（甲方案）": true,
	} {
		_, found := readRows(t, sheet.Known{Year: 2024}, []string{title}, heading,
			[]string{"产出指标", "数量指标", "乙", "8个", "8个", "100", "100"}, []string{"总分", "", "", "", "", "100", "100"})
		assert.Equal(t, want, slices.Contains(found, "sheet.cell-skipped 1A"), title)
	}
}
