package figure

import (
	"strings"
	"unicode/utf8"

	"jixiao.example/internal/cut"
)

// unitRole tells what may follow a unit word in a longer text.
type unitRole uint8

const (
	noUnit unitRole = iota
	// classifier is a measure word before a noun, which is part of the unit:
	// 个乡镇.
	classifier
	// measure stands by itself; what follows are other words.
	measure
)

// roleOf knows the units of indicator tables, without 万 and 亿.
func roleOf(word string) unitRole {
	switch word {
	case "个", "项", "家", "所", "座", "处", "台", "套", "种", "条", "份", "件", "名", "批", "期", "场", "本", "册", "辆", "架", "艘", "只", "头",
		"棵", "株", "张", "块", "片", "幅", "部", "篇", "支", "对", "组", "类", "门", "间", "栋", "幢", "层", "根", "口", "眼", "把", "副", "匹", "尾",
		"羽", "枚", "粒", "瓶", "盒", "箱", "袋", "桶", "盏", "面", "道", "段", "宗", "起", "例", "笔", "位", "首", "集", "版", "卷", "樘", "孔", "井",
		"路", "班", "队", "轮", "站", "岗":
		return classifier
	case "%", "％", "﹪", "‰", "人", "户", "次", "村", "元", "圆", "角", "分", "人民币", "元人民币", "日币", "美元", "港元", "欧元", "日元", "元整", "天", "日", "年", "月", "周", "小时", "时", "分钟", "秒", "秒钟", "工作日", "个工作日",
		"自然日", "个自然日", "个月", "个小时", "季度", "个季度", "星期", "个星期", "学年", "学期", "岁", "周岁", "周年", "月龄", "号", "点", "点位", "点钟", "公里", "千米", "米", "厘米", "毫米", "微米", "纳米",
		"里", "平方米", "平方公里", "平方千米", "平方厘米", "平米", "平方", "立方米", "立方", "方", "亩", "公顷", "顷", "公亩", "吨", "公斤", "千克", "克",
		"毫克", "微克", "斤", "升", "毫升", "人次", "人日", "人天", "人月", "人年", "户次", "车次", "台次", "班次", "架次", "场次", "件次", "家次", "课时", "学时", "标台",
		"度", "千瓦时", "千瓦", "兆瓦", "瓦时", "瓦", "伏", "安", "摄氏度", "分贝", "倍", "成", "百分比", "百分点", "个百分点", "千分点", "个千分点", "标准煤",
		"㎡", "㎥", "㎏", "㎞", "㎜", "㎝", "℃", "级", "名次", "字", "页", "床", "张床", "床位", "张床位", "票", "趟", "频次", "批次", "期次", "点次", "人数",
		"m", "km", "cm", "mm", "m2", "m3", "m²", "m³", "kg", "g", "mg", "t", "L", "ml", "mL", "TB", "GB", "MB", "KB", "kW", "KW", "MW", "kWh", "h", "min", "s", "ha":
		return measure
	}
	return noUnit
}

// KnowsUnit tells whether a word is one of the units of budget tables, with 万 or
// 亿 in front or not. ReadUnit reads other words as units too.
func KnowsUnit(word string) bool {
	return word != "" && (roleOf(word) != noUnit || roleOf(cutMagnitude(word)) != noUnit)
}

// cutMagnitude takes 万, 亿 and the like off the front.
func cutMagnitude(word string) string {
	if startsUnit(word) {
		return word
	}
	if prefix, _ := unitPrefix(word); prefix != "" {
		return word[len(prefix):]
	}
	return strings.TrimPrefix(word, "百")
}

// noNoun are characters that no counted thing has in its name: a text with one
// of them is a clause.
const noNoun = "的了和与并完成率达提高已未不无及等被将从向让较共各每均按得到应须能会请见至前后内之底末旬于超最半几甚"

// noNouns are words at whose end no counted thing has its name: what becomes of a
// number (5个减少), and what bounds or softens it (5封顶).
var noNouns = []string{
	"增加", "增长", "增多", "提升", "上升", "上涨", "上浮", "下降", "下滑", "下跌", "下浮", "降低", "减少", "缩短", "节约", "节省", "回落", "翻番", "翻倍", "加倍", "双倍",
	"封顶", "保底", "起步", "为限", "为准", "为宜", "为止", "有余", "出头", "浮动", "不等", "上限", "下限", "余", "多", "来", "许", "打折", "热线", "开外", "以外",
}

func endsClause(text string) bool {
	_, word := cut.Last(text, noNouns...)
	return word != ""
}

