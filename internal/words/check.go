package words

import "slices"

// checkEntries are the words of package budget/check.
func checkEntries() []Entry {
	compared := []string{"identity", "stated", "computed", "difference", "tolerance"}
	broken := []string{"identity", "stated", "computed", "difference", "allowed"}
	exceeded := []string{"identity", "stated", "computed", "excess", "allowed"}
	undefined := []string{"identity", "operand"}
	return []Entry{
		{
			Code: "check.broken", Level: "error", Args: broken,
			Zh: "{identity}：列示{stated}，推算{computed}，相差{difference}，{allowed}",
			En: "{identity}: stated {stated}, computed {computed}; the difference is {difference}, and {allowed}",
		},
		{
			Code: "check.copy", Level: "error", Args: []string{"identity", "stated", "computed", "where", "other"},
			Zh: "{identity}：同一数据前后不一致，一处（{where}）为{stated}，另一处（{other}）为{computed}",
			En: "{identity}: one figure, two values: {stated} in one place ({where}), {computed} in another ({other})",
		},
		{
			Code: "check.parts", Level: "error", Args: exceeded,
			Zh: "{identity}：其中各项合计{computed}，比总数{stated}多{excess}，{allowed}",
			En: "{identity}: the parts add up to {computed}, more than the whole of {stated} by {excess}, and {allowed}",
		},
		{
			Code: "check.exceeded", Level: "warning", Args: exceeded,
			Zh: "{identity}：列示{stated}，比上限{computed}多{excess}，{allowed}",
			En: "{identity}: stated {stated}, above the bound of {computed} by {excess}, and {allowed}",
		},
		{
			Code: "check.label", Level: "error", Args: []string{"identity", "stated", "computed"},
			Zh: "{identity}：列示{stated}，应为{computed}",
			En: "{identity}: it says {stated} and should say {computed}",
		},
		{
			Code: "check.gap", Level: "warning", Args: broken,
			Zh: "{identity}：列示{stated}，推算{computed}，差额{difference}，{allowed}，需要说明原因",
			En: "{identity}: stated {stated}, computed {computed}; the gap is {difference}, {allowed}, and it needs an explanation",
		},
		{
			Code: "check.cut", Level: "warning", Args: compared,
			Zh: "{identity}：列示{stated}，计算为{computed}，尾数被截去而未四舍五入（相差{difference}，列示精度允许{tolerance}）",
			En: "{identity}: stated {stated}, computed {computed}: cut off instead of rounded (difference {difference}, the printed precision allows {tolerance})",
		},
		{
			Code: "check.precision", Level: "note", Args: append(slices.Clip(compared), "slack"),
			Zh: "{identity}：列示{stated}，推算{computed}，相差{difference}，在列示精度所允许的{tolerance}之内（主要来自“{slack}”的末位）",
			En: "{identity}: stated {stated}, computed {computed}; the difference of {difference} is inside the {tolerance} that the printed precision allows, mostly by the last digit of {slack}",
		},
		{
			Code: "check.undefined.absent", Level: "note", Args: undefined,
			Zh: "{identity}：“{operand}”未列示，无法核对",
			En: "{identity}: cannot be checked, {operand} is not stated",
		},
		{
			Code: "check.undefined.qualified", Level: "note", Args: undefined,
			Zh: "{identity}：“{operand}”只是约数，无法核对是否相等",
			En: "{identity}: cannot be checked for equality, {operand} is only stated approximately",
		},
		{
			Code: "check.undefined.zero-by-zero", Level: "note", Args: undefined,
			Zh: "{identity}：分子和分母（“{operand}”）均为0，比率没有意义",
			En: "{identity}: 0/0 is undefined; {operand} and the numerator are both 0",
		},
		{
			Code: "check.undefined.zero-base", Level: "warning", Args: undefined,
			Zh: "{identity}：分母（“{operand}”）为0而分子不为0，比率没有意义",
			En: "{identity}: undefined, the base ({operand}) is 0 and the numerator is not",
		},
		{
			Code: "check.undefined.units", Level: "warning", Args: undefined,
			Zh: "{identity}：“{operand}”的单位与其他数据不同，无法核对",
			En: "{identity}: cannot be checked, {operand} is stated in a unit of another kind",
		},
		{
			Code: "check.undefined.figure", Level: "warning", Args: undefined,
			Zh: "{identity}：“{operand}”不是可以这样核对的数据",
			En: "{identity}: cannot be checked, {operand} is not a figure of the right kind",
		},
		{
			Code: "check.undefined.size", Level: "warning", Args: undefined,
			Zh: "{identity}：“{operand}”的位数过多，无法核对",
			En: "{identity}: cannot be checked, {operand} has too many digits",
		},
		{
			Code: "check.undefined.identity", Level: "warning", Args: undefined,
			Zh: "{identity}：勾稽关系本身不完整（“{operand}”），无法核对",
			En: "{identity}: the identity about {operand} is not well formed",
		},
		{
			Code: "check.suspect", Level: "note", Args: []string{"figure", "was", "reads", "heals", "identities", "standing"},
			Zh: "疑点：“{figure}”列示{was}，若为{reads}，则{heals}项不符可以消除（{identities}），且不影响其他勾稽关系；{standing}",
			En: "Suspect: {figure} reads {was}; {reads} would make {heals} broken {heals:identity|identities} hold ({identities}) and break none; {standing}",
		},
		{
			Code: "check.suspect.many", Level: "note", Args: []string{"identities", "candidates"},
			Zh: "疑点：有{candidates}种更正都可以单独消除不符（{identities}），无法判断是哪一处",
			En: "Suspects: each of {candidates} corrections alone would close what is broken ({identities}); nothing tells which",
		},
		{
			Code: "check.suspect.missing", Level: "note", Args: []string{"figure", "reads", "heals", "identities", "standing"},
			Zh: "疑点：“{figure}”之下若漏列一项{reads}，则{heals}项不符可以消除（{identities}）；{standing}",
			En: "Suspect: a line of {reads} may be missing below {figure}; it would make {heals} broken {heals:identity|identities} hold ({identities}); {standing}",
		},
		{
			Code: "check.suspect.work", Level: "note",
			Zh: "数据和勾稽关系过多，未能为全部不符之处查找疑点",
			En: "Too many figures and identities: suspects were not looked for behind every broken identity",
		},
	}
}
