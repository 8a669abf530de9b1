package check_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// adjusted is the money block of a form: 1764.12 by nature, where the
// spreadsheet prints 5 and 0 for 5.00 and 0.00.
func adjusted(total string) []check.Statement {
	return []check.Statement{
		cell("annex/adjusted", "adjusted", money(total)), cell("annex/adjusted", "public", money("1644.62万元")),
		cell("annex/adjusted", "funds", money("5万元")), cell("annex/adjusted", "accounts", money("0万元")),
		cell("annex/adjusted", "other", money("114.50万元")),
	}
}

func TestAFigureInATableHasThePrecisionOfItsColumn(t *testing.T) {
	sum := check.SumOf("E1", key("adjusted"), keys("public", "funds", "accounts", "other")...)

	t.Run("the finest figure sets it, and a zero gives none", func(t *testing.T) {
		assertAnswer(t, answer{check.Holds, "1764.12万元", "1764.12万元", "0万元", "0.02万元"},
			evaluate(t, sum, adjusted("1764.12万元")...))
	})
	t.Run("a planted error is found", func(t *testing.T) {
		assertAnswer(t, answer{check.Broken, "1765.13万元", "1764.12万元", "1.01万元", "0.02万元"},
			evaluate(t, sum, adjusted("1765.13万元")...))
	})
	t.Run("in running text 5万元 would hide it", func(t *testing.T) {
		statements := adjusted("1764.60万元")
		statements[2].Place.Column = ""
		assert.Equal(t, check.WithinPrecision, evaluate(t, sum, statements...).Verdict)
		assert.Equal(t, check.Broken, evaluate(t, sum, adjusted("1764.60万元")...).Verdict)
	})
	t.Run("a figure in another column does not set it", func(t *testing.T) {
		coarse := []check.Statement{
			cell("a", "adjusted", money("10万元")), cell("a", "public", money("9万元")), cell("b", "other", money("1.23万元")),
		}
		assertAnswer(t, answer{check.Broken, "10万元", "9万元", "1万元", "1万元"},
			evaluate(t, check.SumOf("s", key("adjusted"), key("public")), coarse...))
	})
	t.Run("a figure of another unit does not set it", func(t *testing.T) {
		mixed := []check.Statement{
			cell("a", "adjusted", money("10万元")), cell("a", "public", money("9万元")), cell("a", "area", quantity("1.23㎡")),
		}
		assertAnswer(t, answer{check.Broken, "10万元", "9万元", "1万元", "1万元"},
			evaluate(t, check.SumOf("s", key("adjusted"), key("public")), mixed...))
	})
	t.Run("units of one kind share it on a common scale", func(t *testing.T) {
		mixed := []check.Statement{
			cell("a", "adjusted", money("10万元")), cell("a", "public", money("9万元")), cell("a", "fee", money("5元")),
		}
		assertAnswer(t, answer{check.Broken, "10万元", "9万元", "1万元", "0.0001万元"},
			evaluate(t, check.SumOf("s", key("adjusted"), key("public")), mixed...))
	})
	t.Run("a stated zero with places sets it", func(t *testing.T) {
		zero := []check.Statement{
			cell("a", "adjusted", money("10万元")), cell("a", "public", money("9万元")), cell("a", "none", money("0.00万元")),
		}
		assertAnswer(t, answer{check.Broken, "10万元", "9万元", "1万元", "0.01万元"},
			evaluate(t, check.SumOf("s", key("adjusted"), key("public")), zero...))
	})
	t.Run("a count and an absent figure do not", func(t *testing.T) {
		counts := []check.Statement{
			cell("a", "whole", quantity("20户")), cell("a", "part", quantity("19户")),
			cell("a", "counted", count(3, "户")), cell("a", "absent", figure.Quantity{}),
		}
		assertAnswer(t, answer{check.Broken, "20户", "19户", "1户", "1户"},
			evaluate(t, check.SumOf("s", key("whole"), key("part")), counts...))
	})
}

// TestAPlantedSumOfThreePublicExpensesIsFound: the column of the official
// table, its total of 0.51 doubled.
func TestAPlantedSumOfThreePublicExpensesIsFound(t *testing.T) {
	sum := check.SumOf("C4", key("total"), keys("vehicles", "abroad", "hospitality")...)
	column := func(total string) []check.Statement {
		return []check.Statement{
			cell("2022", "total", money(total)), cell("2022", "vehicles", money("0.45万元")),
			cell("2022", "abroad", money("0万元")), cell("2022", "hospitality", money("0.06万元")),
		}
	}
	assertAnswer(t, answer{check.Holds, "0.51万元", "0.51万元", "0万元", "0.015万元"}, evaluate(t, sum, column("0.51万元")...))
	assertAnswer(t, answer{check.Broken, "1.02万元", "0.51万元", "0.51万元", "0.015万元"}, evaluate(t, sum, column("1.02万元")...))
}

