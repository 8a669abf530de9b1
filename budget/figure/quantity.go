package figure

import (
	"fmt"
	"math/big"

	"github.com/shopspring/decimal"
)

// Quantity is a number with any unit word: 155栋, 117.1万㎡, 95%, 12元/户·年, or
// a bare number without one. 万 and 亿 (and 千, 百万 …) in front of a unit are
// prefixes: 117.1万㎡ equals 1171000㎡. The zero value is absent. A Quantity is
// immutable.
type Quantity struct {
	number    number
	unit      unit
	qualifier Qualifier
	exact     bool
}

// NewQuantity takes over a decimal with its unit word, "" for none. It returns
// ErrTooManyDigits, ErrExponent or ErrUnit past the limits of this package.
func NewQuantity(value decimal.Decimal, unitWord string) (Quantity, error) {
	n, err := newNumber(value)
	if err != nil {
		return Quantity{}, err
	}
	u, err := newUnit(unitWord)
	if err != nil {
		return Quantity{}, fmt.Errorf("unit %.64q: %w", unitWord, err)
	}
	return Quantity{number: n, unit: u}, nil
}

// Count is a counted number of things, such as 57人: it is exact, so no
// rounding of its last digit can explain a difference. A unit that is not well
// formed makes the count absent; use NewQuantity for units from outside.
func Count(n int64, unitWord string) Quantity {
	u, err := newUnit(unitWord)
	if err != nil {
		return Quantity{}
	}
	return Quantity{number: scaledNumber(n, 0), unit: u, exact: true}
}

// ParseQuantity reads the canonical form: an optional qualifier, a number and
// a unit word or none, without spaces between them.
func ParseQuantity(text string) (Quantity, error) {
	qualifier, n, rest, err := scanFigure(text)
	u := unit{}
	if err == nil {
		u, err = newUnit(rest)
	}
	return outcome(Quantity{number: n, unit: u, qualifier: qualifier}, "quantity", text, err)
}

// MustQuantity is ParseQuantity for constants; it panics on an error.
func MustQuantity(text string) Quantity { return must(ParseQuantity(text)) }

// Stated tells whether there is a number at all.
func (q Quantity) Stated() bool { return q.number.stated() }

// Decimal returns the number in its own unit; zero when absent.
func (q Quantity) Decimal() decimal.Decimal { return q.number.decimal() }

// Base returns the number in the base unit: 1171000 for 117.1万㎡. A percentage
// stays as printed: 95 for 95%.
func (q Quantity) Base() decimal.Decimal { return q.number.shift(q.unit.power()).decimal() }

// Coefficient returns the number in the base unit as coef × 10^exp. ok is
// false when the quantity is absent or too long for 64 bits; use Base then.
func (q Quantity) Coefficient() (coef int64, exp int32, ok bool) {
	return q.number.coef, q.number.exp() + q.unit.power(), q.number.short()
}

// Printed returns the number in its own unit as coef × 10^exp, under the rules
// of Coefficient.
func (q Quantity) Printed() (coef int64, exp int32, ok bool) {
	return q.number.coef, q.number.exp(), q.number.short()
}

// Unit returns the unit word, "" for a bare number.
func (q Quantity) Unit() string { return q.unit.word() }

// BaseUnit returns what the unit measures, without 万, 亿 and the like: ㎡ for
// 万㎡ and 公顷, % for ‰.
func (q Quantity) BaseUnit() string { return q.unit.base() }

// Power returns the power of ten between the unit and what it measures: 4 for
// 万㎡ and 公顷, 0 for ㎡.
func (q Quantity) Power() int32 { return q.unit.power() }

// Places returns the decimal places that the number was printed with.
func (q Quantity) Places() int32 { return -q.number.exp() }

// Qualifier returns the word that softens the number, if any.
func (q Quantity) Qualifier() Qualifier { return q.qualifier }

// Exact tells whether the quantity is a count.
func (q Quantity) Exact() bool { return q.exact }

