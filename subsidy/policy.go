package subsidy

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// Errors of paying by a policy.
var (
	// ErrPolicy reports a policy that nothing can be paid by; Policy.Check says
	// what is wrong with it.
	ErrPolicy = errors.New("policy is not sound")
	// ErrKind reports a kind of property that the policy promises nothing for.
	ErrKind = errors.New("nothing is promised for this kind of property")
	// ErrAmount reports an amount that is absent or negative.
	ErrAmount = errors.New("amount must be stated and not negative")
)

// Kind is what was bought; places add their own. The zero value names nothing.
type Kind string

// The kinds of property that have a label.
const (
	// Residential is a home (住宅).
	Residential Kind = "residential"
	// NonResidential is a shop, an office and the like (非住宅).
	NonResidential Kind = "non-residential"
	// Parking is a parking space (车位).
	Parking Kind = "parking"
)

// Kinds returns the kinds with their labels.
func Kinds() programme.Kinds {
	return programme.Kinds{
		{Code: string(Residential), Label: figure.Label{Zh: "住宅", En: "residential"}},
		{Code: string(NonResidential), Label: figure.Label{Zh: "非住宅", En: "non-residential"}},
		{Code: string(Parking), Label: figure.Label{Zh: "车位", En: "parking spaces"}},
	}
}

// Policy is what a place promises, as data. The zero value promises nothing.
type Policy struct {
	// Residential and NonResidential are the subsidy's share of the deed tax in
	// percent; absent means that the kind gets none, unless Grants says so.
	Residential    figure.Quantity `json:"residential,omitzero"`
	NonResidential figure.Quantity `json:"non_residential,omitzero"`
	// Grants are what other kinds get, or what one of those two gets beyond a share
	// of the tax; the first of a kind counts.
	Grants []Grant `json:"grants,omitempty"`
	// Cap is the most for one property, absent for no limit.
	Cap figure.Money `json:"cap,omitzero"`
	// Instalments are the shares that are paid year by year, in percent; they
	// add up to 100%.
	Instalments []figure.Quantity `json:"instalments"`
	// Rounding is how the subsidy of one applicant and its instalments are
	// rounded, in yuan.
	Rounding figure.Rounding `json:"rounding,omitzero"`
}

// Grant is what one kind of property gets: a share of the tax, a fixed amount, or
// both together, at most its cap.
type Grant struct {
	// Kind is one of Kinds or a place's own, Name its label then.
	Kind Kind         `json:"kind"`
	Name figure.Label `json:"name,omitzero"`
	// Share is in percent of the deed tax.
	Share figure.Quantity `json:"share,omitzero"`
	// Fixed is an amount for each property, Cap the most for one.
	Fixed figure.Money `json:"fixed,omitzero"`
	Cap   figure.Money `json:"cap,omitzero"`
}

// grant returns what a kind gets; some is false when it gets nothing.
func (p Policy) grant(kind Kind) (g Grant, some bool) {
	for _, g := range p.Grants {
		if g.Kind == kind {
			return g, g.Share.Stated() || g.Fixed.Stated()
		}
	}
	if kind == Residential {
		g.Share = p.Residential
	}
	if kind == NonResidential {
		g.Share = p.NonResidential
	}
	return g, g.Share.Stated()
}

// Share returns the subsidy's share of the deed tax on a kind of property,
// absent when the policy has none.
func (p Policy) Share(kind Kind) figure.Quantity {
	g, _ := p.grant(kind)
	return g.Share
}

// Due returns the subsidy for the deed tax paid on one property, in yuan: share
// and fixed amount, rounded once, and not above the caps. The tax may be absent
// where no share is promised. It returns ErrPolicy, ErrKind or ErrAmount.
func (p Policy) Due(kind Kind, tax figure.Money) (figure.Money, error) {
	if len(p.Check("")) > 0 {
		return figure.Money{}, ErrPolicy
	}
	g, some := p.grant(kind)
	switch {
	case !some:
		return figure.Money{}, fmt.Errorf("%.64q: %w", kind, ErrKind)
	case g.Share.Stated() && !tax.Stated() || tax.Sign() < 0:
		return figure.Money{}, ErrAmount
	}
	hundred := whole().Decimal()
	product := tax.In(figure.Yuan).Decimal().Mul(g.Share.Base()).Add(g.Fixed.In(figure.Yuan).Decimal().Mul(hundred))
	amount, err := figure.Divide(product, hundred, p.Rounding)
	if err != nil {
		return figure.Money{}, err
	}
	for _, limit := range [...]figure.Money{g.Cap, p.Cap} {
		if limit.Stated() {
			amount = decimal.Min(amount, limit.In(figure.Yuan).Decimal())
		}
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
// exactly. It returns ErrPolicy, ErrAmount, or figure.ErrFiner when the amount
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
// no percentage from 0 to 100, a negative amount, instalments that do not add up
// to 100%, kinds without a label or twice, and a rounding that does not exist.
// Paths are below at.
func (p Policy) Check(at check.Path) []check.Finding {
	var findings []check.Finding
	share := func(path check.Path, share figure.Quantity) {
		if share.Stated() && !percentage(share) {
			findings = append(findings, check.NewFinding(CodeShare, path, check.A("share", share.String())))
		}
	}
	amount := func(path check.Path, zh, en string, amount figure.Money) {
		if amount.Sign() < 0 {
			findings = append(findings, check.NewFinding(programme.CodeNegative, path,
				check.L("figure", figure.Label{Zh: zh, En: en}), check.A("value", amount.String())))
		}
	}
	share(at.Child("residential"), p.Residential)
	share(at.Child("non_residential"), p.NonResidential)
	amount(at.Child("cap"), "补贴上限", "cap of the subsidy", p.Cap)
	seen := map[Kind]bool{}
	for i, g := range p.Grants {
		path := at.Child("grants").Index(i)
		label := Kinds().Label(string(g.Kind), g.Name)
		share(path.Child("share"), g.Share)
		amount(path.Child("fixed"), label.Zh+"定额补贴", "fixed subsidy, "+label.En, g.Fixed)
		amount(path.Child("cap"), label.Zh+"补贴上限", "cap of the subsidy, "+label.En, g.Cap)
		if !Kinds().Known(string(g.Kind), g.Name) {
			findings = append(findings, programme.UnknownKind(path.Child("kind"), string(g.Kind)))
		}
		if seen[g.Kind] {
			findings = append(findings, check.NewFinding(programme.CodeDuplicateRow, path.Child("kind"), check.L("figure", label)))
		}
		seen[g.Kind] = true
	}
	sum, sound := figure.Count(0, "%"), true
	for i, part := range p.Instalments {
		if !percentage(part) {
			findings = append(findings, check.NewFinding(CodeShare, at.Child("instalments").Index(i), check.A("share", part.String())))
			sound = false
			continue
		}
		sum, _ = sum.Add(part) // both are percentages
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

// UnmarshalJSON reads a policy strictly, as programme.Decode does: a condition
// that this type does not know is an error, and not lost.
func (p *Policy) UnmarshalJSON(data []byte) error {
	type plain Policy
	return programme.Decode(data, (*plain)(p))
}

func whole() figure.Quantity { return figure.Count(100, "%") }

// percentage tells whether a share is stated in percent and from 0 to 100.
func percentage(share figure.Quantity) bool {
	order, err := share.Cmp(whole())
	return err == nil && share.Stated() && share.Sign() >= 0 && order <= 0
}
