package figure

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tenths is the unit of 九成, nine tenths.
const tenths = "成"

// dateUnits are the characters behind the numbers of a date.
const dateUnits = "年月日号"

// noKinds are units that no noun makes a kind of: 元日币 is none of 元.
const noKinds = "元" + dateUnits

// unit reads all of the rest as a unit.
func (x *typed) unit() (unit, error) {
	switch {
	case x.percent:
		return x.noUnit()
	case x.rest == "", x.rest == percent, x.rest == "万元":
		return newUnit(x.rest)
	}
	word := x.cutAbout(x.foldUnit(x.rest))
	word = x.cutOver(word)
	if inner, found := strings.CutPrefix(word, "（"); found && strings.HasSuffix(inner, "）") && inner != "）" {
		word = strings.TrimSuffix(inner, "）")
		x.made |= normalisedUnit
	}
	if before, inner, found := strings.Cut(word, "（"); found && before != "" && canonicalBase(strings.TrimSuffix(inner, "）")) == canonicalBase(before) {
		word = before // %（百分比）
		x.made |= normalisedUnit
	}
	if counted, per, found := strings.Cut(word, "每"); found && counted != "" && per != "" && !strings.Contains(word, "/") && KnowsUnit(x.canonicalPart(counted)) {
		word = counted + "/" + per // 元每亩
		x.made |= normalisedUnit
	}
	if strings.HasPrefix(word, "个亿") { // 5个亿
		word = word[len("个"):]
		x.made |= normalisedUnit
	}
	word = x.canonicalUnit(word)
	if word != "" && everyday.find(word) == (unit{}) && !isUnitOfWhole(word) {
		return unit{}, ErrUnit
	}
	return newUnit(word)
}

// noUnit reads what may follow 百分之五, which has its unit in front.
func (x *typed) noUnit() (unit, error) {
	if x.cutAbout(x.foldUnit(x.rest)) != "" {
		return unit{}, ErrUnit
	}
	return everyday.find(percent), nil
}

// softened returns a unit without what softens the number in front of it.
func (x typed) softened(word string) string { return x.cutOver(x.cutAbout(x.foldUnit(word))) }

// isUnitOfWhole tells whether a word can be all that follows a number: it goes
// on with the number in 斤半, 小时三十分钟 and 元日币, and k, 折 and ² multiply it.
func isUnitOfWhole(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	switch {
	case strings.ContainsRune("kKwWMGA打折", r) && (size == len(word) || isHan(firstRune(word[size:]))),
		unicode.Is(unicode.No, r), strings.ContainsRune("半几来", r), word == "兆", strings.HasPrefix(word, "出头"), namesTime(word), strings.Trim(word, "OoIl") == "" && word != "": // 1OO
		return false
	}
	prefix, _ := unitPrefix(word)
	n := knownExtent(word)
	known, after := word[:n], word[n:]
	if known == "" || after == "" {
		return !strings.Contains(word, "分之") && !strings.ContainsAny(word, "是的了不无") && !startsNumeral(word[len(prefix):]) // 万万
	}
	if startsCompound(after) {
		return true
	}
	return !goesOn(cutMagnitude(known), after) && !strings.ContainsAny(after, noNoun+"是") && !strings.Contains(noKinds, cutMagnitude(known))
}

// namesTime recognises what makes the number in front of it a time of day or a
// century.
func namesTime(word string) bool {
	name, _ := cutFirst(word, "世纪", "年代", "点许", "点多", "点半", "am", "pm", "AM", "PM", "a.m", "p.m")
	return name != ""
}

// foldUnit drops the spaces in a unit and brings its signs into one form:
// letters and signs are ASCII, brackets are full-width, and the dot of 元/户·年
// is one of the several that look like it.
func (x *typed) foldUnit(text string) string {
	plain := true
	for _, r := range text {
		if (r < '一' || r > '龥' || simplified(r) != r) && !isLetter(r) && r != '㎡' && r != '/' && r != '·' && r != '%' {
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
			x.made |= droppedSpaces
			continue
		case f == '(':
			f = '（'
		case f == ')':
			f = '）'
		case strings.ContainsRune("*×•・‧∙⋅", f), (f == '、' || f == '.') && per:
			f = '·'
		case f == '﹪':
			f = '%'
		default:
			f = simplified(f)
		}
		switch {
		case f == r:
		case f == fold(r):
			x.made |= foldedWidth
		case r != '（' && r != '）':
			x.made |= normalisedUnit
		}
		per = per || f == '/'
		b.WriteRune(f)
	}
	return b.String()
}

