package figure

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"jixiao.example/internal/cut"
)

// tenths is the unit of 九成, nine tenths.
const tenths = "成"

// dateUnits are the characters behind the numbers of a date.
const dateUnits = "年月日号"

// noKinds are units that no noun makes a kind of: 元日币 is none of 元.
const noKinds = "元" + dateUnits

// unit reads all of the rest as a unit.
func (x *typed) unit() (unit, error) {
	if u := everyday.find(x.rest); (u != (unit{}) || x.rest == "") && !x.percent {
		return u, nil
	}
	word := x.cutAbout(x.foldUnit(x.rest))
	if x.percent { // 百分之五 has its unit in front
		if word != "" {
			return unit{}, ErrUnit
		}
		return everyday.find(percent), nil
	}
	word = x.cutOver(word)
	stated := word
	if inner, found := strings.CutPrefix(word, "（"); found && strings.HasSuffix(inner, "）") && inner != "）" {
		word = strings.TrimSuffix(inner, "）")
	}
	if before, inner, found := strings.Cut(word, "（"); found && before != "" && canonicalBase(strings.TrimSuffix(inner, "）")) == canonicalBase(before) {
		word = before // %（百分比）
	}
	if counted, per, found := strings.Cut(word, "每"); found && counted != "" && per != "" && !strings.Contains(word, "/") && KnowsUnit(canonicalPart(counted)) {
		word = counted + "/" + per // 元每亩
	}
	if strings.HasPrefix(word, "个亿") { // 5个亿
		word = word[len("个"):]
	}
	if word = canonicalUnit(word); word != stated {
		x.made |= normalisedUnit
	}
	if word != "" && everyday.find(word) == (unit{}) && !isUnitOfWhole(word) {
		return unit{}, ErrUnit
	}
	return newUnit(word)
}

// isUnitOfWhole tells whether a word can be all that follows a number: it goes
// on with the number in 斤半, 小时三十分钟 and 元日币, and k, 折 and ² multiply it.
func isUnitOfWhole(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	other, _ := cut.First(word, "半", "几", "来", "出头", "世纪", "年代", "点许", "点多", "点半", "am", "pm", "AM", "PM", "a.m", "p.m", "ad", "bc", "AD", "BC") // of a time, too
	if other != "" || word == "兆" || endsClause(word) || unicode.Is(unicode.No, r) || strings.Trim(word, "OoIl") == "" ||                        // 1OO
		strings.ContainsRune("kKwWMGAD打折", r) && (size == len(word) || isHan(firstRune(word[size:]))) {
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

// foldUnit drops the spaces in a unit and brings its signs into one form:
// letters and signs are ASCII, brackets are full-width, and the dot of 元/户·年
// is one of the several that look like it.
func (x *typed) foldUnit(text string) string {
	per := false
	return strings.Map(func(r rune) rune {
		if cut.IsBlank(r) {
			x.made |= droppedSpaces
			return -1
		}
		narrow := fold(r)
		f := simplified(narrow)
		switch {
		case f == '(':
			f = '（'
		case f == ')':
			f = '）'
		case strings.ContainsRune("*×•・‧∙⋅", f), (f == '、' || f == '.') && per:
			f = '·'
		case f == '﹪':
			f = '%'
		}
		switch {
		case f == r:
		case f == narrow:
			x.made |= foldedWidth
		case r != '（' && r != '）':
			x.made |= normalisedUnit
		}
		per = per || f == '/'
		return f
	}, text)
}

// simplified brings the traditional characters of common units into simplified
// form.
func simplified(r rune) rune {
	const traditional, simple = "萬億個點時鐘週戶畝噸項場圓幣", "万亿个点时钟周户亩吨项场圆币"
	if at := strings.IndexRune(traditional, r); at >= 0 {
		return firstRune(simple[at:])
	}
	return r
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// cutAbout reads a qualifier behind the unit: 200人左右.
func (x *typed) cutAbout(word string) string {
	before, about := cut.Last(word, "左右", "上下")
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
		if over, after := cut.First(word[len(before):], "余", "多"); over == "余" || over == "多" && (after == "" || isEveryday(after)) {
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
func canonicalUnit(word string) string {
	if !strings.ContainsAny(word, "/·") {
		return canonicalPart(word)
	}
	counted := strings.Split(word, "/")
	for i, part := range counted {
		factors := strings.Split(part, "·")
		for j, factor := range factors {
			factors[j] = canonicalPart(factor)
		}
		counted[i] = strings.Join(factors, "·")
	}
	return strings.Join(counted, "/")
}

func canonicalPart(word string) string {
	prefix, _ := unitPrefix(word)
	base := word[len(prefix):]
	if other := canonicalBase(base); other != base {
		return prefix + other
	}
	return word
}

// synonyms are other words for a unit.
var synonyms = map[string]string{
	"平方米": "㎡", "平米": "㎡", "平方": "㎡", "m2": "㎡", "m²": "㎡", "M2": "㎡", "M²": "㎡",
	"立方米": "㎥", "m3": "㎥", "m³": "㎥", "M3": "㎥", "M³": "㎥",
	"百分比": percent, "百分数": percent, "个百分比": percent, "个百分点": "百分点",
	"元整": "元", "元正": "元", "圆": "元", "圆整": "元", "圆正": "元", "人民币": "元", "元人民币": "元", "RMB": "元", "CNY": "元", "rmb": "元",
}

func canonicalBase(base string) string { return cmp.Or(synonyms[base], base) }

// cutPer takes 每亩 off 每亩300元, and 每人每天 off 每人每天100元. What is counted
// ends where the number, its qualifier or a currency sign begins.
func (x *typed) cutPer() {
	rest, found := strings.CutPrefix(x.rest, "每")
	if !found {
		return
	}
	counted := true // 每二十人 begins with a number of its own
	for i, r := range rest {
		_, numeral := digitOf(r)
		counted = counted && isNumeral(r)
		if counted || i == 0 {
			continue
		}
		qualifier, _ := cutQualifier(rest[i:])
		f := fold(r)
		if isDigitRune(f) || f == '-' || f == '¥' || numeral || r == '十' || r == '拾' || qualifier != Plain {
			per := canonicalUnit(x.foldUnit(rest[:i]))
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
	if strings.HasSuffix(x.per, "左右") || strings.HasSuffix(x.per, "上下") || strings.Trim(x.per, joiners) == "" || strings.ContainsAny(x.per, noNoun+"隔逢晚早午") { // would soften the number
		return unit{}, ErrUnit
	}
	for part := range strings.SplitSeq(x.per, "·") {
		time, name := cut.First(part, "年级", "年度", "季度", "年", "月", "周", "日", "天")
		if time != "" && time != "年级" && name != "" {
			return unit{}, ErrUnit // 每月房租1500元
		}
	}
	return newUnit(word + "/" + x.per)
}
