package cell

import (
	"strings"

	"jixiao.example/performance/ruleset"
)

// tail is what stands behind a number.
type tail struct {
	unit string
	// kind is the comparator, Bare when there is none.
	kind ruleset.Kind
	rest string
	// ok tells that nothing behind the number changes what it says.
	ok bool
}

// cutTail splits what stands behind a number into the unit, a comparator and
// words: 个 以上 的村.
func cutTail(text string) tail {
	t := cutBound(trimMarks(text))
	typed := trimBlank(t.unit)
	unit, words := cutUnit(typed)
	t.unit, t.rest = unit, words+t.rest
	t.ok = (unit != "" || typed == "") && !startsOrder(t.rest) && !longer(t.rest, mostWords) &&
		!holdsDigit(t.rest) && !strings.ContainsAny(t.rest, typedSigns+"-~")
	return t
}

// startsOrder recognises words that make the number in front of them part of a
// time: 次月10日前.
func startsOrder(text string) bool {
	for _, word := range [...]string{"前", "后", "之前", "之后", "以前", "以后"} {
		if strings.HasPrefix(text, word) {
			return true
		}
	}
	return false
}

// cutBound splits a text at the comparator behind its number: 以上, 起, 天内. What
// is in front of it is the unit.
func cutBound(text string) tail {
	for _, c := range bounds {
		if before, after, found := strings.Cut(text, c.word); found {
			return tail{unit: trimInclusive(before), kind: c.kind, rest: after}
		}
	}
	if before, found := strings.CutSuffix(text, "起"); found && isUnit(before) {
		return tail{unit: before, kind: ruleset.AtLeast}
	}
	if before, after, found := strings.Cut(text, "内"); found && endsInTime(before) {
		return tail{unit: before, kind: ruleset.AtMost, rest: after}
	}
	return tail{unit: text, kind: ruleset.Bare}
}

// trimInclusive takes 及, 或 and the like off the end of a unit: 98%及以上.
func trimInclusive(text string) string {
	for _, word := range [...]string{"及其", "及", "或者", "或", "含"} {
		if rest, found := strings.CutSuffix(text, word); found {
			return rest
		}
	}
	return text
}
