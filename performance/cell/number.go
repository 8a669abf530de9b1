package cell

import (
	"strings"
	"unicode/utf8"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// place is where a number stands in the text.
type place struct{ start, end int }

// mostNumbers is how many numbers are looked at; a text with more is words.
const mostNumbers = 4

// number reads a quantity or a range, with a comparator or without.
func (c *typed) number() (meaning, bool) {
	ranged := *c
	if m, ok := ranged.interval(); ok {
		*c = ranged
		return m, true
	}
	c.cutInclusive()
	all, n, ok := c.numbers()
	if !ok {
		return meaning{}, false
	}
	switch n {
	case 0:
		return c.numeral()
	case 1:
		return c.single(all[0])
	case 2:
		ranged = *c
		if m, ok := ranged.span(all[0], all[1]); ok {
			*c = ranged
			return m, true
		}
	}
	return c.behindSign(all[n-1])
}

// numbers finds the numbers in the text, digits in m2 and m3 aside; ok is false
// when there are too many or one cannot be read.
func (c *typed) numbers() (all [mostNumbers]place, n int, ok bool) {
	var last rune
	for i := 0; i < len(c.text); {
		r, size := utf8.DecodeRuneInString(c.text[i:])
		if !isNumeral(r) || isPower(c.text, i, last, r) {
			last = r
			i += size
			continue
		}
		_, rest, _, err := figure.ReadNumber(c.text[i:])
		if err != nil || n == mostNumbers {
			return all, n, false
		}
		all[n] = place{i, len(c.text) - len(rest)}
		i, last = all[n].end, r
		n++
	}
	return all, n, true
}

// isPower recognises the digit of m2 and m3.
func isPower(text string, at int, last, digit rune) bool {
	if last != 'm' && last != 'M' && last != 'ｍ' || digit != '2' && digit != '3' && digit != '２' && digit != '３' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[at+utf8.RuneLen(digit):])
	return !isNumeral(next) && next != '.'
}

// cutInclusive takes the bracket （含） or （不含95%） out of the text.
func (c *typed) cutInclusive() {
	if !strings.Contains(c.text, "含") {
		return
	}
	for _, open := range [...]string{"（含", "(含", "（不含", "(不含", "（包含", "(包含", "（不包含", "(不包含"} {
		before, after, found := strings.Cut(c.text, open)
		if !found {
			continue
		}
		for _, end := range [...]string{"）", ")"} {
			if inner, rest, closed := strings.Cut(after, end); closed && len(inner) <= 3*mostWords {
				c.text, c.exclusive = before+rest, strings.Contains(open, "不")
				return
			}
		}
	}
}

// single reads the only number of the text.
func (c *typed) single(at place) (meaning, bool) {
	at.start = c.widened(at.start)
	h, t := cutHead(c.text[:at.start]), cutTail(c.text[at.end:])
	if !t.ok || h.falls {
		return meaning{}, false
	}
	var plusMinus bool
	h.lead, plusMinus = strings.CutSuffix(h.lead, "±")
	kind, ok := c.combine(h, t.kind)
	if !ok {
		return meaning{}, false
	}
	lead, per, ok := leadOf(h, kind)
	if !ok {
		return meaning{}, false
	}
	softener := h.softener
	if softener != "" && kind != ruleset.Bare { // 不低于约300人
		softener = ""
		c.note(QualifierDropped)
	}
	q, ok := c.quantity(at, t.unit, kind, per, softener)
	if !ok {
		return meaning{}, false
	}
	c.lead, c.tail = lead, t.rest
	if plusMinus {
		fits := !c.actual && !upward(kind) && q.Qualifier() == figure.Plain && q.Sign() > 0
		return meaning{kind: ruleset.Range, low: q.Neg(), high: q}, fits
	}
	return meaning{kind: kind, low: c.plain(q, kind)}, true
}

// widened takes a minus or currency sign in front of the number into it.
func (c *typed) widened(start int) int {
	before := c.text[:start]
	for _, sign := range [...]string{"-", "－", "−", "﹣", "+", "＋", "￥", "¥", "人民币", "."} {
		rest, found := strings.CutSuffix(before, sign)
		if !found {
			continue
		}
		lead := trimColon(rest)
		last, _ := utf8.DecodeLastRuneInString(lead)
		h := cutHead(lead)
		if lead == "" || isSign(last) || strings.ContainsAny(sign, "￥¥人") || h.kind != ruleset.Bare || h.softener != "" {
			return start - len(sign)
		}
	}
	return start
}

// combine joins the comparators on both sides of a number.
func (c *typed) combine(h head, behind ruleset.Kind) (kind ruleset.Kind, ok bool) {
	kind = joinKinds(h.kind, behind)
	if kind == ruleset.NoKind {
		return kind, false
	}
	if c.actual && h.assumed {
		kind = behind // what is reached is not only at least reached
	}
	switch {
	case h.worded || behind != ruleset.Bare:
		c.note(SignFromWords)
	case h.assumed && !c.actual:
		c.note(SignAssumed)
	}
	if h.kind != ruleset.Bare && behind != ruleset.Bare && h.kind != behind && !h.assumed {
		c.note(EndsClosed)
	}
	if c.exclusive && kind == ruleset.AtLeast {
		kind = ruleset.Above
	}
	if c.exclusive && kind == ruleset.AtMost {
		kind = ruleset.Below
	}
	return kind, true
}

// leadOf judges the words in front of the comparator: per is the 每亩 of
// 每亩300元. Without a comparator only a short name may stand before the number.
func leadOf(h head, kind ruleset.Kind) (lead, per string, ok bool) {
	lead = h.lead
	if lead == "" {
		return "", "", true
	}
	if strings.ContainsAny(lead, typedSigns+clauseMarks) {
		return "", "", false
	}
	lead, per = cutPer(lead)
	switch {
	case holdsDigit(lead), longer(lead, 3*mostWords):
		return "", "", false
	case kind != ruleset.Bare && !h.assumed:
		return lead, per, true
	case longer(lead, mostWords), hasLatin(lead):
		return "", "", false
	case h.assumed:
		return lead, per, true
	}
	return lead, per, !strings.ContainsAny(lead, "第未不无没前后减降缩比非各另含内")
}

// cutPer splits the 每亩 of 每亩300元 off what stands in front of a number.
func cutPer(text string) (lead, per string) {
	if i := strings.Index(text, "每"); i >= 0 {
		return text[:i], text[i:]
	}
	return text, ""
}

// behindSign reads the number behind the only comparator sign of a text that
// holds other numbers: PM2.5≤35.
func (c *typed) behindSign(at place) (meaning, bool) {
	before := c.text[:at.start]
	sign, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(before, isBlank))
	h, t := cutHead(before), cutTail(c.text[at.end:])
	if !isSign(sign) || strings.ContainsAny(h.lead, typedSigns+clauseMarks+"~～") || longer(h.lead, 2*mostWords) || !t.ok {
		return meaning{}, false
	}
	kind, ok := c.combine(h, t.kind)
	if !ok {
		return meaning{}, false
	}
	q, ok := c.quantity(at, t.unit, kind, "", "")
	if !ok {
		return meaning{}, false
	}
	c.lead, c.tail = h.lead, t.rest
	return meaning{kind: kind, low: c.plain(q, kind)}, true
}
