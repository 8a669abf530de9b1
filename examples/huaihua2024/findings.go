package main

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/internal/seed"
	"jixiao.example/performance/sheet"
	"jixiao.example/performance/verify"
)

// finding is one thing that the report has to answer for, with what belongs to
// it.
type finding struct {
	check.Finding
	// Where names the chapter or annex, "" for a figure that is printed nowhere.
	Where string `json:"where"`
	// Identity names the identity, Verdict is its answer and Class what that
	// means; all are "" for a finding that a rule raises.
	Identity string        `json:"identity,omitempty"`
	Verdict  check.Verdict `json:"verdict,omitempty"`
	Class    check.Class   `json:"class,omitempty"`
	// Suspects are the figures whose correction would heal the identity.
	Suspects []check.Suspect `json:"suspects,omitempty"`
}

// collect brings together, each once, what the ledger of the whole report and the
// rules about the form have to say, and the questions that the report leaves open.
func (e *evaluation) collect(ledger check.Ledger) []finding {
	var all []finding
	for _, outcome := range e.report.Outcomes {
		if f, some := outcome.Finding(); some {
			all = append(all, finding{
				Finding: f, Where: outcome.At.Where, Identity: outcome.Identity.Name,
				Verdict: outcome.Verdict, Class: outcome.Class(),
			})
		}
	}
	for _, f := range verify.Check(e.trace) {
		if !strings.HasPrefix(string(f.Code), "check.") { // the ledger has the form's own identities, too
			all = append(all, finding{Finding: f, Where: seed.PlaceForm})
		}
	}
	for _, question := range seed.Questions() {
		all = append(all, finding{Finding: question.Finding, Where: question.Where})
	}
	slices.SortStableFunc(all, inOrder(ledger.Statements()))
	for _, suspect := range e.report.Suspects {
		for i := range all {
			if slices.Contains(suspect.Heals, all[i].Identity) {
				all[i].Suspects = append(all[i].Suspects, suspect)
				break
			}
		}
	}
	return all
}

// inOrder sorts the gravest findings first and then goes by the order in which
// the report prints the figures; what it prints nowhere comes last.
func inOrder(statements []check.Statement) func(a, b finding) int {
	severities := []check.Severity{check.Error, check.Warning, check.Note}
	places := []string{}
	figures := map[check.Place]int{}
	for i, statement := range statements {
		place := check.Place{Where: statement.Place.Where, Path: statement.Place.Path}
		if place.Where != "" && !slices.Contains(places, place.Where) {
			places = append(places, place.Where)
		}
		figures[place] = i
	}
	last := func(i int) int {
		if i < 0 {
			return len(statements)
		}
		return i
	}
	figure := func(f finding) int {
		i, stated := figures[check.Place{Where: f.Where, Path: f.Path}]
		if !stated {
			return len(statements)
		}
		return i
	}
	return func(a, b finding) int {
		return cmp.Or(
			slices.Index(severities, a.Severity)-slices.Index(severities, b.Severity),
			last(slices.Index(places, a.Where))-last(slices.Index(places, b.Where)),
			figure(a)-figure(b),
			a.Path.Compare(b.Path),
		)
	}
}

// unchecked tells whether the finding says that there was nothing to check.
func (f finding) unchecked() bool { return f.Class == check.ClassUnchecked }

// writeFindings prints the findings by severity, and apart from them what could
// not be checked.
func (e *evaluation) writeFindings(p *page) {
	p.heading(p.say("核对结果", "findings"))
	p.line(e.report.Tally().Text(p.tag))
	p.blank()
	for _, section := range []struct {
		title string
		holds func(finding) bool
	}{
		{p.say("错误", "errors"), func(f finding) bool { return f.Severity == check.Error }},
		{p.say("警告", "warnings"), func(f finding) bool { return f.Severity == check.Warning }},
		{p.say("提示", "notes"), func(f finding) bool { return f.Severity == check.Note && !f.unchecked() }},
		{p.say("无法核对（不是差错）", "nothing to check by (no errors)"), func(f finding) bool {
			return f.Severity == check.Note && f.unchecked()
		}},
	} {
		var found []finding
		for _, f := range e.findings {
			if section.holds(f) {
				found = append(found, f)
			}
		}
		p.line(section.title, " ", strconv.Itoa(len(found)))
		p.findings(found, true)
		p.blank()
	}
}

// findings prints each finding with its class and place, and the figures whose
// correction would heal it below.
func (p *page) findings(found []finding, suspects bool) {
	table := sheet.Table{}
	for _, f := range found {
		said := text(p.text(f.Finding))
		for _, suspect := range f.Suspects {
			if suspects {
				said.Note += "\n- " + p.text(suspect.Finding())
			}
		}
		said.Note = strings.TrimPrefix(said.Note, "\n")
		table.Rows = append(table.Rows, sheet.Row{
			text(className(p, f.Class)), text(cmp.Or(f.Where, p.say("推算", "derived"))), said,
		})
	}
	p.table(table)
}

func className(p *page, class check.Class) string {
	switch class {
	case check.ClassHolds:
		return p.say("相符", "holds")
	case check.ClassRounding:
		return p.say("尾差", "rounding")
	case check.ClassBroken:
		return p.say("不符", "broken")
	case check.ClassExceeded:
		return p.say("超限", "exceeded")
	case check.ClassUnexplained:
		return p.say("需说明", "unexplained")
	case check.ClassUnchecked:
		return p.say("无法核对", "unchecked")
	}
	return p.say("规则", "rule")
}
