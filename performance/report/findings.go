package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/verify"
)

// CodeReason reports a change or a loss of points for which the document gives
// no reason; its sentence says （请补充） in its place.
const CodeReason check.Code = "report.reason-missing"

// CodeAccount reports a unit's form whose executed total is not the unit's final
// account. Both may be right where they are drawn up on different lines (口径),
// which the text should then say.
const CodeAccount check.Code = "report.account-differs"

// findings is the appendix with what does not agree.
type findings struct {
	appendix
	// Verdicts counts the identities that were checked.
	Verdicts string
	Counts   []severityCount
	Groups   []chapterFindings
	// None says that there is nothing to say.
	None string
}

// chapterFindings are the findings about one chapter, worst first.
type chapterFindings struct {
	Heading string
	Items   []finding
	// Hidden says how many more there are.
	Hidden string
}

// severityCount is how many findings of a severity there are.
type severityCount struct {
	Severity, Symbol, Word string
	Count                  int
}

// finding is one finding as a reader sees it.
type finding struct {
	ID, Code, Severity, Symbol, Class string
	// Word says of what kind it is: 不符, 超限 …
	Word, Text string
	// Href links to what the finding is about, which Where names.
	Href, Where string
	Details     []field
	// Suspects are the corrections that would close it.
	Suspects []string
}

// severities are those of findings, gravest first, with a symbol that tells
// them apart without colour.
func severities() []severityCount {
	return []severityCount{
		{Severity: string(check.Error), Symbol: "■"},
		{Severity: string(check.Warning), Symbol: "▲"},
		{Severity: string(check.Note), Symbol: "○"},
	}
}

// located is a finding with where it is and what may be behind it.
type located struct {
	check.Finding
	outcome  check.Outcome
	answered bool // there is an outcome
	where    string
	suspects []string
	// keys are the figures that it is about, the one that it is said of first,
	// and node is a node of the form.
	keys []check.Key
	node check.Path
	// id is where it stands on the page when neither tells, and show what the
	// chapter shows that it is about when nothing does.
	id   string
	show Show
}

// class is the class of the outcome, or the severity of what has none.
func (l *located) class() string {
	if l.answered {
		switch class := l.outcome.Class(); class {
		case check.ClassBroken, check.ClassExceeded, check.ClassUnexplained, check.ClassRounding:
			return string(class)
		default:
		}
	}
	return string(l.Severity)
}

// rankOfNotes is the first rank that is not worth a mark.
const rankOfNotes = 5

// rank orders findings, the worst first.
func (l *located) rank() int {
	order := []string{
		string(check.ClassBroken), string(check.Error), string(check.ClassExceeded), string(check.ClassUnexplained),
		string(check.Warning), string(check.ClassRounding), string(check.Note),
	}
	return slices.Index(order, l.class())
}

// marks tells whether the finding is said of a figure, and not only of others
// that it hangs together with.
func (l *located) marks(key check.Key) bool { return len(l.keys) > 0 && l.keys[0] == key }

// findings lists what was found by chapter, each with a link to its row.
func (a *author) findings(sections []section) findings {
	f := findings{Verdicts: a.report.Tally().Text(a.tag), Counts: severities()}
	chapters := map[int][]int{}
	for i := range a.found {
		chapter := a.chapterOf(&a.found[i])
		chapters[chapter] = append(chapters[chapter], i)
	}
	group := func(heading string, numbers []int) {
		slices.SortStableFunc(numbers, func(x, y int) int { return a.found[x].rank() - a.found[y].rank() })
		g := chapterFindings{Heading: heading}
		for n, i := range numbers {
			if n == MaxListed {
				g.Hidden = a.say("hidden", strconv.Itoa(len(numbers)-MaxListed))
				break
			}
			g.Items = append(g.Items, a.finding(i))
		}
		if len(numbers) > 0 {
			f.Groups = append(f.Groups, g)
		}
	}
	for _, s := range sections {
		group(s.entry(), chapters[s.index])
	}
	group(a.say("heading.elsewhere"), chapters[-1])
	for i := range f.Counts {
		f.Counts[i].Word = a.say("severity." + f.Counts[i].Severity)
		for _, one := range a.found {
			if string(one.Severity) == f.Counts[i].Severity {
				f.Counts[i].Count++
			}
		}
	}
	f.Counts = slices.DeleteFunc(f.Counts, func(c severityCount) bool { return c.Count == 0 })
	if len(f.Groups) == 0 {
		f.None = a.say("no-findings")
	}
	f.appendix = a.appendix("findings", true)
	return f
}

// chapterOf returns the outline's chapter in which a finding's row stands, -1 for
// none.
func (a *author) chapterOf(one *located) int {
	if id := a.target(one); id != "" {
		return a.places.chapters[id]
	}
	return -1
}

