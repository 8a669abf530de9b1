package cell

import (
	"strings"
	"unicode/utf8"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// tail is what stands behind a number.
type tail struct {
	// gap is what stands between the quantity and the comparator.
	gap string
	// kind is the comparator, Bare when there is none.
	kind ruleset.Kind
	rest string
	// ok tells that nothing behind the number changes what it says.
	ok bool
}

// cutTail splits what stands behind a quantity into a comparator and words: 以上
// 的村.
func cutTail(text string, q figure.Quantity) tail {
	t := cutBound(trimMarks(text), q.Unit())
	t.ok = (q.Unit() != "" || t.gap == "") && !startsOrder(t.rest) && !strings.HasPrefix(t.rest, "是") && !longer(t.rest, mostWords) &&
		!holdsDigit(t.rest) && !startsMark(t.rest) && !strings.ContainsAny(t.rest, typedSigns+"-~±"+denials) && t.rest != "次" && !containsAny(t.rest, divides)
	return t
}

// startsMark recognises a letter or sign that changes the unit in front of it:
// 0.5%o, 95%+.
func startsMark(text string) bool {
	return text != "" && text[0] > ' ' && text[0] < utf8.RuneSelf && text[0] != '(' || strings.HasPrefix(text, "％")
}

// denials are characters of words behind a number that take it back.
const denials = "未没不亏欠缺跌负倍折减降"

// divides are words that make the number in front of them something to be divided
// or left out.
var divides = []string{"一半", "半数", "分之", "以外", "之外", "除外", "开外"}

// startsOrder recognises words that make the number in front of them part of a
// time: 次月10日前.
func startsOrder(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return strings.ContainsRune("前后後之以", r) || strings.HasPrefix(text, "过后")
}

// cutBound splits a text at the comparator behind its number: 以上, 起, 天内.
func cutBound(text, unit string) tail {
	for _, c := range bounds {
		for _, word := range c.words {
			if before, after, found := strings.Cut(text, word); found {
				before, _ = cutLast(before, "及其", "及", "或者", "或", "含") // 98%及以上
				before = trimBlank(before)
				return tail{gap: before, kind: c.kind, rest: before + after}
			}
		}
	}
	text = strings.TrimLeftFunc(text, isBlank)
	const dates = "年月日号"
	if text == "起" && unit != "" && !strings.Contains(dates, unit) {
		return tail{kind: ruleset.AtLeast}
	}
	if after, found := strings.CutPrefix(text, "内"); found && isTimeUnit(unit) {
		return tail{kind: ruleset.AtMost, rest: after}
	}
	return tail{gap: text, kind: ruleset.Bare, rest: text}
}

// isTimeUnit knows the units of a length of time: behind them 内 is a comparator,
// and behind 逾期 they say by how much.
func isTimeUnit(word string) bool {
	switch word {
	case "天", "日", "个工作日", "工作日", "个自然日", "自然日", "个月", "月", "年", "周", "个星期", "星期", "小时", "个小时", "分钟", "秒", "秒钟", "个季度", "季度", "学年", "个学年":
		return true
	}
	return false
}
