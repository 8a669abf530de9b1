package check_test

import (
	"fmt"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// All statements of a figure count: it is known to what all their prints leave
// open, in whatever order they stand.
func TestAllStatementsOfAFigureCount(t *testing.T) {
	sum := check.SumOf("sum", key("whole"), keys("a", "b")...)
	parts := func(a, b string) []check.Statement {
		return []check.Statement{text("a", money(a)), text("b", money(b))}
	}
	wholes := func(prints ...string) []check.Statement {
		var all []check.Statement
		for i, printed := range prints {
			s := text("whole", money(printed))
			s.Place.Where = "place " + strconv.Itoa(i)
			all = append(all, s)
		}
		return all
	}
	for name, test := range map[string]struct {
		wholes, parts []check.Statement
		want, copies  check.Verdict
	}{
		"a coarse print alone leaves it open": {
			wholes("2.0亿元"), parts("10000.00万元", "10000.00万元"), check.Holds, "",
		},
		"a fine one beside it does not": {
			wholes("2.0亿元", "20031.50万元"), parts("10000.00万元", "10000.00万元"), check.Broken, check.WithinPrecision,
		},
		"and may say the sum": {
			wholes("2.0亿元", "20031.50万元"), parts("10031.50万元", "10000.00万元"), check.Holds, check.WithinPrecision,
		},
		"two coarse ones leave what both leave open": { // 19500 to 20500 and 20450 to 20550
			wholes("2.0亿元", "2.050亿元"), parts("10520.00万元", "10000.00万元"), check.Broken, check.WithinPrecision,
		},
		"inside of both": {
			wholes("2.0亿元", "2.050亿元"), parts("10499.00万元", "10000.00万元"), check.WithinPrecision, check.WithinPrecision,
		},
		"a half kept away from zero belongs to its print": { // 19500 is 2.0 half up
			wholes("2.0亿元", "19500万元"), parts("9500.00万元", "10000.00万元"), check.Holds, check.WithinPrecision,
		},
		"prints that exclude each other, one of which is right": {
			wholes("20000.00万元", "20031.50万元"), parts("10000.00万元", "10000.00万元"), check.Undefined, check.Broken,
		},
		"prints that exclude each other, none of which is right": {
			wholes("20000.00万元", "20031.50万元"), parts("30000.00万元", "10000.00万元"), check.Broken, check.Broken,
		},
		"three prints, two by two compatible, with nothing in common": { // 19950 to 20050, 20030 to 20130, 19800 to 20040 ends before
			wholes("2.000亿元", "2.008亿元", "1.992亿元"), parts("10000.00万元", "10000.00万元"), check.Undefined, check.Broken,
		},
		"a print that is only about it says nothing beside a plain one": {
			wholes("约2亿元", "20031.50万元"), parts("10000.00万元", "10000.00万元"), check.Broken, check.Undefined,
		},
		"prints that are about it alike agree": {
			wholes("约2亿元", "约2亿元"), parts("10000.00万元", "10000.00万元"), check.Undefined, check.Holds,
		},
		"prints that are about it in other words do not say": {
			wholes("约2亿元", "超过2亿元"), parts("10000.00万元", "10000.00万元"), check.Undefined, check.Undefined,
		},
		"a date says nothing beside an amount": {
			append(wholes("20000.00万元"), text("whole", date("2024年"))), parts("10000.00万元", "10000.00万元"), check.Holds, check.Undefined,
		},
	} {
		t.Run(name, func(t *testing.T) {
			for _, statements := range [][]check.Statement{
				slices.Concat(test.wholes, test.parts), slices.Concat(test.parts, reversed(test.wholes)),
			} {
				outcomes := check.NewLedger(statements...).Evaluate(sum)
				assert.Equal(t, test.want, named(t, outcomes, "sum").Verdict)
				if test.copies != "" {
					assert.Equal(t, test.copies, named(t, outcomes, "copy:whole").Verdict)
				}
			}
		})
	}
}

func reversed(statements []check.Statement) []check.Statement {
	turned := slices.Clone(statements)
	slices.Reverse(turned)
	return turned
}

func TestBoundsAndRatesTakeAllStatementsToo(t *testing.T) {
	statements := []check.Statement{
		text("budget", money("2.0亿元")), text("spent", money("20031.50万元")), text("rate", quantity("100%")),
	}
	fine := append(slices.Clone(statements), text("budget", money("20000.00万元")))
	bound := check.AtMostOf("bound", key("spent"), key("budget"))
	rate := check.RateOf("rate", key("rate"), key("spent"), key("budget"), "")
	assert.Equal(t, check.WithinPrecision, evaluate(t, bound, statements...).Verdict)
	assert.Equal(t, check.Broken, evaluate(t, bound, fine...).Verdict)
	statements[2].Figure, fine[2].Figure = quantity("101.00%"), quantity("101.00%")
	assert.Equal(t, check.WithinPrecision, evaluate(t, rate, statements...).Verdict)
	assert.Equal(t, check.Broken, evaluate(t, rate, fine...).Verdict)
}

// The finest print is shown, and the contradiction names both places.
func TestTheFindingShowsThePrintThatDecides(t *testing.T) {
	whole := text("whole", money("2.0亿元"))
	whole.Place.Where = "二(一)"
	report := check.NewLedger(whole, cell("c", "whole", money("20031.50万元")), cell("c", "a", money("10000.00万元")),
		cell("c", "b", money("10000.00万元"))).Check(check.SumOf("sum", key("whole"), keys("a", "b")...).Said("甲＝乙", "A = B"))
	finding, _ := named(t, report.Outcomes, "sum").Finding()
	assert.Equal(t, "甲＝乙：合计不平，列示20031.50万元，分项合计20000万元（〈a〉10000.00万元、〈b〉10000.00万元），多31.5万元",
		finding.Text(language.Chinese))
	assert.Equal(t, []string{"whole 20000.00万元", "a 10031.50万元", "b 10031.50万元"}, readings(report.Suspects))
}

func readings(suspects []check.Suspect) []string {
	var all []string
	for _, s := range suspects {
		all = append(all, s.Key.Concept+" "+s.Reads)
	}
	return all
}

// The order of statements decides no verdict, no class and no count.
func TestTheOrderOfStatementsChangesNoVerdict(t *testing.T) {
	for seed := range 400 {
		s := &source{data: noise(seed, 200)}
		statements, identities := s.statements(), s.identities()
		report := check.NewLedger(statements...).Check(identities...)
		assertOrderIsNothing(t, statements, identities, report)
		at := len(statements) / 2
		turned := slices.Concat(statements[at:], statements[:at])
		assert.Equal(t, report.Tally(), check.NewLedger(turned...).Check(identities...).Tally(), "document %d", seed)
	}
}

// noise returns bytes that look random and are the same on every run.
func noise(seed, n int) []byte {
	state := uint32(seed)*2654435761 + 1
	data := make([]byte, n)
	for i := range data {
		state = state*1664525 + 1013904223
		data[i] = byte(state >> 24)
	}
	return data
}

// A document that cuts its figures: five parts of 2 may be 14.
func TestFiguresThatAreCut(t *testing.T) {
	statements := []check.Statement{text("whole", money("14万元"))}
	var parts []check.Key
	for i := range 5 {
		name := fmt.Sprint("part ", i)
		statements, parts = append(statements, text(name, money("2万元"))), append(parts, key(name))
	}
	sum := check.SumOf("sum", key("whole"), parts...)
	verdict := func(whole string, mode figure.Mode) check.Verdict {
		statements[0].Figure = money(whole)
		return named(t, check.NewLedger(statements...).RoundedBy(mode).Evaluate(sum), "sum").Verdict
	}
	assert.Equal(t, check.Broken, verdict("14万元", figure.HalfUp))
	assert.Equal(t, check.WithinPrecision, verdict("14万元", figure.Cut))
	assert.Equal(t, check.Broken, verdict("15万元", figure.Cut), "each part is less than 3")
	assert.Equal(t, check.Broken, verdict("9万元", figure.Cut), "each part is at least 2")
	assert.Equal(t, check.WithinPrecision, verdict("12万元", figure.HalfEven))
	assert.Equal(t, check.Broken, verdict("14万元", figure.Mode(9)), "an unknown mode is half-up")

	more := check.NewLedger(statements...).RoundedBy(figure.Cut).With(text("more", money("1万元")))
	assert.Equal(t, check.WithinPrecision, named(t, more.With(text("whole", money("14.0万元"))).Evaluate(sum), "sum").Verdict,
		"a ledger with more keeps the convention")
	statements[0].Figure = money("14万元")

	rate := check.RateOf("rate", key("rate"), key("two"), key("three"), "")
	thirds := check.NewLedger(text("rate", quantity("66.66%")), text("two", count(2, "户")), text("three", count(3, "户")))
	assert.Equal(t, check.Cut, thirds.Evaluate(rate)[0].Verdict)
	assert.Equal(t, check.Holds, thirds.RoundedBy(figure.Cut).Evaluate(rate)[0].Verdict)
	negative := check.NewLedger(text("a", money("-2万元")), text("b", money("-2.9万元"))).RoundedBy(figure.Cut)
	assert.Equal(t, check.WithinPrecision, negative.Evaluate(check.CopyOf("copy", key("a"), key("b")))[0].Verdict)
}

func TestACorrectionOfOneOfSeveralPrintsMayFitTheOthers(t *testing.T) {
	report := check.NewLedger(
		text("a", count(5, "户")), text("a", count(5, "户")), text("a", count(4, "户")), text("b", count(5, "户")),
	).Check(check.CopyOf("a=b", key("a"), key("b")))
	require.Len(t, report.Suspects, 1)
	assert.Equal(t, "4户", report.Suspects[0].Was)
	assert.Equal(t, "5户", report.Suspects[0].Reads)
}
