package performance

import (
	"errors"
	"fmt"
	"slices"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// ErrNode reports a path that is no indicator of the form.
var ErrNode = errors.New("no such indicator in the form")

// Resolve returns the position of a path in the form: an indicator, a group, a
// class or the execution row. Its error wraps ErrNode.
func (f Form) Resolve(path check.Path) (Ref, error) {
	ref, err := ParseRef(path)
	if err != nil || ref.Class < 0 {
		return ref, err
	}
	known := int(ref.Class) < len(f.Classes)
	if known && ref.Group >= 0 {
		groups := f.Classes[ref.Class].Groups
		known = int(ref.Group) < len(groups) && (ref.Indicator < 0 || int(ref.Indicator) < len(groups[ref.Group].Indicators))
	}
	if !known {
		return Ref{}, fmt.Errorf("%s: %w", path, ErrNode)
	}
	return ref, nil
}

// Find returns the path of the first indicator with the caller's key.
func (f Form) Find(key string) (path check.Path, found bool) {
	for ref, indicator := range f.Indicators() {
		if indicator.Key == key {
			return ref.Path(), true
		}
	}
	return "", false
}

// Indicators yields every indicator with its position, in the order of the
// form.
func (f Form) Indicators() func(yield func(Ref, Indicator) bool) {
	return func(yield func(Ref, Indicator) bool) {
		for ci := range f.Classes {
			for gi := range f.Classes[ci].Groups {
				for ii := range f.Classes[ci].Groups[gi].Indicators {
					ref := Ref{int32(ci), int32(gi), int32(ii)}
					if !yield(ref, f.Classes[ci].Groups[gi].Indicators[ii]) {
						return
					}
				}
			}
		}
	}
}

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
// that change gets: its evidence and items are the form's own. The error wraps
// ErrNode.
func (f Form) WithIndicator(path check.Path, change func(Indicator) Indicator) (Form, error) {
	ref, err := f.Resolve(path)
	if err != nil {
		return Form{}, err
	}
	if ref.In(f.Classes) == nil {
		return Form{}, fmt.Errorf("%s: %w", path, ErrNode)
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
