package cell

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/cut"
	"jixiao.example/performance/ruleset"
)

// amount is a quantity in the text, where it begins and where it ends.
type amount struct {
	start, end int
	quantity   figure.Quantity
	made       figure.Assumptions
}

// mostNumbers is how many numbers are looked at; a text with more is words.
const mostNumbers = 4

// number reads a quantity or a range, with a comparator or without.
func (c *typed) number() (meaning, bool) {
	ranged := *c
	if m, ok := ranged.interval(); ok {
		*c = ranged
		return m, true
	}
	c.cutInclusive()
	c.cutBreakdown()
	if m, ok := c.ofTheYear(); ok {
		return m, true
	}
	all, n, ok := c.amounts()
	if !ok {
		return meaning{}, false
	}
	switch n {
	case 1:
		return c.single(all[0])
	case 2:
		ranged = *c
		if m, ok := ranged.span(all[0], all[1]); ok {
			*c = ranged
			return m, true
		}
	}
	return c.behindSign(all[n-1])
}

// ofTheYear reads the only quantity behind the fiscal year of an actual value: 2024年完成12场.
func (c *typed) ofTheYear() (meaning, bool) {
	if !c.actual || !strings.Contains(c.text, "年") {
		return meaning{}, false
	}
	year := strconv.Itoa(c.Year) + "年"
	rest, found := strings.CutPrefix(c.text, year)
	if !found {
		return meaning{}, false
	}
	without := *c
	without.text = strings.TrimPrefix(rest, "度")
	all, n, ok := without.amounts()
	if !ok || n != 1 {
		return meaning{}, false
	}
	m, ok := without.single(all[0])
	if ok {
		without.lead = year + without.lead
		*c = without
	}
	return m, ok
}

// amounts finds the quantities in the text; ok is false when there is none, when
// there are too many, and when one is not understood.
func (c *typed) amounts() (all [mostNumbers]amount, n int, ok bool) {
	for at := 0; ; n++ {
		if n > 0 { // what stands between the ends of a range is no minus
			at = len(c.text) - len(strings.TrimLeftFunc(c.text[at:], isDash))
		}
		if !holdsDigit(c.text[at:]) && !strings.ContainsFunc(c.text[at:], isHanNumeral) {
			return all, n, n > 0
		}
		found, err := figure.FindQuantity(c.text[at:])
		switch {
		case errors.Is(err, figure.ErrAbsent):
			return all, n, n > 0
		case n > 0 && !holdsDigit(c.text[at:]):
			return all, n, err != nil // 培训5次，演练三场 holds two values
		case err != nil || n == mostNumbers:
			return all, n, false
		}
		all[n] = amount{at + len(found.Before), len(c.text) - len(found.After), found.Quantity, found.Made}
		at = all[n].end
	}
}

// cutInclusive takes the bracket （含） or （不含95%） out of the text.
func (c *typed) cutInclusive() {
	if !strings.Contains(c.text, "含") {
		return
	}
	for _, open := range [...]string{"（含", "(含", "（不含", "(不含", "（包含", "(包含", "（不包含", "(不包含"} {
		before, after, found := strings.Cut(c.text, open)
		if !found {
			continue
		}
		for _, end := range [...]string{"）", ")"} {
			if inner, rest, closed := strings.Cut(after, end); closed && len(inner) <= 3*mostWords && includes(inner) {
				c.text, c.exclusive = before+rest, strings.Contains(open, "不")
				return
			}
		}
	}
}

// includes tells whether a text behind 含 names no more than the end of the range
// itself: 含95%, 含本数, 含6月30日, but not 含女性50人.
func includes(text string) bool {
	switch text {
	case "", "本数", "本级", "当日", "当天", "本日", "该日", "当月", "本月", "当年", "本年", "起止日":
		return true
	}
	if _, rest, _, err := figure.ReadLeadingDate(text, 2000); err == nil && rest == "" {
		return true
	}
	found, err := figure.FindQuantity(text)
	return err == nil && cut.Blank(found.Before+found.After) == ""
}

