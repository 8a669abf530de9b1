package check

import (
	"slices"

	"jixiao.example/budget/figure"
)

// maxWork bounds the search for suspects: the number of operands that are
// looked at again while corrections are tried. Every broken identity tries one
// correction for each print of its operands, and each correction answers again
// only the identities that its figure takes part in, so a document of some
// hundred identities needs a few thousand.
const maxWork = 1 << 20

// Suspect is one figure whose correction would heal broken identities and
// break no hard equality. It is where a reader should look first, and proves
// nothing.
type Suspect struct {
	Key   Key          `json:"key"`
	Label figure.Label `json:"label"`
	Place Place        `json:"place"`
	// Was is the figure as printed; "" for a missing line.
	Was string `json:"was,omitempty"`
	// Reads is what the figure would have to read, or what the missing line
	// would have to hold.
	Reads string `json:"reads"`
	// Missing marks a line that is not printed below the whole that Key names.
	Missing bool `json:"missing,omitempty"`
	// Found is a figure that is printed elsewhere, at FoundAt, and is the missing
	// line within the rounding of both; "" for none.
	Found   string `json:"found,omitempty"`
	FoundAt Place  `json:"found_at,omitzero"`
	// Heals names the broken identities that the correction closes.
	Heals []string `json:"heals"`
	// Candidates is the number of corrections, this one included, that do
	// equally well for the same broken identity. Above 1 the figures cannot
	// tell which it is.
	Candidates int `json:"candidates"`

	heals  []figure.Label
	broken Path // where the identity is told of that the correction was looked for
}

// correction is one change of one printed figure.
type correction struct {
	statement int // missing for a line that is not printed
	by        operand
	found     int // the statement that is the missing line, missing for none
}

// candidate is a correction that breaks no hard equality, with what it heals.
type candidate struct {
	correction
	heals []int
	hard  int // the hard equalities among them
	soft  int // the others, less those that it breaks
}

// better orders candidates.
func (c candidate) better(than candidate) int {
	if c.hard != than.hard {
		return c.hard - than.hard
	}
	return c.soft - than.soft
}

// search looks for the corrections that heal broken identities.
type search struct {
	ledger    Ledger
	relations []relation
	outcomes  []Outcome
	users     map[int][]int // fact → the relations that it takes part in
	amounts   amounts
	folded    map[int]bool // the relations that are told with a broken one
	work      int
}

// needed tells whether there is anything to look for.
func (s *search) needed() bool {
	for n := range s.relations {
		if s.raises(n) {
			return true
		}
	}
	return false
}

// raises tells whether a relation is a hard equality that is broken.
func (s *search) raises(n int) bool {
	return s.outcomes[n].Verdict == Broken && s.relations[n].hard() && s.outcomes[n].blanks == 0
}

// prepare notes which relations hang on which facts.
func (s *search) prepare() {
	s.users, s.folded = map[int][]int{}, map[int]bool{}
	for n, r := range s.relations {
		s.use(r.stated, n)
		for _, f := range r.computed {
			s.use(f, n)
		}
	}
}

// use notes that a relation hangs on a fact, and on what that is derived from.
func (s *search) use(f, relation int) {
	if f == missing {
		return
	}
	if !s.note(f, relation) {
		return
	}
	for _, from := range s.ledger.facts[f].from {
		s.note(from, relation)
	}
}

// note tells whether the relation was not noted for the fact before.
func (s *search) note(f, relation int) bool {
	users := s.users[f]
	if len(users) > 0 && users[len(users)-1] == relation {
		return false
	}
	s.users[f] = append(users, relation)
	return true
}

