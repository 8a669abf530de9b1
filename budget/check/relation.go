package check

import (
	"slices"

	"jixiao.example/budget/figure"
)

// relation is an identity bound to the facts of a ledger.
type relation struct {
	identity Identity
	stated   int   // index of a fact, missing when there is none
	computed []int // one a term
	implicit bool  // the statements of one key agree, which nobody wrote
	others   []relation
}

const missing = -1

func (l Ledger) bind(identity Identity) relation {
	r := relation{identity: identity, stated: l.index(identity.Stated), computed: make([]int, len(identity.Computed))}
	for i, term := range identity.Computed {
		r.computed[i] = l.index(term.Key)
	}
	for _, other := range identity.Otherwise {
		other.Otherwise = nil
		r.others = append(r.others, l.bind(other))
	}
	return r
}

// relations binds the identities that are to be asked, and after them that the statements of every
// key agree which has more than one.
func (l Ledger) relations(identities []Identity) []relation {
	relations := make([]relation, 0, len(identities))
	for _, identity := range identities {
		if l.asks(identity) {
			relations = append(relations, l.bind(identity))
		}
	}
	for f, fact := range l.facts {
		if len(fact.statements) > 1 {
			identity := CopyOf("copy:"+fact.key.String(), fact.key, fact.key)
			identity.Words = l.named(l.operandOf(f), figure.Label{})
			relations = append(relations, relation{identity: identity, stated: f, computed: []int{f}, implicit: true})
		}
	}
	return relations
}

// asks tells whether the ledger has what an identity needs to be asked.
func (l Ledger) asks(identity Identity) bool {
	return !identity.IfStated || !slices.ContainsFunc(identity.Computed, func(t Term) bool {
		_, stated := l.byKey[t.Key]
		return !stated
	})
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

// hard tells whether the identity is an equality without an assumption: only
// those raise suspects and forbid them.
func (r relation) hard() bool { return r.equality() && !r.identity.Soft }

// split tells whether the identity divides a whole into parts, so that none of
// them can be more than it.
func (r relation) split() bool {
	return (r.identity.Kind == Sum || r.identity.Kind == Lines || r.identity.Kind == Within) &&
		!slices.ContainsFunc(r.identity.Computed, func(term Term) bool { return term.Minus })
}

// printedParts is the relation over the parts that are printed: numbers not
// below zero, of the whole's unit. It has none unless all parts that are stated
// are such.
func (r relation) printedParts(v view) relation {
	whole, of := v.at(r.stated), r
	of.identity.Computed, of.computed = nil, nil
	for n, f := range r.computed {
		part := v.at(f)
		if part.problem == CodeAbsent {
			continue
		}
		if part.problem != "" || part.value.Sign() < 0 || !r.alike(part, whole) || part.qualified() {
			return relation{}
		}
		of.identity.Computed = append(of.identity.Computed, r.identity.Computed[n])
		of.computed = append(of.computed, f)
	}
	return of
}

// operandAt returns the fact of the nth operand, the stated one first, and its
// key.
func (r relation) operandAt(n int) (int, Key) {
	if n == 0 {
		return r.stated, r.identity.Stated
	}
	return r.computed[n-1], r.identity.Computed[n-1].Key
}

// size is the number of operands that answering the relation looks at.
func (r relation) size(l Ledger) int {
	if r.implicit {
		return 1 + len(l.facts[r.stated].statements)
	}
	return 1 + len(r.computed)
}