// whole reads a text that is one quantity.
func whole(text string) (figure.Found, bool) {
	found, err := figure.FindQuantity(text)
	return found, err == nil && found.Before == "" && found.After == ""
}

// cutBreakdown takes the bracket at the end of an actual value that says what
// part of it is something else out of the text, or what a rate is of: 98人（其中女性50人）,
// 100%（45/45）.
func (c *typed) cutBreakdown() {
	if !c.actual || !cut.Holds(c.text, "(", "（") {
		return
	}
	at := strings.IndexAny(c.text, "(（")
	if !holdsDigit(c.text[:at]) {
		return
	}
	_, size := utf8.DecodeRuneInString(c.text[at:])
	inner, end := c.text[at+size:], strings.LastIndexAny(c.text[at+size:], ")）")
	if end < 0 || strings.ContainsAny(inner[:end], "(（)）") || strings.Trim(inner[end:], ")）") != "" {
		return
	}
	inner = inner[:end]
	part := startsWithAny(inner, "其中", "含", "包括", "包含") && !disclaims(inner, lacking, planned, elsewhen)
	rate := endsWithAny(cut.Blank(c.text[:at]), "%", "％")
	if part || rate && (isFraction(inner) || isSurvey(inner)) || !rate && isCompletion(inner) {
		c.breakdown, c.text = c.text[at:], c.text[:at]
	}
}

// isSurvey tells whether a text says how many were asked or looked at: 回收问卷100份，满意95份.
func isSurvey(text string) bool {
	return cut.Holds(text, "问卷", "调查", "样本", "受访", "抽样", "抽查", "抽检") && !strings.ContainsAny(text, "%％") && !disclaims(text, lacking, planned, elsewhen)
}

// isCompletion tells whether a text is the rate at which a count was reached: 100%, 完成率120%.
func isCompletion(text string) bool {
	for _, word := range [...]string{"完成率", "完成比例", "完成", "达成率", "达到"} {
		text = strings.TrimPrefix(text, word)
	}
	number, percent := strings.CutSuffix(strings.TrimLeft(strings.ReplaceAll(text, "％", "%"), "为:： "), "%")
	return percent && number != "" && strings.Trim(number, "0123456789.") == ""
}

// isFraction tells whether a text is one count over another.
func isFraction(text string) bool {
	over, under, found := strings.Cut(strings.Replace(text, "／", "/", 1), "/")
	digits := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	return found && digits(over) && digits(under)
}

// single reads the only number of the text.
func (c *typed) single(at amount) (meaning, bool) {
	at = c.widened(at)
	h, t := cutHead(c.text[:at.start]), cutTail(c.text[at.end:], at.quantity)
	negative, ok := c.turn(&h, t, at.quantity)
	if c.disclaimed(h.lead, at.quantity.Unit(), t.rest) || h.assumed && c.disclaimed(c.text[:at.start], "", "") || !t.ok || !ok || h.falls || c.losesGrowth(h) || misleads(h.lead, at.quantity.Unit()) {
		return meaning{}, false
	}
	var plusMinus bool
	h.lead, plusMinus = strings.CutSuffix(h.lead, "±")
	kind, ok := c.combine(h, t.kind)
	if !ok {
		return meaning{}, false
	}
	lead, per, ok := leadOf(h, kind)
	if !ok || kind == ruleset.Bare && c.names(lead, t.rest, at) {
		return meaning{}, false
	}
	if spelled := !holdsDigit(c.text[at.start:at.end]); spelled && (t.rest != "" || lead != "" && (h.kind == ruleset.Bare || h.assumed)) {
		return meaning{}, false // numerals begin many words
	}
	q, ok := c.quantity(at, kind, per)
	if !ok {
		return meaning{}, false
	}
	c.lead, c.tail = lead, t.rest+c.breakdown
	if negative {
		c.note(Decline)
		q = q.Neg()
	}
	if plusMinus {
		fits := !c.actual && !upward(kind) && q.Qualifier() == figure.Plain && q.Sign() > 0 && !c.isClock(q)
		return meaning{kind: ruleset.Range, low: q.Neg(), high: q}, fits
	}
	return meaning{kind: kind, low: c.plain(q, kind)}, true
}

