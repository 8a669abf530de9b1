package cell

import (
	"errors"
	"strings"
	"unicode/utf8"

	"jixiao.example/budget/figure"
)

// hasLatin tells whether a letter or sign of ASCII stands in the text, as the A
// of A4; brackets and spaces are none.
func hasLatin(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return r < utf8.RuneSelf && !strings.ContainsRune("() ", r) })
}

// isDash recognises what stands between the ends of a range or period.
func isDash(r rune) bool {
	return strings.ContainsRune("-~－—–―−﹣‐‑～〜∼∽─", r) || isBlank(r)
}

// isNumeral recognises digits, full-width ones too.
func isNumeral(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

// hanNumerals are the Chinese numerals.
const hanNumerals = "零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟"

func holdsDigit(text string) bool { return indexDigit(text) >= 0 }

func indexDigit(text string) int { return strings.IndexFunc(text, isNumeral) }

// holdsCount recognises a number in numerals, which takes two of them: 十几,
// 一万二, 三分之二. One alone begins many words, unless what follows goes on with
// it: 九成半.
func holdsCount(text string) bool {
	if _, err := figure.FindQuantity(text); errors.Is(err, figure.ErrUnit) {
		return true
	}
	run := 0
	for _, r := range text {
		if run++; !strings.ContainsRune(hanNumerals+"万亿几", r) {
			run = 0
		}
		if run == 2 {
			return true
		}
	}
	return containsAny(text, []string{"分之", "数十", "数百", "数千", "数万", "上百", "上千", "上万", "近百", "近千"})
}

// mostWords is the number of characters beside a value that are left out at
// most; a longer text says more than its number.
const mostWords = 16

// longer tells whether a text has more characters than most.
func longer(text string, most int) bool { return utf8.RuneCountInString(text) > most }
