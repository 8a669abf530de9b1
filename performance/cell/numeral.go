package cell

import (
	"strings"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// numeral reads a quantity in Chinese numerals: 不少于三次, 百分之九十以上. Where
// other words stand in front without a comparator it is no quantity, because
// numerals begin many words.
func (c *typed) numeral() (meaning, bool) {
	start := strings.IndexFunc(c.text, isHanNumeral)
	if start < 0 {
		return meaning{}, false
	}
	h, t := cutHead(c.text[:start]), cutBound(trimMarks(c.text[start:]))
	lead, per := cutPer(h.lead)
	if strings.ContainsAny(per, clauseMarks) || h.falls || lead != "" && (h.kind == ruleset.Bare || h.assumed) || t.rest != "" {
		return meaning{}, false
	}
	kind, ok := c.combine(h, t.kind)
	if !ok {
		return meaning{}, false
	}
	body := trimBlank(t.unit)
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
	q = c.inColumn(q, made)
	c.lead = lead
	return meaning{kind: kind, low: c.plain(q, kind)}, !isYear(q)
}
