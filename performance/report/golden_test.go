package report_test

import (
	"embed"
	"flag"
	"os"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/internal/seed"
)

//go:embed testdata/*.html
var golden embed.FS

var update = flag.Bool("update", false, "write the golden files again")

func TestTheSeedsPageIsTheGoldenOne(t *testing.T) {
	for name, written := range map[string]func() string{
		"seed.zh.html":    func() string { return page(t, writtenDocument(t), language.Chinese) },
		"seed.en.html":    func() string { return page(t, writtenDocument(t), language.English) },
		"project.zh.html": func() string { return page(t, seedDocument(t), language.Chinese) },
	} {
		t.Run(name, func(t *testing.T) {
			got := written()
			if *update {
				require.NoError(t, os.WriteFile("testdata/"+name, []byte(got), 0o600))
			}
			want, err := golden.ReadFile("testdata/" + name)
			require.NoError(t, err)
			if string(want) != got { // a diff of two long pages helps nobody
				line, wanted, written := firstDifference(string(want), got)
				assert.Failf(t, "the page has changed", "line %d\nwant %s\ngot  %s", line, wanted, written)
			}
		})
	}
}

func firstDifference(want, got string) (line int, wanted, written string) {
	wants, gots := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(wants), len(gots)) {
		if wants[i] != gots[i] {
			return i + 1, wants[i], gots[i]
		}
	}
	return min(len(wants), len(gots)) + 1, "", ""
}

func TestThePageSaysWhatTheReportPrints(t *testing.T) {
	zh := page(t, seedDocument(t), language.Chinese)
	for _, text := range []string{
		`<html lang="zh-Hans">`,
		`<h1><bdi>2024年度怀化市住房保障服务中心<br>部门整体支出绩效自评报告</bdi></h1>`,
		`<strong id="total">95.95</strong>`,
		`<strong id="grade">优</strong>`,
		`<strong id="rate">79.54%</strong>`,
		"根据《部门整体支出绩效自评表》，2024年度绩效自评得分95.95分，评价等级为“优”",
		seed.Ledger().Check(seed.Identities()...).Tally().Text(language.Chinese), // the counts of the seed's own ledger
		"可能原因，供核实：“白蚁灭治施工”列示13处，如为14处",
		"○ 未核对原文",
		"● 已核对原文",
	} {
		has(t, zh, text)
	}
	en := page(t, seedDocument(t), language.English)
	for _, text := range []string{
		`<html lang="en">`,
		`<h1 lang="zh-Hans"><bdi>Performance self-evaluation of departmental spending, 2024: 怀化市住房保障服务中心</bdi></h1>`,
		`<strong id="grade">Excellent</strong>`,
		"In 10,000 yuan",
		"Possible cause, to be verified: control works reads 13 places; 14 places would close 2 identities",
	} {
		has(t, en, text)
	}
}

// TestThePageNeedsNothingElse looks for anything that a browser would fetch or
// run.
func TestThePageNeedsNothingElse(t *testing.T) {
	for _, tag := range []language.Tag{language.Chinese, language.English} {
		text := page(t, seedDocument(t), tag)
		assert.NotRegexp(t, `(?i)<script|<link|<img|<iframe|<object|@import|url\(|\bsrc=|https?:|\bon[a-z]+=|style="`, text)
		has(t, text, `content="default-src 'none'; style-src 'unsafe-inline'"`)
	}
}

var (
	headings = regexp.MustCompile(`<h([1-6])[ >]`)
	ids      = regexp.MustCompile(` id="([^"]*)"`)
	links    = regexp.MustCompile(` href="#([^"]*)"`)
)

func TestThePageIsInOrderForThoseWhoListenToIt(t *testing.T) {
	for _, text := range []string{
		page(t, seedDocument(t), language.Chinese), page(t, seedDocument(t), language.English),
		page(t, writtenDocument(t), language.Chinese), page(t, writtenDocument(t), language.English),
	} {
		level := 0
		for _, match := range headings.FindAllStringSubmatch(text, -1) {
			next, err := strconv.Atoi(match[1])
			require.NoError(t, err)
			assert.LessOrEqual(t, next, level+1, "a heading skips a level")
			level = next
		}
		assert.Equal(t, 1, strings.Count(text, "<h1"))
		seen := map[string]bool{}
		for _, match := range ids.FindAllStringSubmatch(text, -1) {
			assert.False(t, seen[match[1]], "%q names two nodes", match[1])
			seen[match[1]] = true
		}
		for _, match := range links.FindAllStringSubmatch(text, -1) {
			assert.True(t, seen[match[1]], "a link leads to %q, which is not there", match[1])
		}
		plain := regexp.MustCompile(`(?s)<table [^>]*class="printed.*?</table>`).ReplaceAllString(text, "") // an official form heads rows and columns at once
		assert.False(t, regexp.MustCompile(`<th(?: role="[a-z]+")?(?: class="[^"]*")?>`).MatchString(plain), "a heading of a table without a scope")
		assert.False(t, regexp.MustCompile(`<svg (?:[^a>]|a[^r])*>`).MatchString(text), "a picture that is neither described nor hidden")
	}
}

func TestThePageHasNoClockAndNoState(t *testing.T) {
	doc := seedDocument(t)
	want := map[language.Tag]string{language.Chinese: page(t, doc, language.Chinese), language.English: page(t, doc, language.English)}
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			tag := []language.Tag{language.Chinese, language.English}[i%2]
			assert.Equal(t, want[tag], page(t, doc, tag))
		})
	}
	group.Wait()
}

func TestTheLanguageIsChineseUnlessEnglishIsAskedFor(t *testing.T) {
	for tag, lang := range map[string]string{"zh-CN": "zh-Hans", "en-GB": "en", "fr": "zh-Hans", "und": "zh-Hans"} {
		has(t, page(t, seedDocument(t), language.MustParse(tag)), `<html lang="`+lang+`">`, tag)
	}
}
