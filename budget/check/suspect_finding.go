package check

import (
	"strconv"

	"jixiao.example/budget/figure"
)

// manySuspects is the number of equal candidates past which they are only
// counted: a list of ten possible corrections helps nobody.
const manySuspects = 3

// Finding returns the suspect as a note; one of more than three equals only
// says how many there are, at the broken identity that all of them would close.
func (s Suspect) Finding() Finding {
	identities := L("identities", joined(s.heals, "；", "; "))
	if s.Candidates > manySuspects {
		return NewFinding(CodeSuspects, s.broken, identities, A("candidates", strconv.Itoa(s.Candidates)))
	}
	args := []Arg{L("figure", called(s.Label)), A("reads", orDash(s.Reads)), identities, L("standing", s.standing())}
	if s.Missing {
		return NewFinding(CodeMissing, s.Place.Path, append(args, L("found", s.found()))...)
	}
	return NewFinding(CodeSuspect, s.Place.Path, append(args, A("was", orDash(s.Was)), A("heals", strconv.Itoa(len(s.Heals))))...)
}

// found names the figure elsewhere that is the missing line.
func (s Suspect) found() figure.Label {
	if s.Found == "" {
		return figure.Label{}
	}
	at, found := place(s.FoundAt, "另一处", "another place"), inWords(s.Found)
	if s.Found == s.Reads {
		return figure.Label{
			Zh: "，与" + at.Zh + "所列" + found.Zh + "相同，可能漏列该项", En: ", the same as the " + found.En + " in " + at.En + ", which may have been left out",
		}
	}
	return figure.Label{
		Zh: "，与" + at.Zh + "所列" + found.Zh + "只差四舍五入尾差，可能漏列该项",
		En: ", but for rounding the " + found.En + " in " + at.En + ", which may have been left out",
	}
}

// standing says how the suspect stands among equals. It never claims proof.
func (s Suspect) standing() figure.Label {
	if s.Candidates <= 1 {
		return figure.Label{}
	}
	n := strconv.Itoa(s.Candidates)
	return figure.Label{Zh: "；同样可能的更正共" + n + "种", En: "; " + n + " corrections do equally well"}
}