// simplified brings the traditional characters of common units into simplified
// form.
func simplified(r rune) rune {
	switch r {
	case '萬':
		return '万'
	case '億':
		return '亿'
	case '個':
		return '个'
	case '點':
		return '点'
	case '時':
		return '时'
	case '鐘':
		return '钟'
	case '週':
		return '周'
	case '戶':
		return '户'
	case '畝':
		return '亩'
	case '噸':
		return '吨'
	case '項':
		return '项'
	case '場':
		return '场'
	case '圓':
		return '圆'
	case '幣':
		return '币'
	}
	return r
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// cutAbout reads a qualifier behind the unit: 200人左右.
func (x *typed) cutAbout(word string) string {
	before, about := cutLast(word, "左右", "上下")
	if about != "" {
		x.qualifier = x.qualifier.join(About)
		x.made |= normalisedQualifier
	}
	return before
}

// cutOver reads a qualifier between number and unit, or between 万 and what it
// multiplies: 200余人, 3万多元. 多 has to stand before an everyday unit, because
// it begins other words.
func (x *typed) cutOver(word string) string {
	prefix, _ := unitPrefix(word)
	for _, before := range [...]string{"", prefix} {
		after, over := strings.CutPrefix(word[len(before):], "余")
		if !over {
			after, over = strings.CutPrefix(word[len(before):], "多")
			over = over && (after == "" || isEveryday(after))
		}
		if over {
			x.qualifier = x.qualifier.join(Over)
			x.made |= normalisedQualifier
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
		return strings.ContainsRune("个次件起例人户项栋种家所座台套份场名辆间笔元天年周岁倍成亩吨米㎡㎥℃%‰", r)
	}
	return roleOf(word) == measure || roleOf(base) == measure || prefix != "" && base == ""
}

// canonicalUnit replaces other words and signs for a unit, in each part of a
// compound one.
func (x *typed) canonicalUnit(word string) string {
	at := strings.IndexAny(word, "/·")
	if at < 0 {
		return x.canonicalPart(word)
	}
	var b strings.Builder
	for at >= 0 {
		_, size := utf8.DecodeRuneInString(word[at:])
		b.WriteString(x.canonicalPart(word[:at]))
		b.WriteString(word[at : at+size])
		word = word[at+size:]
		at = strings.IndexAny(word, "/·")
	}
	b.WriteString(x.canonicalPart(word))
	return b.String()
}

func (x *typed) canonicalPart(word string) string {
	prefix, _ := unitPrefix(word)
	base := canonicalBase(word[len(prefix):])
	if base == word[len(prefix):] {
		return word
	}
	x.made |= normalisedUnit
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
func (x *typed) cutPer() {
	rest, found := strings.CutPrefix(x.rest, "每")
	if !found {
		return
	}
	counted := true // 每二十人 begins with a number of its own
	for i, r := range rest {
		_, numeral := numeralDigit(r)
		counted = counted && isNumeral(r)
		if counted || i == 0 {
			continue
		}
		qualifier, _ := cutQualifier(rest[i:])
		f := fold(r)
		if isDigitRune(f) || f == '-' || f == '¥' || numeral || r == '十' || r == '拾' || qualifier != Plain {
			per := x.canonicalUnit(x.foldUnit(rest[:i]))
			x.per = strings.NewReplacer("、每", "·", "、", "·", "每", "·").Replace(per)
			x.made |= normalisedUnit
			x.rest = rest[i:]
			return
		}
	}
}

// perUnit puts what was counted behind the unit: 元/亩. Without a unit it is
// the yuan, since prices are what is stated without one.
func (x *typed) perUnit(u unit) (unit, error) {
	word := u.word()
	switch u.base() {
	case "":
		const days = "年月周日天"
		if strings.Contains(days, x.per) {
			return unit{}, ErrUnit // 每周5 is a day
		}
		word += "元"
		x.made |= assumedUnit
	case "月", "日", "号", "点", "时": // 每年12月 is a date
		return unit{}, ErrUnit
	}
	if strings.HasSuffix(x.per, "左右") || strings.HasSuffix(x.per, "上下") || strings.Trim(x.per, joiners) == "" || strings.ContainsAny(x.per, noNoun+"隔晚早午") { // would soften the number
		return unit{}, ErrUnit
	}
	return newUnit(word + "/" + x.per)
}
