// Package exact is the arithmetic of scoring: fractions that stay in 64 bits
// while they fit, and scores as whole numbers of 10⁻¹² points.
//
// A score is points × actual ÷ target and the like: a fraction whose terms are
// short. Keeping it as a pair of 64-bit integers makes comparing and
// multiplying it cost a few instructions and no allocation; whatever does not
// fit continues in math/big with the same outcome.
package exact

import (
	"math/big"
	"math/bits"

	"github.com/shopspring/decimal"
)

// Rat is an exact fraction. The zero value is 0. Its terms are not reduced, so
// two equal fractions need not be == to each other; Cmp compares.
type Rat struct {
	num, den int64    // den > 0, or 0 in the zero value
	wide     *big.Rat // set instead when the terms need more than 63 bits
}

const (
	maxInt64 = 1<<63 - 1
	minInt64 = -1 << 63
)

var powers = [...]int64{
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
	1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
}

// Int returns n.
func Int(n int64) Rat { return Scaled(n, 0) }

// Scaled returns coef × 10^exp. No figure has the coefficient −2⁶³, whose
// negative is none.
func Scaled(coef int64, exp int32) Rat {
	if exp <= 0 && exp > -int32(len(powers)) {
		return Rat{num: coef, den: powers[-exp]}
	}
	return scaledUp(coef, exp)
}

func scaledUp(coef int64, exp int32) Rat {
	if exp > 0 && int(exp) < len(powers) {
		if num, ok := mul(coef, powers[exp]); ok {
			return Rat{num: num, den: 1}
		}
	}
	return Decimal(decimal.New(coef, exp))
}

// Decimal returns d.
func Decimal(d decimal.Decimal) Rat { return normal(d.Rat()) }

// normal brings a big fraction back into 64 bits where it fits, so that every
// value has one representation as far as speed is concerned.
func normal(r *big.Rat) Rat {
	if r.Num().IsInt64() && r.Denom().IsInt64() && r.Num().Int64() != minInt64 {
		return Rat{num: r.Num().Int64(), den: r.Denom().Int64()}
	}
	return Rat{wide: r}
}

// Big returns the fraction as a new big.Rat.
func (a Rat) Big() *big.Rat {
	if a.wide != nil {
		return new(big.Rat).Set(a.wide)
	}
	return big.NewRat(a.num, a.denom())
}

func (a Rat) denom() int64 {
	if a.den == 0 {
		return 1
	}
	return a.den
}

// Sign returns -1, 0 or 1.
func (a Rat) Sign() int {
	switch {
	case a.wide != nil:
		return a.wide.Sign()
	case a.num > 0:
		return 1
	case a.num < 0:
		return -1
	}
	return 0
}

// Neg returns −a.
func (a Rat) Neg() Rat {
	if a.wide != nil {
		return Rat{wide: new(big.Rat).Neg(a.wide)}
	}
	return Rat{num: -a.num, den: a.den}
}

// Mul returns a × b.
func (a Rat) Mul(b Rat) Rat {
	if a.wide == nil && b.wide == nil {
		num, ok1 := mul(a.num, b.num)
		den, ok2 := mul(a.denom(), b.denom())
		if ok1 && ok2 {
			return Rat{num: num, den: den}
		}
	}
	return normal(new(big.Rat).Mul(a.Big(), b.Big()))
}

// Quo returns a ÷ b; b must not be 0.
func (a Rat) Quo(b Rat) Rat {
	if a.wide == nil && b.wide == nil && b.num != 0 {
		num, ok1 := mul(a.num, b.denom())
		den, ok2 := mul(a.denom(), b.num)
		switch {
		case !ok1 || !ok2:
		case den < 0:
			return Rat{num: -num, den: -den}
		default:
			return Rat{num: num, den: den}
		}
	}
	return normal(new(big.Rat).Quo(a.Big(), b.Big()))
}

// Add returns a + b.
func (a Rat) Add(b Rat) Rat {
	if a.wide == nil && b.wide == nil {
		ad, bd := a.denom(), b.denom()
		if ad == bd {
			if sum, ok := add(a.num, b.num); ok {
				return Rat{num: sum, den: ad}
			}
		} else {
			left, ok1 := mul(a.num, bd)
			right, ok2 := mul(b.num, ad)
			den, ok3 := mul(ad, bd)
			if ok1 && ok2 && ok3 {
				if sum, ok := add(left, right); ok {
					return Rat{num: sum, den: den}
				}
			}
		}
	}
	return normal(new(big.Rat).Add(a.Big(), b.Big()))
}

// Sub returns a − b.
func (a Rat) Sub(b Rat) Rat { return a.Add(b.Neg()) }

// Cmp compares exactly.
func (a Rat) Cmp(b Rat) int {
	if a.den == b.den && a.wide == b.wide { // one wide value is equal to itself
		return compare(a.num, b.num)
	}
	return a.cross(b)
}

// CmpOne compares with 1.
func (a Rat) CmpOne() int {
	if a.wide == nil {
		return compare(a.num, a.denom())
	}
	return a.Cmp(Int(1))
}

// cross compares by multiplying crosswise.
func (a Rat) cross(b Rat) int {
	if a.wide != nil || b.wide != nil {
		return a.Big().Cmp(b.Big())
	}
	if sa, sb := a.Sign(), b.Sign(); sa != sb {
		return compare(int64(sa), int64(sb))
	} else if sa < 0 {
		return b.Neg().cross(a.Neg())
	}
	leftHi, leftLo := bits.Mul64(uint64(a.num), uint64(b.denom()))
	rightHi, rightLo := bits.Mul64(uint64(b.num), uint64(a.denom()))
	if leftHi != rightHi {
		return compare(leftHi, rightHi)
	}
	return compare(leftLo, rightLo)
}

func compare[T int64 | uint64](a, b T) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// Floor returns the largest whole number not above a, as a Rat.
func (a Rat) Floor() Rat {
	if a.wide == nil {
		den := a.denom()
		quotient := a.num / den
		if a.num%den < 0 {
			quotient--
		}
		return Int(quotient)
	}
	// Euclidean division by a positive number is the floor.
	whole, _ := new(big.Int).DivMod(a.wide.Num(), a.wide.Denom(), new(big.Int))
	return normal(new(big.Rat).SetInt(whole))
}

// Ceil returns the smallest whole number not below a, as a Rat.
func (a Rat) Ceil() Rat { return a.Neg().Floor().Neg() }

// mul multiplies; ok is false when the product does not fit or is the one
// integer that has no negative.
func mul(a, b int64) (product int64, ok bool) {
	if int64(int32(a)) == a && int64(int32(b)) == b {
		return a * b, true
	}
	return mulLarge(a, b)
}

func mulLarge(a, b int64) (product int64, ok bool) {
	hi, lo := bits.Mul64(magnitude(a), magnitude(b))
	if hi != 0 || lo > maxInt64 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(lo), true
	}
	return int64(lo), true
}

// add adds under the rules of mul.
func add(a, b int64) (sum int64, ok bool) {
	sum = a + b
	if (a >= 0) == (b >= 0) && (sum >= 0) != (a >= 0) {
		return 0, false
	}
	return sum, sum != minInt64
}

func magnitude(a int64) uint64 {
	if a < 0 {
		return uint64(-a)
	}
	return uint64(a)
}
