package figure

import "github.com/shopspring/decimal"

// MoneyUnit is the unit that an amount was stated in.
type MoneyUnit uint8

// The units of money that budget documents use.
const (
	Yuan               MoneyUnit = iota // 元
	ThousandYuan                        // 千元
	TenThousandYuan                     // 万元
	MillionYuan                         // 百万元
	HundredMillionYuan                  // 亿元
)

var moneyUnits = [...]struct {
	unit

	english string
}{
	Yuan:               {unit{&unitWord{"元", "元", 0}}, "yuan"},
	ThousandYuan:       {unit{&unitWord{"千元", "元", 3}}, "thousand yuan"},
	TenThousandYuan:    {unit{&unitWord{"万元", "元", 4}}, "10,000 yuan"},
	MillionYuan:        {unit{&unitWord{"百万元", "元", 6}}, "million yuan"},
	HundredMillionYuan: {unit{&unitWord{"亿元", "元", 8}}, "100 million yuan"},
}

// known maps a number that is no unit to the yuan, so that no method panics.
func (u MoneyUnit) known() MoneyUnit {
	if int(u) < len(moneyUnits) {
		return u
	}
	return Yuan
}

// String returns the Chinese word, as in "万元".
func (u MoneyUnit) String() string { return moneyUnits[u.known()].word() }

// English returns the English words, as in "10,000 yuan".
func (u MoneyUnit) English() string { return moneyUnits[u.known()].english }

// ParseMoneyUnit reads the Chinese word of a unit; the error is ErrNoUnit or
// ErrUnit.
func ParseMoneyUnit(text string) (MoneyUnit, error) {
	u, err := moneyUnit(text)
	if err != nil {
		return 0, parseError("unit of money", text, err)
	}
	return u, nil
}

func moneyUnit(text string) (MoneyUnit, error) {
	switch text {
	case "万元": // by far the most frequent
		return TenThousandYuan, nil
	case "":
		return 0, ErrNoUnit
	}
	for u := range moneyUnits {
		if moneyUnits[u].word() == text {
			return MoneyUnit(u), nil
		}
	}
	if isExponent(text) {
		return 0, ErrExponent
	}
	return 0, ErrUnit
}

// MarshalText returns the Chinese word.
func (u MoneyUnit) MarshalText() ([]byte, error) {
	if u != u.known() {
		return nil, ErrUnit
	}
	return []byte(u.String()), nil
}

// UnmarshalText reads the Chinese word.
func (u *MoneyUnit) UnmarshalText(text []byte) error {
	read, err := ParseMoneyUnit(string(text))
	return keep(u, read, err)
}

// Money is an exact amount with the unit it was stated in and the places it
// was printed with: "20.4亿元" is not "20.40亿元" as a print, though equal as
// an amount. The zero value is absent. Money is immutable; amounts in
// different units add and compare without the caller thinking of units.
type Money struct {
	number    number
	unit      MoneyUnit
	qualifier Qualifier
}

// NewMoney takes over a decimal, such as a database column, that is stated in
// unit. The places of the amount are those of the decimal's exponent. It
// returns ErrTooManyDigits or ErrExponent past the limits of this package, and
// ErrUnit for a unit that is none of the constants.
func NewMoney(amount decimal.Decimal, unit MoneyUnit) (Money, error) {
	n, err := newNumber(amount)
	switch {
	case err != nil:
		return Money{}, err
	case unit != unit.known():
		return Money{}, ErrUnit
	}
	return Money{number: n, unit: unit}, nil
}

// ParseMoney reads the canonical form: an optional qualifier, a number and a
// unit, without spaces, as in "3550.44万元" or "约500万元".
func ParseMoney(text string) (Money, error) {
	qualifier, n, rest, err := scanFigure(text)
	unit := Yuan
	if err == nil {
		unit, err = moneyUnit(rest)
	}
	return outcome(Money{number: n, unit: unit, qualifier: qualifier}, "money", text, err)
}

// MustMoney is ParseMoney for constants; it panics on an error.
func MustMoney(text string) Money { return must(ParseMoney(text)) }

// Stated tells whether there is an amount at all.
func (m Money) Stated() bool { return m.number.stated() }

// Decimal returns the amount in its own unit; zero when absent.
func (m Money) Decimal() decimal.Decimal { return m.number.decimal() }

// Unit returns the unit that the amount was stated in.
func (m Money) Unit() MoneyUnit { return m.unit }

// Places returns the decimal places that the amount was printed with. It is
// negative when the last printed digit stands left of the point, as after
// converting "0.92亿元" into 万元.
func (m Money) Places() int32 { return -m.number.exp() }

