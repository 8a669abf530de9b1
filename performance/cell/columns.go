package cell

import (
	"strings"

	"jixiao.example/internal/cut"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// ReadTargetCells reads a target that stands in three cells, without knowing
// the rest of the table: see Reader.TargetCells.
func ReadTargetCells(sign, value, unit string) (performance.Target, Reading, error) {
	return Reader{}.TargetCells(sign, value, unit)
}

// TargetCells reads a target that the table splits over a sign, a value and a
// unit (指标性质 ≧, 指标值 735, 度量单位 人次). The sign may be a word, also 定性 for
// words, 正向 for ≥ and 反向 for ≤, or the code that the integrated budget system
// keeps: 1 ≥, 2 >, 3 =, 4 <, 5 ≤, 6 words, 9 none of these. Blank and crossed-out
// signs and units are none. A value that states its own sign or unit keeps it. The
// error is a *performance.ValueError: that of Target, or performance.ErrSign when the sign
// is not known or contradicts the value's own. Reading.Text joins the three
// cells.
func (r Reader) TargetCells(sign, value, unit string) (performance.Target, Reading, error) {
	unit = cut.Blank(unit)
	joined := cut.Blank(sign) + value + unit
	kind, note, err := readSign(sign)
	if err != nil {
		return performance.Target{}, Reading{Text: joined}, err
	}
	t, reading, err := r.targetIn(kind, value, unit)
	reading.Text = joined
	if err != nil || kind == ruleset.Words {
		return t, reading, err
	}
	t, ok := under(t, kind)
	if !ok {
		return performance.Target{}, reading, valueError(reading.Text, performance.ErrSign)
	}
	signed, compares := kind != ruleset.Bare, t.Kind().Numeric() && t.Kind() != ruleset.Range
	switch {
	case signed && t.Stated() && !compares:
		reading.Notes = append(reading.Notes, SignIgnored)
	case note != "" && t.Stated() && !reading.Has(note):
		reading.Notes = append(reading.Notes, note)
		if note == SignFromGrowth {
			reading.Notes = append(reading.Notes, Growth)
		}
	}
	if absence(unit) == Filled && t.Quantity().Stated() && !reading.Has(UnitIgnored) {
		if column, ok := columnUnit(unit); !ok || !column.SameUnit(t.Quantity()) {
			reading.Notes = append(reading.Notes, UnitIgnored)
		}
	}
	return t, reading, nil
}

// targetIn reads the value beside a sign and a unit.
func (r Reader) targetIn(kind ruleset.Kind, value, unit string) (performance.Target, Reading, error) {
	if kind == ruleset.Words { // whatever it holds
		c, err := r.open(value)
		if err != nil || c.absence != Filled {
			return performance.Target{}, c.reading(value), err
		}
		target, err := c.target(meaning{})
		return target, c.reading(value), err
	}
	r.Unit, r.unitPrinted = "", true
	if absence(unit) == Filled {
		r.Unit = unit
	}
	return r.Target(value)
}

// under puts a sign before a target that can have one, or joins it with its
// own; ok is false when they contradict each other.
func under(t performance.Target, kind ruleset.Kind) (joined performance.Target, ok bool) {
	if kind == ruleset.Bare || !t.Kind().Numeric() || t.Kind() == ruleset.Range {
		return t, true
	}
	both := joinKinds(t.Kind(), kind)
	if both == ruleset.NoKind {
		return performance.Target{}, false
	}
	return performance.Compare(both, t.Quantity()), true
}

// signCodes are the signs that the integrated budget system keeps as numbers, from 1
// on; its 9 is any other number.
var signCodes = [...]ruleset.Kind{ruleset.AtLeast, ruleset.Above, ruleset.Equal, ruleset.Below, ruleset.AtMost, ruleset.Words}

// readSign reads the cell of the sign; note is what was taken for granted, if
// anything.
func readSign(text string) (kind ruleset.Kind, note Note, err error) {
	trimmed := cut.Lines(cut.Blank(text))
	if absence(trimmed) != Filled {
		return ruleset.Bare, "", nil
	}
	switch strings.TrimSuffix(trimmed, "指标") {
	case "定性", "文字描述", "文字", "描述", "其他":
		return ruleset.Words, "", nil
	case "定量", "约束性", "预期性", "9":
		return ruleset.Bare, "", nil
	case "正向":
		return ruleset.AtLeast, SignAssumed, nil
	case "反向", "逆向", "负向":
		return ruleset.AtMost, SignAssumed, nil
	case "1", "2", "3", "4", "5", "6":
		return signCodes[trimmed[0]-'1'], SignAssumed, nil
	case "以上", "及以上":
		return ruleset.AtLeast, SignFromWords, nil
	case "以下", "以内", "及以下":
		return ruleset.AtMost, SignFromWords, nil
	}
	if len(trimmed) > performance.MaxWords {
		return ruleset.NoKind, "", valueError(trimmed, performance.ErrSign)
	}
	h := cutHead(trimmed)
	switch {
	case h.lead != "" || h.kind == ruleset.Bare:
		return ruleset.NoKind, "", valueError(trimmed, performance.ErrSign)
	case h.risen:
		note = SignFromGrowth
	case h.assumed:
		note = SignAssumed
	case h.worded && longer(trimmed, 1): // ≧ is as much printed as ≥ is
		note = SignFromWords
	}
	return h.kind, note, nil
}
