package subsidy

import (
	"errors"
	"fmt"
	"strconv"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// Errors of paying by a policy.
var (
	// ErrPolicy reports a policy that nothing can be paid by; Policy.Check says
	// what is wrong with it.
	ErrPolicy = errors.New("policy is not sound")
	// ErrKind reports a kind of property that the policy has no share for.
	ErrKind = errors.New("no share for this kind of property")
	// ErrAmount reports an amount that is absent or negative.
	ErrAmount = errors.New("amount must be stated and not negative")
)

// Kind is what was bought. The zero value names nothing.
type Kind string

// The kinds of property.
const (
	// Residential is a home (住宅).
	Residential Kind = "residential"
	// NonResidential is a shop, an office and the like (非住宅).
	NonResidential Kind = "non-residential"
)

// Policy is what a place promises, as data. The zero value promises nothing.
type Policy struct {
	// Residential and NonResidential are the subsidy's share of the deed tax in
	// percent; absent means that the kind gets none.
	Residential    figure.Quantity `json:"residential,omitzero"`
	NonResidential figure.Quantity `json:"non_residential,omitzero"`
	// Instalments are the shares that are paid year by year, in percent; they
	// add up to 100%.
	Instalments []figure.Quantity `json:"instalments"`
	// Rounding is how the subsidy of one applicant and its instalments are
	// rounded, in yuan.
	Rounding figure.Rounding `json:"rounding,omitzero"`
}

// Share returns the subsidy's share of the deed tax on a kind of property,
// absent when the policy has none.
func (p Policy) Share(kind Kind) figure.Quantity {
	switch kind {
	case Residential:
		return p.Residential
	case NonResidential:
		return p.NonResidential
	}
	return figure.Quantity{}
}

// Due returns the subsidy for the deed tax paid on one property, in yuan. It
// returns ErrPolicy, ErrKind or ErrAmount.
func (p Policy) Due(kind Kind, tax figure.Money) (figure.Money, error) {
	if len(p.Check("")) > 0 {
		return figure.Money{}, ErrPolicy
	}
	share := p.Share(kind)
	switch {
	case !share.Stated():
		return figure.Money{}, fmt.Errorf("%.64q: %w", kind, ErrKind)
	case !tax.Stated() || tax.Sign() < 0:
		return figure.Money{}, ErrAmount
	}
	product := tax.In(figure.Yuan).Decimal().Mul(share.Decimal())
	amount, err := figure.Divide(product, whole().Decimal(), p.Rounding)
	if err != nil {
		return figure.Money{}, err
	}
	due, err := figure.NewMoney(amount, figure.Yuan)
	if err != nil {
		return figure.Money{}, fmt.Errorf("subsidy on %s: %w", tax, err)
	}
	return due, nil
}

// Instalment is what is paid in one year.
type Instalment struct {
	// Year counts from 1, the year of the first payment (首年).
	Year int
	// Amount is the payment in yuan; all of them add up to what is due.
	Amount figure.Money
	// Took is what the payment was moved by for that, absent when it was not.
	Took figure.Money
}

// Schedule splits what is due into yearly instalments that add up to it
// exactly. It returns ErrPolicy, ErrAmount, or figure.ErrPlaces when the amount
// has more places than the policy pays.
func (p Policy) Schedule(due figure.Money) ([]Instalment, error) {
	if len(p.Check("")) > 0 {
		return nil, ErrPolicy
	}
	if !due.Stated() || due.Sign() < 0 {
		return nil, ErrAmount
	}
	parts, err := figure.Apportion(due.In(figure.Yuan), p.Instalments, p.Rounding.Places)
	if err != nil {
		return nil, fmt.Errorf("instalments of %s: %w", due, err)
	}
	schedule := make([]Instalment, len(parts))
	for i, part := range parts {
		schedule[i] = Instalment{Year: i + 1, Amount: part.Amount, Took: part.Took}
	}
	return schedule, nil
}

// Check returns what makes the policy unsound: a share or an instalment that is
// no percentage from 0 to 100, instalments that do not add up to 100%, and a
// rounding that does not exist. Paths are below at.
func (p Policy) Check(at check.Path) []check.Finding {
	var findings []check.Finding
	bad := func(path check.Path, share figure.Quantity) {
		findings = append(findings, check.NewFinding(CodeShare, path, check.A("share", share.String())))
	}
	for _, kind := range [...]struct {
		name  string
		share figure.Quantity
	}{{"residential", p.Residential}, {"non_residential", p.NonResidential}} {
		if kind.share.Stated() && !percentage(kind.share) {
			bad(at.Child(kind.name), kind.share)
		}
	}
	sum, sound := figure.Count(0, "%"), true
	for i, share := range p.Instalments {
		if !percentage(share) {
			bad(at.Child("instalments").Index(i), share)
			sound = false
			continue
		}
		sum, _ = sum.Add(share) // both are percentages
	}
	if sound && !sum.Equal(whole()) {
		findings = append(findings, check.NewFinding(CodeInstalments, at.Child("instalments"),
			check.A("sum", sum.String())))
	}
	if p.Rounding.Validate() != nil {
		findings = append(findings, check.NewFinding(CodeRounding, at.Child("rounding"),
			check.A("places", strconv.Itoa(int(p.Rounding.Places))), check.A("mode", p.Rounding.Mode.String())))
	}
	return findings
}

func whole() figure.Quantity { return figure.Count(100, "%") }

// percentage tells whether a share is stated in percent and from 0 to 100.
func percentage(share figure.Quantity) bool {
	order, err := share.Cmp(whole())
	return err == nil && share.Stated() && share.Sign() >= 0 && order <= 0
}
