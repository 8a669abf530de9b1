package words

// subsidyEntries are the words of package subsidy.
func subsidyEntries() []Entry {
	return []Entry{
		{
			Code: "subsidy.share", Level: "error", Args: []string{"share"},
			Zh: "比例“{share}”不是0%至100%之间的百分数",
			En: "the share “{share}” is no percentage from 0% to 100%",
		},
		{
			Code: "subsidy.instalments", Level: "error", Args: []string{"sum"},
			Zh: "各年发放比例之和为{sum}，应为100%",
			En: "the instalments add up to {sum} instead of 100%",
		},
		{
			Code: "subsidy.rounding", Level: "error", Args: []string{"places", "mode"},
			Zh: "没有这样的取整规则：{places}位，{mode}",
			En: "there is no such rounding: {places} {places:place|places}, {mode}",
		},
		{
			Code: "subsidy.instalment-share", Level: "warning", Args: []string{"instalment", "amount", "announced", "share", "computed"},
			Zh: "{instalment}{amount}，按公示金额{announced}的{share}应为{computed}",
			En: "{instalment}: {amount}; {share} of the {announced} announced would be {computed}",
		},
	}
}
