package check

import "github.com/shopspring/decimal"

// view is a ledger with at most one figure corrected.
type view struct {
	ledger Ledger
	prints map[int]operand // the statements that are other than printed
	facts  map[int]operand // the facts that they change
}

func (l Ledger) asPrinted() view { return view{ledger: l} }

// corrected is the ledger with one statement corrected, what repeats it too, and
// what is derived from it moved along.
func (l Ledger) corrected(statement int, by operand) view {
	v := view{ledger: l, prints: map[int]operand{statement: by}, facts: map[int]operand{}}
	f := l.of[statement]
	for _, i := range l.facts[f].statements {
		if l.repeats(i, statement) {
			v.prints[i] = l.prints[i].reading(by.value)
		}
	}
	v.facts[f] = v.combined(f)
	moved := v.facts[f].value.Sub(l.operandOf(f).value)
	if moved.Sign() == 0 {
		return v
	}
	changed := map[int]bool{}
	for _, d := range l.dependents[f] {
		v.prints[d.statement] = v.print(d.statement).moved(moved.Mul(decimal.New(d.sign, 0)))
		changed[l.of[d.statement]] = true
	}
	for other := range changed {
		v.facts[other] = v.combined(other)
	}
	return v
}

// at returns the operand of a fact.
func (v view) at(f int) operand {
	if f == missing {
		return operand{statement: missing, problem: CodeAbsent}
	}
	if o, changed := v.facts[f]; changed {
		return o
	}
	return v.ledger.operandOf(f)
}

// combined makes the operand of a fact of its statements.
func (v view) combined(f int) operand {
	statements := v.ledger.facts[f].statements
	if len(statements) == 1 {
		return v.print(statements[0])
	}
	of := make([]operand, len(statements))
	for n, i := range statements {
		of[n] = v.print(i)
	}
	return combine(of)
}

// print is the operand of a statement.
func (v view) print(i int) operand {
	if o, changed := v.prints[i]; changed {
		return o
	}
	return v.ledger.prints[i]
}

// repeats tells whether a statement copies another word for word.
func (l Ledger) repeats(i, statement int) bool {
	was, again := l.prints[statement], l.prints[i]
	return i != statement && l.statements[i].Repeats && !l.statements[statement].Repeats &&
		again.problem == "" && again.grid == was.grid && again.base == was.base && again.value.Equal(was.value)
}
