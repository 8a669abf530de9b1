package words

// budgetEntries are the words of package budget.
func budgetEntries() []Entry {
	return []Entry{
		{
			Code: "budget.change-unexplained", Level: "warning", Args: []string{"name", "from", "before", "to", "after", "change"},
			Zh: "{name}：{from}{before}，{to}{after}，{change}，未说明原因",
			En: "{name}: {from} {before}, {to} {after}, {change}, and no reason is given",
		},
		{
			Code: "budget.source-unexplained", Level: "note", Args: []string{"from", "to", "sources"},
			Zh: "{to}中的{sources}，{from}未列，未说明原因",
			En: "{sources} of the {to} did not stand in the {from}, and no reason is given",
		},
		{
			Code: "budget.zero-base-rate", Level: "warning", Args: []string{"name", "printed", "convention"},
			Zh: "{name}：分子和分母均为0，列示{printed}，与表格的约定（{convention}）不符",
			En: "{name}: 0/0 is printed as {printed}, which is not the form's convention ({convention})",
		},
	}
}
