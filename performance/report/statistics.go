package report

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// programme is a programme with its figures and the unit's own words.
type programme struct {
	Title    string
	Figures  []statistic
	Passages []passage
	// Verdicts says how the figures hang together.
	Verdicts string
}

// statistic is a labelled figure; a rate has a bar.
type statistic struct {
	Label, Text string
	Bar         *bar
}

func (a *author) programmes() []programme {
	var programmes []programme
	outcomes := map[string]check.Outcome{}
	for _, outcome := range a.report.Outcomes {
		outcomes[outcome.Identity.Name] = outcome
	}
	for _, of := range a.doc.Programmes {
		p := programme{Title: a.title(of.Title), Passages: passages(of.Text)}
		var checked check.Report
		for _, value := range of.Values {
			if value == nil {
				continue
			}
			p.Figures = append(p.Figures, a.statistics(value.Figures())...)
			for _, identity := range value.Identities() {
				if outcome, found := outcomes[identity.Name]; found {
					checked.Outcomes = append(checked.Outcomes, outcome)
				}
			}
		}
		if len(checked.Outcomes) > 0 {
			p.Verdicts = checked.Tally().Text(a.tag)
		}
		programmes = append(programmes, p)
	}
	return programmes
}

func (a *author) statistics(figures []figure.Named) []statistic {
	var shown []statistic
	for _, named := range figures {
		text, some := figureText(named.Figure)
		if !some {
			continue
		}
		s := statistic{Label: a.title(named.Label), Text: text}
		if ratio, is := named.Figure.(figure.Ratio); is {
			s.Bar = barOf(ratio)
		}
		shown = append(shown, s)
	}
	return shown
}
