package report

import (
	"fmt"
	"slices"
	"strconv"

	"jixiao.example/budget/check"
	"jixiao.example/performance/verify"
)

// findings is the appendix with what does not agree.
type findings struct {
	chapter
	// Verdicts counts the identities that were checked.
	Verdicts string
	Groups   []severityGroup
	// None says that there is nothing to say.
	None string
}

// severityGroup are the findings of one severity.
type severityGroup struct {
	severityCount
	Items []finding
	// Hidden says how many more there are.
	Hidden string
}

// finding is one finding as a reader sees it.
type finding struct {
	Code, Text, Where string
	// Suspects are the corrections that would close it.
	Suspects []string
}

// severities are the groups of findings, gravest first, with a symbol that
// tells them apart without colour.
func severities() []severityCount {
	return []severityCount{
		{Severity: string(check.Error), Symbol: "■"},
		{Severity: string(check.Warning), Symbol: "▲"},
		{Severity: string(check.Note), Symbol: "○"},
	}
}

func (a *author) findings() findings {
	f := findings{}
	found := a.collect()
	for _, severity := range severities() {
		group := severityGroup{severityCount: severity}
		group.Word = a.say("severity." + severity.Severity)
		for _, one := range found {
			if string(one.Severity) != severity.Severity {
				continue
			}
			if group.Count++; group.Count <= MaxListed {
				group.Items = append(group.Items, finding{
					Code: string(one.Code), Text: one.Text(a.tag), Where: one.where, Suspects: one.suspects,
				})
			}
		}
		if group.Count > MaxListed {
			group.Hidden = a.say("hidden", strconv.Itoa(group.Count-MaxListed))
		}
		if group.Count > 0 {
			f.Groups = append(f.Groups, group)
		}
	}
	if len(f.Groups) == 0 {
		f.None = a.say("no-findings")
	}
	f.Verdicts = a.report.Tally().Text(a.tag)
	f.chapter = a.appendix("findings", true)
	return f
}

// located is a finding with where it is and what may be behind it.
type located struct {
	check.Finding
	where    string
	suspects []string
}

// collection gathers findings and leaves out what was said already.
type collection struct {
	profile check.Profile
	seen    map[string]bool
	found   []located
}

func (c *collection) add(where string, suspects []string, findings ...check.Finding) {
	for _, finding := range c.profile.Apply(findings) {
		id := fmt.Sprintf("%s %s %q", finding.Code, finding.Path, finding.Args)
		if !c.seen[id] {
			c.seen[id] = true
			c.found = append(c.found, located{finding, where, suspects})
		}
	}
}

// collect returns all findings: those between figures with their suspects, then
// those of the form under its rules, of the other values, and the caller's.
func (a *author) collect() []located {
	c := collection{profile: a.doc.Profile, seen: map[string]bool{}}
	suspects := a.suspects()
	for _, outcome := range a.report.Outcomes {
		if finding, some := outcome.Finding(); some {
			c.add(outcome.At.Where, suspects[outcome.Identity.Name], finding)
		}
	}
	if a.report.Incomplete {
		c.add("", nil, check.NewFinding(check.CodeWork, ""))
	}
	// The form's own suspects have been looked for among all figures.
	own := verify.Check(a.trace)
	own = slices.DeleteFunc(own, func(f check.Finding) bool {
		return f.Code == check.CodeSuspect || f.Code == check.CodeSuspects || f.Code == check.CodeMissing || f.Code == check.CodeWork
	})
	c.add(a.say("place.form"), nil, own...)
	for _, part := range a.parts() {
		if value, checks := part.of.(interface {
			Check(path check.Path) []check.Finding
		}); checks {
			c.add(part.where, nil, value.Check("")...)
		}
	}
	c.add("", nil, a.doc.Findings...)
	return c.found
}

// suspects returns the words of all suspects by the name of the identity that
// they would heal.
func (a *author) suspects() map[string][]string {
	texts := map[string][]string{}
	for _, suspect := range a.report.Suspects {
		if len(a.doc.Profile.Apply([]check.Finding{suspect.Finding()})) == 0 {
			continue
		}
		text := suspect.Finding().Text(a.tag)
		for _, name := range suspect.Heals {
			if !slices.Contains(texts[name], text) { // many suspects share one text
				texts[name] = append(texts[name], text)
			}
		}
	}
	return texts
}
