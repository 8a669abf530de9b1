package figure

import (
	"strings"
	"unicode/utf8"

	"jixiao.example/internal/cut"
)

// Found is a quantity inside a longer text.
type Found struct {
	// Before and After are the text around it, as typed.
	Before, After string
	// Quantity has the unit that is known to follow the number; it is bare where
	// other words follow.
	Quantity Quantity
	// Made is what was assumed for it.
	Made Assumptions
}

// FindQuantity reads the first number of a text, with its sign, its unit and 约
// or 近 in front of it: digits, or numerals where there are no digits at all. A
// minus is a sign at the start of the text only; elsewhere it may be a dash. A
// number that something beside it negates, continues or divides (第3, 1/3, 3斤半,
// 十几) is a *ParseError around ErrNumber, ErrUnit or another cause of
// ReadQuantity, and a text without a number one around ErrAbsent. Of the text
// only the number is bounded in length.
func FindQuantity(text string) (Found, error) {
	start := numberStart(text)
	if start < 0 {
		return Found{}, parseError("quantity", text, ErrAbsent)
	}
	x := typed{rest: text[start:]}
	q, err := x.found()
	if err == nil && deniesNumber(text[:start]) {
		err = ErrNumber
	}
	if err != nil {
		return Found{}, parseError("quantity", text, err)
	}
	return Found{text[:start], x.rest, q, x.made.list()}, nil
}

// found reads the number at the start of the rest and the unit behind it.
func (x *typed) found() (Quantity, error) {
	n, err := x.number()
	if err != nil {
		return Quantity{}, err
	}
	end := unitExtent(x.rest)
	after := x.rest[end:]
	x.rest = x.rest[:end]
	x.skipSpaces()
	q, err := x.priced(x.with(n))
	if err == nil && goesOn(cutMagnitude(q.unit.word()), after) {
		err = ErrUnit
	}
	x.rest = after
	return q, err
}

// goesOn tells whether the text behind a unit, or behind a number without one,
// still belongs to the number: 斤|半, 小时|30分钟, 元|日币, 年|代, 个|/3.
func goesOn(unit, after string) bool {
	after = strings.TrimLeftFunc(after, cut.IsBlank)
	if more, _ := cut.First(after, "半", "几", "余", "多", "折", "百分", "鐘", "萬", "億"); more != "" {
		return true
	}
	next := after[:strings.IndexFunc(after+".", func(r rune) bool { return !isHan(r) })]
	switch unit {
	case "":
		return strings.HasPrefix(after, "来") || isDivided(after)
	case "年", "月":
		if next != "" && strings.ContainsRune("代级度份生后", firstRune(next)) {
			return true
		}
	case "元":
		if strings.ContainsAny(next, "币元镑铢郎盾") {
			return true
		}
	case "只": // 100只是 …
		return startsNumeral(after) || strings.HasPrefix(next, "是") || strings.HasPrefix(next, "有") || strings.HasPrefix(next, "能")
	case "口":
		return startsNumeral(after) || strings.HasPrefix(next, "径")
	}
	return startsNumeral(after) || isDivided(after)
}

// numberStart returns where the first number begins, with all that belongs to
// it in front; -1 for none.
func numberStart(text string) int {
	start := indexDigit(text)
	if start < 0 {
		start = strings.IndexFunc(text, isNumeral)
	}
	if start < 0 {
		return -1
	}
	before := strings.TrimSuffix(strings.TrimSuffix(text[:start], "."), "．")
	if share, found := strings.CutSuffix(trimSpaceRight(before), "分之"); found {
		before = share
	}
	before = strings.TrimRightFunc(before, func(r rune) bool { return isNumeral(r) || r == '万' || r == '亿' })
	before = cutBefore(before, signs, func(r rune) bool { return !isHan(r) || strings.ContainsRune("于到至达为是约近在", r) })
	if sign, size := utf8.DecodeLastRuneInString(before); size > 0 && strings.ContainsRune("-－−﹣+＋﹢", sign) {
		if lead := before[:len(before)-size]; lead == "" || cutSoftener(lead) != lead {
			before = lead
		}
	}
	return len(cutSoftener(before))
}

// cutSoftener takes a currency sign and 约 or 近 off the end of a text; they end
// other words too.
func cutSoftener(text string) string {
	if text == "" {
		return text
	}
	text = cutBefore(text, currencies, func(rune) bool { return true })
	if softener, found := strings.CutSuffix(text, "为"); found && strings.HasSuffix(softener, "约") {
		text = softener
	}
	for _, soft := range softeners {
		if soft.means != Over {
			text = cutBefore(text, []string{soft.word}, func(r rune) bool {
				return !strings.ContainsRune("节预条合契签制违履失解邀公简最附邻临远亲新", r)
			})
		}
	}
	return text
}

// signs are words for a minus.
var signs = []string{"零下", "负", "負"}

// cutBefore takes one of the words off the end of a text, spaces aside, where
// the character in front of it allows that.
func cutBefore(text string, words []string, allows func(rune) bool) string {
	trimmed := trimSpaceRight(text)
	for _, word := range words {
		if rest, found := strings.CutSuffix(trimmed, word); found {
			if last, size := utf8.DecodeLastRuneInString(rest); size == 0 || allows(last) {
				return rest
			}
		}
	}
	return text
}

func trimSpaceRight(text string) string { return strings.TrimRightFunc(text, cut.IsBlank) }

// deniesNumber tells whether the text in front of a number makes it another or
// none: 第3, 减负5万元.
func deniesNumber(before string) bool {
	before = trimSpaceRight(before)
	_, word := cut.Last(before, "负", "負", "负的", "负值", "负数", "零下", "第", "几", "之")
	whole := strings.TrimRight(before, "点點")
	last, _ := utf8.DecodeLastRuneInString(whole)
	return word != "" || len(whole) < len(before) && isNumeral(last) // 一百点5
}

// indexDigit returns where the first digit stands that is not the power of m2
// or m3.
func indexDigit(text string) int {
	last := rune(0)
	for i, r := range text {
		if isTypedDigit(r) && (fold(r) != '2' && fold(r) != '3' || fold(last) != 'm' && fold(last) != 'M' || startsWithDigit(text[i+utf8.RuneLen(r):])) {
			return i
		}
		last = r
	}
	return -1
}

func isNumeral(r rune) bool {
	switch r {
	case '十', '拾', '百', '佰', '千', '仟':
		return true
	}
	_, digit := digitOf(r)
	return digit
}
