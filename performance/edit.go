package performance

import (
	"fmt"
	"slices"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// With returns a copy of the form in which the indicator at path has another
// actual value. A judgement and a stated score of the old value are dropped.
//
// Only the lists on the way to the indicator are copied; the copy shares all
// others with the form, which costs nothing as long as both are changed by With
// and its sisters only. To edit a form in place, take a Clone.
func (f Form) With(path check.Path, actual Actual) (Form, error) {
	return f.WithIndicator(path, func(i Indicator) Indicator {
		i.Actual = actual
		i.Judgement, i.Stated = Judgement{}, figure.Points{}
		return i
	})
}

// WithIndicator returns a copy of the form in which change replaces the
// indicator at path. The copy shares what With shares, and so does the indicator
// that change gets: its evidence and items are the form's own. Without a change
// it is the form. The error wraps ErrNode.
func (f Form) WithIndicator(path check.Path, change func(Indicator) Indicator) (Form, error) {
	ref, err := f.Resolve(path)
	if err != nil {
		return Form{}, err
	}
	if ref.In(f.Classes) == nil {
		return Form{}, fmt.Errorf("%.64s: %w", path, ErrNode)
	}
	if change == nil {
		return f, nil
	}
	return f.replace(ref, change), nil
}

// replace copies what lies on the way to an indicator and nothing else.
func (f Form) replace(ref Ref, change func(Indicator) Indicator) Form {
	f.Classes = slices.Clone(f.Classes)
	class := &f.Classes[ref.Class]
	class.Groups = slices.Clone(class.Groups)
	group := &class.Groups[ref.Group]
	group.Indicators = slices.Clone(group.Indicators)
	group.Indicators[ref.Indicator] = change(group.Indicators[ref.Indicator])
	return f
}

// WithMoney returns a copy of the form in which the money row of that kind and
// key has another amount for a phase. A row or phase that the form does not
// have is added. The copy shares all but that row with the form; see With.
func (f Form) WithMoney(kind RowKind, key string, phase budget.Phase, money figure.Money) Form {
	f.Money = slices.Clone(f.Money)
	at := slices.IndexFunc(f.Money, func(r MoneyRow) bool { return r.Kind == kind && r.Key == key })
	if at < 0 {
		at = len(f.Money)
		f.Money = append(f.Money, MoneyRow{Kind: kind, Key: key})
	}
	row := &f.Money[at]
	row.Amounts = slices.Clone(row.Amounts)
	column := slices.IndexFunc(row.Amounts, func(a Amount) bool { return a.Phase == phase })
	if column < 0 {
		row.Amounts = append(row.Amounts, Amount{Phase: phase, Money: money})
	} else {
		row.Amounts[column].Money = money
	}
	return f
}

// Clone returns a copy of the form that shares no list with it: whatever is
// changed in the copy leaves the form as it is, the evidence and the judged
// items included. It is for editing in place; With and its sisters copy less.
func (f Form) Clone() Form {
	amounts, groups, indicators := f.memory()
	f.Money = slices.Clone(f.Money)
	for i := range f.Money {
		f.Money[i].Amounts = copied(&amounts, f.Money[i].Amounts)
	}
	f.Goals = slices.Clone(f.Goals)
	for i := range f.Goals {
		f.Goals[i].Figures = slices.Clone(f.Goals[i].Figures)
	}
	f.Classes = slices.Clone(f.Classes)
	for i := range f.Classes {
		class := &f.Classes[i]
		class.Groups = copied(&groups, class.Groups)
		for j := range class.Groups {
			group := &class.Groups[j]
			group.Judgement.Items = slices.Clone(group.Judgement.Items)
			group.Indicators = copied(&indicators, group.Indicators)
			for k := range group.Indicators {
				indicator := &group.Indicators[k]
				indicator.Judgement.Items = slices.Clone(indicator.Judgement.Items)
				indicator.Evidence = slices.Clone(indicator.Evidence)
			}
		}
	}
	return f
}

// memory has room for the lists of which a form has many.
func (f *Form) memory() ([]Amount, []Group, []Indicator) {
	amounts, groups, indicators := 0, 0, 0
	for i := range f.Money {
		amounts += len(f.Money[i].Amounts)
	}
	for i := range f.Classes {
		groups += len(f.Classes[i].Groups)
		for j := range f.Classes[i].Groups {
			indicators += len(f.Classes[i].Groups[j].Indicators)
		}
	}
	return make([]Amount, 0, amounts), make([]Group, 0, groups), make([]Indicator, 0, indicators)
}

// copied is a copy of a list behind others in one memory, so that it cannot grow
// into the next.
func copied[T any](memory *[]T, list []T) []T {
	if list == nil {
		return nil
	}
	from := len(*memory)
	*memory = append(*memory, list...)
	return slices.Clip((*memory)[from:])
}
