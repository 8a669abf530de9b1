package performance_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// noJSON is what is said of a text that is no JSON.
func noJSON(t *testing.T, text string, tag language.Tag) string {
	t.Helper()
	var into any
	err := programme.Decode([]byte(text), &into)
	var syntax *json.SyntaxError
	require.ErrorAs(t, err, &syntax, text)
	return performance.ErrorText(err, tag)
}

// Every way in which a text is no JSON is said in Chinese, where it is.
func TestWhatIsNoJSONIsSaidInChineseWhereItIs(t *testing.T) {
	for text, want := range map[string]string{
		"{\"a\": 1\n\n":         "第2行第8列不是有效的JSON：内容不完整，还没有写完",
		"{\n  \"名称\": “甲”}":     "第3行第9列““”不是有效的JSON：此处应为一个值：带引号的文字、数、true、false、null、“{”或“[”；标点应为半角",
		"[1, ]":                 "第2行第5列“]”不是有效的JSON：此处应为一个值（前面是否多了逗号）",
		"{\"a\": 1,}":           "第2行第9列“}”不是有效的JSON：此处应为带引号的字段名（前面是否多了逗号）",
		"{'a': 1}":              "第2行第2列“'”不是有效的JSON：此处应为带引号的字段名（前面是否多了逗号）",
		"{\"a\" 1}":             "第2行第6列“1”不是有效的JSON：字段名之后应为冒号",
		"{\"a\": 1 \"b\": 2}":   "第2行第9列“\"”不是有效的JSON：此处应为逗号或“}”（前面是否少了逗号）",
		"[1 2]":                 "第2行第4列“2”不是有效的JSON：此处应为逗号或“]”（前面是否少了逗号）",
		"{}}":                   "第2行第3列“}”不是有效的JSON：全文到此应已结束",
		"{\"a\": \"第一行\n第二行\"}": "第2行第11列“\\n”不是有效的JSON：引号内不能直接换行，也不能有控制字符",
		`{"a": "\x"}`:           "第2行第9列“x”不是有效的JSON：“\\”之后不能这样写",
		`{"a": "\u00g0"}`:       "第2行第12列“g”不是有效的JSON：“\\u”之后应为四位十六进制数",
		`{"a": tru}`:            "第2行第10列“}”不是有效的JSON：此处应为true、false或null",
		`{"a": 1.}`:             "第2行第9列“}”不是有效的JSON：小数点之后应为数字",
		`{"a": -}`:              "第2行第8列“}”不是有效的JSON：数的写法有误",
		`{"a": 1e}`:             "第2行第9列“}”不是有效的JSON：指数应为数字",
	} {
		text = "\n" + text
		assert.Equal(t, want, noJSON(t, text, language.Chinese), text)
		assert.Regexp(t, `^line \d, column \d+: not valid JSON: [[:ascii:]]+(“.*signs only)?$`, noJSON(t, text, language.English))
	}
}

func TestATextOfOneLineThatIsNoJSONIsToldByItsByte(t *testing.T) {
	for text, want := range map[string][2]string{
		"":      {"不是有效的JSON（第0字节）：内容不完整，还没有写完", "not valid JSON (at byte 0): unexpected end of JSON input"},
		"[1, ]": {"不是有效的JSON（第5字节）：此处应为一个值（前面是否多了逗号）", "not valid JSON (at byte 5): invalid character ']' looking for beginning of value"},
		`{"甲": {“乙”: 1}}`: {
			"不是有效的JSON（第10字节）：此处应为带引号的字段名（前面是否多了逗号）",
			"not valid JSON (at byte 10): invalid character 'â' looking for beginning of object key string",
		},
	} {
		assert.Equal(t, want[0], noJSON(t, text, language.Chinese))
		assert.Equal(t, want[1], noJSON(t, text, language.English))
	}
}

func TestASignOfAnotherKeyboardIsNamedInEnglishToo(t *testing.T) {
	assert.Equal(t, "line 2, column 2: not valid JSON: invalid character '“' looking for beginning of object key string; JSON takes ASCII signs only",
		noJSON(t, "\n{“a”: 1}", language.English))
}

// own is an error of a caller's that has its own words.
type own struct{ zh, en string }

func (o own) Error() string { return o.en }

func (o own) Text(tag language.Tag) string {
	if tag == language.English {
		return o.en
	}
	return o.zh
}

