package verify_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/internal/seed"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

func TestSeedFindingsSayWhatTheFormShows(t *testing.T) {
	findings := verify.Check(scoring.MustScorer(ruleset.Huaihua2024()).Trace(seed.Form()))
	for _, test := range []struct {
		name string
		code check.Code
		path check.Path
		says string
	}{
		{"11 of 8 is 137.5 %, and no reason", verify.CodeOvershot, tasks + "/reason", "37.5%"},
		{"3 of 5 is the closed lower end of the middle band", verify.CodeLowerEnd, benefit + "/judgement", "accepted"},
		{"the fourth goal has no achievement", verify.CodeGoal, "/goals/3", "goal 4"},
	} {
		t.Run(test.name, func(t *testing.T) {
			finding := found(findings, test.code, test.path)
			require.NotNil(t, finding)
			assert.Contains(t, finding.Text(language.English), test.says)
		})
	}
}
