package fund_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/fund"
)

func Example() {
	year := fund.Year{
		Year:    2024,
		Balance: figure.MustMoney("22.26亿元"),
		Cumulative: fund.Cumulative{
			Collected: figure.MustMoney("20.4亿元"),
			Gains:     figure.MustMoney("2.71亿元"),
			Used:      figure.MustMoney("0.82亿元"),
		},
	}
	ledger := check.NewLedger(year.Statements("五(一)1")...)
	for _, outcome := range ledger.Evaluate(year.Identities()...) {
		fmt.Println(outcome.Words().En)
		fmt.Println(outcome.Verdict, outcome.DifferenceText(), "of", outcome.ToleranceText(), "thanks to", outcome.Slack)
	}
	// Output:
	// balance of the fund = collected since the beginning + gains since the beginning − used since the beginning
	// within-precision -0.03亿元 of 0.065亿元 thanks to fund.cumulative.collected@2024
}

func outcomes(year fund.Year) map[string]check.Outcome {
	byName := map[string]check.Outcome{}
	for _, outcome := range check.NewLedger(year.Statements("")...).Evaluate(year.Identities()...) {
		byName[outcome.Identity.Name] = outcome
	}
	return byName
}

func TestRollForward(t *testing.T) {
	year := fund.Year{
		Opening: money("100.00万元"), Collected: money("20.00万元"), Gains: money("3.00万元"),
		Transfers: money("2.00万元"), Used: money("10.00万元"), Refunds: money("1.00万元"), Balance: money("114.00万元"),
	}
	got := outcomes(year)["fund.roll-forward"]
	assert.Equal(t, check.Holds, got.Verdict)
	assert.False(t, got.Identity.Soft)

	t.Run("a wrong balance breaks it", func(t *testing.T) {
		year := year
		year.Balance = money("115.00万元")
		assert.Equal(t, check.Broken, outcomes(year)["fund.roll-forward"].Verdict)
		assert.Equal(t, "1万元", outcomes(year)["fund.roll-forward"].DifferenceText())
	})
	t.Run("without the opening balance it is undefined", func(t *testing.T) {
		year := year
		year.Opening = figure.Money{}
		assert.Equal(t, check.Undefined, outcomes(year)["fund.roll-forward"].Verdict)
		assert.Equal(t, check.CodeAbsent, outcomes(year)["fund.roll-forward"].Reason)
	})
	t.Run("refunds that are not printed make a gap soft", func(t *testing.T) {
		year := year
		year.Refunds = figure.Money{}
		got := outcomes(year)["fund.roll-forward"]
		assert.Equal(t, check.Broken, got.Verdict)
		assert.True(t, got.Identity.Soft)
	})
	t.Run("a fund without transfers and refunds", func(t *testing.T) {
		year := year
		year.Transfers, year.Refunds, year.Balance = figure.Money{}, figure.Money{}, money("113.00万元")
		assert.Equal(t, check.Holds, outcomes(year)["fund.roll-forward"].Verdict)
	})
}

func TestAYearIsWithinAllYears(t *testing.T) {
	year := fund.Year{
		Collected: money("2万元"), Gains: money("2万元"), Used: money("2万元"),
		Cumulative: fund.Cumulative{Collected: money("1.00万元"), Gains: money("1.00万元"), Used: money("3.00万元")},
	}
	got := outcomes(year)
	// 2万元 may be 1.5万元, and that is still above 1.005万元
	assert.Equal(t, check.Broken, got["fund.collected-within-cumulative"].Verdict)
	assert.Equal(t, check.Broken, got["fund.gains-within-cumulative"].Verdict)
	assert.Equal(t, check.Holds, got["fund.used-within-cumulative"].Verdict)
	assert.Equal(t, "300.00%", year.UseRate().String())
	assert.Equal(t, "累计归集", year.UseRate().Base())
}

