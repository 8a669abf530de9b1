package check

import (
	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
)

// maxDigits bounds a figure that takes part in an identity. Whatever
// budget/figure reads has less than a third of them, and no sum of that comes
// near; exponents are bounded where a figure is made.
const maxDigits = 60

// operand is a statement's figure made ready for arithmetic: its span in the
// base unit (元 for 万元) and what its last printed digit is worth there. The
// operand of a key is made of all its statements, see combine.
type operand struct {
	span
	statement int    // the print that it shows, missing when there is none
	printed   string // the figure as stated
	unit      string
	base      string
	power     int32 // unit = 10^power base units
	places    int32 // decimal places as printed, in unit
	grid      int32 // the last digit counts 10^grid base units
	exact     bool  // no digit is hidden behind the last one
	torn      bool  // the statements of the key contradict each other
	mode      figure.Mode
	qualifier figure.Qualifier
	date      figure.Date
	problem   Code // why the figure cannot take part in arithmetic
}

// newOperand reads the figure of a statement. A ratio stands for the
// percentage that it prints.
func newOperand(statement int, f figure.Figure, mode figure.Mode) operand {
	broken := func(code Code) operand { return operand{statement: statement, problem: code} }
	var q figure.Quantity
	whole := false
	switch f := f.(type) {
	case nil:
		return broken(CodeAbsent)
	case figure.Money:
		q = f.Quantity()
	case figure.Quantity:
		q = f
	case figure.Points:
		q, whole = f.Quantity(), f.Places() <= 0
	case figure.Ratio:
		if f.Stated() && f.State() != figure.Defined {
			return broken(CodeFigure)
		}
		q = f.Percent(2)
	case figure.Date:
		if !f.Stated() {
			return broken(CodeAbsent)
		}
		return operand{statement: statement, date: f, printed: f.String(), problem: CodeFigure}
	default: // a pointer to one of these, whose methods may not be called
		return broken(CodeFigure)
	}
	if !q.Stated() {
		return broken(CodeAbsent)
	}
	value := q.Base()
	if value.NumDigits() > maxDigits {
		return broken(CodeSize)
	}
	exponent := value.Exponent()
	return operand{
		statement: statement, span: exactly(value), printed: f.String(), unit: q.Unit(), base: q.BaseUnit(),
		power: exponent - q.Decimal().Exponent(), places: q.Places(), grid: exponent, exact: q.Exact() || whole,
		mode: mode, qualifier: q.Qualifier(),
	}
}

// opened gives the operand the span that its print leaves open: nothing for a
// count, for whole points and for a stated zero.
func (o operand) opened() operand {
	if o.problem == "" && !o.exact {
		o.span = printedSpan(o.value, o.grid, o.mode)
	}
	return o
}

// reading is o corrected to value, as it would be printed.
func (o operand) reading(value decimal.Decimal) operand {
	o.span = exactly(value)
	o.printed = plain(value.Shift(-o.power), o.places) + o.unit
	return o.opened()
}

// moved is a derived operand when what it is made of moves by some amount.
func (o operand) moved(by decimal.Decimal) operand {
	o.span = o.plus(exactly(by))
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
