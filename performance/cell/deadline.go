package cell

import (
	"strings"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/cut"
	"jixiao.example/performance/ruleset"
)

// deadline reads a date: 2024年12月之前, 12月底前, 2024.12.31, 年内, 第三季度末,
// 2024年1月至12月 (which ends in December), 完成时间为2022年12月30日.
func (c *typed) deadline() (meaning, bool) {
	if !c.mayBeDate() {
		return meaning{}, false
	}
	if c.cutInclusive(); c.exclusive {
		return meaning{}, false // 6月30日（不含）前
	}
	c.text = plainDeadline(c.text)
	at := c.dateStart()
	if at < 0 {
		return meaning{}, false
	}
	lead, latest := cutLatest(c.text[:at])
	body := c.text[at:]
	if sign := cutHead(lead); sign.kind != ruleset.Bare && !sign.assumed {
		if upward(sign.kind) || holdsDigit(sign.lead) {
			return meaning{}, false // ≥15年 is a number
		}
		lead = sign.lead
		c.note(SignIgnored)
	}
	d, ok := c.date(body)
	if !ok || d.vague && c.notes.has(SignIgnored) {
		return meaning{}, false // ≤上年 compares with that year
	}
	if second, found := d.second(c); found {
		if second.date.Last().Cmp(d.date.Last()) < 0 {
			return meaning{}, false
		}
		second.by, second.span, second.yearless = true, true, d.yearless
		d = second
		c.note(PeriodEnd)
	} else if endsWithAny(trimColon(lead), "自", "从") {
		return meaning{}, false // from that day on
	}
	if word := d.cut("以前", "之前", "前", "以内", "之内", "内", "为止", "截止", "止"); word != "" {
		d.by, d.vague = true, false
		d.span = d.span || strings.HasSuffix(word, "内")
	}
	d.by = d.by || latest
	if !c.settleDate(&d, lead) {
		return meaning{}, false
	}
	year := !d.by && !c.actual && d.date.Precision() == figure.YearPrecision
	if d.span || year { // 2024年之前 would look like the end of 2023
		d.date = d.date.Last()
	}
	return meaning{kind: ruleset.Deadline, date: d.date, by: d.by}, true
}

// plainDeadline writes 12月31日24时前, 本年度6月 and 6月25日，已完成 as they are read.
func plainDeadline(text string) string {
	for _, long := range [...][2]string{{"日24时前", "日前"}, {"日24:00前", "日前"}, {"本年度", "本年"}, {"当年度", "当年"}} {
		if before, after, found := strings.Cut(text, long[0]); found && (strings.HasPrefix(after, "前") || strings.HasSuffix(long[0], "前") || indexDigit(after) == 0) {
			text = before + long[1] + after
		}
	}
	for _, done := range [...]string{"，已完成", ",已完成", "，完成", "，按时完成", "，按期完成", "，已按时完成"} {
		text = strings.TrimSuffix(text, done)
	}
	return text
}

// cutLatest takes 不晚于 and the like off what stands in front of a date, which is
// then the last day.
func cutLatest(lead string) (rest string, found bool) {
	whole := strings.TrimRightFunc(strings.TrimSuffix(cut.Blank(lead), "于"), cut.IsBlank)
	if rest, word := cut.Last(whole, "不晚", "不迟", "不得晚", "不得迟", "最迟", "最晚", "至迟"); word != "" {
		return rest, true
	}
	return lead, false
}

// dated is a date and what follows it.
type dated struct {
	date figure.Date
	rest string
	// by tells that the text says before, within or up to the date.
	by bool
	// span tells that the text means a period up to its last day: 全年, 第三季度.
	span bool
	// vague marks a year alone and a number that could be one, which words
	// beside it make part of a sentence.
	vague bool
	// part marks a quarter or half of a year, in which other things happen than what is
	// done by its end.
	part bool
	// yearless marks a date of which nobody knows the year.
	yearless bool
}

// mayBeDate is a quick look for anything that a date has.
func (c *typed) mayBeDate() bool {
	if strings.Contains(c.text, "年") || strings.Contains(c.text, "月") || strings.Contains(c.text, "季度") {
		return true
	}
	i := indexDigit(c.text)
	if i < 0 {
		return false
	}
	digits := 0
	for _, r := range c.text[i:] {
		if isNumeral(r) {
			digits++
			continue
		}
		return digits == 4 && strings.ContainsRune("-/.－／．", r) || digits == 8 || digits <= 2 && r == '.' && strings.Contains(c.text, "前")
	}
	return digits == 8
}

