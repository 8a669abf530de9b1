package cell

import (
	"strings"
	"unicode/utf8"

	"jixiao.example/performance/ruleset"
)

// head is what stands in front of a number.
type head struct {
	// lead is what is left when the comparator is taken off.
	lead string
	kind ruleset.Kind // Bare when there is no comparator
	// assumed marks words that are no comparator by themselves, as 达到.
	assumed bool
	// softener is 约 or 近, "" for neither.
	softener string
	// falls marks words of decrease, behind which a number is no level.
	falls bool
	// typed marks a comparator that is not the canonical sign.
	typed bool
}

// cutHead takes the comparator off the end of what stands in front of a number.
func cutHead(text string) head {
	h := head{lead: trimEnd(text), kind: ruleset.Bare}
	if h.lead == "" {
		return h
	}
	h.cutSigns()
	if h.kind == ruleset.Bare {
		h.cutComparator()
	}
	if h.kind != ruleset.Bare {
		h.lead = trimEnd(h.lead)
		h.falls = endsInFall(h.lead) // 降低≥3% is no more of a level than 下降3%以上
		return h
	}
	for _, q := range [...]struct{ word, means string }{
		{"大约为", "约"}, {"大约", "约"}, {"大概", "约"}, {"约为", "约"}, {"约", "约"}, {"将近", "近"}, {"接近", "近"}, {"近", "近"}, {"≈", "约"},
	} {
		if rest, found := strings.CutSuffix(h.lead, q.word); found {
			h.lead, h.softener = trimEnd(rest), q.means
			h.cutSigns()
			break
		}
	}
	if h.kind == ruleset.Bare {
		h.cutComparator()
	}
	if h.kind == ruleset.Bare {
		h.cutAssumed()
	}
	h.lead = trimEnd(h.lead)
	return h
}

// trimEnd takes white space and colons off the end.
func trimEnd(text string) string {
	return strings.TrimRightFunc(text, func(r rune) bool { return r == ':' || r == '：' || isBlank(r) })
}

// signKind returns what a comparator sign means; typed tells that it is not
// the canonical sign.
func signKind(r rune) (kind ruleset.Kind, typed bool) {
	switch r {
	case '≥':
		return ruleset.AtLeast, false
	case '≧', '⩾', '≽', '≮': // not less than
		return ruleset.AtLeast, true
	case '≤':
		return ruleset.AtMost, false
	case '≦', '⩽', '≼', '≯': // not greater than
		return ruleset.AtMost, true
	case '>':
		return ruleset.Above, false
	case '＞', '﹥':
		return ruleset.Above, true
	case '<':
		return ruleset.Below, false
	case '＜', '﹤':
		return ruleset.Below, true
	case '=':
		return ruleset.Equal, false
	case '＝', '═', '﹦', '⩵', '＂':
		return ruleset.Equal, true
	}
	return ruleset.NoKind, false
}