// Sign returns -1, 0 or 1; 0 also when absent.
func (q Quantity) Sign() int { return q.number.sign() }

// SameUnit tells whether both have the same unit word, or none.
func (q Quantity) SameUnit(other Quantity) bool {
	return q.unit == other.unit || q.Unit() == other.Unit()
}

// Comparable tells whether both units measure the same thing: 万㎡ and ㎡ do, ‰ and %,
// 万元 and 个 do not. A bare number is comparable with bare numbers, 万 included.
func (q Quantity) Comparable(other Quantity) bool {
	return q.unit.of == other.unit.of || q.unit.base() == other.unit.base()
}

// WithUnit returns the same number with another unit word, for a bare number
// that takes over the unit of its target. It does not convert. Absent stays
// absent.
func (q Quantity) WithUnit(of Quantity) Quantity {
	if q.Stated() {
		q.unit = of.unit
	}
	return q
}

// Of returns a number that has no unit, 万 and the like aside, as one of what other
// counts: 500万 of 10万元 is 500万元, and 5000 of 1万公里 is 5000公里. A quantity with a
// unit, an absent one and one whose unit would be too long stay as they are.
func (q Quantity) Of(other Quantity) Quantity {
	if !q.Stated() || q.unit.base() != "" {
		return q
	}
	if u, err := newUnit(q.unit.word() + cutMagnitude(other.unit.word())); err == nil {
		q.unit = u
	}
	return q
}

// Qualified returns the same quantity with another qualifier, Plain for none. Absent
// stays absent.
func (q Quantity) Qualified(as Qualifier) Quantity {
	if q.Stated() {
		q.qualifier = as
	}
	return q
}

// In returns the same quantity in the unit of another that is comparable with
// it, under the rules of Money.In, or that it Converts to without an endless
// fraction, else ErrUnitMismatch. Absent stays absent, whatever the unit.
func (q Quantity) In(of Quantity) (Quantity, error) {
	switch {
	case !q.Stated():
		return Quantity{}, nil
	case !q.Comparable(of):
		num, den, ok := q.Converts(of)
		if !ok {
			return Quantity{}, mismatch(q, of)
		}
		whole, ok := exactly(q.Base(), num, den)
		if !ok {
			return Quantity{}, mismatch(q, of)
		}
		q.number, q.unit = exactNumber(whole).converted(-of.unit.power()), of.unit
		return q, nil
	}
	q.number = q.number.converted(q.unit.power() - of.unit.power())
	q.unit = of.unit
	return q, nil
}

func mismatch(a, b Quantity) error {
	return fmt.Errorf("%.64q and %.64q: %w", a.Unit(), b.Unit(), ErrUnitMismatch)
}

// Converts returns how many of other's base unit one of q's is, as num/den: 60/1
// for hours and minutes, 2000/3 for 亩 and ㎡. ok is false for units of different
// things, and 1/1 stands for units that only powers of ten lie between.
func (q Quantity) Converts(other Quantity) (num, den int64, ok bool) {
	if q.Comparable(other) {
		return 1, 1, true
	}
	from, to := parts[q.BaseUnit()], parts[other.BaseUnit()]
	if from.of == "" || from.of != to.of {
		return 0, 0, false
	}
	return from.number, to.number, true
}

// exactly converts a number in the base unit by num/den; ok is false where the
// quotient has no end.
func exactly(value decimal.Decimal, num, den int64) (converted decimal.Decimal, ok bool) {
	value = value.Mul(decimal.New(num, 0))
	quotient, rest := value.QuoRem(decimal.New(den, 0), max(-value.Exponent(), 0)+MaxDigits)
	if !rest.IsZero() {
		return decimal.Decimal{}, false
	}
	ten, coef, exp := big.NewInt(10), quotient.Coefficient(), quotient.Exponent()
	for digit := new(big.Int); exp < 0; exp++ { // without the zeros at its end
		shorter, digit := new(big.Int).QuoRem(coef, ten, digit)
		if digit.Sign() != 0 {
			break
		}
		coef = shorter
	}
	return decimal.NewFromBigInt(coef, exp), true
}

