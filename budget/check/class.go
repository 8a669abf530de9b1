package check

import (
	"strconv"

	"golang.org/x/text/language"

	"jixiao.example/internal/words"
)

// Class is what the answer to an identity means to a reader.
type Class string

// The classes. An outcome that would close with the one correction that a
// broken identity suggests is told with that and has the class "folded".
const (
	// ClassHolds: the figures agree.
	ClassHolds Class = "holds"
	// ClassRounding (尾差): the gap fits into the digits not printed, or a rate
	// was cut instead of rounded.
	ClassRounding Class = "rounding"
	// ClassBroken (不符): a hard equality that cannot hold, or parts that are more
	// than their whole.
	ClassBroken Class = "broken"
	// ClassExceeded (超限): a bound is passed, which is a fact to explain and no
	// contradiction.
	ClassExceeded Class = "exceeded"
	// ClassUnexplained (需说明): what rests on an assumption does not close.
	ClassUnexplained Class = "unexplained"
	// ClassUnchecked (无法核对): something is not printed, or not comparable.
	ClassUnchecked Class = "unchecked"

	classFolded Class = "folded"
)

// Text says the class in the language that tag asks for: Chinese unless it
// matches English.
func (c Class) Text(tag language.Tag) string { return words.Text(tag, "check.class."+string(c)) }

// Class says what the outcome means to a reader.
func (o Outcome) Class() Class {
	switch {
	case o.Verdict == Holds:
		return ClassHolds
	case o.Verdict == WithinPrecision && !o.equal, o.Verdict == Cut:
		return ClassRounding
	case o.Verdict == WithinPrecision:
		return ClassUnexplained
	case o.Verdict != Broken:
		return ClassUnchecked
	case o.folded:
		return classFolded
	case o.Identity.Soft, o.blanks > 0 && !o.excess:
		return ClassUnexplained
	case o.Identity.Kind == AtMost:
		return ClassExceeded
	}
	return ClassBroken
}

// Tally counts outcomes by their class. It is the one count of them, for
// pages, terminals and other programs alike.
type Tally struct {
	All         int `json:"all"`
	Holds       int `json:"holds"`
	Rounding    int `json:"rounding"`
	Broken      int `json:"broken"`
	Exceeded    int `json:"exceeded"`
	Unexplained int `json:"unexplained"`
	Unchecked   int `json:"unchecked"`
	// Folded counts the outcomes that are told with a broken one.
	Folded int `json:"folded"`
}

// Tally counts the outcomes of the report.
func (r Report) Tally() Tally {
	t := Tally{All: len(r.Outcomes)}
	for _, outcome := range r.Outcomes {
		switch outcome.Class() {
		case ClassHolds:
			t.Holds++
		case ClassRounding:
			t.Rounding++
		case ClassBroken:
			t.Broken++
		case ClassExceeded:
			t.Exceeded++
		case ClassUnexplained:
			t.Unexplained++
		case ClassUnchecked:
			t.Unchecked++
		case classFolded:
			t.Folded++
		}
	}
	return t
}

// Text says the tally in one sentence, leaving out what did not happen.
func (t Tally) Text(tag language.Tag) string {
	if t.All == 0 {
		return words.Text(tag, "check.tally.none")
	}
	said := ""
	for _, of := range []struct {
		class Class
		count int
	}{
		{ClassHolds, t.Holds},
		{ClassRounding, t.Rounding},
		{ClassBroken, t.Broken},
		{ClassExceeded, t.Exceeded},
		{ClassUnexplained, t.Unexplained},
		{ClassUnchecked, t.Unchecked},
		{classFolded, t.Folded},
	} {
		if of.count == 0 {
			continue
		}
		if said != "" {
			said += words.Pick(tag, "，", ", ")
		}
		said += words.Text(tag, "check.tally."+string(of.class), strconv.Itoa(of.count))
	}
	return words.Text(tag, "check.tally", strconv.Itoa(t.All), said)
}
