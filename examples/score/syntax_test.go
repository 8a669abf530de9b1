package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

// Every way in which a text is no JSON is said in Chinese, where it is.
func TestWhatIsNoJSONIsSaidInChineseWhereItIs(t *testing.T) {
	for text, want := range map[string]string{
		"":                      "第1行第1列不是有效的JSON：内容不完整，还没有写完",
		"{\"a\": 1\n\n":         "第1行第8列不是有效的JSON：内容不完整，还没有写完",
		"{\n  \"名称\": “甲”}":     "第2行第9列““”不是有效的JSON：此处应为一个值：带引号的文字、数、true、false、null、“{”或“[”；标点应为半角",
		"[1, ]":                 "第1行第5列“]”不是有效的JSON：此处应为一个值（前面是否多了逗号）",
		"{\"a\": 1,}":           "第1行第9列“}”不是有效的JSON：此处应为带引号的字段名（前面是否多了逗号）",
		"{'a': 1}":              "第1行第2列“'”不是有效的JSON：此处应为带引号的字段名（前面是否多了逗号）",
		"{\"a\" 1}":             "第1行第6列“1”不是有效的JSON：字段名之后应为冒号",
		"{\"a\": 1 \"b\": 2}":   "第1行第9列“\"”不是有效的JSON：此处应为逗号或“}”（前面是否少了逗号）",
		"[1 2]":                 "第1行第4列“2”不是有效的JSON：此处应为逗号或“]”（前面是否少了逗号）",
		"{}}":                   "第1行第3列“}”不是有效的JSON：全文到此应已结束",
		"{\"a\": \"第一行\n第二行\"}": "第1行第11列“\\n”不是有效的JSON：引号内不能直接换行，也不能有控制字符",
		`{"a": "\x"}`:           "第1行第9列“x”不是有效的JSON：“\\”之后不能这样写",
		`{"a": "\u00g0"}`:       "第1行第12列“g”不是有效的JSON：“\\u”之后应为四位十六进制数",
		`{"a": tru}`:            "第1行第10列“}”不是有效的JSON：此处应为true、false或null",
		`{"a": 1.}`:             "第1行第9列“}”不是有效的JSON：小数点之后应为数字",
		`{"a": -}`:              "第1行第8列“}”不是有效的JSON：数的写法有误",
		`{"a": 1e}`:             "第1行第9列“}”不是有效的JSON：指数应为数字",
	} {
		var into any
		var syntax *json.SyntaxError
		require.ErrorAs(t, json.Unmarshal([]byte(text), &into), &syntax, text)
		zh, en := tongue{language.Chinese}, tongue{language.English}
		said := zh.misplaced([]byte(text), syntax)
		assert.Equal(t, want, said, text)
		assert.Equal(t, syntax.Error(), en.syntax(syntax))
		assert.True(t, strings.HasPrefix(en.misplaced([]byte(text), syntax), "line "))
	}
}

func TestASignOfAnotherKeyboardIsNamedInEnglishToo(t *testing.T) {
	var into any
	var syntax *json.SyntaxError
	text := []byte(`{“a”: 1}`)
	require.ErrorAs(t, json.Unmarshal(text, &into), &syntax)
	assert.Equal(t, "line 1, column 2: not valid JSON: invalid character '“' looking for beginning of object key string; JSON takes ASCII signs only",
		tongue{language.English}.misplaced(text, syntax))
}