// Add returns the sum in q's unit under the rules of Money.Add, or
// ErrUnitMismatch. The sum of two counts is a count.
func (q Quantity) Add(other Quantity) (Quantity, error) {
	switch {
	case !q.Stated():
		return other, nil
	case !other.Stated():
		return q, nil
	}
	if !q.Comparable(other) {
		converted, err := other.In(q)
		if err != nil {
			return Quantity{}, err
		}
		other = converted
	}
	q.number = q.number.add(other.number.shift(other.Power() - q.Power()))
	q.qualifier = q.qualifier.join(other.qualifier)
	q.exact = q.exact && other.exact
	return q, nil
}

// Sub returns q − other under the rules of Add.
func (q Quantity) Sub(other Quantity) (Quantity, error) { return q.Add(other.Neg()) }

// Neg returns −q under the rules of Money.Neg.
func (q Quantity) Neg() Quantity {
	q.number = q.number.neg()
	q.qualifier = q.qualifier.negated()
	return q
}

// Round rounds the number in its own unit under the rules of Rounding.Round;
// absent stays absent.
func (q Quantity) Round(r Rounding) Quantity {
	if q.Stated() {
		q.number = exactNumber(r.Round(q.Decimal()))
	}
	return q
}

// Cmp orders two quantities that are comparable or convert by value, absent
// first, or returns ErrUnitMismatch.
func (q Quantity) Cmp(other Quantity) (int, error) {
	if q.Stated() && other.Stated() && !q.Comparable(other) {
		num, den, ok := q.Converts(other)
		if !ok {
			return 0, mismatch(q, other)
		}
		return q.Base().Mul(decimal.New(num, 0)).Cmp(other.Base().Mul(decimal.New(den, 0))), nil
	}
	return q.number.cmp(other.number.shift(other.unit.power() - q.unit.power())), nil
}

// Equal tells whether both are the same quantity, whatever their units and
// printed places, or both absent. Quantities of different things are not.
func (q Quantity) Equal(other Quantity) bool {
	order, err := q.Cmp(other)
	return err == nil && order == 0
}

// Money returns the quantity as an amount when its unit is one of money, or
// ErrUnit. 十万元 is none of the units of money.
func (q Quantity) Money() (Money, error) {
	if !q.Stated() {
		return Money{}, nil
	}
	u, err := moneyUnit(q.unit.word())
	if err != nil {
		return Money{}, parseError("money", q.String(), err)
	}
	return Money{number: q.number, unit: u, qualifier: q.qualifier}, nil
}

// Number returns the number without its unit, as printed: "117.1".
func (q Quantity) Number() string { return q.number.text() }

// String returns the canonical form, "" when absent.
func (q Quantity) String() string {
	var scratch [MaxBytes]byte
	text, _ := q.AppendText(scratch[:0]) // never fails
	return string(text)
}

// AppendText appends the canonical form.
func (q Quantity) AppendText(b []byte) ([]byte, error) {
	if !q.Stated() {
		return b, nil
	}
	b = append(b, q.qualifier.String()...)
	b = q.number.appendText(b)
	return append(b, q.unit.word()...), nil
}

// MarshalText returns the canonical form.
func (q Quantity) MarshalText() ([]byte, error) { return q.AppendText(nil) }

// UnmarshalText reads the canonical form; no text is absent.
func (q *Quantity) UnmarshalText(text []byte) error {
	read, err := ParseQuantity(string(text))
	return keep(q, read, err)
}

// MarshalJSON writes the canonical form as a string, null when absent. That a
// quantity is a count is not part of its text.
func (q Quantity) MarshalJSON() ([]byte, error) { return quote(q.String()), nil }

// UnmarshalJSON reads what MarshalJSON writes; null resets to absent.
func (q *Quantity) UnmarshalJSON(data []byte) error {
	return unquote(q, "quantity", data)
}

func (Quantity) figure() {}
