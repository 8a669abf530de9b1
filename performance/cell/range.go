package cell

import (
	"strings"
	"unicode/utf8"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// span reads a range of two numbers: 80%-90%, 10至15天, 80%以上90%以下, ≥80%且≤90%,
// 80%≤x<90%, [80%,90%).
func (c *typed) span(first, second found) (meaning, bool) {
	first.start, _ = c.widen(first.start, c.text[:first.start])
	if start, gap := c.minusBehind(first.end, second.start); gap {
		second.start = start
	}
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
	if !t.ok || t.kind != ruleset.Bare {
		if t.kind != ruleset.AtMost || !t.ok { // 10至15天以内
			return meaning{}, false
		}
		c.notes |= signFromWords
	}
	c.lead, c.tail = lead, t.rest
	return c.between(
		rangeEnd{c.text[first.start:first.end], strings.TrimFunc(unit, isBlank)},
		rangeEnd{c.text[second.start:second.end], t.unit})
}

// minusBehind finds the minus of the second number of -5%~-3%: behind a sign that
// is no dash.
func (c *typed) minusBehind(from, to int) (start int, found bool) {
	for _, minus := range [...]string{"-", "－", "−"} {
		rest, cut := strings.CutSuffix(c.text[from:to], minus)
		if !cut {
			continue
		}
		for _, sign := range [...]string{"~", "～", "至", "到", "≤", "<"} {
			if strings.HasSuffix(strings.TrimRightFunc(rest, isBlank), sign) {
				return to - len(minus), true
			}
		}
	}
	return to, false
}

// rangeEnd is an end of a range as typed.
type rangeEnd struct{ number, unit string }

// leadingZero recognises numbers that are no quantities, as 0745 of a telephone
// number.
func leadingZero(text string) bool {
	return len(text) > 1 && text[0] == '0' && text[1] != '.' && strings.Trim(text, "0123456789") == ""
}

// dashed recognises a dash, ~, 至 or 到 between the ends.
func (c *typed) dashed(before, between, behind string) (lead, unit string, ok bool) {
	between = strings.TrimFunc(between, isBlank)
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
	cut = strings.TrimFunc(cut, isBlank)
	if left, rest := cutUnit(cut); rest != "" || left != cut {
		return "", "", false
	}
	h := cutHead(before)
	lead = h.lead
	n, _ := runesOf(lead)
	if h.kind != ruleset.Bare && !h.assumed || h.falls || n > mostWords || hasLatin(lead) {
		return "", "", false
	}
	if h.assumed {
		c.notes |= signAssumed
	}
	if h.softener != "" {
		c.notes |= qualifierDropped
	}
	return lead, cut, true
}

func isDash(r rune) bool {
	return strings.ContainsRune("-~－—–―−﹣‐‑～〜∼∽─", r) || isBlank(r)
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
	lead, inner := trimEnd(c.text[:open]), c.text[open:len(c.text)-size]
	first, width := utf8.DecodeRuneInString(inner)
	inner = inner[width:]
	comma := strings.IndexAny(inner, ",，、")
	n, _ := runesOf(lead)
	if comma < 0 || n > mostWords || holdsDigit(lead) || hasLatin(lead) {
		return meaning{}, false
	}
	_, width = utf8.DecodeRuneInString(inner[comma:])
	low, high := strings.TrimFunc(inner[:comma], isBlank), strings.TrimFunc(inner[comma+width:], isBlank)
	if !startsNumeral(low) || !startsNumeral(high) {
		return meaning{}, false
	}
	if strings.ContainsRune("(（", first) || strings.ContainsRune(")）", last) {
		c.notes |= endsClosed
	}
	c.lead = lead
	m, ok := c.between(splitUnit(low), splitUnit(high))
	return m, ok
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
	return rangeEnd{number: text[:len(text)-len(rest)], unit: strings.TrimFunc(rest, isBlank)}
}

// compared recognises a lower and an upper bound, each with its comparator.
func (c *typed) compared(before, between, behind string) (lead, unit, rest string, ok bool) {
	h := cutHead(before)
	upper := cutHead(strings.TrimRightFunc(between, isBlank))
	lead = h.lead
	inner := strings.TrimFunc(upper.lead, isBlank)
	for _, and := range [...]string{"并且", "且", "，", ",", "、", "；", ";", "和", "及", "但"} {
		inner = strings.TrimFunc(strings.TrimSuffix(inner, and), isBlank)
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
	left, other := cutUnit(inner)
	if !upward(low) || !downward(high) || other != "" || left != inner || holdsDigit(lead) {
		return "", "", "", false
	}
	c.notes |= signFromWords
	if low == ruleset.Above || high == ruleset.Below {
		c.notes |= endsClosed
	}
	n, _ := runesOf(lead)
	return lead, inner, rest, n <= 2*mostWords
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
		return strings.TrimFunc(text[:i], isBlank), strings.TrimFunc(name, isBlank), kind, true
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
		c.notes |= unitShared
		first.unit = second.unit
	case first.unit != "" && second.unit == "":
		c.notes |= unitShared
		second.unit = first.unit
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
		c.notes |= endsSwapped
		low, high = high, low
	}
	return meaning{kind: ruleset.Range, low: low, high: high}, true
}

func (c *typed) end(e rangeEnd) (figure.Quantity, bool) {
	text := e.number + e.unit
	q, made, err := figure.ReadQuantity(text)
	if err != nil || !q.Stated() || !understood(q) || q.Unit() == "月" || q.Unit() == "年" && isYear(e.number) {
		return figure.Quantity{}, false
	}
	if c.Unit != "" && q.BaseUnit() == "" {
		if withUnit, more, err := figure.ReadQuantity(text + c.columnUnit(q)); err == nil {
			q, made = withUnit, append(figure.Assumptions{figure.AssumedUnit}, more...)
		}
	}
	c.assume(made)
	return c.plain(q, ruleset.Range), true
}
