package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestChineseCharactersTakeTwoColumns(t *testing.T) {
	for text, want := range map[string]int{
		"":          0,
		"95.95":     5,
		"优":         2,
		"117.1万㎡":   9,
		"（计算）":      8,
		"“三公”经费":    10, // quotation marks are ambiguous and take one
		"≤870.34万元": 11,
	} {
		assert.Equal(t, want, columns(text), text)
	}
	assert.Equal(t, "不符  ", pad("不符", 6))
	assert.Equal(t, "精度之内", pad("精度之内", 6))
}

func TestCellsStandBelowEachOther(t *testing.T) {
	var p page
	p.grid("lrl", [][]string{
		{"指标", "得分", ""}, nil, {"预算执行率", "7.95", "一致"}, {"  a group that is longer than its column"}, {"total", "95.95", "ok"},
	})
	assert.Equal(t, "指标         得分\n"+
		"-----------------------\n"+
		"预算执行率   7.95  一致\n"+
		"  a group that is longer than its column\n"+
		"total       95.95  ok\n", p.String())
}

func TestLinesBreakWhereTheyMay(t *testing.T) {
	for name, test := range map[string]struct {
		text  string
		limit int
		want  []string
	}{
		"short enough":                       {"总分95.95", 20, []string{"总分95.95"}},
		"nothing":                            {"", 20, []string{""}},
		"at spaces":                          {"the scores agree", 11, []string{"the scores", "agree"}},
		"between Chinese characters":         {"计算结果与自评一致", 8, []string{"计算结果", "与自评一", "致"}},
		"not before a closing mark":          {"计算结果，一致。", 8, []string{"计算结", "果，一", "致。"}},
		"not behind an opening one":          {"列示为“十三处”了", 8, []string{"列示为", "“十三处”", "了"}},
		"not inside a figure":                {"列示8.1万元，应为18.1万元", 10, []string{"列示", "8.1万元，", "应为", "18.1万元"}},
		"a word that is too long stands out": {"an unbreakable word", 6, []string{"an", "unbreakable", "word"}},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, test.want, wrap(test.text, test.limit)) })
	}
}
