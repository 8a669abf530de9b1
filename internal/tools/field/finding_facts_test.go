package field_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
)

// findingFacts pick findings; a field that is not given picks all.
type findingFacts struct {
	// Severity is error or warning unless given.
	Severity []check.Severity `json:"severity"`
	// At is an indicator; what stands below its path is about it.
	At string `json:"at"`
	// Path and NotPath are patterns.
	Path    string `json:"path"`
	NotPath string `json:"not_path"`
	// Numbers are all told, of OneOf one; a number is told as well with more places.
	Numbers []string `json:"numbers"`
	OneOf   []string `json:"one_of"`
	// About is a name that is told.
	About string `json:"about"`
}

func findings(r read, want []findingFacts) string {
	for _, facts := range want {
		if hits, fault := facts.pick(r); fault != "" || len(hits) == 0 {
			return fault + " no finding " + fmt.Sprintf("%+v", facts)
		}
	}
	return ""
}

func noFindings(r read, want []findingFacts) string {
	for _, facts := range want {
		if hits, fault := facts.pick(r); fault != "" || len(hits) > 0 {
			return fault + " " + strings.Join(hits, "; ")
		}
	}
	return ""
}

// pick returns the paths and words of the findings.
func (w findingFacts) pick(r read) (hits []string, fault string) {
	severities := w.Severity
	if len(severities) == 0 {
		severities = []check.Severity{check.Error, check.Warning}
	}
	at := check.Path("")
	if w.At != "" {
		path, found := r.at(w.At)
		if !found {
			return nil, "no indicator " + w.At
		}
		at = path
	}
	path, notPath := regexp.MustCompile(w.Path), regexp.MustCompile(w.NotPath)
	for _, f := range r.found {
		if !slices.Contains(severities, f.Severity) || !path.MatchString(string(f.Path)) ||
			w.NotPath != "" && notPath.MatchString(string(f.Path)) ||
			at != "" && f.Path != at && !strings.HasPrefix(string(f.Path), string(at)+"/") {
			continue
		}
		if w.tells(f) {
			hits = append(hits, fmt.Sprintf("%s %s: %s", f.Severity, f.Path, f.Text(language.Chinese)))
		}
	}
	return hits, ""
}

// tells looks for numbers and names in the arguments, which no wording changes.
func (w findingFacts) tells(f check.Finding) bool {
	var told strings.Builder
	for _, arg := range f.Args {
		told.WriteString(arg.Value + " ")
	}
	numbers := numbersIn(told.String())
	has := func(want string) bool {
		wanted := decimal.RequireFromString(want)
		return slices.ContainsFunc(numbers, func(n decimal.Decimal) bool {
			return n.Sub(wanted).Abs().LessThanOrEqual(decimal.New(6, -3))
		})
	}
	return (len(w.OneOf) == 0 || slices.ContainsFunc(w.OneOf, has)) &&
		!slices.ContainsFunc(w.Numbers, func(n string) bool { return !has(n) }) &&
		contains(told.String(), w.About)
}

func numbersIn(text string) []decimal.Decimal {
	var numbers []decimal.Decimal
	for _, number := range regexp.MustCompile(`-?\d+(\.\d+)?`).FindAllString(strings.ReplaceAll(text, ",", ""), -1) {
		numbers = append(numbers, decimal.RequireFromString(number))
	}
	return numbers
}
