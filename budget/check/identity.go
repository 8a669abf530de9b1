package check

import (
	"slices"

	"jixiao.example/budget/figure"
)

// Kind is the shape of an identity.
type Kind string

// The kinds of identity.
const (
	// Sum: the whole is the sum of all its parts.
	Sum Kind = "sum"
	// Lines: the whole is the sum of the lines listed below it, one line each;
	// a missing line is a possible explanation.
	Lines Kind = "lines"
	// Within: parts listed under 其中 add up to at most the whole.
	Within Kind = "within"
	// Copy: the same figure in two places.
	Copy Kind = "copy"
	// AtMost: one figure bounds another.
	AtMost Kind = "at-most"
	// Rate: a printed percentage is a quotient of two figures.
	Rate Kind = "rate"
	// Label: a year that a heading prints is the year it must be.
	Label Kind = "label"
)

// Term is one operand of the computed side.
type Term struct {
	Key Key `json:"key"`
	// Minus subtracts the operand instead of adding it.
	Minus bool `json:"minus,omitempty"`
	// Label is what a reader calls the operand where no statement says so.
	Label figure.Label `json:"label,omitzero"`
}

// Identity is a relation (勾稽关系) that stated figures must satisfy. Build one
// with the constructors; the zero value is undefined.
type Identity struct {
	// Name is the identity's own stable name, unique in what is checked
	// together: "expenditure.final=basic+project".
	Name string `json:"name"`
	// Words says the identity to a reader.
	Words figure.Label `json:"words"`
	Kind  Kind         `json:"kind"`
	// Soft marks an identity that holds only under an assumption of scope: a
	// gap calls for an explanation and is not by itself an error.
	Soft bool `json:"soft,omitempty"`
	// Reading says the assumption that a soft identity rests on, and Otherwise
	// are the identities under other readings of the same figures, each with its
	// own Reading. A gap names them with their gaps, or the one that closes.
	Reading   figure.Label `json:"reading,omitzero"`
	Otherwise []Identity   `json:"otherwise,omitempty"`
	// BlankIsNone tells that a part that is not printed is none, as an empty cell
	// of a table is: a sum that does not close without it is unexplained.
	BlankIsNone bool `json:"blank_is_none,omitempty"`
	// IfStated tells that there is nothing to ask where the ledger has no statement
	// of the other side, as of the year before the first one.
	IfStated bool `json:"if_stated,omitempty"`
	// Limit is what a bound is called: 预算 budget, 编制 posts, 标准 standard. Money
	// that is bounded by the same concept in another period has a budget.
	Limit figure.Label `json:"limit,omitzero"`
	// Reason is the reason that the document gives for passing the bound.
	Reason string `json:"reason,omitempty"`
	// Inside are the two figures of a wider bound, of which this one is a part,
	// the smaller one first: whoever passes this one may have kept that.
	Inside []Key `json:"inside,omitempty"`
	// Counts marks an identity between counts of different things that belong
	// to each other one by one, such as certificates and buildings (155份, 155栋):
	// their numbers are compared whatever their unit words. Figures that are not
	// counts must still measure the same thing.
	Counts bool `json:"counts,omitempty"`
	// Stated is the printed side: the whole, the bounded figure, the rate.
	Stated Key `json:"stated"`
	// Label is what a reader calls that figure where no statement says so.
	Label figure.Label `json:"label,omitzero"`
	// Computed holds the other side: parts, the bound, or numerator and
	// denominator.
	Computed []Term `json:"computed"`
	// Base names the denominator of a rate.
	Base string `json:"base,omitempty"`
	// Want is what a label must print.
	Want figure.Date `json:"want,omitzero"`
}

// SumOf returns the identity whole = parts added up.
func SumOf(name string, whole Key, parts ...Key) Identity {
	return Identity{Name: name, Kind: Sum, Stated: whole, Computed: plus(parts)}
}

// BalanceOf returns the identity stated = plus − minus, as of a roll-forward.
func BalanceOf(name string, stated Key, add, subtract []Key) Identity {
	terms := plus(add)
	for _, key := range subtract {
		terms = append(terms, Term{Key: key, Minus: true})
	}
	return Identity{Name: name, Kind: Sum, Stated: stated, Computed: terms}
}

// LinesOf returns the identity whole = the lines listed below it.
func LinesOf(name string, whole Key, lines ...Key) Identity {
	return Identity{Name: name, Kind: Lines, Stated: whole, Computed: plus(lines)}
}

// WithinOf returns the identity whole ≥ the parts listed under 其中.
func WithinOf(name string, whole Key, parts ...Key) Identity {
	return Identity{Name: name, Kind: Within, Stated: whole, Computed: plus(parts)}
}

// CopyOf returns the identity a = b for one figure under two keys. The same
// key stated twice needs no identity: the ledger compares its statements.
func CopyOf(name string, a, b Key) Identity {
	return Identity{Name: name, Kind: Copy, Stated: a, Computed: plus([]Key{b})}
}

// AtMostOf returns the identity smaller ≤ larger.
func AtMostOf(name string, smaller, larger Key) Identity {
	return Identity{Name: name, Kind: AtMost, Stated: smaller, Computed: plus([]Key{larger})}
}

// ChainOf returns the identities first ≥ second ≥ third …, one a step, named
// after the step's smaller key.
func ChainOf(name string, keys ...Key) []Identity {
	var steps []Identity
	for i := 1; i < len(keys); i++ {
		steps = append(steps, AtMostOf(name+":"+keys[i].Concept, keys[i], keys[i-1]))
	}
	return steps
}

// RateOf returns the identity printed = num ÷ den as a percentage, where base
// names den.
func RateOf(name string, printed, num, den Key, base string) Identity {
	return Identity{Name: name, Kind: Rate, Stated: printed, Computed: plus([]Key{num, den}), Base: base}
}

// LabelOf returns the identity that the date printed at key is want.
func LabelOf(name string, printed Key, want figure.Date) Identity {
	return Identity{Name: name, Kind: Label, Stated: printed, Want: want}
}

// AsSoft returns the identity marked soft.
func (i Identity) AsSoft() Identity {
	i.Soft = true
	return i
}

// AsCounts returns the identity marked as one between counts of different
// things.
func (i Identity) AsCounts() Identity {
	i.Counts = true
	return i
}

// Said returns the identity with words for a reader.
func (i Identity) Said(zh, en string) Identity {
	i.Words = figure.Label{Zh: zh, En: en}
	return i
}

// Naming returns the identity with what a reader calls its figures where no
// statement says so; an empty label, and no function, says nothing.
func (i Identity) Naming(label func(Key) figure.Label) Identity {
	if label == nil {
		return i
	}
	i.Label, i.Computed = label(i.Stated), slices.Clone(i.Computed)
	for n := range i.Computed {
		i.Computed[n].Label = label(i.Computed[n].Key)
	}
	return i
}

func plus(keys []Key) []Term {
	terms := make([]Term, len(keys))
	for i, key := range keys {
		terms[i].Key = key
	}
	return terms
}
