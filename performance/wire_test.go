package performance_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

func TestStatusesAndFlagsTravelByName(t *testing.T) {
	for status := scoring.Scored; status <= scoring.NotComputable; status++ {
		text, err := status.MarshalText()
		require.NoError(t, err)
		var back scoring.Status
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, status, back)
		require.Equal(t, string(text), status.String())
	}
	assert.Equal(t, "status(6)", scoring.Status(6).String())
	var status scoring.Status
	require.ErrorIs(t, status.UnmarshalText([]byte("Scored")), performance.ErrFormat)
	assert.Equal(t, []string{"met", "from-parent"}, (scoring.Met | scoring.FromParent).Names())
	var every scoring.Flags
	for bit := scoring.Met; bit <= scoring.FromParent; bit <<= 1 {
		every |= bit
		require.Len(t, bit.Names(), 1)
	}
	assert.Len(t, every.Names(), 22)
	assert.True(t, every.Has(scoring.Met|scoring.FromParent))
	assert.False(t, scoring.Met.Has(scoring.Met|scoring.FromParent))
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

func TestDecodeFormRefusesWhatIsNoForm(t *testing.T) {
	data, err := seed.Form().Encode()
	require.NoError(t, err)
	for old, with := range map[string]string{
		"form/1":         "form/2",
		`"kind":"total"`: `"kind":"sum"`,
		`"name":"`:       `"choose":"worst","name":"`,
	} {
		changed := strings.Replace(string(data), old, with, 1)
		require.NotEqual(t, string(data), changed)
		_, err := performance.DecodeForm([]byte(changed))
		require.Error(t, err, with)
	}
}

func TestFindAndChange(t *testing.T) {
	form := performance.Form{Classes: []performance.Class{classOf("", groupOf("", leafOf("一", "40", "10"), leafOf("二", "50", "5")))}}
	form.Classes[0].Groups[0].Indicators[1].Key = "b"
	form.Classes[0].Groups[0].Indicators[1].Judgement.Score = figure.MustPoints("3")
	path, found := form.Find("b")
	require.True(t, found)
	require.Equal(t, check.Path("/classes/0/groups/0/indicators/1"), path)
	_, found = form.Find("c")
	require.False(t, found)

	changed, err := form.With(path, performance.MustActual("10"))
	require.NoError(t, err)
	assert.Equal(t, "10", changed.Classes[0].Groups[0].Indicators[1].Actual.String())
	assert.False(t, changed.Classes[0].Groups[0].Indicators[1].Judgement.Given(), "the judgement of the old value")
	assert.Equal(t, "5", form.Classes[0].Groups[0].Indicators[1].Actual.String(), "the form itself stays")
	for _, path := range []check.Path{"/classes/0", "/classes/0/groups/0/indicators/2", "/classes/1", "/nothing", ""} {
		_, err := form.With(path, performance.Actual{})
		require.ErrorIs(t, err, performance.ErrNode, path)
	}
	for range form.Indicators() {
		break // which is no error
	}

	spent := func(f performance.Form) string { return f.Total().At(budget.Executed).String() }
	one := form.WithMoney(performance.TotalRow, "", budget.Executed, figure.MustMoney("5万元"))
	two := one.WithMoney(performance.TotalRow, "", budget.Adjusted, figure.MustMoney("8万元"))
	three := two.WithMoney(performance.TotalRow, "", budget.Executed, figure.MustMoney("6万元"))
	assert.Empty(t, form.Money)
	assert.Equal(t, "5万元", spent(one))
	assert.Equal(t, "5万元", spent(two))
	assert.Equal(t, "6万元", spent(three))
	assert.Equal(t, "8万元", three.Total().At(budget.Adjusted).String())
	assert.Len(t, three.Money, 1)
}

// TestTheLargestFormTravels: what can be scored can be read, however it is
// divided; what is far past that is refused at the door.
func TestTheLargestFormTravels(t *testing.T) {
	classes := func(n int) performance.Form {
		var form performance.Form
		for range n {
			form.Classes = append(form.Classes, classOf("0.01", groupOf("", leafOf("数量", "", "12"))))
		}
		return form
	}
	data, err := classes(performance.MaxIndicators).Encode()
	require.NoError(t, err)
	form, err := performance.DecodeForm(data)
	require.NoError(t, err)
	require.Len(t, form.Classes, performance.MaxIndicators)

	data, err = classes(2 * performance.MaxIndicators).Encode()
	require.NoError(t, err)
	_, err = performance.DecodeForm(data)
	require.ErrorIs(t, err, ruleset.ErrTooLarge)
}
