package words

import (
	"strings"

	"golang.org/x/text/language"
)

// unit is a unit in English: its words for one and for several.
type unit struct{ one, many string }

// unitWords returns the English words of a unit that budget documents use. Those
// that are not here read alike in both languages, or are a city's own.
func unitWords(word string) (unit, bool) {
	switch word {
	case "元":
		return unit{"yuan", "yuan"}, true
	case "千元":
		return unit{"thousand yuan", "thousand yuan"}, true
	case "万元":
		return unit{"× 10,000 yuan", "× 10,000 yuan"}, true
	case "百万元":
		return unit{"million yuan", "million yuan"}, true
	case "亿元":
		return unit{"× 100 million yuan", "× 100 million yuan"}, true
	case "分":
		return unit{"point", "points"}, true
	case "个百分点", "百分点":
		return unit{"percentage point", "percentage points"}, true
	case "个", "项", "件", "种":
		return unit{"item", "items"}, true
	case "人", "名":
		return unit{"person", "people"}, true
	case "人次":
		return unit{"visit", "visits"}, true
	case "次", "场", "期":
		return unit{"time", "times"}, true
	case "户":
		return unit{"household", "households"}, true
	case "套":
		return unit{"set", "sets"}, true
	case "栋", "幢", "座":
		return unit{"building", "buildings"}, true
	case "处":
		return unit{"place", "places"}, true
	case "家", "所":
		return unit{"body", "bodies"}, true
	case "台":
		return unit{"machine", "machines"}, true
	case "辆":
		return unit{"vehicle", "vehicles"}, true
	case "份":
		return unit{"copy", "copies"}, true
	case "册":
		return unit{"volume", "volumes"}, true
	case "批", "批次":
		return unit{"batch", "batches"}, true
	case "天", "日":
		return unit{"day", "days"}, true
	case "个工作日", "工作日":
		return unit{"working day", "working days"}, true
	case "周":
		return unit{"week", "weeks"}, true
	case "月", "个月":
		return unit{"month", "months"}, true
	case "季度", "个季度":
		return unit{"quarter", "quarters"}, true
	case "年":
		return unit{"year", "years"}, true
	case "小时", "个小时":
		return unit{"hour", "hours"}, true
	case "分钟":
		return unit{"minute", "minutes"}, true
	case "公里", "千米":
		return unit{"km", "km"}, true
	case "米":
		return unit{"m", "m"}, true
	case "平方米":
		return unit{"㎡", "㎡"}, true
	case "亩":
		return unit{"mu", "mu"}, true
	case "公顷":
		return unit{"ha", "ha"}, true
	case "吨":
		return unit{"t", "t"}, true
	case "公斤", "千克":
		return unit{"kg", "kg"}, true
	case "倍":
		return unit{"time as much", "times as much"}, true
	}
	return unit{}, false
}

// qualifiers stand in front of a number.
var qualifiers = [...][2]string{{"不少于", "at least "}, {"不超过", "at most "}, {"超过", "more than "}, {"约", "about "}, {"近", "nearly "}}

// Figure says a figure, a target, an actual value or a date in its canonical form
// in English; anything else comes back as it is.
func Figure(text string) string {
	if len(text) > maxFigure {
		return text
	}
	if day, found := englishDate(text); found {
		return day
	}
	if low, high, found := strings.Cut(text, "~"); found {
		from, a := englishQuantity(low)
		to, b := englishQuantity(high)
		if a && b {
			return from + " to " + to
		}
		return text
	}
	sign := text[:len(text)-len(strings.TrimLeft(text, "≥≤><="))]
	if said, found := englishQuantity(text[len(sign):]); found {
		return sign + said
	}
	return text
}

// FigureIn is a figure in the language that tag asks for: in its canonical form,
// which is Chinese, unless tag matches English.
func FigureIn(tag language.Tag, text string) string {
	if built().choose(tag) == 0 {
		return text
	}
	return Figure(text)
}

// Factor says a figure in English as one of two that are multiplied or divided: in
// parentheses where it is a product itself.
func Factor(text string) string {
	said := Figure(text)
	if strings.Contains(said, " × ") {
		return "(" + said + ")"
	}
	return said
}

// Unit names a unit in English; one without English words stays as it is.
func Unit(word string) string {
	said, _ := englishUnit(word, false)
	return strings.TrimSpace(said)
}

// maxFigure bounds what is looked at, in bytes; no figure is longer.
const maxFigure = 128

// englishQuantity says a number with its unit.
func englishQuantity(text string) (said string, ok bool) {
	lead := ""
	for _, q := range qualifiers {
		if rest, found := strings.CutPrefix(text, q[0]); found {
			text, lead = rest, q[1]
			break
		}
	}
	rest := strings.TrimPrefix(text, "-")
	for rest != "" && (rest[0] >= '0' && rest[0] <= '9' || rest[0] == '.') {
		rest = rest[1:]
	}
	number := text[:len(text)-len(rest)]
	switch {
	case number == "", number == "-", strings.HasPrefix(rest, " "): // words, or a formula
		return "", false
	case rest == "":
		return lead + number, lead != ""
	}
	word, found := englishUnit(rest, strings.TrimPrefix(number, "-") == "1")
	return lead + number + word, found || lead != "" && rest == "%"
}

// englishUnit says a unit with the space in front of it.
func englishUnit(word string, single bool) (said string, ok bool) {
	counted, per, compound := strings.Cut(word, "/")
	if compound {
		said, ok := englishUnit(counted, single)
		if !ok {
			return word, false
		}
		for part := range strings.SplitSeq(per, "·") {
			of, known := unitWords(part)
			if !known {
				return word, false
			}
			said += " per " + of.one
		}
		return said, true
	}
	if u, known := unitWords(word); known {
		if single {
			return " " + u.one, true
		}
		return " " + u.many, true
	}
	for _, prefix := range [...][2]string{{"万", " × 10,000"}, {"亿", " × 100 million"}, {"千", " thousand"}, {"百万", " million"}} {
		rest, found := strings.CutPrefix(word, prefix[0])
		if !found {
			continue
		}
		if rest == "" {
			return prefix[1], true
		} else if u, known := unitWords(rest); known {
			return prefix[1] + " " + u.many, true
		} else if strings.HasPrefix(rest, "㎡") {
			return prefix[1] + " " + rest, true
		}
	}
	return word, false
}

// englishDate says 2024年12月31日之前 as by 2024-12-31.
func englishDate(text string) (said string, ok bool) {
	const year, digits = len("2024"), "0123456789"
	day, by := strings.CutSuffix(text, "之前")
	if len(day) < year || !strings.HasPrefix(day[year:], "年") || strings.Trim(day[:year], digits) != "" {
		return "", false
	}
	said, rest := day[:year], day[year+len("年"):]
	for _, mark := range [...]string{"月", "日"} {
		if rest == "" {
			break
		}
		part, after, found := strings.Cut(rest, mark)
		if !found || part == "" || len(part) > 2 || strings.Trim(part, digits) != "" {
			return "", false
		}
		if len(part) == 1 {
			part = "0" + part
		}
		said, rest = said+"-"+part, after
	}
	if by {
		said = "by " + said
	}
	return said, rest == ""
}
