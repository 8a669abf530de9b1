package explain_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares bytes with testdata/name.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o600))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

func explained(scorer *scoring.Scorer, form performance.Form, tag language.Tag) string {
	var b strings.Builder
	for _, e := range explain.All(scorer.Trace(form), tag) {
		b.WriteString(string(e.Path) + "\n" + e.String() + "\n")
	}
	return b.String()
}

var languages = map[string]language.Tag{"zh": language.Chinese, "en": language.English}

// The sets that apply to the seed: those of its place, scope and year, and the
// national ones, and those of other places that score every kind of target.
func TestSeedIsExplainedUnderEverySet(t *testing.T) {
	for _, set := range ruleset.All() {
		if len(set.Kinds) == 0 {
			continue // named methods only: nothing that the seed's indicators ask for
		}
		scorer, err := scoring.NewScorer(set)
		require.NoError(t, err)
		name := strings.ReplaceAll(set.ID, "/", "-")
		for suffix, tag := range languages {
			t.Run(name+" "+suffix, func(t *testing.T) {
				golden(t, name+"."+suffix+".txt", explained(scorer, seed.Form(), tag))
			})
		}
	}
}

func TestExplainAnswersForTheVeryNode(t *testing.T) {
	scorer := scoring.MustScorer(ruleset.Huaihua2024())
	for path, want := range map[string]string{
		"": "95.95", "/execution": "7.95", "/classes/2": "18", "/classes/2/groups/0": "3", "/classes/2/groups/0/indicators/0": "3",
	} {
		e, err := explain.Node(scorer.Trace(seed.Form()), check.Path(path), language.Chinese)
		require.NoError(t, err)
		assert.Equal(t, want, e.Score.String(), path)
		assert.NotEmpty(t, e.Lines, path)
	}
	for _, path := range []string{"/classes/9", "/classes/0/groups/0/indicators/7", "/money", "classes/0"} {
		_, err := explain.Node(scorer.Trace(seed.Form()), check.Path(path), language.Chinese)
		require.ErrorIs(t, err, performance.ErrNode, path)
	}
}
