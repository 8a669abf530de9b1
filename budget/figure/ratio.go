package figure

import (
	"encoding/json"
	"math/big"
	"math/bits"
	"reflect"

	"github.com/shopspring/decimal"

	"jixiao.example/internal/strict"
)

// RatioState tells whether a ratio has a value.
type RatioState uint8

// The states of a ratio. What a form prints for 0/0 is that form's convention;
// arithmetic does not decide it.
const (
	// Undefined is 0/0, an absent operand, or operands of different things, but for
	// those of CountRatio.
	Undefined RatioState = iota
	// Defined is any quotient with a denominator that is not zero.
	Defined
	// Infinite is a non-zero numerator on a zero base.
	Infinite
)

// Ratio is a quotient that still knows what it was made of: numerator,
// denominator, and the name of the base, because the same word (使用率, 执行率)
// is used with different bases. The zero value is undefined. It is never
// divided out before it is printed.
type Ratio struct {
	num, den Quantity
	base     Label
	counts   bool // of different things, divided by number
}

// NewRatio returns num ÷ den, where base names den: "全年预算数". Operands of
// different things (万元 and 个) make the ratio undefined.
func NewRatio(num, den Quantity, base string) Ratio {
	return Ratio{num: num, den: den, base: Label{Zh: base}}
}

// MoneyRatio is NewRatio for amounts.
func MoneyRatio(num, den Money, base string) Ratio {
	return NewRatio(num.Quantity(), den.Quantity(), base)
}

// CountRatio is NewRatio for numbers of different things that belong to each
// other one by one, such as certificates and buildings (155份, 155栋): they are
// divided whatever their units, and each keeps its own.
func CountRatio(num, den Quantity, base string) Ratio {
	ratio := NewRatio(num, den, base)
	ratio.counts = true
	return ratio
}

// Numerator returns what is divided.
func (r Ratio) Numerator() Quantity { return r.num }

// Denominator returns the base that is divided by.
func (r Ratio) Denominator() Quantity { return r.den }

// Base returns the Chinese name of the denominator.
func (r Ratio) Base() string { return r.base.Zh }

// WithEnglishBase returns the ratio with an English name of its base beside the
// Chinese one.
func (r Ratio) WithEnglishBase(name string) Ratio {
	r.base.En = name
	return r
}

// BaseLabel returns the name of the denominator; a base that has no English
// name goes by the Chinese one.
func (r Ratio) BaseLabel() Label {
	if r.base.En == "" {
		return Label{Zh: r.base.Zh, En: r.base.Zh}
	}
	return r.base
}

// State tells whether the ratio has a value.
func (r Ratio) State() RatioState {
	_, _, converts := r.num.Converts(r.den)
	switch {
	case !r.num.Stated() || !r.den.Stated() || !converts && !r.counts:
		return Undefined
	case r.den.Sign() != 0:
		return Defined
	case r.num.Sign() != 0:
		return Infinite
	}
	return Undefined
}

// operands returns what is divided and by what, in one unit.
func (r Ratio) operands() (num, den decimal.Decimal) {
	num, den = r.num.Base(), r.den.Base()
	if a, b, ok := r.num.Converts(r.den); ok && a != b {
		num, den = num.Mul(decimal.New(a, 0)), den.Mul(decimal.New(b, 0))
	}
	return num, den
}

// Stated tells whether both operands are.
func (r Ratio) Stated() bool { return r.num.Stated() && r.den.Stated() }

// Round returns the quotient (0.7954 for 79.54%) rounded once; ok is false
// when the ratio is not defined or the rounding does not validate.
func (r Ratio) Round(rounding Rounding) (value decimal.Decimal, ok bool) {
	return r.Of(decimal.New(1, 0), rounding)
}

// Percent returns the ratio as a percentage with the given places, rounded
// half up once; absent when the ratio is not defined or places lie outside
// 0…MaxDigits.
func (r Ratio) Percent(places int32) Quantity {
	if value, short := r.shortPercent(places); short {
		return Quantity{number: value, unit: everyday.find(percent)}
	}
	value, ok := r.Of(decimal.New(100, 0), Rounding{Places: places})
	if !ok {
		return Quantity{}
	}
	return Quantity{number: exactNumber(value), unit: everyday.find(percent)}
}

