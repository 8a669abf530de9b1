package cell

import (
	"database/sql/driver"
	"strings"

	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/column"
	"jixiao.example/internal/cut"
	"jixiao.example/internal/words"
)

// Absence says why a cell holds no value.
type Absence uint8

// The absences.
const (
	// Filled is none: the cell holds a value.
	Filled Absence = iota
	// Blank is an empty cell.
	Blank
	// CrossedOut is a cell with a dash, a slash, 无 or the like.
	CrossedOut
	// Inapplicable is a cell that says 不适用, 不涉及 or the like.
	Inapplicable
)

// Text says the absence in the language that tag asks for: Chinese unless it
// matches English.
func (a Absence) Text(tag language.Tag) string { return words.Text(tag, "absence."+a.String()) }

// String returns filled, blank, crossed-out or inapplicable.
func (a Absence) String() string { return column.Name(absences(), a) }

// Scan reads the word of String from a column; NULL is an error.
func (a *Absence) Scan(src any) error { return column.ScanWord(a, absences(), src) }

// Value returns the word of String for a column.
func (a Absence) Value() (driver.Value, error) { return column.WordValue(absences(), a) }

func absences() column.Set { return column.Set{"filled", "blank", "crossed-out", "inapplicable"} }

// absence recognises the texts that stand for no value.
func absence(text string) Absence {
	switch text {
	case "":
		return Blank
	case "无", "暂无", "空", "…", "……", "无此项", "无。":
		return CrossedOut
	case "N/A", "n/a", "NA", "n.a.", "N／A":
		return Inapplicable
	}
	switch {
	case isInapplicable(text):
		return Inapplicable
	case strings.TrimLeft(text, "-－—–―─﹣−‐‑/／\\＼_＿×*＊ ") == "":
		return CrossedOut
	}
	return Filled
}

// isPlaceholder recognises what a form holds where nobody filled in a value: a
// sign and a unit without a number, 待定, and the name of a line (指标1：) with
// nothing behind it.
func isPlaceholder(text string) bool {
	text = trimMarks(text)
	if line, found := strings.CutPrefix(text, "指标"); found {
		name := strings.TrimLeftFunc(line, func(r rune) bool { return isNumeral(r) || isHanNumeral(r) })
		value := strings.TrimLeft(name, ":：")
		if len(name) < len(line) && (name == "" || len(value) < len(name)) {
			return absence(cut.Blank(value)) != Filled
		}
	}
	switch unit := cut.Blank(strings.TrimLeftFunc(text, func(r rune) bool { return isSign(r) || cut.IsBlank(r) })); unit {
	case "待定", "待填", "待填报", "待补充", "待确定":
		return true
	default:
		return unit == "" || unit != "对" && figure.KnowsUnit(unit) && !gluesNumeral(unit, unit != text) // 对 is yes
	}
}

// gluesNumeral tells whether a unit begins with a number of its own rather than
// being one that forms print: 十万人, 百户, and 亿元 behind a sign.
func gluesNumeral(unit string, signed bool) bool {
	switch unit {
	case "万元":
		return false
	case "千元", "百万元":
		return signed
	}
	if signed && startsWithAny(unit, "万", "亿") || startsWithAny(unit, "十", "百万", "千万", "百亿", "千亿") {
		return true
	}
	for _, one := range [...]string{"", "一"} { // 一百户 is 100户, 一千瓦 is 1千瓦
		if found, err := figure.FindQuantity(one + unit); err == nil && found.Quantity.Number() != "1" {
			return true
		}
	}
	return false
}

// isInapplicable recognises a short text that says so; 不适用于 goes on to say to
// whom.
func isInapplicable(text string) bool {
	if len(text) > 2*len("本项目不适用此指标") {
		return false
	}
	_, after, found := strings.Cut(text, "不适用")
	if !found {
		_, after, found = strings.Cut(text, "不涉及")
	}
	return found && !strings.HasPrefix(after, "于") && !holdsDigit(text)
}
