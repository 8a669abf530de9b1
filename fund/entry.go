package fund

import (
	"errors"
	"fmt"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// Errors of making a statement from entries, wrapped with the path of the entry.
var (
	// ErrMovement reports an entry that is none of the movements.
	ErrMovement = errors.New("not a movement of the fund")
	// ErrDate reports an entry without a date.
	ErrDate = errors.New("an entry needs a date")
	// ErrAmount reports an entry whose amount is absent or negative.
	ErrAmount = errors.New("amount must be stated and not negative")
)

// Movement is what an entry does to the balance.
type Movement string

// The movements: the first three bring in, the others take out.
const (
	Deposit  Movement = "deposit"  // 交存
	Gain     Movement = "gain"     // 利息, 增值收益
	Transfer Movement = "transfer" // 转入
	Use      Movement = "use"      // 使用
	Refund   Movement = "refund"   // 退还
	// TransferOut hands over, as to the owners' assembly of a community (划转).
	TransferOut Movement = "transfer-out"
)

// Entry is one movement of money of the fund (明细账).
type Entry struct {
	// Door is the account that it is of, "" for the fund as a whole.
	Door string `json:"door,omitempty"`
	// On is when it happened; the year is enough.
	On figure.Date `json:"on,omitzero"`
	// Movement is what it was, Amount how much.
	Movement Movement     `json:"movement"`
	Amount   figure.Money `json:"amount,omitzero"`
}

// YearOf returns the statement of a year that entries since the fund began make,
// in yuan: later ones do not count, and what there was none of is 0元. The order
// of entries is nothing. It returns ErrMovement, ErrDate or ErrAmount with the
// path of the entry.
func YearOf(year int, scope string, entries []Entry) (Year, error) {
	nothing := figure.MustMoney("0.00元")
	y := Year{
		Year: year, Scope: scope, Opening: nothing, Collected: nothing, Gains: nothing, Transfers: nothing, Used: nothing,
		Refunds: nothing, TransfersOut: nothing, Balance: nothing, Cumulative: Cumulative{nothing, nothing, nothing, nothing, nothing, nothing},
	}
	for i, entry := range entries {
		path := check.Path("").Index(i)
		of := map[Movement][2]*figure.Money{
			Deposit: {&y.Collected, &y.Cumulative.Collected}, Gain: {&y.Gains, &y.Cumulative.Gains},
			Transfer: {&y.Transfers, &y.Cumulative.Transfers}, Use: {&y.Used, &y.Cumulative.Used},
			Refund: {&y.Refunds, &y.Cumulative.Refunds}, TransferOut: {&y.TransfersOut, &y.Cumulative.TransfersOut},
		}
		sums, known := of[entry.Movement]
		switch {
		case !known:
			return Year{}, fmt.Errorf("%s: %.64q: %w", path.Child("movement"), entry.Movement, ErrMovement)
		case !entry.On.Stated():
			return Year{}, fmt.Errorf("%s: %w", path.Child("on"), ErrDate)
		case !entry.Amount.Stated() || entry.Amount.Sign() < 0:
			return Year{}, fmt.Errorf("%s: %w", path.Child("amount"), ErrAmount)
		case entry.On.Year() > year:
			continue
		}
		change := entry.Amount
		if entry.Movement == Use || entry.Movement == Refund || entry.Movement == TransferOut {
			change = change.Neg()
		}
		*sums[1] = sums[1].Add(entry.Amount)
		y.Balance = y.Balance.Add(change)
		if entry.On.Year() < year {
			y.Opening = y.Opening.Add(change)
		} else {
			*sums[0] = sums[0].Add(entry.Amount)
		}
	}
	return y, nil
}

// UnmarshalJSON reads an entry strictly, as programme.Decode does.
func (e *Entry) UnmarshalJSON(data []byte) error {
	type plain Entry
	return programme.Decode(data, (*plain)(e))
}
