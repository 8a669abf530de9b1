package figure

import (
	"cmp"
	"fmt"
	"math/bits"

	"github.com/shopspring/decimal"

	"jixiao.example/internal/strict"
)

// Mode is what happens to the digits that are dropped.
type Mode uint8

// The modes. The zero value is the rule that Chinese forms use.
const (
	// HalfUp rounds a half away from zero (四舍五入).
	HalfUp Mode = iota
	// Cut drops the digits (截断, 去尾).
	Cut
	// HalfEven rounds a half to the even neighbour (四舍六入五成双,
	// GB/T 8170 as an option).
	HalfEven
)

var modeNames = [...]string{HalfUp: "half-up", Cut: "cut", HalfEven: "half-even"}

// String returns the wire name of the mode.
func (m Mode) String() string {
	if int(m) < len(modeNames) {
		return modeNames[m]
	}
	return fmt.Sprintf("mode(%d)", m)
}

// MarshalText writes the wire name; an unknown mode is ErrMode.
func (m Mode) MarshalText() ([]byte, error) {
	if int(m) >= len(modeNames) {
		return nil, fmt.Errorf("%v: %w", m, ErrMode)
	}
	return []byte(m.String()), nil
}

// UnmarshalText reads the wire name; anything else is ErrMode, with the names.
func (m *Mode) UnmarshalText(text []byte) error {
	for i, name := range modeNames {
		if name == string(text) {
			*m = Mode(i)
			return nil
		}
	}
	return strict.NoWord(string(text), ErrMode, modeNames[:]...)
}

// Rounding is one rounding step: how many places stay and what happens to the
// rest. The zero value rounds to whole numbers, half up.
type Rounding struct {
	Places int32 `json:"places"`
	Mode   Mode  `json:"mode"`
}

// Validate reports places outside 0…MaxDigits (ErrPlaces) and unknown modes
// (ErrMode).
func (r Rounding) Validate() error {
	if r.Places < 0 || r.Places > MaxDigits {
		return ErrPlaces
	}
	if int(r.Mode) >= len(modeNames) {
		return fmt.Errorf("%v: %w", r.Mode, ErrMode)
	}
	return nil
}

// Round rounds value once. It never adds places: 5 rounded to two places stays
// 5. A rounding that does not validate leaves the value as it is.
func (r Rounding) Round(value decimal.Decimal) decimal.Decimal {
	if r.Validate() != nil || value.Exponent() >= -r.Places {
		return value
	}
	rounded, err := Divide(value, decimal.New(1, 0), r)
	if err != nil { // an exponent that no figure has
		return value
	}
	return rounded
}

// maxExponent bounds the operands of a division either way: a decimal such as
// 1e1000000000 would take all memory. Products of figures stay far below it.
const maxExponent = 1000

func withinExponent(value decimal.Decimal) bool {
	return value.Exponent() >= -maxExponent && value.Exponent() <= maxExponent
}

// Divide returns num ÷ den rounded once. What this package rounds goes through it,
// but for Ratio.Percent, which does the same in integers of 64 bits where they will
// do: dividing to some precision and rounding that again turns 0.00499999… into
// 0.01. The outcome has exactly r.Places places. The error is
// that of r.Validate, ErrZeroDivisor, or ErrExponent for an operand whose
// exponent lies outside ±1000.
func Divide(num, den decimal.Decimal, r Rounding) (decimal.Decimal, error) {
	if err := r.Validate(); err != nil {
		return decimal.Decimal{}, err
	}
	switch {
	case !withinExponent(num) || !withinExponent(den):
		return decimal.Decimal{}, ErrExponent
	case den.Sign() == 0:
		return decimal.Decimal{}, ErrZeroDivisor
	}
	quotient, remainder := num.QuoRem(den, r.Places)
	if remainder.Sign() == 0 || r.Mode == Cut {
		return quotient, nil
	}
	// |remainder| against half a unit in the last place of the divisor.
	twice := remainder.Abs().Mul(decimal.New(2, 0))
	away := false
	switch twice.Cmp(den.Abs().Shift(-r.Places)) {
	case 1:
		away = true
	case 0:
		away = r.Mode == HalfUp || quotient.Coefficient().Bit(0) == 1
	}
	if away {
		quotient = quotient.Add(decimal.New(int64(num.Sign()*den.Sign()), -r.Places))
	}
	return quotient, nil
}

// compareQuotients compares a/b with c/d, integers of at most 18 digits, without
// dividing; the denominators must not be zero.
func compareQuotients(a, b, c, d int64) int {
	if b < 0 {
		a, b = -a, -b
	}
	if d < 0 {
		c, d = -c, -d
	}
	if a < 0 && c < 0 {
		a, b, c, d = -c, d, -a, b
	}
	if a < 0 || c < 0 {
		return cmp.Compare(a, c)
	}
	high, low := bits.Mul64(uint64(a), uint64(d))
	otherHigh, otherLow := bits.Mul64(uint64(c), uint64(b))
	return cmp.Or(cmp.Compare(high, otherHigh), cmp.Compare(low, otherLow))
}
