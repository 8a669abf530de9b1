package check_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// Nothing here panics on what nobody filled in.
func TestZeroValuesAreAnswered(t *testing.T) {
	for name, call := range map[string]func(){
		"naming without a function": func() { check.SumOf("", check.Key{}).Naming(nil) },
		"an identity": func() {
			check.Identity{}.AsSoft().AsCounts().Said("", "").Naming(func(check.Key) figure.Label { return figure.Label{} })
		},
		"a chain of nothing": func() { check.ChainOf("") },
		"a ledger": func() {
			check.Ledger{}.With().RoundedBy(figure.Cut).Check(check.Identity{}, check.SumOf("", check.Key{}, check.Key{}))
		},
		"a ledger of nothing stated": func() {
			check.NewLedger(check.Statement{}, check.Statement{From: []check.Term{{}}}).Check(check.CopyOf("", check.Key{}, check.Key{}))
		},
		"a figure derived from itself": func() {
			one := figure.MustMoney("1元")
			check.NewLedger(check.Statement{Figure: one, From: []check.Term{{}}}, check.Statement{Figure: figure.MustMoney("2元")}).
				Check(check.SumOf("", check.Key{}, check.Key{}, check.Key{}))
		},
		"a look-up": func() { check.Ledger{}.Lookup(check.Key{}) },
		"an outcome": func() {
			check.Outcome{}.Finding()
			check.Outcome{}.Words()
			check.Outcome{}.Class()
			check.Outcome{}.ComputedText()
		},
		"a report": func() { check.Report{}.Findings(); check.Report{}.Tally(); check.Report{}.Table(language.Und) },
		"a suspect": func() {
			check.Suspect{}.Finding()
			check.Suspect{Missing: true, Found: "1元", Candidates: 9}.Finding()
		},
		"a finding":      func() { _ = check.Finding{}.Text(language.Und); _ = check.NewFinding("", "").Text(language.English) },
		"findings":       func() { check.Sorted(nil); check.Profile(nil).Apply(nil); _ = check.Profile(nil).Validate() },
		"a path":         func() { check.Path("").Child("").Index(-1).Compare("") },
		"a tally":        func() { check.Tally{All: -1, Holds: -1}.Text(language.Und) },
		"a key":          func() { _ = check.Key{}.String() },
		"a broken label": func() { check.Outcome{Verdict: check.Broken, Identity: check.Identity{Kind: check.Label}}.Finding() },
	} {
		t.Run(name, func(t *testing.T) { assert.NotPanics(t, call) })
	}
}

// A decimal whose exponent no figure has is printed short, and compared with
// nothing.
func TestAnExponentThatNoFigureHasDoesNotHang(t *testing.T) {
	for _, exponent := range []int32{math.MinInt32, math.MaxInt32, -2000, 2000} {
		value := decimal.New(7, exponent)
		for _, kind := range []check.Kind{check.Sum, check.Lines, check.Within, check.Copy, check.AtMost, check.Rate, check.Label, ""} {
			for _, verdict := range []check.Verdict{check.Broken, check.WithinPrecision, check.Cut, check.Holds, check.Undefined, ""} {
				for _, unit := range []string{"万元", "%"} {
					outcome := check.Outcome{
						Identity: check.Identity{Kind: kind, Soft: exponent > 0}, Verdict: verdict, Unit: unit,
						Stated: value, Computed: value.Neg(), Difference: value, Tolerance: value,
					}
					data, err := json.Marshal(check.Report{Outcomes: []check.Outcome{outcome}})
					require.NoError(t, err)
					assert.Less(t, len(data), 2000)
					finding, _ := outcome.Finding()
					assert.Less(t, len(finding.Text(language.Chinese)), 1000)
					check.Report{Outcomes: []check.Outcome{outcome}}.Table(language.English)
				}
			}
		}
	}
}
