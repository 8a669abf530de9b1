package performance

import (
	"slices"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/strict"
	"jixiao.example/performance/ruleset"
)

// Form is a self-evaluation form as the unit filled it in (自评表, 附件1-2): what
// was budgeted and spent, the goals, and the three-tier indicator tree. A Form
// is plain data; scoring does not change it, and With returns a changed copy.
type Form struct {
	// Unit is the budget unit's name (预算单位名称).
	Unit string `json:"unit"`
	// Key is the caller's own key; it comes back in the result.
	Key string `json:"key,omitempty"`
	// Year is the fiscal year.
	Year int `json:"year"`
	// Scope says what is evaluated.
	Scope ruleset.Scope `json:"scope"`
	// Project is the project's name when a project is evaluated.
	Project string `json:"project,omitempty"`
	// Money holds the money block: the total first, then its splits.
	Money []MoneyRow `json:"money,omitempty"`
	// Execution is what the form itself says about the execution row.
	Execution ExecutionRow `json:"execution,omitzero"`
	// Goals are the overall goals of the year (年度总体目标).
	Goals []Goal `json:"goals,omitempty"`
	// Classes are the first-level indicators with all below them.
	Classes []Class `json:"classes"`
	// Stated is what the form's bottom line prints.
	Stated Stated `json:"stated,omitzero"`
}

// Limits of a form; a form past them is scored as empty and says so.
const (
	// MaxIndicators is the largest number of indicators in a form.
	MaxIndicators = 10_000
	// MaxAmounts is the largest number of amounts in a money row that travels, and
	// that identities are made of.
	MaxAmounts = 32
	// MaxMoneyRows is the largest number of money rows.
	MaxMoneyRows = 1_000
	// MaxGoalFigures is the largest number of figures of a goal that travels.
	MaxGoalFigures = 1_000
	// MaxMoneyDepth is the depth of the deepest money row.
	MaxMoneyDepth = 9
)

// RowKind says what a money row is.
type RowKind string

// The kinds of money row.
const (
	// TotalRow is 年度资金总额.
	TotalRow RowKind = "total"
	// SourceRow is a part of the total by nature of the revenue.
	SourceRow RowKind = "source"
	// CharacterRow is a part of the total by character of the expenditure.
	CharacterRow RowKind = "character"
)

// UnmarshalText refuses a kind that is not one of the constants.
func (k *RowKind) UnmarshalText(text []byte) error {
	return closedWord(k, text, TotalRow, SourceRow, CharacterRow)
}

// closedWord reads a word of a closed set; its error wraps ErrFormat.
func closedWord[T ~string](into *T, text []byte, known ...T) error {
	if !slices.Contains(known, T(text)) {
		words := make([]string, len(known))
		for i, word := range known {
			words[i] = string(word)
		}
		return strict.NoWord(string(text), ErrFormat, words...)
	}
	*into = T(text)
	return nil
}

// MoneyRow is a row of the money block. The rows of a kind are a tree: those of
// depth 0 are the parts of the total, and a deeper row is a part of the nearest
// row of its kind above it that is less deep.
type MoneyRow struct {
	Kind RowKind `json:"kind"`
	// Key names the source or the character, as package budget does. A row
	// without one, or with that of another row, is known by its place.
	Key string `json:"key,omitempty"`
	// Name is the row's heading as printed.
	Name string `json:"name"`
	// Depth is how many rows the row is a part of, the total not counted: 0 to
	// MaxMoneyDepth.
	Depth int `json:"depth,omitempty"`
	// OfWhich marks a row listed under 其中 that need not exhaust: it and its
	// sisters are at most what they are parts of. Parts without the mark add up
	// to it.
	OfWhich bool `json:"of_which,omitempty"`
	// Amounts are the row's figures by phase; a phase that is not printed is
	// left out.
	Amounts []Amount `json:"amounts,omitempty"`
	// Rate is the execution rate printed in the row of a part; that of the total
	// stands in ExecutionRow.
	Rate figure.Quantity `json:"rate,omitzero"`
	// Reason explains a change between the phases.
	Reason string `json:"reason,omitempty"`
}

// Amount is a figure of a money row.
type Amount struct {
	Phase budget.Phase `json:"phase"`
	Money figure.Money `json:"money"`
	// Unread tells that something stands there which could not be read: sums over
	// it are not checked, where an empty cell is none.
	Unread bool `json:"unread,omitempty"`
}

// TotalFunds returns the row 年度资金总额: the initial and the adjusted budget of
// the year and what was executed. An absent amount is a cell left empty.
func TotalFunds(initial, adjusted, executed figure.Money) MoneyRow {
	row := MoneyRow{Kind: TotalRow, Name: "年度资金总额"}
	for _, amount := range []Amount{{Phase: budget.Initial, Money: initial}, {Phase: budget.Adjusted, Money: adjusted}, {Phase: budget.Executed, Money: executed}} {
		if amount.Money.Stated() {
			row.Amounts = append(row.Amounts, amount)
		}
	}
	return row
}

