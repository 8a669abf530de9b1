package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/performance/ruleset"
)

// told runs the command without input.
func told(args ...string) (out, log string, status int) {
	var stdout, stderr bytes.Buffer
	status = run(args, strings.NewReader(""), &stdout, &stderr)
	return stdout.String(), stderr.String(), status
}

func TestWhatIsShownIsTheSet(t *testing.T) {
	for _, set := range ruleset.All() {
		out, log, status := told("-show", set.ID)
		require.Equal(t, allScored, status, log)
		shown, err := ruleset.Decode([]byte(out))
		require.NoError(t, err, set.ID)
		assert.Equal(t, set.Hash(), shown.Hash(), set.ID)
		assert.Contains(t, out, "\n  \"id\"", "a line for each field")
	}
	_, log, status := told("-show", "cn/nowhere")
	assert.Equal(t, failed, status)
	assert.Contains(t, log, "cn/nowhere")
}

func TestValidateSaysEverythingInBothLanguages(t *testing.T) {
	const head = `{"format":"jixiao/rule-set/1","id":"x","title":{"zh":"某市","en":"a city"},"jurisdiction":"CN","base":"cn/2021-101/cost",`
	for _, test := range []struct {
		name, file string
		zh, en     []string
	}{
		{
			"several words of closed sets", head + `"status":"in_force","execution":{"points":"10","spent":"executed","base":"adjusted",
				"method":{"completion":{"shortfall":"a/t"}},"source":"law"}}`,
			[]string{
				"/status “status”的值“in_force”不在允许范围内，应为：in-force、superseded、derived、unverified",
				"/execution/method/completion/shortfall “shortfall”的值“a/t”不在允许范围内，应为：actual/target、target/actual、1-excess/target、none",
				"/execution/source 规则的依据“law”未列入文件依据",
			},
			[]string{
				"/status “status” does not admit the value “in_force”; allowed: in-force, superseded, derived, unverified",
				"/execution/method/completion/shortfall “shortfall” does not admit the value “a/t”; allowed: actual/target, target/actual, 1-excess/target, none",
				"/execution/source the rule rests on “law”, which is not among the citations",
			},
		},
		{
			"a field of another name", head + `"status":"derived","not_applicable":{"polcy":"zero"}}`,
			[]string{"/not_applicable/polcy 未知字段，应为：policy、to、source"},
			[]string{"/not_applicable/polcy is an unknown field; known are: policy, to, source"},
		},
		{
			"another base", strings.Replace(head, "cn/2021-101/cost", "cn/nowhere", 1) + `"status":"derived"}`,
			[]string{"/base 没有名为“cn/nowhere”的内置规则集（-h 列出名称）"},
			[]string{`/base no rule set is shipped under the name "cn/nowhere"; -h lists the names`},
		},
		{
			"a year as text", head + `"first_year":"2025"}`,
			[]string{"/first_year 应为不带引号的整数，不能是带引号的文字"},
			[]string{"/first_year has to be a bare whole number, not text between quotes"},
		},
		{
			"half a year", head + `"first_year":2025.5}`,
			[]string{"/first_year 应为不带引号的整数，不能是2025.5"},
			[]string{"/first_year has to be a bare whole number, not 2025.5"},
		},
		{
			"a list of sets", "\ufeff[]",
			[]string{"全文 应为对象{…}，不能是列表[…]"},
			[]string{"the document has to be an object {…}, not a list […]"},
		},
		{
			"a comma too many", "{\n\"id\": \"x\",\n,}",
			[]string{"第3行第1列“,”不是有效的JSON：此处应为带引号的字段名（前面是否多了逗号）"},
			[]string{"line 3, column 1: not valid JSON: invalid character ',' looking for beginning of object key string"},
		},
		{
			"a percentage that is no text", head + `"reasons":[{"when":"overshot","threshold":75}]}`,
			[]string{"数据无法识别：/reasons/0/threshold “75”应为带引号的文字"},
			[]string{`not a value: /reasons/0/threshold "75" has to be text between quotes`},
		},
		{
			"a date with slashes", head + `"sources":[{"key":"a","issued":"2024/3/1"}]}`,
			[]string{"数据无法识别：/sources/0/issued “2024/3/1”应为日期，写作2024-03-01或2024年3月"},
			[]string{`not a value: /sources/0/issued "2024/3/1" has to be a date, written 2024-03-01 or 2024年3月`},
		},
		{
			"a way of rounding that there is not", head + `"rounding":{"leaf":{"places":2,"mode":"round"},"source":"a"}}`,
			[]string{"数据无法识别：/rounding/leaf/mode 的值不在允许范围内，应为：half-up、cut、half-even"},
			[]string{`not a value: /rounding/leaf/mode: "round": not a rounding mode; allowed: half-up, cut, half-even`},
		},
		{
			"a kind of target that there is not", head + `"kinds":[{"kind":"bigger","method":{"judged":{}},"source":"a"}]}`,
			[]string{"数据无法识别：/kinds/0/kind 的值不在允许范围内，应为：none、bare、at-least、above、equal、below、at-most、range、deadline、words"},
			[]string{`not a value: /kinds/0/kind: "bigger": unknown kind of target; allowed: none, bare, at-least, above, equal, below, at-most, range, deadline, words`},
		},
		{
			"a citation without a date", head + `"sources":[{"title":"甲","issued":""}]}`,
			[]string{"数据无法识别：/sources/0/issued “”没有内容，写法如2024-03-01或2024年3月"},
			[]string{`not a value: /sources/0/issued: date "": empty figure`},
		},
		{"another format", `{"format":"jixiao/form/1"}`, []string{"“format”应为“jixiao/rule-set/1”"}, []string{`"format" has to be "jixiao/rule-set/1"`}},
	} {
		name := filepath.Join(t.TempDir(), "city.json")
		require.NoError(t, os.WriteFile(name, []byte(test.file), 0o600))
		for language, want := range map[string][]string{"zh": test.zh, "en": test.en} {
			out, log, status := told("-validate", name, "-lang", language)
			assert.Equal(t, someFailed, status, test.name)
			assert.Empty(t, log, test.name)
			assert.Equal(t, strings.Join(want, "\n")+"\n", out, test.name)
		}
	}
}

