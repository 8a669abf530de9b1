package fund_test

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
	"jixiao.example/fund"
)

func broken(of interface {
	Statements(where string) []check.Statement
	Identities() []check.Identity
},
) []string {
	var names []string
	for _, outcome := range check.NewLedger(of.Statements("")...).Evaluate(of.Identities()...) {
		if outcome.Verdict == check.Broken {
			names = append(names, outcome.Identity.Name)
		}
	}
	return names
}

func TestRefundsAndTransfersBelongToTheSumSinceTheBeginning(t *testing.T) {
	year := fund.Year{
		Year: 2024, Balance: money("96.00万元"), Refunds: money("4.00万元"),
		Cumulative: fund.Cumulative{
			Collected: money("110.00万元"), Gains: money("15.00万元"), Used: money("25.00万元"), Refunds: money("4.00万元"),
		},
	}
	assert.Empty(t, broken(year), "110 + 15 − 25 − 4 = 96")
	year.Cumulative.Transfers, year.Balance = money("3.00万元"), money("99.00万元")
	assert.Empty(t, broken(year), "110 + 15 + 3 − 25 − 4 = 99")
	year.Balance = money("98.00万元")
	assert.Equal(t, []string{"fund.cumulative-balance@2024"}, broken(year))
	year.Cumulative.TransfersOut = money("1.00万元")
	assert.Empty(t, broken(year), "110 + 15 + 3 − 25 − 4 − 1 = 98")

	year.Cumulative.TransfersOut = figure.Money{}
	year.Cumulative.Refunds, year.Cumulative.Transfers, year.Balance = figure.Money{}, figure.Money{}, money("96.00万元")
	for _, outcome := range check.NewLedger(year.Statements("")...).Check(year.Identities()...).Outcomes {
		if outcome.Identity.Name == "fund.cumulative-balance@2024" {
			assert.Equal(t, check.ClassUnexplained, outcome.Class(), "refunds whose sum is not printed may be the gap")
		}
	}
	for transfers, soft := range map[string]bool{"4.00万元": true, "0.00万元": false} {
		year.Refunds, year.TransfersOut = figure.Money{}, money(transfers)
		for _, identity := range year.Identities() {
			if identity.Name == "fund.cumulative-balance@2024" {
				assert.Equal(t, soft, identity.Soft, "transfers of %s whose sum is not printed", transfers)
			}
		}
	}
}

func TestTheSumOfAYearIsLastYearsAndTheYears(t *testing.T) {
	years := programme.Series{
		fund.Year{Year: 2023, Balance: money("80.00万元"), Cumulative: fund.Cumulative{Collected: money("100.00万元"), Used: money("20.00万元")}}.Statement(),
		fund.Year{
			Year: 2024, Opening: money("80.00万元"), Collected: money("10.00万元"), Used: money("5.00万元"),
			Cumulative: fund.Cumulative{Collected: money("110.00万元"), Used: money("26.00万元")},
		}.Statement(),
	}
	assert.Equal(t, []string{"fund.cumulative:cumulative.used:years@2024"}, broken(years), "20 + 5 is not 26")
	assert.Empty(t, years.Check(""))
	years[1].Rows[11].Figure = money("19.00万元")
	findings := years.Check("")
	require.Len(t, findings, 1)
	assert.Equal(t, "累计使用是累计数，只增不减：2023年为20.00万元，2024年为19.00万元；请更正或者说明原因", findings[0].Text(language.Chinese))
	assert.Equal(t, check.Path("/1/cumulative/used"), findings[0].Path)
}

