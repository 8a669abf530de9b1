package subsidy

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// Errors of making a statement from batches, wrapped with the path of the entry.
var (
	// ErrBatch reports a batch without a date, a number given twice, or a payment
	// of a batch that is not there.
	ErrBatch = errors.New("a batch has a date and a number of its own")
	// ErrInstalment reports a payment without a date, or of an instalment that the
	// policy does not have.
	ErrInstalment = errors.New("a payment has a date and an instalment of the policy")
	// ErrWithdrawal reports a withdrawal without a date.
	ErrWithdrawal = errors.New("a withdrawal has a date")
)

// BatchEntry is one batch of applications that was announced (公示批次).
type BatchEntry struct {
	// Number is the batch's own.
	Number int `json:"number"`
	// On is when it was announced.
	On figure.Date `json:"on,omitzero"`
	// Kind is what was bought, "" for several kinds.
	Kind Kind `json:"kind,omitempty"`
	// Households counts the applications, Amount is the subsidy due on them.
	Households figure.Quantity `json:"households,omitzero"`
	Amount     figure.Money    `json:"amount,omitzero"`
	// First is the calendar year of the first instalment, 0 for the year of On.
	First int `json:"first,omitempty"`
}

func (b BatchEntry) first() int {
	if b.First == 0 {
		return b.On.Year()
	}
	return b.First
}

// Payment is one instalment paid to a batch.
type Payment struct {
	// Batch is the batch's number, Instalment counts from 1 (首年).
	Batch      int             `json:"batch"`
	Instalment int             `json:"instalment"`
	On         figure.Date     `json:"on,omitzero"`
	Households figure.Quantity `json:"households,omitzero"`
	Amount     figure.Money    `json:"amount,omitzero"`
}

// Withdrawal is a subsidy that was taken back (追回).
type Withdrawal struct {
	// Reason is one of Reasons or a place's own, Name its label then.
	Reason     string          `json:"reason"`
	Name       figure.Label    `json:"name,omitzero"`
	On         figure.Date     `json:"on,omitzero"`
	Households figure.Quantity `json:"households,omitzero"`
	Amount     figure.Money    `json:"amount,omitzero"`
}

// The reasons to take a subsidy back; places add their own.
const (
	Cancelled   = "cancelled"    // 合同解除
	TaxRefunded = "tax-refunded" // 契税退还
	Unentitled  = "unentitled"   // 不符合条件
)

// Reasons returns the reasons with their labels.
func Reasons() programme.Kinds {
	return programme.Kinds{
		{Code: Cancelled, Label: figure.Label{Zh: "购房合同解除", En: "purchase cancelled"}},
		{Code: TaxRefunded, Label: figure.Label{Zh: "契税退还", En: "deed tax refunded"}},
		{Code: Unentitled, Label: figure.Label{Zh: "不符合补贴条件", En: "not entitled"}},
	}
}

// Register is what a year's figures are made of: the batches announced, the
// instalments paid and what was taken back, since the programme began.
type Register struct {
	Batches     []BatchEntry `json:"batches,omitempty"`
	Payments    []Payment    `json:"payments,omitempty"`
	Withdrawals []Withdrawal `json:"withdrawals,omitempty"`
}

// check returns the batches by number.
func (r Register) check(p Policy) (map[int]BatchEntry, error) {
	batches := map[int]BatchEntry{}
	for i, b := range r.Batches {
		if _, twice := batches[b.Number]; twice || !b.On.Stated() {
			return nil, fmt.Errorf("%s: %w", check.Path("/batches").Index(i), ErrBatch)
		}
		batches[b.Number] = b
	}
	for i, paid := range r.Payments {
		path := check.Path("/payments").Index(i)
		if _, there := batches[paid.Batch]; !there {
			return nil, fmt.Errorf("%s: %w", path.Child("batch"), ErrBatch)
		}
		if !paid.On.Stated() || paid.Instalment < 1 || paid.Instalment > len(p.Instalments) {
			return nil, fmt.Errorf("%s: %w", path, ErrInstalment)
		}
	}
	for i, w := range r.Withdrawals {
		if !w.On.Stated() {
			return nil, fmt.Errorf("%s: %w", check.Path("/withdrawals").Index(i), ErrWithdrawal)
		}
	}
	return batches, nil
}

