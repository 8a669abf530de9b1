package cell

import (
	"strings"

	"jixiao.example/budget/figure"
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
// words, 正向 for ≥ and 反向 for ≤; blank and crossed-out signs and units are
// none. A value that states its own sign or unit keeps it. The error is a
// *performance.ValueError: that of Target, or performance.ErrSign when the sign is not known or
// contradicts the value's own. Reading.Text joins the three cells.
func (r Reader) TargetCells(sign, value, unit string) (performance.Target, Reading, error) {
	kind, assumed, err := readSign(sign)
	if err != nil {
		return performance.Target{}, Reading{Text: value}, err
	}
	text := strings.TrimFunc(sign, isBlank) + value + strings.TrimFunc(unit, isBlank)
	if kind == ruleset.Words {
		t, reading, err := r.wordsOf(value)
		reading.Text = text
		return t, reading, err
	}
	r.Unit = ""
	if absence(strings.TrimFunc(unit, isBlank)) == Filled {
		r.Unit = unit
	}
	t, reading, err := r.Target(value)
	if r.Timed && t.Kind() == ruleset.Bare && t.Quantity().Unit() != "" && t.Quantity().Unit() == strings.TrimFunc(unit, isBlank) {
		// 2024 | 年 is a deadline where dates are expected
		if date, dated, e := r.Target(value + strings.TrimFunc(unit, isBlank)); e == nil && date.Kind() == ruleset.Deadline {
			t, reading = date, dated
		}
	}
	reading.Text = text
	if err != nil {
		return performance.Target{}, reading, err
	}
	t, joined := under(t, kind)
	switch {
	case !joined:
		return performance.Target{}, reading, valueError(text, performance.ErrSign)
	case kind != ruleset.Bare && !t.Kind().Numeric() && t.Stated(), kind != ruleset.Bare && t.Kind() == ruleset.Range:
		reading.Notes = append(reading.Notes, SignIgnored)
	case assumed && t.Stated():
		reading.Notes = append(reading.Notes, SignAssumed)
	}
	if r.Unit != "" && t.Quantity().Stated() && !reading.Has(UnitIgnored) {
		if column, _, err := figure.ReadUnit(r.Unit); err == nil && column != t.Quantity().Unit() {
			reading.Notes = append(reading.Notes, UnitIgnored)
		}
	}
	return t, reading, nil
}

// under puts a sign before a target that has none, or joins it with its own;
// ok is false when they contradict each other.
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

// readSign reads the cell of the sign.
func readSign(text string) (kind ruleset.Kind, assumed bool, err error) {
	trimmed := joinLines(strings.TrimFunc(text, isBlank))
	if absence(trimmed) != Filled {
		return ruleset.Bare, false, nil
	}
	switch strings.TrimSuffix(trimmed, "指标") {
	case "定性", "文字描述", "文字", "描述", "其他":
		return ruleset.Words, false, nil
	case "定量", "约束性", "预期性":
		return ruleset.Bare, false, nil
	case "正向":
		return ruleset.AtLeast, true, nil
	case "反向", "逆向", "负向":
		return ruleset.AtMost, true, nil
	}
	if len(trimmed) > performance.MaxWords {
		return ruleset.NoKind, false, valueError(trimmed, performance.ErrSign)
	}
	switch trimmed {
	case "以上", "及以上":
		return ruleset.AtLeast, false, nil
	case "以下", "以内", "及以下":
		return ruleset.AtMost, false, nil
	}
	h := cutHead(trimmed)
	if h.lead != "" || h.kind == ruleset.Bare {
		return ruleset.NoKind, false, valueError(trimmed, performance.ErrSign)
	}
	return h.kind, h.assumed, nil
}

// wordsOf takes a value as words, whatever it holds.
func (r Reader) wordsOf(value string) (performance.Target, Reading, error) {
	c, err := r.open(value)
	if err != nil || c.absence != Filled {
		return performance.Target{}, c.reading(value), err
	}
	target, err := c.target(meaning{})
	return target, c.reading(value), err
}