func TestDepositsByKindOfBuilding(t *testing.T) {
	rate := func(yuan string) fund.FirstDeposit { return fund.FirstDeposit{PerArea: money(yuan)} }
	table := fund.Deposits{Year: 2024, Kinds: []fund.KindDeposit{
		{Kind: fund.MultiStorey, Homes: figure.Count(120, "户"), Area: quantity("10800.00㎡"), Rate: rate("80元"), Paid: money("864000元")},
		{Kind: fund.HighRise, Homes: figure.Count(300, "户"), Area: quantity("33000.50㎡"), Rate: rate("120元"), Paid: money("3000000元")},
		{Kind: fund.NonResidential, Area: quantity("505.55㎡"), Rate: rate("99.99元"), Paid: money("0元")},
		{Kind: "stacked", Name: figure.Label{Zh: "叠拼", En: "stacked houses"}, Area: quantity("900㎡"), Rate: rate("100元"), Paid: money("90000元")},
	}}
	table, err := table.WithDue()
	require.NoError(t, err)
	var due []string
	for _, kind := range table.Kinds {
		due = append(due, kind.Due.String())
	}
	// 10800 × 80, 33000.50 × 120, 505.55 × 99.99 = 50549.9445, 900 × 100
	assert.Equal(t, []string{"864000.00元", "3960060.00元", "50549.94元", "90000元"}, due)
	assert.Equal(t, "4964609.94元", table.Due.String())
	assert.Equal(t, "3954000元", table.Paid.String())
	assert.Empty(t, broken(table))
	assert.Empty(t, table.Check(""))
	stacked, _ := table.Statement().Row("fund.deposits.kinds.stacked.due")
	assert.Equal(t, "叠拼应交存", stacked.Label.Zh, "a place's own kind prints its label")
	collected, _ := table.Statement().Row(fund.KeyDepositsRate)
	assert.Equal(t, "79.64%", collected.Figure.String())

	stated, err := fund.Deposits{Due: money("1元"), Paid: money("2元"), Kinds: table.Kinds}.WithDue()
	require.NoError(t, err)
	assert.Equal(t, "1元 2元", stated.Due.String()+" "+stated.Paid.String(), "what is stated stays, to be checked")

	table.Kinds[0].Due = money("854000元")
	findings := table.Check("/fund")
	require.Len(t, findings, 1)
	assert.Equal(t, check.Path("/fund/kinds/0/due"), findings[0].Path)
	assert.Equal(t, "多层应交存854000元，按面积10800.00㎡、每平方米80元应为864000.00元", findings[0].Text(language.Chinese))
	assert.Equal(t, []string{"fund.deposits.multi-storey.paid-within-due@2024", "fund.deposits.due@2024"}, broken(table))

	coarse := fund.Deposits{Kinds: []fund.KindDeposit{{Kind: fund.Villa, Area: quantity("1.1万㎡"), Rate: rate("100元"), Due: money("112.3万元")}}}
	assert.Empty(t, coarse.Check(""), "1.1万㎡ may be 11230㎡")
	for due, differs := range map[string]bool{
		"":        false, // nothing is stated
		"0.99万元":  false, // 99.5㎡ make 9950元, which is 0.99 or 1.00
		"0.98万元":  true,
		"10050元":  false,
		"1.02万元":  true,
		"10052元":  true,
		"10049元":  false,
		"9949元":   true,
		"9950.0元": false,
	} {
		one := fund.KindDeposit{Kind: fund.Villa, Area: quantity("100㎡"), Rate: rate("100元")}
		if due != "" {
			one.Due = money(due)
		}
		assert.Len(t, fund.Deposits{Kinds: []fund.KindDeposit{one}}.Check(""), map[bool]int{true: 1}[differs], due)
	}
	coarse.Kinds[0].Kind = "castle"
	require.Len(t, coarse.Check(""), 1)
	assert.Equal(t, "“castle”不在已知类别之内，请注明名称", coarse.Check("")[0].Text(language.Chinese))
	_, err = fund.Deposits{Kinds: []fund.KindDeposit{{Kind: fund.Villa}}}.WithDue()
	require.ErrorIs(t, err, fund.ErrRate)
	assert.ErrorContains(t, err, "/kinds/0")
}

