package programme

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// Relation is what rows of one statement must satisfy, in terms of their keys:
// an identity before it has a year and a scope. Build one with the functions of
// this file.
type Relation struct {
	// Name is the relation's own within the room: "roll-forward".
	Name string `json:"name"`
	// Kind is check.Sum, Within, Copy, AtMost or Rate.
	Kind check.Kind `json:"kind"`
	// Stated is the key of the printed side.
	Stated string `json:"stated"`
	// Terms are the other side.
	Terms []Term `json:"terms"`
	// Words says the relation to a reader; without them it is said by the labels
	// of its rows.
	Words figure.Label `json:"words,omitzero"`
	// Soft marks one that holds only under an assumption.
	Soft bool `json:"soft,omitempty"`
	// Counts marks one between counts of different things (户 and 套).
	Counts bool `json:"counts,omitempty"`
	// Limit is what a bound is called, such as 预算 budget.
	Limit figure.Label `json:"limit,omitzero"`
}

// Term is one row on the computed side.
type Term struct {
	Key string `json:"key"`
	// Minus subtracts it.
	Minus bool `json:"minus,omitempty"`
	// Before takes it from the statement of the year before.
	Before bool `json:"before,omitempty"`
	// Label is what a reader calls the row where it is none of this statement.
	Label figure.Label `json:"label,omitzero"`
}

// Sum returns the relation whole = parts added up.
func Sum(name, whole string, parts ...string) Relation {
	return Relation{Name: name, Kind: check.Sum, Stated: whole, Terms: terms(parts)}
}

// Within returns the relation whole ≥ parts listed under 其中.
func Within(name, whole string, parts ...string) Relation {
	return Relation{Name: name, Kind: check.Within, Stated: whole, Terms: terms(parts)}
}

// AtMost returns the relation smaller ≤ larger.
func AtMost(name, smaller, larger string) Relation {
	return Relation{Name: name, Kind: check.AtMost, Stated: smaller, Terms: terms([]string{larger})}
}

// Balance returns the relation stated = in − out.
func Balance(name, stated string, in, out []string) Relation {
	r := Sum(name, stated, in...)
	for _, key := range out {
		r.Terms = append(r.Terms, Term{Key: key, Minus: true})
	}
	return r
}

// Quotient returns the relation printed = num ÷ den as a percentage.
func Quotient(name, printed, num, den string) Relation {
	return Relation{Name: name, Kind: check.Rate, Stated: printed, Terms: terms([]string{num, den})}
}

// Validate returns ErrKind for a relation of a kind that is none of those of Kind.
func (r Relation) Validate() error {
	switch r.Kind {
	case check.Sum, check.Within, check.Copy, check.AtMost, check.Rate:
		return nil
	default:
		return ErrKind
	}
}

func terms(keys []string) []Term {
	terms := make([]Term, len(keys))
	for i, key := range keys {
		terms[i].Key = key
	}
	return terms
}

// AsSoft returns the relation marked soft.
func (r Relation) AsSoft() Relation {
	r.Soft = true
	return r
}

// AsCounts returns the relation marked as one between counts of different
// things.
func (r Relation) AsCounts() Relation {
	r.Counts = true
	return r
}

// Said returns the relation with words for a reader.
func (r Relation) Said(zh, en string) Relation {
	r.Words = figure.Label{Zh: zh, En: en}
	return r
}

// words says a relation by the labels of its rows.
func (r Relation) words(stated figure.Label, terms []Term) figure.Label {
	zh, en := stated.Zh, stated.En
	switch r.Kind {
	case check.AtMost:
		zh, en = zh+" ≤ ", en+" ≤ "
	case check.Within:
		zh, en = zh+" ≥ ", en+" ≥ "
	default:
		zh, en = zh+" = ", en+" = "
	}
	for i, term := range terms {
		sign := " + "
		switch {
		case term.Minus:
			sign = " − "
		case r.Kind == check.Rate:
			sign = " ÷ "
		}
		if i == 0 && !term.Minus {
			sign = ""
		}
		zh, en = zh+sign+term.Label.Zh, en+sign+term.Label.En
	}
	return figure.Label{Zh: zh, En: en}
}

// Stock is what is carried from year to year (期初 + 增加 − 减少 = 期末).
type Stock struct {
	// Opening and Closing are the keys of the figure at the beginning and at the
	// end of the year.
	Opening string `json:"opening"`
	Closing string `json:"closing"`
	// In and Out are the keys of what came and went during the year.
	In  []string `json:"in,omitempty"`
	Out []string `json:"out,omitempty"`
	// OrNone are those of In and Out that count as none where they are not
	// printed; the relation is soft then.
	OrNone []string `json:"or_none,omitempty"`
}

// Cumulative is a sum since the beginning (累计).
type Cumulative struct {
	// Total is the key of the sum, Year the key of what the year adds to it; ""
	// when the statement does not say what that was.
	Total string `json:"total"`
	Year  string `json:"year,omitempty"`
}