func TestAFigureStatedTwiceIsACopyThatNobodyWrote(t *testing.T) {
	initial := check.Key{Concept: "total", Period: "2024/initial", Scope: "unit"}
	state := func(where string, f figure.Figure) check.Statement {
		return check.Statement{
			Key: initial, Label: figure.Label{Zh: "年初预算数", En: "initial budget"}, Figure: f, Place: check.Place{Where: where},
		}
	}
	ledger := check.NewLedger(
		state("heading", nil), state("二(一)1", money("3550.44万元")), state("blank", figure.Money{}),
		state("附件1-2", money("3550.44万元")), state("二(一)2", money("3550.5万元")), state("三", money("3550万元")),
		state("四", money("约3550万元")), state("五", date("2024年")),
	)
	outcomes := ledger.Evaluate()
	require.Len(t, outcomes, 1, "one for the key, however often it is stated")
	outcome := outcomes[0]
	assert.Equal(t, "copy:total@2024/initial#unit", outcome.Identity.Name)
	assert.Equal(t, check.Copy, outcome.Identity.Kind)
	assert.False(t, outcome.Identity.Soft)
	assert.Equal(t, "年初预算数", outcome.Words().Zh)
	assertAnswer(t, answer{check.Broken, "3550.44万元", "3550.5万元", "-0.06万元", "0.055万元"}, outcome)
	assert.Equal(t, "二(一)1", outcome.At.Where, "the two that contradict each other")
	assert.Equal(t, "二(一)2", outcome.Against.Where)

	found, ok := ledger.Lookup(initial)
	require.True(t, ok)
	assert.Equal(t, "二(一)1", found.Place.Where)
	_, ok = ledger.Lookup(key("total"))
	assert.False(t, ok, "another period is another figure")
}

func TestDatesStatedTwice(t *testing.T) {
	twice := []check.Statement{text("year", date("2024年")), text("year", date("2024年"))}
	outcomes := check.NewLedger(twice...).Evaluate()
	require.Len(t, outcomes, 1)
	assertAnswer(t, answer{check.Holds, "2024年", "2024年", "", ""}, outcomes[0])
	outcomes = check.NewLedger(append(twice, text("year", date("2022年")))...).Evaluate()
	require.Len(t, outcomes, 1)
	assertAnswer(t, answer{check.Broken, "2024年", "2022年", "", ""}, outcomes[0])

	written := evaluate(t, check.CopyOf("copy", key("heading"), key("year")), text("heading", date("2024年")), text("year", date("2022年")))
	finding, _ := written.Finding()
	assert.Equal(t, check.CodeLabel, finding.Code)
}

func TestALedgerNeverChanges(t *testing.T) {
	statements := []check.Statement{text("a", count(1, "户")), text("b", count(1, "户"))}
	ledger := check.NewLedger(statements...)
	same := check.CopyOf("same", key("a"), key("b"))
	statements[1].Figure = count(2, "户")
	assert.Equal(t, check.Holds, named(t, ledger.Evaluate(same), "same").Verdict)

	ledger.Statements()[1].Figure = count(2, "户")
	assert.Equal(t, check.Holds, named(t, ledger.Evaluate(same), "same").Verdict)

	more := ledger.With(text("c", count(3, "户")))
	assert.Len(t, ledger.Statements(), 2)
	assert.Len(t, more.Statements(), 3)
	assert.Equal(t, check.Undefined, named(t, ledger.Evaluate(check.CopyOf("c", key("a"), key("c"))), "c").Verdict)
	assert.Equal(t, check.Broken, named(t, more.Evaluate(check.CopyOf("c", key("a"), key("c"))), "c").Verdict)
}

func TestAnEmptyLedgerAnswersNothing(t *testing.T) {
	var ledger check.Ledger
	assert.Empty(t, ledger.Evaluate())
	assert.Empty(t, ledger.Check().Findings())
	outcome := named(t, ledger.Evaluate(check.SumOf("sum", key("a"), key("b"))), "sum")
	assert.Equal(t, check.CodeAbsent, outcome.Reason)
	assert.Empty(t, ledger.Statements())
}