// turn takes the words of a decline off the head where an indicator or its target
// is a change; the number behind them is negative when that is the other change. It
// is not ok where both cannot be brought together.
func (c *typed) turn(h *head, t tail, q figure.Quantity) (negative, ok bool) {
	declines := declines
	switch {
	case c.Decline && h.falls:
		declines = falls
	case c.Decline && h.grows:
		return true, c.actual && (h.kind == ruleset.Bare || h.risen) && isPlain(t, q)
	case !c.actual || !c.Growth || !h.falls:
		return false, true
	case h.kind != ruleset.Bare || !isPlain(t, q):
		return false, false
	}
	lead, decline := cut.Last(h.lead, declines...)
	if decline != "" {
		lead, _ = cut.Last(trimColon(lead), "同比")
		h.lead, h.falls = trimColon(lead), false
	}
	return !c.Decline && decline != "", q.Sign() > 0
}

// isPlain tells whether a positive number stands without a comparator behind it and
// without 约.
func isPlain(t tail, q figure.Quantity) bool {
	return t.kind == ruleset.Bare && q.Qualifier() == figure.Plain && q.Sign() > 0
}

// losesGrowth tells whether a growth answers words, which nothing can compare it
// with: beside 下降3% a plain 1% would read as a decline.
func (c *typed) losesGrowth(h head) bool {
	return c.actual && h.grows && c.Answers.Kind() == ruleset.Words
}

// widened takes a minus in front of the quantity into it where it is no dash:
// behind a comparator.
func (c *typed) widened(at amount) amount {
	last, size := utf8.DecodeLastRuneInString(c.text[:at.start])
	if !strings.ContainsRune("-－−﹣+＋", last) || size == 0 {
		return at
	}
	lead := trimColon(c.text[:at.start-size])
	before, _ := utf8.DecodeLastRuneInString(lead)
	if lead != "" && !isSign(before) && cutHead(lead).kind == ruleset.Bare {
		return at
	}
	found, err := figure.FindQuantity(c.text[at.start-size:])
	if err != nil || found.Before != "" {
		return at
	}
	return amount{at.start - size, at.end, found.Quantity, found.Made}
}

// combine joins the comparators on both sides of a number.
func (c *typed) combine(h head, behind ruleset.Kind) (kind ruleset.Kind, ok bool) {
	kind = joinKinds(h.kind, behind)
	if kind == ruleset.NoKind {
		return kind, false
	}
	if c.actual && h.assumed {
		kind = behind // what is reached is not only at least reached
	}
	c.printed = h.sign && behind == ruleset.Bare && kind == c.Answers.Kind()
	switch {
	case h.worded || behind != ruleset.Bare:
		c.note(SignFromWords)
	case h.risen && !c.actual:
		c.note(SignFromGrowth)
	case h.assumed && !c.actual:
		c.note(SignAssumed)
	}
	if h.grows && !c.Growth && !c.Decline {
		c.note(Growth)
	}
	if h.kind != ruleset.Bare && behind != ruleset.Bare && h.kind != behind && !h.assumed {
		c.note(EndsClosed)
	}
	if c.exclusive && kind == ruleset.AtLeast {
		kind = ruleset.Above
	}
	if c.exclusive && kind == ruleset.AtMost {
		kind = ruleset.Below
	}
	return kind, true
}

