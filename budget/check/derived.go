package check

import "github.com/shopspring/decimal"

// source is a fact that a derived statement is made of, with its sign, and
// dependent a derived statement that a fact is in.
type (
	source struct {
		fact int
		sign int64
	}
	dependent struct {
		statement int
		sign      int64
	}
)

// bindSources finds what derived figures are made of. A derived figure does not
// move with another derived one, nor with itself.
func (l Ledger) bindSources() {
	for i, statement := range l.statements {
		for _, term := range statement.From {
			s := source{fact: l.index(term.Key), sign: 1}
			if term.Minus {
				s.sign = -1
			}
			if s.fact != missing && s.fact != l.of[i] && !l.derived(l.operandOf(s.fact).statement) {
				l.sources[i] = append(l.sources[i], s)
				l.facts[l.of[i]].from = append(l.facts[l.of[i]].from, s.fact)
				l.dependents[s.fact] = append(l.dependents[s.fact], dependent{i, s.sign})
			}
		}
	}
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
			for _, again := range l.correct(s.fact, l.operandOf(s.fact).value.Add(by)) {
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
