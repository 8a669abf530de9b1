package figure

import (
	"strings"

	"github.com/shopspring/decimal"
)

// Points are what a form awards: the weight of an indicator (分值) or its score
// (得分). They have no unit. The zero value is absent, which is not 0 points.
type Points struct{ number number }

// NewPoints takes over a decimal; it returns ErrTooManyDigits or ErrExponent
// past the limits of this package.
func NewPoints(value decimal.Decimal) (Points, error) {
	n, err := newNumber(value)
	return Points{n}, err
}

// PointsOf returns whole points.
func PointsOf(n int64) Points { return ScaledPoints(n, 0) }

// ScaledPoints returns coef ÷ 10^places points: ScaledPoints(795, 2) is 7.95.
// Places outside ±MaxDigits give absent points.
func ScaledPoints(coef int64, places int32) Points {
	if places < -MaxDigits || places > MaxDigits {
		return Points{}
	}
	return Points{scaledNumber(coef, -places)}
}

// ParsePoints reads the canonical form, a number: "7.95", "22.5", "10.00".
func ParsePoints(text string) (Points, error) {
	qualifier, n, rest, err := scanFigure(text)
	switch {
	case qualifier != Plain:
		err = ErrNumber
	case err != nil:
	case isExponent(rest):
		err = ErrExponent
	case rest != "":
		err = ErrNumber
	}
	return outcome(Points{n}, "points", text, err)
}

// MustPoints is ParsePoints for constants; it panics on an error.
func MustPoints(text string) Points { return must(ParsePoints(text)) }

// SumPoints adds; absent points add as nothing, and a sum of nothing is
// absent.
func SumPoints(points ...Points) Points {
	var sum Points
	for _, p := range points {
		sum = sum.Add(p)
	}
	return sum
}

// Stated tells whether there are points at all.
func (p Points) Stated() bool { return p.number.stated() }

// Decimal returns the value; zero when absent.
func (p Points) Decimal() decimal.Decimal { return p.number.decimal() }

// Coefficient returns the value as coef × 10^exp; ok is false when the points
// are absent or too long for 64 bits.
func (p Points) Coefficient() (coef int64, exp int32, ok bool) {
	return p.number.coef, p.number.exp(), p.number.short()
}

// Places returns the decimal places that the points were printed with.
func (p Points) Places() int32 { return -p.number.exp() }

// Sign returns -1, 0 or 1; 0 also when absent.
func (p Points) Sign() int { return p.number.sign() }

// Add returns the sum; an absent operand adds as nothing.
func (p Points) Add(other Points) Points { return Points{p.number.add(other.number)} }

// Sub returns p − other under the rules of Add.
func (p Points) Sub(other Points) Points { return Points{p.number.add(other.number.neg())} }

// Cmp orders by value, absent first.
func (p Points) Cmp(other Points) int { return p.number.cmp(other.number) }

// Equal tells whether both are the same number of points, or both absent.
func (p Points) Equal(other Points) bool { return p.Cmp(other) == 0 }

// Round rounds under the rules of Rounding.Round; absent stays absent.
func (p Points) Round(r Rounding) Points {
	if p.Stated() {
		p.number = exactNumber(r.Round(p.Decimal()))
	}
	return p
}

// Quantity returns the points as a bare quantity.
func (p Points) Quantity() Quantity { return Quantity{number: p.number} }

// String returns the canonical form, "" when absent.
func (p Points) String() string { return p.number.text() }

// Short returns the value without trailing zeros: "10" for 10.00.
func (p Points) Short() string {
	text := p.String()
	if p.Places() <= 0 {
		return text
	}
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}

// AppendText appends the canonical form.
func (p Points) AppendText(b []byte) ([]byte, error) { return p.number.appendText(b), nil }

// MarshalText returns the canonical form.
func (p Points) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText reads the canonical form; no text is absent.
func (p *Points) UnmarshalText(text []byte) error {
	read, err := ParsePoints(string(text))
	return keep(p, read, err)
}

// MarshalJSON writes the canonical form as a string, null when absent.
func (p Points) MarshalJSON() ([]byte, error) { return quote(p.String()), nil }

// UnmarshalJSON reads a string or a plain JSON number; null resets to absent.
func (p *Points) UnmarshalJSON(data []byte) error {
	if isNumber(data) {
		return p.UnmarshalText(data)
	}
	return unquote(p, "points", data)
}

func (Points) figure() {}
