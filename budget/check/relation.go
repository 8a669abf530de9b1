package check

import "strconv"

// relation is an identity bound to the statements of a ledger.
type relation struct {
	identity Identity
	stated   int   // index of a statement, missing when there is none
	computed []int // one a term
	implicit bool
}

const missing = -1

func (l Ledger) bind(identity Identity) relation {
	r := relation{identity: identity, stated: l.index(identity.Stated), computed: make([]int, len(identity.Computed))}
	for i, term := range identity.Computed {
		r.computed[i] = l.index(term.Key)
	}
	return r
}

func (l Ledger) index(key Key) int {
	if i, found := l.first[key]; found {
		return i
	}
	return missing
}

// copyOf is the identity that nobody wrote: statement further repeats
// statement first, as the nth that states this key's figure.
func (l Ledger) copyOf(first, further, nth int) relation {
	key := l.statements[first].Key
	name := "copy:" + key.String()
	if nth > 2 {
		name += ":" + strconv.Itoa(nth)
	}
	identity := CopyOf(name, key, key)
	identity.Words = l.statements[first].label()
	return relation{identity: identity, stated: first, computed: []int{further}, implicit: true}
}

// wellFormed tells whether the identity has the operands that its kind needs.
func (r relation) wellFormed() bool {
	switch r.identity.Kind {
	case Sum, Lines, Within:
		return len(r.computed) > 0
	case Copy, AtMost:
		return len(r.computed) == 1 && !r.identity.Computed[0].Minus
	case Rate:
		return len(r.computed) == 2 && !r.identity.Computed[0].Minus && !r.identity.Computed[1].Minus
	case Label:
		return len(r.computed) == 0 && r.identity.Want.Stated()
	}
	return false
}

// equality tells whether the identity wants two sides to be the same, so that
// a qualified figure decides nothing.
func (r relation) equality() bool {
	switch r.identity.Kind {
	case Sum, Lines, Copy, Rate:
		return true
	default:
		return false
	}
}

// operandAt returns the statement of the nth operand, the stated one first,
// and its key.
func (r relation) operandAt(n int) (int, Key) {
	if n == 0 {
		return r.stated, r.identity.Stated
	}
	return r.computed[n-1], r.identity.Computed[n-1].Key
}

// view is a ledger with at most one figure corrected.
type view struct {
	ledger    Ledger
	corrected int
	by        operand
}

func (l Ledger) asPrinted() view { return view{ledger: l, corrected: missing} }

func (v view) at(i int) operand {
	switch i {
	case missing:
		return operand{problem: CodeAbsent}
	case v.corrected:
		return v.by
	}
	return v.derive(i)
}
