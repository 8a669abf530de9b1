package sheet

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// yearIn finds a fiscal year in a heading: 2024年度部门整体支出绩效自评表, 二〇二四年.
func yearIn(text string) (year int, found bool) {
	digits, numerals := 0, false
	for _, c := range text + "\n" {
		digit, numeral := digitOf(c)
		if digit >= 0 && (digits == 0 || numeral == numerals) {
			digits, numerals = digits+1, numeral
			year = year*10%10_000 + digit
			continue
		}
		if digits == 4 && year >= 1949 && year <= 2100 && (!numerals || c == '年') {
			return year, true
		}
		digits, year = 0, 0
		if digit >= 0 {
			digits, numerals, year = 1, numeral, digit
		}
	}
	return 0, false
}

// digitOf reads a digit, of full width too, or a numeral; -1 for neither.
func digitOf(c rune) (digit int, numeral bool) {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0'), false
	case c >= '０' && c <= '９':
		return int(c - '０'), false
	}
	switch c {
	case '〇', '○', '零', 'O':
		return 0, true
	case '一':
		return 1, true
	case '二':
		return 2, true
	case '三':
		return 3, true
	case '四':
		return 4, true
	case '五':
		return 5, true
	case '六':
		return 6, true
	case '七':
		return 7, true
	case '八':
		return 8, true
	case '九':
		return 9, true
	}
	return -1, false
}

// isYear recognises a cell that names a year and nothing else: 2023 年度, （2023）.
func isYear(text string) bool {
	label := labelOf(text)
	if first, _ := utf8.DecodeRuneInString(label); first != '（' && first != '）' {
		if digit, _ := digitOf(first); digit < 0 {
			return false
		}
	}
	inner := strings.Trim(label, "（）")
	year := strings.TrimRight(inner, "年度")
	for _, c := range year {
		if digit, _ := digitOf(c); digit < 0 {
			return false
		}
	}
	_, found := yearIn(inner)
	return found && (inner != year || inner != label)
}

// namesYear tells whether the cell of a row is its year and not the value of
// another cell: it stands in brackets, in front, or behind what has its value
// already.
func (r *formReader) namesYear(row, column int) bool {
	text := r.table.text(row, column)
	if !isYear(text) {
		return false
	}
	if strings.HasPrefix(labelOf(text), "（") {
		return true
	}
	for column--; column >= 0; column-- {
		if before := r.table.text(row, column); before != "" {
			_, value, inline := splitLabel(before)
			return inline && value != "" || isTitle(before)
		}
	}
	return true
}

// spansYears tells whether the first year of a text begins a span, 2021-2023年度: which
// of them is evaluated it does not say.
func spansYears(text string, first int) bool {
	_, rest, _ := strings.Cut(text, strconv.Itoa(first))
	rest = strings.TrimLeft(rest, "年度 ")
	behind := strings.TrimLeft(rest, "-—－–~～至到")
	last, found := yearIn(behind)
	return found && behind != rest && last != first && strings.HasPrefix(behind, strconv.Itoa(last))
}
