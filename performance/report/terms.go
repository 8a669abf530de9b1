package report

import (
	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
	"jixiao.example/performance"
)

// A Chinese page prints classes and money rows as the form does. An English one
// prints the English term of what the form names by its kind or key, and keeps
// the printed name of everything else.

// className returns the name of a class.
func (s speaker) className(class performance.Class) string {
	kind := string(class.Kind())
	if _, known := words.Lookup("report.class." + kind); !known || !s.english() {
		return class.Name
	}
	return s.say("class." + kind)
}

// moneyName returns the name of a money row.
func (s speaker) moneyName(row performance.MoneyRow) string {
	if !s.english() {
		return row.Name
	}
	var term figure.Label
	switch row.Kind {
	case performance.TotalRow:
		return s.say("money.total")
	case performance.SourceRow:
		term = budget.Nature(row.Key).Label()
	case performance.CharacterRow:
		term = budget.Character(row.Key).Label()
	}
	if term.En == row.Key { // no term of the library
		return row.Name
	}
	return s.title(term)
}
