package check

import (
	"slices"

	"github.com/shopspring/decimal"
)

// source is a figure that a derived one is made of, with its sign.
type source struct {
	statement int
	sign      int64
}

// bindSources finds the printed statements that derived figures are made of. A
// derived figure does not move with another derived one.
func (l Ledger) bindSources() {
	for i, statement := range l.statements {
		for _, term := range statement.From {
			s := source{statement: l.index(term.Key), sign: 1}
			if term.Minus {
				s.sign = -1
			}
			if s.statement != missing && !l.derived(s.statement) {
				l.sources[i] = append(l.sources[i], s)
			}
		}
	}
}

// derive is a derived operand when one figure is corrected: it moves along
// with the figures that it is made of.
func (v view) derive(i int) operand {
	o := v.ledger.operands[i]
	if v.corrected == missing {
		return o
	}
	for _, s := range v.ledger.sources[i] {
		if s.statement == v.corrected {
			moved := v.by.value.Sub(v.ledger.operands[v.corrected].value)
			o.value = o.value.Add(moved.Mul(decimal.New(s.sign, 0)))
		}
	}
	return o
}

// printed replaces the corrections of derived figures, which nobody printed, by
// corrections of what they are made of, each of which moves them as far.
func (l Ledger) printed(corrections []correction) []correction {
	var found []correction
	for _, c := range corrections {
		if !l.derived(c.statement) {
			found = append(found, c)
			continue
		}
		moved := c.by.value.Sub(l.operands[c.statement].value)
		for _, s := range l.sources[c.statement] {
			o := l.operands[s.statement]
			by := moved.Mul(decimal.New(s.sign, 0))
			again := func(other correction) bool { return other.statement == s.statement }
			if o.problem == "" && by.Shift(-o.grid).IsInteger() &&
				!slices.ContainsFunc(corrections, again) && !slices.ContainsFunc(found, again) {
				found = append(found, correction{s.statement, o.reading(o.value.Add(by))})
			}
		}
	}
	return found
}

func (l Ledger) derived(statement int) bool { return len(l.statements[statement].From) > 0 }
