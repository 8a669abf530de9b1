package report

import (
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/sheet"
)

// sources is the appendix on the rules.
type sources struct {
	appendix
	Fields []field
	Tables []block
}

func (a *author) sources() sources {
	set, by := a.set, a.result.MadeBy()
	s := sources{}
	for _, f := range []field{
		{Label: a.say("field.rule-set"), Text: a.label(set.Title)},
		{Label: a.say("field.id"), Text: set.ID},
		{Label: a.say("field.jurisdiction"), Text: set.Jurisdiction},
		{Label: a.say("field.status"), Text: set.Status.Text(a.tag)},
		{Label: a.say("field.remark"), Text: a.label(set.Remark)},
		{Label: a.say("field.hash"), Text: by.Hash},
		{Label: a.say("field.version"), Text: by.Version},
	} {
		if f.Text != "" {
			s.Fields = append(s.Fields, f)
		}
	}
	var rows []sheet.Row
	for _, citation := range set.Sources {
		symbol := "○ "
		switch citation.Reading {
		case ruleset.Read:
			symbol = "● "
		case ruleset.SecondHand:
			symbol = "◐ "
		case ruleset.Unverified:
		}
		rows = append(rows, cellsOf(citation.String(), citation.Authority, a.printed(citation.Issued),
			symbol+a.say("reading."+string(citation.Reading))))
	}
	if len(rows) > 0 {
		head := []string{a.say("column.source"), a.say("column.authority"), a.say("column.issued"), a.say("column.reading")}
		s.Tables = a.written("words", "", headed("", head, rows...))
	}
	s.appendix = a.appendix("sources", true)
	return s
}
