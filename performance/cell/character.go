package cell

import (
	"errors"
	"strings"
	"unicode/utf8"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/cut"
)

// trimColon takes white space and colons off the end.
func trimColon(text string) string {
	return strings.TrimRightFunc(text, func(r rune) bool { return cut.IsBlank(r) || r == ':' || r == '：' })
}

// trimMarks takes white space and sentence marks off the end.
func trimMarks(text string) string {
	return strings.TrimRightFunc(text, func(r rune) bool { return cut.IsBlank(r) || strings.ContainsRune("。.，,；;、！!｡", r) })
}

// enclosed takes off the quotes or brackets that stand around a whole text. A
// number in brackets keeps them: it may be a negative one.
func enclosed(text string) string {
	if inner, found := between(text, `="`, `"`); found && !strings.Contains(inner, `"`) { // a spreadsheet's formula for a text
		return cut.Blank(inner)
	}
	for _, pair := range [...][2]string{{`"`, `"`}, {"“", "”"}, {"'", "'"}, {"（", "）"}, {"(", ")"}} {
		inner, found := between(text, pair[0], pair[1])
		if !found {
			continue
		}
		first, _ := utf8.DecodeRuneInString(cut.Blank(inner))
		number := isNumeral(first) || strings.ContainsRune("-－−+＋￥¥.", first)
		if !strings.Contains(inner, pair[0]) && !strings.ContainsAny(inner, ",，") && (strings.ContainsAny(pair[0], `"“'`) || !number) {
			return cut.Blank(inner)
		}
	}
	return text
}

// between returns what stands between the two marks around a text.
func between(text, open, end string) (inner string, found bool) {
	if inner, found = strings.CutPrefix(text, open); found {
		inner, found = strings.CutSuffix(inner, end)
	}
	return inner, found
}

// hasLatin tells whether a letter or sign of ASCII stands in the text, as the A
// of A4; brackets and spaces are none.
func hasLatin(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return r < utf8.RuneSelf && !strings.ContainsRune("() ", r) })
}

// isDash recognises what stands between the ends of a range or period.
func isDash(r rune) bool {
	return strings.ContainsRune("-~－—–―−﹣‐‑～〜∼∽─", r) || cut.IsBlank(r)
}

// isNumeral recognises digits, full-width ones too.
func isNumeral(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

// isHanNumeral recognises the Chinese numerals.
func isHanNumeral(r rune) bool {
	switch r {
	case '零', '〇', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千',
		'壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖', '拾', '佰', '仟':
		return true
	}
	return false
}

func holdsDigit(text string) bool { return indexDigit(text) >= 0 }

func indexDigit(text string) int { return strings.IndexFunc(text, isNumeral) }

// holdsCount recognises a number in numerals, which takes two of them: 十几,
// 一万二, 三分之二. One alone begins many words, unless what follows goes on with
// it: 九成半, 三斤, 十来个.
func holdsCount(text string) bool {
	if startsCount(text) {
		return true
	}
	run, numeral := 0, false // as package figure knows them
	for _, r := range text {
		numeral = numeral || isHanNumeral(r) || r == '○' || r == '貳' || r == '兩' || r == '參' || r == '陸'
		if run++; !isHanNumeral(r) && r != '万' && r != '亿' && r != '几' {
			run = 0
		}
		if run == 2 {
			return true
		}
	}
	if numeral {
		if _, err := figure.FindQuantity(text); errors.Is(err, figure.ErrUnit) {
			return true
		}
	}
	return cut.Holds(text, "分之", "数十", "数百", "数千", "数万", "上百", "上千", "上万", "近百", "近千")
}

// startsCount recognises a text that is a number in numerals and its unit, softened or
// bounded or not: 三斤, 十来个, 百余人, 两年前, 三到四个. 一批 is a word.
func startsCount(text string) bool {
	rest := strings.TrimLeftFunc(text, isHanNumeral)
	if counted := text[:len(text)-len(rest)]; counted == "" || counted == "一" {
		return false
	}
	word, more := cut.First(rest, "余", "来", "多", "点", "至", "到")
	if more = strings.TrimLeftFunc(more, isHanNumeral); word != "" && (len(more) < len(rest)-len(word) || figure.KnowsUnit(more)) {
		return true
	}
	for i, r := range rest {
		end := i + utf8.RuneLen(r)
		if figure.KnowsUnit(rest[:end]) && (end == len(rest) || startsWithAny(rest[end:], "半", "多", "余", "以", "之", "内", "前", "后")) {
			return true
		}
	}
	return false
}

// mostWords is the number of characters beside a value that are left out at
// most; a longer text says more than its number.
const mostWords = 16

// longer tells whether a text has more characters than most.
func longer(text string, most int) bool { return utf8.RuneCountInString(text) > most }

func startsWithAny(text string, words ...string) bool {
	word, _ := cut.First(text, words...)
	return word != ""
}

func endsWithAny(text string, words ...string) bool {
	_, word := cut.Last(text, words...)
	return word != ""
}