// target returns the id of what a finding is about, "" when it does not stand on
// the page.
func (a *author) target(one *located) string {
	for _, key := range one.keys {
		if id := a.places.keyIDs[key]; id != "" {
			return id
		}
	}
	for path := one.node; path != ""; path = parent(path) {
		if id := a.places.pathIDs[path]; id != "" {
			return id
		}
	}
	if one.id != "" {
		return one.id
	}
	return a.places.shows[one.show]
}

func (a *author) finding(number int) finding {
	one := &a.found[number]
	f := finding{
		ID: findingID(number), Code: string(one.Code), Severity: string(one.Severity), Class: one.class(),
		Text: a.inOwnWords(one.Text(a.tag), one.keys), Where: one.where, Href: a.target(one),
	}
	for _, suspect := range one.suspects {
		f.Suspects = append(f.Suspects, a.inOwnWords(suspect, one.keys))
	}
	f.Word = a.say("mark." + f.Class)
	if chapter, placed := a.places.chapters[f.Href]; placed && chapter >= 0 && a.english() {
		f.Where = a.heading(a.outline[chapter].Title) // the caller's places are Chinese
	}
	for _, severity := range severities() {
		if severity.Severity == f.Severity {
			f.Symbol = severity.Symbol
		}
	}
	if one.answered {
		f.Details = a.details(one)
	}
	return f
}

// inOwnWords is a text about figures with what the document calls their phases.
func (a *author) inOwnWords(text string, about []check.Key) string {
	var pairs []string
	for _, key := range about {
		period, err := budget.ParsePeriod(key.Period)
		if own := a.doc.Phases[period.Phase].In(a.tag); err == nil && own != "" {
			pairs = append(pairs, period.Phase.Label().In(a.tag), own)
		}
	}
	return a.unbroken(strings.NewReplacer(pairs...).Replace(text))
}

// details are what was compared: the relation, both sides, the difference.
func (a *author) details(one *located) []field {
	rows := check.Report{Outcomes: []check.Outcome{one.outcome}}.Table(a.tag)
	if len(rows) < 2 {
		return nil
	}
	var details []field
	for i, text := range rows[1] {
		if i > 0 && text != "" && i < len(rows[1])-1 { // the class and the place are said already
			details = append(details, field{Label: rows[0][i], Text: a.inOwnWords(text, one.keys)})
		}
	}
	return details
}

// collection gathers findings and leaves out what was said already.
type collection struct {
	profile check.Profile
	seen    map[string]bool
	found   []located
}

func (c *collection) add(like located, findings ...check.Finding) {
	for _, finding := range c.profile.Apply(findings) {
		id := fmt.Sprintf("%s %s %q", finding.Code, finding.Path, finding.Args)
		if !c.seen[id] {
			c.seen[id] = true
			like.Finding = finding
			c.found = append(c.found, like)
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
			c.add(located{
				outcome: outcome, answered: true, where: outcome.At.Where,
				suspects: suspects[outcome.Identity.Name], keys: keysOf(outcome.Identity),
			}, finding)
		}
	}
	if a.report.Incomplete {
		c.add(located{}, check.NewFinding(check.CodeWork, ""))
	}
	// The form's own suspects have been looked for among all figures, and its
	// amounts below zero come with their figures: see checked.
	own := verify.Check(a.trace)
	own = slices.DeleteFunc(own, func(f check.Finding) bool {
		return f.Code == verify.CodePhase && a.ownPhase(f) || f.Code == check.CodeSuspect || f.Code == check.CodeSuspects || f.Code == check.CodeMissing || f.Code == check.CodeWork ||
			f.Code == budget.CodeNegative
	})
	for _, finding := range own {
		c.add(located{where: a.say("place.form"), node: nodeOf(finding.Path), show: ShowForm}, finding)
	}
	if narrative := a.doc.Narrative; len(narrative.Goals)+len(narrative.Tasks)+len(narrative.Problems)+len(narrative.Weaknesses) > 0 {
		for _, finding := range verify.CheckNarrative(narrative, a.doc.Form, "/narrative") {
			c.add(located{node: nodeOf(finding.Path), show: ShowConclusion}, finding)
		}
	}
	for _, part := range a.parts() {
		statements := part.of.Statements(part.where)
		for _, finding := range checked(part.of, statements) {
			c.add(located{where: part.where, keys: keysAt(statements, finding.Path), show: part.show}, finding)
		}
	}
	for _, finding := range a.doc.BaseTable.Unlisted("/base_table", a.doc.SpecialFunds...) {
		total := a.doc.BaseTable.Line(budget.SpecialFundTotal).Key(a.doc.BaseTable.Final())
		c.add(located{where: a.home(ShowBaseTable), keys: []check.Key{total}, show: ShowBaseTable}, finding)
	}
	for _, finding := range a.doc.Expenditure.Line().Unspent("", a.doc.ThreePublic.Line()) {
		statements := a.doc.Expenditure.Statements("")
		c.add(located{where: a.home(ShowBasic), keys: keysAt(statements, finding.Path), show: ShowBasic}, finding)
	}
	if finding, keys := a.otherAccount(); finding.Code != "" {
		c.add(located{where: a.home(ShowAccount), keys: keys, show: ShowAccount}, finding)
	}
	for _, finding := range a.doc.Findings {
		c.add(located{node: nodeOf(finding.Path)}, finding)
	}
	return c.found
}

