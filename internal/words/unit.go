package words

import "strings"

// unitWords are the unit words that reports count in, with the English for one
// and for more. A measure word that English has none of is "".
func unitWords() [][3]string {
	return [][3]string{
		{"元", "yuan", "yuan"},
		{"户", "household", "households"},
		{"套", "home", "homes"},
		{"栋", "building", "buildings"},
		{"处", "site", "sites"},
		{"台", "unit", "units"},
		{"部", "lift", "lifts"},
		{"人", "person", "persons"},
		{"名", "person", "persons"},
		{"人次", "person-time", "person-times"},
		{"次", "time", "times"},
		{"件", "case", "cases"},
		{"份", "copy", "copies"},
		{"批", "batch", "batches"},
		{"项", "item", "items"},
		{"册", "volume", "volumes"},
		{"个", "", ""},
		{"年", "year", "years"},
		{"月", "month", "months"},
		{"天", "day", "days"},
		{"日", "day", "days"},
		{"小时", "hour", "hours"},
		{"分", "point", "points"},
		{"㎡", "m²", "m²"},
		{"平方米", "m²", "m²"},
		{"公里", "km", "km"},
		{"亩", "mu", "mu"},
		{"吨", "t", "t"},
	}
}

// Unit returns the English of a unit word for one and for more than one; ok is
// false for a word that this package does not know. 万 in front is 10,000.
func Unit(word string) (one, other string, ok bool) {
	bare, times := word, ""
	if rest, cut := strings.CutPrefix(word, "万"); cut {
		bare, times = rest, "10,000 "
	} else if rest, cut := strings.CutPrefix(word, "亿"); cut {
		bare, times = rest, "100 million "
	}
	for _, unit := range unitWords() {
		if unit[0] == bare {
			return strings.TrimSpace(times + unit[1]), strings.TrimSpace(times + unit[2]), true
		}
	}
	return word, word, word == "" || word == "%" || word == "‰"
}
