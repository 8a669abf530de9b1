package figure

import (
	"strings"
	"unicode"
	"unicode/utf8"
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

func (u unit) word() string {
	if u.of == nil {
		return ""
	}
	return u.of.word
}

func (u unit) base() string {
	if u.of == nil {
		return ""
	}
	return u.of.base
}

func (u unit) power() int32 {
	if u.of == nil {
		return 0
	}
	return u.of.power
}

// same tells whether both are the same word.
func (u unit) same(other unit) bool { return u.of == other.of || u.word() == other.word() }

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

// find returns the unit of a word that is not empty, none when it is not there.
func (t unitTable) find(word string) unit {
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
		天 日 月 年 小时 ㎡ 公里 米 亩 吨 个百分点 元/户 元/人 元/户·年 万户 万人 万人次 万个 万㎡`) {
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
	base, of := measured(word[len(prefix):])
	return unit{&unitWord{word: word, base: base, power: power + of}}
}

// measured brings the measures that powers of ten lie between to one of them.
func measured(word string) (base string, power int32) {
	switch word {
	case "‰":
		return percent, -1
	case "千米", "公里", "km", "KM": // 千 after another prefix, as in 万千米
		return "米", 3
	case "m":
		return "米", 0
	case "厘米", "cm":
		return "米", -2
	case "毫米", "mm":
		return "米", -3
	case "吨", "t":
		return "克", 6
	case "千克", "公斤", "kg", "KG":
		return "克", 3
	case "g":
		return "克", 0
	case "毫克", "mg":
		return "克", -3
	case "千瓦", "kW":
		return "瓦", 3
	case "千瓦时", "kWh":
		return "瓦时", 3
	case "平方公里", "km²":
		return "㎡", 6
	case "公顷", "hm²":
		return "㎡", 4
	case "升", "L":
		return "㎥", -3
	}
	return word, 0
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
		if share, _ := cutFirst(rest, "分点", "分比", "分之"); share != "" {
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
		case isFullWidth(r) || unicode.IsDigit(r) || !unicode.IsPrint(r) || r == utf8.RuneError:
			return false
		}
		last = r
	}
	return !strings.ContainsRune("内前后、", last)
}

// isFullWidth tells whether r is the full-width form of a digit, letter or
// sign, which canonical text does not have. Brackets around Chinese, as in
// 件（册）, are full-width by right.
func isFullWidth(r rune) bool {
	return r >= '！' && r <= '～' && r != '（' && r != '）' || r >= '￠' && r <= '￦'
}
