package sheet_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/sheet"
)

func TestHowAnIndicatorIsScoredIsKeptInItsWords(t *testing.T) {
	const words = "每少一个扣1分"
	for name, c := range map[string]struct {
		heads, cells      []string
		criterion, method string
	}{
		"评分标准":                      {[]string{"评分标准"}, []string{words}, words, ""},
		"评分依据":                      {[]string{"评分依据"}, []string{words}, words, ""},
		"计分方法":                      {[]string{"计分方法"}, []string{words}, words, ""},
		"a named method":            {[]string{"计分方法"}, []string{"steps"}, "", "steps"},
		"a named method in Chinese": {[]string{"计分方法"}, []string{ruleset.SatisfactionMethod}, "", ruleset.SatisfactionMethod},
		"words without a number":    {[]string{"计分方法"}, []string{"完成得满分"}, "完成得满分", ""},
		"both":                      {[]string{"评分标准", "计分方法"}, []string{"完成得满分", words}, "完成得满分\n" + words, ""},
		"a blank cell":              {[]string{"评分标准", "计分方法"}, []string{"完成得满分", ""}, "完成得满分", ""},
	} {
		t.Run(name, func(t *testing.T) {
			form, found := readRows(t, sheet.Known{Year: 2024}, append(append([]string{}, heading...), c.heads...),
				append([]string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10"}, c.cells...))
			indicator := form.Classes[0].Groups[0].Indicators[0]
			assert.Equal(t, c.criterion, indicator.Criterion)
			assert.Equal(t, c.method, indicator.Method)
			assert.Equal(t, []string{"sheet.no-money 1"}, found)
		})
	}
}
