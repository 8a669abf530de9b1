package check

import (
	"encoding/json"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
)

// Verdict is the answer to an identity.
type Verdict string

// The verdicts.
const (
	// Holds: exactly; a rate holds when the quotient rounds half up to the
	// print.
	Holds Verdict = "holds"
	// WithinPrecision: the gap fits inside the half-units of the last printed
	// digits.
	WithinPrecision Verdict = "within-precision"
	// Cut: a printed rate that was truncated instead of rounded.
	Cut Verdict = "cut"
	// Broken: none of these.
	Broken Verdict = "broken"
	// Undefined: there is nothing to compare, for a reason that the outcome
	// names.
	Undefined Verdict = "undefined"
)

// satisfied tells whether an identity gives no cause for complaint.
func (v Verdict) satisfied() bool { return v == Holds || v == WithinPrecision }

// Outcome is the answer to one identity. Its decimals are exact and in Unit;
// those of a rate are rounded half up once, to Places.
type Outcome struct {
	Identity Identity
	Verdict  Verdict
	// Stated is the printed side and Computed the other: the sum of the parts,
	// the copy, the bound, or the percentage.
	Stated, Computed decimal.Decimal
	// Difference is stated − computed. For a bound it is the room that is
	// left, whichever side the bound is, and negative when it is exceeded.
	Difference decimal.Decimal
	// Tolerance is what the printed precision allows: the half-units of the
	// last printed digits, added up. It never changes a value.
	Tolerance decimal.Decimal
	// Unit is the unit word of the stated figure.
	Unit string
	// Places is the number of decimal places of the finest operand, in Unit;
	// of a rate at least six.
	Places int32
	// Date and Want are the two sides of a label, and of a date printed twice.
	Date, Want figure.Date
	// Slack is the operand whose last digit gives more room than any other, when
	// the verdict is WithinPrecision; empty where several give as much, and of
	// two prints of one figure.
	Slack Key
	// Reason is the code that says why the verdict is Undefined, and Operand
	// the key that it is about.
	Reason  Code
	Operand Key
	// At is where the stated figure is printed, and Against where the figure
	// that it was compared with is, when that is a single one.
	At, Against Place

	implicit bool // that the statements of a key agree
	stated   string
	about    int   // the operand that the slack or the reason is about
	blanks   int   // parts that are not printed, taken for none
	excess   bool  // what is printed of them is more than the whole
	equal    bool  // a rate of two equal figures
	folded   bool  // told with a broken identity
	said     *said // nil for what says nothing
}

// StatedText returns the stated figure as it is printed, "" when absent.
func (o Outcome) StatedText() string { return o.stated }

// ComputedText returns the computed side with its unit, "" when there is none.
func (o Outcome) ComputedText() string {
	if o.Want.Stated() {
		return o.Want.String()
	}
	return o.text(o.Computed)
}

// DifferenceText returns the difference with its unit, "" when there is none.
func (o Outcome) DifferenceText() string { return o.text(o.Difference) }

// ToleranceText returns the tolerance with its unit, "" when there is none.
func (o Outcome) ToleranceText() string { return o.text(o.Tolerance) }

func (o Outcome) text(value decimal.Decimal) string {
	if o.Verdict == Undefined || o.Verdict == "" || o.Date.Stated() {
		return ""
	}
	return plain(value, 0) + o.Unit
}

// Words returns the identity's words; one without is made of what its figures
// are called.
func (o Outcome) Words() figure.Label {
	return orElse(orElse(o.Identity.Words, o.tell().relation), figure.Label{Zh: "数据关系", En: "relation of figures"})
}

// MarshalJSON writes the outcome for other programs: figures as texts with
// their units, so that nothing is lost on the way.
func (o Outcome) MarshalJSON() ([]byte, error) {
	key := func(k Key) string {
		if k == (Key{}) {
			return ""
		}
		return k.String()
	}
	return json.Marshal(struct {
		Name       string       `json:"name"`
		Words      figure.Label `json:"words"`
		Kind       Kind         `json:"kind"`
		Soft       bool         `json:"soft,omitempty"`
		Verdict    Verdict      `json:"verdict"`
		Class      Class        `json:"class"`
		Stated     string       `json:"stated,omitempty"`
		Computed   string       `json:"computed,omitempty"`
		Difference string       `json:"difference,omitempty"`
		Tolerance  string       `json:"tolerance,omitempty"`
		Slack      string       `json:"slack,omitempty"`
		Reason     Code         `json:"reason,omitempty"`
		Operand    string       `json:"operand,omitempty"`
		Where      string       `json:"where,omitempty"`
		Path       Path         `json:"path,omitempty"`
	}{
		o.Identity.Name, o.Words(), o.Identity.Kind, o.Identity.Soft, o.Verdict, o.Class(), o.StatedText(), o.ComputedText(),
		o.DifferenceText(), o.ToleranceText(), key(o.Slack), o.Reason, key(o.Operand), o.At.Where, o.At.Path,
	})
}