// ProgrammeOf returns how far a programme has come by the end of a year: the
// batches announced, the batches whose instalments were paid, and what was taken
// back, in yuan. Entries of later years do not count, absent amounts are none,
// and the order of entries is nothing. What was reviewed is not in the register;
// the caller adds it. The error is ErrBatch, ErrInstalment or ErrWithdrawal, or
// that of figures that do not measure the same, with the path.
func (p Policy) ProgrammeOf(year int, scope string, r Register) (Programme, error) {
	if _, err := r.check(p); err != nil {
		return Programme{}, err
	}
	nothing := figure.MustMoney("0.00元")
	all := Programme{Year: year, Scope: scope, Paid: nothing, Clawback: nothing}
	announced, instalments := newStep(), make([]step, len(p.Instalments))
	for i := range instalments {
		instalments[i] = newStep()
	}
	for i, b := range r.Batches {
		if b.On.Year() > year {
			continue
		}
		if err := announced.add(b.Number, b.Households, b.Amount); err != nil {
			return Programme{}, fmt.Errorf("%s: %w", check.Path("/batches").Index(i), err)
		}
	}
	for i, paid := range r.Payments {
		if paid.On.Year() > year {
			continue
		}
		if err := instalments[paid.Instalment-1].add(paid.Batch, paid.Households, paid.Amount); err != nil {
			return Programme{}, fmt.Errorf("%s: %w", check.Path("/payments").Index(i), err)
		}
		all.Paid = all.Paid.Add(paid.Amount)
	}
	reasons := map[string]Clawback{}
	for i, w := range r.Withdrawals {
		if w.On.Year() > year {
			continue
		}
		c := reasons[w.Reason]
		households, err := plus(c.Households, w.Households)
		if err != nil {
			return Programme{}, fmt.Errorf("%s: %w", check.Path("/withdrawals").Index(i), err)
		}
		reasons[w.Reason] = Clawback{
			Reason: w.Reason, Name: programme.FirstLabel(c.Name, w.Name), Households: households, Amount: nothing.Add(c.Amount).Add(w.Amount),
		}
		all.Clawback = all.Clawback.Add(w.Amount)
	}
	all.Announced = announced.batch()
	for _, s := range instalments {
		all.Instalments = append(all.Instalments, s.batch())
	}
	for _, reason := range slices.Sorted(maps.Keys(reasons)) {
		all.Clawbacks = append(all.Clawbacks, reasons[reason])
	}
	return all, nil
}

// step counts the batches that came as far.
type step struct {
	numbers    map[int]bool
	households figure.Quantity
	amount     figure.Money
}

func newStep() step {
	return step{numbers: map[int]bool{}, households: figure.Count(0, "户"), amount: figure.MustMoney("0.00元")}
}

func (s *step) add(number int, households figure.Quantity, amount figure.Money) error {
	sum, err := plus(s.households, households)
	if err != nil {
		return err
	}
	s.numbers[number], s.households, s.amount = true, sum, s.amount.Add(amount)
	return nil
}

func (s *step) batch() Batch {
	return Batch{Batches: figure.Count(int64(len(s.numbers)), "批"), Households: s.households, Amount: s.amount}
}

// plus adds counts of households; absent ones are none.
func plus(sum, more figure.Quantity) (figure.Quantity, error) {
	switch {
	case !sum.Stated():
		return programme.Count(more), nil
	case !more.Stated():
		return sum, nil
	}
	return sum.Add(programme.Count(more))
}

// YearPayment is what falls due in one calendar year.
type YearPayment struct {
	Year int
	// Planned is what the instalments of the year make, Paid what of them is paid,
	// Left what next year's budget must hold for them, in yuan.
	Planned, Paid, Left figure.Money
}

// Plan returns what each calendar year has to pay, by year: the instalments of
// every batch, to the places that the policy pays, the first in the batch's
// first year. What was paid counts in the year for which it was due, whenever it
// was paid, so that what is left of a past year is overdue. It returns the errors
// of Schedule, ErrBatch, ErrInstalment or ErrWithdrawal, with the path of the entry.
func (p Policy) Plan(r Register) ([]YearPayment, error) {
	batches, err := r.check(p)
	if err != nil {
		return nil, err
	}
	years := map[int]YearPayment{}
	of := func(year int) YearPayment {
		y, some := years[year]
		if !some {
			nothing := figure.MustMoney("0.00元")
			y = YearPayment{Year: year, Planned: nothing, Paid: nothing}
		}
		return y
	}
	for i, b := range r.Batches {
		schedule, err := p.Schedule(b.Amount)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", check.Path("/batches").Index(i), err)
		}
		for _, instalment := range schedule {
			y := of(b.first() + instalment.Year - 1)
			y.Planned = y.Planned.Add(instalment.Amount)
			years[y.Year] = y
		}
	}
	for _, paid := range r.Payments {
		y := of(batches[paid.Batch].first() + paid.Instalment - 1)
		y.Paid = y.Paid.Add(paid.Amount)
		years[y.Year] = y
	}
	plan := make([]YearPayment, 0, len(years))
	for _, year := range slices.Sorted(maps.Keys(years)) {
		y := years[year]
		y.Left = y.Planned.Sub(y.Paid)
		plan = append(plan, y)
	}
	return plan, nil
}

// UnmarshalJSON reads a register strictly, as programme.Decode does.
func (r *Register) UnmarshalJSON(data []byte) error {
	type plain Register
	return programme.Decode(data, (*plain)(r))
}
