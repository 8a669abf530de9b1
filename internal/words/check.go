package words

import "slices"

// checkEntries are the words of package budget/check.
func checkEntries() []Entry {
	compared := []string{"identity", "states", "stated", "computed", "sum", "gap"}
	undefined := []string{"identity", "operand"}
	return []Entry{
		{
			Code: "check.broken", Level: "error", Args: append(slices.Clip(compared), "kind", "parts", "beyond"),
			Zh: "{identity}：{kind}，{states}{stated}，{sum}{computed}{parts}，{gap}{beyond}",
			En: "{identity}: {kind}; {states}{stated}, {sum}{computed}{parts}: {gap}{beyond}",
		},
		{
			Code: "check.copy", Level: "error", Args: []string{"identity", "stated", "computed", "kind", "where", "other", "difference"},
			Zh: "{identity}：{kind}，{where}为{stated}，{other}为{computed}{difference}",
			En: "{identity}: {kind}; {stated} in {where}, {computed} in {other}{difference}",
		},
		{
			Code: "check.parts", Level: "error", Args: []string{"identity", "stated", "computed", "excess", "rest"},
			Zh: "{identity}：分项合计{computed}，比总数{stated}多{excess}{rest}",
			En: "{identity}: the parts add up to {computed}, {excess} more than the whole of {stated}{rest}",
		},
		{
			Code: "check.exceeded", Level: "warning", Args: []string{"figure", "stated", "passed", "inside", "reason"},
			Zh: "{figure}{stated}，{passed}{inside}；{reason}",
			En: "{figure} {stated}: {passed}{inside}; {reason}",
		},
		{
			Code: "check.label", Level: "error", Args: []string{"identity", "stated", "computed"},
			Zh: "{identity}：年度有误，列示{stated}，应为{computed}",
			En: "{identity}: wrong year; it says {stated} and should say {computed}",
		},
		{
			Code: "check.gap", Level: "warning", Args: append(slices.Clip(compared), "ask"),
			Zh: "{identity}：{states}{stated}，{sum}{computed}，{gap}{ask}",
			En: "{identity}: {states}{stated}, {sum}{computed}: {gap}{ask}",
		},
		{
			Code: "check.cut", Level: "warning", Args: []string{"identity", "stated", "computed"},
			Zh: "{identity}：列示{stated}，应为{computed}，尾数被截去而未四舍五入",
			En: "{identity}: stated {stated}, should be {computed}: cut off instead of rounded",
		},
		{
			Code: "check.precision", Level: "note", Args: append(slices.Clip(compared), "tolerance", "slack"),
			Zh: "{identity}：{states}{stated}，{sum}{computed}，{gap}，在四舍五入尾差{tolerance}之内{slack}",
			En: "{identity}: {states}{stated}, {sum}{computed}: {gap}, inside the rounding of {tolerance}{slack}",
		},
		{
			Code: "check.undefined.absent", Level: "note", Args: undefined,
			Zh: "{identity}：“{operand}”未列示，缺少数据，无法核对",
			En: "{identity}: cannot be checked, {operand} is not stated",
		},
		{
			Code: "check.undefined.qualified", Level: "note", Args: undefined,
			Zh: "{identity}：“{operand}”只是约数，无法核对是否相等",
			En: "{identity}: cannot be checked for equality, {operand} is only stated approximately",
		},
		{
			Code: "check.undefined.conflict", Level: "note", Args: undefined,
			Zh: "{identity}：“{operand}”前后不一致，更正之前无法核对",
			En: "{identity}: cannot be checked before it is known which value of {operand} is right",
		},
		{
			Code: "check.undefined.zero-by-zero", Level: "note", Args: undefined,
			Zh: "{identity}：分子和分母（“{operand}”）均为0，不适用",
			En: "{identity}: not applicable; {operand} and the numerator are both 0",
		},
		{
			Code: "check.undefined.zero-base", Level: "warning", Args: []string{"identity", "operand", "stated"},
			Zh: "{identity}：分母（“{operand}”）为0而分子不为0，列示的{stated}没有意义",
			En: "{identity}: {stated} has no meaning, as the base ({operand}) is 0 and the numerator is not",
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
			Zh: "可能原因，供核实：“{figure}”列示{was}，如为{reads}，则{heals}项相符（{identities}）{standing}",
			En: "Possible cause, to be verified: {figure} reads {was}; {reads} would close {heals} {heals:identity|identities} ({identities}){standing}",
		},
		{
			Code: "check.suspect.many", Level: "note", Args: []string{"identities", "candidates"},
			Zh: "可能原因，供核实：有{candidates}种更正都可以单独消除不符（{identities}），无法判断是哪一处",
			En: "Possible causes, to be verified: each of {candidates} corrections alone would close what is broken ({identities}); nothing tells which",
		},
		{
			Code: "check.suspect.missing", Level: "note", Args: []string{"figure", "reads", "identities", "standing", "found"},
			Zh: "可能原因，供核实：“{figure}”之下少列一项{reads}{found}（{identities}）{standing}",
			En: "Possible cause, to be verified: a line of {reads} is missing below {figure}{found} ({identities}){standing}",
		},
		{
			Code: "check.suspect.work", Level: "note",
			Zh: "数据和勾稽关系过多，未能为全部不符之处查找可能原因",
			En: "Too many figures and identities: possible causes were not looked for behind every broken identity",
		},
		{Code: "check.table.class", Zh: "类别", En: "class"},
		{Code: "check.table.relation", Zh: "勾稽关系", En: "relation"},
		{Code: "check.table.figure", Zh: "核对数", En: "figure"},
		{Code: "check.table.against", Zh: "对照数", En: "compared with"},
		{Code: "check.table.difference", Zh: "差额", En: "difference"},
		{Code: "check.table.tolerance", Zh: "允许尾差", En: "rounding"},
		{Code: "check.table.place", Zh: "位置", En: "place"},
		{Code: "check.class.holds", Zh: "相符", En: "holds"},
		{Code: "check.class.rounding", Zh: "尾差", En: "within rounding"},
		{Code: "check.class.broken", Zh: "不符", En: "broken"},
		{Code: "check.class.exceeded", Zh: "超限", En: "exceeded"},
		{Code: "check.class.unexplained", Zh: "需说明", En: "unexplained"},
		{Code: "check.class.unchecked", Zh: "无法核对", En: "cannot be checked"},
		{Code: "check.class.folded", Zh: "并入其他不符说明", En: "told with a broken one"},
		{
			Code: "check.tally", Args: []string{"all", "classes"},
			Zh: "核对勾稽关系{all}项：{classes}。",
			En: "Identities checked: {all}; {classes}.",
		},
		{Code: "check.tally.none", Zh: "没有可以核对的勾稽关系。", En: "There was no identity to check."},
		{Code: "check.tally.holds", Args: []string{"count"}, Zh: "相符{count}项", En: "hold: {count}"},
		{Code: "check.tally.rounding", Args: []string{"count"}, Zh: "尾差{count}项", En: "within rounding: {count}"},
		{Code: "check.tally.broken", Args: []string{"count"}, Zh: "不符{count}项", En: "broken: {count}"},
		{Code: "check.tally.exceeded", Args: []string{"count"}, Zh: "超限{count}项", En: "exceeded: {count}"},
		{Code: "check.tally.unexplained", Args: []string{"count"}, Zh: "需说明{count}项", En: "unexplained: {count}"},
		{Code: "check.tally.unchecked", Args: []string{"count"}, Zh: "无法核对{count}项", En: "cannot be checked: {count}"},
		{Code: "check.tally.folded", Args: []string{"count"}, Zh: "并入其他不符说明{count}项", En: "told with a broken one: {count}"},
	}
}
