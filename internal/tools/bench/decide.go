package bench

import (
	"strings"

	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// way is what becomes of a row before anything is counted.
type way uint8

const (
	all           way = iota // all points: the target is met
	none                     // no points: it is not
	measured                 // numbers decide
	judged                   // an evaluator did
	notReported              // there is no actual value
	notEvidenced             // nothing proves it
	notComputable            // it cannot be compared with the target
)

// scale tells which of two numbers is stated in ten thousands (万) of the
// other's unit.
type scale uint8

const (
	same scale = iota
	wideTarget
	wideActual
)

// decide decides how a row is scored.
func (r *Row[N]) decide() (way, scale) {
	target, actual := &r.Target, &r.Actual
	switch actual.Kind {
	case performance.NoEvidence:
		return notEvidenced, same
	case performance.NoActual, performance.NoReport:
		if target.Kind != ruleset.Words || !r.Judged.Stated {
			return notReported, same
		}
	default:
	}
	switch {
	case target.Kind == ruleset.Words:
		return r.words(), same
	case target.Kind == ruleset.Deadline:
		return r.date(), same
	case actual.Kind != performance.Number:
		return notComputable, same
	}
	if scale, ok := scaleOf(target.Quantity.Unit, actual.Quantity.Unit); ok {
		return measured, scale
	}
	return notComputable, same
}

func (r *Row[N]) words() way {
	switch {
	case r.Judged.Stated:
		return judged
	case r.Actual.Kind == performance.InText && r.Actual.Words == r.Target.Words:
		return all
	}
	return notComputable
}

// date is met on the last day that the deadline admits. A date that may lie on
// either side of it decides nothing.
func (r *Row[N]) date() way {
	deadline, actual := r.Target.By.Last(), &r.Actual
	switch {
	case actual.Kind != performance.OnDate && actual.Kind != performance.ByDate:
		return notComputable
	case actual.Date.Last().Cmp(deadline) <= 0:
		return all
	case actual.Kind == performance.OnDate && actual.Date.First().Cmp(deadline) > 0:
		return none
	}
	return notComputable
}

// kind is the kind of the target, with the direction of a bare one.
func (r *Row[N]) kind() ruleset.Kind {
	switch {
	case r.Target.Kind != ruleset.Bare:
		return r.Target.Kind
	case r.Class == ruleset.Cost:
		return ruleset.AtMost
	}
	return ruleset.AtLeast
}

// scaleOf compares two unit words; ok is false when they measure different
// things. A number without a unit takes over the other's.
func scaleOf(target, actual string) (s scale, ok bool) {
	if target == actual || target == "" || actual == "" {
		return same, true
	}
	if base, wide := strings.CutPrefix(target, "万"); wide && base == actual {
		return wideTarget, true
	}
	if base, wide := strings.CutPrefix(actual, "万"); wide && base == target {
		return wideActual, true
	}
	return same, false
}

const tenThousand = 10_000

// lessIsBetter tells the direction of a target that is not bare.
func lessIsBetter(kind ruleset.Kind) bool { return kind == ruleset.AtMost || kind == ruleset.Below }

// meets tells whether an actual meets a target that is not bare, given how it
// compares with it.
func meets(kind ruleset.Kind, order int) bool {
	switch kind {
	case ruleset.Above:
		return order > 0
	case ruleset.AtMost:
		return order <= 0
	case ruleset.Below:
		return order < 0
	default: // more than an equal target is no harm
		return order >= 0
	}
}
