package check

import (
	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
)

// maxDigits bounds a figure that takes part in an identity. Whatever
// budget/figure reads has less than a third of them, and no sum of that comes
// near; exponents are bounded where a figure is made.
const maxDigits = 60

// operand is a statement's figure made ready for arithmetic: its value in the
// base unit (元 for 万元) and what its last printed digit is worth there.
type operand struct {
	value     decimal.Decimal
	printed   string // the figure as stated
	unit      string
	base      string
	power     int32 // unit = 10^power base units
	places    int32 // decimal places as printed, in unit
	grid      int32 // the last digit counts 10^grid base units
	exact     bool  // no digit is hidden behind the last one
	qualifier figure.Qualifier
	date      figure.Date
	problem   Code // why the figure cannot take part in arithmetic
}

// newOperand reads a figure. A ratio stands for the percentage that it prints.
func newOperand(f figure.Figure) operand {
	var q figure.Quantity
	whole := false
	switch f := f.(type) {
	case nil:
		return operand{problem: CodeAbsent}
	case figure.Money:
		q = f.Quantity()
	case figure.Quantity:
		q = f
	case figure.Points:
		q, whole = f.Quantity(), f.Places() <= 0
	case figure.Ratio:
		if f.Stated() && f.State() != figure.Defined {
			return operand{problem: CodeFigure}
		}
		q = f.Percent(2)
	case figure.Date:
		if !f.Stated() {
			return operand{problem: CodeAbsent}
		}
		return operand{date: f, printed: f.String(), problem: CodeFigure}
	default: // a pointer to one of these, whose methods may not be called
		return operand{problem: CodeFigure}
	}
	if !q.Stated() {
		return operand{problem: CodeAbsent}
	}
	value := q.Base()
	if value.NumDigits() > maxDigits {
		return operand{problem: CodeSize}
	}
	exponent := value.Exponent()
	return operand{
		value: value, printed: f.String(), unit: q.Unit(), base: q.BaseUnit(), power: exponent - q.Decimal().Exponent(),
		places: q.Places(), grid: exponent, exact: q.Exact() || whole, qualifier: q.Qualifier(),
	}
}

// half is half a unit of the last printed digit, in the base unit: nothing for
// a count, for whole points and for a stated zero.
func (o operand) half() decimal.Decimal {
	if o.exact || o.value.Sign() == 0 {
		return decimal.Decimal{}
	}
	return decimal.New(5, o.grid-1)
}

// reading is o corrected to value, as it would be printed.
func (o operand) reading(value decimal.Decimal) operand {
	o.value = value
	o.printed = plain(value.Shift(-o.power), o.places) + o.unit
	return o
}

// mayExceed and mayFallShort tell what the word in front of a figure leaves
// open: 超过100 may be more, 不超过100 may be less, 约100 either.
func (o operand) mayExceed() bool {
	return o.qualifier == figure.Over || o.qualifier == figure.NotLess || o.qualifier == figure.About
}

func (o operand) mayFallShort() bool {
	return o.qualifier == figure.NotMore || o.qualifier == figure.Nearly || o.qualifier == figure.About
}