// leadOf judges the words in front of the comparator: per is the 每亩 of
// 每亩300元. Without a comparator only a short name may stand before the number.
func leadOf(h head, kind ruleset.Kind) (lead, per string, ok bool) {
	lead = h.lead
	if lead == "" {
		return "", "", true
	}
	if strings.ContainsAny(lead, typedSigns+clauseMarks) {
		return "", "", false
	}
	lead, per = cutPer(lead)
	last, _ := utf8.DecodeLastRuneInString(lead)
	switch {
	case kind == ruleset.Equal && strings.ContainsRune("不非约!！", last) && lead != "":
		return "", "", false
	case holdsDigit(lead), longer(lead, 3*mostWords):
		return "", "", false
	case kind != ruleset.Bare && !h.assumed:
		_, _, twice := cutCompared(lead) // 不低于不超过95%
		return lead, per, !twice && !denies(lead)
	case h.assumed && endsWithAny(lead, "未", "没", "没有", "不", "未能"):
		return "", "", false // 未达95%
	case longer(lead, mostWords), hasLatin(lead):
		return "", "", false
	}
	if _, err := figure.FindQuantity(lead); err == nil || errors.Is(err, figure.ErrUnit) {
		return "", "", false // 一小时30分钟
	}
	if h.assumed {
		return lead, per, true
	}
	return lead, per, !strings.ContainsAny(lead, negations) && !holdsMark(lead) && !holdsCompared(lead)
}

// denies tells whether the words in front of a comparator deny it in a way that is not
// one of those that belong to it: 未必超过.
func denies(lead string) bool {
	last, size := utf8.DecodeLastRuneInString(lead)
	before, _ := utf8.DecodeLastRuneInString(lead[:len(lead)-size])
	return strings.ContainsRune("不非未没勿", last) || before != utf8.RuneError && strings.ContainsRune("不未没勿", before)
}

// names tells whether a number between words is a name or a part of one rather
// than a value: 电话028…, 腊月18, 20年小寒, 上2个月.
func (c *typed) names(lead, rest string, at amount) bool {
	last, _ := utf8.DecodeLastRuneInString(lead)
	switch {
	case lead == "过" || lead == "上" || lead == "下", lead != "" && strings.ContainsRune("月到至(（", last):
		return true
	case !figure.KnowsUnit(at.quantity.Unit()):
		return lead != "" && strings.ContainsRune("年周期拜机话按", last) || strings.ContainsAny(lead, "号码拨") || strings.Contains(lead, "电话") ||
			leadingZero(c.text[at.start:at.end]) || at.quantity.Unit() != "" && len(leadingDigits(c.text[at.start:at.end])) > 8
	default:
		return at.quantity.Unit() == "年" && rest != "" && len(at.quantity.Number()) == 2
	}
}

// misleads tells whether the words in front of a number give it another unit or
// calendar than what stands behind it, or compare something else: 港币3.14, 华氏70度,
// 公元163年, 百分之七十分位大于1, search?id=1, or say that it is a difference: 超额5%,
// 逾期5天.
func misleads(lead, unit string) bool {
	switch {
	case lead == "":
		return false
	case strings.Contains(lead, "百分之"), strings.Contains(lead, "千分之"), strings.Contains(lead, "::"), strings.Contains(lead, "//"),
		endsWithAny(lead, "公元", "纪元", "华氏", "華氏", "华氏温度"), unit == "年" && strings.HasSuffix(lead, "在"):
		return true
	case endsWithAny(lead, differences...), slices.Contains(goesBefore, strings.TrimSpace(lead)):
		return true
	case isTimeUnit(unit) && endsWithAny(lead, spans...):
		return true
	case endsWithAny(lead, "元", "币", "幣", "金", "镑", "法郎", "卢布", "铢"):
		return endsWithAny(lead, "美元", "欧元", "日元", "港元", "韩元", "澳元", "加元", "外币", "港币", "港幣", "台币", "日币", "美金", "英镑", "法郎", "卢布", "泰铢")
	}
	return false
}

