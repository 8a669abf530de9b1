package budget

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// ErrPeriod reports a text that is no period: a year from 1 to 9999, alone or
// with a phase of at most 32 lower-case letters, digits and hyphens.
var ErrPeriod = errors.New("not a period")

// Phase is the stage of a budget year that an amount belongs to. The set is
// open: a form with a column of its own uses a word of its own.
type Phase string

// The phases that Chinese budget forms print side by side (预算法 art. 75 asks
// for 预算数, 调整预算数 and 决算数).
const (
	// Initial is the budget as approved at the start of the year (年初预算).
	Initial Phase = "initial"
	// Adjusted is the year's budget after adjustment (全年预算).
	Adjusted Phase = "adjusted"
	// Received is what has arrived (到位).
	Received Phase = "received"
	// Executed is what was spent over the year (全年执行).
	Executed Phase = "executed"
	// Final is the final account (决算).
	Final Phase = "final"
	// Budgeted is a budget (预算数) of which the form does not say whether it
	// is the initial or the adjusted one.
	Budgeted Phase = "budget"
)

// Label returns what a column of this phase is headed with; a phase that this
// package does not know is its own heading.
func (p Phase) Label() figure.Label {
	switch p {
	case Initial:
		return figure.Label{Zh: "年初预算数", En: "initial budget"}
	case Adjusted:
		return figure.Label{Zh: "全年预算数", En: "adjusted budget"}
	case Received:
		return figure.Label{Zh: "到位数", En: "received"}
	case Executed:
		return figure.Label{Zh: "全年执行数", En: "executed"}
	case Final:
		return figure.Label{Zh: "决算数", En: "final account"}
	case Budgeted:
		return figure.Label{Zh: "预算数", En: "budget"}
	}
	return figure.Label{Zh: string(p), En: string(p)}
}

// Period is a year with its phase: a column of a table (2024年决算数). Without a
// phase it is the year itself, as for assets or staff. A Period is comparable
// with ==; the zero value is no period.
type Period struct {
	Year  int
	Phase Phase
}

// ParsePeriod reads the canonical form, "2024/executed" or "2024". Its error
// is ErrPeriod.
func ParsePeriod(text string) (Period, error) {
	digits, phase, phased := strings.Cut(text, "/")
	year, err := strconv.Atoi(digits)
	p := Period{Year: year, Phase: Phase(phase)}
	if err != nil || digits != strconv.Itoa(year) || phased && phase == "" || !p.valid() {
		return Period{}, fmt.Errorf("period %.64q: %w", text, ErrPeriod)
	}
	return p, nil
}

func (p Period) valid() bool {
	if p.Year < 1 || p.Year > 9999 || len(p.Phase) > 32 {
		return false
	}
	for _, r := range p.Phase {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '-' {
			return false
		}
	}
	return true
}

// String returns the canonical form, "" for no period.
func (p Period) String() string {
	switch {
	case p == Period{}:
		return ""
	case p.Phase == "":
		return strconv.Itoa(p.Year)
	}
	return strconv.Itoa(p.Year) + "/" + string(p.Phase)
}

// Label returns the heading of the column: "2024年决算数".
func (p Period) Label() figure.Label {
	if p == (Period{}) {
		return figure.Label{}
	}
	phase, year := p.Phase.Label(), strconv.Itoa(p.Year)
	return figure.Label{Zh: year + "年" + phase.Zh, En: strings.TrimSuffix(year+" "+phase.En, " ")}
}

// Previous returns the same phase of the year before.
func (p Period) Previous() Period {
	p.Year--
	return p
}

// Key returns the key of a concept in this period, of the unit as a whole when
// scope is "".
func (p Period) Key(concept, scope string) check.Key {
	return check.Key{Concept: concept, Period: p.String(), Scope: scope}
}

// MarshalText writes the canonical form; its error is ErrPeriod.
func (p Period) MarshalText() ([]byte, error) {
	if p != (Period{}) && !p.valid() {
		return nil, fmt.Errorf("period of year %d: %w", p.Year, ErrPeriod)
	}
	return []byte(p.String()), nil
}

// UnmarshalText reads the canonical form; no text is no period.
func (p *Period) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*p = Period{}
		return nil
	}
	parsed, err := ParsePeriod(string(text))
	if err == nil {
		*p = parsed
	}
	return err
}
