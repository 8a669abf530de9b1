package cell

import (
	"strings"
	"unicode/utf8"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// span reads a range of two numbers: 80%-90%, 10至15天, 80%以上90%以下, ≥80%且≤90%,
// 80%≤x<90%, [80%,90%).
func (c *typed) span(first, second place) (meaning, bool) {
	first.start = c.widened(first.start)
	second.start = c.minusBehind(first.end, second.start)
	before, between, behind := c.text[:first.start], c.text[first.end:second.start], c.text[second.end:]
	if c.actual || leadingZero(c.text[first.start:first.end]) {
		return meaning{}, false
	}
	lead, unit, ok := c.dashed(before, between, behind)
	if !ok {
		if lead, unit, behind, ok = c.compared(before, between, behind); !ok {
			return meaning{}, false
		}
	}
	t := cutTail(strings.Replace(behind, "之间", "", 1))
	switch {
	case !t.ok, strings.ContainsAny(lead, clauseMarks):
		return meaning{}, false
	case t.kind == ruleset.AtMost: // 10至15天以内
		c.note(SignFromWords)
	case t.kind != ruleset.Bare:
		return meaning{}, false
	}
	c.lead, c.tail = lead, t.rest
	return c.between(
		rangeEnd{c.text[first.start:first.end], trimBlank(unit)},
		rangeEnd{c.text[second.start:second.end], t.unit})
}

// minusBehind takes the minus of the second number of -5%~-3%, which stands
// behind a sign that is no dash, into that number.
func (c *typed) minusBehind(from, to int) (start int) {
	for _, minus := range [...]string{"-", "－", "−"} {
		rest, found := strings.CutSuffix(c.text[from:to], minus)
		if !found {
			continue
		}
		for _, sign := range [...]string{"~", "～", "至", "到", "≤", "<"} {
			if strings.HasSuffix(strings.TrimRightFunc(rest, isBlank), sign) {
				return to - len(minus)
			}
		}
	}
	return to
}

// rangeEnd is an end of a range as typed.
type rangeEnd struct{ number, unit string }

// isMonth tells whether an end may be a month: 2024.06.
func (e rangeEnd) isMonth() bool { return e.unit == "" && isDate(e.number, figure.MonthPrecision) }

// leadingZero recognises numbers that are no quantities, as 0745 of a telephone
// number.
func leadingZero(text string) bool {
	return len(text) > 1 && text[0] == '0' && text[1] != '.' && strings.Trim(text, "0123456789") == ""
}

// dashed recognises a dash, ~, 至 or 到 between the ends.
func (c *typed) dashed(before, between, behind string) (lead, unit string, ok bool) {
	between = trimBlank(between)
	cut := strings.TrimRightFunc(between, isDash)
	for _, to := range [...]string{"至", "到", "和", "与"} {
		if rest, found := strings.CutSuffix(cut, to); found && (to == "至" || to == "到" || strings.Contains(behind, "之间")) {
			cut = rest
			break
		}
	}
	if cut == between {
		return "", "", false
	}
	cut = trimBlank(cut)
	if _, rest := cutUnit(cut); rest != "" {
		return "", "", false
	}
	h := cutHead(before)
	lead = h.lead
	if h.kind != ruleset.Bare && !h.assumed || h.falls || longer(lead, mostWords) || hasLatin(lead) {
		return "", "", false
	}
	if h.assumed {
		c.note(SignAssumed)
	}
	if h.softener != "" {
		c.note(QualifierDropped)
	}
	return lead, cut, true
}

// interval reads a range in brackets: [80%,90%).
func (c *typed) interval() (meaning, bool) {
	last, size := utf8.DecodeLastRuneInString(c.text)
	if c.actual || last != ']' && last != ')' && last != '）' && last != '】' {
		return meaning{}, false
	}
	open := strings.IndexAny(c.text, "[【(（")
	if open < 0 || open == len(c.text)-size {
		return meaning{}, false
	}
	lead, inner := trimColon(c.text[:open]), c.text[open:len(c.text)-size]
	first, width := utf8.DecodeRuneInString(inner)
	inner = inner[width:]
	comma := strings.IndexAny(inner, ",，、")
	if comma < 0 || longer(lead, mostWords) || holdsDigit(lead) || hasLatin(lead) {
		return meaning{}, false
	}
	_, width = utf8.DecodeRuneInString(inner[comma:])
	low, high := trimBlank(inner[:comma]), trimBlank(inner[comma+width:])
	if !startsNumeral(low) || !startsNumeral(high) {
		return meaning{}, false
	}
	if strings.ContainsRune("(（", first) || strings.ContainsRune(")）", last) {
		c.note(EndsClosed)
	}
	c.lead = lead
	return c.between(splitUnit(low), splitUnit(high))
}

func startsNumeral(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "-－−"))
	return isNumeral(r)
}

