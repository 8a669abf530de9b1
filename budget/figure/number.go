package figure

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// Limits at the door. Nothing longer is read and nothing larger is taken over
// from a caller's decimal; sums of accepted figures may grow past them.
const (
	// MaxBytes is the length of the longest token that is read, in bytes.
	MaxBytes = 64
	// MaxDigits is the largest number of digits that a figure prints, leading
	// zero included, and the bound of its exponent either way.
	MaxDigits = 18

	maxCoef = 999_999_999_999_999_999
)

// number is the inside of every figure: an exact decimal with the places that
// it was printed with, coef × 10^exp. Arithmetic is shopspring's; a number
// only stores its outcome compactly, so that a figure read from text needs no
// allocation and the scorer can take the coefficient as it stands. The zero
// value is absent.
type number struct {
	coef  int64
	scale *scale // nil when absent
}

// scale is what a number has beside its coefficient. Numbers of one power of
// ten share one, so that each takes two words only.
type scale struct {
	exp  int32
	wide *decimal.Decimal // the value, instead of coef, when it needs more than 18 digits
}

// furthest bounds the powers of ten that are shared; others are rare.
const furthest = 3 * MaxDigits

var scales = sharedScales()

func sharedScales() (shared [2*furthest + 1]*scale) {
	for i := range shared {
		shared[i] = &scale{exp: int32(i) - furthest}
	}
	return shared
}

// scaled is coef × 10^exp, of at most 18 digits.
func scaled(coef int64, exp int32) number {
	if exp < -furthest || exp > furthest {
		return number{coef, &scale{exp: exp}}
	}
	return number{coef, scales[exp+furthest]}
}

func (n number) stated() bool { return n.scale != nil }

// short tells whether the coefficient is the number's.
func (n number) short() bool { return n.scale != nil && n.scale.wide == nil }

// exp is the power of ten of the last printed digit, 0 when absent.
func (n number) exp() int32 {
	if n.scale == nil {
		return 0
	}
	return n.scale.exp
}

// wide is the value of a number that is not short, else nil.
func (n number) wide() *decimal.Decimal {
	if n.scale == nil {
		return nil
	}
	return n.scale.wide
}

// newNumber takes over a caller's decimal after checking its size: it must
// print within the limits, so that what is written can be read again.
func newNumber(value decimal.Decimal) (number, error) {
	exp := value.Exponent()
	if exp < -MaxDigits || exp > MaxDigits {
		return number{}, ErrExponent
	}
	whole := value.NumDigits()
	if value.Sign() != 0 {
		whole += max(int(exp), 0)
	}
	if whole > MaxDigits || 1-exp > MaxDigits { // a leading zero counts
		return number{}, ErrTooManyDigits
	}
	return exactNumber(value), nil
}

// scaledNumber is coef × 10^exp.
func scaledNumber(coef int64, exp int32) number {
	if coef < -maxCoef || coef > maxCoef {
		return exactNumber(decimal.New(coef, exp))
	}
	return scaled(coef, exp)
}

// exactNumber stores the outcome of arithmetic, however long it is.
func exactNumber(value decimal.Decimal) number {
	if value.NumDigits() <= MaxDigits {
		return scaled(value.CoefficientInt64(), value.Exponent())
	}
	return number{0, &scale{value.Exponent(), &value}}
}

func (n number) decimal() decimal.Decimal {
	if wide := n.wide(); wide != nil {
		return *wide
	}
	return decimal.New(n.coef, n.exp())
}

func (n number) sign() int {
	switch {
	case n.wide() != nil:
		return n.wide().Sign()
	case n.coef > 0:
		return 1
	case n.coef < 0:
		return -1
	}
	return 0
}

func (n number) add(m number) number {
	switch {
	case !n.stated():
		return m
	case !m.stated():
		return n
	}
	if a, b, exp, ok := aligned(n, m); ok {
		return scaledNumber(a+b, exp) // of 18 digits each: the sum fits 64 bits
	}
	return exactNumber(n.decimal().Add(m.decimal()))
}

// aligned returns both coefficients at the finer exponent when they have at
// most 18 digits there.
func aligned(n, m number) (a, b int64, exp int32, ok bool) {
	if n.scale == m.scale && n.short() { // nearly all
		return n.coef, m.coef, n.exp(), true
	}
	exp = min(n.exp(), m.exp())
	a, okA := n.coefAt(exp)
	b, okB := m.coefAt(exp)
	return a, b, exp, okA && okB
}

func (n number) coefAt(exp int32) (coef int64, ok bool) {
	if n.wide() != nil || n.exp()-exp > MaxDigits {
		return 0, false
	}
	coef = n.coef
	for e := n.exp(); e > exp; e-- {
		if coef > maxCoef/10 || coef < -maxCoef/10 {
			return 0, false
		}
		coef *= 10
	}
	return coef, true
}

