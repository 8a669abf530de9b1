package figure

import (
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/internal/words"
)

// Figure is any figure of this package: Money, Quantity, Points, Ratio or
// Date. No other type can implement it.
type Figure interface {
	fmt.Stringer
	// Stated tells whether the figure is there; absent is not zero.
	Stated() bool
	figure()
}

// Label is a name in both languages.
type Label struct {
	Zh string `json:"zh"`
	En string `json:"en"`
}

// In returns the name in the language that tag asks for: Chinese unless it
// matches English. A label without an English name goes by the Chinese one.
func (l Label) In(tag language.Tag) string {
	if l.En == "" {
		return l.Zh
	}
	return words.Pick(tag, l.Zh, l.En)
}

// Named is a labelled figure, as programme packages offer their statistics.
type Named struct {
	// Key names the concept in ledgers and to other programs.
	Key string
	// Label is what a reader sees.
	Label Label
	// Figure is the value; nil and absent figures print as nothing.
	Figure Figure
}

// String returns the Chinese label and the figure.
func (n Named) String() string {
	if n.Figure == nil || n.Figure.String() == "" {
		return n.Label.Zh
	}
	return n.Label.Zh + " " + n.Figure.String()
}
