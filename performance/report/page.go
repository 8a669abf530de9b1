package report

import (
	"strconv"
	"strings"
	"unicode/utf8"

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
	TitleLines  []string
	Summary     summary
	Contents    []entry

	Sections     []section
	Explanations explanations
	Findings     findings
	Sources      sources
}

// entry is a line of the contents.
type entry struct {
	ID, Heading string
	Depth       int
}

// appendix is the heading of what the page adds to the unit's own chapters.
type appendix struct {
	ID, Heading string
	// Empty tells that there is nothing below the heading.
	Empty bool
}

// author holds what the chapters are made from.
type author struct {
	speaker
	doc    Document
	trace  scoring.Trace
	set    ruleset.Set
	result scoring.Result
	report check.Report
	// found are the findings, and places where on the page they lead.
	found  []located
	places places
	// outline are the chapters, and homes the titles of those that show something.
	outline Outline
	homes   map[Show]string
	// chapterTitle is that of the chapter that is being written.
	chapterTitle string
	appendices   int
	// placed are the programmes with a block of their own.
	placed map[string]bool
	// tasks are those of the programmes by what was done, once somebody asked.
	tasks map[string][]Task
	// err is the first error of a table.
	err error
	// keys are those of the form's figures, once somebody asked for them.
	keys map[check.Path]check.Key
}

func newView(doc Document, s speaker) (view, error) {
	trace := doc.Scorer.Trace(doc.Form)
	a := author{speaker: s, doc: doc, trace: trace, set: trace.Set(), result: trace.Result(), outline: doc.outline().ofScope(doc.Form.Scope), placed: map[string]bool{}}
	a.homes = a.homesOf(a.outline, map[Show]string{})
	a.report = a.check()
	a.found = a.collect()
	a.places = newPlaces(a.found)
	v := view{Lang: s.lang(), Title: a.pageTitle()}
	v.TitleLines = titleLines(v.Title, doc.Form.Unit)
	v.Sections = a.sections()
	v.Explanations = a.explanations()
	v.Findings = a.findings(v.Sections)
	v.Sources = a.sources()
	v.Summary = a.summary(v.Findings)
	v.Contents = contents(v.Sections, 0)
	for _, appendix := range []appendix{v.Explanations.appendix, v.Findings.appendix, v.Sources.appendix} {
		if !appendix.Empty {
			v.Contents = append(v.Contents, entry{ID: appendix.ID, Heading: appendix.Heading})
		}
	}
	return v, a.err
}

// contents lists chapters and those directly below them.
func contents(sections []section, depth int) []entry {
	var entries []entry
	for _, s := range sections {
		entries = append(entries, entry{ID: s.ID, Heading: s.entry(), Depth: depth})
		if depth == 0 {
			entries = append(entries, contents(s.Sections, 1)...)
		}
	}
	return entries
}

// wide stands between a number and a title.
const wide = "　"

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

// titleWidth is how many characters of 二号 a line of A4 has, the year's digits two to
// a place.
const titleWidth = 24

// titleLines breaks a long title behind the unit, where a clerk would.
func titleLines(title, unit string) []string {
	if before, behind, found := strings.Cut(title, unit); found && unit != "" && behind != "" && utf8.RuneCountInString(title) > titleWidth {
		return []string{before + unit, behind}
	}
	return []string{title}
}

// scope says what is evaluated; a scope that nobody knows is its own word.
func (a *author) scope() string {
	scope := a.doc.Form.Scope
	switch scope {
	case ruleset.ProjectScope, ruleset.TransferScope:
		if name := strings.TrimSuffix(a.doc.Form.Project, scope.Text(a.tag)); name != "" { // said behind it
			return a.say("title."+string(scope), name)
		}
	default:
	}
	return scope.Text(a.tag)
}

// appendix heads the next appendix, when there is something to show in it.
func (a *author) appendix(name string, some bool) appendix {
	if !some {
		return appendix{Empty: true}
	}
	a.appendices++
	return appendix{ID: name, Heading: a.say("appendix", a.number(a.appendices, true), a.say("chapter."+name))}
}

// summary is what stands above all chapters.
type summary struct {
	// Heading says whose the total is: the unit's, or that of the rules.
	Heading        string
	Total, Points  string
	Grade          string
	Rate, RateOf   string
	Counts         []severityCount
	Verdicts       string
	Classes        chart
	FindingsAnchor string
}

func (a *author) summary(found findings) summary {
	total := a.result.Total()
	s := summary{
		Heading: a.say("field.total"), Total: a.sumText(total), Points: a.say("out-of", total.Points.Short()),
		Grade: a.grade(), Classes: a.classChart(), FindingsAnchor: found.ID,
	}
	if a.differs() {
		s.Heading = a.say("field.computed")
	}
	if rate, of := a.executionRate(); rate.State() == figure.Defined {
		s.Rate, s.RateOf = rate.String(), of
	}
	s.Counts, s.Verdicts = found.Counts, found.Verdicts
	return s
}

// grade says the grade, or that it is open.
func (a *author) grade() string {
	if grade, ok := a.result.Grade(); ok {
		return a.title(a.set.GradeLabel(grade))
	}
	return a.label(a.set.GradeLabel(""))
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
	rate = figure.MoneyRatio(total.At(row.Spent), total.At(row.Base), base.Zh).WithEnglishBase(base.En)
	return rate, a.label(spent) + " ÷ " + a.label(base)
}

// classChart draws the share of its points that every class earned.
func (a *author) classChart() chart {
	c := chart{Title: a.say("chart.classes")}
	for _, class := range a.classSums() {
		c.add(class.name, a.sumText(class.sum)+" / "+class.sum.Points.Short(),
			fill{Length: permille(pointsRatio(class.sum.Least, class.sum.Points))})
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
