package main

import (
	_ "embed"
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/internal/seed"
)

// figures lists what the report prints in chapters 二, 四, 五 and 六 and in both
// annexes, by place: a decrease with its minus, 90分以上 as 不少于90分.
//
//go:embed testdata/figures.tsv
var figures string

// absentFigures are those that the page does not print at their place, and why.
func absentFigures() map[string]string {
	return map[string]string{
		"二(二)2 3个": "the number of estates stands in words in the purpose of the money (三个公租房小区), and as a figure in 五(一)2",
	}
}

// chapterOf is how the chapter of a place begins on the page.
func chapterOf(place string) string {
	if strings.HasPrefix(place, "附件") {
		return ">" + place + "</p>"
	}
	numeral, _, _ := strings.Cut(place, "(")
	return ">" + numeral + "、"
}

func TestEveryFigureOfTheReportStandsInItsChapter(t *testing.T) {
	var out strings.Builder
	require.NoError(t, run(&out, "zh", "department"))
	_, main, _ := strings.Cut(out.String(), "<main>")
	tags := regexp.MustCompile(`(?s)<svg.*?</svg>|<[^>]*>`)
	chapters, absent, rows := map[string]string{}, map[string]string{}, 0
	for line := range strings.Lines(figures) {
		place, figure, found := strings.Cut(strings.TrimSpace(line), "\t")
		require.True(t, found, line)
		rows++
		text, known := chapters[chapterOf(place)]
		if !known {
			_, after, found := strings.Cut(main, chapterOf(place))
			require.True(t, found, place)
			heading := `<h2 `
			if strings.HasPrefix(place, "附件") {
				_, after, _ = strings.Cut(after, heading)
			}
			text, _, _ = strings.Cut(after, heading)
			text = html.UnescapeString(tags.ReplaceAllString(text, " "))
			chapters[chapterOf(place)] = text
		}
		figure = strings.TrimPrefix(figure, "-") // a decrease says so in words
		if strings.HasPrefix(place, "附件") {
			figure = strings.TrimSuffix(figure, "万元") // the heading of the column has it
			if place == "附件1-1" {
				figure = strings.TrimSuffix(strings.TrimSuffix(figure, "人"), "㎡")
			}
			figure = strings.TrimSuffix(figure, "分")
		}
		if !regexp.MustCompile(`(^|[^0-9.])` + regexp.QuoteMeta(figure) + `($|[^0-9.]|\.($|[^0-9]))`).MatchString(text) {
			absent[place+" "+figure] = ""
		}
	}
	assert.Equal(t, 240, rows)
	for figure := range absentFigures() {
		assert.Contains(t, absent, figure, "it is there after all")
		delete(absent, figure)
	}
	assert.Empty(t, absent)
}

// Whatever chapters a page has, it counts what the ledger of the report counts.
func TestThePageCountsAsTheLedgerDoes(t *testing.T) {
	tally := seed.Ledger().Check(seed.Identities()...).Tally()
	for _, outline := range []string{"department", "project"} {
		for lang, tag := range map[string]language.Tag{"zh": language.Chinese, "en": language.English} {
			var out strings.Builder
			require.NoError(t, run(&out, lang, outline))
			assert.Contains(t, out.String(), tally.Text(tag), "%s %s", outline, lang)
		}
	}
}
