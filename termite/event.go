package termite

import (
	"errors"
	"fmt"

	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// Errors of reading the words that this package knows.
var (
	// ErrEvent reports an event that this package has no label for.
	ErrEvent = errors.New("not a known event that a guarantee starts with")
	// ErrTreatment reports a treatment that this package has no label for.
	ErrTreatment = errors.New("not a known treatment")
)

// Event is what a guarantee is counted from; places add their own. The zero value
// names none.
type Event string

// The events that national and local rules count from.
const (
	// Contract is the signing of the contract (签订合同).
	Contract Event = "contract"
	// Treated is the day that the treatment was finished (施工完成).
	Treated Event = "treated"
	// Completion is the completion of the building (竣工).
	Completion Event = "completion"
	// Acceptance is the acceptance of the building (验收合格).
	Acceptance Event = "acceptance"
	// Delivery is the handing over of the building (交付使用).
	Delivery Event = "delivery"
)

// Events returns the events with their labels.
func Events() programme.Kinds {
	return programme.Kinds{
		{Code: string(Contract), Label: figure.Label{Zh: "签订合同", En: "signing of the contract"}},
		{Code: string(Treated), Label: figure.Label{Zh: "施工完成", En: "end of the treatment"}},
		{Code: string(Completion), Label: figure.Label{Zh: "竣工", En: "completion"}},
		{Code: string(Acceptance), Label: figure.Label{Zh: "验收合格", En: "acceptance"}},
		{Code: string(Delivery), Label: figure.Label{Zh: "交付使用", En: "delivery"}},
	}
}

// Label says the event to a reader; it is empty for one that is none of Events.
func (e Event) Label() figure.Label {
	if !e.Known() {
		return figure.Label{}
	}
	return Events().Label(string(e), figure.Label{})
}

// Known tells whether the event is one of those above.
func (e Event) Known() bool { return Events().Known(string(e), figure.Label{}) }

// ParseEvent reads a known event's own word, or returns ErrEvent.
func ParseEvent(text string) (Event, error) {
	if event := Event(text); event.Known() {
		return event, nil
	}
	return "", fmt.Errorf("event %.64q: %w", text, ErrEvent)
}

// Treatment is what is guaranteed; places add their own. The zero value names
// none.
type Treatment string

// The treatments.
const (
	// Prevention keeps termites from coming (预防).
	Prevention Treatment = "prevention"
	// Extermination destroys those that came (灭治).
	Extermination Treatment = "extermination"
)

// Treatments returns the treatments with their labels.
func Treatments() programme.Kinds {
	return programme.Kinds{
		{Code: string(Prevention), Label: figure.Label{Zh: "预防", En: "prevention"}},
		{Code: string(Extermination), Label: figure.Label{Zh: "灭治", En: "extermination"}},
	}
}

// DefaultYears returns the usual guarantee: 15 years for prevention (令130号 read
// second-hand; the least that 杭州市城市房屋使用安全管理条例 art. 46 allows, read), 3
// for extermination (one page only), 0 for an unknown treatment.
func (t Treatment) DefaultYears() int {
	switch t {
	case Prevention:
		return 15
	case Extermination:
		return 3
	}
	return 0
}

// Known tells whether the treatment is one of those above.
func (t Treatment) Known() bool { return t.DefaultYears() != 0 }

// ParseTreatment reads a known treatment's own word, or returns ErrTreatment.
func ParseTreatment(text string) (Treatment, error) {
	if treatment := Treatment(text); treatment.Known() {
		return treatment, nil
	}
	return "", fmt.Errorf("treatment %.64q: %w", text, ErrTreatment)
}