func (n number) neg() number {
	if wide := n.wide(); wide != nil {
		return exactNumber(wide.Neg())
	}
	n.coef = -n.coef
	return n
}

// shift multiplies by 10^power without touching the printed digits.
func (n number) shift(power int32) number {
	switch wide := n.wide(); {
	case wide != nil:
		return exactNumber(wide.Shift(power))
	case !n.stated() || power == 0:
		return n
	}
	return scaled(n.coef, n.scale.exp+power)
}

// converted is shift for a number that is shown in a coarser unit, where the
// zeros at its end say nothing: 2000000.00元 is 200万元.
func (n number) converted(power int32) number {
	n = n.shift(power)
	if power < 0 && n.short() {
		coef, exp := n.coef, n.exp()
		for ; exp < 0 && coef%10 == 0; exp++ {
			coef /= 10
		}
		n = scaled(coef, exp)
	}
	return n
}

// cmp orders by value; absent comes before everything.
func (n number) cmp(m number) int {
	switch {
	case !n.stated() && !m.stated():
		return 0
	case !n.stated():
		return -1
	case !m.stated():
		return 1
	}
	if a, b, _, ok := aligned(n, m); ok {
		return cmp.Compare(a, b)
	}
	return n.decimal().Cmp(m.decimal())
}

// text returns what appendText writes.
func (n number) text() string {
	var scratch [MaxBytes]byte
	return string(n.appendText(scratch[:0]))
}

// appendText writes the number with the places that it has, never in
// scientific notation and never through shopspring's printing, which drops
// trailing zeros and obeys the host program's package variables.
func (n number) appendText(b []byte) []byte {
	if !n.stated() {
		return b
	}
	var scratch [32]byte
	digits := scratch[:0]
	if wide := n.wide(); wide != nil {
		digits = wide.Coefficient().Append(digits, 10)
	} else {
		digits = strconv.AppendInt(digits, n.coef, 10)
	}
	if digits[0] == '-' {
		b, digits = append(b, '-'), digits[1:]
	}
	return appendPoint(b, digits, n.exp())
}

// appendPoint sets the decimal point into digits, or fills up with zeros.
func appendPoint(b, digits []byte, exp int32) []byte {
	if exp >= 0 {
		b = append(b, digits...)
		if len(digits) == 1 && digits[0] == '0' {
			return b
		}
		for range exp {
			b = append(b, '0')
		}
		return b
	}
	places := int(-exp)
	if whole := len(digits) - places; whole > 0 {
		b = append(b, digits[:whole]...)
		b = append(b, '.')
		return append(b, digits[whole:]...)
	}
	b = append(b, '0', '.')
	for range places - len(digits) {
		b = append(b, '0')
	}
	return append(b, digits...)
}

// scanNumber reads the canonical number at the start of text and returns what
// follows it: an optional minus, digits without a needless leading zero, and
// optional decimals. A negative zero is not canonical.
func scanNumber(text string) (n number, rest string, err error) {
	i, coef, digits, point := 0, int64(0), 0, -1
	negative := strings.HasPrefix(text, "-")
	if negative {
		i++
	}
	start := i
	for ; i < len(text); i++ {
		if point < 0 && i > start && text[i] == '.' {
			point = i
			continue
		}
		if !isDigit(text[i]) {
			break
		}
		if digits++; digits > MaxDigits {
			return number{}, "", ErrTooManyDigits
		}
		coef = coef*10 + int64(text[i]-'0')
	}
	exp, whole := int32(0), digits
	if point >= 0 {
		exp, whole = int32(point+1-i), point-start
	}
	if digits == 0 || whole > 1 && text[start] == '0' || point == i-1 {
		return number{}, "", ErrNumber
	}
	if negative {
		if coef == 0 {
			return number{}, "", ErrNumber
		}
		coef = -coef
	}
	return scaled(coef, exp), text[i:], nil
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// isExponent tells whether rest is the tail of scientific notation, which
// deserves its own error rather than "unknown unit e5".
func isExponent(rest string) bool {
	if len(rest) < 2 || (rest[0] != 'e' && rest[0] != 'E') {
		return false
	}
	c := rest[1]
	return isDigit(c) || ((c == '+' || c == '-') && len(rest) > 2 && isDigit(rest[2]))
}

// scanFigure reads the qualifier and the number of a canonical text; rest is its
// unit.
func scanFigure(text string) (q Qualifier, n number, rest string, err error) {
	if err = checkToken(text); err == nil {
		q, rest = cutQualifier(text)
		n, rest, err = scanNumber(rest)
	}
	return q, n, rest, err
}

// checkToken applies the limits that come before any reading.
func checkToken(text string) error {
	switch {
	case text == "":
		return ErrEmpty
	case len(text) > MaxBytes:
		return ErrTooLong
	}
	return nil
}
