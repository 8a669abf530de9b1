package programme

import (
	"cmp"
	"slices"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// Kind is one word of an open set: a kind of building, a ground to leave, a
// debtor. Places add their own beside those that a package knows.
type Kind struct {
	// Code is the kind's own word, for programs: "high-rise".
	Code string `json:"code"`
	// Label is what readers call it.
	Label figure.Label `json:"label"`
}

// Kinds are the words that a package knows.
type Kinds []Kind

// Label returns what readers call a kind: own, where the caller has a label,
// else that of the set, else the code, for want of anything better.
func (k Kinds) Label(code string, own figure.Label) figure.Label {
	switch i := k.index(code); {
	case own != (figure.Label{}):
		return figure.Label{Zh: cmp.Or(own.Zh, own.En), En: cmp.Or(own.En, own.Zh)}
	case i >= 0:
		return k[i].Label
	}
	return figure.Label{Zh: code, En: code}
}

// Known tells whether a kind has a label: own, or one in the set.
func (k Kinds) Known(code string, own figure.Label) bool {
	return own != (figure.Label{}) || k.index(code) >= 0
}

func (k Kinds) index(code string) int {
	return slices.IndexFunc(k, func(kind Kind) bool { return kind.Code == code })
}

// FirstLabel returns the label that comes first by its Chinese, then by its
// English words; an empty one comes last. So entries that call one kind by
// several names make the same statement in any order.
func FirstLabel(a, b figure.Label) figure.Label {
	switch {
	case a == (figure.Label{}):
		return b
	case b == (figure.Label{}):
		return a
	case cmp.Or(cmp.Compare(b.Zh, a.Zh), cmp.Compare(b.En, a.En)) < 0:
		return b
	}
	return a
}

// UnknownKind returns a finding on a kind that nobody has a label for.
func UnknownKind(path check.Path, code string) check.Finding {
	return check.NewFinding(CodeUnknownKind, path, check.A("kind", code))
}
