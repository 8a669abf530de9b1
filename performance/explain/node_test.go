package explain_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/performance"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/verify"
)

func TestEveryNodeCanBeExplained(t *testing.T) {
	each(t, 2_000, func(_ *wild, rules underRules, form performance.Form) {
		explainable(t, rules, form)
	})
}

func explainable(t *testing.T, rules underRules, form performance.Form) {
	t.Helper()
	verify.Check(rules.scorer.Trace(form))
	for _, tag := range []language.Tag{language.Chinese, language.English} {
		explained := map[check.Path]bool{}
		for _, explanation := range explain.All(rules.scorer.Trace(form), tag) {
			explained[explanation.Path] = true
			require.NotEmpty(t, explanation.Lines, explanation.Path)
		}
		for leaf := range rules.scorer.Score(form).Leaves() {
			require.True(t, explained[leaf.Path], leaf.Path)
			one, err := explain.Node(rules.scorer.Trace(form), leaf.Path, tag)
			require.NoError(t, err)
			require.NotEmpty(t, one.Lines, leaf.Path)
		}
	}
}
