package main

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
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
	document := report.Document{
		Form: seed.Form(), Scorer: scoring.MustScorer(ruleset.Huaihua2024()),
		Outline: report.Outline{{
			Title:  figure.Label{Zh: "业务工作", En: "Programmes"},
			Blocks: []report.Block{{Show: report.ShowProgrammes, Table: true}},
		}},
	}
	for _, c := range all {
		document.Programmes = append(document.Programmes, report.Programme{Title: c.title, Values: c.values})
	}
	for tag, texts := range map[language.Tag][]string{
		language.Chinese: {
			"老旧住宅加装电梯", "合计不平，列示1152.00万元，分项合计1125万元，多27万元", "列示5490套，分项合计6000套，少510套",
		},
		language.English: {"Grant per lift (2024)", "the parts add up to 6000 sets: 510 sets less"},
	} {
		var page strings.Builder
		require.NoError(t, report.Write(&page, document, tag))
		for _, text := range texts {
			assert.Contains(t, page.String(), text)
		}
	}
}
