package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

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
		lines, _, _ := score(t, strings.NewReader(form), "-lang", "zh")
		assert.Equal(t, "第1行：数据无法识别："+c.want, parseError(t, lines[0]).Message)
	}
}
