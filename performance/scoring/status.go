package scoring

import (
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/internal/strict"
	"jixiao.example/internal/words"
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

// Text says the status in the language that tag asks for: Chinese unless it
// matches English.
func (s Status) Text(tag language.Tag) string { return words.Text(tag, "status."+s.String()) }

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
	return strict.NoWord(string(text), performance.ErrFormat, statusNames[:]...)
}

// Known tells whether the status comes with a certain score: the indicator is
// scored, judged, or does not apply.
func (s Status) Known() bool { return s <= NotApplicable }
