package field_test

import (
	"fmt"
	"slices"
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/performance"
)

func form(r read, want map[string]string) string {
	f := r.forms[0]
	var expected, achieved []string
	for _, goal := range f.Goals {
		expected, achieved = append(expected, goal.Expected), append(achieved, goal.Achieved)
	}
	fields := map[string]string{
		"unit": f.Unit, "project": f.Project,
		"goals.expected": strings.Join(expected, "；"), "goals.achieved": strings.Join(achieved, "；"),
		"execution.rate": f.Execution.Rate.String(), "execution.points": f.Execution.Points.String(), "execution.stated": f.Execution.Stated.String(),
		"stated.points": f.Stated.Points.String(), "stated.total": f.Stated.Total.String(), "stated.grade": string(f.Stated.Grade),
	}
	for name, text := range want {
		if found, ok := fields[name]; !ok || found != text {
			return fmt.Sprintf("%s is %q", name, found)
		}
	}
	return ""
}

func rows(r read, want int) string {
	found := 0
	for range r.forms[0].Indicators() {
		found++
	}
	return differs(found, want)
}

// indicatorFacts are the cells of an indicator; "" leaves one open. A target or an
// actual value without a unit stands for any unit.
type indicatorFacts struct {
	Class       string `json:"class"`
	ClassPoints string `json:"class_points"`
	Points      string `json:"points"`
	Stated      string `json:"stated"`
	Target      string `json:"target"`
	Actual      string `json:"actual"`
}

func indicators(r read, want map[string]indicatorFacts) string {
	f := r.forms[0]
	for name, cells := range want {
		path, found := r.at(name)
		if !found {
			return "no indicator " + name
		}
		ref, err := f.Resolve(path)
		if err != nil {
			return err.Error()
		}
		class, row := f.Classes[ref.Class], ref.In(f.Classes)
		have := indicatorFacts{class.Name, class.Points.String(), row.Points.String(), row.Stated.String(), row.Target.String(), row.Actual.String()}
		if !cell(have.Class, cells.Class) || !cell(have.ClassPoints, cells.ClassPoints) ||
			!cell(have.Points, cells.Points) || !cell(have.Stated, cells.Stated) ||
			!measured(have.Target, cells.Target) || !measured(have.Actual, cells.Actual) {
			return fmt.Sprintf("%s has %q", name, have)
		}
	}
	return ""
}

func cell(found, want string) bool { return want == "" || found == want }

func measured(found, want string) bool {
	rest, ok := strings.CutPrefix(found, want)
	return ok && (rest == "" || want == "" || !strings.ContainsAny(rest[:1], ".0123456789"))
}

func noIndicators(r read, names []string) string {
	for _, indicator := range r.forms[0].Indicators() {
		if slices.Contains(names, indicator.Name) {
			return "found " + indicator.Name
		}
	}
	return ""
}

func moneyRows(r read, want int) string { return differs(len(r.forms[0].Money), want) }

// money maps the beginnings of headings to the amounts of the rows.
func money(r read, want map[string]map[budget.Phase]string) string {
	for name, amounts := range want {
		i := slices.IndexFunc(r.forms[0].Money, func(row performance.MoneyRow) bool { return strings.HasPrefix(row.Name, name) })
		if i < 0 {
			return "no row " + name
		}
		for phase, amount := range amounts {
			if found := differs(r.forms[0].Money[i].At(phase).String(), amount); found != "" {
				return fmt.Sprintf("%s, %s: %s", name, phase, found)
			}
		}
	}
	return ""
}

// readWhole tells whether every cell that must hold a figure was read.
func readWhole(r read, want bool) string {
	failed := slices.ContainsFunc(r.notes, func(note check.Finding) bool { return note.Severity == check.Error })
	return differs(!failed, want)
}

func noted(r read, words []string) string {
	all := strings.Join(r.noted(), "\n")
	for _, word := range words {
		if !contains(all, word) {
			return "no note of " + word
		}
	}
	return ""
}

func notNoted(r read, words []string) string {
	for _, note := range r.noted() {
		if slices.ContainsFunc(words, func(word string) bool { return contains(note, word) }) {
			return note
		}
	}
	return ""
}
