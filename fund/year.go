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
	// TransfersOut are what was handed over, as to the owners' assembly of a
	// community that keeps its money itself (转出, 划转).
	TransfersOut figure.Money `json:"transfers_out,omitzero"`
	// Balance is what the fund holds at the end of the year (余额).
	Balance figure.Money `json:"balance,omitzero"`
	// Cumulative holds the sums since the fund began (历年累计).
	Cumulative Cumulative `json:"cumulative,omitzero"`
}

// Cumulative holds what a fund took in and gave out since it began. Transfers in
// and out and refunds that are absent count as none, as most reports have it.
type Cumulative struct {
	Collected figure.Money `json:"collected,omitzero"`
	Gains     figure.Money `json:"gains,omitzero"`
	Transfers figure.Money `json:"transfers,omitzero"`
	Used      figure.Money `json:"used,omitzero"`
	Refunds   figure.Money `json:"refunds,omitzero"`

	TransfersOut figure.Money `json:"transfers_out,omitzero"`
}

// Statement returns the year's rows, its balance as a stock and its sums since
// the beginning. The roll-forward needs the opening balance, which reports often
// leave out, and is undefined without it; where transfers or refunds are not
// printed it assumes that there were none and is soft.
func (y Year) Statement() programme.Statement {
	row, out := programme.NewRow, []string{KeyUsed, KeyRefunds}
	if y.TransfersOut.Stated() {
		out = append(out, KeyTransfersOut)
	}
	return programme.Statement{
		Room: "fund", Year: y.Year, Scope: y.Scope,
		Rows: []programme.Row{
			row(KeyOpening, y.Opening, "维修资金期初余额", "opening balance of the fund"),
			row(KeyCollected, y.Collected, "当年归集", "collected in the year"),
			row(KeyGains, y.Gains, "当年利息收益", "gains of the year"),
			row(KeyTransfers, y.Transfers, "当年转入", "transferred in during the year"),
			row(KeyUsed, y.Used, "当年使用", "used in the year"),
			row(KeyRefunds, y.Refunds, "当年退还", "refunded in the year"),
			row(KeyTransfersOut, y.TransfersOut, "当年转出", "transferred out during the year"),
			row(KeyBalance, y.Balance, "维修资金余额", "balance of the fund"),
			row(KeyCumulativeCollected, y.Cumulative.Collected, "累计归集", "collected since the beginning"),
			row(KeyCumulativeGains, y.Cumulative.Gains, "累计利息收益", "gains since the beginning"),
			row(KeyCumulativeTransfers, y.Cumulative.Transfers, "累计转入", "transferred in since the beginning"),
			row(KeyCumulativeUsed, y.Cumulative.Used, "累计使用", "used since the beginning"),
			row(KeyCumulativeRefunds, y.Cumulative.Refunds, "累计退还", "refunded since the beginning"),
			row(KeyCumulativeTransfersOut, y.Cumulative.TransfersOut, "累计转出", "transferred out since the beginning"),
		},
		Derived: []programme.Row{
			row(KeyCumulativeUseRate, y.UseRate(), "累计使用率", "use rate since the beginning"),
		},
		Stocks: []programme.Stock{{
			Opening: KeyOpening, Closing: KeyBalance, In: []string{KeyCollected, KeyGains, KeyTransfers},
			Out: out, OrNone: []string{KeyTransfers, KeyRefunds},
		}},
		Cumulative: []programme.Cumulative{
			{Total: KeyCumulativeCollected, Year: KeyCollected},
			{Total: KeyCumulativeGains, Year: KeyGains},
			{Total: KeyCumulativeTransfers, Year: KeyTransfers},
			{Total: KeyCumulativeUsed, Year: KeyUsed},
			{Total: KeyCumulativeRefunds, Year: KeyRefunds},
			{Total: KeyCumulativeTransfersOut, Year: KeyTransfersOut},
		},
		Relations: []programme.Relation{y.sinceBeginning()},
	}
}

// sinceBeginning is that everything since the beginning makes the balance. It is
// soft where the year had transfers or refunds and their sum is not printed.
func (y Year) sinceBeginning() programme.Relation {
	r := programme.Balance("cumulative-balance", KeyBalance, []string{KeyCumulativeCollected, KeyCumulativeGains}, []string{KeyCumulativeUsed})
	for _, rare := range []struct {
		key       string
		year, all figure.Money
		out       bool
	}{
		{KeyCumulativeTransfers, y.Transfers, y.Cumulative.Transfers, false},
		{KeyCumulativeRefunds, y.Refunds, y.Cumulative.Refunds, true},
		{KeyCumulativeTransfersOut, y.TransfersOut, y.Cumulative.TransfersOut, true},
	} {
		if rare.all.Stated() {
			r.Terms = append(r.Terms, programme.Term{Key: rare.key, Minus: rare.out})
		}
		r.Soft = r.Soft || rare.year.Sign() > 0 && !rare.all.Stated()
	}
	return r
}

// UseRate returns what was used of what was collected since the beginning.
func (y Year) UseRate() figure.Ratio {
	return programme.MoneyRate(y.Cumulative.Used, y.Cumulative.Collected, "累计归集", "collected since the beginning")
}

// Figures returns the stated figures and the use rate.
func (y Year) Figures() []figure.Named { return y.Statement().Figures() }

// Statements returns the stated figures as they are printed at where.
func (y Year) Statements(where string) []check.Statement { return y.Statement().Statements(where) }

// Identities returns how the figures of a year hang together.
func (y Year) Identities() []check.Identity { return y.Statement().Identities() }

// Check returns the figures that cannot be, with paths below at.
func (y Year) Check(at check.Path) []check.Finding { return y.Statement().Check(at) }

// UnmarshalJSON reads a year strictly, as programme.Decode does.
func (y *Year) UnmarshalJSON(data []byte) error {
	type plain Year
	return programme.Decode(data, (*plain)(y))
}
