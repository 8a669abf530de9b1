package corpus

import (
	"strconv"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// Differences compares an outcome with the expected one and says, one line a
// difference, what is not as promised:
//
//	017 /classes/0/groups/0/indicators/0: scored 13 of 15, expected scored 14.86 of 15
//
// Figures are compared by value, findings without regard to their order. None
// means that the outcome is as promised.
func (c Case) Differences(got Outcome) []string {
	d := differences{id: c.ID}
	want := c.Expected()
	for i := range max(len(want.Leaves), len(got.Leaves)) {
		switch {
		case i >= len(got.Leaves):
			d.add(string(want.Leaves[i].Path), "no leaf", want.Leaves[i].text())
		case i >= len(want.Leaves):
			d.add(string(got.Leaves[i].Path), got.Leaves[i].text(), "no leaf")
		case got.Leaves[i].Path != want.Leaves[i].Path:
			d.add("leaf "+strconv.Itoa(i), string(got.Leaves[i].Path), string(want.Leaves[i].Path))
		default:
			d.add(string(want.Leaves[i].Path), got.Leaves[i].text(), want.Leaves[i].text())
		}
	}
	d.add("total", got.Total.text(), want.Total.text())
	d.add("grade", gradeText(got.Grade), gradeText(want.Grade))
	d.findings(got.Findings, want.Findings)
	return d.lines
}

type differences struct {
	id    string
	lines []string
}

func (d *differences) add(where, got, want string) {
	if got != want {
		d.lines = append(d.lines, d.id+" "+where+": "+got+", expected "+want)
	}
}

func (d *differences) findings(got, want []Finding) {
	count := map[Finding]int{}
	for _, finding := range want {
		count[finding]++
	}
	for _, finding := range got {
		if count[finding]--; count[finding] < 0 {
			d.add(string(finding.Path), "finding "+string(finding.Code), "none")
		}
	}
	for _, finding := range want {
		if count[finding] > 0 {
			count[finding]--
			d.add(string(finding.Path), "no finding", string(finding.Code))
		}
	}
}

func (l Leaf) text() string {
	return l.Status.String() + " " + scoreText(l.Score, l.Least, l.Most) + " of " + l.Points.Short()
}

func (t Total) text() string {
	return scoreText(t.Score, t.Least, t.Most) + " of " + t.Points.Short()
}

// scoreText writes a score by value, so that 10 and 10.00 read the same.
func scoreText(score, least, most figure.Points) string {
	switch {
	case score.Stated():
		return score.Short()
	case least.Stated() || most.Stated():
		return least.Short() + " to " + most.Short()
	}
	return "nothing"
}

func gradeText(grade ruleset.Grade) string {
	if grade == "" {
		return "none"
	}
	return string(grade)
}
