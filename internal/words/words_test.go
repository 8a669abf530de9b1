package words_test

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/internal/words"
)

var placeholder = regexp.MustCompile(`\{[^{}]*\}`)

// placeholders returns the names that a template uses, each once, sorted.
func placeholders(template string) []string {
	var names []string
	for _, match := range placeholder.FindAllString(template, -1) {
		name, _, _ := strings.Cut(strings.Trim(match, "{}"), ":")
		names = append(names, name)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func TestEveryEntrySaysTheSameInBothLanguages(t *testing.T) {
	entries := words.Entries()
	require.NotEmpty(t, entries)
	for _, entry := range entries {
		t.Run(entry.Code, func(t *testing.T) {
			assert.Contains(t, []string{"", "error", "warning", "note"}, entry.Level)
			args := slices.Sorted(slices.Values(entry.Args))
			assert.Equal(t, args, slices.Compact(slices.Clone(args)), "an argument is named twice")
			for _, template := range []string{entry.Zh, entry.En} {
				assert.NotEmpty(t, strings.TrimSpace(template))
				assert.Equal(t, args, placeholders(template))
				assert.NotContains(t, template, "${", "the catalogue would take it for a macro")
				rest := placeholder.ReplaceAllString(template, "")
				assert.NotContains(t, rest, "{")
				assert.NotContains(t, rest, "}")
			}
			if strings.ContainsFunc(placeholder.ReplaceAllString(entry.Zh, ""), unicode.IsLetter) { // else a formula
				assert.Regexp(t, `\p{Han}`, entry.Zh)
			}
			assert.NotRegexp(t, `\p{Han}`, entry.En)
			assert.NotRegexp(t, `\{\w+\} ([a-z]+ )?(points|places|steps|indicators|rows|years)\b`, entry.En, "wrong for 1")
			assert.NotContains(t, entry.Zh, "|", "Chinese has no plural")
		})
	}
}

func TestCodesAreUniqueAndSorted(t *testing.T) {
	var codes []string
	for _, entry := range words.Entries() {
		codes = append(codes, entry.Code)
		if entry.Level == "" { // the key of an explanation, which nobody outside sees
			assert.Regexp(t, `^[!-~]+$`, entry.Code)
			continue
		}
		assert.Regexp(t, `^[a-z0-9]+([.-][a-z0-9]+)+$`, entry.Code)
	}
	assert.True(t, slices.IsSorted(codes))
	assert.Len(t, slices.Compact(slices.Clone(codes)), len(codes), "a code has two entries")
}

// otherThanOne is what {name:point|points} stands for beside most numbers.
var otherThanOne = regexp.MustCompile(`\{\w+:[^|{}]+\|([^|{}]+)\}`)

// TestEveryEntryIsSpoken fills every entry in both languages with values that
// a format string would stumble over.
func TestEveryEntryIsSpoken(t *testing.T) {
	for _, entry := range words.Entries() {
		values := make([]string, len(entry.Args))
		for i, name := range entry.Args {
			values[i] = "<" + name + " 79.54% %d %!s {x}>"
		}
		for tag, template := range map[language.Tag]string{language.Chinese: entry.Zh, language.English: entry.En} {
			want := otherThanOne.ReplaceAllString(template, "$1")
			for i, name := range entry.Args {
				want = strings.ReplaceAll(want, "{"+name+"}", values[i])
			}
			assert.Equal(t, want, words.Text(tag, entry.Code, values...), "%s in %s", entry.Code, tag)
		}
	}
}

func TestOneIsSingular(t *testing.T) {
	for points, want := range map[string]string{
		"1": "1 point lost: A", "-1": "-1 point lost: A", "−1": "−1 point lost: A",
		"": " points lost: A", "0": "0 points lost: A", "0.5": "0.5 points lost: A", "1.0": "1.0 points lost: A",
		"11": "11 points lost: A", "1%": "1% points lost: A", "1…": "1… points lost: A",
	} {
		assert.Equal(t, want, words.Text(language.English, "explain.lost", points, "A"))
		assert.Equal(t, "失"+points+"分：A", words.Text(language.Chinese, "explain.lost", points, "A"))
	}
	assert.Equal(t, "the form is past the limits (2 indicators, 1 money row) and was not scored",
		words.Text(language.English, "explain.too-large", "2", "1"))
	assert.Equal(t, "1 numeric indicator is open; this is the least", words.Text(language.English, "explain.share.open", "1"))
	assert.Equal(t, "0.5 rounded half up to 1 place: 1", words.Text(language.English, "explain.rounded.half-up", "0.5", "1", "1"))
}

func TestTextNeverFails(t *testing.T) {
	tests := map[string]struct {
		code string
		args []string
		want string
	}{
		"an unknown code comes back with its arguments": {"no.such-code", []string{"13", "100%"}, "no.such-code 13 100%"},
		"an unknown code without arguments":             {"%d", nil, "%d"},
		"no code at all":                                {"", nil, ""},
		"missing arguments are empty":                   {"check.label", []string{"三公经费"}, "三公经费：年度有误，列示，应为"},
		"arguments too many are dropped":                {"check.label", []string{"a", "b", "c", "d"}, "a：年度有误，列示b，应为c"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.want, words.Text(language.Chinese, test.code, test.args...))
		})
	}
}

