package fund

import (
	"errors"
	"fmt"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// Errors of cost sharing, wrapped with the path of the account they are about.
var (
	// ErrArea reports an account without a floor area, or with a negative one.
	ErrArea = errors.New("floor area must be stated and not negative")
	// ErrCost reports a cost that is absent or negative.
	ErrCost = errors.New("cost must be stated and not negative")
)

// Account is the sub-account of one home (分户账). The zero value states
// nothing.
type Account struct {
	// Door is the door number that the account is kept under (房屋门号).
	Door string `json:"door"`
	// Area is the floor area of the home (建筑面积).
	Area figure.Quantity `json:"area,omitzero"`
	// FirstDeposit is what was first paid in for the home (首期交存额).
	FirstDeposit figure.Money `json:"first_deposit,omitzero"`
	// Balance is what the account holds (账面余额).
	Balance figure.Money `json:"balance,omitzero"`
}

// DefaultTopUpShare is the share of the first deposit below which an account
// has to be topped up, in percent (令165号 art. 17, the rule read second-hand). The
// base is the household's own account; some local laws take the whole fund.
func DefaultTopUpShare() figure.Quantity { return figure.MustQuantity("30%") }

// TopUpDue tells whether the account has fallen below a share of its first
// deposit and must be topped up (续交); a balance of exactly the share is
// enough. An absent share is DefaultTopUpShare. known is false when a figure is
// missing, the share is no percentage, or the first deposit is zero.
func (a Account) TopUpDue(share figure.Quantity) (due, known bool) {
	if !share.Stated() {
		share = DefaultTopUpShare()
	}
	least := figure.NewRatio(share, figure.Count(100, "%"), "")
	order, known := programme.MoneyRate(a.Balance, a.FirstDeposit, "首期交存额", "first deposit").Cmp(least)
	return known && order < 0, known
}

// Accounts are the sub-accounts behind one bank account (分户账与总账). The zero
// value states nothing.
type Accounts struct {
	// Year is the year of the balances, 0 when not stated.
	Year int `json:"year,omitzero"`
	// Scope names the bank account when a document covers several.
	Scope string `json:"scope,omitempty"`

	// Balance is what the bank account holds (专户余额).
	Balance figure.Money `json:"balance,omitzero"`
	// Undistributed is interest that no sub-account has been credited with yet
	// (未分摊利息); absent counts as none.
	Undistributed figure.Money `json:"undistributed,omitzero"`
	// Accounts holds the sub-accounts, each under its own door number.
	Accounts []Account `json:"accounts,omitempty"`
}

// Statement returns the rows of the bank account; those of the sub-accounts have
// their doors as scopes.
func (a Accounts) Statement() programme.Statement {
	row := programme.NewRow
	return programme.Statement{
		Room: "fund.bank", Year: a.Year, Scope: a.Scope,
		Rows: []programme.Row{
			row(KeyBankBalance, a.Balance, "专户余额", "balance of the bank account"),
			row(KeyUndistributed, a.Undistributed, "未分摊利息", "undistributed interest"),
		},
	}
}

// account is the statement of one sub-account.
func (a Accounts) account(i int) programme.Statement {
	sub := a.Accounts[i]
	scope := sub.Door
	if a.Scope != "" {
		scope = a.Scope + "/" + sub.Door
	}
	row := programme.NewRow
	return programme.Statement{
		Room: "fund.account", Year: a.Year, Scope: scope, At: accountPath(i),
		Rows: []programme.Row{
			row(KeyAccountArea, sub.Area, "建筑面积", "floor area"),
			row(KeyAccountDeposit, sub.FirstDeposit, "首期交存额", "first deposit"),
			row(KeyAccountBalance, sub.Balance, "账面余额", "balance"),
		},
	}
}

func accountPath(i int) check.Path { return check.Path("").Child("accounts").Index(i) }

// Figures returns the figures of the bank account and of every sub-account.
func (a Accounts) Figures() []figure.Named {
	figures := a.Statement().Figures()
	for i := range a.Accounts {
		figures = append(figures, a.account(i).Figures()...)
	}
	return figures
}

// Statements returns the stated figures as they are printed at where.
func (a Accounts) Statements(where string) []check.Statement {
	statements := a.Statement().Statements(where)
	for i := range a.Accounts {
		statements = append(statements, a.account(i).Statements(where)...)
	}
	return statements
}

// Identities returns that the sub-accounts add up to the bank account, apart
// from undistributed interest.
func (a Accounts) Identities() []check.Identity {
	s := a.Statement()
	identity := check.SumOf(s.Key("fund.bank.accounts").String(), s.Key(KeyBankBalance)).
		Said("专户余额 = 各分户账余额之和 + 未分摊利息",
			"balance of the bank account = sum of the sub-accounts + undistributed interest")
	bank, _ := s.Row(KeyBankBalance)
	identity.Label = bank.Label
	stated := 0
	part := func(statement programme.Statement, key string) {
		for _, named := range statement.Figures() {
			if named.Key == key {
				identity.Computed = append(identity.Computed, check.Term{Key: statement.Key(key), Label: named.Label})
				if named.Figure.Stated() {
					stated++
				}
			}
		}
	}
	for i := range a.Accounts {
		part(a.account(i), KeyAccountBalance)
	}
	if a.Undistributed.Stated() {
		part(s, KeyUndistributed)
	}
	if !a.Balance.Stated() && stated < 2 || a.Balance.Stated() && stated < 1 {
		return nil
	}
	return []check.Identity{identity}
}

// Check returns the figures that cannot be, doors that occur twice, and the
// accounts that have to be topped up by the given share, DefaultTopUpShare when
// it is absent. Paths are below at.
func (a Accounts) Check(at check.Path, topUpShare figure.Quantity) []check.Finding {
	findings := a.Statement().Check(at)
	if !topUpShare.Stated() {
		topUpShare = DefaultTopUpShare()
	}
	seen := make(map[string]bool, len(a.Accounts))
	for i, sub := range a.Accounts {
		findings = append(findings, a.account(i).Check(at)...)
		path := at + accountPath(i)
		if seen[sub.Door] {
			findings = append(findings, check.NewFinding(CodeDuplicateDoor, path.Child("door"),
				check.A("door", sub.Door)))
		}
		seen[sub.Door] = true
		if due, _ := sub.TopUpDue(topUpShare); due {
			findings = append(findings, check.NewFinding(CodeTopUp, path.Child("balance"),
				check.A("door", sub.Door), check.A("balance", sub.Balance.String()),
				check.A("share", topUpShare.String()), check.A("deposit", sub.FirstDeposit.String())))
		}
	}
	return findings
}

// CostShare is what one account pays of a repair.
type CostShare struct {
	// Door is the account's door number.
	Door string
	// Amount is its share in yuan, rounded so that all shares add up exactly.
	Amount figure.Money
	// Took is what the share was moved by for that, absent when it was not.
	Took figure.Money
	// Short is what the account's balance lacks for its share, absent when it
	// suffices or is not known.
	Short figure.Money
}

// CostShares splits the cost of a repair among the accounts by floor area
// (民法典 art. 283, read, unless owners agreed otherwise; 令165号 art. 20,
// unverified), to the 分. The cost must be stated in no finer unit; otherwise the
// error is figure.ErrFiner. It is ErrCost or ErrArea, with the account's path,
// when those are missing or negative, and figure.ErrUnitMismatch or
// figure.ErrWeights when there is nothing to share by.
func (a Accounts) CostShares(cost figure.Money) ([]CostShare, error) {
	if !cost.Stated() || cost.Sign() < 0 {
		return nil, ErrCost
	}
	areas := make([]figure.Quantity, len(a.Accounts))
	for i, sub := range a.Accounts {
		if !sub.Area.Stated() || sub.Area.Sign() < 0 {
			return nil, fmt.Errorf("%s: %w", accountPath(i).Child("area"), ErrArea)
		}
		areas[i] = sub.Area
	}
	parts, err := figure.Apportion(cost.In(figure.Yuan), areas, programme.Cents().Places)
	if err != nil {
		return nil, fmt.Errorf("sharing %s to the 分: %w", cost, err)
	}
	shares := make([]CostShare, len(parts))
	for i, part := range parts {
		shares[i] = CostShare{Door: a.Accounts[i].Door, Amount: part.Amount, Took: part.Took}
		if balance := a.Accounts[i].Balance; balance.Stated() && balance.Cmp(part.Amount) < 0 {
			shares[i].Short = part.Amount.Sub(balance)
		}
	}
	return shares, nil
}

// UnmarshalJSON reads accounts strictly, as programme.Decode does.
func (a *Accounts) UnmarshalJSON(data []byte) error {
	type plain Accounts
	return programme.Decode(data, (*plain)(a))
}
