package cell

import (
	"slices"
	"strings"
	"unicode/utf8"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/cut"
	"jixiao.example/performance/ruleset"
)

// span reads a range of two numbers: 80%-90%, 10至15天, 80%以上90%以下, ≥80%且≤90%,
// 80%≤x<90%, [80%,90%).
func (c *typed) span(first, second amount) (meaning, bool) {
	first, second = c.widened(first), c.minusBehind(first.end, second)
	before, between, behind := c.text[:first.start], c.text[first.end:second.start], c.text[second.end:]
	if c.actual || leadingZero(c.text[first.start:first.end]) || first.quantity.Unit() == "" && strings.HasSuffix(c.text[second.start:second.end], "成") {
		return meaning{}, false // the 5 of 5-8成 is no 5%
	}
	lead, ok := c.dashed(before, between, behind)
	if ok && lead != "" && c.Unit == "" && first.quantity.Unit() == "" && second.quantity.Unit() == "" && !c.notes.has(SignAssumed) && !strings.Contains(behind, "之间") {
		return meaning{}, false // 中国1-2
	}
	if !ok {
		if lead, behind, ok = c.compared(first, second); !ok {
			return meaning{}, false
		}
	}
	t := cutTail(strings.Replace(behind, "之间", "", 1), second.quantity)
	switch {
	case !t.ok, strings.ContainsAny(lead, clauseMarks+"每"), lead != "从" && slices.Contains(goesBefore, lead), c.names(lead, t.rest, second):
		return meaning{}, false
	case t.kind == ruleset.AtMost: // 10至15天以内
		c.note(SignFromWords)
	case t.kind != ruleset.Bare:
		return meaning{}, false
	}
	c.lead, c.tail = lead, t.rest
	c.assume(first.made)
	c.assume(second.made)
	return c.between(first.quantity, second.quantity, t.kind != ruleset.Bare)
}

// minusBehind takes the minus of the second number of -5%~-3%, which stands
// behind a sign that is no dash, into that number.
func (c *typed) minusBehind(from int, second amount) amount {
	rest, minus := cut.Last(c.text[from:second.start], "-", "－", "−")
	if minus != "" && endsWithAny(cut.Blank(rest), "~", "～", "至", "到", "≤", "<") {
		second.start -= len(minus)
		second.quantity = second.quantity.Neg()
	}
	return second
}

// leadingZero recognises numbers that are no quantities, as 0745 of a telephone
// number.
func leadingZero(text string) bool {
	digits := leadingDigits(text)
	return len(digits) > 1 && digits[0] == '0'
}

// dashed recognises a dash, ~, 至 or 到 between the ends.
func (c *typed) dashed(before, between, behind string) (lead string, ok bool) {
	between = cut.Blank(between)
	dash := strings.TrimRightFunc(between, isDash)
	for _, to := range [...]string{"至", "到", "和", "与"} {
		if rest, found := strings.CutSuffix(dash, to); found && (to == "至" || to == "到" || strings.Contains(behind, "之间")) {
			dash = rest
			break
		}
	}
	if between == "" || cut.Blank(dash) != "" {
		return "", false
	}
	h := cutHead(before)
	lead = h.lead
	if h.kind != ruleset.Bare && !h.assumed || h.falls || longer(lead, mostWords) || hasLatin(lead) || strings.ContainsAny(lead, negations) || holdsMark(lead) {
		return "", false
	}
	if h.assumed && !h.risen {
		c.note(SignAssumed)
	}
	if h.grows {
		c.note(Growth)
	}
	return lead, true
}

// interval reads a range in brackets: [80%,90%).
func (c *typed) interval() (meaning, bool) {
	last, size := utf8.DecodeLastRuneInString(c.text)
	if c.actual || last != ']' && last != ')' && last != '）' && last != '】' {
		return meaning{}, false
	}
	open := strings.IndexAny(c.text, "[【(（")
	if open < 0 {
		return meaning{}, false
	}
	lead, inner := trimColon(c.text[:open]), c.text[open:len(c.text)-size]
	if found, err := figure.FindQuantity(inner); err == nil && found.After == "" {
		return meaning{}, false // (1,234.50) is one number
	}
	first, width := utf8.DecodeRuneInString(inner)
	inner = inner[width:]
	comma := strings.IndexAny(inner, ",，、")
	if comma < 0 || longer(lead, mostWords) || holdsDigit(lead) || hasLatin(lead) {
		return meaning{}, false
	}
	_, width = utf8.DecodeRuneInString(inner[comma:])
	low, high := cut.Blank(inner[:comma]), cut.Blank(inner[comma+width:])
	if strings.ContainsRune("(（", first) || strings.ContainsRune(")）", last) {
		c.note(EndsClosed)
	}
	c.lead = lead
	from, ok := whole(low)
	to, also := whole(high)
	if !ok || !also {
		return meaning{}, false
	}
	c.assume(from.Made)
	c.assume(to.Made)
	return c.between(from.Quantity, to.Quantity, false)
}

