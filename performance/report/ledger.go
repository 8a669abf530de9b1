package report

import (
	"slices"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
)

// part is a value whose figures the page shows, and where.
type part struct {
	where string
	show  Show
	of    value
}

// value is what states figures and says how they hang together.
type value interface {
	Statements(where string) []check.Statement
	Identities() []check.Identity
}

// parts returns everything that the page takes figures from.
func (a *author) parts() []part {
	doc := &a.doc
	var parts []part
	put := func(where string, show Show, of value) {
		if len(of.Statements(where)) > 0 { // what states nothing has nothing to agree with
			parts = append(parts, part{where, show, of})
		}
	}
	add := func(show Show, of value) { put(a.home(show), show, of) }
	add(ShowUnit, doc.Staffing)
	add(ShowRevenue, doc.Revenue)
	add(ShowExpenditure, doc.Expenditure)
	add(ShowAccount, doc.Economic)
	for _, change := range doc.Changes {
		add(ShowExpenditure, change)
	}
	add(ShowThreePublic, doc.ThreePublic)
	for _, fund := range doc.SpecialFunds {
		add(ShowFunds, fund)
	}
	add(ShowAssets, doc.Assets)
	for _, programme := range doc.Programmes {
		for _, value := range programme.Values {
			if value != nil {
				put(a.heading(programme.Title), ShowProgrammes, value)
			}
		}
	}
	a.ownLines(a.outline, func(title string, line budget.Line) { put(title, "", line) })
	add(ShowBaseTable, doc.BaseTable)
	put(a.say("place.form"), ShowForm, doc.Form)
	return parts
}

// home is the title of the chapter that shows something.
func (a *author) home(show Show) string {
	if title := a.homes[show]; title != "" {
		return title
	}
	return a.say("place.document")
}

// printed is a figure as a ledger and a reader know it.
type printed struct {
	key  check.Key
	text string
}

// check holds all figures of the page, and those of the caller's text, against
// each other.
func (a *author) check() check.Report {
	statements, identities := a.doc.Statements, a.doc.Identities
	stated, named := map[printed]bool{}, map[string]bool{}
	for _, statement := range statements {
		stated[printed{statement.Key, statementText(statement)}] = true
	}
	for _, identity := range identities {
		named[identity.Name] = true
	}
	statements, identities = slices.Clip(statements), slices.Clip(identities)
	for _, part := range a.parts() {
		for _, statement := range part.of.Statements(part.where) {
			if !stated[printed{statement.Key, statementText(statement)}] {
				statements = append(statements, statement)
			}
		}
		for _, identity := range part.of.Identities() {
			if !named[identity.Name] {
				named[identity.Name] = true
				identities = append(identities, identity)
			}
		}
	}
	return check.NewLedger(statements...).Check(identities...)
}

func statementText(statement check.Statement) string {
	text, _ := figureText(statement.Figure)
	return text
}

// ownLines visits the trees of amounts of the caller's own, each with the title of
// its chapter.
func (a *author) ownLines(chapters []Chapter, visit func(title string, line budget.Line)) {
	for _, chapter := range chapters {
		for _, block := range chapter.Blocks {
			for _, line := range block.Lines {
				visit(a.heading(chapter.Title), line)
			}
		}
		a.ownLines(chapter.Chapters, visit)
	}
}
