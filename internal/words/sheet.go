package words

import "slices"

// sheetEntries are the words of reading forms.
func sheetEntries() []Entry {
	return slices.Concat(sheetFindings(), sheetReadingEntries(), sheetTableEntries())
}

// sheetTableEntries are the words of tables of amounts.
func sheetTableEntries() []Entry {
	return []Entry{
		{Code: "table.item", Zh: "项目", En: "Item"},
		{Code: "table.share", Zh: "占总额", En: "Of total"},
		{Code: "table.of", Args: []string{"name"}, Zh: "其中：{name}", En: "Of which {name}"},
		{Code: "table.unit", Args: []string{"unit"}, Zh: "单位：{unit}", En: "In {unit}"},

		{Code: "table.row", Args: []string{"row", "wrong"}, Zh: "第{row}行：{wrong}", En: "row {row}: {wrong}"},
		{Code: "table.cell", Args: []string{"row", "column", "wrong"}, Zh: "第{row}行{column}列：{wrong}", En: "row {row}, column {column}: {wrong}"},
		{
			Code: "table.no-form", Zh: "没有找到自评表的表头（一级指标、三级指标、年度指标值等）",
			En: "no heading of an indicator table was found (classes, indicators, targets)",
		},
		{
			Code: "table.no-columns", Zh: "一至三级指标的右侧没有指标值、实际完成值、分值或得分栏，未读入；各列须在指标名称之后",
			En: "no column of targets, actual values, points or scores stands to the right of the three tiers, so that nothing was read; they must stand behind the names",
		},
		{
			Code: "table.no-base-table", Zh: "没有找到基础数据表的行（编制数、“三公”经费等）",
			En: "no rows of a base-data table were found (authorised posts, the three public expenses)",
		},
		{Code: "table.too-large", Zh: "表格超出上限", En: "the table is past the limits"},
		{Code: "table.undecoded", Zh: "有不能解码的字节，请换一种编码", En: "a byte does not decode; try another encoding"},
		{Code: "table.quote", Zh: "引号没有结束", En: "a quote does not end"},
		{Code: "table.encoding", Zh: "没有这种编码", En: "there is no such encoding"},
	}
}

// sheetReadingEntries say what package performance/sheet took for granted
// beyond the notes of package performance/cell.
func sheetReadingEntries() []Entry {
	return []Entry{
		{Code: "read.weight-percent", Zh: "权重写成百分数，按同数值的分值处理", En: "the weight is a percentage and was read as that many points"},
		{Code: "read.weight-share", Zh: "各项权重合计为1，按百分制换算为分值", En: "the weights make 1 and were read as shares of 100 points"},
		{Code: "read.rate-percent", Zh: "未标明百分号，按百分数处理", En: "there is no percent sign; it was read as a percentage"},
		{Code: "read.rate-ratio", Zh: "按比值换算为百分数", En: "it is a ratio to 1 and was converted to a percentage"},
		{Code: "read.no-execution-points", Zh: "各项指标分值已合计为总分值，预算执行率不另计分", En: "the points of the indicators make the whole; the execution row has none"},
		{Code: "read.initial-budget", Zh: "另有调整后的预算数，按年初预算数处理", En: "there is an adjusted budget beside it; it was taken for the initial one"},
		{Code: "read.float-noise", Zh: "末尾为程序按二进制换算的尾数，已略去", En: "its last digits are those of a program that converts from binary, and were left out"},
		{Code: "read.own-unit", Zh: "自带的单位与栏目的单位不同，按自带的单位读入，请核对", En: "it has another unit than its column and was read by its own; please check"},
		{Code: "read.final-accounts", Zh: "没有执行数栏，按全年执行数处理", En: "there is no column of what was executed; it was taken for that"},
		{Code: "read.satisfaction-points", Zh: "满意度以百分制分数填写，与百分数同值", En: "the satisfaction is given in points of 100, which are as many per cent"},
		{Code: "read.other-column", Zh: "本栏为空，取另一栏的数", En: "the cell is blank; that of the other column was taken"},
		{Code: "read.remarks", Zh: "没有偏差原因栏，按偏差原因处理", En: "there is no column of reasons; it was taken for that"},
		{Code: "read.only-period", Zh: "该栏不是本年全年的数，表内没有本年全年的一栏，按该栏处理", En: "the column is not of the whole year, and no other one is; it was taken"},
		{Code: "read.beside-score", Zh: "得分栏内的文字，没有偏差原因栏，按偏差原因处理", En: "words below the heading of the score, without a column of reasons; they were taken for reasons"},
		{Code: "read.full-marks", Zh: "按本项分值计得分", En: "the points in full were taken for the score"},
		{Code: "read.points-alone", Zh: "各项均无得分，本数等于各项分值之和，按总分值处理", En: "nothing else has a score, and it is the sum of the points; it was taken for the points"},
		{Code: "read.total-is-score", Zh: "与各项分值之和不同，按得分处理", En: "it is not the sum of the points and was taken for the score"},
		{Code: "read.unlabelled-total", Zh: "本行没有名称，分值等于各项之和，按总分读入", En: "the row has no name and the points of all; it was taken for the total"},
		{Code: "read.merged-name", Zh: "本行的上一级或下一级没有名称，按合并单元格以此为名称", En: "the tier beside it has no name in this row; its cell was taken to be merged with this one"},
		{Code: "read.continued-name", Zh: "本行只有括号内的文字，接在上一行指标名称之后", En: "the row holds a bracket alone and goes on with the name above"},
		{Code: "read.unit-from-authority", Zh: "表内没有单位名称，以主管部门作为预算单位", En: "the table names no unit; the authority was taken for it"},
	}
}

