package cell

import (
	"strings"

	"jixiao.example/internal/cut"
	"jixiao.example/performance/ruleset"
)

// comparators stand in front of a number; those that are strict can be denied.
var comparators = []comparator{
	{ruleset.Above, []string{"大于", "高于", "多于", "长于", "超过", "超出", "超", "逾", "突破"}},
	{ruleset.Below, []string{"小于", "低于", "少于", "短于", "下于", "不足", "不到", "不满", "未满"}},
	{ruleset.AtLeast, []string{"至少", "最少", "最低", "起码"}},
	{ruleset.AtMost, []string{"至多", "最多", "最高", "最长"}},
}

// aims stand in front of a number and say where it is to go, from which a
// comparator is assumed.
var aims = []comparator{
	{ruleset.AtLeast, []string{
		"达到", "提高到", "提高至", "提升到", "提升至", "增加到", "增加至", "增长到", "增长至", "上升到", "上升至", "达",
	}},
	{ruleset.AtMost, []string{
		"控制在", "控制到", "降低到", "降低至", "下降到", "下降至", "减少到", "减少至", "缩短到", "缩短至", "压缩到", "压缩至", "压减至", "降到", "降至",
	}},
}

// rises are verbs of increase, behind which a number is no level but by how much
// something grows; a target is then at least so much.
var rises = []comparator{{ruleset.AtLeast, []string{"增长", "提高", "提升", "增加", "上升", "上涨", "升高", "攀升", "上调", "上浮", "递增", "增多", "涨"}}}

// growths are the nouns that say the same and compare nothing.
var growths = []string{"增长率", "增长幅度", "增幅", "升幅", "增速"}

func endsInRise(text string) bool {
	return endsWithAny(text, rises[0].words...) || endsWithAny(text, growths...)
}

// bounds stand behind a number.
var bounds = []comparator{
	{ruleset.AtLeast, []string{"以上", "之上"}},
	{ruleset.AtMost, []string{"以下", "之下", "以内", "之内", "以里"}},
}

// comparator is a kind and the words for it.
type comparator struct {
	kind  ruleset.Kind
	words []string
}

// cutKind takes the first of the words that a text ends in off its end.
func cutKind(text string, words []comparator) (rest string, kind ruleset.Kind, found bool) {
	for _, c := range words {
		if rest, word := cut.Last(text, c.words...); word != "" {
			return rest, c.kind, true
		}
	}
	return text, ruleset.Bare, false
}

// cutCompared takes a comparator in words off the end, which is built as the
// language builds it: [不得] 低于 [或等于] [有]. Spaces stand anywhere in it.
func cutCompared(text string) (rest string, kind ruleset.Kind, found bool) {
	joined := strings.Map(func(r rune) rune {
		if cut.IsBlank(r) {
			return -1
		}
		return r
	}, text)
	for _, filler := range [...]string{"", "有", "为", "是", "了", "达到", "达"} {
		if inner, ends := strings.CutSuffix(joined, filler); ends {
			if rest, kind, found = cutJoined(inner); found {
				return rest, kind, true
			}
		}
	}
	return text, ruleset.Bare, false
}

// cutJoined takes a comparator without spaces off the end.
func cutJoined(text string) (rest string, kind ruleset.Kind, found bool) {
	rest, equal := cut.Last(text, "等于", "相等于")
	if equal != "" {
		for _, or := range [...]string{"或者", "或", "、", "/"} {
			rest = strings.TrimSuffix(rest, or)
		}
	}
	rest, kind, found = cutKind(rest, comparators)
	if kind == ruleset.Above || kind == ruleset.Below {
		denied := ruleset.AtLeast
		if kind == ruleset.Above {
			denied = ruleset.AtMost
		}
		before, no := cut.Last(rest,
			"不得", "不应当", "不应", "不能", "不可以", "不可", "不会", "不宜", "不许", "不准", "不允许", "不要", "不曾", "不再", "不",
			"从未", "并未", "未曾", "未能", "未", "没有", "没", "禁止", "严禁", "避免", "防止")
		if rest = before; no != "" {
			kind = denied
		}
	}
	if before, or := cut.Last(rest, "等于或者", "等于或", "等于、"); found && or != "" { // 等于或大于
		rest, equal = before, or
	}
	if equal != "" {
		kind = joinKinds(kind, ruleset.Equal)
	}
	return rest, kind, found || equal != ""
}

// holdsCompared tells whether a comparator stands in a text with other words
// behind it, so that it compares something else: 超过计划完成3个.
func holdsCompared(text string) bool {
	for _, c := range comparators[:2] {
		for _, word := range c.words {
			if len(word) > len("超") && strings.Contains(text, word) {
				return true
			}
		}
	}
	return false
}

// adverbs stand in front of the verb and bound the number behind it: 至少培训5次.
var adverbs = []comparator{
	{ruleset.AtLeast, []string{"至少", "最少", "起码"}},
	{ruleset.AtMost, []string{"至多", "最多"}},
}

// falls are words of decrease, each before what it ends in.
var falls = []string{"负增长", "下降", "降低", "减少", "下滑", "回落", "缩减", "压减", "降幅", "跌幅", "下跌", "缩短", "节约", "节省", "下调", "下浮", "调低", "收窄", "走低", "逆差", "透支", "减", "降", "少"}

func endsInFall(text string) bool { return endsWithAny(text, falls...) }

// declines are the falls that are the opposite of a growth: what answers 增长5% with
// 下降2% has grown by -2%.
var declines = []string{"负增长", "下降", "降低", "减少", "下滑", "回落", "缩减", "压减", "降幅", "跌幅", "下跌", "减", "降"}

// typedSigns are the comparator signs that people type most, behind or before
// which words are no mere name.
const typedSigns = "≥≤≧≦<>=＜＞＝"

// clauseMarks part clauses; what stands before one is no name of a number.
const clauseMarks = "，；。、,;"

// signKind returns what a comparator sign means, NoKind when it is none;
// canonical tells that it is the sign of the canonical form.
func signKind(r rune) (kind ruleset.Kind, canonical bool) {
	switch r {
	case '≥', '≧', '⩾', '≽', '≮': // not less than
		kind = ruleset.AtLeast
	case '≤', '≦', '⩽', '≼', '≯': // not greater than
		kind = ruleset.AtMost
	case '>', '＞', '﹥':
		kind = ruleset.Above
	case '<', '＜', '﹤':
		kind = ruleset.Below
	case '=', '＝', '═', '﹦', '⩵', '＂':
		kind = ruleset.Equal
	}
	return kind, kind != ruleset.NoKind && strings.ContainsRune("≥≤><=", r)
}

func isSign(r rune) bool {
	kind, _ := signKind(r)
	return kind != ruleset.NoKind
}

// joinKinds returns what two comparators mean together, NoKind when they
// contradict each other.
func joinKinds(a, b ruleset.Kind) ruleset.Kind {
	switch {
	case a == ruleset.Bare || a == b:
		return b
	case b == ruleset.Bare:
		return a
	case upward(a) && upward(b), upward(a) && b == ruleset.Equal, a == ruleset.Equal && upward(b):
		return ruleset.AtLeast
	case downward(a) && downward(b), downward(a) && b == ruleset.Equal, a == ruleset.Equal && downward(b):
		return ruleset.AtMost
	}
	return ruleset.NoKind
}

func upward(k ruleset.Kind) bool   { return k == ruleset.AtLeast || k == ruleset.Above }
func downward(k ruleset.Kind) bool { return k == ruleset.AtMost || k == ruleset.Below }
