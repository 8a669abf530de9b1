package scoring

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"jixiao.example/internal/words"
	"jixiao.example/performance"
)

// Flags are what happened on the way to a score.
type Flags uint32

// The flags.
const (
	// Met: the target was met.
	Met Flags = 1 << iota
	// Overshot: a number passed its at-least target.
	Overshot
	// Uncapped: the score exceeds the points because the rule set lets it.
	Uncapped
	// UnitInherited: a bare actual took over the target's unit, or the target
	// the actual's; or the two are counted in other measure words, 32户 as 32家.
	UnitInherited
	// UnitMismatch: target and actual are in units that cannot be compared.
	UnitMismatch
	// KindMismatch: the actual is of another kind than the target asks for.
	KindMismatch
	// AssumedDirection: a bare target was read by an assumption.
	AssumedDirection
	// NegativeActual: the actual is negative and the rule has a policy for it.
	NegativeActual
	// ZeroBase: a division by a target or budget of zero.
	ZeroBase
	// NoTarget: the indicator has no target.
	NoTarget
	// NoMethod: the indicator asks for a method that the set does not have.
	NoMethod
	// NeedsJudgement: only an evaluator can score this, and none did.
	NeedsJudgement
	// OutsideLevel: the judged score lies outside the level or the points.
	OutsideLevel
	// UnknownLevel: the judgement names a level that the method does not have.
	UnknownLevel
	// LowerEnd: the judged score is the closed lower end of its level.
	LowerEnd
	// Deducted: a review took points off.
	Deducted
	// Rescaled: the points were stretched because others do not apply.
	Rescaled
	// Unchosen: another indicator of the group counts instead.
	Unchosen
	// ByCustom: a function bound by the caller gave the score.
	ByCustom
	// TooLarge: a figure or the form is past the limits.
	TooLarge
	// NoPoints: neither the indicator nor its parents carry points.
	NoPoints
	// FromParent: the points are a part of the parent's.
	FromParent
	// TwoWay: a bare target reads both ways, and the score lies between the two.
	TwoWay
	// WholePeriod: a deadline is met because it includes the whole of its month
	// or year.
	WholePeriod
	// WordsForZero: words that say there was none are read as 0.
	WordsForZero
	// BoundsUnit: bare figures took over the unit of the method's bounds; a ratio
	// from 0 to 1 is a percentage then.
	BoundsUnit
)

// Has tells whether all the given flags are set.
func (f Flags) Has(flags Flags) bool { return f&flags == flags }

// flagNames are the wire names of the flags, bit by bit.
var flagNames = [...]string{
	"met",
	"overshot",
	"uncapped",
	"unit-inherited",
	"unit-mismatch",
	"kind-mismatch",
	"assumed-direction",
	"negative-actual",
	"zero-base",
	"no-target",
	"no-method",
	"needs-judgement",
	"outside-level",
	"unknown-level",
	"lower-end",
	"deducted",
	"rescaled",
	"unchosen",
	"by-custom",
	"too-large",
	"no-points",
	"from-parent",
	"two-way",
	"whole-period",
	"words-for-zero",
	"bounds-unit",
}

// Names returns the wire names of the flags that are set, in a fixed order.
func (f Flags) Names() []string {
	var names []string
	for i := range flagNames {
		if f.Has(1 << i) {
			names = append(names, flagNames[i])
		}
	}
	return names
}

// Text says all the flags that are set in the language that tag asks for:
// Chinese unless it matches English.
func (f Flags) Text(tag language.Tag) string {
	said := f.Names()
	for i, name := range said {
		said[i] = words.Text(tag, "flag."+name)
	}
	return strings.Join(said, words.Pick(tag, "；", "; "))
}

func parseFlags(names []string) (Flags, error) {
	var flags Flags
	for _, name := range names {
		i := slices.Index(flagNames[:], name)
		if i < 0 {
			return 0, fmt.Errorf("flag %.64q: %w", name, performance.ErrFormat)
		}
		flags |= 1 << i
	}
	return flags, nil
}

// marks are what a leaf has to remember for the rest of its scoring. No reader
// of a result sees them.
type marks uint8

const (
	cutRaw    marks = 1 << iota // the raw score was cut to a grain
	cutScore                    // and so was the score
	cutMost                     // the most that the score can be was cut to a grain
	unrounded                   // the row stays out of the rounding of leaves
	fullMarks                   // before a review the score is, or can be, all the points
	stands                      // the least is that of another indicator, for which it stands
	boundless                   // as long as the score is open, it can exceed the points
	waits                       // the score is open only because others are

	cut = cutRaw | cutScore | cutMost
)

// has tells whether the mark is set.
func (m marks) has(mark marks) bool { return m&mark != 0 }
