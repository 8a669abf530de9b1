// Package cell reads what people type into the target and actual columns of a
// form, and says what it took for granted.
//
//	reader := cell.Reader{Year: 2024}
//	target, reading, err := reader.Target("不低于90%")           // ≥90%
//	target, reading, err = reader.TargetCells("≧", "735", "人次") // ≥735人次
//	reader.Answers = target
//	actual, reading, err := reader.Actual("约740人次")           // 约740人次
//
// Package performance reads the canonical text of a target or an actual value
// and nothing else; package sheet finds the cells of a table.
//
// # Words
//
//	单元格            cell           what stands in it is a value, words, or nothing
//	年度指标值        Reader.Target  in one cell
//	性质, 值, 单位    TargetCells    the same in three columns
//	实际完成值        Reader.Actual  it answers a target
//	时效指标          Reader.Timed   dates are expected
//	空白, 划线, 不涉及 Absence        Blank, CrossedOut, Inapplicable
//	读法              Reading        what was read, left out and assumed
//	读数说明          Note           one assumption, with words in both languages
//
// # Invariants
//
// A number is a value only if nothing beside it negates, continues or divides
// it: 亏损5万元, 3斤半, 由100增加到200 and 1/3 are words, with a note. Numbers, units and dates are
// read by package figure alone; this package reads what stands around them.
//
// A reading never guesses in silence: whatever was taken for granted is a Note
// or one of the assumptions of package figure, and Reading.Certain tells that
// there is none. What is not understood whole is kept as words, never read in
// part; only words beside a value are left out, and Reading.Rest has them.
// Short of an error there is a target exactly where Reading.Absence is Filled.
// Every value has a canonical text, and reading that text gives the value
// again, except for words that were quoted or changed.
//
// # What is assumed
//
// 以上, 以下 and 以内 include their number, 超过 and 不满 do not (民法典 art. 1259,
// second-hand). 达到 is at least and 控制在 at most. 增长5% is at least so much and
// no level; 下降2% that answers it is -2%. A period means its last day:
// 全年 is 2024年12月31日之前 and 第三季度 2024年9月30日之前, because 2024年之前 would
// look like the end of 2023; a single month stays 2024年12月之前. A date without a
// year is in the reader's year, that of 明年 and 去年 beside it, and words where
// the year is not known; 98年4月 is in 1998. 2024.12 is a
// number, unless dates are expected. 12月, 4季度 and 29日 that answer a count of months,
// quarters or days are so many. A bare number takes the unit of its column:
// 3 in one of 月 is 3个月, 2024 in one of 年 that year. A decrease (下降3%) is no
// level and stays words, and so is a difference (超额5%, 逾期5天). 至少 and 最多 in front of
// a verb bound the number behind it: 至少开展5次. A sign and a unit without a number, 待定 and 指标1： are no
// value. The sign of the target beside an actual value is one that the system
// printed. An actual value that was missed, given up, planned or another year's
// (尚未达到95%, 取消3个, 95%（预计）, 计划12月完成) is words, with a note, and so is a
// number without a unit that only the 万 of its target makes a hundred times that
// target. A number is never converted: 0.95 that answers 90% stays
// 0.95, with a note.
//
// # Errors
//
// An error is a *performance.ValueError around performance.ErrWords (longer
// than performance.MaxWords), ErrEncoding (not UTF-8) or performance.ErrSign (a
// column of signs that holds none, or one that the value contradicts).
// Everything else can be read, if only as words.
package cell
