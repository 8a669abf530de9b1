package report

import (
	"strconv"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/sheet"
)

// unit says whom and what the document is about, and the staff.
func (a *author) unit() []block {
	form := a.doc.Form
	var fields []field
	add := func(label, text string) {
		if text != "" {
			fields = append(fields, field{Label: label, Text: text})
		}
	}
	add(a.say("field.unit"), form.Unit)
	if form.Year != 0 {
		add(a.say("field.year"), strconv.Itoa(form.Year))
	}
	add(a.say("field.scope"), a.scope())
	fields = append(fields, a.fields(a.doc.Staffing.Figures(), a.doc.Staffing.Statements(""))...)
	return []block{{Fields: fields}}
}

// goals lists what was expected, with what was achieved where a table is asked
// for.
func (a *author) goals(of Block) []block {
	var rows []sheet.Row
	var expected []string
	for i, goal := range a.doc.Form.Goals {
		achieved := goal.Achieved
		if achieved == "" {
			achieved = a.say("not-filled")
		}
		number := strconv.Itoa(i + 1)
		rows = append(rows, cellsOf(number, goal.Expected, achieved))
		expected = append(expected, number+"."+goal.Expected)
	}
	switch {
	case len(rows) == 0:
		return nil
	case of.Table || a.english():
		head := []string{a.say("column.number"), a.say("column.goal"), a.say("column.achieved")}
		return a.written("words", "", headed(a.say("heading.goals"), head, rows...))
	}
	return paragraphs(expected)
}

// assets writes the assets at the end of the year.
func (a *author) assets(of Block) []block {
	assets := a.doc.Assets
	s, before := &sentence{}, comma(endOf(assets.Year))
	for _, statement := range assets.Statements("") {
		before = s.item(before, "，", statement.Label.Zh, statement.Key, statement.Figure)
	}
	return a.prose(of, func() []block {
		amounts := []figure.Money{assets.Total, assets.Current, assets.NonCurrent}
		keys, names := keysByLabel(assets.Statements("")), assets.Figures()
		table := amountTable{of: a, head: []string{a.say("column.item"), a.say("column.amount")}}
		for i, money := range amounts {
			if money.Stated() && i < len(names) {
				table.add(a.title(names[i].Label), min(i, 1), amount{money, keys[names[i].Label]})
			}
		}
		if len(table.rows) == 0 {
			return nil
		}
		if assets.Total.Sign() > 0 {
			table.shares(assets.Total)
		}
		return a.amounts(table.table(a.say("heading.assets")))
	}, s.end())
}

// signature is where a document is signed.
func (a *author) signature() []block {
	return []block{{Signature: []string{
		a.say("signature.by"), a.say("signature.responsible"), a.say("signature.telephone"), a.say("signature.date"), a.say("signature.seal"),
	}}}
}