// splitUnit parts a number from its unit.
func splitUnit(text string) rangeEnd {
	_, rest, _, err := figure.ReadNumber(text)
	if err != nil {
		return rangeEnd{number: text}
	}
	return rangeEnd{number: text[:len(text)-len(rest)], unit: trimBlank(rest)}
}

// compared recognises a lower and an upper bound, each with its comparator.
func (c *typed) compared(before, between, behind string) (lead, unit, rest string, ok bool) {
	h := cutHead(before)
	upper := cutHead(strings.TrimRightFunc(between, isBlank))
	lead = h.lead
	inner := trimBlank(upper.lead)
	for _, and := range [...]string{"并且", "且", "，", ",", "、", "；", ";", "和", "及", "但"} {
		inner = trimBlank(strings.TrimSuffix(inner, and))
	}
	low, high := h.kind, upper.kind
	if low == ruleset.Bare || h.assumed {
		// 80%≤x<90% and 80%以上90%以下
		if t := cutTail(inner); t.ok && t.kind != ruleset.Bare && t.rest == "" {
			low, inner = t.kind, t.unit
		} else if unit, middle, flipped, found := cutMiddle(inner); found {
			low, inner, lead = flipped, unit, joinWords(lead, middle)
		}
	}
	rest = behind
	if high == ruleset.Bare || upper.assumed {
		if t := cutTail(behind); t.ok && t.kind != ruleset.Bare {
			high, rest = t.kind, t.unit+t.rest
		}
	}
	if _, other := cutUnit(inner); !upward(low) || !downward(high) || other != "" || holdsDigit(lead) {
		return "", "", "", false
	}
	c.note(SignFromWords)
	if low == ruleset.Above || high == ruleset.Below {
		c.note(EndsClosed)
	}
	return lead, inner, rest, !longer(lead, 2*mostWords)
}

// cutMiddle splits 80%≤满意度 at the sign that says what is above its left side.
func cutMiddle(text string) (unit, name string, kind ruleset.Kind, ok bool) {
	for i, r := range text {
		switch sign, _ := signKind(r); sign {
		case ruleset.AtMost:
			kind = ruleset.AtLeast
		case ruleset.Below:
			kind = ruleset.Above
		default:
			continue
		}
		name = strings.TrimLeft(text[i+utf8.RuneLen(r):], "=＝")
		return trimBlank(text[:i]), trimBlank(name), kind, true
	}
	return "", "", ruleset.NoKind, false
}

func joinWords(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}

// between builds the range; an end without a unit has that of the other.
func (c *typed) between(first, second rangeEnd) (meaning, bool) {
	switch {
	case first.unit == "" && second.unit != "":
		c.note(UnitShared)
		first.unit = second.unit
	case first.unit != "" && second.unit == "":
		c.note(UnitShared)
		second.unit = first.unit
	}
	if first.isMonth() && second.isMonth() {
		return meaning{}, false // 2024.06—2024.12 that is no date is no range either
	}
	low, ok := c.end(first)
	if !ok {
		return meaning{}, false
	}
	high, ok := c.end(second)
	if !ok {
		return meaning{}, false
	}
	order, err := low.Cmp(high)
	if err != nil {
		return meaning{}, false
	}
	if order > 0 {
		c.note(EndsSwapped)
		low, high = high, low
	}
	return meaning{kind: ruleset.Range, low: low, high: high}, true
}

// end reads an end of a range.
func (c *typed) end(e rangeEnd) (figure.Quantity, bool) {
	q, made, err := figure.ReadQuantity(e.number + e.unit)
	if err != nil || !q.Stated() || !understood(q) || isPeriod(q) {
		return figure.Quantity{}, false
	}
	q = c.inColumn(q, made)
	return c.plain(q, ruleset.Range), !isYear(q)
}
