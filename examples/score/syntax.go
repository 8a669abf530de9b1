package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// syntax says what is wrong with a text that is no JSON; the decoder says it in
// English.
func (t tongue) syntax(err *json.SyntaxError) string {
	said := err.Error()
	for _, known := range [...][2]string{
		{"unexpected end", "内容不完整，还没有写完"},
		{"']' looking for beginning of value", "此处应为一个值（前面是否多了逗号）"},
		{"looking for beginning of value", "此处应为一个值：带引号的文字、数、true、false、null、“{”或“[”"},
		{"looking for beginning of object key string", "此处应为带引号的字段名（前面是否多了逗号）"},
		{"after object key:value pair", "此处应为逗号或“}”（前面是否少了逗号）"},
		{"after object key", "字段名之后应为冒号"},
		{"after array element", "此处应为逗号或“]”（前面是否少了逗号）"},
		{"after top-level value", "全文到此应已结束"},
		{"in string escape code", "“\\”之后不能这样写"},
		{"in \\u hexadecimal", "“\\u”之后应为四位十六进制数"},
		{"in string literal", "引号内不能直接换行，也不能有控制字符"},
		{"in literal", "此处应为true、false或null"},
		{"after decimal point", "小数点之后应为数字"},
		{"in exponent", "指数应为数字"},
		{"in numeric literal", "数的写法有误"},
	} {
		if strings.Contains(said, known[0]) {
			return t.say(known[1], said)
		}
	}
	return said
}

// fullWidth are the signs that a Chinese keyboard types in place of those of JSON.
const fullWidth = "“”‘’＂，：｛｝［］【】"

// misplaced says where in a file an error of syntax is, in characters from 1, and
// what is wrong there.
func (t tongue) misplaced(data []byte, err *json.SyntaxError) string {
	at := min(max(int(err.Offset)-1, 0), len(data))
	ended := strings.HasPrefix(err.Error(), "unexpected end")
	if ended {
		at = len(bytes.TrimRight(data, " \t\r\n"))
	}
	start := 1 + bytes.LastIndexByte(data[:at], '\n')
	line, column := 1+bytes.Count(data[:at], []byte("\n")), 1+utf8.RuneCount(data[start:at])
	where := fmt.Sprintf(t.say("第%d行第%d列", "line %d, column %d"), line, column)
	wrong := t.syntax(err)
	if r, _ := utf8.DecodeRune(data[at:]); !ended {
		shown := string(r)
		if !unicode.IsPrint(r) {
			shown = strings.Trim(strconv.QuoteRune(r), "'")
		}
		where += t.say("“"+shown+"”", "")
		wrong = strings.Replace(wrong, "'"+string(rune(data[at]))+"'", "'"+shown+"'", 1) // the decoder quotes a byte
		if strings.ContainsRune(fullWidth, r) {
			wrong += t.say("；标点应为半角", "; JSON takes ASCII signs only")
		}
	}
	return where + t.say("不是有效的JSON：", ": not valid JSON: ") + wrong
}