// At returns the amount of a phase, absent when the row has none.
func (r MoneyRow) At(phase budget.Phase) figure.Money {
	for i := range r.Amounts {
		if r.Amounts[i].Phase == phase {
			return r.Amounts[i].Money
		}
	}
	return figure.Money{}
}

// ExecutionRow is what a form prints in its execution row. The score is
// computed from the money block; these are only compared with it.
type ExecutionRow struct {
	// Points of the row; absent leaves them to the rule set.
	Points figure.Points `json:"points,omitzero"`
	// Rate is the execution rate as printed.
	Rate figure.Quantity `json:"rate,omitzero"`
	// Stated is the score as printed.
	Stated figure.Points `json:"stated,omitzero"`
	Reason string        `json:"reason,omitempty"`
}

// Goal is one overall goal: what was expected (预期目标) and what was achieved
// (实际完成情况).
type Goal struct {
	Expected string `json:"expected"`
	Achieved string `json:"achieved,omitempty"`
	// Figures are the figures of what was achieved, where they are known one by
	// one: a table holds only their text.
	Figures []GoalFigure `json:"figures,omitempty"`
}

// GoalFigure is a figure in the text of what was achieved. The form states it
// under its key, so that it is compared with what the report states elsewhere.
type GoalFigure struct {
	Key check.Key `json:"key"`
	// Name is what the figure is called.
	Name figure.Label `json:"name,omitzero"`
	// Value is the figure as printed, an amount of money with its unit.
	Value figure.Quantity `json:"value,omitzero"`
}

// Class is a first-level indicator (一级指标).
type Class struct {
	Key string `json:"key,omitempty"`
	// Name as printed: "产出指标".
	Name string `json:"name"`
	// Class says which class it is; when "" the name tells.
	Class ruleset.Class `json:"class,omitempty"`
	// Points of the class as printed; absent when only its indicators carry
	// points.
	Points figure.Points `json:"points,omitzero"`
	// NotApplicable marks a class that does not apply as a whole.
	NotApplicable bool `json:"not_applicable,omitempty"`
	// Stated is the class's score as printed.
	Stated figure.Points `json:"stated,omitzero"`
	Groups []Group       `json:"groups"`
}

// Choice says how many indicators of a group count.
type Choice string

// The choices.
const (
	// All indicators count.
	All Choice = ""
	// BestOf lets the best one count.
	BestOf Choice = "best"
	// FirstOf lets the first one that is reported count (二者择其一).
	FirstOf Choice = "first"
)

// UnmarshalText refuses a choice that is not one of the constants.
func (c *Choice) UnmarshalText(text []byte) error { return closedWord(c, text, All, BestOf, FirstOf) }

// Group is a second-level indicator (二级指标).
type Group struct {
	Key           string        `json:"key,omitempty"`
	Name          string        `json:"name"`
	Points        figure.Points `json:"points,omitzero"`
	NotApplicable bool          `json:"not_applicable,omitempty"`
	// Choose says how many of the indicators count; unless all do, the group
	// carries the points.
	Choose Choice `json:"choose,omitempty"`
	// Judgement of the group, for rule sets that judge parents.
	Judgement  Judgement     `json:"judgement,omitzero"`
	Stated     figure.Points `json:"stated,omitzero"`
	Indicators []Indicator   `json:"indicators,omitempty"`
}

// Indicator is a third-level indicator (三级指标).
type Indicator struct {
	Key  string `json:"key,omitempty"`
	Name string `json:"name"`
	// Points are the indicator's weight (分值).
	Points        figure.Points `json:"points,omitzero"`
	NotApplicable bool          `json:"not_applicable,omitempty"`
	Target        Target        `json:"target,omitzero"`
	Actual        Actual        `json:"actual,omitzero"`
	// Method asks for a named method of the rule set; "" takes the one for the
	// kind of target.
	Method string `json:"method,omitempty"`
	// Deduction is what a review takes off the score (复核扣分), down to 0.
	Deduction figure.Points `json:"deduction,omitzero"`
	// Judgement is an evaluator's input, used where the method asks for one.
	Judgement Judgement `json:"judgement,omitzero"`
	// Stated is the score that the unit's own table prints; it is only ever
	// compared.
	Stated figure.Points `json:"stated,omitzero"`
	// Reason explains the deviation (偏差原因分析及改进措施).
	Reason string `json:"reason,omitempty"`
	// Criterion is the scoring standard as printed (评(扣)分标准).
	Criterion string `json:"criterion,omitempty"`
	// Evidence lists what proves the actual value (佐证).
	Evidence []string `json:"evidence,omitempty"`
}

// Stated is what the bottom line of a form prints.
type Stated struct {
	Points figure.Points `json:"points,omitzero"`
	Total  figure.Points `json:"total,omitzero"`
	Grade  ruleset.Grade `json:"grade,omitempty"`
}

// Total returns the first total money row, the zero row when there is none.
func (f Form) Total() MoneyRow {
	for i := range f.Money {
		if f.Money[i].Kind == TotalRow {
			return f.Money[i]
		}
	}
	return MoneyRow{}
}
