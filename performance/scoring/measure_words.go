package scoring

import (
	"slices"
	"strings"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// measureWords are, by word, the lists of a rule set that have it, in their order.
type measureWords map[string][]int

func newMeasureWords(lists []ruleset.MeasureWords) measureWords {
	m := measureWords{}
	for i, list := range lists {
		for _, word := range list.Words {
			m[word] = append(m[word], i)
		}
	}
	return m
}

// alike tells whether two units are of measure words for the same things: 家 and 户,
// 次/年 and 场/年, 元/人 and 元/名.
func (m measureWords) alike(a, b figure.Quantity) bool {
	between := func(r rune) bool { return r == '/' || r == '·' }
	return slices.EqualFunc(strings.FieldsFunc(a.BaseUnit(), between), strings.FieldsFunc(b.BaseUnit(), between), func(a, b string) bool {
		return a == b || slices.ContainsFunc(m[a], func(list int) bool {
			_, both := slices.BinarySearch(m[b], list)
			return both
		})
	})
}
