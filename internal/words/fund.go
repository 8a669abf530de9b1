package words

// fundEntries are the words of package fund.
func fundEntries() []Entry {
	return []Entry{
		{
			Code: "fund.top-up", Level: "note", Args: []string{"door", "balance", "share", "deposit"},
			Zh: "{door}账面余额{balance}不足首期交存额{deposit}的{share}，应当续交",
			En: "{door} holds {balance}, less than {share} of its first deposit of {deposit}, and has to be topped up",
		},
		{
			Code: "fund.duplicate-door", Level: "error", Args: []string{"door"},
			Zh: "门号{door}有两个以上分户账",
			En: "door number {door} has more than one sub-account",
		},
		{
			Code: "fund.deposit-due", Level: "error", Args: []string{"kind", "due", "area", "rate", "computed"},
			Zh: "{kind}应交存{due}，按面积{area}、每平方米{rate}应为{computed}",
			En: "{due} are due for {kind}; {area} at {rate} per square metre make {computed}",
		},
		{
			Code: "fund.first-deposit", Level: "warning", Args: []string{"share", "least", "most"},
			Zh: "首期交存额为建筑安装工程造价的{share}，不在{least}至{most}之间",
			En: "the first deposit is {share} of the building cost, outside {least} to {most}",
		},
	}
}