func TestLanguageIsChineseUnlessEnglishIsAskedFor(t *testing.T) {
	tests := map[string]string{
		"zh": "中文", "zh-CN": "中文", "zh-Hans": "中文", "zh-Hant-TW": "中文", "zh-HK": "中文", "yue": "中文",
		"en": "English", "en-GB": "English", "en-US-u-rg-cnzzzz": "English", "cy": "English", // whose speakers read it
		"und": "中文", "fr": "中文", "ja": "中文", "de": "中文", "x-private": "中文",
	}
	for tag, want := range tests {
		assert.Equal(t, want, words.Pick(language.MustParse(tag), "中文", "English"), tag)
	}
	assert.Equal(t, "中文", words.Pick(language.Tag{}, "中文", "English"))
	assert.Equal(t, "A：年度有误，列示B，应为C", words.Text(language.MustParse("zh-Hant-TW"), "check.label", "A", "B", "C"))
}

func TestLookup(t *testing.T) {
	entry, known := words.Lookup("check.broken")
	assert.True(t, known)
	assert.Equal(t, "error", entry.Level)
	_, known = words.Lookup("no.such-code")
	assert.False(t, known)
}

func TestWordsAreSafeForConcurrentUse(t *testing.T) {
	var group sync.WaitGroup
	texts := make([]string, 16)
	for i := range texts {
		group.Go(func() { texts[i] = words.Text(language.English, "check.label", "A", "B", "C") })
	}
	group.Wait()
	assert.Len(t, slices.Compact(texts), 1)
}

func TestTextsShareMemory(t *testing.T) {
	var memory strings.Builder
	var first []string
	room := words.In(language.English, "explain")
	for i := range 100 { // more than any memory that was set aside
		text := room.Text(&memory, "lost", "1", strings.Repeat("A", i))
		first = append(first, text)
	}
	for i, text := range first {
		assert.Equal(t, words.Text(language.English, "explain.lost", "1", strings.Repeat("A", i)), text)
	}
	before := memory.Len()
	assert.Equal(t, words.Text(language.Chinese, "explain.grade-raw"), words.In(language.Chinese, "explain").Text(&memory, "grade-raw"))
	assert.Equal(t, before, memory.Len(), "what has no arguments is there already")
	assert.Equal(t, words.Text(language.English, "explain.none", "1"), room.Text(&memory, "none", "1"), "no such code")
	assert.Equal(t, "none.lost 1", words.In(language.English, "none").Text(&memory, "lost", "1"), "no such room")
}

func TestChineseOrEnglishIsSpoken(t *testing.T) {
	for tag, want := range map[language.Tag]language.Tag{
		language.Chinese: language.Chinese, language.SimplifiedChinese: language.Chinese, language.MustParse("zh-Hans-CN-u-nu-hanidec"): language.Chinese,
		language.English: language.English, language.BritishEnglish: language.English,
		language.French: language.Chinese, language.Und: language.Chinese,
	} {
		assert.Equal(t, want, words.Spoken(tag), tag.String())
		assert.Equal(t, words.Pick(tag, "中", "E"), words.Pick(words.Spoken(tag), "中", "E"), tag.String())
	}
}
