package scoring

import (
	"fmt"

	"jixiao.example/performance"
)

// Status says what became of a node of the tree.
type Status uint8

// The statuses of an indicator, named as on the wire. What the form itself says
// of a missing actual value are NoReport, DoesNotApply and NoEvidence.
const (
	// Scored: the rule gave the score.
	Scored Status = iota
	// Judged: an evaluator's judgement gave the score.
	Judged
	// NotApplicable: the indicator does not apply.
	NotApplicable
	// NotReported: there is no actual value.
	NotReported
	// NotEvidenced: there is an actual value that nothing proves.
	NotEvidenced
	// NotComputable: what is there cannot be scored, as words for a number.
	NotComputable
)

var statusNames = [...]string{"scored", "judged", "not-applicable", "not-reported", "not-evidenced", "not-computable"}

// String returns the wire name.
func (s Status) String() string {
	if int(s) < len(statusNames) {
		return statusNames[s]
	}
	return fmt.Sprintf("status(%d)", s)
}

// MarshalText writes the wire name.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the wire name.
func (s *Status) UnmarshalText(text []byte) error {
	for i, name := range statusNames {
		if name == string(text) {
			*s = Status(i)
			return nil
		}
	}
	return fmt.Errorf("status %q: %w", text, performance.ErrFormat)
}

// Known tells whether the status comes with a certain score: the indicator is
// scored, judged, or does not apply.
func (s Status) Known() bool { return s <= NotApplicable }

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
	// the actual's.
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

	inexactRaw   // the raw score was cut to a grain
	inexactScore // and so was the score
	inexactMost  // the most that the score can be was cut to a grain
	Unrounded    // the row stays out of the rounding of leaves
	Full         // before a review the score is, or can be, all the points
	Stands       // the least is that of another indicator, for which it stands
	boundless    // as long as the score is open, it can exceed the points
)

const (
	inexact       = inexactRaw | inexactScore | inexactMost
	internalFlags = inexact | Unrounded | Full | Stands | boundless
)

// Has tells whether all the given flags are set.
func (f Flags) Has(flags Flags) bool { return f&flags == flags }
