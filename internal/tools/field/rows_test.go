package field_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// A row of a form is scored and found fault with as somebody who knows the rules
// would do it.
func TestARowEarnsWhatItsCellsSay(t *testing.T) {
	data, err := os.ReadFile("testdata/rows.txt")
	require.NoError(t, err)
	scorer := scoring.MustScorer(ruleset.WithCost())
	for row := range strings.Lines(string(data)) {
		cells, want, facts := strings.Cut(strings.TrimSuffix(row, "\n"), " => ")
		if strings.HasPrefix(row, "#") || !facts {
			continue
		}
		t.Run(cells, func(t *testing.T) {
			form := formOf(t, strings.Split(cells, "|"))
			trace := scorer.Trace(form)
			leaf := trace.Leaf(trace.Len() - 1).Leaf
			earned := leaf.Least.String()
			if !leaf.Least.Equal(leaf.Most) {
				earned += "~" + leaf.Most.String()
			}
			score, codes, _ := strings.Cut(want, " ")
			assert.Equal(t, score, earned)
			found := verify.Check(trace)
			for code := range strings.FieldsSeq(codes) {
				unwanted, without := strings.CutPrefix(code, "!")
				has := slices.ContainsFunc(found, func(f check.Finding) bool {
					return string(f.Code) == unwanted || string(f.Severity) == unwanted
				})
				assert.Equal(t, !without, has, "%s among %v", unwanted, found)
			}
		})
	}
}

// formOf is a form of one row, whose money was all spent.
func formOf(t *testing.T, cells []string) performance.Form {
	t.Helper()
	require.Len(t, cells, 7)
	for i := range cells {
		cells[i] = `"` + strings.TrimSpace(cells[i]) + `"`
	}
	row := slices.Insert(cells, 5, "90")
	table := "项目支出绩效自评表\n（2024年度）\n" +
		"项目资金（万元）,,年初预算数,全年预算数,全年执行数,分值,执行率,得分\n,年度资金总额,200,200,200,10,100%,10\n" +
		"绩效指标,一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析及改进措施\n," + strings.Join(row, ",") + "\n总分,,,,,,100,,\n"
	data, _ := line(t, []byte(table), false)
	form, err := performance.DecodeForm(data)
	require.NoError(t, err)
	return form
}
