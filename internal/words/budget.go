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
		{
			Code: "budget.negative", Level: "warning", Args: []string{"figure", "value"},
			Zh: "{figure}为负数（{value}），请核实",
			En: "{figure} is below zero ({value}); please check",
		},
		{
			Code: "budget.use-unstated", Level: "warning", Args: []string{"name", "given", "money", "inside"},
			Zh: "{name}{inside}{given}{money}，未说明使用情况",
			En: "{name}{inside}: {given} {money}, and nothing says how it was used",
		},
		{
			Code: "budget.little-use", Level: "warning", Args: []string{"name", "used", "rate", "base"},
			Zh: "{name}使用{used}，为{base}的{rate}，不到一半，未说明原因",
			En: "{name}: {used} used, {rate} (base: {base}), less than half, and no reason is given",
		},
		{
			Code: "budget.surplus-open", Level: "warning", Args: []string{"name", "surplus"},
			Zh: "{name}结余{surplus}，未说明是结转下年还是由财政收回",
			En: "{name}: {surplus} left over, and nothing says whether it was carried over or taken back",
		},
		{
			Code: "budget.fund-unlisted", Level: "warning", Args: []string{"sum", "total", "difference", "found"},
			Zh: "正文各专项使用资金合计{sum}，附表专项资金列示{total}，少{difference}{found}",
			En: "The special funds of the text used {sum}, the row of special funds says {total}: {difference} less{found}",
		},
		{
			Code: "budget.procured-beyond", Level: "warning", Args: []string{"name", "budget", "used", "procured", "rate"},
			Zh: "政府采购预算{budget}即{name}一项的预算，该项使用{used}，而政府采购{procured}（预算的{rate}）；请说明其余采购的预算来源",
			En: "The procurement budget of {budget} is that of {name} alone, which used {used}, while {procured} was procured ({rate} of the budget); please say which budget paid for the rest",
		},
		{
			Code: "budget.named-unspent", Level: "note", Args: []string{"item", "name"},
			Zh: "{name}主要包括“{item}”，而该项列示为0，请核实表述",
			En: "{name}: “{item}” is named among what it was mainly spent on, while its amount is 0; please check the wording",
		},
		{
			Code: "budget.cases-differ", Level: "error", Args: []string{"caseload", "state", "stated", "listed"},
			Zh: "{caseload}{state}列示{stated}，逐项说明的有{listed}项，前后不一致",
			En: "{caseload}, {state}: {stated} stated, {listed} described one by one",
		},
	}
}
