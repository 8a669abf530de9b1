package cell

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/cut"
	"jixiao.example/performance/ruleset"
)

// tail is what stands behind a number.
type tail struct {
	// kind is the comparator, Bare when there is none.
	kind ruleset.Kind
	rest string
	// ok tells that nothing behind the number changes what it says.
	ok bool
}

// cutTail splits what stands behind a quantity into a comparator and words: 以上
// 的村.
func cutTail(text string, q figure.Quantity) tail {
	gap, t := cutBound(trimMarks(text), q.Unit())
	first, _ := utf8.DecodeRuneInString(t.rest)
	switch {
	case q.Unit() == "" && gap != "", longer(t.rest, mostWords), holdsDigit(t.rest), t.rest == "次", strings.HasPrefix(t.rest, "是"):
	case strings.ContainsRune("前後后之以来许", first), strings.HasPrefix(t.rest, "过后"): // a part of a time: 次月10日前, 5年来
	case first > ' ' && first < utf8.RuneSelf && first != '(', first == '％': // another unit: 0.5%o, 95%+
	case strings.ContainsAny(t.rest, typedSigns+"-~±"+denials), cut.Holds(t.rest, divides...), strings.ContainsFunc(t.rest, isNoLetter):
	case t.rest == "到", t.rest == "至", t.rest == "起", t.rest == "制", t.rest == "方", strings.TrimFunc(t.rest, isDash) == "" && t.rest != "":
	default:
		t.ok = true
	}
	return t
}

// denials are characters of words behind a number that take it back.
const denials = "未没不亏欠缺跌负倍折减降"

// isNoLetter recognises characters of another number, and signs: ½, ³, ↓, √.
func isNoLetter(r rune) bool { return unicode.IsSymbol(r) || unicode.Is(unicode.No, r) }

// divides are words that make the number in front of them something to be divided,
// passed, left out or taken away, or its bound.
var divides = []string{
	"一半", "半数", "分之", "以外", "之外", "除外", "开外", "出头", "有余", "对半", "翻番", "更多", "更少",
	"封顶", "保底", "起步", "上限", "下限", "最高", "最低", "最多", "最少", "下滑", "回落", "下浮", "下调", "节约", "节省",
}

// cutBound splits a text at the comparator behind its number: 以上, 起, 天内; gap is
// what stands between the two.
func cutBound(text, unit string) (gap string, t tail) {
	for _, c := range bounds {
		for _, word := range c.words {
			if before, after, found := strings.Cut(text, word); found {
				before, _ = cut.Last(before, "及其", "及", "或者", "或", "含") // 98%及以上
				before = cut.Blank(before)
				return before, tail{kind: c.kind, rest: before + after}
			}
		}
	}
	text = strings.TrimLeftFunc(text, cut.IsBlank)
	const dates = "年月日号"
	after, within := strings.CutPrefix(text, "内")
	switch {
	case text == "起" && unit != "" && !strings.Contains(dates, unit):
		return "", tail{kind: ruleset.AtLeast}
	case within && isTimeUnit(unit):
		return "", tail{kind: ruleset.AtMost, rest: after}
	}
	return text, tail{kind: ruleset.Bare, rest: text}
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
