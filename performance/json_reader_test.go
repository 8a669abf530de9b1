package performance_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/mix"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
)

// everyField is a form that has every field.
func everyField() performance.Form {
	form := seed.Form()
	form.Key, form.Project = "k", "p"
	form.Money[1].Depth, form.Money[1].OfWhich, form.Money[1].Reason = 1, true, "r"
	form.Money[1].Rate = figure.MustQuantity("50%")
	form.Money[1].Amounts[0].Unread = true
	form.Execution.Reason = "r"
	form.Classes[0].Key, form.Classes[0].NotApplicable, form.Classes[0].Stated = "c", true, figure.MustPoints("5")
	judged := performance.Judgement{Level: "met", Score: figure.MustPoints("4"), Items: []string{"a", "b"}, By: "单位自评", Why: "w"}
	group := &form.Classes[0].Groups[0]
	group.Key, group.Points, group.Choose, group.Judgement, group.Stated = "g", figure.MustPoints("20"), performance.BestOf, judged, figure.MustPoints("20")
	one := &group.Indicators[0]
	one.Key, one.NotApplicable, one.Method, one.Deduction, one.Judgement = "i", true, "m", figure.MustPoints("1.5"), judged
	one.Reason, one.Criterion, one.Evidence = "r", "c", []string{"甲", "乙"}
	return form
}

// changes are what a program may write otherwise, or wrongly, at every place where
// the text has what the expression finds.
var changes = []struct{ find, with string }{
	{`"\w+":("[^"]*"|\d+|true),?`, ``},                      // a field left out, perhaps with a comma too many
	{`("\w+":("[^"]*"|\d+|true)),("\w+":"[^"]*")`, `$3,$1`}, // in another order
	{`"\w+":"[^"]*"`, `$0,$0`},                              // twice
	{`"(\w)(\w*)":`, `"${1}x$2":`},
	{`:"[^"]*"`, `:null`},
	{`:"[^"]*"`, `:""`},
	{`:"[^"]*"`, `:" "`},
	{`:"([^"]*)"`, `:"$1\n"`},
	{`:"([^"]*)"`, `:"$1\u00e9\"\\"`},
	{`:"([^"]*)"`, `:"$1\ud83d\ude00"`},
	{`:"([^"]*)"`, `:"$1\ud83d"`},
	{`:"([^"]*)"`, `:"$1�"`},
	{`:"([^"]*)"`, ":\"$1\xff\""},
	{`:"([^"]*)"`, ":\"$1\xed\xa0\x80\""},
	{`:"([^"]*)"`, ":\"$1\xe0\x80\x80\""},
	{`:"([^"]*)"`, ":\"$1\t\""},
	{`:"([^"]*)"`, `:"$1`},
	{`:"([^"]*)"`, `:$1`},
	{`:"([^"]*)"`, `:["$1"]`},
	{`:"(\d+)"`, `:$1.50`},
	{`:"(\d+)"`, `:0$1`},
	{`:"(\d+)"`, `:-$1e1`},
	{`:(\d+|true)`, `:"$1"`},
	{`:(\d+|true)`, `:-$1`},
	{`:(\d+|true)`, `:0$1`},
	{`:(\d+|true)`, `:false`},
	{`:(\d+|true)`, `:1.0`},
	{`[\[{]`, `[`},
	{`[\[{]`, `$0,`},
	{`[\]}]`, `,$0`},
	{`[\]}]`, ``},
	{`[\]}]`, `$0$0`},
	{`\[[^\[\]]*\]`, `[]`},
	{`\[[^\[\]]*\]`, `null`},
	{`\{[^{}]*\}`, `null`},
	{`\{[^{}]*\}`, `{}`},
	{`\{[^{}]*\}`, `$0,$0`},
	{`[,:\[\]{}]`, " $0\t\r\n"},
	{`[,:]`, "\f$0"},
	{`,`, `;`},
}

// What the reader of usual texts says is what encoding/json says after the checks
// of package strict, of values and of errors.
func TestFormsAreReadAsByJSON(t *testing.T) {
	data, err := everyField().Encode()
	require.NoError(t, err)
	same := func(data []byte) {
		t.Helper()
		want, errWant := performance.DecodeFormByJSON(data)
		got, err := performance.DecodeForm(data)
		require.Equal(t, errWant, err, "%s", data)
		require.True(t, reflect.DeepEqual(want, got), "%s", data)
	}
	same(data)
	for _, change := range changes {
		find := regexp.MustCompile(change.find)
		for _, at := range find.FindAllSubmatchIndex(data, -1) {
			changed := find.Expand(bytes.Clone(data[:at[0]]), []byte(change.with), data, at)
			same(append(changed, data[at[1]:]...))
		}
		same(find.ReplaceAll(data, []byte(change.with)))
	}
	for end := range data {
		same(data[:end])
	}
}

// Most forms are read without encoding/json, as other languages write them, too.
func TestTheUsualTextsAreUsual(t *testing.T) {
	for _, form := range append(mix.Forms(100), everyField()) {
		data, err := form.Encode()
		require.NoError(t, err)
		require.True(t, performance.IsUsual(data), "%s", data)
		var spaced bytes.Buffer
		require.NoError(t, json.Indent(&spaced, data, "", "  "))
		require.True(t, performance.IsUsual(spaced.Bytes()))
		require.True(t, performance.IsUsual([]byte(strings.ReplaceAll(string(data), "指标", `\u6307\u6807`))))
	}
}
