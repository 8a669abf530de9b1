package figure

import (
	"strings"
	"unicode/utf8"
)

// unit reads all of the rest as a unit.
func (c *cell) unit() (unit, error) {
	switch c.rest {
	case "", percent, "万元":
		return newUnit(c.rest)
	}
	word := c.cutAbout(c.foldUnit(c.rest))
	word = c.cutOver(word)
	if inner, found := strings.CutPrefix(word, "（"); found && strings.HasSuffix(inner, "）") && inner != "）" {
		word = strings.TrimSuffix(inner, "）")
		c.made |= normalisedUnit
	}
	return newUnit(c.canonicalUnit(word))
}

// foldUnit drops the spaces in a unit and brings its signs into one form:
// letters and signs are ASCII, brackets are full-width, and the dot of 元/户·年
// is one of the several that look like it.
func (c *cell) foldUnit(text string) string {
	plain := true
	for _, r := range text {
		if (r < '一' || r > '龥') && !isLetter(r) && r != '㎡' && r != '/' && r != '·' && r != '%' {
			plain = false
			break
		}
	}
	if plain {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	per := false
	for _, r := range text {
		f := fold(r)
		switch {
		case isSpace(r):
			c.made |= droppedSpaces
			continue
		case f == '(':
			f = '（'
		case f == ')':
			f = '）'
		case strings.ContainsRune("*×•・‧∙⋅", f), f == '、' && per:
			f = '·'
		case f == '﹪':
			f = '%'
		}
		switch {
		case f == r:
		case f == fold(r):
			c.made |= foldedWidth
		case r != '（' && r != '）':
			c.made |= normalisedUnit
		}
		per = per || f == '/'
		b.WriteRune(f)
	}
	return b.String()
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// cutAbout reads a qualifier behind the unit: 200人左右.
func (c *cell) cutAbout(word string) string {
	for _, suffix := range [...]string{"左右", "上下"} {
		if before, found := strings.CutSuffix(word, suffix); found {
			c.qualifier = c.qualifier.join(About)
			c.made |= normalisedQualifier
			return before
		}
	}
	return word
}

// cutOver reads a qualifier between number and unit, or between 万 and what it
// multiplies: 200余人, 3万多元. 多 has to stand before an everyday unit, because
// it begins other words.
func (c *cell) cutOver(word string) string {
	prefix, _ := unitPrefix(word)
	for _, before := range [...]string{"", prefix} {
		after, over := strings.CutPrefix(word[len(before):], "余")
		if !over {
			after, over = strings.CutPrefix(word[len(before):], "多")
			over = over && (after == "" || isEveryday(after))
		}
		if over {
			c.qualifier = c.qualifier.join(Over)
			c.made |= normalisedQualifier
			return before + after
		}
	}
	return word
}

// isEveryday knows the units before which 多 and Chinese numerals can mean
// nothing else. Words that also rank or name things (级, 类, 批, 期, 月) and 分,
// of 十分 and 三分, are none.
func isEveryday(word string) bool {
	prefix, _ := unitPrefix(word)
	base := canonicalBase(word[len(prefix):])
	if r, size := utf8.DecodeRuneInString(base); size > 0 && size == len(base) {
		return strings.ContainsRune("个次件起例人户项栋种家所座台套份场名辆间笔元年天周亩吨米㎡", r)
	}
	switch base {
	case "人次", "小时", "分钟", "个月", "公里", "公斤":
		return true
	}
	return prefix != "" && base == ""
}

// canonicalUnit replaces other words and signs for a unit, in each part of a
// compound one.
func (c *cell) canonicalUnit(word string) string {
	at := strings.IndexAny(word, "/·")
	if at < 0 {
		return c.canonicalPart(word)
	}
	var b strings.Builder
	for at >= 0 {
		_, size := utf8.DecodeRuneInString(word[at:])
		b.WriteString(c.canonicalPart(word[:at]))
		b.WriteString(word[at : at+size])
		word = word[at+size:]
		at = strings.IndexAny(word, "/·")
	}
	b.WriteString(c.canonicalPart(word))
	return b.String()
}

func (c *cell) canonicalPart(word string) string {
	prefix, _ := unitPrefix(word)
	base := canonicalBase(word[len(prefix):])
	if base == word[len(prefix):] {
		return word
	}
	c.made |= normalisedUnit
	return prefix + base
}

func canonicalBase(base string) string {
	switch base {
	case "平方米", "平米", "平方", "m2", "m²", "M2", "M²":
		return "㎡"
	case "立方米", "m3", "m³", "M3", "M³":
		return "㎥"
	case "百分比", "百分数", "个百分比":
		return percent
	case "个百分点":
		return "百分点"
	case "元整", "元正", "圆", "圆整", "圆正", "人民币", "元人民币", "RMB", "CNY", "rmb":
		return "元"
	}
	return base
}

// cutPer takes 每亩 off 每亩300元, and 每人每天 off 每人每天100元. What is counted
// ends where the number, its qualifier or a currency sign begins.
func (c *cell) cutPer() {
	rest := strings.TrimPrefix(c.rest, "每")
	counted := true // 每二十人 begins with a number of its own
	for i, r := range rest {
		_, numeral := numeralDigit(r)
		counted = counted && (numeral || numeralUnit(r) != 0)
		if counted || i == 0 {
			continue
		}
		qualifier, _ := cutQualifier(rest[i:])
		f := fold(r)
		if isDigitRune(f) || f == '-' || f == '¥' || numeral || numeralUnit(r) == 10 || qualifier != Plain {
			per := c.canonicalUnit(c.foldUnit(rest[:i]))
			c.per = strings.NewReplacer("、每", "·", "、", "·", "每", "·").Replace(per)
			c.made |= normalisedUnit
			c.rest = rest[i:]
			return
		}
	}
}

// perUnit puts what was counted behind the unit: 元/亩. Without a unit it is
// the yuan, since prices are what is stated without one.
func (c *cell) perUnit(u unit) (unit, error) {
	word := u.word()
	switch u.base() {
	case "":
		word += "元"
		c.made |= assumedUnit
	case "月", "日", "号": // 每年12月 is a date
		return unit{}, ErrUnit
	}
	if strings.HasSuffix(c.per, "左右") || strings.HasSuffix(c.per, "上下") { // would soften the number
		return unit{}, ErrUnit
	}
	return newUnit(word + "/" + c.per)
}
