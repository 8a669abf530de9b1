package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/performance/ruleset"
)

var guides = map[string]string{"en": "rules.md", "zh": "rules.zh-CN.md"}

// guide returns the blocks of one language in the guide to rules of one's own.
func guide(t *testing.T, page, language string) []string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "docs", page))
	require.NoError(t, err)
	var blocks []string
	for _, match := range regexp.MustCompile("(?s)```"+language+"\n(.*?)```").FindAllSubmatch(text, -1) {
		blocks = append(blocks, string(match[1]))
	}
	require.NotEmpty(t, blocks)
	return blocks
}

// city is the whole set in the guide.
func city(t *testing.T, page string) ruleset.Set {
	t.Helper()
	set, err := ruleset.Decode([]byte(guide(t, page, "json")[0]))
	require.NoError(t, err)
	set, err = set.Whole()
	require.NoError(t, err)
	return set
}

func TestEverySetAndMethodOfTheGuideIsValid(t *testing.T) {
	for _, page := range guides {
		set := city(t, page)
		require.NoError(t, set.Err())
		forms := map[string]bool{"custom": true, "share": true, "judged": true} // named in the text
		forms[set.Named[len(set.Named)-1].Method.Name()] = true
		for _, block := range guide(t, page, "json")[1:] {
			var rule ruleset.NamedRule
			require.NoError(t, json.Unmarshal([]byte(block), &rule))
			forms[rule.Method.Name()] = true
			own := set.Clone()
			own.Named = append(own.Named, rule)
			require.NoError(t, own.Err(), "%s: %s", page, rule.Name)
		}
		assert.Len(t, forms, 9, "every form of a method is told of")
	}
	assert.Equal(t, city(t, guides["en"]).Hash(), city(t, guides["zh"]).Hash())
}

// What -validate is said to print is what it prints of the set with two faults.
func TestTheGuideShowsWhatIsPrinted(t *testing.T) {
	for language, page := range guides {
		faulty := strings.Replace(guide(t, page, "json")[0], `"in-force"`, `"in_force"`, 1)
		faulty = strings.Replace(faulty, `"source": "city-10"`, `"source": "law"`, 1)
		name := filepath.Join(t.TempDir(), "city.json")
		require.NoError(t, os.WriteFile(name, []byte(faulty), 0o600))
		out, _, status := told("-validate", name, "-lang", language)
		assert.Equal(t, someFailed, status)
		assert.Equal(t, guide(t, page, "text")[0], out)
	}
}
