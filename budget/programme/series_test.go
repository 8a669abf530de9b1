package programme_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// account is a statement with a stock and a sum since the beginning; "" is not
// printed.
func account(year int, opening, in, out, closing, total string) programme.Statement {
	row := func(key, text, zh, en string) programme.Row {
		if text == "" {
			return programme.NewRow(key, figure.Money{}, zh, en)
		}
		return programme.NewRow(key, money(text), zh, en)
	}
	return programme.Statement{
		Room: "pot", Year: year,
		Rows: []programme.Row{
			row("pot.opening", opening, "期初", "opening"), row("pot.in", in, "收入", "received"), row("pot.out", out, "支出", "spent"),
			row("pot.closing", closing, "期末", "closing"), row("pot.total", total, "累计支出", "spent since the beginning"),
		},
		Stocks:     []programme.Stock{{Opening: "pot.opening", Closing: "pot.closing", In: []string{"pot.in"}, Out: []string{"pot.out"}}},
		Cumulative: []programme.Cumulative{{Total: "pot.total", Year: "pot.out"}},
	}
}

func TestYearsFollowEachOther(t *testing.T) {
	first := account(2023, "0.00元", "10.00元", "4.00元", "6.00元", "4.00元")
	for name, test := range map[string]struct {
		next programme.Statement
		want map[string]check.Verdict
	}{
		"everything closes": {
			account(2024, "6.00元", "5.00元", "1.00元", "10.00元", "5.00元"),
			map[string]check.Verdict{"opening": check.Holds, "roll-forward": check.Holds, "cumulative:total:years": check.Holds, "out-within-cumulative": check.Holds},
		},
		"the opening is not last year's closing": {
			account(2024, "7.00元", "5.00元", "1.00元", "11.00元", "5.00元"),
			map[string]check.Verdict{"opening": check.Broken, "roll-forward": check.Holds, "cumulative:total:years": check.Holds, "out-within-cumulative": check.Holds},
		},
		"without an opening last year's closing takes its place": {
			account(2024, "", "5.00元", "1.00元", "11.00元", "5.00元"),
			map[string]check.Verdict{"opening": "", "roll-forward": "", "roll-forward:years": check.Broken, "cumulative:total:years": check.Holds, "out-within-cumulative": check.Holds},
		},
		"the sum is not last year's and the year's": {
			account(2024, "6.00元", "5.00元", "1.00元", "10.00元", "6.00元"),
			map[string]check.Verdict{"opening": check.Holds, "roll-forward": check.Holds, "cumulative:total:years": check.Broken, "out-within-cumulative": check.Holds},
		},
		"a sum smaller than the year": {
			account(2024, "6.00元", "5.00元", "1.00元", "10.00元", "0.50元"),
			map[string]check.Verdict{"opening": check.Holds, "roll-forward": check.Holds, "cumulative:total:years": check.Broken, "out-within-cumulative": check.Broken},
		},
	} {
		t.Run(name, func(t *testing.T) {
			for _, series := range []programme.Series{{first, test.next}, {test.next, first}} {
				got := verdicts(series)
				for relation, verdict := range test.want {
					assert.Equal(t, verdict, got["pot."+relation+"@2024"], relation)
				}
			}
		})
	}
	assert.Len(t, programme.Series{first}.Figures(), 5)
}

func TestASumSinceTheBeginningDoesNotShrink(t *testing.T) {
	for name, test := range map[string]struct {
		years []programme.Statement
		zh    []string
	}{
		"it grows": {[]programme.Statement{account(2023, "", "", "", "", "4元"), account(2024, "", "", "", "", "5元")}, nil},
		"it stays": {[]programme.Statement{account(2023, "", "", "", "", "4元"), account(2024, "", "", "", "", "4元")}, nil},
		"it shrinks": {
			[]programme.Statement{account(2023, "", "", "", "", "4元"), account(2024, "", "", "", "", "3元")},
			[]string{"/1/total 累计支出是累计数，只增不减：2023年为4元，2024年为3元；请更正或者说明原因"},
		},
		"it shrinks after years without a statement, in any order": {
			[]programme.Statement{account(2024, "", "", "", "", "3元"), account(2020, "", "", "", "", "4元")},
			[]string{"/0/total 累计支出是累计数，只增不减：2020年为4元，2024年为3元；请更正或者说明原因"},
		},
		"rounding may hide it": {
			[]programme.Statement{account(2023, "", "", "", "", "20.4亿元"), account(2024, "", "", "", "", "20.38亿元")}, nil,
		},
		"a year without the sum in between": {
			[]programme.Statement{account(2022, "", "", "", "", "4元"), account(2023, "", "", "", "", ""), account(2024, "", "", "", "", "3元")},
			[]string{"/2/total 累计支出是累计数，只增不减：2022年为4元，2024年为3元；请更正或者说明原因"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			var texts []string
			for _, finding := range programme.Series(test.years).Check("") {
				assert.Equal(t, programme.CodeShrunk, finding.Code)
				texts = append(texts, string(finding.Path)+" "+finding.Text(language.Chinese))
			}
			assert.Equal(t, test.zh, texts)
		})
	}
}

// Ten random years: each sum that is smaller than an earlier one is found, and
// no other.
func TestNoSumShrinksWithoutAFinding(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 11))
	for range 200 {
		var series programme.Series
		last, shrunk := int64(0), 0
		for year := 2015; year < 2025; year++ {
			total := max(0, last+random.Int64N(100)-20)
			if total < last {
				shrunk++
			}
			last = total
			series = append(series, account(year, "", "", "", "", fmt.Sprintf("%d元", total*10)))
		}
		random.Shuffle(len(series), func(i, j int) { series[i], series[j] = series[j], series[i] })
		require.Len(t, series.Check(""), shrunk)
	}
}

func TestScopesAreSeriesOfTheirOwn(t *testing.T) {
	east, west := account(2023, "", "", "", "9元", "9元"), account(2024, "1元", "", "", "", "1元")
	east.Scope, west.Scope = "东", "西"
	series := programme.Series{east, west}
	assert.Empty(t, series.Check(""))
	assert.NotContains(t, verdicts(series), "pot.cumulative:total:years@2024#西")
	same := programme.Series{account(2024, "", "", "", "", "9元"), account(2024, "", "", "", "", "8元"), account(0, "", "", "", "", "7元")}
	assert.Empty(t, same.Check(""), "no year after another")
}

// What a year began with is asked of the year before, wherever in the ledger it
// stands, and not at all where nobody gives it.
func TestOneYearIsNotAskedWhatItBeganWith(t *testing.T) {
	year := account(2024, "7.00元", "5.00元", "1.00元", "11.00元", "5.00元")
	for _, outcome := range check.NewLedger(year.Statements("")...).Evaluate(year.Identities()...) {
		assert.Equal(t, check.Holds, outcome.Verdict, outcome.Identity.Name)
		assert.NotEqual(t, "pot.opening@2024", outcome.Identity.Name)
	}
	before := account(2023, "", "", "", "6.00元", "")
	found := map[string]check.Verdict{}
	for _, outcome := range check.NewLedger(year.Statements("")...).With(before.Statements("")...).Evaluate(year.Identities()...) {
		found[outcome.Identity.Name] = outcome.Verdict
	}
	assert.Equal(t, check.Broken, found["pot.opening@2024"])
	blank := account(2023, "1.00元", "", "", "", "")
	assert.Equal(t, check.Undefined, verdicts(programme.Series{blank, year})["pot.opening@2024"], "the year is there, its closing is not printed")
}
