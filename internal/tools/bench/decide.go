package bench

import (
	"slices"
	"strings"

	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
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

// decide decides how a row is scored, and flags what happened on the way.
func (r *Row[N]) decide() (way, scale, scoring.Flags) {
	target, actual := &r.Target, &r.Actual
	switch actual.Kind {
	case performance.NoEvidence:
		return notEvidenced, same, 0
	case performance.NoActual, performance.NoReport:
		if target.Kind != ruleset.Words || !r.Judged.Stated {
			return notReported, same, 0
		}
	default:
	}
	switch {
	case target.Kind == ruleset.Words:
		way, flags := r.words()
		return way, same, flags
	case target.Kind == ruleset.Deadline:
		way, flags := r.date()
		return way, same, flags
	case actual.Kind != performance.Number:
		return notComputable, same, scoring.KindMismatch
	}
	scale, flags, ok := scaleOf(target.Quantity.Unit, actual.Quantity.Unit)
	switch {
	case !ok:
		return notComputable, same, scoring.UnitMismatch
	case target.Kind == ruleset.Bare:
		flags |= scoring.AssumedDirection
	}
	return measured, scale, flags
}

func (r *Row[N]) words() (way, scoring.Flags) {
	switch {
	case r.Judged.Stated:
		return judged, 0
	case r.Actual.Kind != performance.InText:
		return notComputable, scoring.KindMismatch
	case r.Actual.Words == r.Target.Words:
		return all, scoring.Met
	}
	return notComputable, scoring.NeedsJudgement
}

// date is met on the last day that the deadline admits. A date that may lie on
// either side of it decides nothing.
func (r *Row[N]) date() (way, scoring.Flags) {
	by, deadline, actual := r.Target.By, r.Target.By.Last(), &r.Actual
	switch {
	case actual.Kind != performance.OnDate && actual.Kind != performance.ByDate:
		return notComputable, scoring.KindMismatch
	case actual.Date.Last().Cmp(deadline) <= 0:
		if actual.Kind == performance.OnDate && by.First() != deadline && actual.Date.Last().Cmp(by.First()) >= 0 {
			return all, scoring.Met | scoring.WholePeriod
		}
		return all, scoring.Met
	case actual.Kind == performance.OnDate && actual.Date.First().Cmp(deadline) > 0:
		return none, 0
	}
	return notComputable, scoring.KindMismatch
}

// kind is the kind of the target, with the direction of a bare one: what the
// word says that ends its name, else what the class does.
func (r *Row[N]) kind(words *words) ruleset.Kind {
	if r.Target.Kind != ruleset.Bare {
		return r.Target.Kind
	}
	if kind := words.of(r.Name); kind != ruleset.NoKind {
		return kind
	}
	if r.Class == ruleset.Cost {
		return ruleset.AtMost
	}
	return ruleset.AtLeast
}

// words say how bare targets read, by the word that ends their name; those with
// one last byte stand together, the longest first.
type words [256][]directionWord

type directionWord struct {
	word string
	kind ruleset.Kind
}

// newWords takes the words of a rule set, but for those about lengths of time and
// about what is done, which no name of the mix begins with.
func newWords(directions []ruleset.Direction) *words {
	var out words
	for _, direction := range directions {
		if direction.Duration || len(direction.After) > 0 {
			continue
		}
		for _, word := range direction.Words {
			last := word[len(word)-1]
			out[last] = append(out[last], directionWord{word, direction.As})
		}
	}
	for _, same := range out {
		slices.SortStableFunc(same, func(a, b directionWord) int { return len(b.word) - len(a.word) })
	}
	return &out
}

func (w *words) of(name string) ruleset.Kind {
	if name != "" {
		for _, known := range w[name[len(name)-1]] {
			if strings.HasSuffix(name, known.word) {
				return known.kind
			}
		}
	}
	return ruleset.NoKind
}

// scaleOf compares two unit words; ok is false when they measure different
// things. A number without a unit takes over the other's, which is flagged.
func scaleOf(target, actual string) (s scale, flags scoring.Flags, ok bool) {
	switch {
	case target == actual:
		return same, 0, true
	case target == "" || actual == "":
		return same, scoring.UnitInherited, true
	}
	if base, wide := strings.CutPrefix(target, "万"); wide && base == actual {
		return wideTarget, 0, true
	}
	if base, wide := strings.CutPrefix(actual, "万"); wide && base == target {
		return wideActual, 0, true
	}
	return same, 0, false
}

const tenThousand = 10_000

// lessIsBetter tells the direction of a target that is not bare.
func lessIsBetter(kind ruleset.Kind) bool { return kind == ruleset.AtMost || kind == ruleset.Below }

// meets flags an actual that meets a target that is not bare, given how it
// compares with it, and one that passes it; 0 when it does not meet it.
func meets(kind ruleset.Kind, order int) scoring.Flags {
	met := order >= 0 // more than an equal target is no harm
	switch kind {
	case ruleset.Above:
		met = order > 0
	case ruleset.AtMost:
		met = order <= 0
	case ruleset.Below:
		met = order < 0
	default:
	}
	switch {
	case !met:
		return 0
	case order > 0:
		return scoring.Met | scoring.Overshot
	}
	return scoring.Met
}
