package programme

import (
	"cmp"
	"slices"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// Identities returns what the rows must satisfy within the year, as far as
// there is something to check by: at least two figures of a relation are stated,
// where one of another statement may be. So a statement does not complain about
// what nobody printed, and still says which figure a relation between printed
// ones lacks. A rate that is not printed is none to check. What a stock began with
// is asked where the ledger has a statement of what the year before ended with.
func (s Statement) Identities() []check.Identity {
	var identities []check.Identity
	v := s.view()
	for _, relation := range v.relations() {
		if identity, some := v.identity(relation); some {
			identities = append(identities, identity)
		}
	}
	return identities
}

// view is a statement with its rows by key.
type view struct {
	Statement
	rows map[string]Row
}

func (s Statement) view() view {
	v := view{s, make(map[string]Row, len(s.Rows)+len(s.Derived))}
	for _, row := range s.Derived {
		if len(row.From) == 0 {
			row.Figure = nil // it is in no ledger
		}
		v.rows[row.Key] = row
	}
	for _, row := range s.Rows {
		v.rows[row.Key] = row
	}
	return v
}

// keys are the keys of a relation for which the statement has the words.
func (r Relation) keys() []string {
	keys := []string{r.Stated}
	for _, t := range r.Terms {
		if t.Label == (figure.Label{}) { // or in another statement
			keys = append(keys, t.Key)
		}
	}
	return keys
}

// lacks returns the first key of a relation that no row has.
func (v view) lacks(r Relation) (key string, some bool) {
	for _, key := range r.keys() {
		if _, own := v.rows[key]; !own {
			return key, true
		}
	}
	return "", false
}

// Unknown returns the relations that are not checked, because a key of theirs is
// that of no row, with paths below at. A term with a label may stand in another
// statement.
func (s Statement) Unknown(at check.Path) []check.Finding {
	v := s.view()
	var findings []check.Finding
	report := func(path check.Path, r Relation) {
		if key, some := v.lacks(r); some {
			findings = append(findings, check.NewFinding(CodeUnknownRow, path, check.A("relation", r.Name), check.A("key", key)))
		}
	}
	for i, stock := range v.Stocks {
		report(at.Child("stocks").Index(i), v.flow(i, stock))
	}
	for i, c := range v.Cumulative {
		if c.Year != "" {
			report(at.Child("cumulative").Index(i), v.within(c))
		}
	}
	for i, r := range v.Relations {
		report(at.Child("relations").Index(i), r)
	}
	return findings
}

// identity puts a relation into the statement's year and scope; some is false
// when there is nothing to check it by.
func (v view) identity(r Relation) (identity check.Identity, some bool) {
	there := 0
	// find returns a term as the ledger takes it and as the words call it.
	find := func(t Term) (check.Term, Term) {
		term := check.Term{Key: v.Key(t.Key), Minus: t.Minus, Label: t.Label}
		row, own := v.rows[t.Key]
		if own {
			row.Label = cmp.Or(t.Label, row.Label)
			term.Label, t.Label = v.label(row), row.Label
		}
		here := true // or in another statement, perhaps
		switch {
		case t.Before:
			identity.IfStated = r.Kind == check.Copy
			term.Key, here = v.keyBefore(t.Key), v.Year != 0
			t.Label = figure.Label{Zh: "上年" + t.Label.Zh, En: "last year's " + t.Label.En}
			term.Label = t.Label
		case own:
			here = row.stated()
		}
		if here {
			there++
		}
		return term, t
	}
	stated, called := find(Term{Key: r.Stated})
	identity = check.Identity{
		Name: v.name(r.Name), Kind: r.Kind, Words: r.Words, Soft: r.Soft, Counts: r.Counts, Limit: r.Limit,
		Stated: stated.Key, Label: stated.Label,
	}
	plain := make([]Term, len(r.Terms))
	for i, t := range r.Terms {
		term, said := find(t)
		identity.Computed = append(identity.Computed, term)
		plain[i] = said
	}
	if identity.Words == (figure.Label{}) {
		identity.Words = r.words(called.Label, plain)
	}
	if of := v.whose(); of != (figure.Label{}) {
		identity.Words = figure.Label{Zh: of.Zh + "：" + identity.Words.Zh, En: of.En + ": " + identity.Words.En}
	}
	if r.Kind == check.Rate && len(plain) == 2 {
		identity.Base = plain[1].Label.Zh
	}
	_, lacks := v.lacks(r)
	return identity, !lacks && there >= 2 && (r.Kind != check.Rate || v.rows[r.Stated].stated())
}

// OwnIdentities returns one identity for each of Relations, in the statement's year
// and scope, whether or not its figures are stated. Each is named after the key of
// the stated one, followed by the relation's own name, and does not name the scope.
func (s Statement) OwnIdentities() []check.Identity {
	s.alone = true
	v := s.view()
	identities := make([]check.Identity, len(s.Relations))
	for i, r := range s.Relations {
		identities[i], _ = v.identity(r)
		identities[i].Name = identities[i].Stated.String() + r.Name
	}
	return identities
}

// relations returns what stocks and sums since the beginning call for within
// the year, and the statement's own relations.
func (v view) relations() []Relation {
	var all []Relation
	for i, stock := range v.Stocks {
		all = append(all, v.flow(i, stock), v.carried(i, stock))
	}
	for _, c := range v.Cumulative {
		if c.Year != "" {
			all = append(all, v.within(c))
		}
	}
	return append(all, v.Relations...)
}

// flow is the roll-forward of a stock.
func (v view) flow(i int, stock Stock) Relation {
	soft := false
	printed := func(keys []string) []string {
		return slices.DeleteFunc(slices.Clone(keys), func(key string) bool {
			none := slices.Contains(stock.OrNone, key) && !v.rows[key].stated()
			soft = soft || none
			return none
		})
	}
	r := Balance(v.ofStock("roll-forward", i), stock.Closing, append([]string{stock.Opening}, printed(stock.In)...), printed(stock.Out))
	r.Soft = soft
	return r
}

// within is that a sum since the beginning has what the year adds.
func (v view) within(c Cumulative) Relation {
	return AtMost(v.member(c.Year)+"-within-cumulative", c.Year, c.Total)
}

// carried is that a stock begins with what it ended with the year before.
func (v view) carried(i int, stock Stock) Relation {
	return Relation{
		Name: v.ofStock(opening, i), Kind: check.Copy,
		Stated: stock.Opening, Terms: []Term{{Key: stock.Closing, Before: true}},
	}
}

// opening names the relation of a stock to the year before.
const opening = "opening"

// ofStock names a relation of a stock after it, but for the first.
func (s Statement) ofStock(name string, i int) string {
	if i == 0 {
		return name
	}
	return name + ":" + s.member(s.Stocks[i].Closing)
}

// member is a key without the room.
func (s Statement) member(key string) string { return strings.TrimPrefix(key, s.Room+".") }