func TestTopUps(t *testing.T) {
	accounts := fund.Accounts{Accounts: []fund.Account{
		{Door: "101", Area: quantity("80㎡"), FirstDeposit: money("8000元"), Balance: money("2400元")},
		{Door: "102", Area: quantity("100㎡"), FirstDeposit: money("10000.01元"), Balance: money("1000元")},
		{Door: "201", Area: quantity("120㎡"), FirstDeposit: money("12000元"), Balance: money("-100元")},
	}}
	for name, test := range map[string]struct {
		rule fund.TopUpRule
		want string
	}{
		// 30% of 8000 is 2400, which is there; of 10000.01 it is 3000.003, of 12000 it is 3600
		"the national rule": {fund.TopUpRule{}, "102 2000.01元, 201 3700.00元"},
		"up to the first deposit": {
			fund.TopUpRule{UpTo: quantity("100%")}, "102 9000.01元, 201 12100.00元",
		},
		"a lower bound": {fund.TopUpRule{Share: quantity("5%")}, "201 700.00元"},
		// 30% of 30000.01 is 9000.003, there are 3300: 5700.01 to share by 80, 100 and 120
		"the whole fund":   {fund.TopUpRule{WholeFund: true}, "101 1520.00元, 102 1900.00元, 201 2280.01元"},
		"no share to hold": {fund.TopUpRule{Share: quantity("0%"), UpTo: quantity("1%")}, "201 220.00元"},
		"up to nothing":    {fund.TopUpRule{UpTo: quantity("0%")}, "201 100.00元"},
		"the whole fund has enough": {
			fund.TopUpRule{WholeFund: true, Share: quantity("10.9%"), UpTo: quantity("30%")}, "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			due, err := accounts.TopUps(test.rule)
			require.NoError(t, err)
			var texts []string
			for _, topUp := range due {
				texts = append(texts, topUp.Door+" "+topUp.Amount.String())
			}
			assert.Equal(t, test.want, strings.Join(texts, ", "))
		})
	}
	for _, rule := range []fund.TopUpRule{{Share: quantity("3户")}, {UpTo: quantity("3户")}, {Share: quantity("-1%")}, {UpTo: quantity("-1%")}} {
		_, err := accounts.TopUps(rule)
		require.ErrorIs(t, err, fund.ErrTopUp)
	}
	accounts.Accounts[1].Balance = figure.Money{}
	_, err := accounts.TopUps(fund.TopUpRule{})
	require.ErrorIs(t, err, fund.ErrTopUp)
	assert.ErrorContains(t, err, "/accounts/1")
}

func TestACostFinerThanAFenSaysSo(t *testing.T) {
	accounts := fund.Accounts{Accounts: []fund.Account{{Door: "101", Area: quantity("80㎡")}}}
	_, err := accounts.CostShares(money("1.2345678万元"))
	require.ErrorIs(t, err, figure.ErrFiner)
	assert.Equal(t, "sharing 1.2345678万元 to the 分: amount is finer than the places of its parts", err.Error())
}

func arrears() []fund.Arrear {
	return []fund.Arrear{
		{Debtor: fund.DebtorCollector, Since: 2018, Owed: money("300.50万元"), Recovered: money("120.50万元")},
		{Debtor: fund.DebtorOwner, Since: 2018, Owed: money("20.00万元"), Recovered: money("5.25万元")},
		{Debtor: fund.DebtorOwner, Since: 2021, Owed: money("30.00万元")},
		{Debtor: "estate", Name: figure.Label{Zh: "物业公司", En: "managing companies"}, Since: 2021, Owed: money("9.50万元"), Recovered: money("9.50万元")},
	}
}

func TestRecoveryByDebtorAndYear(t *testing.T) {
	recovery := fund.RecoveryOf(2024, "", arrears())
	assert.Equal(t, "1352500.00元 3600000.00元", recovery.Recovered.String()+" "+recovery.Task.String())
	assert.Equal(t, "37.57%", recovery.Completion().String())
	var lines []string
	for _, row := range recovery.Statement().Rows[3:] {
		lines = append(lines, row.Label.Zh+" "+row.Figure.String())
	}
	assert.Equal(t, []string{
		"代收未交追缴入库 1205000.00元", "代收未交追缴任务 3005000.00元", "物业公司追缴入库 95000.00元", "物业公司追缴任务 95000.00元",
		"业主欠交追缴入库 52500.00元", "业主欠交追缴任务 500000.00元",
		"2018年欠交追缴入库 1257500.00元", "2018年欠交追缴任务 3205000.00元", "2021年欠交追缴入库 95000.00元", "2021年欠交追缴任务 395000.00元",
	}, lines)
	assert.Empty(t, broken(recovery))
	recovery.Debtors[0].Recovered = money("1205001元")
	assert.Equal(t, []string{"fund.recovery.debtors.recovered@2024"}, broken(recovery))
	recovery.Debtors[1].Name = figure.Label{}
	findings := recovery.Check("/recovery")
	require.Len(t, findings, 1)
	assert.Equal(t, check.Path("/recovery/debtors/1/debtor"), findings[0].Path)
}

