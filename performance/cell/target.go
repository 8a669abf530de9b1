package cell

import (
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// ReadTarget reads a target without knowing the table around it: see
// Reader.Target.
func ReadTarget(text string) (performance.Target, Reading, error) { return Reader{}.Target(text) }

// Target reads a target as people type it: comparators as signs or words, in
// front of the number or behind it (≧90%, 不低于90%, 90%及以上), ranges, deadlines
// of every precision, quantities under the rules of figure.ReadQuantity, and
// words. Blank cells, dashes, 无 and 不适用 are no target, and Reading.Absence
// tells which. 以上, 以下 and 以内 include their number, 超过 and 不满 do not
// (民法典 art. 1259, second-hand). A text that holds more than one value, or one
// that is not understood, is kept as words. Text between 「 and 」 is words,
// whatever it holds.
//
// The error is a *performance.ValueError: the text is longer than
// performance.MaxWords or not UTF-8.
func (r Reader) Target(text string) (performance.Target, Reading, error) {
	c, err := r.open(text)
	if err != nil || c.absence != Filled {
		return performance.Target{}, c.reading(text), err
	}
	target, err := c.target(c.understand())
	return target, c.reading(text), err
}

// target builds the target; whatever was understood makes one.
func (c *typed) target(m meaning) (performance.Target, error) {
	switch m.kind {
	case ruleset.NoKind, ruleset.Words:
		return performance.InWords(c.words())
	case ruleset.Deadline:
		return performance.By(m.date), nil
	case ruleset.Range:
		return performance.Between(m.low, m.high)
	default:
		return performance.Compare(m.kind, m.low), nil
	}
}
