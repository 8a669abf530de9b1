package figure

import "strings"

// Qualifier is the word that softens a figure in running text; it stays with
// the figure through printing and arithmetic.
type Qualifier uint8

// The qualifiers that reports use.
const (
	// Plain is no qualifier.
	Plain Qualifier = iota
	// About is 约: either side.
	About
	// Over is 超过: more than the figure.
	Over
	// NotLess is 不少于: the figure or more.
	NotLess
	// NotMore is 不超过: the figure or less.
	NotMore
	// Nearly is 近: a little less than the figure.
	Nearly
)

var qualifiers = [...]string{Plain: "", About: "约", Over: "超过", NotLess: "不少于", NotMore: "不超过", Nearly: "近"}

// String returns the Chinese word, "" for a plain figure.
func (q Qualifier) String() string {
	if int(q) < len(qualifiers) {
		return qualifiers[q]
	}
	return ""
}

// join is the qualifier of a sum: what either operand had; two different ones
// leave "about".
func (q Qualifier) join(other Qualifier) Qualifier {
	switch {
	case q == Plain || q == other:
		return other
	case other == Plain:
		return q
	}
	return About
}

// negated is the qualifier of the negative: less than −5 is not "more than".
func (q Qualifier) negated() Qualifier {
	switch q {
	case Plain:
		return Plain
	case NotLess:
		return NotMore
	case NotMore:
		return NotLess
	default:
		return About
	}
}

func cutQualifier(text string) (Qualifier, string) {
	if text == "" || text[0] < 0x80 { // the common case: a digit or a minus
		return Plain, text
	}
	for q := len(qualifiers) - 1; q > 0; q-- {
		if rest, found := strings.CutPrefix(text, qualifiers[q]); found {
			return Qualifier(q), rest
		}
	}
	return Plain, text
}
