package figure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jixiao.example/internal/cut"
)

// MaxUnitBytes is the length of the longest unit word, in bytes: about ten
// Chinese characters. With it every figure that is read prints within MaxBytes.
const MaxUnitBytes = 32

// unit is the unit of a quantity; the zero value is none. Everyday units share
// one word each, so that quantities stay small and comparing their units rarely
// has to look at the words.
type unit struct{ of *unitWord }

// unitWord is a unit word, split once into what it measures and the power of
// ten that it holds: 万㎡ is ㎡ × 10⁴, 万元 is 元 × 10⁴, 公顷 is ㎡ × 10⁴.
type unitWord struct {
	word  string
	base  string
	power int32
}

func (u unit) word() string { return u.known().word }
func (u unit) base() string { return u.known().base }
func (u unit) power() int32 { return u.known().power }
func (u unit) known() *unitWord {
	if u.of == nil {
		return noWord
	}
	return u.of
}

var noWord = &unitWord{}

// everyday holds the units that budget documents use most.
var everyday = everydayUnits()

// unitTable finds units by a few bytes of their words, which costs less than
// hashing all of them; a place has one unit as a rule, and seldom more than two.
type unitTable [][]unit

const unitPlaces = 256

// placeOf is where a word that is not empty would be.
func placeOf(word string) uint8 {
	return word[len(word)/2] + 4*word[len(word)-1] + uint8(len(word))
}

func (t unitTable) add(u unit) {
	place := placeOf(u.word())
	t[place] = append(t[place], u)
}

// find returns the unit of a word, none when it is not there.
func (t unitTable) find(word string) unit {
	if word == "" {
		return unit{}
	}
	for _, u := range t[placeOf(word)] {
		if u.of.word == word {
			return u
		}
	}
	return unit{}
}

func everydayUnits() unitTable {
	units := make(unitTable, unitPlaces)
	for _, known := range moneyUnits {
		units.add(known.unit)
	}
	for word := range strings.FieldsSeq(`% 个 户 人 人次 名 次 项 件 套 栋 幢 座 处 家 所 台 辆 份 册 篇 条 场 期 批 起 宗 班 间 块
		天 日 月 年 小时 ㎡ 公里 米 亩 吨 百分点 元/户 元/人 元/户·年 万户 万人 万人次 万个 万㎡`) {
		units.add(splitUnit(word))
	}
	return units
}

const percent = "%"

// prefixes are tried in order, so the longer ones come first. 百 and 十 are
// not prefixes: 百分点 is a unit of its own.
var prefixes = [...]struct {
	text  string
	power int32
}{
	{"万亿", 12}, {"百亿", 10}, {"十亿", 9}, {"亿", 8}, {"千万", 7}, {"百万", 6}, {"十万", 5}, {"万", 4}, {"千", 3},
}

func newUnit(word string) (unit, error) {
	if word == "" {
		return unit{}, nil
	}
	if u := everyday.find(word); u != (unit{}) {
		return u, nil
	}
	switch {
	case isExponent(word):
		return unit{}, ErrExponent
	case len(word) > MaxUnitBytes || !wellFormed(word):
		return unit{}, ErrUnit
	}
	return splitUnit(word), nil
}

func splitUnit(word string) unit {
	prefix, power := unitPrefix(word)
	base := word[len(prefix):]
	if measure, found := powers[base]; found {
		base, power = measure.base, power+measure.power
	}
	return unit{&unitWord{word: word, base: base, power: power}}
}

// powers are measures that powers of ten lie between, each in the base that all of
// its kind are brought to.
var powers = map[string]struct {
	base  string
	power int32
}{
	"‰":  {percent, -1},
	"千米": {"米", 3}, "公里": {"米", 3}, "km": {"米", 3}, "KM": {"米", 3}, // 千 after another prefix, as in 万千米
	"m": {"米", 0}, "厘米": {"米", -2}, "cm": {"米", -2}, "毫米": {"米", -3}, "mm": {"米", -3},
	"吨": {"克", 6}, "t": {"克", 6}, "千克": {"克", 3}, "公斤": {"克", 3}, "kg": {"克", 3}, "KG": {"克", 3}, "g": {"克", 0}, "毫克": {"克", -3}, "mg": {"克", -3},
	"千瓦": {"瓦", 3}, "kW": {"瓦", 3}, "千瓦时": {"瓦时", 3}, "kWh": {"瓦时", 3},
	"平方公里": {"㎡", 6}, "km²": {"㎡", 6}, "公顷": {"㎡", 4}, "hm²": {"㎡", 4}, "升": {"㎥", -3}, "L": {"㎥", -3},
}

// parts says of how many smallest parts a unit consists that no power of ten lies
// between and others of what it measures: an hour of 3600 seconds, 亩 of 2000
// thirds of ㎡. Months and days, working days and days have no such measure.
var parts = map[string]struct {
	of     string
	number int64
}{
	"秒": {"秒", 1}, "秒钟": {"秒", 1}, "分钟": {"秒", 60}, "小时": {"秒", 3600}, "个小时": {"秒", 3600},
	"天": {"秒", 86400}, "日": {"秒", 86400}, "自然日": {"秒", 86400}, "个自然日": {"秒", 86400}, "周": {"秒", 604800}, "星期": {"秒", 604800}, "个星期": {"秒", 604800},
	"个月": {"个月", 1}, "季度": {"个月", 3}, "个季度": {"个月", 3}, "年": {"个月", 12},
	"㎡": {"㎡", 3}, "亩": {"㎡", 2000}, "克": {"克", 1}, "斤": {"克", 500},
}

// unitPrefix returns the power of ten that a unit word starts with, if any.
// The per mille of 千分点, 万分之… and the like is no prefix.
func unitPrefix(word string) (prefix string, power int32) {
	switch first, _ := utf8.DecodeRuneInString(word); first {
	case '万', '亿', '千', '百', '十':
	default:
		return "", 0
	}
	for _, p := range prefixes {
		rest, found := strings.CutPrefix(word, p.text)
		if !found {
			continue
		}
		if share, _ := cut.First(rest, "分点", "分比", "分之"); share != "" {
			return "", 0
		}
		return p.text, p.power
	}
	return "", 0
}

// wellFormed accepts any word that cannot be mistaken for a number, a sign, a
// comparator (以上, 以内, 天内, 年前) or white space, and that needs no escaping in
// JSON. Digits occur only in m2, m3 and their like.
func wellFormed(word string) bool {
	var last rune
	for i, r := range word {
		switch {
		case r == '以' || last == '%' && r != '/':
			return false
		case r >= '一' && r <= '龥', r == '㎡': // nearly every unit
		case r == '2' || r == '3':
			if last != 'm' {
				return false
			}
		case strings.ContainsRune("~≥≤≧≦⩾⩽<>=﹦═+,;:\"'\\「」。｡. ", r):
			return false
		case i == 0 && strings.ContainsRune("-—–‑·*×/()（）[]【】", r):
			return false
		case r >= '！' && r <= '～' && r != '（' && r != '）' || r >= '￠' && r <= '￦': // full-width; brackets are so by right in 件（册）
			return false
		case unicode.IsDigit(r) || !unicode.IsPrint(r) || r == utf8.RuneError:
			return false
		}
		last = r
	}
	return !strings.ContainsRune("内前后、", last)
}