// dateStart returns where the date begins: at the first digit, or at the words
// of a date without one.
func (c *typed) dateStart() int {
	start := indexDigit(c.text)
	counted := false
	for i, r := range c.text {
		if start >= 0 && i >= start {
			break
		}
		if !counted && startsPeriod(c.text[i:]) {
			return i
		}
		counted = isHanNumeral(r) || strings.ContainsRune("半几数以每说证", r) // 一年内 is no year, 以上年度 no date
	}
	return start
}

// startsPeriod recognises the words of a period or date without a digit.
func startsPeriod(text string) bool {
	if startsWithAny(text,
		"年内", "年底", "年末", "年度内", "年度底", "年终", "本年", "当年", "今年", "该年", "明年", "次年", "翌年", "去年", "上年", "上一年", "下一年", "全年", "上半年", "下半年", "首季度", "末季度",
		"第一季度", "第二季度", "第三季度", "第四季度", "一季度", "二季度", "三季度", "四季度") {
		return true
	}
	if rest := strings.TrimLeft(text, "〇零一二三四五六七八九十"); len(rest) < len(text) {
		return strings.HasPrefix(rest, "月") || strings.HasPrefix(rest, "年") && len(text)-len(rest) == 4*len("一")
	}
	return strings.HasPrefix(text, "第") && strings.HasPrefix(strings.TrimLeft(text[len("第"):], "1234"), "季度")
}

// date reads the date at the start of body.
func (c *typed) date(body string) (dated, bool) {
	if whole, ok := wholePeriod(body); ok {
		d, ok := c.date(whole)
		d.by, d.span, d.vague = true, true, !strings.Contains(body, "年") // 拘役3-5月
		c.note(PeriodEnd)
		return d, ok
	}
	year := c.Year
	if !plausibleYear(year) {
		year = 2000 // to find out whether it is a date at all
	}
	if whole, ok := dottedDay(body); ok {
		body = whole
	}
	date, rest, made, err := figure.ReadLeadingDate(body, year)
	if err == nil {
		return c.yearDate(body, dated{date: date, rest: rest}, made)
	}
	if digits := leadingDigits(body); len(digits) == 8 && (holdsMarker(body[8:]) || c.Timed || digits == c.text && c.Unit == "" && !c.Answers.Kind().Numeric()) {
		if date, made, err = figure.ReadDate(digits); err == nil && plausibleYear(date.Year()) {
			c.assume(made)
			return dated{date: date, rest: body[8:]}, true
		}
	}
	return c.yearPart(body, year)
}

// dottedDay turns 6.30前 into 6月30日前.
func dottedDay(body string) (whole string, ok bool) {
	month := leadingDigits(body)
	after, found := strings.CutPrefix(body[len(month):], ".")
	day := leadingDigits(after)
	if !found || month == "" || len(month) > 2 || day == "" || len(day) > 2 {
		return "", false
	}
	rest := strings.TrimPrefix(after[len(day):], "日")
	return month + "月" + day + "日" + rest, holdsMarker(rest)
}

func plausibleYear(year int) bool { return year >= 1949 && year <= 2100 }

// holdsMarker tells whether digits or a part of a year, such as 20241231 and 6.30,
// are followed by what makes them a date by which something is due.
func holdsMarker(rest string) bool { return startsWithAny(cut.Blank(rest), "前", "之前", "以前") }

func leadingDigits(text string) string {
	return text[:len(text)-len(strings.TrimLeft(text, "0123456789"))]
}

// yearDate reads what follows a date that names its year.
func (c *typed) yearDate(body string, d dated, made figure.Assumptions) (dated, bool) {
	if !plausibleYear(d.date.Year()) {
		return dated{}, false
	}
	read := body[:len(body)-len(d.rest)]
	if !strings.ContainsAny(read, "年-/－／") && strings.Count(read, ".")+strings.Count(read, "．") == 1 && !c.Timed && !startsWithAny(cut.Blank(d.rest), "以前", "之前", "前", "底", "末", "完成", "止") && !c.twoMonths(d) {
		c.note(MaybeDate)
		return dated{}, false // 2024.12 is a number, unless something tells otherwise
	}
	c.assume(made)
	if made.Has(figure.AssumedYear) {
		d.yearless = !plausibleYear(c.Year) && !strings.HasPrefix(body[len(leadingDigits(body)):], "年") // 98年4月
		c.note(YearAssumed)
	}
	if d.date.Precision() == figure.YearPrecision {
		return c.withinYear(d)
	}
	return c.withinMonth(d), true
}

// twoMonths tells whether another such number follows: 2024.06-2024.12.
func (c *typed) twoMonths(d dated) bool {
	probe := *c
	_, found := d.second(&probe)
	return found
}