// Qualifier returns the word that softens the amount, if any.
func (m Money) Qualifier() Qualifier { return m.qualifier }

// Sign returns -1, 0 or 1; 0 also when absent.
func (m Money) Sign() int { return m.number.sign() }

// In returns the same amount in another unit. It is exact: only the point moves,
// and in a coarser unit zeros at the end are left out (2000000.00元 is 200万元).
// Absent stays absent.
func (m Money) In(unit MoneyUnit) Money {
	if !m.Stated() {
		return Money{}
	}
	unit = unit.known()
	m.number = m.number.converted(moneyUnits[m.unit].power() - moneyUnits[unit].power())
	m.unit = unit
	return m
}

// Add returns the sum in m's unit, with the finer of the two precisions. An
// absent operand adds as nothing, so that the outcome is the other operand in
// its own unit; the sum of two absent amounts is absent. A qualifier of either
// operand stays; two different ones make it About.
func (m Money) Add(other Money) Money {
	if !m.Stated() {
		return other
	}
	m.number = m.number.add(other.number.shift(other.Power() - m.Power()))
	m.qualifier = m.qualifier.join(other.qualifier)
	return m
}

// Sub returns m − other under the rules of Add.
func (m Money) Sub(other Money) Money { return m.Add(other.Neg()) }

// Neg returns −m; absent stays absent. "At least" becomes "at most" and the
// other way round, any other qualifier becomes About.
func (m Money) Neg() Money {
	m.number = m.number.neg()
	m.qualifier = m.qualifier.negated()
	return m
}

// Round rounds the amount in its own unit under the rules of Rounding.Round;
// absent stays absent.
func (m Money) Round(r Rounding) Money {
	if m.Stated() {
		m.number = exactNumber(r.Round(m.Decimal()))
	}
	return m
}

// Cmp orders by amount, whatever the units: -1, 0 or 1. Absent comes before
// every stated amount.
func (m Money) Cmp(other Money) int {
	return m.number.cmp(other.number.shift(other.Power() - m.Power()))
}

// Equal tells whether both are the same amount, whatever their units and
// printed places, or both absent.
func (m Money) Equal(other Money) bool { return m.Cmp(other) == 0 }

// Coefficient returns the amount in yuan as coef × 10^exp; ok is false when it
// is absent or too long for 64 bits.
func (m Money) Coefficient() (coef int64, exp int32, ok bool) {
	return m.number.coef, m.number.exp() + m.Power(), m.number.short()
}

// Power returns the power of ten of the amount's unit: 4 for 万元.
func (m Money) Power() int32 { return moneyUnits[m.unit].power() }

// Quantity returns the amount as a quantity with the same unit word.
func (m Money) Quantity() Quantity {
	if !m.Stated() {
		return Quantity{}
	}
	return Quantity{number: m.number, unit: moneyUnits[m.unit].unit, qualifier: m.qualifier}
}

// SumMoney adds amounts in the unit of the first stated one; absent amounts
// add as nothing, and a sum of nothing is absent.
func SumMoney(amounts ...Money) Money {
	var sum Money
	for _, amount := range amounts {
		sum = sum.Add(amount)
	}
	return sum
}

// Number returns the amount without its unit, as printed: "3550.44".
func (m Money) Number() string { return m.number.text() }

// String returns the canonical form, "" when absent.
func (m Money) String() string {
	var scratch [MaxBytes]byte
	text, _ := m.AppendText(scratch[:0]) // never fails
	return string(text)
}

// AppendText appends the canonical form.
func (m Money) AppendText(b []byte) ([]byte, error) {
	if !m.Stated() {
		return b, nil
	}
	b = append(b, m.qualifier.String()...)
	b = m.number.appendText(b)
	return append(b, m.unit.String()...), nil
}

// MarshalText returns the canonical form.
func (m Money) MarshalText() ([]byte, error) { return m.AppendText(nil) }

// UnmarshalText reads the canonical form; no text is absent.
func (m *Money) UnmarshalText(text []byte) error {
	read, err := ParseMoney(string(text))
	return keep(m, read, err)
}

// MarshalJSON writes the canonical form as a string, null when absent.
func (m Money) MarshalJSON() ([]byte, error) { return quote(m.String()), nil }

// UnmarshalJSON reads what MarshalJSON writes; null resets to absent. A bare
// number is refused: it has no unit.
func (m *Money) UnmarshalJSON(data []byte) error {
	if isNumber(data) {
		return parseError("money", string(data), ErrNoUnit)
	}
	return unquote(m, "money", data)
}

func (Money) figure() {}