func TestRecovery(t *testing.T) {
	for name, test := range map[string]struct {
		recovered, task   string
		rate, outstanding string
	}{
		"short of the task": {"3845.91万元", "7121.85万元", "54.00%", "3275.94万元"},
		"beyond it":         {"12万元", "10万元", "120.00%", "0万元"},
		"units differ":      {"1亿元", "20000万元", "50.00%", "10000万元"},
		"no task":           {"12万元", "", "", ""},
		"task of zero":      {"12万元", "0万元", "∞", "0万元"},
	} {
		t.Run(name, func(t *testing.T) {
			var recovery fund.Recovery
			require.NoError(t, recovery.Recovered.UnmarshalText([]byte(test.recovered)))
			require.NoError(t, recovery.Task.UnmarshalText([]byte(test.task)))
			assert.Equal(t, test.rate, recovery.Completion().String())
			assert.Equal(t, test.outstanding, recovery.Outstanding().String())
		})
	}
}

func TestFirstDeposit(t *testing.T) {
	for name, test := range map[string]struct {
		perArea, cost, least, most string
		within, known              bool
	}{
		"5% is enough":      {"100元", "2000元", "", "", true, true},
		"8% is not yet too": {"160元", "2000元", "", "", true, true},
		"below":             {"99.99元", "2000元", "", "", false, true},
		"above":             {"160.01元", "2000元", "", "", false, true},
		"another place":     {"60元", "2000元", "3%", "4%", true, true},
		"no cost":           {"60元", "", "", "", false, false},
		"cost of zero":      {"60元", "0元", "", "", false, false},
		"odd bounds":        {"100元", "2000元", "5个", "", false, false},
	} {
		t.Run(name, func(t *testing.T) {
			var deposit fund.FirstDeposit
			require.NoError(t, deposit.PerArea.UnmarshalText([]byte(test.perArea)))
			require.NoError(t, deposit.Cost.UnmarshalText([]byte(test.cost)))
			require.NoError(t, deposit.Least.UnmarshalText([]byte(test.least)))
			require.NoError(t, deposit.Most.UnmarshalText([]byte(test.most)))
			within, known := deposit.Within()
			assert.Equal(t, test.within, within)
			assert.Equal(t, test.known, known)
			assert.Equal(t, known && !within, len(deposit.Check("")) == 1)
		})
	}
}

func TestFirstDepositDue(t *testing.T) {
	deposit := fund.FirstDeposit{PerArea: money("85元")}
	for area, want := range map[string]string{"89.99㎡": "7649.15元", "0.01万㎡": "8500元", "0㎡": "0元", "33.3333㎡": "2833.33元"} {
		due, err := deposit.Due(quantity(area))
		require.NoError(t, err)
		assert.True(t, money(want).Equal(due), "%s: %s", area, due)
	}
	free, err := fund.FirstDeposit{PerArea: money("0元")}.Due(quantity("1㎡"))
	require.NoError(t, err)
	assert.Equal(t, "0元", free.String(), "a rate of nothing is a rate")
	for name, test := range map[string]struct {
		deposit fund.FirstDeposit
		area    figure.Quantity
		err     error
	}{
		"no rate":       {fund.FirstDeposit{}, quantity("1㎡"), fund.ErrRate},
		"negative rate": {fund.FirstDeposit{PerArea: money("-1元")}, quantity("1㎡"), fund.ErrRate},
		"no area":       {deposit, figure.Quantity{}, fund.ErrArea},
		"negative area": {deposit, quantity("-1㎡"), fund.ErrArea},
		"past all size": {
			fund.FirstDeposit{PerArea: money("999999999亿元")}, quantity("999999999亿㎡"), figure.ErrTooManyDigits,
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := test.deposit.Due(test.area)
			assert.ErrorIs(t, err, test.err)
		})
	}
}

