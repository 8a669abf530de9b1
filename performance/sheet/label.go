package sheet

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/cut"
)

// maxLabel is the length of the longest heading, in bytes; a longer cell is no
// heading.
const maxLabel = 96

// labelOf brings a heading into one form: without white space, line breaks and
// colons, brackets in full width. A text that is too long is none.
func labelOf(text string) string {
	if len(text) > maxLabel {
		return ""
	}
	plain := true
	for i := 0; i < len(text) && plain; {
		if text[i] >= 0xe4 && text[i] <= 0xe9 { // what an ideograph begins with, of three bytes
			i += 3
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		plain = !cut.IsBlank(r) && r != ':' && r != '：' && r != '(' && r != ')'
		i += size
	}
	if plain {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range text {
		switch {
		case cut.IsBlank(r), r == ':', r == '：':
		case r == '(':
			b.WriteRune('（')
		case r == ')':
			b.WriteRune('）')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// bare returns a label without its brackets.
func bare(label string) string {
	for {
		before, after, found := strings.Cut(label, "（")
		if !found {
			return label
		}
		_, rest, closed := strings.Cut(after, "）")
		if !closed {
			return before
		}
		label = before + rest
	}
}

// contains tells whether any of the words is in the text.
func contains(text string, words ...string) bool { return cut.Holds(text, words...) }

// unspaced takes the blanks out of Chinese words that are spread out: 产 出 指 标.
func unspaced(text string) string {
	if !strings.ContainsFunc(text, cut.IsBlank) || strings.ContainsFunc(text, func(r rune) bool { return r < utf8.RuneSelf && unicode.IsLetter(r) }) {
		return text
	}
	return strings.Map(func(r rune) rune {
		if cut.IsBlank(r) {
			return -1
		}
		return r
	}, text)
}

// splitPoints takes the points off a name: 产出指标（40分）. Outside the third tier
// the bracket may hold the number alone: 产出指标(50).
func splitPoints(name string, tier int) (short string, points figure.Points) {
	short = name
	if len(name) > 4*maxLabel {
		return name, figure.Points{}
	}
	inner, closed := "", false
	for _, pair := range [...][2]string{{"（", "）"}, {"(", ")"}} {
		if body, found := strings.CutSuffix(name, pair[1]); found {
			// brackets are mixed often enough: 产出指标(50分）
			if i := strings.LastIndexAny(body, "（("); i >= 0 {
				_, size := utf8.DecodeRuneInString(body[i:])
				short, inner, closed = body[:i], body[i+size:], true
			}
		}
	}
	if !closed {
		if tier == 3 {
			return name, figure.Points{}
		}
		// 产出指标50分
		body, found := strings.CutSuffix(name, "分")
		if !found {
			return name, figure.Points{}
		}
		at := strings.TrimRight(body, "0123456789. ")
		if at == body || at == "" {
			return name, figure.Points{}
		}
		short, inner = at, body[len(at):]+"分"
	}
	inner = strings.TrimLeft(strings.TrimPrefix(cut.Blank(inner), "满分"), ":：为")
	if tier == 3 && !strings.HasSuffix(inner, "分") {
		return name, figure.Points{}
	}
	if points = readPoints(inner); !points.Stated() || !strings.ContainsAny(inner, "0123456789０１２３４５６７８９") {
		return name, figure.Points{}
	}
	return cut.Blank(short), points
}

// moneyUnitIn finds the unit of money in a heading: 项目资金（万元）, 单位：元.
func moneyUnitIn(text string) (unit figure.MoneyUnit, found bool) {
	if !strings.Contains(text, "元") {
		return 0, false
	}
	label := labelOf(text)
	for _, word := range [...]string{"百万元", "万元", "千元", "亿元", "元"} {
		i := strings.LastIndex(label, word)
		if i < 0 {
			continue
		}
		before, after := label[:i], label[i+len(word):]
		if strings.HasSuffix(before, "（") || strings.HasSuffix(before, "单位") || strings.HasSuffix(before, "人民币") ||
			strings.HasPrefix(after, "）") {
			unit, err := figure.ParseMoneyUnit(word)
			return unit, err == nil
		}
		return 0, false
	}
	return 0, false
}

// splitLabel parts 项目名称：道路改造 at the colon.
func splitLabel(text string) (label, value string, ok bool) {
	i := strings.IndexAny(text, ":：")
	if i < 0 || i > maxLabel {
		return "", "", false
	}
	_, size := utf8.DecodeRuneInString(text[i:])
	return labelOf(text[:i]), cut.Blank(text[i+size:]), true
}
