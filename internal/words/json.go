package words

import "strings"

// jsonEntries say what is wrong in a document of JSON. Most stand behind the path of
// a field.
func jsonEntries() []Entry {
	one := func(key, zh, en string, args ...string) Entry {
		return Entry{Code: "json." + key, Args: args, Zh: zh, En: en}
	}
	return []Entry{
		one("whole", "全文", "the document"),
		one("list", "、", ", "),

		one("unknown", "未知字段", "is an unknown field"),
		one("known", "，应为：{names}", "; known are: {names}", "names"),
		one("twice", "字段重复", "is given twice"),
		one("too-deep", "嵌套过深", "is nested too deeply"),
		one("too-large", "处超出上限", "is past the limit"),
		one("missing", "字段缺失", "is missing"),
		one("not-unicode", "不是有效的Unicode文字", "is not Unicode text"),

		one("document-too-large", "全文超出上限", "the document is past the limit"),
		one("format", "“format”应为“{format}”", "\"format\" has to be \"{format}\"", "format"),
		one("mark", "不是有效的JSON：开头多了字节顺序标记（BOM）", "not valid JSON: it starts with a byte order mark"),
		one("byte", "不是有效的JSON（第{byte}字节）：{wrong}", "not valid JSON (at byte {byte}): {wrong}", "byte", "wrong"),
		one("at", "第{line}行第{column}列{sign}不是有效的JSON：{wrong}", "line {line}, column {column}{sign}: not valid JSON: {wrong}", "line", "column", "sign", "wrong"),
		one("full-width", "；标点应为半角", "; JSON takes ASCII signs only"),

		one("mistyped", "应为{want}，不能是{is}", "has to be {want}, not {is}", "want", "is"),
		one("misplaced", "不能是{is}", "cannot be {is}", "is"),
		one("string", "带引号的文字", "text between quotes"),
		one("number", "不带引号的数", "a bare number"),
		one("integer", "不带引号的整数", "a bare whole number"),
		one("bool", "true或false", "true or false"),
		one("object", "对象{braces}", "an object {braces}", "braces"),
		one("array", "列表[…]", "a list […]"),

		one("range", "应为{least}至{most}的整数", "has to be a whole number from {least} to {most}", "least", "most"),
		one("entries", "不能超过{most}项", "may have at most {most} entries", "most"),
		one("phase", "应为1至32个小写字母、数字或连字符", "has to be 1 to 32 small letters, digits and hyphens"),

		one("row", "至多填一个数，且键须以所属类别开头", "has at most one figure, and a key that begins with the room"),
		one("relation", "不是能用的勾稽关系", "is no kind of relation"),

		one("invalid", "规则集“{id}”不能计分：{path} {finding}（共{count}处）", "the rule set “{id}” cannot score: {path} {finding} ({count} in all)", "id", "path", "finding", "count"),
		one("unread", "数据无法识别：{what}", "not a value: {what}", "what"),
		one("value", "“{text}”应为{want}", "\"{text}\" has to be {want}", "text", "want"),
		one("date", "日期，写作{day}或{month}", "a date, written {day} or {month}", "day", "month"),
	}
}

// Chinese says in Chinese what an error in English says about a part of a document,
// or how such a part is written: it goes by the first of its phrases that the text
// has, and returns a text without any as it is.
func Chinese(said string) string {
	for _, phrase := range [...][2]string{
		// What encoding/json says of a text that is no JSON.
		{"unexpected end", "内容不完整，还没有写完"},
		{"']' looking for beginning of value", "此处应为一个值（前面是否多了逗号）"},
		{"looking for beginning of value", "此处应为一个值：带引号的文字、数、true、false、null、“{”或“[”"},
		{"looking for beginning of object key string", "此处应为带引号的字段名（前面是否多了逗号）"},
		{"after object key:value pair", "此处应为逗号或“}”（前面是否少了逗号）"},
		{"after object key", "字段名之后应为冒号"},
		{"after array element", "此处应为逗号或“]”（前面是否少了逗号）"},
		{"after top-level value", "全文到此应已结束"},
		{"in string escape code", "“\\”之后不能这样写"},
		{"in \\u hexadecimal", "“\\u”之后应为四位十六进制数"},
		{"in string literal", "引号内不能直接换行，也不能有控制字符"},
		{"in literal", "此处应为true、false或null"},
		{"after decimal point", "小数点之后应为数字"},
		{"in exponent", "指数应为数字"},
		{"in numeric literal", "数的写法有误"},

		// What packages figure and performance say of a value.
		{"empty figure", "没有内容"},
		{"token longer", "过长：一个数连同单位不超过64字节"},
		{"more than 18 digits", "过大或过细：一个数不超过18位数字"},
		{"exponents are not", "不能用科学计数法"},
		{"do not separate thousands", "千分位的位置不对"},
		{"no unit of money", "没有写明货币单位"},
		{"not a unit", "的单位不能识别"},
		{"not a date", "不是规范的日期，或日历上没有这一天"},
		{"not a JSON string", "应为带引号的文字"},
		{"not a canonical number", "不是规范的数"},
		{"not a range", "不是规范的区间：两端单位应相同，低的在前"},
		{"unknown comparator", "的符号不能识别"},
		{"words empty", "作为文字为空、过长或含有不能用的字符"},
		{"not a canonical target", "不是规范的指标值"},
		{"not a canonical actual", "不是规范的完成值"},

		// How a value is written.
		{"target as", "，写法如≥90%、80%~90%、8个、2024年12月之前、效果明显或「文字」"},
		{"actual as", "，写法如95%、859.70万元、2024年12月31日、2024年12月之前、效果明显或「文字」"},
		{"unit of money as", "，写法如元、万元或亿元"},
		{"money as", "，写法如859.70万元"},
		{"points as", "，写法如10或9.5，不带单位"},
		{"quantity as", "，写法如90%或8个"},
		{"date as", "，写法如2024-03-01或2024年3月"},

		{"one of", "的值不在允许范围内，应为："},
		{"or none", "，或不填"},
	} {
		if strings.Contains(said, phrase[0]) {
			return phrase[1]
		}
	}
	return said
}