// yearPart reads a part of the fiscal year: 年底, 全年, 第三季度.
func (c *typed) yearPart(body string, year int) (dated, bool) {
	d := dated{rest: body, span: !c.actual, yearless: !plausibleYear(c.Year)}
	word := d.cut("全年度", "全年", "年度", "年")
	if word == "" && !isYearPart(body) {
		return dated{}, false
	}
	d.by = strings.HasPrefix(word, "全")
	d.vague = word != "" && !d.by && !isYearPart(d.rest) && !startsWithAny(d.rest, "内", "底", "末", "度内", "终", "以内", "之内")
	d.date, _ = figure.NewDate(year, 0, 0)
	d.span = d.span || d.by
	c.note(YearAssumed)
	return c.withinYear(d)
}

// cut takes the first of the words that the rest starts with, blanks aside, off it.
func (d *dated) cut(words ...string) (word string) {
	word, d.rest = cut.First(strings.TrimLeftFunc(d.rest, cut.IsBlank), words...)
	return word
}

// settleDate judges the words around a date: beside a date without 前 or 内 only
// those that say that something is done then.
func (c *typed) settleDate(d *dated, lead string) bool {
	d.rest = trimMarks(strings.TrimLeftFunc(d.rest, cut.IsBlank))
	lead = trimColon(lead)
	around := lead + d.rest
	switch {
	case startsWithAny(d.rest, "/", "年"), // 1季度/人 and 2024.12年 are quantities
		longer(lead, mostWords), longer(d.rest, mostWords), holdsDigit(around), strings.ContainsAny(around, "每次未不≥≤<>=%％、，；±-~"),
		c.disclaimedDate(lead, d.rest):
		return false
	}
	before, begins := beginsDate(lead)
	ends := endsDate(d.rest)
	switch {
	case strings.ContainsAny(before, "年月周季旬昨") || strings.Contains(before, "农历") || strings.Contains(before, "公元"):
		return false // 前年6月, 次月10日前, 从上周四到10月1日
	case strings.IndexAny(d.rest, "后夕至初和及与或") == 0, endsWithAny(before, "约", "大概", "可能", "估计"), strings.HasPrefix(d.rest, "到") && !ends:
		return false // 6月前后, 1月上旬到中旬, 四季度初, 上半年和下半年, 大约在6月
	case d.part && !ends && !startsWithAny(d.rest, deeds...):
		return false // 1季度经营状况
	case d.vague && (!begins || !ends || longer(d.rest, 4)):
		return false // 2022年市级文物保护经费按时拨付
	case !d.by && (!begins || !ends), d.by && !ends && !begins:
		return false
	case d.by && d.rest != "" && !ends && d.date.Precision() == figure.YearPrecision:
		return false // 全年无事故
	}
	if d.yearless {
		c.note(YearMissing)
		return false
	}
	c.lead, c.tail = lead, d.rest
	if ends {
		c.tail = ""
	}
	if begins {
		c.lead = ""
	}
	return true
}

// deeds are verbs of what is done in a part of the year.
var deeds = []string{
	"完成", "开展", "组织", "举办", "举行", "召开", "启动", "实施", "进行", "建设", "建成", "开工", "竣工", "投入", "交付", "支付", "拨付", "发放", "提交", "报送", "印发", "出台", "签订",
	"招标", "采购", "培训", "验收", "检查", "全部", "全面", "按时", "按期",
}

// beginsDate recognises words that lead to a date, as 完成时间为 and 截至, and
// returns what is in front of them.
func beginsDate(lead string) (before string, begins bool) {
	before, word := cut.Last(lead,
		"时间为", "时间是", "时间节点", "时间", "日期为", "日期", "于", "在", "截至", "截止到", "截止", "时限为", "时限", "期限为", "期限", "工期", "至", "到", "计划", "预计",
		"确保", "力争", "应", "须", "节点", "时点", "自", "从", "（", "(")
	return before, word != "" || lead == ""
}

// endsDate recognises words that say what is done by a date, a bracket behind
// them aside: 完成, 到位.
func endsDate(rest string) bool {
	for _, pair := range [...][2]string{{"（", "）"}, {"(", ")"}} {
		if inner, found := strings.CutSuffix(rest, pair[1]); found {
			rest, _, _ = strings.Cut(inner, pair[0])
		}
	}
	return rest == "" || endsWithAny(rest,
		"完成", "到位", "竣工", "完工", "结束", "验收", "投用", "使用", "交付", "办结", "支付", "拨付", "发放", "兑现", "开工", "启动", "实施", "上线", "运行",
		"建成", "公开", "报送", "提交", "完毕", "完成率", "付清", "结清", "缴纳", "清算", "达标", "合格", "通过")
}
