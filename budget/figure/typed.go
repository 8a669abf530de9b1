package figure

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/width"

	"jixiao.example/internal/cut"
)

// typed is a text that people typed, while it is being read: what is left of
// it, and what was found out and assumed so far. Every reader of this package
// takes its words from here; an attempt is made on a copy, which is kept when it
// succeeds.
type typed struct {
	rest      string
	per       string // of 每亩300元: 亩
	made      assumed
	qualifier Qualifier
	currency  bool
	percent   bool // the number was a share: 百分之五
	spelled   bool // the number has no digit
	padded    bool // zeros stand in front of it: 007
	yuan      bool // an amount says that it is in yuan: 1亿200万, 人民币5
}

// open takes off what surrounds a figure. An empty rest is an absent figure.
func open(text string) (typed, error) {
	x := typed{rest: cut.Blank(text)}
	switch {
	case len(x.rest) > MaxBytes:
		return typed{}, ErrTooLong
	case isAbsent(x.rest):
		return typed{made: assumedAbsent}, nil
	}
	x.cutMark()
	return x, nil
}

// cutMark takes off a sentence mark at the end.
func (x *typed) cutMark() {
	last, size := utf8.DecodeLastRuneInString(x.rest)
	switch last {
	case '。', '．', '.', '；', ';', '，', ',', '、', '｡':
		if rest := strings.TrimRightFunc(x.rest[:len(x.rest)-size], cut.IsBlank); rest != "" {
			x.rest = rest
			x.made |= droppedMark
		}
	}
}

// isAbsent recognises the marks that forms use for "no figure here".
func isAbsent(text string) bool {
	switch text {
	case "无", "暂无", "不适用", "N/A", "n/a", "NA", "…", "……":
		return true
	}
	return text != "" && !isDigit(text[0]) && strings.TrimLeft(text, "-－—–―─﹣−/／\\") == ""
}

// quantity reads a whole text.
func (x *typed) quantity() (Quantity, error) {
	x.cutPer()
	n, err := x.number()
	if err != nil {
		return Quantity{}, err
	}
	return x.with(n)
}

// with puts the unit, which is all of the rest, behind a number.
func (x *typed) with(n number) (Quantity, error) {
	if x.spelled && !x.percent && (n.coef != 0 || x.rest != "") {
		y := *x
		if !isEveryday(y.cutOver(y.cutAbout(y.foldUnit(y.rest)))) {
			return Quantity{}, ErrNumber // 一般 and 百姓 are words
		}
	}
	u, err := x.unit()
	if err == nil && u.word() == tenths { // 九成 is 90%
		u, n = everyday.find(percent), n.shift(1).add(scaled(0, 0))
		x.made |= normalisedUnit
	}
	if err == nil && (x.padded || u.word() != "" && x.made&normalisedNumber != 0) && strings.Contains(dateUnits, u.word()) {
		err = ErrNumber // 07年 and 00年 are years, and 0745 is a code
	}
	if err == nil && x.per != "" {
		u, err = x.perUnit(u)
	}
	if err != nil {
		return Quantity{}, err
	}
	return Quantity{number: n, unit: u, qualifier: x.qualifier}, nil
}

// softeners stand in front of a number and are other words for a qualifier.
var softeners = []struct {
	word  string
	means Qualifier
}{{"大约", About}, {"大概", About}, {"约", About}, {"≈", About}, {"将近", Nearly}, {"接近", Nearly}, {"近", Nearly}, {"超", Over}, {"逾", Over}}

// cutQualifier reads a qualifier in front of the number.
func (x *typed) cutQualifier() {
	if x.rest == "" || x.rest[0] < utf8.RuneSelf {
		return
	}
	found, rest := cutQualifier(x.rest)
	for _, other := range softeners {
		if after, ok := strings.CutPrefix(rest, other.word); ok && found == Plain {
			found, rest = other.means, after
			x.made |= normalisedQualifier
		}
	}
	if after := strings.TrimPrefix(strings.TrimPrefix(rest, "为"), "计"); found == About && after != rest {
		rest = after
		x.made |= normalisedQualifier
	}
	if found != Plain {
		x.qualifier = x.qualifier.join(found)
		x.rest = rest
		x.skipSpaces()
	}
}

// currencies stand in front of an amount.
var currencies = []string{"￥", "¥", "人民币", "人民幣", "RMB", "CNY", "rmb"}

// cutCurrency reads a currency sign in front of the number.
func (x *typed) cutCurrency() {
	if sign, rest := cut.First(x.rest, currencies...); sign != "" {
		x.rest, x.currency, x.yuan = rest, true, sign != "￥" && sign != "¥" // which spreadsheets add
		x.made |= normalisedUnit
		x.skipSpaces()
	}
}

// priced gives a quantity behind a currency sign its unit.
func (x *typed) priced(q Quantity, err error) (Quantity, error) {
	if err == nil && x.currency && !strings.HasPrefix(q.unit.base(), "元/") {
		q.unit, err = x.currencyUnit(q.unit)
	}
	return q, err
}

// currencyUnit is the unit of an amount of money: the yuan where only the
// power of ten is stated.
func (x *typed) currencyUnit(u unit) (unit, error) {
	switch u.base() {
	case "":
		x.made |= assumedUnit
		return newUnit(u.word() + "元")
	case "元":
		return u, nil
	}
	return unit{}, ErrUnit
}

func (x *typed) skipSpaces() {
	if rest := strings.TrimLeftFunc(x.rest, cut.IsBlank); len(rest) != len(x.rest) {
		x.rest = rest
		x.made |= droppedSpaces
	}
}

// cutWord reads the first of the words that comes next, and the spaces in front of
// it.
func (x *typed) cutWord(words ...string) bool {
	inner := strings.TrimLeftFunc(x.rest, cut.IsBlank)
	word, after := cut.First(inner, words...)
	if word == "" {
		return false
	}
	if len(inner) != len(x.rest) {
		x.made |= droppedSpaces
	}
	x.rest = after
	return true
}

// fold returns the ASCII character that r is the full-width form of, else r.
// Only single characters are folded, never by compatibility, which would turn
// 万㎡ into 万m2 and ① into 1.
func fold(r rune) rune {
	if r < utf8.RuneSelf || isHan(r) {
		return r
	}
	if folded := width.LookupRune(r).Folded(); folded != 0 {
		return folded
	}
	return r
}

func firstRune(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}
