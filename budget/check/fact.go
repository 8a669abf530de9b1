package check

import (
	"cmp"
	"slices"
	"strings"
)

// fact is what the statements of one key say together.
type fact struct {
	key        Key
	statements []int // those that state a figure
	from       []int // the facts that they are derived from
	first      int   // the first of them, or of all when none does
}

// operandOf is the operand that all statements of a fact make.
func (l Ledger) operandOf(f int) operand {
	if o, several := l.joint[f]; several {
		return o
	}
	return l.prints[l.facts[f].first]
}

// combine makes one operand of several statements of a key. It is known to the
// intersection of what their prints leave open, shows the finest of them, and
// is torn when nothing lies in all of them; then its span goes around them all.
// The order of the statements decides nothing but which of two equal prints is
// shown.
func combine(of []operand) operand {
	if len(of) == 1 {
		return of[0]
	}
	of = alikeOf(of)
	best := of[0]
	for _, o := range of[1:] {
		if cmp.Or(o.width().Cmp(best.width()), o.value.Cmp(best.value), strings.Compare(o.printed, best.printed)) < 0 {
			best = o
		}
	}
	switch {
	case best.date.Stated():
		for _, o := range of {
			best.torn = best.torn || !o.date.Equal(best.date)
		}
		return best
	case best.problem != "" || best.qualified():
		return best
	}
	common, around := best.span, best.span
	common.wide, around.wide = true, true
	for _, o := range of {
		common.low, common.high = meet(common, o.span)
		around.low, around.high = hull(around, o.span)
	}
	if crossed(common.low, common.high) {
		best.torn, best.span = true, around
		return best
	}
	best.span = common // the value lies in it: the ends of coarser prints lie on the grid of the finest
	return best
}

// alikeOf returns the operands that can be compared with each other: numbers
// before what is none, those of the unit that most have, and plain ones before
// those that are only stated as 约 or 超过.
func alikeOf(of []operand) []operand {
	like := of[0]
	if like.problem == "" && !slices.ContainsFunc(of, func(o operand) bool {
		return o.problem != "" || o.base != like.base || o.qualified()
	}) {
		return of
	}
	uses := map[string]int{}
	for _, o := range of {
		uses[o.kind()]++
	}
	kind := slices.MinFunc(of, func(a, b operand) int {
		return cmp.Or(
			cmp.Compare(a.rank(), b.rank()), cmp.Compare(uses[b.kind()], uses[a.kind()]), strings.Compare(a.kind(), b.kind()),
		)
	}).kind()
	alike := slices.DeleteFunc(slices.Clone(of), func(o operand) bool { return o.kind() != kind })
	if slices.ContainsFunc(alike, func(o operand) bool { return !o.qualified() }) {
		alike = slices.DeleteFunc(alike, operand.qualified)
	}
	return alike
}

// kind tells figures apart that are of no one sort: by what they measure, or by
// why they cannot be reckoned with.
func (o operand) kind() string {
	if o.date.Stated() {
		return "date"
	}
	return string(o.problem) + " " + o.base
}

// rank puts numbers first, then dates, then the rest.
func (o operand) rank() int {
	switch {
	case o.problem == "":
		return 0
	case o.date.Stated():
		return 1
	}
	return 2
}
