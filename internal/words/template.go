package words

import (
	"slices"
	"strings"
)

// template is a text with places for arguments, cut at those.
type template []piece

// piece is a text, or the place of an argument: the argument itself, or one of
// two words that go by it.
type piece struct {
	text       string
	arg        int // -1 for a text
	goesBy     bool
	one, other string
}

// newTemplate cuts a template at {name} and {name:one|other}. Braces around
// anything else are text.
func newTemplate(text string, args []string) template {
	var t template
	for text != "" {
		before, rest, found := strings.Cut(text, "{")
		if !found {
			return append(t, piece{text: text, arg: -1})
		}
		inner, after, _ := strings.Cut(rest, "}")
		name, forms, goesBy := strings.Cut(inner, ":")
		one, other, _ := strings.Cut(forms, "|")
		next := piece{arg: slices.Index(args, name), goesBy: goesBy, one: one, other: other}
		if next.arg < 0 {
			next, after = piece{text: "{", arg: -1}, rest
		}
		t, text = append(t, piece{text: before, arg: -1}, next), after
	}
	return t
}

// fill puts the arguments in their places, in a builder's memory if there are any.
func (t template) fill(memory *strings.Builder, args []string) string {
	if len(t) == 1 {
		return t[0].with(args)
	}
	size := 0
	for i := range t {
		size += len(t[i].with(args))
	}
	memory.Grow(size)
	first := memory.Len()
	for i := range t {
		memory.WriteString(t[i].with(args))
	}
	return memory.String()[first:]
}

func (p *piece) with(args []string) string {
	switch {
	case p.arg < 0:
		return p.text
	case p.goesBy:
		return p.word(args)
	case p.arg < len(args):
		return args[p.arg]
	}
	return ""
}

// word picks the word that goes by a number. Numbers are texts here, and only 1
// without decimals is singular in English: 1 point, but 1.0 points and 0.5
// points.
func (p *piece) word(args []string) string {
	if p.arg < len(args) {
		switch args[p.arg] {
		case "1", "-1", "−1":
			return p.one
		}
	}
	return p.other
}
