package subsidy

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

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
	// Kinds are its other parts, such as parking spaces.
	Kinds []KindVolume `json:"kinds,omitempty"`
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
	// Clawback is what was taken back of what was paid (追回), Clawbacks why.
	Clawback  figure.Money `json:"clawback,omitzero"`
	Clawbacks []Clawback   `json:"clawbacks,omitempty"`
}

// KindVolume is how much the applications of one kind amount to.
type KindVolume struct {
	// Kind is one of Kinds or a place's own, Name its label then.
	Kind   Kind         `json:"kind"`
	Name   figure.Label `json:"name,omitzero"`
	Volume Volume       `json:"volume,omitzero"`
}

// Clawback is what was taken back for one reason.
type Clawback struct {
	// Reason is one of Reasons or a place's own, Name its label then.
	Reason     string          `json:"reason"`
	Name       figure.Label    `json:"name,omitzero"`
	Households figure.Quantity `json:"households,omitzero"`
	Amount     figure.Money    `json:"amount,omitzero"`
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

// Statement returns the programme's rows, all of them sums since the beginning.
// The kinds add up, no step runs ahead of the one before it (审核 ≥ 公示 ≥ 首年
// ≥ 第二年 …), announced ≤ due, paid ≤ due ≤ tax ≤ price, and the instalments add
// up to what was paid. A kind that is not stated leaves its sum undefined.
func (p Programme) Statement() programme.Statement {
	row := programme.NewRow
	s := programme.Statement{Room: "subsidy", Year: p.Year, Scope: p.Scope}
	s.Rows = append(s.Rows, row(KeySince, p.Since, "启动时间", "start of the programme"))
	s.Rows = append(s.Rows, volumeRows(KeyReviewed, p.Reviewed, "补贴申请审核", "applications reviewed")...)
	s.Rows = append(s.Rows, volumeRows(KeyResidential, p.Residential, "其中：住宅", "of which residential")...)
	s.Rows = append(s.Rows, volumeRows(KeyNonResidential, p.NonResidential, "其中：非住宅", "of which non-residential")...)
	for i, kind := range p.Kinds {
		label := Kinds().Label(string(kind.Kind), kind.Name)
		path := check.Path("/kinds").Index(i).Child("volume")
		for _, r := range volumeRows(KeyKinds+"."+string(kind.Kind), kind.Volume, "其中："+label.Zh, "of which "+label.En) {
			s.Rows = append(s.Rows, r.Below(path.Child(r.Key[strings.LastIndex(r.Key, ".")+1:])))
		}
	}
	s.Rows = append(s.Rows,
		row(KeyTax, p.Tax, "契税征缴金额", "deed tax"),
		row(KeyDue, p.Due, "应发放购房补贴", "subsidy due"),
		row(KeyPaid, p.Paid, "已发放购房补贴", "subsidy paid"))
	s.Rows = append(s.Rows, batchRows(KeyAnnounced, p.Announced, "公示", "announced")...)
	for i, batch := range p.Instalments {
		zh, en := instalmentWords(i)
		s.Rows = append(s.Rows, batchRows(KeyInstalment(i+1), batch, zh, en)...)
	}
	s.Rows = append(s.Rows, row(KeyClawback, p.Clawback, "追回购房补贴", "subsidy taken back"))
	for i, c := range p.Clawbacks {
		label, key := Reasons().Label(c.Reason, c.Name), KeyClawbacks+"."+c.Reason
		path := check.Path("/clawbacks").Index(i)
		s.Rows = append(s.Rows,
			row(key+".households", programme.Count(c.Households), "追回户数："+label.Zh, "households, "+label.En).Below(path.Child("households")),
			row(key+".amount", c.Amount, "追回金额："+label.Zh, "taken back, "+label.En).Below(path.Child("amount")))
	}
	for _, r := range s.Rows[1:] { // all but the date
		s.Cumulative = append(s.Cumulative, programme.Cumulative{Total: r.Key})
	}
	s.Derived, s.Relations = p.derived(), p.relations()
	return s
}

func volumeRows(key string, v Volume, zh, en string) []programme.Row {
	return []programme.Row{
		programme.NewRow(key+".households", programme.Count(v.Households), zh+"户数", en+", households"),
		programme.NewRow(key+".area", v.Area, zh+"面积", en+", area"),
		programme.NewRow(key+".price", v.Price, zh+"成交金额", en+", price"),
	}
}

func batchRows(key string, b Batch, zh, en string) []programme.Row {
	return []programme.Row{
		programme.NewRow(key+".batches", programme.Count(b.Batches), zh+"批数", en+", batches"),
		programme.NewRow(key+".households", programme.Count(b.Households), zh+"户数", en+", households"),
		programme.NewRow(key+".amount", b.Amount, zh+"金额", en+", amount"),
	}
}

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

// Net returns what was paid and not taken back; absent when nothing paid is
// stated.
func (p Programme) Net() figure.Money {
	if !p.Paid.Stated() {
		return figure.Money{}
	}
	return p.Paid.Sub(p.Clawback)
}

// Share returns the subsidy's share of the deed tax, all kinds together.
func (p Programme) Share() figure.Ratio {
	return programme.MoneyRate(p.Due, p.Tax, "契税征缴金额", "deed tax collected")
}

// TaxRate returns the deed tax's share of the price.
func (p Programme) TaxRate() figure.Ratio {
	return programme.MoneyRate(p.Tax, p.Reviewed.Price, "成交金额", "price of the homes")
}

// DuePerHousehold returns the average subsidy in yuan, to the 分.
func (p Programme) DuePerHousehold() figure.Money {
	return programme.Per(p.Due, p.Reviewed.Households)
}

// AnnouncedRate returns the share of the reviewed applications that were
// announced.
func (p Programme) AnnouncedRate() figure.Ratio {
	return programme.Rate(p.Announced.Households, p.Reviewed.Households, "审核户数", "applications reviewed")
}

// PaidRate returns the share of the announced applications that got the
// instalment of the given year, 1 for the first; undefined for other years.
func (p Programme) PaidRate(year int) figure.Ratio {
	if year < 1 || year > len(p.Instalments) {
		return figure.Ratio{}
	}
	return programme.Rate(p.Instalments[year-1].Households, p.Announced.Households, "公示户数", "applications announced")
}

func (p Programme) derived() []programme.Row {
	row := programme.NewRow
	derived := []programme.Row{
		row(KeyOutstanding, p.Outstanding(), "尚未发放购房补贴", "subsidy outstanding"),
		row(KeyShare, p.Share(), "补贴占契税比例", "share of the deed tax"),
		row(KeyTaxRate, p.TaxRate(), "契税占成交金额比例", "deed tax of the price"),
		row(KeyDuePerHousehold, p.DuePerHousehold(), "户均补贴", "subsidy per household"),
		row(KeyAnnouncedRate, p.AnnouncedRate(), "公示占审核比例", "announced of reviewed"),
	}
	for i := range p.Instalments {
		zh, en := instalmentWords(i)
		derived = append(derived, row(KeyInstalment(i+1)+".rate", p.PaidRate(i+1), zh+"占公示比例", en+", of announced"))
	}
	if p.Clawback.Stated() {
		derived = append(derived, row(KeyNet, p.Net(), "扣除追回后已发放", "paid and not taken back"))
	}
	return derived
}

func (p Programme) relations() []programme.Relation {
	var relations []programme.Relation
	for _, part := range [...]string{".households", ".area", ".price"} {
		var kinds []string
		if len(p.Kinds) == 0 || p.Residential != (Volume{}) {
			kinds = append(kinds, KeyResidential+part)
		}
		if len(p.Kinds) == 0 || p.NonResidential != (Volume{}) {
			kinds = append(kinds, KeyNonResidential+part)
		}
		for _, kind := range p.Kinds {
			kinds = append(kinds, KeyKinds+"."+string(kind.Kind)+part)
		}
		relations = append(relations, programme.Sum("reviewed"+part, KeyReviewed+part, kinds...).AsCounts()) // 户 of applications, 套 of homes
	}
	relations = append(relations, p.chain()...)
	for _, bound := range [...][3]string{
		{"due-within-tax", KeyDue, KeyTax},
		{"paid-within-due", KeyPaid, KeyDue},
		{"tax-within-price", KeyTax, KeyReviewed + ".price"},
		{"announced-within-due", KeyAnnounced + ".amount", KeyDue},
		{"clawback-within-paid", KeyClawback, KeyPaid},
	} {
		relations = append(relations, programme.AtMost(bound[0], bound[1], bound[2]))
	}
	var paid, back []string
	for i := range p.Instalments {
		paid = append(paid, KeyInstalment(i+1)+".amount")
	}
	for _, c := range p.Clawbacks {
		back = append(back, KeyClawbacks+"."+c.Reason+".amount")
	}
	if len(paid) > 0 && p.Paid.Stated() {
		relations = append(relations, programme.Sum("paid", KeyPaid, paid...))
	}
	if len(back) > 0 && p.Clawback.Stated() {
		relations = append(relations, programme.Sum("clawback", KeyClawback, back...))
	}
	return relations
}

// chain holds one bound a step, for households and, after the review, batches.
func (p Programme) chain() []programme.Relation {
	households, batches := []string{KeyReviewed, KeyAnnounced}, []string{KeyAnnounced}
	for i := range p.Instalments {
		households, batches = append(households, KeyInstalment(i+1)), append(batches, KeyInstalment(i+1))
	}
	var steps []programme.Relation
	step := func(keys []string, member string) {
		for i := 1; i < len(keys); i++ {
			smaller := keys[i] + member
			steps = append(steps, programme.AtMost("chain:"+smaller, smaller, keys[i-1]+member))
		}
	}
	step(households, ".households")
	step(batches, ".batches")
	return steps
}

// Figures returns the stated figures, what is outstanding, the implied shares
// and how far each step has come.
func (p Programme) Figures() []figure.Named { return p.Statement().Figures() }

// Statements returns the stated figures as they are printed at where.
func (p Programme) Statements(where string) []check.Statement { return p.Statement().Statements(where) }

// Identities returns how the figures of the programme hang together.
func (p Programme) Identities() []check.Identity { return p.Statement().Identities() }

// Check returns the figures that cannot be and the kinds and reasons that nobody
// has a label for, with paths below at.
func (p Programme) Check(at check.Path) []check.Finding {
	findings := p.Statement().Check(at)
	for i, kind := range p.Kinds {
		if !Kinds().Known(string(kind.Kind), kind.Name) {
			findings = append(findings, programme.UnknownKind(at.Child("kinds").Index(i).Child("kind"), string(kind.Kind)))
		}
	}
	for i, c := range p.Clawbacks {
		if !Reasons().Known(c.Reason, c.Name) {
			findings = append(findings, programme.UnknownKind(at.Child("clawbacks").Index(i).Child("reason"), c.Reason))
		}
	}
	return findings
}

// CheckBy returns what does not agree with the policy: an instalment that is more
// than the policy's share of what was announced, or, where every household
// announced has got it, less; up to one unit of the policy's rounding for each
// household. Paths are below at.
func (p Programme) CheckBy(policy Policy, at check.Path) []check.Finding {
	var findings []check.Finding
	for i, batch := range p.Instalments {
		if i >= len(policy.Instalments) || !batch.Amount.Stated() || !p.Announced.Amount.Stated() || !percentage(policy.Instalments[i]) {
			continue
		}
		low, high := programme.SpreadMoney(batch.Amount)
		least, most := programme.SpreadMoney(p.Announced.Amount)
		each := programme.Yuan(decimal.New(1, -policy.Rounding.Places).Mul(p.Announced.Households.Base()))
		over := low.Cmp(shareOf(most, policy.Instalments[i]).Add(each)) > 0
		full := batch.Households.Stated() && batch.Households.Equal(p.Announced.Households)
		under := full && high.Cmp(shareOf(least, policy.Instalments[i]).Sub(each)) < 0
		if !over && !under {
			continue
		}
		zh, en := instalmentWords(i)
		findings = append(findings, check.NewFinding(CodeInstalmentShare, at.Child("instalments").Index(i).Child("amount"),
			check.L("instalment", figure.Label{Zh: zh, En: en}), check.A("amount", batch.Amount.String()),
			check.A("announced", p.Announced.Amount.String()), check.A("share", policy.Instalments[i].String()),
			check.A("computed", shareOf(p.Announced.Amount, policy.Instalments[i]).String())))
	}
	return findings
}

// shareOf is a percentage of an amount, in yuan to the 分.
func shareOf(amount figure.Money, share figure.Quantity) figure.Money {
	return programme.Yuan(programme.Cents().Round(amount.In(figure.Yuan).Decimal().Mul(share.Base()).Shift(-2)))
}

// UnmarshalJSON reads a programme strictly, as programme.Decode does.
func (p *Programme) UnmarshalJSON(data []byte) error {
	type plain Programme
	return programme.Decode(data, (*plain)(p))
}