// compared recognises a lower and an upper bound, each with its comparator.
func (c *typed) compared(first, second amount) (lead, rest string, ok bool) {
	h := cutHead(c.text[:first.start])
	upper := cutHead(strings.TrimRightFunc(c.text[first.end:second.start], cut.IsBlank))
	lead = h.lead
	inner := cut.Blank(upper.lead)
	for _, and := range [...]string{"并且", "且", "，", ",", "、", "；", ";", "和", "及", "但"} {
		inner = cut.Blank(strings.TrimSuffix(inner, and))
	}
	low, high := h.kind, upper.kind
	if low == ruleset.Bare || h.assumed {
		// 80%以上90%以下 and 80%≤x<90%
		if t := cutTail(inner, first.quantity); t.ok && t.kind != ruleset.Bare && t.rest == "" {
			low, inner = t.kind, ""
		} else if middle, flipped, found := cutMiddle(inner); found {
			low, inner, lead = flipped, "", strings.TrimSpace(lead+" "+middle)
		}
	}
	rest = c.text[second.end:]
	if high == ruleset.Bare || upper.assumed {
		if t := cutTail(rest, second.quantity); t.ok && t.kind != ruleset.Bare {
			high, rest = t.kind, t.rest
		}
	}
	if !upward(low) || !downward(high) || inner != "" || holdsDigit(lead) {
		return "", "", false
	}
	c.note(SignFromWords)
	if low == ruleset.Above || high == ruleset.Below {
		c.note(EndsClosed)
	}
	return lead, rest, !longer(lead, 2*mostWords)
}

// cutMiddle takes the sign of 80%|≤满意度, which says what is above its left side,
// off the name behind it.
func cutMiddle(text string) (name string, kind ruleset.Kind, ok bool) {
	r, size := utf8.DecodeRuneInString(text)
	switch sign, _ := signKind(r); sign {
	case ruleset.AtMost:
		kind = ruleset.AtLeast
	case ruleset.Below:
		kind = ruleset.Above
	default:
		return "", ruleset.NoKind, false
	}
	return cut.Blank(strings.TrimLeft(text[size:], "=＝")), kind, true
}

// between builds the range; an end without a unit has that of the other. Behind one that
// is within words, as 以内, days are counted and name none.
func (c *typed) between(first, second figure.Quantity, within bool) (meaning, bool) {
	if isCalendar(first) && isCalendar(second) {
		return meaning{}, false // 2024.06—2024.12 that is no date is no range either
	}
	low, high := c.shared(first, second), c.shared(second, first)
	if isPeriod(low) || isPeriod(high) || !within && (c.isClock(high) || low.Unit() != "日" && c.isClock(low)) {
		return meaning{}, false
	}
	low, high = c.plain(c.inColumn(low), ruleset.Range), c.plain(c.inColumn(high), ruleset.Range)
	order, err := low.Cmp(high)
	switch {
	case err != nil || isYear(low) || isYear(high):
		return meaning{}, false
	case first.Unit() == "" && second.Unit() == "" && (strings.HasPrefix(c.text, "+") || (low.Unit() == "" || len(second.Number()) > 6) && (c.Timed || len(low.Number()) > 1 && low.Sign() > 0 && high.Decimal().Cmp(low.Decimal().Shift(1)) > 0)):
		return meaning{}, false // 2-22, and 86-18911111111 of a telephone
	case order > 0:
		short := second.Unit() == "" || first.Unit() == "" && len(second.Number()) < len(first.Number())
		if short || strings.Contains(c.text, "--") || high.Unit() != "" && !figure.KnowsUnit(high.Unit()) {
			return meaning{}, false // 15-6 is 15-16, 5%-1 no range, 730-40秒 730-740秒, 1994.01-19 a date, and 6-3 春游
		}
		c.note(EndsSwapped)
		low, high = high, low
	}
	if c.exclusive {
		c.note(EndsClosed)
	}
	return meaning{kind: ruleset.Range, low: low, high: high}, true
}

// shared gives an end of a range the unit that only the other end has. The 万
// of 1-2万元 goes with it; that of 5000-1万人 does not, where only so the ends stand
// in order.
func (c *typed) shared(q, other figure.Quantity) figure.Quantity {
	if q.BaseUnit() != "" || other.BaseUnit() == "" && other.Unit() == "" || q.Unit() != "" && other.BaseUnit() == "" {
		return q
	}
	c.note(UnitShared)
	with := q.WithUnit(other)
	if order, _ := with.Cmp(other); q.Unit() != "" || order > 0 && other.Power() > 0 {
		base := q.Of(other)
		if order, _ := base.Cmp(other); order < 0 && len(q.Number()) > 2 || q.Unit() != "" {
			return base // 45-6万 is 45万-46万
		}
	}
	return with
}

// isCalendar tells whether an end of a range may be a month or a year: 2024.06.
func isCalendar(q figure.Quantity) bool {
	return q.Unit() == "" && isDate(q.Number(), figure.YearPrecision, figure.MonthPrecision, figure.DayPrecision)
}