// shortPercent is Percent in integers of 64 bits, where those will do.
func (r Ratio) shortPercent(places int32) (value number, short bool) {
	const most = MaxDigits - 3 // beside the two of a percentage
	if r.State() != Defined || places < 0 || places > most {
		return number{}, false
	}
	num, den, short := r.integers()
	factor, _ := scaled(1, 2+places).coefAt(0)
	high, low := bits.Mul64(magnitude(num), uint64(factor))
	if !short || high >= magnitude(den) {
		return number{}, false
	}
	quotient, rest := bits.Div64(high, low, magnitude(den))
	if rest >= magnitude(den)-rest {
		quotient++
	}
	if quotient > maxCoef {
		return number{}, false
	}
	coef := int64(quotient)
	if (num < 0) != (den < 0) {
		coef = -coef
	}
	return scaled(coef, -places), true
}

func magnitude(n int64) uint64 {
	if n < 0 {
		n = -n
	}
	return uint64(n)
}

// Of returns the ratio times amount, rounded once, as a score is made from a
// rate; ok is false when the ratio is not defined or Divide refuses.
func (r Ratio) Of(amount decimal.Decimal, rounding Rounding) (value decimal.Decimal, ok bool) {
	if r.State() != Defined || !withinExponent(amount) {
		return decimal.Decimal{}, false
	}
	num, den := r.operands()
	value, err := Divide(num.Mul(amount), den, rounding)
	return value, err == nil
}

// Cmp compares two defined ratios exactly, without dividing; ok is false when
// either is not defined.
func (r Ratio) Cmp(other Ratio) (order int, ok bool) {
	if r.State() != Defined || other.State() != Defined {
		return 0, false
	}
	if a, b, short := r.integers(); short {
		if c, d, short := other.integers(); short {
			return compareQuotients(a, b, c, d), true
		}
	}
	num, den := r.operands()
	otherNum, otherDen := other.operands()
	return new(big.Rat).Quo(num.Rat(), den.Rat()).Cmp(new(big.Rat).Quo(otherNum.Rat(), otherDen.Rat())), true
}

// integers returns the operands times one power of ten, where that makes integers
// of at most 18 digits.
func (r Ratio) integers() (num, den int64, short bool) {
	if a, b, ok := r.num.Converts(r.den); ok && a != b {
		return 0, 0, false
	}
	num, den, _, short = aligned(r.num.number.shift(r.num.Power()), r.den.number.shift(r.den.Power()))
	return num, den, short
}

// String returns the percentage with two places ("79.54%"), "—" when
// undefined and "∞" when infinite; "" for a ratio of absent operands.
func (r Ratio) String() string {
	switch {
	case !r.Stated():
		return ""
	case r.State() == Infinite:
		return "∞"
	case r.State() == Undefined:
		return "—"
	}
	return r.Percent(2).String()
}

// Short returns the percentage with at most two places and no needless zeros
// ("37.5%"), else what String does.
func (r Ratio) Short() string {
	if r.State() != Defined {
		return r.String()
	}
	percentage := r.Percent(2)
	return Points{percentage.number}.Short() + percent
}

// ratioJSON is the JSON form of a ratio.
type ratioJSON struct {
	Numerator   Quantity `json:"numerator"`
	Denominator Quantity `json:"denominator"`
	Base        string   `json:"base,omitempty"`
	BaseEn      string   `json:"base_en,omitempty"`
	Counts      bool     `json:"counts,omitempty"`
}

var ratioShape = strict.ShapeOf(reflect.TypeFor[ratioJSON]())

// maxRatioBytes bounds the JSON of a ratio.
const maxRatioBytes = 4096

// MarshalJSON writes the operands and the names of the base, null for the zero
// value. The quotient is not written: it depends on a rounding.
func (r Ratio) MarshalJSON() ([]byte, error) {
	if !r.num.Stated() && !r.den.Stated() && r.base == (Label{}) && !r.counts {
		return quote(""), nil
	}
	return json.Marshal(ratioJSON{r.num, r.den, r.base.Zh, r.base.En, r.counts})
}

// UnmarshalJSON reads what MarshalJSON writes; null resets to the zero value.
// Unknown fields and fields given twice are errors.
func (r *Ratio) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		*r = Ratio{}
		return nil
	}
	var read ratioJSON
	if err := strict.Decode(data, maxRatioBytes, ratioShape, &read); err != nil {
		return err
	}
	*r = Ratio{num: read.Numerator, den: read.Denominator, base: Label{Zh: read.Base, En: read.BaseEn}, counts: read.Counts}
	return nil
}

func (Ratio) figure() {}
