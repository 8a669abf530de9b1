package words

// termiteEntries are the words of package termite.
func termiteEntries() []Entry {
	return []Entry{
		{
			Code: "termite.unknown-event", Level: "error", Args: []string{"event"},
			Zh: "包治期起算事项“{event}”没有名称，请注明",
			En: "the event “{event}” that the guarantee is counted from needs a label",
		},
		{
			Code: "termite.unknown-treatment", Level: "error", Args: []string{"treatment"},
			Zh: "“{treatment}”既不是预防也不是灭治，请注明名称",
			En: "“{treatment}” is neither prevention nor extermination and needs a label",
		},
		{
			Code: "termite.years", Level: "error", Args: []string{"years"},
			Zh: "包治期年数应当大于零：{years}",
			En: "a guarantee lasts a number of years above zero, not {years}",
		},
	}
}