// cutSigns takes off signs: >= and => are two of them.
func (h *head) cutSigns() {
	for {
		r, size := utf8.DecodeLastRuneInString(h.lead)
		kind, typed := signKind(r)
		if kind == ruleset.NoKind {
			return
		}
		joined := joinKinds(h.kind, kind)
		if joined == ruleset.NoKind {
			return
		}
		h.typed = h.typed || typed || h.kind != ruleset.Bare
		h.kind = joined
		h.lead = strings.TrimRightFunc(h.lead[:len(h.lead)-size], isBlank)
	}
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

// cutComparator takes off a comparator in words, which is built as the
// language builds it: [不得] 低于 [或等于].
func (h *head) cutComparator() {
	lead, equal := h.lead, false
	for _, word := range [...]string{"等于", "相等于"} {
		if rest, found := strings.CutSuffix(lead, word); found {
			lead, equal = rest, true
			for _, or := range [...]string{"或者", "或", "、", "/"} {
				lead = strings.TrimSuffix(lead, or)
			}
			break
		}
	}
	kind := ruleset.Bare
	for _, c := range [...]struct {
		word string
		kind ruleset.Kind
	}{
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
	} {
		if rest, found := strings.CutSuffix(lead, c.word); found {
			lead, kind = rest, c.kind
			break
		}
	}
	switch kind {
	case ruleset.Bare:
		if !equal {
			return
		}
		kind = ruleset.Equal
	case ruleset.Above, ruleset.Below:
		if rest, denied := cutDenial(lead); denied {
			lead, kind = rest, opposite(kind)
		}
		if equal {
			kind = joinKinds(kind, ruleset.Equal)
		}
	default:
	}
	h.lead, h.kind, h.typed = lead, kind, true
}

// opposite returns the opposite of a strict comparator.
func opposite(kind ruleset.Kind) ruleset.Kind {
	if kind == ruleset.Above {
		return ruleset.AtMost
	}
	return ruleset.AtLeast
}

// cutDenial takes off a negation, as in 不得低于.
func cutDenial(text string) (rest string, denied bool) {
	for _, no := range [...]string{"不得", "不应当", "不应", "不能", "不可", "不会", "不宜", "不许", "不准", "不", "未", "没有"} {
		if rest, denied = strings.CutSuffix(text, no); denied {
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

// cutAssumed takes off words that say where a number is to go: 达到 is a
// comparator by assumption, 完成 none at all.
func (h *head) cutAssumed() {
	if h.falls = endsInFall(h.lead); h.falls {
		return
	}
	for _, c := range [...]struct {
		word string
		kind ruleset.Kind
	}{
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
	} {
		if rest, found := strings.CutSuffix(h.lead, c.word); found {
			h.lead, h.kind, h.assumed = rest, c.kind, true
			return
		}
	}
}

// tail is what stands behind a number.
type tail struct {
	unit string
	kind ruleset.Kind // Bare when there is no comparator
	rest string
	ok   bool
}

// cutTail splits what stands behind a number into the unit, a comparator and
// words: 个 以上 的村.
func cutTail(text string) tail {
	t := cutBehind(trimMarks(text))
	t.settle()
	return t
}

// cutBehind splits a text at the comparator behind its number: 以上, 起, 天内.
func cutBehind(text string) tail {
	for _, c := range [...]struct {
		word string
		kind ruleset.Kind
	}{
		{"以上", ruleset.AtLeast},
		{"之上", ruleset.AtLeast},
		{"以下", ruleset.AtMost},
		{"之下", ruleset.AtMost},
		{"以内", ruleset.AtMost},
		{"之内", ruleset.AtMost},
		{"以里", ruleset.AtMost},
	} {
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

// settle tells the unit from the words behind it.
func (t *tail) settle() {
	typed := strings.TrimFunc(t.unit, isBlank)
	unit, rest := cutUnit(typed)
	t.unit, t.rest = unit, rest+t.rest
	n, _ := runesOf(t.rest)
	for _, word := range [...]string{"前", "后", "之前", "之后", "以前", "以后"} {
		if strings.HasPrefix(t.rest, word) {
			return // 次月10日前
		}
	}
	t.ok = (unit != "" || typed == "") && n <= mostWords && !holdsDigit(t.rest) && !strings.ContainsAny(t.rest, "≥≤≧≦<>=＜＞＝-~")
}

// mostWords is the number of characters beside a value that are left out at
// most; a longer text says more than its number.
const mostWords = 16

// trimMarks takes white space and sentence marks off the end.
func trimMarks(text string) string {
	return strings.TrimRightFunc(text, func(r rune) bool { return isBlank(r) || strings.ContainsRune("。.，,；;、！!｡", r) })
}

// trimInclusive takes 及, 或, （含） and the like off the end of a unit.
func trimInclusive(text string) string {
	for _, word := range [...]string{"及其", "及", "或者", "或", "含"} {
		if rest, found := strings.CutSuffix(text, word); found {
			return rest
		}
	}
	return text
}

// cutBracket splits a bracket off the start of a text and returns what is in
// it.
func cutBracket(text string) (inner, rest string) {
	trimmed := strings.TrimLeftFunc(text, isBlank)
	for _, pair := range [...][2]string{{"（", "）"}, {"(", ")"}} {
		if after, found := strings.CutPrefix(trimmed, pair[0]); found {
			if inner, rest, found = strings.Cut(after, pair[1]); found {
				return inner, rest
			}
		}
	}
	return "", text
}