// ownPhase tells whether a finding asks about a phase that the document names.
func (a *author) ownPhase(f check.Finding) bool {
	return slices.ContainsFunc(f.Args, func(arg check.Arg) bool {
		return arg.Name == "phase" && a.doc.Phases[budget.Phase(arg.Value)] != figure.Label{}
	})
}

// checked returns what a value has to say of itself. One that has no findings of its
// own has amounts that cannot be below zero; what a caller states beside it can be
// anything, and of a form that is so of its funds alone.
func checked(of value, statements []check.Statement) []check.Finding {
	switch of := of.(type) {
	case interface {
		Check(path check.Path) []check.Finding
	}:
		return of.Check("")
	case Facts:
		return nil
	case performance.Form:
		statements = slices.DeleteFunc(slices.Clone(statements), func(s check.Statement) bool {
			return !strings.HasPrefix(string(s.Place.Path), "/money")
		})
	}
	return budget.Negatives("", statements)
}

// otherAccount compares what the form of a whole unit says was executed with the
// final account, unless an identity does already.
func (a *author) otherAccount() (check.Finding, []check.Key) {
	form, final := a.doc.Form, budget.Period{Year: a.year(), Phase: budget.Final}
	executed, account := form.Total().At(budget.Executed), a.doc.Expenditure.Total.At(final)
	whole := form.Scope == ruleset.UnitScope || form.Scope == ruleset.DepartmentScope
	if !whole || !executed.Stated() || !account.Stated() || executed.Equal(account) {
		return check.Finding{}, nil
	}
	keys := []check.Key{a.doc.Expenditure.Line().Key(final), a.formKey(budget.Executed)}
	for _, outcome := range a.report.Outcomes {
		if between := keysOf(outcome.Identity); slices.Contains(between, keys[0]) && slices.Contains(between, keys[1]) {
			return check.Finding{}, nil
		}
	}
	return check.NewFinding(CodeAccount, "", check.A("executed", executed.String()), check.A("account", account.String())), keys
}

// keysOf returns the figures of an identity, the stated one first.
func keysOf(identity check.Identity) []check.Key {
	keys := []check.Key{identity.Stated}
	for _, term := range identity.Computed {
		keys = append(keys, term.Key)
	}
	return keys
}

// keysAt returns the figures that a finding about a value is about: those at its
// path, else all.
func keysAt(statements []check.Statement, path check.Path) []check.Key {
	var there, all []check.Key
	for _, statement := range statements {
		all = append(all, statement.Key)
		if statement.Place.Path == path || strings.HasPrefix(string(statement.Place.Path), string(path)+"/") {
			there = append(there, statement.Key)
		}
	}
	return append(there, all...)
}

// nodeOf returns the node of the form that a path is in: the path itself unless
// it ends with a member of the node. Points, total and grade at the foot of the form
// are each a node, for each is wrong by itself.
func nodeOf(path check.Path) check.Path {
	for at := path; at != ""; at = parent(at) {
		last := strings.TrimPrefix(string(at[len(parent(at)):]), "/")
		if _, err := strconv.Atoi(last); err == nil || at == "/execution" || parent(at) == "/stated" {
			return at
		}
	}
	return path
}

// parent is the path of what holds a path.
func parent(path check.Path) check.Path {
	return path[:max(0, strings.LastIndexByte(string(path), '/'))]
}

// lacks adds that a sentence has no reason to what was found, unless that was
// found already: points lost without one are found in the form, and a budget of
// the form that moved too far.
func (a *author) lacks(s *sentence, id string) {
	for _, label := range s.lacks {
		if label == adjustment() && slices.ContainsFunc(a.found, func(one located) bool {
			return one.Code == budget.CodeChange && strings.HasPrefix(string(one.node), "/money")
		}) {
			continue
		}
		for _, finding := range a.doc.Profile.Apply([]check.Finding{check.NewFinding(CodeReason, "", check.L("name", label))}) {
			a.found = append(a.found, located{Finding: finding, id: id, where: a.chapterTitle})
		}
	}
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