// isNoun tells whether a text may be a counted thing of at most so many
// characters; the 起 of 5个起 is a bound.
func isNoun(text string, most int) bool {
	if over, found := strings.CutPrefix(text, "多"); found && longestUnit(over) > 0 { // 17个多月
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(text)
	name := strings.TrimLeftFunc(text, isNumeral) // 三甲医院, but not 三两
	return !strings.ContainsFunc(text, func(r rune) bool { return !isHan(r) }) && !strings.Contains(text, "进行") && utf8.RuneCountInString(text) <= most && !strings.ContainsAny(text, noNoun) && !strings.HasSuffix(text, "起") && !endsClause(text) && !isNumeral(last) &&
		(name == text || utf8.RuneCountInString(name) > 1 && !isEveryday(name))
}

func isHan(r rune) bool { return r >= '一' && r <= '龥' }

// unitExtent returns the length of the unit that a longer text starts with, 0
// for none. Unit words that are not known are taken as they stand when they are
// short and nothing follows but what ends a unit: a digit, a sign or a word that
// compares or joins.
func unitExtent(text string) int {
	word := strings.TrimLeftFunc(text, cut.IsBlank)
	blank := len(text) - len(word)
	if end := indexDigit(word); end >= 0 {
		word = word[:end]
	}
	if end := strings.IndexAny(word, "以之及或含至到和与且≥≤≧≦⩾⩽<>=＜＞＝﹥﹤═~～∼〜-－—–―−‐‑﹣,，。；;:：!！+"); end >= 0 {
		word = word[:end]
	}
	if n := knownExtent(strings.TrimRightFunc(word, cut.IsBlank)); n > 0 {
		return blank + n
	}
	return 0
}

// knownExtent is unitExtent for a text that ends where the unit may end.
func knownExtent(text string) int {
	if text == "" || KnowsUnit(text) {
		return len(text)
	}
	if inner, left := cutBracket(text); KnowsUnit(inner) {
		return len(text) - len(left)
	}
	bare := cutMagnitude(text)
	size := len(text) - len(bare)
	if bare == "" { // 500万
		return size
	}
	if over, after := cut.First(bare, "余", "多"); over != "" && (after == "" || longestUnit(cutMagnitude(after)) > 0) {
		return size + len(over) + knownExtent(after)
	}
	end := longestUnit(bare)
	if end == 0 { // TB, 毫西弗
		if simple := strings.Map(simplified, text); simple != text { // 萬戶居民, of as many bytes
			return knownExtent(simple)
		}
		n := nounLength(bare)
		symbol := !strings.ContainsFunc(bare, func(r rune) bool {
			return !isLetter(r) && !strings.ContainsRune("0123456789２３/·²³μΩ℃°", r) && (r < 'Ａ' || r > 'ｚ')
		})
		switch {
		case symbol && utf8.RuneCountInString(bare) <= 8, isNoun(bare, 5):
			return len(text)
		case n > 0 && isNoun(bare[:n], 4) && startsCompound(bare[n:]):
			return size + compoundExtent(bare, n)
		}
		return 0
	}
	word := bare[:end]
	if inner, left := cutBracket(bare[end:]); roleOf(inner) != noUnit { // 件（册）
		end = len(bare) - len(left)
	}
	if n := nounLength(bare[end:]); roleOf(word) == classifier && isNoun(bare[end:end+n], 4) && (end+n == len(bare) || startsCompound(bare[end+n:])) {
		end += n
	}
	after := bare[end:]
	switch {
	case startsCompound(after):
		end = compoundExtent(bare, end)
	case strings.HasPrefix(after, "左右") || strings.HasPrefix(after, "上下"):
		end += len("左右")
	}
	return size + end
}

// longestUnit returns the length of the longest known unit that a text starts
// with; one of Latin letters takes all of them.
func longestUnit(text string) int {
	latin := isLetter(fold(firstRune(text)))
	longest, end := 0, 0
	for range 4 {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
		word := text[:end]
		if latin {
			word = strings.Map(fold, word)
		}
		if roleOf(word) != noUnit && (!latin || !isUnitLetter(fold(firstRune(text[end:])))) {
			longest = end
		}
	}
	return longest
}

// isUnitLetter recognises what the units of Latin letters consist of.
func isUnitLetter(r rune) bool { return isLetter(r) || strings.ContainsRune("23²³", r) }

// joiners stand between the parts of a unit such as 元/户·年.
const joiners = "/／·*×•・‧∙⋅"

func startsCompound(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return strings.ContainsRune(joiners+"每", r)
}

// compoundExtent returns the length of a unit such as 元/户·年, of which the
// first end bytes are already known.
func compoundExtent(text string, end int) int {
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !strings.ContainsRune(joiners+"每、.．", r) {
			break
		}
		part := text[end+size:]
		word := cutMagnitude(part)
		n := len(part) - len(word) + longestUnit(word)
		if n == 0 {
			n = nounLength(part)
		}
		if n == 0 {
			break
		}
		end += size + n
	}
	return end
}

// nounLength returns the length of the short word that a text starts with, up
// to a sign.
func nounLength(text string) int {
	n := 0
	for i, r := range text {
		if !isHan(r) && !isLetter(r) {
			return i
		}
		if n++; n > 4 {
			return 0
		}
	}
	return len(text)
}

// cutBracket splits a bracket off the start of a text and returns what is in
// it.
func cutBracket(text string) (inner, rest string) {
	trimmed := strings.TrimLeftFunc(text, cut.IsBlank)
	for _, pair := range [...][2]string{{"（", "）"}, {"(", ")"}} {
		if after, found := strings.CutPrefix(trimmed, pair[0]); found {
			if inner, rest, found = strings.Cut(after, pair[1]); found {
				return inner, rest
			}
		}
	}
	return "", text
}

// Specifies tells whether q's unit is that of other with the thing that is
// counted (个乡镇 for 个) or what it is counted by (元/人 for 元).
func (q Quantity) Specifies(other Quantity) bool {
	short, long := other.Unit(), q.Unit()
	rest, found := strings.CutPrefix(long, short)
	if !found || short == "" {
		return false
	}
	return strings.HasPrefix(rest, "/") || strings.HasPrefix(rest, "·") || roleOf(short) == classifier && roleOf(long) == noUnit && isNoun(rest, 4)
}
