package report

import (
	"slices"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// revenueSentence writes the revenue budget of a year: its sources, and how it
// changed.
func revenueSentence(revenue budget.Revenue, year int, change budget.Change) *sentence {
	s, period := &sentence{}, budget.Period{Year: year, Phase: budget.Initial}
	line := revenue.Line()
	total := line.At(period)
	if !total.Stated() {
		return s
	}
	s.say(inYear(year), "年初预算数").state(line.Key(period), total)
	s.sources(line, period)
	if change.Amount().Stated() {
		s.say("。收入")
		s.moved(change)
		if change.From.Money.Stated() {
			s.rate("，", change.Amount(), change.Before())
		}
		if change.Amount().Sign() != 0 {
			s.because("，主要原因是", change.Reason, change.Name)
		}
	}
	return s.end()
}

// revenueAccountSentence writes what revenue came in during a year.
func revenueAccountSentence(revenue budget.Revenue, year int) *sentence {
	s, line := &sentence{}, revenue.Line()
	period := spentIn(line, year)
	total := line.At(period)
	if !total.Stated() {
		return s
	}
	word := "收入决算数"
	if period.Phase == budget.Executed {
		word = "实际收入"
	}
	s.say(inYear(year), word).state(line.Key(period), total)
	s.sources(line, period)
	return s.end()
}

// sources adds what revenue came from in a period: nothing for what brought none.
func (s *sentence) sources(line budget.Line, period budget.Period) {
	before, parts, total := "，其中：", 0, line.At(period)
	for _, part := range line.Children {
		if part.At(period).Sign() != 0 {
			parts++
		}
	}
	for _, part := range line.Children {
		amount := part.At(period)
		switch {
		case amount.Sign() == 0:
		case parts == 1 && amount.Equal(total):
			s.say("，全部为", part.Name.Zh)
		default:
			before = s.item(before, "、", part.Name.Zh, part.Key(period), amount)
		}
	}
}

// expenditureSentence writes the expenditure budget of a year by character, and
// how its parts changed.
func expenditureSentence(expenditure budget.Expenditure, year int, changes ...budget.Change) *sentence {
	s, period := &sentence{}, budget.Period{Year: year, Phase: budget.Initial}
	line := expenditure.Line()
	if !line.At(period).Stated() {
		return s
	}
	s.say(inYear(year), "年初支出预算").state(line.Key(period), line.At(period))
	before := "，其中："
	for _, part := range line.Children {
		before = s.item(before, "、", part.Name.Zh, part.Key(period), part.At(period))
	}
	s.changes("。", changes)
	return s.end()
}

// changes adds how amounts moved and then why. Two that went the same way for
// the same reason share it.
func (s *sentence) changes(before string, changes []budget.Change) {
	var moved []budget.Change
	for _, change := range changes {
		if !change.Amount().Stated() {
			continue
		}
		s.say(before, change.Name.Zh)
		s.moved(change)
		before = "，"
		if change.Amount().Sign() != 0 {
			moved = append(moved, change)
		}
	}
	one := len(moved) > 1
	for _, change := range moved {
		one = one && change.Reason == moved[0].Reason && change.Amount().Sign() == moved[0].Amount().Sign()
	}
	if one {
		moved = moved[:1]
	}
	for _, change := range moved {
		word, name := "增加", change.Name.Zh
		if change.Amount().Sign() < 0 {
			word = "减少"
		}
		if one {
			name = "均" // both for one reason
		}
		s.because("，"+name+word+"的主要原因是", change.Reason, change.Name)
	}
}

// adjustmentSentence writes how the budget was adjusted during the year.
func adjustmentSentence(change budget.Change) *sentence {
	s, by, key := &sentence{}, change.Amount(), change.To.Period.Key(change.Concept, change.Scope)
	if !by.Stated() {
		return s
	}
	switch by.Sign() {
	case 0:
		return s.say("年中未调整预算，全年预算数").state(key, change.To.Money).end()
	case -1:
		s.say("年中调减预算").state(check.Key{}, by.Neg())
	default:
		s.say("年中追加预算").state(check.Key{}, by)
	}
	s.say("，全年预算数").state(key, change.To.Money)
	s.rate("，较年初", by, change.From.Money)
	return s.because("，主要原因是", change.Reason, change.Name).end()
}

// adjustment is what the adjustment of the budget is called.
func adjustment() figure.Label {
	return figure.Label{Zh: "年中预算调整", En: "adjustment of the budget"}
}

// spentIn is the column of a tree that says what was spent in a year: 决算数, or
// 全年执行数 where nothing in the tree states a final account.
func spentIn(line budget.Line, year int) budget.Period {
	final, executed := budget.Period{Year: year, Phase: budget.Final}, false
	for _, below := range line.Walk() {
		if below.At(final).Stated() {
			return final
		}
		executed = executed || below.At(budget.Period{Year: year, Phase: budget.Executed}).Stated()
	}
	if executed {
		final.Phase = budget.Executed
	}
	return final
}

// spentWord is what a sentence calls what was spent: 决算 only what is one.
func spentWord(period budget.Period, account string) string {
	if period.Phase == budget.Executed {
		return "实际支出"
	}
	return account
}

// accountSentence writes the final account of a year by character, with the rate
// of execution and the shares.
func accountSentence(expenditure budget.Expenditure, year int, rate figure.Figure) *sentence {
	s, line := &sentence{}, expenditure.Line()
	period := spentIn(line, year)
	total := line.At(period)
	if !total.Stated() {
		return s
	}
	s.say(inYear(year), spentWord(period, "支出决算")).state(line.Key(period), total)
	s.item("，", "", "预算执行率", check.Key{}, rate)
	before := "，其中："
	for _, part := range line.Children {
		amount := part.At(period)
		if !amount.Stated() {
			continue
		}
		s.say(before, part.Name.Zh).state(part.Key(period), amount)
		if share := figure.MoneyRatio(amount, total, ""); share.State() == figure.Defined {
			s.say("，占", share.String())
		}
		before = "；"
	}
	return s.end()
}

// economicSentence writes the final account of a year by economic class.
func economicSentence(spending budget.EconomicSpending, year int) *sentence {
	s, line := &sentence{}, spending.Line()
	period := spentIn(line, year)
	before := "按经济分类，"
	for _, class := range line.Children {
		before = s.item(before, "、", class.Name.Zh, class.Key(period), class.At(period))
	}
	return s.end()
}

// basicSentence writes basic expenditure of a year with its two halves.
func basicSentence(expenditure budget.Expenditure, year int) *sentence {
	s, line := &sentence{}, expenditure.Line()
	period, basic := spentIn(line, year), line.Children[0]
	before := "基本支出" // the amount stands in the final account
	if !expenditure.Total.At(period).Stated() {
		before = s.item(before, "，其中：", "", basic.Key(period), basic.At(period))
	} else {
		before += "中，"
	}
	for _, half := range basic.Children {
		if next := s.item(before, "；", half.Name.Zh, half.Key(period), half.At(period)); half.At(period).Stated() {
			s.includes("，主要包括", half.Includes)
			before = next
		}
	}
	return s.end()
}

// includes adds items without amounts.
func (s *sentence) includes(before string, items []figure.Label) {
	for _, item := range items {
		s.say(before, item.Zh)
		before = "、"
	}
}

// projectsSentence writes the project lines of a year's budget with what they are
// for, or of what was spent where none has a budget, and then what is paid beside the department's budget.
func projectsSentence(expenditure budget.Expenditure, year int, funds []budget.SpecialFund) *sentence {
	s, period := &sentence{}, budget.Period{Year: year, Phase: budget.Initial}
	before := "年初项目支出预算中，"
	if !slices.ContainsFunc(expenditure.Projects, func(line budget.Line) bool { return line.At(period).Stated() }) {
		period = spentIn(budget.Line{Children: expenditure.Projects}, year)
		before = "项目" + spentWord(period, "支出决算") + "中，"
	}
	purpose := map[string]string{}
	for _, fund := range funds {
		purpose[fund.Key] = fund.Purpose.Zh
	}
	use := func(text string) {
		if text != "" {
			s.say("，用于", text)
		}
	}
	for _, line := range expenditure.Projects {
		if !line.At(period).Stated() {
			continue
		}
		before = s.item(before, "；", line.Name.Zh, line.Key(period), line.At(period))
		use(purpose[line.Scope])
	}
	if before = "另有未纳入部门预算的"; len(s.spans) > 0 {
		before = "。另有未纳入部门预算的"
	}
	for _, fund := range funds {
		if !fund.InsideDepartment && len(expenditure.Projects) > 0 && fund.Purpose.Zh != "" {
			s.say(before, fund.Name.Zh)
			use(fund.Purpose.Zh)
			before = "；"
		}
	}
	return s.end()
}

// procurementSentence writes how projects were procured.
func procurementSentence(funds []budget.SpecialFund) *sentence {
	s, before := &sentence{}, ""
	for _, fund := range funds {
		if len(fund.Procured) == 0 {
			continue
		}
		var ways []figure.Label
		for _, way := range fund.Procured {
			ways = append(ways, way.Label())
		}
		s.say(before, fund.Name.Zh)
		s.includes("通过", ways)
		s.say("实施采购")
		before = "；"
	}
	return s.end()
}
