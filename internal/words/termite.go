package words

// termiteEntries are the words of package termite.
func termiteEntries() []Entry {
	return []Entry{
		{
			Code: "termite.negative", Level: "error", Args: []string{"figure", "value"},
			Zh: "{figure}不能为负数：{value}",
			En: "{figure} cannot be negative: {value}",
		},
		{
			Code: "termite.unknown-event", Level: "error", Args: []string{"event"},
			Zh: "包治期不能从“{event}”起算",
			En: "a guarantee cannot be counted from “{event}”",
		},
		{
			Code: "termite.unknown-treatment", Level: "error", Args: []string{"treatment"},
			Zh: "“{treatment}”既不是预防也不是灭治",
			En: "“{treatment}” is neither prevention nor extermination",
		},
		{
			Code: "termite.years", Level: "error", Args: []string{"years"},
			Zh: "包治期年数不能为负数：{years}",
			En: "a guarantee cannot last a negative number of years: {years}",
		},
	}
}
