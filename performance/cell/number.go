package cell

import (
	"strings"
	"unicode/utf8"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// found is a number in a text.
type found struct{ start, end int }

// mostNumbers is how many numbers are looked at; a text with more is words.
const mostNumbers = 4

// numbers finds the numbers in the text, digits in m2 and m3 aside; ok is false
// when there are too many or one cannot be read.
func (c *typed) numbers() (all [mostNumbers]found, n int, ok bool) {
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
		all[n] = found{i, len(c.text) - len(rest)}
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

// number reads a quantity or a range, with a comparator or without.
func (c *typed) number() (meaning, bool) {
	before := *c
	if m, ok := c.interval(); ok {
		return m, true
	}
	*c = before
	c.cutInclusive()
	all, n, ok := c.numbers()
	if !ok {
		return meaning{}, false
	}
	switch n {
	case 0:
		return c.numeral()
	case 1:
		return c.single(c.text[:all[0].start], all[0].start, all[0].end, len(c.text))
	case 2:
		before = *c
		if m, ok := c.span(all[0], all[1]); ok {
			return m, true
		}
		*c = before
	}
	return c.behindSign(all[n-1])
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
func (c *typed) single(before string, start, end, stop int) (meaning, bool) {
	start, before = c.widen(start, before)
	h := cutHead(before)
	t := cutTail(c.text[end:stop])
	if !t.ok || h.falls {
		return meaning{}, false
	}
	plusMinus := strings.HasSuffix(h.lead, "±")
	h.lead = strings.TrimSuffix(h.lead, "±")
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
		c.notes |= qualifierDropped
	}
	q, ok := c.quantity(per, softener, start, end, t.unit, kind)
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

// isYear tells whether a number is a calendar year: 不低于2023年水平 compares with
// that year and is no number of years.
func isYear(text string) bool {
	date, _, err := figure.ReadDate(text)
	return err == nil && date.Precision() == figure.YearPrecision && plausibleYear(date.Year())
}

// widen takes a minus or currency sign in front of the number into it.
func (c *typed) widen(start int, before string) (wider int, head string) {
	for _, sign := range [...]string{"-", "－", "−", "﹣", "+", "＋", "￥", "¥", "人民币", "."} {
		rest, found := strings.CutSuffix(before, sign)
		if !found {
			continue
		}
		inner := trimEnd(rest)
		r, _ := utf8.DecodeLastRuneInString(inner)
		kind, _ := signKind(r)
		h := cutHead(inner)
		if inner == "" || kind != ruleset.NoKind || strings.ContainsAny(sign, "￥¥人") || h.kind != ruleset.Bare || h.softener != "" {
			return start - len(sign), rest
		}
	}
	return start, before
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
	case h.typed || behind != ruleset.Bare:
		c.notes |= signFromWords
	case h.assumed && !c.actual:
		c.notes |= signAssumed
	}
	if h.kind != ruleset.Bare && behind != ruleset.Bare && h.kind != behind && !h.assumed {
		c.notes |= endsClosed
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
	if i := strings.Index(lead, "每"); i >= 0 {
		lead, per = lead[:i], lead[i:]
	}
	n, han := runesOf(lead)
	switch {
	case holdsDigit(lead), n > 3*mostWords, strings.ContainsAny(lead, "≥≤≧≦<>=＜＞＝，；。、,;"):
		return "", "", false
	case kind != ruleset.Bare && !h.assumed:
		return lead, per, true
	case n > mostWords, !han && hasLatin(lead):
		return "", "", false
	case h.assumed:
		return lead, per, true
	}
	return lead, per, !strings.ContainsAny(lead, "第未不无没前后减降缩比非各另含内")
}

// hasLatin tells whether a letter or sign of ASCII stands in the text, as the A
// of A4; brackets and spaces are none.
func hasLatin(text string) bool {
	for _, r := range text {
		if r < utf8.RuneSelf && !strings.ContainsRune("() ", r) {
			return true
		}
	}
	return false
}

// quantity reads the number with its unit. An actual value keeps its
// comparator as its qualifier.
func (c *typed) quantity(per, softener string, start, end int, unit string, kind ruleset.Kind) (figure.Quantity, bool) {
	core := c.text[start:end]
	if at := strings.Index(c.text[end:], unit); unit != "" && at >= 0 && strings.TrimFunc(c.text[end:end+at], isBlank) == "" {
		core = c.text[start : end+at+len(unit)]
	}
	switch {
	case softener != "":
		core = softener + core
	case c.actual:
		core = c.qualifier(kind) + core
	}
	q, made, err := figure.ReadQuantity(per + core)
	if err != nil || !q.Stated() || !understood(q) {
		return figure.Quantity{}, false
	}
	more := upward(kind) && (!c.actual || q.Qualifier() == figure.NotLess || q.Qualifier() == figure.Over)
	if q.Unit() == "月" && !more || q.Unit() == "年" && isYear(c.text[start:end]) {
		return figure.Quantity{}, false // a month or year that is no date is no number either
	}
	if c.Unit != "" && q.BaseUnit() == "" {
		if withUnit, more, err := figure.ReadQuantity(core + c.columnUnit(q)); err == nil && per == "" {
			q, made = withUnit, append(figure.Assumptions{figure.AssumedUnit}, more...)
		}
	}
	c.assume(made)
	return q, true
}

// understood tells whether the unit of a quantity is one that cutUnit knows.
func understood(q figure.Quantity) bool {
	_, rest := cutUnit(q.Unit())
	return rest == ""
}

// columnUnit returns the unit of the column as it goes behind a number; 500万
// in a column of 万元 is 500万元.
func (c *typed) columnUnit(q figure.Quantity) string {
	unit, _, err := figure.ReadUnit(c.Unit)
	if _, rest := cutUnit(unit); err != nil || rest != "" {
		c.notes |= unitIgnored
		return ""
	}
	if q.Unit() != "" {
		return cutMagnitude(unit)
	}
	return unit
}

// qualifier is the word that an actual value keeps of a comparator.
func (c *typed) qualifier(kind ruleset.Kind) string {
	switch kind {
	case ruleset.AtLeast:
		return figure.NotLess.String()
	case ruleset.Above:
		return figure.Over.String()
	case ruleset.AtMost:
		return figure.NotMore.String()
	case ruleset.Below:
		c.notes |= endsClosed
		return figure.NotMore.String()
	default:
		return ""
	}
}

// plain leaves the qualifier out of a target, where it would read as a
// comparator (300余人 is no >300人) or stand beside one; a bare 约300人 keeps it.
func (c *typed) plain(q figure.Quantity, kind ruleset.Kind) figure.Quantity {
	soft := q.Qualifier() == figure.About || q.Qualifier() == figure.Nearly
	if c.actual || q.Qualifier() == figure.Plain || kind == ruleset.Bare && soft {
		return q
	}
	c.notes |= qualifierDropped
	bare, err := figure.ParseQuantity(q.Number() + q.Unit())
	if err != nil {
		return q
	}
	return bare
}

// numeral reads a quantity in Chinese numerals: 不少于三次, 百分之九十以上. Where
// other words stand in front without a comparator it is no quantity, because
// numerals begin many words.
func (c *typed) numeral() (meaning, bool) {
	for i, r := range c.text {
		if !isHanNumeral(r) {
			continue
		}
		h := cutHead(c.text[:i])
		if h.falls || h.lead != "" && (h.kind == ruleset.Bare || h.assumed) && !strings.HasPrefix(h.lead, "每") {
			return meaning{}, false
		}
		t := cutBehind(trimMarks(c.text[i:]))
		body := strings.TrimFunc(t.unit, isBlank)
		if t.rest != "" {
			return meaning{}, false
		}
		kind, ok := c.combine(h, t.kind)
		if !ok {
			return meaning{}, false
		}
		per := ""
		if strings.HasPrefix(h.lead, "每") {
			per, h.lead = h.lead, ""
		}
		if tens, found := strings.CutSuffix(body, "成"); found { // 九成 is 90%
			body = "百分之" + tens + "十"
		}
		if c.actual {
			per += c.qualifier(kind)
		}
		q, made, err := figure.ReadQuantity(per + body)
		if err != nil || !q.Stated() || !made.Has(figure.ReadNumeral) || !understood(q) {
			return meaning{}, false
		}
		c.assume(made)
		c.lead = h.lead
		return meaning{kind: kind, low: c.plain(q, kind)}, true
	}
	return meaning{}, false
}

// behindSign reads the number behind the only comparator sign of a text that
// holds other numbers: PM2.5≤35.
func (c *typed) behindSign(last found) (meaning, bool) {
	before := c.text[:last.start]
	h := cutHead(before)
	sign, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(before, isBlank))
	if kind, _ := signKind(sign); kind == ruleset.NoKind || strings.ContainsAny(h.lead, "≥≤≧≦<>=＜＞＝，；。、,;~～") {
		return meaning{}, false
	}
	if n, _ := runesOf(h.lead); n > 2*mostWords {
		return meaning{}, false
	}
	t := cutTail(c.text[last.end:])
	kind, ok := c.combine(h, t.kind)
	if !ok || !t.ok {
		return meaning{}, false
	}
	q, ok := c.quantity("", "", last.start, last.end, t.unit, kind)
	if !ok {
		return meaning{}, false
	}
	c.lead, c.tail = h.lead, t.rest
	return meaning{kind: kind, low: c.plain(q, kind)}, true
}