func entries() []fund.Entry {
	on := figure.MustDate
	return []fund.Entry{
		{On: on("2022年"), Movement: fund.Deposit, Amount: money("100.00万元")},
		{On: on("2023年6月"), Movement: fund.Gain, Amount: money("12.00万元")},
		{On: on("2023年7月1日"), Movement: fund.Use, Amount: money("20.00万元")},
		{On: on("2024年1月1日"), Movement: fund.Deposit, Amount: money("10.00万元")},
		{On: on("2024年12月31日"), Movement: fund.Gain, Amount: money("3.00万元")},
		{On: on("2024年3月"), Movement: fund.Use, Amount: money("5.00万元")},
		{On: on("2024年4月"), Movement: fund.Refund, Amount: money("4.00万元")},
		{On: on("2024年5月"), Movement: fund.TransferOut, Amount: money("2.00万元")},
		{On: on("2025年1月1日"), Movement: fund.Deposit, Amount: money("999.00万元")},
	}
}

func TestEntriesMakeTheYear(t *testing.T) {
	year, err := fund.YearOf(2024, "市本级", entries())
	require.NoError(t, err)
	texts := map[string]string{}
	for _, row := range year.Statement().Rows {
		texts[row.Key] = row.Figure.(figure.Money).In(figure.TenThousandYuan).String()
	}
	assert.Equal(t, map[string]string{
		fund.KeyOpening: "92万元", fund.KeyCollected: "10万元", fund.KeyGains: "3万元", fund.KeyTransfers: "0万元",
		fund.KeyUsed: "5万元", fund.KeyRefunds: "4万元", fund.KeyBalance: "94万元", fund.KeyCumulativeCollected: "110万元",
		fund.KeyCumulativeGains: "15万元", fund.KeyCumulativeTransfers: "0万元", fund.KeyCumulativeUsed: "25万元",
		fund.KeyCumulativeRefunds: "4万元", fund.KeyTransfersOut: "2万元", fund.KeyCumulativeTransfersOut: "2万元",
	}, texts)
	assert.Empty(t, broken(year))
	before, err := fund.YearOf(2023, "市本级", entries())
	require.NoError(t, err)
	series := programme.Series{before.Statement(), year.Statement()}
	assert.Empty(t, broken(series))
	assert.Empty(t, series.Check(""))

	for name, test := range map[string]struct {
		entry fund.Entry
		err   error
		path  string
	}{
		"another movement": {fund.Entry{On: figure.MustDate("2024年"), Movement: "gift", Amount: money("1元")}, fund.ErrMovement, "/0/movement"},
		"no date":          {fund.Entry{Movement: fund.Use, Amount: money("1元")}, fund.ErrDate, "/0/on"},
		"no amount":        {fund.Entry{On: figure.MustDate("2024年"), Movement: fund.Use}, fund.ErrAmount, "/0/amount"},
		"below zero":       {fund.Entry{On: figure.MustDate("2024年"), Movement: fund.Use, Amount: money("-1元")}, fund.ErrAmount, "/0/amount"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := fund.YearOf(2024, "", []fund.Entry{test.entry})
			require.ErrorIs(t, err, test.err)
			assert.ErrorContains(t, err, test.path)
		})
	}
}

func TestTheOrderOfEntriesIsNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 11))
	year, err := fund.YearOf(2024, "", entries())
	require.NoError(t, err)
	recovery := fund.RecoveryOf(2024, "", arrears())
	for range 100 {
		mixed, owed := entries(), arrears()
		random.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		random.Shuffle(len(owed), func(i, j int) { owed[i], owed[j] = owed[j], owed[i] })
		again, err := fund.YearOf(2024, "", mixed)
		require.NoError(t, err)
		assert.Equal(t, text(t, year), text(t, again))
		assert.Equal(t, text(t, recovery), text(t, fund.RecoveryOf(2024, "", owed)))
	}
}

func text(t *testing.T, value any) string {
	t.Helper()
	data, err := json.Marshal(value)
	require.NoError(t, err)
	return string(data)
}
