package check

import (
	"slices"

	"jixiao.example/budget/figure"
)

// MaxWork bounds the search for suspects: the number of operands that are
// looked at again while corrections are tried. Every broken identity tries one
// correction for each operand, and each correction answers again only the
// identities that its figure takes part in, so a document of some hundred
// identities needs a few thousand.
const MaxWork = 1 << 20

// Suspect is one figure whose correction would heal broken identities and
// break none. It is where a reader should look first, and proves nothing.
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
	// Heals names the broken identities that the correction closes.
	Heals []string `json:"heals"`
	// Candidates is the number of corrections, this one included, that do
	// equally well for the same broken identity. Above 1 the figures cannot
	// tell which it is.
	Candidates int `json:"candidates"`

	heals []figure.Label
}

// correction is one change of one printed figure.
type correction struct {
	statement int // missing for a line that is not printed
	by        operand
}

// candidate is a correction that breaks nothing, with what it heals.
type candidate struct {
	correction
	heals []int
}

// search looks for the corrections that heal broken identities.
type search struct {
	ledger    Ledger
	relations []relation
	outcomes  []Outcome
	users     map[int][]int // statement → the relations that it takes part in
	work      int
}

func newSearch(l Ledger, relations []relation, outcomes []Outcome) *search {
	s := &search{ledger: l, relations: relations, outcomes: outcomes, users: map[int][]int{}, work: MaxWork}
	for n, r := range relations {
		s.use(r.stated, n)
		for _, i := range r.computed {
			s.use(i, n)
		}
	}
	return s
}

func (s *search) use(statement, relation int) {
	users := s.users[statement]
	if statement != missing && (len(users) == 0 || users[len(users)-1] != relation) {
		s.users[statement] = append(users, relation)
	}
	for _, source := range s.ledger.sources[statement] {
		s.use(source.statement, relation)
	}
}

// suspects returns the best corrections of every broken identity, each once,
// and whether the work sufficed to look at all of them.
func (s *search) suspects() (found []Suspect, complete bool) {
	type once struct {
		statement, relation int // relation only for a missing line
		reads               string
	}
	seen := map[once]int{}
	for n := range s.relations {
		if s.outcomes[n].Verdict != Broken {
			continue
		}
		best, done := s.best(n)
		if !done {
			return found, false
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

// best returns the corrections that heal broken relation n and the most
// others, in statement order, a missing line last.
func (s *search) best(n int) (best []candidate, done bool) {
	for _, c := range s.corrections(n) {
		heals, breaks, done := s.try(n, c)
		switch {
		case !done:
			return nil, false
		case breaks || !slices.Contains(heals, n):
			continue
		case len(best) > 0 && len(heals) < len(best[0].heals):
			continue
		case len(best) > 0 && len(heals) > len(best[0].heals):
			best = best[:0]
		}
		best = append(best, candidate{c, heals})
	}
	return best, true
}

// try answers again whatever the correction touches. A line that is not
// printed touches nothing else.
func (s *search) try(n int, c correction) (heals []int, breaks, done bool) {
	if c.statement == missing {
		return []int{n}, false, true
	}
	corrected := view{ledger: s.ledger, corrected: c.statement, by: c.by}
	for _, user := range s.users[c.statement] {
		r := s.relations[user]
		if s.work -= 1 + len(r.computed); s.work < 0 {
			return nil, false, false
		}
		before, after := s.outcomes[user].Verdict, r.evaluate(corrected).Verdict
		switch {
		case before == Broken && after.satisfied():
			heals = append(heals, user)
		case worse(before, after):
			return nil, true, true
		}
	}
	return heals, false, true
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
	out := Suspect{Reads: c.by.printed, Candidates: candidates, Missing: c.statement == missing}
	at := c.statement
	if out.Missing {
		at = s.relations[n].stated
	} else {
		out.Was = s.ledger.operands[at].printed
	}
	statement := s.ledger.statements[at]
	out.Key, out.Label, out.Place = statement.Key, statement.label(), statement.Place
	for _, healed := range c.heals {
		out.Heals = append(out.Heals, s.outcomes[healed].Identity.Name)
		out.heals = append(out.heals, s.outcomes[healed].Words())
	}
	return out
}
