package figure

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// unit is the unit word of a quantity, split once into what it measures and
// the power of ten in front of it: 万㎡ is ㎡ × 10⁴, 万元 is 元 × 10⁴.
type unit struct {
	word  string
	base  string // a suffix of word
	power int32
}

// prefixes are tried in order, so the longer ones come first. 百 and 十 are
// not prefixes: 百分点 is a unit of its own.
var prefixes = [...]struct {
	text  string
	power int32
}{
	{"万亿", 12}, {"百亿", 10}, {"十亿", 9}, {"亿", 8}, {"千万", 7}, {"百万", 6}, {"十万", 5}, {"万", 4}, {"千", 3},
}

var moneyQuantityUnits = [...]unit{
	Yuan:               {"元", "元", 0},
	ThousandYuan:       {"千元", "元", 3},
	TenThousandYuan:    {"万元", "元", 4},
	MillionYuan:        {"百万元", "元", 6},
	HundredMillionYuan: {"亿元", "元", 8},
}

const percent = "%"

func newUnit(word string) (unit, error) {
	switch word {
	case "", percent:
		return unit{word: word, base: word}, nil
	case "万元":
		return moneyQuantityUnits[TenThousandYuan], nil
	}
	if isExponent(word) {
		return unit{}, ErrExponent
	}
	if len(word) > MaxBytes || !wellFormed(word) {
		return unit{}, ErrUnit
	}
	for _, prefix := range prefixes {
		if base, found := strings.CutPrefix(word, prefix.text); found {
			return unit{word: word, base: base, power: prefix.power}, nil
		}
	}
	return unit{word: word, base: word}, nil
}

// wellFormed accepts any word that cannot be mistaken for a number, a sign, a
// comparator or white space. Digits occur only in m2, m3 and their like.
func wellFormed(word string) bool {
	var last rune
	for i, r := range word {
		switch {
		case r == utf8.RuneError || unicode.IsSpace(r) || unicode.IsControl(r):
			return false
		case r == '2' || r == '3':
			if last != 'm' {
				return false
			}
		case unicode.IsDigit(r):
			return false
		case strings.ContainsRune("≥≤≧≦⩾⩽<>=＜＞＝﹦═+,，;；:：\"'「」~～", r):
			return false
		case i == 0 && strings.ContainsRune(".-—–‑·/)）]】", r):
			return false
		}
		last = r
	}
	return true
}
