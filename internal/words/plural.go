package words

import "strings"

// plural is a word that goes by a number, as point or points.
type plural struct {
	placeholder string // as the template has it: {raw:point|points}
	arg         int    // the index of the argument that is the number
	one, other  string
}

// plurals finds the words in a template that go by the named argument.
func plurals(template, name string) []plural {
	var found []plural
	start := "{" + name + ":"
	for {
		_, after, more := strings.Cut(template, start)
		if !more {
			return found
		}
		body, rest, _ := strings.Cut(after, "}")
		one, other, _ := strings.Cut(body, "|")
		found = append(found, plural{placeholder: start + body + "}", one: one, other: other})
		template = rest
	}
}

// of picks the word. Numbers are texts here, and only 1 without decimals is
// singular in English: 1 point, but 1.0 points and 0.5 points.
func (p plural) of(number any) string {
	switch number {
	case "1", "-1", "−1":
		return p.one
	}
	return p.other
}
