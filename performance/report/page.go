package report

import (
	"strconv"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// view is the page as the templates see it: words and numbers that are ready
// to be printed.
type view struct {
	Lang, Title string
	Summary     summary
	Contents    []chapter

	Overview     overview
	Goals        goals
	Execution    execution
	Organisation chapter
	Assets       assets
	Performance  performanceChapter
	Conclusion   conclusion
	Problems     chapter
	Suggestions  chapter

	BaseTable    baseTable
	Explanations explanations
	Findings     findings
	Sources      sources
}

// chapter is a heading with the unit's own words below it.
type chapter struct {
	ID, Heading string
	Passages    []passage
	// Empty tells that there is nothing below the heading.
	Empty bool
}

// passage is a heading of the unit's own and paragraphs.
type passage struct {
	Heading    string
	Paragraphs []string
}

// author holds what the chapters are made from.
type author struct {
	speaker
	doc    Document
	trace  scoring.Trace
	set    ruleset.Set
	result scoring.Result
	report check.Report
	// chapters and appendices count what has been headed.
	chapters, appendices int
}

func newView(doc Document, s speaker) view {
	trace := doc.Scorer.Trace(doc.Form)
	a := author{speaker: s, doc: doc, trace: trace, set: trace.Set(), result: trace.Result()}
	a.report = a.check()
	v := view{Lang: s.lang(), Title: a.pageTitle()}
	v.Overview = a.overview()
	v.Goals = a.goals()
	v.Execution = a.execution()
	v.Organisation = a.chapter("organisation", doc.Slots.Organisation, false)
	v.Assets = a.assets()
	v.Performance = a.performance()
	v.Conclusion = a.conclusion()
	v.Problems = a.chapter("problems", doc.Slots.Problems, false)
	v.Suggestions = a.chapter("suggestions", doc.Slots.Suggestions, false)
	v.BaseTable = a.baseTable()
	v.Explanations = a.explanations()
	v.Findings = a.findings()
	v.Sources = a.sources()
	v.Summary = a.summary(v.Findings)
	v.Contents = []chapter{
		v.Overview.chapter, v.Goals.chapter, v.Execution.chapter, v.Organisation, v.Assets.chapter,
		v.Performance.chapter, v.Conclusion.chapter, v.Problems, v.Suggestions,
	}
	for _, appendix := range []chapter{v.BaseTable.chapter, v.Explanations.chapter, v.Findings.chapter, v.Sources.chapter} {
		if !appendix.Empty {
			v.Contents = append(v.Contents, appendix)
		}
	}
	return v
}

// pageTitle makes the title of year, unit and scope.
func (a *author) pageTitle() string {
	form := a.doc.Form
	if a.doc.Title != "" {
		return a.doc.Title
	}
	year, unit := "", form.Unit
	if form.Year != 0 {
		year = a.say("title.year", strconv.Itoa(form.Year))
	}
	if unit == "" {
		unit = a.say("no-unit")
	}
	return a.say("title", year, unit, a.scope())
}

// scope says what is evaluated; a scope that nobody knows is its own word.
func (a *author) scope() string {
	switch scope := a.doc.Form.Scope; scope {
	case ruleset.ProjectScope:
		if a.doc.Form.Project != "" {
			return a.say("title.project", a.doc.Form.Project)
		}
		fallthrough
	case ruleset.DepartmentScope, ruleset.UnitScope, ruleset.TransferScope:
		return a.say("scope." + string(scope))
	default:
		return string(scope)
	}
}

// chapter heads the next chapter. computed tells that something stands in it
// beside the unit's own words.
func (a *author) chapter(name string, slot []Passage, computed bool) chapter {
	a.chapters++
	c := chapter{ID: name, Heading: a.say("chapter", a.number(a.chapters, false), a.say("chapter."+name)), Passages: passages(slot)}
	c.Empty = len(c.Passages) == 0 && !computed
	return c
}

// appendix heads the next appendix, when there is something to show in it.
func (a *author) appendix(name string, some bool) chapter {
	if !some {
		return chapter{Empty: true}
	}
	a.appendices++
	return chapter{ID: name, Heading: a.say("appendix", a.number(a.appendices, true), a.say("chapter."+name))}
}

// passages makes paragraphs of lines and leaves out what is blank.
func passages(slot []Passage) []passage {
	var out []passage
	for _, from := range slot {
		p := passage{Heading: strings.TrimSpace(from.Heading)}
		for _, text := range from.Paragraphs {
			for line := range strings.Lines(text) {
				if line = strings.TrimSpace(line); line != "" {
					p.Paragraphs = append(p.Paragraphs, line)
				}
			}
		}
		if p.Heading != "" || len(p.Paragraphs) > 0 {
			out = append(out, p)
		}
	}
	return out
}

// summary is what stands above all chapters.
type summary struct {
	Unit, Year     string
	Total, Points  string
	Grade          string
	Rate, RateOf   string
	Counts         []severityCount
	Classes        chart
	HasRate, Open  bool
	FindingsAnchor string
}

// severityCount is how many findings of a severity there are.
type severityCount struct {
	Severity, Symbol, Word string
	Count                  int
}

func (a *author) summary(found findings) summary {
	total := a.result.Total()
	s := summary{
		Unit: a.doc.Form.Unit, Total: a.sumText(total), Points: a.say("out-of", total.Points.Short()),
		Grade: a.grade(), Open: !total.Complete, Classes: a.classChart(), FindingsAnchor: found.ID,
	}
	if a.doc.Form.Year != 0 {
		s.Year = strconv.Itoa(a.doc.Form.Year)
	}
	if rate, of := a.executionRate(); rate.State() == figure.Defined {
		s.HasRate, s.Rate, s.RateOf = true, rate.String(), of
	}
	for _, group := range found.Groups {
		s.Counts = append(s.Counts, group.severityCount)
	}
	return s
}

// grade says the grade, or that it is open.
func (a *author) grade() string {
	if grade, ok := a.result.Grade(); ok {
		return a.title(a.set.GradeLabel(grade))
	}
	return a.say("no-grade")
}

// sumText says a sum, or between what it lies.
func (a *author) sumText(sum scoring.Sum) string {
	if sum.Complete {
		return sum.Score.String()
	}
	return a.say("range", sum.Least.String(), sum.Most.String())
}

// executionRate returns the rate that the rule set scores, and what it is made
// of.
func (a *author) executionRate() (rate figure.Ratio, of string) {
	row, total := a.set.Execution, a.doc.Form.Total()
	spent, base := row.Spent.Label(), row.Base.Label()
	rate = figure.MoneyRatio(total.At(row.Spent), total.At(row.Base), base.Zh)
	return rate, a.label(spent) + " ÷ " + a.label(base)
}

// classChart draws how much of its points every class earned; the frames are
// as long as the points.
func (a *author) classChart() chart {
	c := chart{Title: a.say("chart.classes")}
	var largest figure.Points
	sums := a.classSums()
	for _, class := range sums {
		if class.sum.Points.Cmp(largest) > 0 {
			largest = class.sum.Points
		}
	}
	for _, class := range sums {
		score := class.sum.Least.Quantity()
		c.add(class.name, a.sumText(class.sum)+" / "+class.sum.Points.Short(),
			share(class.sum.Points.Quantity(), largest.Quantity()), share(score, largest.Quantity()))
	}
	return c
}

type classSum struct {
	name string
	sum  scoring.Sum
}

// maxCharted is how many rows a chart has; a form with more classes is past
// reading as a chart.
const maxCharted = 12

// classSums returns the execution row and the classes that carry points.
func (a *author) classSums() []classSum {
	var sums []classSum
	if leaf, found := a.result.At(performance.ExecutionRef().Path()); found && leaf.Points.Sign() > 0 {
		sums = append(sums, classSum{a.say("field.execution"), leafSum(leaf)})
	}
	for i, class := range a.doc.Form.Classes {
		if sum := a.result.Class(i); sum.Points.Sign() > 0 && len(sums) < maxCharted {
			sums = append(sums, classSum{a.className(class), sum})
		}
	}
	return sums
}

// leafSum is the sum of a leaf alone.
func leafSum(leaf scoring.Leaf) scoring.Sum {
	return scoring.Sum{
		Points: leaf.Points, Score: leaf.Score, Raw: leaf.Raw, Least: leaf.Least, Most: leaf.Most,
		Complete: leaf.Status.Known(),
	}
}
