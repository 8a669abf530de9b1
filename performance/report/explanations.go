package report

import (
	"slices"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/performance"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/scoring"
)

// explanations is the appendix that says why each score is what it is.
type explanations struct {
	appendix
	Intro string
	Items []explanation
}

// explanation is one score with its reasons, folded away.
type explanation struct {
	ID, Name, Score string
	Lines           []explanationLine
}

// explanationLine is one reason; Kind is that of explain.Line.
type explanationLine struct{ Kind, Text string }

func (a *author) explanations() explanations {
	e := explanations{Intro: a.say("explained")}
	for _, of := range explain.All(a.trace, a.tag) {
		leaf, isLeaf := a.result.At(of.Path)
		if of.Path != "" && !isLeaf {
			continue // classes and groups are sums, which the table shows
		}
		score := a.sumText(a.result.Total())
		if isLeaf {
			score = a.sumText(leafSum(leaf))
		}
		item := explanation{ID: anchor(of.Path), Name: a.capital(of.Name), Score: score + " / " + of.Points.Short()}
		if leaf.Status == scoring.NotApplicable {
			item.Score = a.say("not-applicable")
		}
		for _, line := range of.Lines {
			item.add(string(line.Kind), a.unbroken(line.Text))
		}
		if isLeaf {
			a.evidence(&item, leaf.Ref)
		}
		e.Items = append(e.Items, item)
	}
	e.appendix = a.appendix("explanations", len(e.Items) > 1)
	return e
}

// evidence adds what the form itself says about how an indicator is scored.
func (a *author) evidence(item *explanation, ref performance.Ref) {
	if ref.Indicator < 0 {
		return
	}
	indicator := a.doc.Form.Classes[ref.Class].Groups[ref.Group].Indicators[ref.Indicator]
	if indicator.Criterion != "" {
		item.add("note", a.say("criterion", indicator.Criterion))
	}
	for _, proof := range indicator.Evidence {
		item.add("note", a.say("evidence", proof))
	}
}

// add adds a line unless it is there already: two rules may have one source.
func (e *explanation) add(kind, text string) {
	if line := (explanationLine{kind, text}); !slices.Contains(e.Lines, line) {
		e.Lines = append(e.Lines, line)
	}
}

// anchor names the explanation of a node: "why-classes-0-groups-1".
func anchor(path check.Path) string {
	if path == "" {
		return "why-total"
	}
	return "why" + strings.ReplaceAll(string(path), "/", "-")
}