// sheetFindings are the words of package performance/sheet.
func sheetFindings() []Entry {
	place := []string{"row", "column"}
	with := func(more ...string) []string { return slices.Concat(place, more) }
	return []Entry{
		{
			Code: "sheet.assumed", Level: "note", Args: with("text", "what"),
			Zh: "第{row}行{column}列“{text}”：{what}",
			En: "row {row}, column {column}, “{text}”: {what}",
		},
		{
			Code: "sheet.unread", Level: "error", Args: with("text", "why"),
			Zh: "第{row}行{column}列“{text}”无法识别（{why}）",
			En: "row {row}, column {column}: “{text}” cannot be read ({why})",
		},
		{
			Code: "sheet.cell-skipped", Level: "note", Args: with("text"),
			Zh: "第{row}行{column}列“{text}”在表式中没有对应位置，未读入",
			En: "row {row}, column {column}: “{text}” has no place in the form and was skipped",
		},
		{
			Code: "sheet.row-skipped", Level: "note", Args: with("text"),
			Zh: "第{row}行（{column}列起）“{text}”在表式中没有对应位置，未读入",
			En: "row {row} (from column {column}): “{text}” has no place in the form and was skipped",
		},
		{
			Code: "sheet.sum-differs", Level: "warning", Args: with("text", "sum"),
			Zh: "第{row}行{column}列“{text}”与各项指标之和{sum}不一致",
			En: "row {row}, column {column}: “{text}” is not the sum of the indicators, which is {sum}",
		},
		{
			Code: "sheet.row-shifted", Level: "note", Args: with("text"),
			Zh: "第{row}行（{column}列起）“{text}”缺少合并单元格，按右侧各列对齐",
			En: "row {row} (from column {column}): “{text}” lacks its merged cells and was read from the right",
		},
		{
			Code: "sheet.row-refused", Level: "error", Args: with("text"),
			Zh: "第{row}行（{column}列起）“{text}”的单元格与表头对不上，未读入；请补齐缺少的或删去多出的单元格",
			En: "row {row} (from column {column}): the cells of “{text}” do not match the heading and were not read; fill in the cells that it lacks, or take out the one too many",
		},
		{
			Code: "sheet.row-doubtful", Level: "warning", Args: with("text"),
			Zh: "第{row}行（{column}列起）“{text}”可能少一个或多一个单元格，按现有位置读入，请核对分值与得分",
			En: "row {row} (from column {column}): “{text}” may lack a cell or have one too many; it was read as it stands: look at its points and score",
		},
		{
			Code: "sheet.cell-lost", Level: "error", Args: with("text"),
			Zh: "第{row}行{column}列“{text}”：本行缺少合并单元格，不能判断是指标值还是完成值，未读入",
			En: "row {row}, column {column}: the row lacks a merged cell, so that “{text}” is target or actual value, and was not read",
		},
		{
			Code: "sheet.row-unused", Level: "note", Args: with("text"),
			Zh: "第{row}行（{column}列起）“{text}”未填写指标，不参与计分",
			En: "row {row} (from column {column}): “{text}” is a row that was not used and takes no part",
		},
		{
			Code: "sheet.column-skipped", Level: "note", Args: with("text"),
			Zh: "第{row}行{column}列“{text}”一列在表式中没有对应位置，未读入",
			En: "row {row}, column {column}: the column “{text}” has no place in the form and was skipped",
		},
		{
			Code: "sheet.column-unused", Level: "note", Args: with("text", "taken"),
			Zh: "第{row}行{column}列“{text}”一列未读入，以“{taken}”为准",
			En: "row {row}, column {column}: the column “{text}” was not read; “{taken}” was taken",
		},
		{
			Code: "sheet.review-column", Level: "note", Args: with("text"),
			Zh: "第{row}行{column}列“{text}”一列是复核结果，不作自评结果读入",
			En: "row {row}, column {column}: the column “{text}” holds a reviewer's results, which are none of the self-evaluation",
		},
		{
			Code: "sheet.no-tiers", Level: "note", Args: with("text"),
			Zh: "第{row}行{column}列“{text}”：表内没有一级或二级指标，按上一级名称归类",
			En: "row {row}, column {column}, “{text}”: the table lacks a tier of indicators; the name of the one above stands for it",
		},
		{
			Code: "sheet.money-tree", Level: "note", Args: with("text", "of"),
			Zh: "第{row}行{column}列“{text}”起未标明层次，按合计关系作为“{of}”的组成部分",
			En: "row {row}, column {column}: “{text}” does not say of what it is a part; it adds up to “{of}” and was taken for its part",
		},
		{
			Code: "sheet.header-repeated", Level: "note", Args: place,
			Zh: "第{row}行（{column}列起）重复表头，已跳过",
			En: "row {row} (from column {column}): the heading is repeated and was skipped",
		},
		{
			Code: "sheet.second-form", Level: "warning", Args: with("text"),
			Zh: "第{row}行（{column}列起）“{text}”起是另一张表，未读入",
			En: "row {row} (from column {column}): another form begins at “{text}” and was not read",
		},
		{
			Code: "sheet.ends-early", Level: "warning", Args: with("text"),
			Zh: "第{row}行（{column}列起）“{text}”按全表合计处理，其后各行指标未读入；如为小计，请改写为“小计”",
			En: "row {row} (from column {column}): “{text}” was taken for the bottom line, and the indicators below it were not read; where it is a subtotal, its first cell should say so",
		},
		{
			Code: "sheet.money-unit-assumed", Level: "warning", Args: with("unit"),
			Zh: "资金表头（第{row}行{column}列）未注明金额单位，按{unit}处理",
			En: "the money block (row {row}, column {column}) names no unit; {unit} was assumed",
		},
		{
			Code: "sheet.no-money", Level: "warning",
			Zh: "没有资金栏，未读入预算和执行数",
			En: "there is no money block: no budget and no execution was read",
		},
		{
			Code: "sheet.phase-inferred", Level: "note", Args: with("text", "phase"),
			Zh: "第{row}行{column}列起“{text}”等未注明口径，合计与{phase}相等，按{phase}处理",
			En: "row {row}, column {column}: “{text}” and the rows beside it name no column; they add up to the {phase} and were taken for it",
		},
		{
			Code: "sheet.phase-assumed", Level: "warning", Args: with("text", "phase"),
			Zh: "第{row}行{column}列起“{text}”等未注明口径，合计与各栏均不相等，按{phase}处理",
			En: "row {row}, column {column}: “{text}” and the rows beside it name no column and add up to none; {phase} was assumed",
		},
		{
			Code: "sheet.budget-assumed", Level: "note", Args: with("text"),
			Zh: "第{row}行{column}列“{text}”未说明是年初还是全年，按全年预算数处理",
			En: "row {row}, column {column}: “{text}” does not say which budget; the adjusted one was assumed",
		},
		{
			Code: "sheet.no-year", Level: "warning",
			Zh: "表内没有年度，调用方也未给出",
			En: "neither the table nor the caller names the fiscal year",
		},
		{
			Code: "sheet.year-differs", Level: "warning", Args: with("year", "given"),
			Zh: "第{row}行{column}列的年度为{year}，与调用方给出的{given}不同，以表内为准",
			En: "row {row}, column {column}: the table says {year}, the caller {given}; the table's year was taken",
		},
		{
			Code: "sheet.empty-group", Level: "note", Args: with("text"),
			Zh: "第{row}行{column}列“{text}”下没有三级指标",
			En: "row {row}, column {column}: “{text}” has no indicator",
		},
		{
			Code: "sheet.no-name", Level: "warning", Args: with("text"),
			Zh: "第{row}行{column}列的三级指标没有名称（{text}）",
			En: "row {row}, column {column}: an indicator has no name ({text})",
		},
		{
			Code: "sheet.spans", Level: "warning", Args: place,
			Zh: "第{row}行{column}列的合并单元格与其他合并单元格重叠或超出表格，部分未采用",
			En: "row {row}, column {column}: the merged cell overlaps another or leaves the table; part of it was ignored",
		},
		{
			Code: "sheet.more", Level: "note", Args: []string{"count"},
			Zh: "另有{count}条提示未列出",
			En: "further findings not listed: {count}",
		},
	}
}