func TestBadInputIsFoundWhereItStands(t *testing.T) {
	for name, test := range map[string]struct {
		findings []check.Finding
		path     check.Path
		zh, en   string
	}{
		"a year": {
			fund.Year{Cumulative: fund.Cumulative{Used: money("-1万元")}}.Check("/fund"), "/fund/cumulative/used",
			"累计使用不能为负数：-1万元", "used since the beginning cannot be negative: -1 × 10,000 yuan",
		},
		"a recovery": {
			fund.Recovery{Task: money("-1万元")}.Check(""), "/task",
			"追缴任务不能为负数：-1万元", "recovery task of the year cannot be negative: -1 × 10,000 yuan",
		},
		"lifts": {
			fund.LiftInsurance{Lifts: figure.Count(-2, "台")}.Check(""), "/lifts",
			"参保电梯不能为负数：-2台", "lifts insured cannot be negative: -2 machines",
		},
		"a cost": {
			fund.FirstDeposit{Cost: money("-1元")}.Check(""), "/cost",
			"建筑安装工程每平方米造价不能为负数：-1元", "building cost per square metre cannot be negative: -1 yuan",
		},
		"a first deposit": {
			fund.FirstDeposit{PerArea: money("300元"), Cost: money("2000元")}.Check("/deposit"), "/deposit/per_area",
			"首期交存额为建筑安装工程造价的15.00%，不在5%至8%之间", "the first deposit is 15.00% of the building cost, outside 5% to 8%",
		},
	} {
		t.Run(name, func(t *testing.T) {
			require.Len(t, test.findings, 1)
			assert.Equal(t, test.path, test.findings[0].Path)
			assert.Equal(t, test.zh, test.findings[0].Text(language.Chinese))
			assert.Equal(t, test.en, test.findings[0].Text(language.English))
		})
	}
}

func TestFiguresIncludeWhatIsDerived(t *testing.T) {
	find := func(figures []figure.Named, key string) string {
		for _, named := range figures {
			if named.Key == key {
				return named.String()
			}
		}
		return "no " + key
	}
	year := fund.Year{Cumulative: fund.Cumulative{Collected: money("20.4亿元"), Used: money("0.82亿元")}}
	assert.Equal(t, "累计使用率 4.02%", find(year.Figures(), "fund.cumulative.use-rate"))

	recovery := fund.Recovery{Recovered: money("3845.91万元"), Task: money("7121.85万元")}
	assert.Equal(t, "追缴完成率（按数计算） 54.00%", find(recovery.Figures(), "fund.recovery.completion"))
	assert.Equal(t, "尚未追缴 3275.94万元", find(recovery.Figures(), "fund.recovery.outstanding"))

	lifts := fund.LiftInsurance{Lifts: figure.Count(229, "台"), Premium: money("84.3万元")}
	assert.Equal(t, "台均保费 3681.22元", find(lifts.Figures(), "fund.lifts.premium-per-lift"))

	deposit := fund.FirstDeposit{PerArea: money("100元"), Cost: money("2000元")}
	assert.Equal(t, "首期交存比例 5.00%", find(deposit.Figures(), "fund.first-deposit.share"))

	accounts := fund.Accounts{Accounts: []fund.Account{{Door: "101", Balance: money("60元")}}}
	assert.Equal(t, "账面余额（101） 60元", find(accounts.Figures(), "fund.account.balance"))
}

func TestARecoveryIsPartOfWhatTheFundCollected(t *testing.T) {
	year := fund.Year{Year: 2024, Scope: "市本级", Collected: money("3000.00万元")}
	recovery := fund.Recovery{Year: 2024, Scope: "市本级", Recovered: money("3845.91万元")}
	ledger := check.NewLedger(recovery.Statements("")...)
	require.Len(t, recovery.Identities(), 1)
	assert.Equal(t, check.Undefined, ledger.Evaluate(recovery.Identities()...)[0].Verdict, "no year beside it")
	ledger = ledger.With(year.Statements("")...)
	assert.Equal(t, check.Broken, ledger.Evaluate(recovery.Identities()...)[0].Verdict)
}

func TestAnInsuredCommunityHasALift(t *testing.T) {
	lifts := fund.LiftInsurance{Communities: figure.Count(20, "个"), Lifts: figure.Count(19, "台")}
	outcomes := check.NewLedger(lifts.Statements("")...).Evaluate(lifts.Identities()...)
	require.Len(t, outcomes, 1)
	assert.Equal(t, check.Broken, outcomes[0].Verdict)
}