// suspects returns the best corrections of every broken hard equality, each
// once, and whether the work sufficed to look at all of them.
func (s *search) suspects() (found []Suspect, complete bool) {
	type once struct {
		statement, relation int // relation only for a missing line
		reads               string
	}
	seen := map[once]int{}
	for n := range s.relations {
		if !s.raises(n) {
			continue
		}
		best, done := s.best(n)
		if !done {
			return found, false
		}
		if len(best) == 1 {
			s.fold(best[0])
		}
		for _, c := range best {
			key := once{statement: c.statement, reads: c.by.printed}
			if c.statement == missing {
				key.relation = n
			}
			if at, again := seen[key]; again {
				found[at].Candidates = max(found[at].Candidates, len(best))
				continue
			}
			seen[key] = len(found)
			found = append(found, s.suspect(n, c, len(best)))
		}
	}
	return found, true
}

// fold notes that the soft identities which the only correction of a broken one
// would close are told with that.
func (s *search) fold(c candidate) {
	for _, n := range c.heals {
		if s.outcomes[n].Identity.Soft {
			s.folded[n] = true
		}
	}
}

// best returns the best corrections of broken relation n, in statement order, a
// missing line last.
func (s *search) best(n int) (best []candidate, done bool) {
	for _, c := range s.corrections(n) {
		tried, allowed, done := s.try(n, c)
		switch {
		case !done:
			return nil, false
		case !allowed || !slices.Contains(tried.heals, n):
			continue
		case len(best) > 0 && tried.better(best[0]) < 0:
			continue
		case len(best) > 0 && tried.better(best[0]) > 0:
			best = best[:0]
		}
		best = append(best, tried)
	}
	return best, true
}

// try answers again whatever the correction touches; a line that is not printed
// touches nothing else. A correction that breaks a hard equality is not
// allowed.
func (s *search) try(n int, c correction) (tried candidate, allowed, done bool) {
	tried = candidate{correction: c}
	if c.statement == missing {
		tried.heals, tried.hard = []int{n}, 1
		return tried, true, true
	}
	f := s.ledger.of[c.statement]
	s.work -= len(s.ledger.facts[f].statements)
	for _, d := range s.ledger.dependents[f] {
		s.work -= 1 + len(s.ledger.facts[s.ledger.of[d.statement]].statements)
	}
	if s.work < 0 {
		return tried, false, false
	}
	corrected := s.ledger.corrected(c.statement, c.by)
	for _, user := range s.users[f] {
		r := s.relations[user]
		if s.work -= r.size(s.ledger); s.work < 0 {
			return tried, false, false
		}
		before, after := s.outcomes[user].Verdict, r.evaluate(corrected).Verdict
		switch healed := before == Broken && after.satisfied(); {
		case healed && r.hard():
			tried.hard++
			tried.heals = append(tried.heals, user)
		case healed:
			tried.soft++
			tried.heals = append(tried.heals, user)
		case worse(before, after) && r.hard():
			return tried, false, true
		case worse(before, after):
			tried.soft--
		}
	}
	return tried, true, true
}

// worse tells whether a correction did damage: what was satisfied no longer
// is, what was merely cut is broken, or there is nothing left to compare.
func worse(before, after Verdict) bool {
	switch {
	case after.satisfied(), after == before:
		return false
	case after == Cut:
		return before.satisfied()
	}
	return true
}

func (s *search) suspect(n int, c candidate, candidates int) Suspect {
	out := Suspect{
		Reads: c.by.printed, Candidates: candidates, Missing: c.statement == missing, broken: s.outcomes[n].path(),
	}
	at := c.statement
	if out.Missing {
		at = s.ledger.operandOf(s.relations[n].stated).statement
		if c.found != missing {
			out.Found, out.FoundAt = s.ledger.prints[c.found].printed, s.ledger.statements[c.found].Place
		}
	} else {
		out.Was = s.ledger.prints[at].printed
	}
	statement := s.ledger.statements[at]
	out.Key, out.Place = statement.Key, statement.Place
	out.Label = s.ledger.named(s.ledger.prints[at], figure.Label{})
	for _, healed := range c.heals {
		out.Heals = append(out.Heals, s.outcomes[healed].Identity.Name)
		out.heals = append(out.heals, s.outcomes[healed].Words())
	}
	return out
}