// differences are words behind which a number says by how much and not how much, what
// is left over, at which place, or what it is multiplied with.
var differences = []string{
	"超额", "超额完成", "高出", "多出", "超支", "超编", "超标", "超时", "超收", "多支", "多付", "多收", "少支", "少付", "少收", "短收", "漏报", "相差", "还差", "尚差", "仅差", "剩", "剩余", "余下", "其余",
	"倒数", "满分", "排名", "位列", "位居", "名列", "末位", "翻", "乘以", "除以", "隔天", "隔日", "隔周", "隔月", "隔年",
}

// goesBefore are words that make a number another one where nothing else stands in front
// of it: 破100, 小100, 和5个, 由5个.
var goesBefore = []string{"多", "破", "小", "大", "好", "数", "又", "再", "或", "或者", "和", "与", "及", "从", "自", "由", "往", "隔", "除", "差", "离", "距"}

// spans are words that make a length of time one that begins or ends now, or one by which
// something was late.
var spans = []string{
	"过去", "过去的", "最近", "最近的", "未来", "未来的", "今后", "今后的", "此后", "接下来", "再过", "次月", "下月", "次周", "下周", "次年",
	"逾期", "超期", "晚", "晚了", "早", "早了", "迟", "迟了", "延误", "延迟", "拖延", "延长", "延期",
}

// negations are characters of words that make the number behind them the loss,
// the rank or the absence of something.
const negations = "第未不无没前后後减降缩比非各另含内亏欠赤跌扣缺"

// holdsMark tells whether a sign that no name has stands in a text: −, ↓, ≠, €.
func holdsMark(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !cut.IsBlank(r) && !strings.ContainsRune("（）()《》〈〉“”‘’\"'·:：", r)
	})
}

// cutPer splits the 每亩 of 每亩300元 off what stands in front of a number, and the
// verb of 每年召开2次 off that.
func cutPer(text string) (lead, per string) {
	i := strings.Index(text, "每")
	if i < 0 {
		return text, ""
	}
	lead, per = text[:i], text[i:]
	end := 0
	for strings.HasPrefix(per[end:], "每") {
		counted, _ := cut.First(per[end+len("每"):],
			"年级", "季度", "半年", "学期", "学年", "平方米", "公里", "公顷", "人次", "年", "季", "月", "周", "天", "日", "人", "户", "亩", "村", "个月", "个季度")
		if counted == "" {
			return lead, per
		}
		end += len("每") + len(counted)
	}
	if verb := per[end:]; verb != "" && !strings.ContainsAny(verb, "每、") {
		return lead + verb, per[:end]
	}
	return lead, per
}

// endsInQuantity tells whether a text ends in a quantity, a bracket behind it aside, which
// a sign then compares with another: 2≤4, 98%（≥95%）. PM2.5 is a name.
func endsInQuantity(text string) bool {
	found, err := figure.FindQuantity(strings.TrimRight(cut.Blank(text), "（("))
	return err == nil && cut.Blank(found.After) == "" && !hasLatin(found.Before)
}

// behindSign reads the number behind the only comparator sign of a text that
// holds other numbers: PM2.5≤35.
func (c *typed) behindSign(at amount) (meaning, bool) {
	before := c.text[:at.start]
	sign, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(before, cut.IsBlank))
	h, t := cutHead(before), cutTail(c.text[at.end:], at.quantity)
	if endsInQuantity(h.lead) || misleads(h.lead, "") {
		return meaning{}, false
	}
	if !isSign(sign) || strings.ContainsAny(h.lead, typedSigns+clauseMarks+"~～") || longer(h.lead, 2*mostWords) || !t.ok || c.disclaimed(h.lead, at.quantity.Unit(), t.rest) {
		return meaning{}, false
	}
	kind, ok := c.combine(h, t.kind)
	if !ok {
		return meaning{}, false
	}
	q, ok := c.quantity(at, kind, "")
	if !ok {
		return meaning{}, false
	}
	c.lead, c.tail = h.lead, t.rest+c.breakdown
	return meaning{kind: kind, low: c.plain(q, kind)}, true
}
