package cell

import (
	"strings"

	"jixiao.example/performance/ruleset"
)

// comparator is a word that compares.
type comparator struct {
	word string
	kind ruleset.Kind
}

// comparators stand in front of a number; those that are strict can be denied.
var comparators = []comparator{
	{"大于", ruleset.Above},
	{"高于", ruleset.Above},
	{"多于", ruleset.Above},
	{"长于", ruleset.Above},
	{"超过", ruleset.Above},
	{"超出", ruleset.Above},
	{"超", ruleset.Above},
	{"逾", ruleset.Above},
	{"突破", ruleset.Above},
	{"小于", ruleset.Below},
	{"低于", ruleset.Below},
	{"少于", ruleset.Below},
	{"短于", ruleset.Below},
	{"下于", ruleset.Below},
	{"不足", ruleset.Below},
	{"不到", ruleset.Below},
	{"不满", ruleset.Below},
	{"未满", ruleset.Below},
	{"至少", ruleset.AtLeast},
	{"最少", ruleset.AtLeast},
	{"最低", ruleset.AtLeast},
	{"起码", ruleset.AtLeast},
	{"至多", ruleset.AtMost},
	{"最多", ruleset.AtMost},
	{"最高", ruleset.AtMost},
	{"最长", ruleset.AtMost},
}

// aims stand in front of a number and say where it is to go, from which a
// comparator is assumed.
var aims = []comparator{
	{"达到", ruleset.AtLeast},
	{"提高到", ruleset.AtLeast},
	{"提高至", ruleset.AtLeast},
	{"提升到", ruleset.AtLeast},
	{"提升至", ruleset.AtLeast},
	{"增加到", ruleset.AtLeast},
	{"增加至", ruleset.AtLeast},
	{"增长到", ruleset.AtLeast},
	{"增长至", ruleset.AtLeast},
	{"上升到", ruleset.AtLeast},
	{"上升至", ruleset.AtLeast},
	{"达", ruleset.AtLeast},
	{"增长", ruleset.AtLeast},
	{"提高", ruleset.AtLeast},
	{"提升", ruleset.AtLeast},
	{"增加", ruleset.AtLeast},
	{"上升", ruleset.AtLeast},
	{"控制在", ruleset.AtMost},
	{"控制到", ruleset.AtMost},
	{"降低到", ruleset.AtMost},
	{"降低至", ruleset.AtMost},
	{"下降到", ruleset.AtMost},
	{"下降至", ruleset.AtMost},
	{"减少到", ruleset.AtMost},
	{"减少至", ruleset.AtMost},
	{"缩短到", ruleset.AtMost},
	{"缩短至", ruleset.AtMost},
	{"压缩到", ruleset.AtMost},
	{"压缩至", ruleset.AtMost},
	{"压减至", ruleset.AtMost},
	{"降到", ruleset.AtMost},
	{"降至", ruleset.AtMost},
}

// bounds stand behind a number.
var bounds = []comparator{
	{"以上", ruleset.AtLeast},
	{"之上", ruleset.AtLeast},
	{"以下", ruleset.AtMost},
	{"之下", ruleset.AtMost},
	{"以内", ruleset.AtMost},
	{"之内", ruleset.AtMost},
	{"以里", ruleset.AtMost},
}

// cutLast takes the first of the words that a text ends in off its end.
func cutLast(text string, words []comparator) (rest string, kind ruleset.Kind, found bool) {
	for _, c := range words {
		if rest, found = strings.CutSuffix(text, c.word); found {
			return rest, c.kind, true
		}
	}
	return text, ruleset.Bare, false
}

// cutCompared takes a comparator in words off the end, which is built as the
// language builds it: [不得] 低于 [或等于] [有]. Spaces stand anywhere in it.
func cutCompared(text string) (rest string, kind ruleset.Kind, found bool) {
	joined := strings.Map(func(r rune) rune {
		if isBlank(r) {
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
	rest, equal := cutEqual(text)
	rest, kind, found = cutLast(rest, comparators)
	switch {
	case !found && !equal:
		return text, ruleset.Bare, false
	case !found:
		return rest, ruleset.Equal, true
	case kind == ruleset.Above || kind == ruleset.Below:
		if before, no := cutDenial(rest); no {
			rest, kind = before, denied(kind)
		}
		if equal {
			kind = joinKinds(kind, ruleset.Equal)
		}
	}
	return rest, kind, true
}

// cutEqual takes off 等于 or 或等于.
func cutEqual(text string) (rest string, found bool) {
	for _, word := range [...]string{"等于", "相等于"} {
		if rest, found = strings.CutSuffix(text, word); found {
			for _, or := range [...]string{"或者", "或", "、", "/"} {
				rest = strings.TrimSuffix(rest, or)
			}
			return rest, true
		}
	}
	return text, false
}

// cutDenial takes off a negation, as in 不得低于.
func cutDenial(text string) (rest string, found bool) {
	for _, no := range [...]string{"不得", "不应当", "不应", "不能", "不可", "不会", "不宜", "不许", "不准", "不", "未", "没有"} {
		if rest, found = strings.CutSuffix(text, no); found {
			return rest, true
		}
	}
	return text, false
}

// endsInFall tells whether a text ends in a word of decrease.
func endsInFall(text string) bool {
	for _, fall := range [...]string{"下降", "降低", "减少", "减", "压减", "缩减", "缩短", "节约", "降幅", "降", "负增长"} {
		if strings.HasSuffix(text, fall) {
			return true
		}
	}
	return false
}
