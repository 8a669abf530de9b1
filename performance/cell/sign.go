package cell

import (
	"strings"

	"jixiao.example/performance/ruleset"
)

// typedSigns are the comparator signs that people type most, behind or before
// which words are no mere name.
const typedSigns = "≥≤≧≦<>=＜＞＝"

// clauseMarks part clauses; what stands before one is no name of a number.
const clauseMarks = "，；。、,;"

// signKind returns what a comparator sign means, NoKind when it is none;
// canonical tells that it is the sign of the canonical form.
func signKind(r rune) (kind ruleset.Kind, canonical bool) {
	switch r {
	case '≥', '≧', '⩾', '≽', '≮': // not less than
		kind = ruleset.AtLeast
	case '≤', '≦', '⩽', '≼', '≯': // not greater than
		kind = ruleset.AtMost
	case '>', '＞', '﹥':
		kind = ruleset.Above
	case '<', '＜', '﹤':
		kind = ruleset.Below
	case '=', '＝', '═', '﹦', '⩵', '＂':
		kind = ruleset.Equal
	}
	return kind, strings.ContainsRune("≥≤><=", r)
}

func isSign(r rune) bool {
	kind, _ := signKind(r)
	return kind != ruleset.NoKind
}

// holdsSign tells whether a comparator sign stands in a text; ＂, which is typed
// for ＝ in front of a number, is a quotation mark elsewhere.
func holdsSign(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return isSign(r) && r != '＂' })
}

// joinKinds returns what two comparators mean together, NoKind when they
// contradict each other.
func joinKinds(a, b ruleset.Kind) ruleset.Kind {
	switch {
	case a == ruleset.Bare || a == b:
		return b
	case b == ruleset.Bare:
		return a
	case upward(a) && upward(b), upward(a) && b == ruleset.Equal, a == ruleset.Equal && upward(b):
		return ruleset.AtLeast
	case downward(a) && downward(b), downward(a) && b == ruleset.Equal, a == ruleset.Equal && downward(b):
		return ruleset.AtMost
	}
	return ruleset.NoKind
}

func upward(k ruleset.Kind) bool   { return k == ruleset.AtLeast || k == ruleset.Above }
func downward(k ruleset.Kind) bool { return k == ruleset.AtMost || k == ruleset.Below }

// denied returns what a strict comparator means behind 不.
func denied(kind ruleset.Kind) ruleset.Kind {
	if kind == ruleset.Above {
		return ruleset.AtMost
	}
	return ruleset.AtLeast
}
