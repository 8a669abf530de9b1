package termite

import (
	"strconv"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// Guarantee is the period in which whoever treated a building has to come back
// without pay (包治期). The zero value guarantees nothing.
type Guarantee struct {
	// Treatment is what is guaranteed, TreatmentName the label of a place's own.
	Treatment     Treatment    `json:"treatment"`
	TreatmentName figure.Label `json:"treatment_name,omitzero"`
	// Event is what the period is counted from, EventName the label of a place's
	// own.
	Event     Event        `json:"event"`
	EventName figure.Label `json:"event_name,omitzero"`
	// Start is when that happened; a date known to the month or the year means
	// any of its days.
	Start figure.Date `json:"start,omitzero"`
	// Years is the length of the period, 0 for the treatment's default; a place's
	// own treatment has none.
	Years int `json:"years,omitzero"`
}

func (g Guarantee) eventKnown() bool { return Events().Known(string(g.Event), g.EventName) }

// period is the length in years, 0 when the guarantee is not a sound one.
func (g Guarantee) period() int {
	switch {
	case !g.eventKnown() || g.Years < 0:
		return 0
	case g.Years == 0:
		return g.Treatment.DefaultYears()
	}
	return g.Years
}

// End returns the last day of the guarantee: the day that corresponds to the
// one it starts on, or the last of a month that has no such day (民法典 arts. 201
// and 202, read; the parties may agree otherwise, art. 204), as precise as the
// start is. It is absent when the start is, when the event is unknown, or when there is
// no number of years to count.
func (g Guarantee) End() figure.Date {
	years := g.period()
	if years == 0 {
		return figure.Date{}
	}
	return g.Start.AddYears(years)
}

// Covers tells whether a treatment is under guarantee on a date. known is false
// when there is no end, or when the dates are too coarse to tell.
func (g Guarantee) Covers(on figure.Date) (covered, known bool) {
	end := g.End()
	if !end.Stated() || !on.Stated() {
		return false, false
	}
	first, last := on.First(), on.Last()
	switch {
	case last.Cmp(g.Start.First()) < 0 || first.Cmp(end.Last()) > 0:
		return false, true
	case first.Cmp(g.Start.Last()) >= 0 && last.Cmp(end.First()) <= 0:
		return true, true
	}
	return false, false
}

// NextRevisit returns when the next revisit (回访复查) is due: every so many
// years, as the contract has it, after the last one, or after the start when
// last is absent. It is absent when nothing is due any more under the
// guarantee, or when every is not positive.
func (g Guarantee) NextRevisit(last figure.Date, every int) figure.Date {
	if !last.Stated() {
		last = g.Start
	}
	end := g.End()
	if !end.Stated() || every <= 0 {
		return figure.Date{}
	}
	next := last.AddYears(every)
	if next.First().Cmp(end.Last()) > 0 {
		return figure.Date{}
	}
	return next
}

// RevisitDue tells whether a revisit is due on a date: the next one has come
// and the guarantee still runs. known is false when the dates are too coarse to
// tell or the guarantee has no end.
func (g Guarantee) RevisitDue(last figure.Date, every int, on figure.Date) (due, known bool) {
	covered, known := g.Covers(on)
	if !known || !covered {
		return false, known
	}
	next := g.NextRevisit(last, every)
	switch {
	case !next.Stated() || on.Last().Cmp(next.First()) < 0:
		return false, true
	case on.First().Cmp(next.Last()) >= 0:
		return true, true
	}
	return false, false
}

// Figures returns the start and the end of the guarantee.
func (g Guarantee) Figures() []figure.Named {
	start := figure.Label{Zh: "包治期起算", En: "guarantee counted from"}
	if event := Events().Label(string(g.Event), g.EventName); g.eventKnown() {
		start = figure.Label{Zh: start.Zh + "（" + event.Zh + "）", En: start.En + " " + event.En}
	}
	return []figure.Named{
		{Key: KeyGuaranteeStart, Label: start, Figure: g.Start},
		{Key: KeyGuaranteeEnd, Label: figure.Label{Zh: "包治期止", En: "guarantee ends"}, Figure: g.End()},
	}
}

// Check returns an event or a treatment that nobody has a label for, a number of
// years below zero, and none where the treatment has no default, with paths below
// at.
func (g Guarantee) Check(at check.Path) []check.Finding {
	var findings []check.Finding
	if !g.eventKnown() {
		findings = append(findings, check.NewFinding(CodeUnknownEvent, at.Child("event"),
			check.A("event", string(g.Event))))
	}
	known := Treatments().Known(string(g.Treatment), g.TreatmentName)
	if !known {
		findings = append(findings, check.NewFinding(CodeUnknownTreatment, at.Child("treatment"),
			check.A("treatment", string(g.Treatment))))
	}
	if g.Years < 0 || g.Years == 0 && known && !g.Treatment.Known() {
		findings = append(findings, check.NewFinding(CodeYears, at.Child("years"),
			check.A("years", strconv.Itoa(g.Years))))
	}
	return findings
}

// UnmarshalJSON reads a guarantee strictly, as programme.Decode does.
func (g *Guarantee) UnmarshalJSON(data []byte) error {
	type plain Guarantee
	return programme.Decode(data, (*plain)(g))
}
