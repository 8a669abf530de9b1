package fund

import (
	"errors"
	"fmt"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// ErrTopUp reports a rule of topping up whose shares are no percentages, or an
// account that lacks a figure that the rule needs.
var ErrTopUp = errors.New("a top-up needs shares in percent and stated accounts")

// TopUpRule says when accounts have to be topped up (续交) and how far. The zero
// value is the national rule (令165号 art. 17, second-hand), which names no
// amount: an account below 30% of its first deposit, filled up to 30%.
type TopUpRule struct {
	// Share is the share of the first deposit below which a top-up is due, in
	// percent; absent means DefaultTopUpShare.
	Share figure.Quantity `json:"share,omitzero"`
	// UpTo is the share that is filled up to; absent means Share.
	UpTo figure.Quantity `json:"up_to,omitzero"`
	// WholeFund takes the balance of all accounts against all first deposits, as
	// 上海 and 北京 have it, and shares what is lacking by floor area; else each
	// account is taken for itself.
	WholeFund bool `json:"whole_fund,omitempty"`
}

// TopUp is what one account has to pay.
type TopUp struct {
	// Door is the account's door number.
	Door string
	// Amount is in yuan, to the 分: at least what is lacking.
	Amount figure.Money
	// Took is what the amount was moved by against its own share of the whole
	// fund, so that all add up; absent when it was not.
	Took figure.Money
}

// TopUps returns what the accounts have to pay by a rule, in their order; those
// that need not pay are left out. An account's own amount is rounded up to the
// 分, so that its balance reaches the share. The error is ErrTopUp, with the
// path of the account, or that of CostShares.
func (a Accounts) TopUps(rule TopUpRule) ([]TopUp, error) {
	if !rule.Share.Stated() {
		rule.Share = DefaultTopUpShare()
	}
	if !rule.UpTo.Stated() {
		rule.UpTo = rule.Share
	}
	if rule.Share.BaseUnit() != "%" || rule.UpTo.BaseUnit() != "%" || rule.Share.Sign() < 0 || rule.UpTo.Sign() < 0 {
		return nil, ErrTopUp
	}
	var due []TopUp
	var balance, deposit figure.Money
	for i, sub := range a.Accounts {
		if !sub.Balance.Stated() || !sub.FirstDeposit.Stated() {
			return nil, fmt.Errorf("%s: %w", accountPath(i), ErrTopUp)
		}
		balance, deposit = balance.Add(sub.Balance), deposit.Add(sub.FirstDeposit)
		if amount := rule.lacking(sub.Balance, sub.FirstDeposit); !rule.WholeFund && amount.Sign() > 0 {
			due = append(due, TopUp{Door: sub.Door, Amount: amount})
		}
	}
	amount := rule.lacking(balance, deposit)
	if !rule.WholeFund || amount.Sign() <= 0 {
		return due, nil
	}
	shares, err := a.CostShares(amount)
	if err != nil {
		return nil, err
	}
	for _, share := range shares {
		if share.Amount.Sign() > 0 {
			due = append(due, TopUp{Door: share.Door, Amount: share.Amount, Took: share.Took})
		}
	}
	return due, nil
}

// lacking returns what a balance lacks, rounded up to the 分; absent when it need
// not be topped up.
func (r TopUpRule) lacking(balance, deposit figure.Money) figure.Money {
	held := balance.In(figure.Yuan).Decimal()
	of := func(share figure.Quantity) decimal.Decimal {
		return deposit.In(figure.Yuan).Decimal().Mul(share.Base()).Shift(-2)
	}
	if held.Cmp(of(r.Share)) >= 0 {
		return figure.Money{}
	}
	gap := of(r.UpTo).Sub(held)
	amount := figure.Rounding{Places: programme.Cents().Places, Mode: figure.Cut}.Round(gap)
	if amount.Cmp(gap) < 0 {
		amount = amount.Add(decimal.New(1, -programme.Cents().Places))
	}
	return programme.Yuan(amount)
}
