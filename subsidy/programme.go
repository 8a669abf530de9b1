package subsidy

import (
	"strconv"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// Programme is how far a subsidy has come by the end of a year, counted from
// its start. The zero value states nothing.
type Programme struct {
	// Year is the year at whose end the figures stand, 0 when not stated.
	Year int `json:"year,omitzero"`
	// Scope names the programme when a document covers several.
	Scope string `json:"scope,omitempty"`

	// Since is when the programme began.
	Since figure.Date `json:"since,omitzero"`
	// Reviewed holds the applications reviewed (审核), all kinds together.
	Reviewed Volume `json:"reviewed,omitzero"`
	// Residential and NonResidential are its two parts (住宅, 非住宅).
	Residential    Volume `json:"residential,omitzero"`
	NonResidential Volume `json:"non_residential,omitzero"`
	// Tax is the deed tax on what was reviewed (契税).
	Tax figure.Money `json:"tax,omitzero"`
	// Due is the subsidy on all of it (应发放补贴).
	Due figure.Money `json:"due,omitzero"`
	// Paid is what has been paid of that (已发放).
	Paid figure.Money `json:"paid,omitzero"`
	// Announced holds what was announced for objections before it is paid (公示).
	Announced Batch `json:"announced,omitzero"`
	// Instalments holds what got its first, second … yearly instalment (首年,
	// 第二年).
	Instalments []Batch `json:"instalments,omitempty"`
}

// Volume is how much applications amount to.
type Volume struct {
	// Households counts the applications (户).
	Households figure.Quantity `json:"households,omitzero"`
	// Area is the floor area bought.
	Area figure.Quantity `json:"area,omitzero"`
	// Price is the price paid (成交金额).
	Price figure.Money `json:"price,omitzero"`
}

// Batch is how far one step has come: the first so many batches, and what they
// hold.
type Batch struct {
	// Batches counts the batches that are through (批).
	Batches figure.Quantity `json:"batches,omitzero"`
	// Households counts the applications in them (户).
	Households figure.Quantity `json:"households,omitzero"`
	// Amount is the subsidy in them.
	Amount figure.Money `json:"amount,omitzero"`
}

func (p Programme) sheet() programme.Sheet {
	rows := []figure.Named{programme.Row("since", p.Since, "启动时间", "start of the programme")}
	rows = append(rows, volumeRows("reviewed", p.Reviewed, "补贴申请审核", "applications reviewed")...)
	rows = append(rows, volumeRows("residential", p.Residential, "其中：住宅", "of which residential")...)
	rows = append(rows, volumeRows("non-residential", p.NonResidential, "其中：非住宅", "of which non-residential")...)
	rows = append(rows,
		programme.Row("tax", p.Tax, "契税征缴金额", "deed tax"),
		programme.Row("due", p.Due, "应发放购房补贴", "subsidy due"),
		programme.Row("paid", p.Paid, "已发放购房补贴", "subsidy paid"))
	rows = append(rows, batchRows("announced", p.Announced, "公示", "announced")...)
	for i, batch := range p.Instalments {
		zh, en := instalmentWords(i)
		rows = append(rows, batchRows(instalmentName(i), batch, zh, en)...)
	}
	return programme.Sheet{Room: "subsidy", Year: p.Year, Scope: p.Scope, Rows: rows}
}

func volumeRows(name string, v Volume, zh, en string) []figure.Named {
	return []figure.Named{
		programme.Row(name+".households", programme.Count(v.Households), zh+"户数", en+", households"),
		programme.Row(name+".area", v.Area, zh+"面积", en+", area"),
		programme.Row(name+".price", v.Price, zh+"成交金额", en+", price"),
	}
}

func batchRows(name string, b Batch, zh, en string) []figure.Named {
	return []figure.Named{
		programme.Row(name+".batches", programme.Count(b.Batches), zh+"批数", en+", batches"),
		programme.Row(name+".households", programme.Count(b.Households), zh+"户数", en+", households"),
		programme.Row(name+".amount", b.Amount, zh+"金额", en+", amount"),
	}
}

func instalmentName(i int) string { return "instalments." + strconv.Itoa(i) }

func instalmentWords(i int) (zh, en string) {
	year := strconv.Itoa(i + 1)
	if i == 0 {
		return "首年发放", "paid for year 1"
	}
	ordinal := year
	if digits := []rune("一二三四五六七八九十"); i < len(digits) {
		ordinal = string(digits[i])
	}
	return "第" + ordinal + "年发放", "paid for year " + year
}

// Outstanding returns what is due and not yet paid; absent when either is.
func (p Programme) Outstanding() figure.Money {
	if !p.Due.Stated() || !p.Paid.Stated() {
		return figure.Money{}
	}
	return p.Due.Sub(p.Paid)
}

// Share returns the subsidy's share of the deed tax, all kinds together.
func (p Programme) Share() figure.Ratio {
	return figure.MoneyRatio(p.Due, p.Tax, "契税征缴金额").WithEnglishBase("deed tax collected")
}

// TaxRate returns the deed tax's share of the price.
func (p Programme) TaxRate() figure.Ratio {
	return figure.MoneyRatio(p.Tax, p.Reviewed.Price, "成交金额").WithEnglishBase("price of the homes")
}

// DuePerHousehold returns the average subsidy in yuan, to the 分.
func (p Programme) DuePerHousehold() figure.Money {
	return programme.Per(p.Due, p.Reviewed.Households)
}

// AnnouncedRate returns the share of the reviewed applications that were
// announced.
func (p Programme) AnnouncedRate() figure.Ratio {
	return programme.Rate(p.Announced.Households, p.Reviewed.Households, "审核户数").WithEnglishBase("applications reviewed")
}

// PaidRate returns the share of the announced applications that got the
// instalment of the given year, 1 for the first; undefined for other years.
func (p Programme) PaidRate(year int) figure.Ratio {
	if year < 1 || year > len(p.Instalments) {
		return figure.Ratio{}
	}
	return programme.Rate(p.Instalments[year-1].Households, p.Announced.Households, "公示户数").WithEnglishBase("applications announced")
}

// Figures returns the stated figures, what is outstanding, the implied shares
// and how far each step has come.
func (p Programme) Figures() []figure.Named {
	derived := []figure.Named{
		programme.Row("outstanding", p.Outstanding(), "尚未发放购房补贴", "subsidy outstanding"),
		programme.Row("share", p.Share(), "补贴占契税比例", "share of the deed tax"),
		programme.Row("tax-rate", p.TaxRate(), "契税占成交金额比例", "deed tax of the price"),
		programme.Row("due-per-household", p.DuePerHousehold(), "户均补贴", "subsidy per household"),
		programme.Row("announced.rate", p.AnnouncedRate(), "公示占审核比例", "announced of reviewed"),
	}
	for i := range p.Instalments {
		zh, en := instalmentWords(i)
		derived = append(derived,
			programme.Row(instalmentName(i)+".rate", p.PaidRate(i+1), zh+"占公示比例", en+", of announced"))
	}
	return p.sheet().Figures(derived...)
}

// Statements returns the stated figures as they are printed at where.
func (p Programme) Statements(where string) []check.Statement { return p.sheet().Statements(where) }

// Identities returns that the kinds add up, that no step runs ahead of the one
// before it (审核 ≥ 公示 ≥ 首年 ≥ 第二年 …), and that paid ≤ due ≤ tax ≤ price.
// A kind that is not stated leaves its sum undefined.
func (p Programme) Identities() []check.Identity {
	s := p.sheet()
	var identities []check.Identity
	for _, part := range [...]struct{ name, zh, en string }{
		{"households", "户数", "households"}, {"area", "面积", "area"}, {"price", "成交金额", "price"},
	} {
		sum := check.SumOf(s.Name("reviewed."+part.name),
			s.Key("reviewed."+part.name), s.Key("residential."+part.name), s.Key("non-residential."+part.name)).
			Said(part.zh+"：合计 = 住宅 + 非住宅", part.en+": total = residential + non-residential")
		identities = append(identities, sum.AsCounts()) // 户 of applications, 套 of homes
	}
	identities = append(identities, p.chain(s)...)
	for _, bound := range [...]struct{ name, smaller, larger, zh, en string }{
		{"due-within-tax", "due", "tax", "应发放补贴 ≤ 契税", "subsidy due ≤ deed tax"},
		{"paid-within-due", "paid", "due", "已发放补贴 ≤ 应发放补贴", "subsidy paid ≤ subsidy due"},
		{"tax-within-price", "tax", "reviewed.price", "契税 ≤ 成交金额", "deed tax ≤ price"},
	} {
		identities = append(identities,
			check.AtMostOf(s.Name(bound.name), s.Key(bound.smaller), s.Key(bound.larger)).Said(bound.zh, bound.en))
	}
	return s.Identities(identities...)
}

// chain holds one bound a step, for households and, after the review, batches.
func (p Programme) chain(s programme.Sheet) []check.Identity {
	households := []check.Key{s.Key("reviewed.households"), s.Key("announced.households")}
	batches := []check.Key{s.Key("announced.batches")}
	for i := range p.Instalments {
		households = append(households, s.Key(instalmentName(i)+".households"))
		batches = append(batches, s.Key(instalmentName(i)+".batches"))
	}
	steps := append(check.ChainOf(s.Name("chain"), households...), check.ChainOf(s.Name("chain"), batches...)...)
	for i, step := range steps {
		if step.Words.Zh == "" {
			steps[i] = step.Said("后一环节 ≤ 前一环节（审核 ≥ 公示 ≥ 首年 ≥ 第二年）",
				"a step ≤ the step before it (reviewed ≥ announced ≥ first year ≥ second year)")
		}
	}
	return steps
}

// Check returns the figures that cannot be, with paths below at.
func (p Programme) Check(at check.Path) []check.Finding {
	return p.sheet().Negatives(CodeNegative, at)
}