func TestAnErrorIsSaidHoweverItIsWrapped(t *testing.T) {
	_, year := ruleset.Decode([]byte(`{"format":"jixiao/rule-set/1","first_year":"2025"}`))
	_, format := ruleset.Decode([]byte(`{"format":"jixiao/form/1"}`))
	_, mark := performance.DecodeForm([]byte("\ufeff{}"))
	_, large := ruleset.Decode(make([]byte, ruleset.MaxBytes+1))
	_, money := figure.ParseMoney("12")
	statement := new(programme.Statement).UnmarshalJSON([]byte(`{"format":"jixiao/programme/1","room":"a","rows":[{"counts":1}]}`))
	for name, c := range map[string]struct {
		err    error
		zh, en string
	}{
		"none":               {nil, "", ""},
		"of a field":         {year, "/first_year 应为不带引号的整数，不能是带引号的文字", "/first_year has to be a bare whole number, not text between quotes"},
		"of a rule set":      {format, "“format”应为“jixiao/rule-set/1”", `"format" has to be "jixiao/rule-set/1"`},
		"of a statement":     {statement, "/rows/0/counts 未知字段，应为：key、label、from、path、money、count、quantity、points、date、ratio", "/rows/0/counts is an unknown field; known are: key, label, from, path, money, count, quantity, points, date, ratio"},
		"of a mark":          {mark, "不是有效的JSON：开头多了字节顺序标记（BOM）", "not valid JSON: it starts with a byte order mark"},
		"of the length":      {large, "全文超出上限", "the document is past the limit"},
		"of a figure":        {money, "“12”没有写明货币单位，写法如859.70万元", money.Error()},
		"with its own words": {own{"甲", "A"}, "甲", "A"},
		"of nobody":          {errors.New("odd"), "odd", "odd"},
	} {
		t.Run(name, func(t *testing.T) {
			for _, err := range []error{c.err, fmt.Errorf("file: %w", c.err), errors.Join(errors.New("first"), c.err)} {
				if name == "of nobody" || c.err == nil {
					err = c.err
				}
				assert.Equal(t, c.zh, performance.ErrorText(err, language.MustParse("zh-Hant-HK")))
				assert.Equal(t, c.zh, performance.ErrorText(err, language.French))
				if name != "of a figure" {
					assert.Equal(t, c.en, performance.ErrorText(err, language.English))
				}
			}
		})
	}
}

// Every kind of error about a figure, a target, an actual value or a word of a closed
// set is told in Chinese: what is wrong, and how it is written.
func TestAValueThatCannotBeReadIsToldInChinese(t *testing.T) {
	const (
		row    = "/classes/0/groups/0/indicators/0"
		amount = "/money/0/amounts/0/money"
		target = "，写法如≥90%、80%~90%、8个、2024年12月之前、效果明显或「文字」"
		actual = "，写法如95%、859.70万元、2024年12月31日、2024年12月之前、效果明显或「文字」"
		points = "，写法如10或9.5，不带单位"
	)
	for _, c := range []struct{ field, typed, want string }{
		{"target", "≥90％", row + "/target “≥90％”的单位不能识别" + target},
		{"target", "「甲", row + "/target “「甲”不是规范的指标值" + target},
		{"target", "6个~5个", row + "/target “6个~5个”不是规范的区间：两端单位应相同，低的在前" + target},
		{"target", "2024年13月之前", row + "/target “2024年13月之前”不是规范的日期，或日历上没有这一天" + target},
		{"actual", "1234567890123456789个", row + "/actual “1234567890123456789个”过大或过细：一个数不超过18位数字" + actual},
		{"actual", "1e5个", row + "/actual “1e5个”不能用科学计数法" + actual},
		{"actual", "「甲", row + "/actual “「甲”不是规范的完成值" + actual},
		{"points", "10分", row + "/points “10分”不是规范的数" + points},
		{"points", strings.Repeat("1", 65), row + "/points “" + strings.Repeat("1", 64) + "”过长：一个数连同单位不超过64字节" + points},
		{"rate", "甲%", "/execution/rate “甲%”不是规范的数，写法如90%或8个"},
		{"money", "12", amount + " “12”没有写明货币单位，写法如859.70万元"},
		{"money", "12美元", amount + " “12美元”的单位不能识别，写法如859.70万元"},
		{"kind", "sum", "/money/0/kind 的值不在允许范围内，应为：total、source、character"},
		{"choose", "any", "/classes/0/groups/0/choose 的值不在允许范围内，应为：best、first，或不填"},
	} {
		fields := map[string]string{
			"target": "≥90%", "actual": "95%", "points": "10", "rate": "70%", "money": "12万元", "kind": "total", "choose": "best",
		}
		fields[c.field] = c.typed
		form := `{"format":"jixiao/form/1","unit":"某单位","year":2024,"scope":"project","stated":{},"goals":[],` +
			`"classes":[{"name":"甲","groups":[{"name":"乙","choose":"{choose}","indicators":[` +
			`{"name":"丙","points":"{points}","target":"{target}","actual":"{actual}"}]}]}],"execution":{"rate":"{rate}"},` +
			`"money":[{"kind":"{kind}","name":"丁","amounts":[{"phase":"initial","money":"{money}"}]}]}`
		for name, typed := range fields {
			form = strings.Replace(form, "{"+name+"}", typed, 1)
		}
		_, err := performance.DecodeForm([]byte(form))
		assert.Equal(t, "数据无法识别："+c.want, performance.ErrorText(err, language.Chinese))
	}
}

// Every reason why a value cannot be read has Chinese words of its own.
func TestEveryReasonHasItsOwnChineseWords(t *testing.T) {
	said := map[string]error{}
	for _, err := range []error{
		figure.ErrEmpty, figure.ErrTooLong, figure.ErrTooManyDigits, figure.ErrExponent, figure.ErrGroups, figure.ErrNoUnit,
		figure.ErrUnit, figure.ErrDate, figure.ErrJSON, figure.ErrNumber, performance.ErrRange, performance.ErrSign,
		performance.ErrWords, performance.ErrTarget, performance.ErrActual,
	} {
		text := performance.ErrorText(err, language.Chinese)
		assert.NotContains(t, text, err.Error())
		assert.NoError(t, said[text], "%v is said as another is", err)
		said[text] = err
	}
}
