package fund

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// Year is what a fund publishes about one year (民法典 art. 281, read, says
// regularly; 令165号 art. 30, unverified, says yearly): what came in and went out,
// and since the beginning. The zero value states nothing. Units of money may
// differ from figure to figure.
type Year struct {
	// Year is the year of the statement, 0 when not stated.
	Year int `json:"year,omitzero"`
	// Scope names the fund when a document covers several.
	Scope string `json:"scope,omitempty"`

	// Opening is the balance at the end of the year before (期初余额).
	Opening figure.Money `json:"opening,omitzero"`
	// Collected is what was paid in, recovered arrears included (归集, 交存).
	Collected figure.Money `json:"collected,omitzero"`
	// Gains are interest and other income (利息, 增值收益).
	Gains figure.Money `json:"gains,omitzero"`
	// Transfers are what came in from another fund (转入).
	Transfers figure.Money `json:"transfers,omitzero"`
	// Used is what was spent on repairs (使用).
	Used figure.Money `json:"used,omitzero"`
	// Refunds are what went back to owners (退还).
	Refunds figure.Money `json:"refunds,omitzero"`
	// Balance is what the fund holds at the end of the year (余额).
	Balance figure.Money `json:"balance,omitzero"`
	// Cumulative holds the sums since the fund began (历年累计).
	Cumulative Cumulative `json:"cumulative,omitzero"`
}

// Cumulative holds what a fund collected, gained and used since it began.
type Cumulative struct {
	Collected figure.Money `json:"collected,omitzero"`
	Gains     figure.Money `json:"gains,omitzero"`
	Used      figure.Money `json:"used,omitzero"`
}

func (y Year) sheet() programme.Sheet {
	return programme.Sheet{Room: "fund", Year: y.Year, Scope: y.Scope, Rows: []figure.Named{
		programme.Row("opening", y.Opening, "维修资金期初余额", "opening balance of the fund"),
		programme.Row("collected", y.Collected, "当年归集", "collected in the year"),
		programme.Row("gains", y.Gains, "当年利息收益", "gains of the year"),
		programme.Row("transfers", y.Transfers, "当年转入", "transferred in during the year"),
		programme.Row("used", y.Used, "当年使用", "used in the year"),
		programme.Row("refunds", y.Refunds, "当年退还", "refunded in the year"),
		programme.Row("balance", y.Balance, "维修资金余额", "balance of the fund"),
		programme.Row("cumulative.collected", y.Cumulative.Collected, "累计归集", "collected since the beginning"),
		programme.Row("cumulative.gains", y.Cumulative.Gains, "累计利息收益", "gains since the beginning"),
		programme.Row("cumulative.used", y.Cumulative.Used, "累计使用", "used since the beginning"),
	}}
}

// UseRate returns what was used of what was collected since the beginning.
func (y Year) UseRate() figure.Ratio {
	return figure.MoneyRatio(y.Cumulative.Used, y.Cumulative.Collected, "累计归集").WithEnglishBase("collected since the beginning")
}

// Figures returns the stated figures and the use rate.
func (y Year) Figures() []figure.Named {
	return y.sheet().Figures(
		programme.Row("cumulative.use-rate", y.UseRate(), "累计使用率", "use rate since the beginning"))
}

// Statements returns the stated figures as they are printed at where.
func (y Year) Statements(where string) []check.Statement { return y.sheet().Statements(where) }

// Identities returns how the figures of a year hang together. The roll-forward
// needs the opening balance, which reports often leave out, and is undefined
// without it; where transfers or refunds are not printed it assumes that there
// were none and is soft.
func (y Year) Identities() []check.Identity {
	s := y.sheet()
	return s.Identities(
		y.rollForward(s),
		check.CopyOf(s.Name("opening"), s.Key("opening"), s.KeyBefore("balance")).
			Said("期初余额 = 上年余额", "opening balance = balance of the year before"),
		check.BalanceOf(s.Name("cumulative-balance"), s.Key("balance"),
			[]check.Key{s.Key("cumulative.collected"), s.Key("cumulative.gains")},
			[]check.Key{s.Key("cumulative.used")}).
			Said("维修资金余额 = 累计归集 + 累计利息收益 − 累计使用",
				"balance = collected + gains − used, all since the beginning"),
		check.AtMostOf(s.Name("collected-within-cumulative"), s.Key("collected"), s.Key("cumulative.collected")).
			Said("当年归集 ≤ 累计归集", "collected in the year ≤ collected since the beginning"),
		check.AtMostOf(s.Name("gains-within-cumulative"), s.Key("gains"), s.Key("cumulative.gains")).
			Said("当年利息收益 ≤ 累计利息收益", "gains of the year ≤ gains since the beginning"),
		check.AtMostOf(s.Name("used-within-cumulative"), s.Key("used"), s.Key("cumulative.used")).
			Said("当年使用 ≤ 累计使用", "used in the year ≤ used since the beginning"),
	)
}

func (y Year) rollForward(s programme.Sheet) check.Identity {
	in := []check.Key{s.Key("opening"), s.Key("collected"), s.Key("gains")}
	out := []check.Key{s.Key("used")}
	if y.Transfers.Stated() {
		in = append(in, s.Key("transfers"))
	}
	if y.Refunds.Stated() {
		out = append(out, s.Key("refunds"))
	}
	identity := check.BalanceOf(s.Name("roll-forward"), s.Key("balance"), in, out).
		Said("期末余额 = 期初余额 + 归集 + 利息收益 + 转入 − 使用 − 退还",
			"closing balance = opening + collected + gains + transfers in − used − refunds")
	identity.Soft = !y.Transfers.Stated() || !y.Refunds.Stated()
	return identity
}

// Check returns the figures that cannot be, with paths below at.
func (y Year) Check(at check.Path) []check.Finding {
	return y.sheet().Negatives(CodeNegative, at)
}
