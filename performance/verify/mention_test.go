package verify_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/verify"
)

func TestTheTextIsAskedForTheTotalsThatItLeavesOut(t *testing.T) {
	form := performance.Form{Year: 2024, Money: []performance.MoneyRow{
		performance.TotalFunds(figure.MustMoney("3550.44万元"), figure.MustMoney("1764.12万元"), figure.MustMoney("1403.23万元")),
	}}
	total := func(money string) check.Statement {
		return check.Statement{Key: check.Key{Concept: budget.ExpenditureTotal}, Figure: figure.MustMoney(money)}
	}
	inColumn, derived, part := total("1764.12万元"), total("1764.12万元"), total("3550.44万元")
	inColumn.Place.Column = "附件1-2"
	derived.From = []check.Term{{Key: check.Key{Concept: "x"}}}
	part.Key.Concept = budget.ExpenditureBasic
	for name, test := range map[string]struct {
		text []check.Statement
		want []string
	}{
		"one that is left out":        {[]check.Statement{total("3550.44万元"), total("1403.23万元")}, []string{"/money/0/amounts/1"}},
		"all that are left out":       {[]check.Statement{total("3550.44万元")}, []string{"/money/0/amounts/1", "/money/0/amounts/2"}},
		"none":                        {[]check.Statement{total("3550.44万元"), total("1764.12万元"), total("1403.23万元")}, nil},
		"rounded, in another unit":    {[]check.Statement{total("35504400元"), total("0.18亿元"), total("约1403万元")}, nil},
		"rounded to something else":   {[]check.Statement{total("3550.4万元"), total("0.17亿元"), total("1403.2万元")}, []string{"/money/0/amounts/1"}},
		"a column is no text":         {[]check.Statement{total("3550.44万元"), total("1403.23万元"), inColumn}, []string{"/money/0/amounts/1"}},
		"what is derived is no text":  {[]check.Statement{total("3550.44万元"), total("1403.23万元"), derived}, []string{"/money/0/amounts/1"}},
		"a total that is blank":       {[]check.Statement{{Key: check.Key{Concept: budget.ExpenditureTotal}, Figure: figure.Money{}}, part}, nil},
		"a text that tells no totals": {[]check.Statement{part}, nil},
		"no text":                     {nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			var paths []string
			for _, finding := range verify.CheckMentions(form, test.text) {
				assert.Equal(t, check.Note, finding.Severity)
				paths = append(paths, string(finding.Path))
			}
			assert.Equal(t, test.want, paths)
		})
	}
	finding := verify.CheckMentions(form, []check.Statement{total("3550.44万元"), total("1403.23万元")})[0]
	assert.Equal(t, "自评表年度资金总额的全年预算数1764.12万元，正文没有提及", finding.Text(language.Chinese))
	assert.Equal(t, "total funds of the year: the adjusted budget of 1764.12 × 10,000 yuan stands in the form alone, and the text never mentions it",
		finding.Text(language.English))
}
