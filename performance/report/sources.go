package report

import "jixiao.example/performance/ruleset"

// sources is the appendix on the rules.
type sources struct {
	chapter
	Fields []field
	Rows   []sourceRow
}

type sourceRow struct {
	Document, Authority, Issued string
	Reading, Symbol             string
}

func (a *author) sources() sources {
	set, by := a.set, a.result.MadeBy()
	s := sources{}
	for _, f := range []field{
		{a.say("field.rule-set"), a.label(set.Title)},
		{a.say("field.id"), set.ID},
		{a.say("field.jurisdiction"), set.Jurisdiction},
		{a.say("field.status"), a.statusWord(set.Status)},
		{a.say("field.remark"), a.label(set.Remark)},
		{a.say("field.hash"), by.Hash},
		{a.say("field.version"), by.Version},
	} {
		if f.Text != "" {
			s.Fields = append(s.Fields, f)
		}
	}
	for _, citation := range set.Sources {
		row := sourceRow{
			Document: citation.String(), Authority: citation.Authority, Issued: citation.Issued.String(),
			Reading: a.say("reading." + string(citation.Reading)), Symbol: "○",
		}
		switch citation.Reading {
		case ruleset.Read:
			row.Symbol = "●"
		case ruleset.SecondHand:
			row.Symbol = "◐"
		case ruleset.Unverified:
		}
		s.Rows = append(s.Rows, row)
	}
	s.chapter = a.appendix("sources", true)
	return s
}

// statusWord says what a rule set is worth; "" for a set that does not say.
func (a *author) statusWord(status ruleset.Status) string {
	switch status {
	case ruleset.InForce, ruleset.Superseded, ruleset.DerivedFrom, ruleset.NotVerified:
		return a.say("status." + string(status))
	}
	return string(status)
}
