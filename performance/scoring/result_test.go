package scoring_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/internal/mix"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

func TestResultsTravelAsJSON(t *testing.T) {
	each(t, 11, 300, func(_ *mix.Wild, rules underRules, form performance.Form) {
		form.Key = "键 <\"&\x00"
		result := rules.scorer.Score(form)
		text, err := result.MarshalJSON()
		require.NoError(t, err)
		again, err := scoring.DecodeResult(text)
		require.NoError(t, err, "%s", text)
		require.Equal(t, result.Key(), again.Key())
		require.Equal(t, result.MadeBy(), again.MadeBy())
		require.Equal(t, result.Total(), again.Total())
		require.Equal(t, result.TooLarge(), again.TooLarge())
		for ci := range form.Classes {
			require.Equal(t, result.Class(ci), again.Class(ci))
		}
		require.Equal(t, result.Len(), again.Len())
		for i := range result.Len() {
			require.Equal(t, result.Leaf(i), again.Leaf(i))
		}
		grade, graded := result.Grade()
		sameGrade, same := again.Grade()
		require.True(t, grade == sameGrade && graded == same)
	})
}

func TestDecodeResultRefusesContradictions(t *testing.T) {
	open := `{"path":"/execution","status":"not-reported","points":"10","score":"0","raw":"0","most":"10"}`
	known := `{"path":"/classes/0/groups/0/indicators/0","status":"scored","points":"90","score":"90","raw":"90"}`
	document := func(more, total string, leaves ...string) string {
		return `{"format":"jixiao/result/1","made_by":{"rule_set":"x","hash":"","version":"1"},` + more + `,"total":` + total +
			`,"leaves":[` + strings.Join(leaves, ",") + `]}`
	}
	whole := `{"points":"90","score":"90","raw":"90"}`
	partly := `{"points":"100","score":"90","raw":"90","most":"100"}`
	for name, data := range map[string]string{
		"in order":             document(`"grade":"excellent","complete":true`, whole, known),
		"open, and it says so": document(`"grade":"excellent","complete":false`, partly, open, known),
	} {
		_, err := scoring.DecodeResult([]byte(data))
		require.NoError(t, err, name)
	}
	for name, data := range map[string]string{
		"complete with an open leaf":     document(`"complete":true`, partly, open, known),
		"incomplete though all is known": document(`"complete":false`, whole, known),
		"a grade for nothing":            document(`"grade":"good","complete":true`, `{"points":"0","score":"0","raw":"0"}`),
		"a grade for spending alone":     document(`"grade":"good","complete":false`, `{"points":"10","score":"0","raw":"0","most":"10"}`, open),
		"a grade for a form too large":   document(`"grade":"good","complete":false,"too_large":true`, whole, known),
		"a known score that is open":     document(`"complete":true`, `{"points":"90","score":"90","raw":"90","most":"91"}`, known),
		"less at most than at least":     document(`"complete":false`, partly, strings.Replace(open, `"score":"0"`, `"score":"11"`, 1), known),
	} {
		_, err := scoring.DecodeResult([]byte(data))
		require.ErrorIs(t, err, performance.ErrFormat, name)
	}
}

func TestResultIsReadByPositionPathAndKey(t *testing.T) {
	indicator := leafOf("甲", "90", "9")
	indicator.Key = "a-1"
	form := one(indicator)
	form.Key = "form-1"
	form.Money = money("10万元", "8万元").Money
	result := scorerFor(t, ruleset.WithCost()).Score(form)

	assert.Equal(t, "form-1", result.Key())
	assert.Equal(t, scoring.MadeBy{RuleSet: "cn/2021-101/cost", Hash: ruleset.WithCost().Hash(), Version: scoring.Version}, result.MadeBy())
	assert.Equal(t, scoring.MadeBy{}, scoring.Result{}.MadeBy())
	assert.False(t, scoring.Result{}.Complete(), "nothing was scored")
	leaf, found := result.ByKey("a-1")
	require.True(t, found)
	at, found := result.At(onePath)
	require.True(t, found)
	assert.Equal(t, leaf, at)
	for _, path := range []string{"", "/", "/classes/0", "/classes/0/groups/0", "/classes/1/groups/0/indicators/0", "/classes/00/groups/0/indicators/0", onePath + "/x", "/groups/0"} {
		_, found = result.At(check.Path(path))
		assert.False(t, found, path)
	}
	_, found = result.ByKey("b")
	assert.False(t, found)
	n := 0
	for range result.Leaves() {
		n++
		break
	}
	assert.Equal(t, 1, n)
	least, most := result.Bounds()
	assert.Equal(t, "89 89", least.String()+" "+most.String())
	assert.Equal(t, "81", result.Class(0).Score.String())
	assert.Equal(t, "81", result.Group(0, 0).Score.String())
	assert.Equal(t, "0", result.Class(1).Score.String(), "a class that there is not")
	assert.Equal(t, "0", result.Group(0, 1).Score.String())
}

func TestDecodeResultRefusesWhatIsNoResult(t *testing.T) {
	leaf := `{"path":"/classes/0/groups/0/indicators/0","status":"scored","points":"90","score":"90","raw":"90","flags":["met"]}`
	document := `{"format":"jixiao/result/1","made_by":{"rule_set":"x","hash":"","version":"1"},"complete":true,` +
		`"total":{"points":"90","score":"90","raw":"90"},"leaves":[` + leaf + `],"classes":[{"points":"90","score":"90","raw":"90"}]}`
	result, err := scoring.DecodeResult([]byte(document))
	require.NoError(t, err)
	require.Equal(t, "90", result.Class(0).Score.String())
	for name, c := range map[string]struct{ old, with, says string }{
		"another format":        {"result/1", "result/2", `"jixiao/result/2", not "jixiao/result/1"`},
		"an unknown field":      {`"complete"`, `"completed"`, "completed"},
		"an unknown flag":       {`"met"`, `"meet"`, `flag "meet"`},
		"an unknown status":     {`"scored"`, `"judge"`, "judge"},
		"no path":               {"/indicators/0", "/indicators/-1", "/leaves/0"},
		"a leaf twice":          {leaf, leaf + "," + leaf, "out of order"},
		"past the limits":       {leaf, strings.Replace(leaf, "/indicators/0", "/indicators/32768", 1), "past the limits"},
		"points past the limit": {`"points":"90","score":"90","raw":"90","flags"`, `"points":"400001","score":"90","raw":"90","flags"`, "400001 points"},
		"a sum past the limit":  {`"leaves":[`, `"leaves":[` + strings.ReplaceAll(strings.ReplaceAll(leaf, `"90"`, `"399999"`), leafPath, "/execution") + ",", "/total"},
		"points too fine":       {`"total":{"points":"90"`, `"total":{"points":"0.0000000000001"`, "/total"},
		"a class out of range":  {`"classes":[{"points":"90"`, `"classes":[{"points":"-400001"`, "/classes/0"},
	} {
		data := strings.Replace(document, c.old, c.with, 1)
		require.NotEqual(t, document, data, name)
		_, err := scoring.DecodeResult([]byte(data))
		require.ErrorContains(t, err, c.says, name)
	}
}

const leafPath = "/classes/0/groups/0/indicators/0"
