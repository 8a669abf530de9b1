package sheet_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/performance/sheet"
)

func TestTheDigitsThatProgramsAddAreNone(t *testing.T) {
	for text, want := range map[string]string{
		"9.0000000000000018": "9", "8.9999999999999982": "9", "9.5500000000000007": "9.55", "0.30000000000000004": "0.3",
		"9.12345678": "9.12345678", "9.1234567890123": "9.1234567890123", "9.00": "9.00",
	} {
		form, found := readRows(t, sheet.Known{Year: 2024}, []string{"资金（万元）", "全年预算数", "全年执行数", "得分"}, []string{"年度资金总额", text, text, text},
			heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "90", text})
		assert.Equal(t, want+"万元", form.Total().At(budget.Executed).String(), text)
		assert.Equal(t, want, form.Execution.Stated.String(), text)
		assert.Equal(t, want, form.Classes[0].Groups[0].Indicators[0].Stated.String(), text)
		assert.Equal(t, want != text, len(found) > 0, "a note")
	}
}

func TestTheNoteAboutThemIsAboutTheField(t *testing.T) {
	_, found, err := sheet.ReadForm(sheet.FromStrings([][]string{
		heading, {"产出指标", "数量指标", "甲", "8个", "8个", "90", "9.0000000000000018"},
	}), sheet.Known{Year: 2024})
	require.NoError(t, err)
	var paths []check.Path
	for _, finding := range found {
		if finding.Code == sheet.CodeAssumed {
			paths = append(paths, finding.Path)
		}
	}
	assert.Equal(t, []check.Path{"/classes/0/groups/0/indicators/0/stated"}, paths)
}
