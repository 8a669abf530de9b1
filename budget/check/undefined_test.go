package check_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

func TestUndefined(t *testing.T) {
	sum := check.SumOf("identity", key("whole"), keys("a", "b")...)
	rate := check.RateOf("identity", key("whole"), key("a"), key("b"), "")
	copied := check.CopyOf("identity", key("whole"), key("a"))
	label := check.LabelOf("identity", key("whole"), figure.MustDate("2023年"))
	doubled := figure.MustMoney("1万元")
	for range 250 { // 2²⁵⁰ has 76 digits
		doubled = doubled.Add(doubled)
	}

	tests := map[string]struct {
		identity check.Identity
		figures  map[string]figure.Figure
		reason   check.Code
		operand  string
	}{
		"a part has no statement": {
			sum, map[string]figure.Figure{"whole": count(2, "户"), "a": count(2, "户")}, check.CodeAbsent, "b",
		},
		"the whole has no statement": {
			sum, map[string]figure.Figure{"a": count(2, "户"), "b": count(2, "户")}, check.CodeAbsent, "whole",
		},
		"a part is stated as absent": {
			sum,
			map[string]figure.Figure{"whole": count(2, "户"), "a": figure.Quantity{}, "b": count(2, "户")},
			check.CodeAbsent, "a",
		},
		"a part is nothing at all": {
			sum, map[string]figure.Figure{"whole": count(2, "户"), "a": nil, "b": count(2, "户")}, check.CodeAbsent, "a",
		},
		"an absent amount": {
			sum,
			map[string]figure.Figure{"whole": figure.Money{}, "a": money("1元"), "b": money("1元")},
			check.CodeAbsent, "whole",
		},
		"an absent ratio": {
			sum,
			map[string]figure.Figure{"whole": figure.Ratio{}, "a": money("1元"), "b": money("1元")},
			check.CodeAbsent, "whole",
		},
		"absent points": {
			sum,
			map[string]figure.Figure{"whole": figure.Points{}, "a": points("1"), "b": points("1")},
			check.CodeAbsent, "whole",
		},
		"other units": {
			sum,
			map[string]figure.Figure{"whole": count(2, "户"), "a": count(1, "户"), "b": count(1, "人")},
			check.CodeUnits, "b",
		},
		"money and a bare number": {
			sum,
			map[string]figure.Figure{"whole": money("2万元"), "a": points("1"), "b": money("1万元")},
			check.CodeUnits, "a",
		},
		"an equality with a qualified whole": {
			sum,
			map[string]figure.Figure{"whole": money("约500万元"), "a": money("1万元"), "b": money("2万元")},
			check.CodeQualified, "whole",
		},
		"an equality with a qualified part": {
			sum,
			map[string]figure.Figure{"whole": count(300, "台"), "a": quantity("超过300台"), "b": count(0, "台")},
			check.CodeQualified, "a",
		},
		"a rate with a qualified base": {
			rate,
			map[string]figure.Figure{"whole": quantity("50%"), "a": money("1万元"), "b": money("约2万元")},
			check.CodeQualified, "b",
		},
		"a rate of nothing to nothing (D14)": {
			rate,
			map[string]figure.Figure{"whole": quantity("100%"), "a": quantity("0㎡"), "b": quantity("0㎡")},
			check.CodeZeroByZero, "b",
		},
		"a rate on a zero base (D12)": {
			rate,
			map[string]figure.Figure{"whole": quantity("100%"), "a": money("0.16万元"), "b": money("0万元")},
			check.CodeZeroBase, "b",
		},
		"a rate of different things": {
			rate,
			map[string]figure.Figure{"whole": quantity("100%"), "a": money("1万元"), "b": count(1, "个")},
			check.CodeUnits, "b",
		},
		"a rate that is no percentage": {
			rate,
			map[string]figure.Figure{"whole": quantity("1"), "a": money("1万元"), "b": money("1万元")},
			check.CodeUnits, "whole",
		},
		"a date in a sum": {
			sum,
			map[string]figure.Figure{"whole": count(2, "户"), "a": date("2024年"), "b": count(1, "户")},
			check.CodeFigure, "a",
		},
		"a ratio without a value": {
			copied,
			map[string]figure.Figure{
				"whole": figure.NewRatio(figure.Count(0, "户"), figure.Count(0, "户"), ""), "a": quantity("100%"),
			},
			check.CodeFigure, "whole",
		},
		"a pointer to a figure": {
			copied, map[string]figure.Figure{"whole": (*figure.Money)(nil), "a": money("1元")}, check.CodeFigure, "whole",
		},
		"a date against an amount": {
			copied, map[string]figure.Figure{"whole": money("1元"), "a": date("2024年")}, check.CodeFigure, "a",
		},
		"a label that is not printed": {
			label, map[string]figure.Figure{}, check.CodeAbsent, "whole",
		},
		"a label with an absent date": {
			label, map[string]figure.Figure{"whole": figure.Date{}}, check.CodeAbsent, "whole",
		},
		"a label that is no date": {
			label, map[string]figure.Figure{"whole": count(2023, "年")}, check.CodeFigure, "whole",
		},
		"a sum that has outgrown every figure": {
			copied, map[string]figure.Figure{"whole": money("1万元"), "a": doubled}, check.CodeSize, "a",
		},
		"a sum of no parts": {
			check.SumOf("identity", key("whole")), map[string]figure.Figure{"whole": count(1, "户")}, check.CodeIdentity, "whole",
		},
		"a label without the date that it wants": {
			check.LabelOf("identity", key("whole"), figure.Date{}),
			map[string]figure.Figure{"whole": date("2023年")},
			check.CodeIdentity, "whole",
		},
		"a copy of two": {
			check.Identity{Name: "identity", Kind: check.Copy, Stated: key("whole"), Computed: sum.Computed},
			map[string]figure.Figure{"whole": count(1, "户")},
			check.CodeIdentity, "whole",
		},
		"a bound that is subtracted": {
			check.Identity{
				Name: "identity", Kind: check.AtMost, Stated: key("whole"), Computed: []check.Term{{Key: key("a"), Minus: true}},
			},
			map[string]figure.Figure{"whole": count(1, "户"), "a": count(1, "户")},
			check.CodeIdentity, "whole",
		},
		"a rate of one": {
			check.Identity{Name: "identity", Kind: check.Rate, Stated: key("whole"), Computed: copied.Computed},
			map[string]figure.Figure{"whole": quantity("1%"), "a": count(1, "户")},
			check.CodeIdentity, "whole",
		},
		"no identity": {
			check.Identity{Name: "identity", Stated: key("whole")},
			map[string]figure.Figure{"whole": count(1, "户")},
			check.CodeIdentity, "whole",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var statements []check.Statement
			for _, concept := range []string{"whole", "a", "b"} {
				if f, stated := test.figures[concept]; stated {
					statements = append(statements, text(concept, f))
				}
			}
			outcome := evaluate(t, test.identity, statements...)
			assert.Equal(t, check.Undefined, outcome.Verdict)
			assert.Equal(t, test.reason, outcome.Reason)
			assert.Equal(t, key(test.operand), outcome.Operand)
			assert.Empty(t, outcome.DifferenceText())
			assert.Empty(t, outcome.ToleranceText())
			assert.Equal(t, check.Key{}, outcome.Slack)

			finding, some := outcome.Finding()
			assert.True(t, some)
			assert.Equal(t, test.reason, finding.Code)
		})
	}
}

// TestARollForwardFromAnAbsentFigureIsUndefined: last year's tenants are not printed,
// and reading them as none would raise a false alarm.
func TestARollForwardFromAnAbsentFigureIsUndefined(t *testing.T) {
	outcome := evaluate(t, check.BalanceOf("G7", key("now"), keys("before", "allocated"), keys("exits")),
		text("now", count(5310, "户")), text("before", figure.Quantity{}),
		text("allocated", count(84, "户")), text("exits", count(206, "户")))
	assert.Equal(t, check.Undefined, outcome.Verdict)
	assert.Equal(t, check.CodeAbsent, outcome.Reason)
}
