package budget

import (
	"errors"
	"fmt"

	"jixiao.example/budget/check"
)

// MaxDepth is how many levels of lines a tree may have.
const MaxDepth = 16

// Errors of Line.Validate, each wrapped in a *LineError that says where.
var (
	// ErrConcept reports a line without a concept, whose figures no ledger could
	// tell apart.
	ErrConcept = errors.New("line without a concept")
	// ErrDuplicateLine reports two lines of a tree with one concept and scope.
	ErrDuplicateLine = errors.New("two lines with one concept and scope")
	// ErrDuplicatePeriod reports two amounts of a line for one period.
	ErrDuplicatePeriod = errors.New("two amounts for one period")
	// ErrSplit reports a split that this package does not know.
	ErrSplit = errors.New("unknown split")
	// ErrDepth reports a tree of more than MaxDepth levels.
	ErrDepth = errors.New("more than 16 levels of lines")
)

// LineError tells which line of a tree is wrong, and why.
type LineError struct {
	// Path is where the line stands, from the line that was validated.
	Path check.Path
	// Err is one of this package's sentinel errors.
	Err error
}

// Error implements error.
func (e *LineError) Error() string { return fmt.Sprintf("line %.300q: %v", e.Path, e.Err) }

// Unwrap returns the cause.
func (e *LineError) Unwrap() error { return e.Err }

// Validate reports the first mistake of a tree that came from outside, such as
// from JSON: a *LineError. A tree without mistakes has a key of its own for
// every amount.
func (l Line) Validate() error {
	type identity struct{ concept, scope string }
	seen := map[identity]bool{}
	var visit func(check.Path, Line, int) error
	visit = func(path check.Path, line Line, depth int) error {
		id := identity{line.Concept, line.Scope}
		cause := line.mistake()
		switch {
		case depth > MaxDepth:
			cause = ErrDepth
		case cause == nil && seen[id]:
			cause = ErrDuplicateLine
		}
		if cause != nil {
			return &LineError{Path: path, Err: cause}
		}
		seen[id] = true
		for i, child := range line.Children {
			if err := visit(child.path(path.Child("children").Index(i), ""), child, depth+1); err != nil {
				return err
			}
		}
		return nil
	}
	return visit(l.at, l, 1)
}

// mistake returns what is wrong with the line itself.
func (l Line) mistake() error {
	switch l.Split {
	case Complete, Within, Listed:
	default:
		return ErrSplit
	}
	if l.Concept == "" {
		return ErrConcept
	}
	periods := map[Period]bool{}
	for _, amount := range l.Amounts {
		if !amount.Period.valid() {
			return ErrPeriod
		}
		if periods[amount.Period] {
			return ErrDuplicatePeriod
		}
		periods[amount.Period] = true
	}
	return nil
}
