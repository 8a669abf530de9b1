package check

import (
	"slices"

	"github.com/shopspring/decimal"
)

// source is a fact that a derived statement is made of, with its sign.
type source struct {
	fact int
	sign int64
}

// bindSources finds what derived figures are made of. A derived figure does not
// move with another derived one.
func (l Ledger) bindSources() {
	for i, statement := range l.statements {
		for _, term := range statement.From {
			s := source{fact: l.index(term.Key), sign: 1}
			if term.Minus {
				s.sign = -1
			}
			if s.fact != missing && s.fact != l.of[i] && !l.derived(l.facts[s.fact].operand.statement) {
				l.sources[i] = append(l.sources[i], s)
			}
		}
	}
}

// movesWith tells whether a statement of the fact is made of another fact.
func (l Ledger) movesWith(f, with int) bool {
	if len(l.sources) == 0 {
		return false
	}
	return slices.ContainsFunc(l.facts[f].statements, func(i int) bool {
		return slices.ContainsFunc(l.sources[i], func(s source) bool { return s.fact == with })
	})
}

// derive is the print of a statement when one figure is corrected: one that is
// derived moves along with what it is made of.
func (v view) derive(i int) operand {
	o := v.ledger.prints[i]
	if v.corrected == missing || len(v.ledger.sources[i]) == 0 {
		return o
	}
	with := v.ledger.of[v.corrected]
	for _, s := range v.ledger.sources[i] {
		if s.fact == with {
			moved := v.combined(with).value.Sub(v.ledger.facts[with].operand.value)
			o = o.moved(moved.Mul(decimal.New(s.sign, 0)))
		}
	}
	return o
}

// printed replaces the corrections of derived figures, which nobody printed, by
// corrections of what they are made of, each of which moves them as far.
func (l Ledger) printed(corrections []correction) []correction {
	var found []correction
	seen := map[int]bool{}
	for _, c := range corrections {
		seen[c.statement] = true
	}
	for _, c := range corrections {
		if !l.derived(c.statement) {
			found = append(found, c)
			continue
		}
		moved := c.by.value.Sub(l.prints[c.statement].value)
		for _, s := range l.sources[c.statement] {
			by := moved.Mul(decimal.New(s.sign, 0))
			for _, again := range l.correct(s.fact, l.facts[s.fact].operand.value.Add(by)) {
				if !seen[again.statement] {
					seen[again.statement] = true
					found = append(found, again)
				}
			}
		}
	}
	return found
}

func (l Ledger) derived(statement int) bool {
	return statement != missing && len(l.statements[statement].From) > 0
}
