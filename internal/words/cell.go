package words

import "slices"

// cellEntries are the words of reading a cell: what was taken for granted.
func cellEntries() []Entry {
	return slices.Concat(noteEntries(), assumptionEntries())
}

// noteEntries say the notes of package performance/cell.
func noteEntries() []Entry {
	return []Entry{
		{Code: "read.sign-from-words", Zh: "计算符号由文字或其他符号转换而来", En: "the comparator was read from words or another sign"},
		{Code: "read.sign-assumed", Zh: "没有明确的计算符号，由“达到”“控制在”等文字推定", En: "no explicit comparator; it was inferred from the wording"},
		{Code: "read.sign-from-growth", Zh: "没有计算符号，“增长”“提高”等按惯例为不低于", En: "no comparator; a word of increase means at least, by convention"},
		{Code: "read.growth", Zh: "数值前的“增长”“上升”等表明这是增长的幅度，不是达到的水平", En: "words of increase before the number say that it is by how much something grows, and not the level reached"},
		{Code: "read.decline", Zh: "指标要求增长而完成值是下降，或者相反，完成值按负数处理", En: "the indicator asks for a growth and the value is a decline, or the other way round; it was read as a negative number"},
		{Code: "read.sign-ignored", Zh: "该值不能用计算符号，已忽略符号", En: "the sign was ignored: it cannot compare such a value"},
		{Code: "read.ends-closed", Zh: "不含本数的一端按含本数处理", En: "an open end was read as closed"},
		{Code: "read.ends-swapped", Zh: "区间两端次序颠倒，已调换", En: "the ends of the range were swapped"},
		{Code: "read.qualifier-dropped", Zh: "“约”“近”等字样未保留", En: "a qualifier such as “about” was left out"},
		{Code: "read.unit-shared", Zh: "区间一端未写单位，与另一端相同", En: "one end of the range took the unit of the other"},
		{Code: "read.unit-of-target", Zh: "计量单位按指标值补全", En: "the unit was completed from the target"},
		{Code: "read.unit-ignored", Zh: "单位栏与单元格自带的单位不一致或无法识别，以单元格为准", En: "the unit column was ignored: it differs from the value's own unit or cannot be read"},
		{Code: "read.words-dropped", Zh: "数值前后的文字未保留", En: "words beside the value were left out"},
		{Code: "read.year-assumed", Zh: "日期未写年份，按评价年度处理", En: "the date names no year and was put into the fiscal year"},
		{Code: "read.year-missing", Zh: "日期未写年份，且不知道评价年度，按文字保留", En: "the date names no year and the fiscal year is not known; it was kept as words"},
		{Code: "read.period-end", Zh: "时间段按其最后一日处理", En: "the period was read as its last day"},
		{Code: "read.maybe-date", Zh: "按数值处理，但也可能是日期或季度", En: "read as a number; it could also be a date or a quarter"},
		{Code: "read.maybe-share", Zh: "指标值是百分比而完成值小于1，可能是比例，未作换算", En: "the target is a percentage and the value is below 1: it could be a share, and was not converted"},
		{Code: "read.maybe-magnitude", Zh: "完成值未写单位，按指标值的“万”“亿”等单位将达到指标值的100倍以上，可能不带“万”“亿”，按文字保留，由人工判断", En: "the value states no unit and would be 100 times the target or more in the target's (10,000s and the like); it could be in plain units, and was kept as words for a person to judge"},
		{Code: "read.maybe-period", Zh: "指标值按月、季等计数而完成值未写单位，可能是全年合计，按文字保留，由人工判断", En: "the target counts by the month, quarter or the like and the value states no unit: it could be the year's total, and was kept as words for a person to judge"},
		{Code: "read.sign-in-words", Zh: "计算符号后没有能够识别的数值，按文字保留", En: "no number that is understood follows the sign; it was kept as words"},
		{Code: "read.number-in-words", Zh: "文字中含有数字，未能作为数值识别，按文字保留", En: "the text holds a number that was not understood; it was kept as words"},
		{Code: "read.not-reached", Zh: "文字表明该数未达到、已取消、属计划数或其他年度的数，不是实际完成值，按文字保留，由人工判断", En: "the wording says that this was missed, cancelled, planned or another year's, and not what was reached; it was kept as words for a person to judge"},
		{Code: "read.quotes-replaced", Zh: "文字中的「」已改为『』", En: "the quotation marks 「」 were replaced"},
	}
}

// assumptionEntries say the assumptions of package figure.
func assumptionEntries() []Entry {
	return []Entry{
		{Code: "read.assumed-absent", Zh: "“—”“无”等按未填处理", En: "a dash or the like was read as no figure"},
		{Code: "read.assumed-unit", Zh: "未写单位，按所在列的单位处理", En: "no unit is stated; that of the column was taken"},
		{Code: "read.assumed-last-day", Zh: "“底”“末”按最后一日处理", En: "“end of” was read as the last day"},
		{Code: "read.assumed-year", Zh: "日期未写年份，按给定年度处理", En: "the date names no year and was put into the given one"},
		{Code: "read.folded-width", Zh: "全角字符按半角处理", En: "full-width characters were folded"},
		{Code: "read.dropped-spaces", Zh: "去除了空格", En: "white space was left out"},
		{Code: "read.dropped-commas", Zh: "去除了千分位分隔符", En: "thousands separators were left out"},
		{Code: "read.dropped-mark", Zh: "去除了末尾的标点", En: "a mark at the end was left out"},
		{Code: "read.dropped-time", Zh: "去除了日期后的时刻", En: "the time of day was left out"},
		{Code: "read.normalised-number", Zh: "数字写法已规范", En: "the number was brought into canonical form"},
		{Code: "read.normalised-unit", Zh: "单位写法已规范", En: "the unit was brought into canonical form"},
		{Code: "read.normalised-qualifier", Zh: "约数的写法已规范", En: "the qualifier was brought into canonical form"},
		{Code: "read.normalised-date", Zh: "日期写法已规范", En: "the date was brought into canonical form"},
		{Code: "read.read-numeral", Zh: "由中文数字转换而来", En: "Chinese numerals were read as a number"},
	}
}
