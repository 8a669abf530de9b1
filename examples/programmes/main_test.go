package main

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/internal/seed"
	"jixiao.example/performance/report"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestOutputIsGolden(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		t.Run(lang, func(t *testing.T) {
			var out strings.Builder
			require.NoError(t, run(&out, lang))
			file := "testdata/" + lang + ".txt"
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(out.String()), 0o644))
			}
			golden, err := os.ReadFile(file)
			require.NoError(t, err)
			assert.Equal(t, string(golden), out.String())
		})
	}
	require.Error(t, run(&strings.Builder{}, "?"))
}

// The values of the example stand on the page of a report, and their figures in
// its ledger, the caller's own programme beside the others.
func TestTheProgrammesStandOnTheReportPage(t *testing.T) {
	all, err := chapters()
	require.NoError(t, err)
	document := report.Document{Form: seed.Form(), Scorer: scoring.MustScorer(ruleset.Huaihua2024()), Outline: report.Project()}
	for _, c := range all {
		document.Programmes = append(document.Programmes, report.Programme{Title: c.title, Values: c.values})
	}
	var page strings.Builder
	require.NoError(t, report.Write(&page, document, language.Chinese))
	for _, text := range []string{
		"老旧住宅加装电梯", "<dt>台均补助（2024年）</dt><dd>150000.00元</dd>", "合计不平，列示1152.00万元，分项合计1125万元，多27万元",
		"列示5490套，分项合计6000套，少510套", "司法拍卖未交追缴入库",
	} {
		assert.Contains(t, page.String(), text)
	}
}
