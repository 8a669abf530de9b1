package sheet

import (
	"slices"
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/cut"
	"jixiao.example/performance"
)

// inlined is an amount that stands beside its name in one cell, 其他资金：114.50,
// so that no column says of which phase it is.
type inlined struct {
	row   performance.MoneyRow
	at    at
	text  string
	money figure.Money
	made  figure.Assumptions
}

// inlineAmounts reads a row of cells such as 一般公共预算：1644.62, and the headings
// over them; ok is false when the row has its figures in columns.
func (r *formReader) inlineAmounts(m moneyColumns, row int) (ok bool) {
	for _, phase := range m.phases {
		if isPoints(r.table.text(row, phase.column)) {
			return false // it has its figures in columns
		}
	}
	before := ""
	for column := range r.table.Rows[row] {
		text := r.table.text(row, column)
		if text == "" || text == before || column == 0 && r.sameHeading(m, text) {
			continue
		}
		before = text
		label := r.label(row, column)
		if r.section(label) {
			r.sections = append(r.sections, sectionAt{column, r.moneySection})
			r.tell(at{row, column})
			ok = true
			continue
		}
		name, money, made := splitAmount(text, m.unit)
		if !money.Stated() {
			if !ok {
				return false
			}
			continue
		}
		ok = true
		kind, key := moneyKind(labelOf(name))
		if section, under := r.sectionOver(column); under {
			kind = section
		}
		if kind == "" {
			kind = performance.SourceRow
		}
		r.inline = append(r.inline, inlined{
			row: performance.MoneyRow{Kind: kind, Key: key, Name: moneyName(name)},
			at:  at{row, column}, text: text, money: money, made: made,
		})
	}
	return ok
}

// sectionAt is a heading over inline amounts.
type sectionAt struct {
	column int
	kind   performance.RowKind
}

// sectionOver returns what the inline amounts of a column are a part of.
func (r *formReader) sectionOver(column int) (kind performance.RowKind, found bool) {
	for _, section := range r.sections {
		if section.column <= column {
			kind, found = section.kind, true
		}
	}
	return kind, found
}

// splitAmount parts 其中：一般公共预算：1644.62 at the last colon; the amount is
// absent when none stands behind it.
func splitAmount(text string, unit figure.MoneyUnit) (name string, money figure.Money, made figure.Assumptions) {
	i := strings.LastIndexAny(text, ":：")
	if i < 0 || len(text) > 4*maxLabel {
		return "", figure.Money{}, nil
	}
	money, made, err := figure.ReadMoney(strings.TrimLeft(text[i:], ":："), unit)
	if err != nil {
		return "", figure.Money{}, nil
	}
	return cut.Lines(text[:i]), money, made
}

// settlePhases takes over the inline amounts, sources before characters, and
// finds out of which phase they are: of that in which they add up to the total.
// So 1644.62 + 5 + 0 + 114.50 are the adjusted budget when that is 1764.12.
func (r *formReader) settlePhases() {
	r.form.Money = slices.Grow(r.form.Money, len(r.inline))
	for _, kind := range [...]performance.RowKind{performance.SourceRow, performance.CharacterRow} {
		var sum figure.Money
		var of []*inlined
		for i := range r.inline {
			if amount := &r.inline[i]; amount.row.Kind == kind {
				sum = sum.Add(amount.money)
				of = append(of, amount)
			}
		}
		if len(of) == 0 {
			continue
		}
		usual := budget.Adjusted
		if kind == performance.CharacterRow {
			usual = budget.Executed
		}
		phase, inferred := usual, false
		for _, total := range r.form.Total().Amounts {
			if total.Money.Equal(sum) && (!inferred || total.Phase == usual) {
				phase, inferred = total.Phase, true
			}
		}
		code := CodePhaseAssumed
		if inferred {
			code = CodePhaseInferred
		}
		r.add(code, check.Path("/money").Index(len(r.form.Money)), of[0].at,
			excerpt(of[0].row.Name), check.L("phase", phase.Label()))
		for _, amount := range of {
			path := check.Path("/money").Index(len(r.form.Money))
			r.assumed(path, amount.at, amount.text, amount.made)
			r.put(path, amount.at)
			r.putAmount(path, 0, amount.at)
			amount.row.Amounts = []performance.Amount{{Phase: phase, Money: amount.money}}
			r.form.Money = append(r.form.Money, amount.row)
		}
	}
}
