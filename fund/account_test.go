package fund_test

import (
	"fmt"
	"math/rand"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/fund"
)

var (
	money    = figure.MustMoney
	quantity = figure.MustQuantity
)

func ExampleAccounts_CostShares() {
	building := fund.Accounts{Accounts: []fund.Account{
		{Door: "101", Area: figure.MustQuantity("80㎡"), Balance: figure.MustMoney("5200元")},
		{Door: "102", Area: figure.MustQuantity("80㎡"), Balance: figure.MustMoney("300元")},
		{Door: "201", Area: figure.MustQuantity("80㎡"), Balance: figure.MustMoney("5200元")},
	}}
	shares, err := building.CostShares(figure.MustMoney("1000元"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, share := range shares {
		fmt.Printf("%s pays %s, rounded by [%s], short of [%s]\n", share.Door, share.Amount, share.Took, share.Short)
	}
	// Output:
	// 101 pays 333.34元, rounded by [0.01元], short of []
	// 102 pays 333.33元, rounded by [], short of [33.33元]
	// 201 pays 333.33元, rounded by [], short of []
}

func TestCostSharesAlwaysAddUp(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for range 500 {
		accounts := fund.Accounts{}
		for i := range 1 + random.Intn(30) {
			area := quantity(strconv.Itoa(1+random.Intn(200)) + "." + strconv.Itoa(10+random.Intn(90)) + "㎡")
			accounts.Accounts = append(accounts.Accounts, fund.Account{Door: strconv.Itoa(i), Area: area})
		}
		cost := money(strconv.Itoa(random.Intn(1_000_000)) + "." + strconv.Itoa(10+random.Intn(90)) + "元")
		shares, err := accounts.CostShares(cost)
		require.NoError(t, err)
		var sum figure.Money
		for i, share := range shares {
			assert.Equal(t, accounts.Accounts[i].Door, share.Door)
			assert.GreaterOrEqual(t, share.Amount.Sign(), 0)
			sum = sum.Add(share.Amount)
		}
		assert.True(t, cost.Equal(sum), "%s shared out as %s", cost, sum)
	}
}

func TestCostShares(t *testing.T) {
	homes := func(areas ...string) fund.Accounts {
		var accounts fund.Accounts
		for i, area := range areas {
			account := fund.Account{Door: strconv.Itoa(101 + i)}
			if area != "" {
				account.Area = quantity(area)
			}
			accounts.Accounts = append(accounts.Accounts, account)
		}
		return accounts
	}
	t.Run("by area, the cost in 万元", func(t *testing.T) {
		shares, err := homes("100㎡", "50㎡").CostShares(money("1.5万元"))
		require.NoError(t, err)
		assert.Equal(t, "10000.00元", shares[0].Amount.String())
		assert.Equal(t, "5000.00元", shares[1].Amount.String())
		assert.False(t, shares[0].Short.Stated(), "a balance that is not known is not short")
	})
	for name, test := range map[string]struct {
		accounts fund.Accounts
		cost     figure.Money
		err      error
		says     string
	}{
		"no cost":             {homes("1㎡"), figure.Money{}, fund.ErrCost, ""},
		"negative cost":       {homes("1㎡"), money("-1元"), fund.ErrCost, ""},
		"finer than 分":        {homes("1㎡"), money("1.001元"), figure.ErrFiner, ""},
		"no area":             {homes("1㎡", ""), money("1元"), fund.ErrArea, "/accounts/1/area"},
		"negative area":       {homes("-1㎡"), money("1元"), fund.ErrArea, "/accounts/0/area"},
		"area in other units": {homes("1㎡", "1个"), money("1元"), figure.ErrUnitMismatch, ""},
		"all areas zero":      {homes("0㎡", "0㎡"), money("1元"), figure.ErrWeights, ""},
		"no accounts":         {fund.Accounts{}, money("1元"), figure.ErrWeights, ""},
	} {
		t.Run(name, func(t *testing.T) {
			shares, err := test.accounts.CostShares(test.cost)
			require.ErrorIs(t, err, test.err)
			assert.Contains(t, err.Error(), test.says)
			assert.Nil(t, shares)
		})
	}
}

func TestTopUpIsDueBelowTheShare(t *testing.T) {
	for name, test := range map[string]struct {
		first, balance, share string
		due, known            bool
	}{
		"a 分 below 30%":       {"1000元", "299.99元", "", true, true},
		"exactly 30%":         {"1000元", "300元", "", false, true},
		"above":               {"0.1万元", "300.01元", "", false, true},
		"a stricter place":    {"1000元", "300元", "40%", true, true},
		"a decimal share":     {"1000元", "304.99元", "30.5%", true, true},
		"nothing left":        {"1000元", "0元", "", true, true},
		"no balance printed":  {"1000元", "", "", false, false},
		"no deposit printed":  {"", "1元", "", false, false},
		"a deposit of zero":   {"0元", "0元", "", false, false},
		"share no percentage": {"1000元", "1元", "30个", false, false},
	} {
		t.Run(name, func(t *testing.T) {
			var account fund.Account
			require.NoError(t, account.FirstDeposit.UnmarshalText([]byte(test.first)))
			require.NoError(t, account.Balance.UnmarshalText([]byte(test.balance)))
			var share figure.Quantity
			require.NoError(t, share.UnmarshalText([]byte(test.share)))
			due, known := account.TopUpDue(share)
			assert.Equal(t, test.due, due)
			assert.Equal(t, test.known, known)
		})
	}
}

func TestSubAccountsAddUpToTheBankAccount(t *testing.T) {
	accounts := fund.Accounts{
		Year: 2024, Balance: money("100.00元"),
		Accounts: []fund.Account{{Door: "101", Balance: money("60.00元")}, {Door: "102", Balance: money("39.50元")}},
	}
	verdict := func(a fund.Accounts) check.Outcome {
		outcomes := check.NewLedger(a.Statements("")...).Evaluate(a.Identities()...)
		require.Len(t, outcomes, 1)
		return outcomes[0]
	}
	assert.Equal(t, check.Broken, verdict(accounts).Verdict)
	assert.Equal(t, "0.5元", verdict(accounts).DifferenceText())
	accounts.Undistributed = money("0.50元")
	assert.Equal(t, check.Holds, verdict(accounts).Verdict)
	accounts.Accounts = nil
	accounts.Undistributed = figure.Money{}
	assert.Empty(t, accounts.Identities(), "no sub-accounts, nothing to add up")
}

func TestAccountsCheck(t *testing.T) {
	accounts := fund.Accounts{
		Balance: money("-1元"),
		Accounts: []fund.Account{
			{Door: "101", FirstDeposit: money("1000元"), Balance: money("200元")},
			{Door: "102", FirstDeposit: money("1000元"), Balance: money("350元")},
			{Door: "101", Area: quantity("-1㎡")},
		},
	}
	findings := accounts.Check("/fund", figure.Quantity{})
	var got []string
	for _, finding := range findings {
		got = append(got, string(finding.Path)+" "+finding.Text(language.English))
	}
	assert.Equal(t, []string{
		"/fund/balance balance of the bank account cannot be negative: -1 yuan",
		"/fund/accounts/0/balance 101 holds 200 yuan, less than 30% of its first deposit of 1000 yuan, and has to be topped up",
		"/fund/accounts/2/area floor area (101) cannot be negative: -1㎡",
		"/fund/accounts/2/door door number 101 has more than one sub-account",
	}, got)
	assert.Equal(t, "101账面余额200元不足首期交存额1000元的30%，应当续交", findings[1].Text(language.Chinese))
	assert.Equal(t, check.Note, findings[1].Severity)
	assert.Len(t, accounts.Check("", quantity("40%")), 5, "a stricter share finds one more")
}