func TestWhatIsUnusualIsToldAndScores(t *testing.T) {
	name := filepath.Join(t.TempDir(), "city.json")
	city := strings.Replace(guide(t, guides["zh"], "json")[0], `"adjusted"`, `"全年预算数"`, 1)
	require.NoError(t, os.WriteFile(name, []byte(city), 0o600))
	out, _, status := told("-validate", name)
	assert.Equal(t, allScored, status)
	lines := strings.Split(out, "\n")
	assert.Equal(t, "/execution/base “base”的值“全年预算数”不是通用的写法（initial、adjusted、received、executed、final、budget）；如非有意，请核对", lines[0])
	assert.Contains(t, lines[1], "可以计分")
}

func TestANameOfAShippedSetIsToldUnlessItIsThatSet(t *testing.T) {
	name := filepath.Join(t.TempDir(), "city.json")
	shown, _, _ := told("-show", huaihua)
	for city, want := range map[string]string{
		shown: "",
		strings.Replace(guide(t, guides["zh"], "json")[0], "cn/example/city/2024", huaihua, 1):        "/id ",
		strings.Replace(guide(t, guides["zh"], "json")[0], "cn/example/city/2024", huaihua+"/own", 1): "",
	} {
		require.NoError(t, os.WriteFile(name, []byte(city), 0o600))
		for language, words := range map[string]string{"zh": "同名而内容不同", "en": "of other content"} {
			out, _, status := told("-validate", name, "-lang", language)
			assert.Equal(t, allScored, status, "it scores all the same")
			assert.Equal(t, want != "", strings.Contains(out, "/id ") && strings.Contains(out, words), out)
		}
	}
}

func TestASetThatCannotScoreIsRefusedInTheLanguageAskedFor(t *testing.T) {
	name := filepath.Join(t.TempDir(), "city.json")
	city := guide(t, guides["zh"], "json")[0]
	for faulty, want := range map[string][2]string{
		strings.Replace(city, `"in-force"`, `"in_force"`, 1):                     {"/status “status”的值“in_force”不在允许范围内", "/status “status” does not admit"},
		strings.Replace(city, `"base": "cn/2021-101/cost"`, `"base": "cn/x"`, 1): {"没有名为“cn/x”的内置规则集", "no rule set is shipped"},
	} {
		require.NoError(t, os.WriteFile(name, []byte(faulty), 0o600))
		for i, language := range []string{"zh", "en"} {
			_, log, status := told("-ruleset", name, "-lang", language)
			assert.Equal(t, failed, status)
			assert.Contains(t, log, want[i])
		}
	}
}

func TestASetThatCanScoreIsNamedWithItsHash(t *testing.T) {
	file := filepath.Join("..", "..", "performance", "ruleset", "sets", filepath.FromSlash(huaihua)+".json")
	out, _, status := told("-validate", file)
	assert.Equal(t, allScored, status)
	assert.Equal(t, huaihua+" 可以计分\n"+ruleset.Huaihua2024().Hash()+"\n", out)
	_, log, status := told("-validate", "nowhere.json")
	assert.Equal(t, failed, status)
	assert.NotEmpty(t, log)

	var log2 bytes.Buffer
	assert.Equal(t, failed, run([]string{"-show", huaihua}, strings.NewReader(""), brokenWriter{}, &log2))
	assert.Contains(t, log2.String(), "broken pipe")
}
