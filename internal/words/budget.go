package words

// budgetEntries are the words of package budget.
func budgetEntries() []Entry {
	return []Entry{
		{
			Code: "budget.overrun-unexplained", Level: "warning", Args: []string{"name", "phase", "spent", "budget", "over"},
			Zh: "{name}：{phase}{spent}超过预算{budget}，超出{over}，未说明原因",
			En: "{name}: {phase} {spent} exceeds the budget of {budget} by {over}, and no reason is given",
		},
		{
			Code: "budget.change-unexplained", Level: "warning", Args: []string{"name", "from", "before", "to", "after", "rate"},
			Zh: "{name}：{from}{before}，{to}{after}，增减{rate}，未说明原因",
			En: "{name}: {from} {before}, {to} {after}, a change of {rate}, and no reason is given",
		},
		{
			Code: "budget.zero-base-rate", Level: "warning", Args: []string{"name", "printed", "convention"},
			Zh: "{name}：分子和分母均为0，列示{printed}，与表格的约定（{convention}）不符",
			En: "{name}: 0/0 is printed as {printed}, which is not the form's convention ({convention})",
		},
	}
}
