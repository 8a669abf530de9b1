package programme_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
	"jixiao.example/fund"
)

func lifts() programme.Statement {
	return programme.Statement{
		Room: "lifts", Year: 2024, Scope: "城区",
		Rows: []programme.Row{
			programme.NewRow("lifts.applied", figure.Count(90, "台"), "申请", "applied"),
			programme.NewRow("lifts.built", quantity("超过60台"), "完工", "built"),
			programme.NewRow("lifts.paid", money("900.00万元"), "补助", "paid"),
			programme.NewRow("lifts.kinds.outside.paid", money("1.50万元"), "外挂", "outside").Below("/kinds/0/paid"),
			programme.NewRow("lifts.since", figure.MustDate("2019年5月"), "启动", "start"),
			programme.NewRow("lifts.score", figure.MustPoints("9.5"), "得分", "score"),
			{Key: "lifts.absent", Label: figure.Label{Zh: "无", En: "none"}},
		},
		Derived: []programme.Row{
			programme.NewRow("lifts.rate", programme.Rate(quantity("6台"), quantity("9部"), "申请", "applied"), "完工率", "built of applied"),
			{Key: "lifts.sum", Label: figure.Label{Zh: "和", En: "sum"}, Figure: money("901.50万元"), From: []string{"lifts.paid", "lifts.kinds.outside.paid"}},
		},
		Stocks:     []programme.Stock{{Opening: "lifts.a", Closing: "lifts.b", In: []string{"lifts.c"}, OrNone: []string{"lifts.c"}}},
		Cumulative: []programme.Cumulative{{Total: "lifts.paid", Year: "lifts.year"}},
		Relations: []programme.Relation{
			programme.AtMost("x", "lifts.built", "lifts.applied").AsCounts().AsSoft().Said("甲", "A"),
			programme.Balance("y", "lifts.paid", []string{"lifts.c"}, []string{"lifts.d"}),
		},
	}
}

func TestAStatementSurvivesItsJSON(t *testing.T) {
	data, err := json.Marshal(lifts())
	require.NoError(t, err)
	var back programme.Statement
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, lifts(), back)
	again, err := json.Marshal(back)
	require.NoError(t, err)
	assert.JSONEq(t, string(data), string(again))
	var empty programme.Statement
	data, err = json.Marshal(empty)
	require.NoError(t, err)
	assert.JSONEq(t, `{"format":"jixiao/programme/1","room":"","rows":[]}`, string(data))
}

func TestAStatementIsReadStrictly(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want string
		is   error
	}{
		"a field of another letter case": {`{"format":"jixiao/programme/1","Room":"x","rows":[]}`, "/Room: unknown field", nil},
		"a field in a row":               {`{"format":"jixiao/programme/1","room":"x","rows":[{"key":"x.a","label":{"zh":"甲","en":"a"},"amount":"1元"}]}`, "/rows/0/amount: unknown field", nil},
		"another format":                 {`{"format":"jixiao/form/1","room":"x","rows":[]}`, "", programme.ErrFormat},
		"no format":                      {`{"room":"x","rows":[]}`, "/format: field missing", nil},
		"two figures in a row": {
			`{"format":"jixiao/programme/1","room":"x","rows":[{"key":"x.a","label":{"zh":"甲","en":"a"},"money":"1元","count":"1户"}]}`, "/rows/0: ", programme.ErrRow,
		},
		"a key outside the room": {
			`{"format":"jixiao/programme/1","room":"x","rows":[],"derived":[{"key":"y.a","label":{"zh":"甲","en":"a"},"money":"1元"}]}`, "/derived/0: ", programme.ErrRow,
		},
		"a year that is none":        {`{"format":"jixiao/programme/1","room":"x","year":10000,"rows":[]}`, "/year: ", programme.ErrYear},
		"a relation of another kind": {`{"format":"jixiao/programme/1","room":"x","rows":[],"relations":[{"name":"n","kind":"lines","stated":"x.a","terms":[]}]}`, "/relations/0/kind: ", programme.ErrKind},
		"a row without a label":      {`{"format":"jixiao/programme/1","room":"x","rows":[{"key":"x.a"}]}`, "/rows/0/label", nil},
		"a figure that is none":      {`{"format":"jixiao/programme/1","room":"x","rows":[{"key":"x.a","label":{"zh":"甲","en":"a"},"money":"much"}]}`, "/rows/0/money", nil},
	} {
		t.Run(name, func(t *testing.T) {
			var s programme.Statement
			err := json.Unmarshal([]byte(test.text), &s)
			require.ErrorContains(t, err, test.want)
			if test.is != nil {
				require.ErrorIs(t, err, test.is)
			}
			assert.Empty(t, s.Rows, "what was not read changes nothing")
		})
	}
}

func TestDecodeNeedsAPointer(t *testing.T) {
	for _, into := range []any{nil, 3, (*fund.Year)(nil), fund.Year{}} {
		require.ErrorIs(t, programme.Decode([]byte(`{}`), into), programme.ErrTarget)
	}
	var own struct {
		Paid figure.Money `json:"paid"`
	}
	require.NoError(t, programme.Decode([]byte(`{"paid":"1元"}`), &own))
	require.Error(t, programme.Decode([]byte(`{"paid":"2元","more":1}`), &own))
	assert.Equal(t, "1元", own.Paid.String(), "a refused text leaves the value")
	require.Error(t, programme.Decode(make([]byte, programme.MaxBytes+1), &own))
}

func TestRelationsAreSaidByTheirLabels(t *testing.T) {
	s := programme.Statement{
		Room: "p", Year: 2024,
		Rows: []programme.Row{
			programme.NewRow("p.a", money("1元"), "甲", "a"), programme.NewRow("p.b", money("2元"), "乙", "b"),
			programme.NewRow("p.c", money("3元"), "丙", "c"), programme.NewRow("p.rate", quantity("50%"), "率", "rate"),
			programme.NewRow("p.none", figure.Money{}, "无", "none"),
		},
		Relations: []programme.Relation{
			programme.Sum("sum", "p.c", "p.a", "p.b"), programme.Within("within", "p.c", "p.a"), programme.AtMost("bound", "p.a", "p.b"),
			programme.Balance("balance", "p.a", []string{"p.c"}, []string{"p.b"}), programme.Quotient("rate", "p.rate", "p.a", "p.b"),
			programme.AtMost("silent", "p.none", "p.none"), programme.Sum("lacking", "p.c", "p.a", "p.none"),
		},
	}
	said := map[string]string{}
	for _, outcome := range check.NewLedger(s.Statements("")...).Evaluate(s.Identities()...) {
		said[outcome.Identity.Name] = outcome.Identity.Words.Zh + " | " + outcome.Identity.Words.En + " | " + string(outcome.Verdict)
	}
	assert.Equal(t, map[string]string{
		"p.sum@2024":     "丙 = 甲 + 乙 | c = a + b | holds",
		"p.within@2024":  "丙 ≥ 甲 | c ≥ a | holds",
		"p.bound@2024":   "甲 ≤ 乙 | a ≤ b | holds",
		"p.balance@2024": "甲 = 丙 − 乙 | a = c − b | holds",
		"p.rate@2024":    "率 = 甲 ÷ 乙 | rate = a ÷ b | holds",
		"p.lacking@2024": "丙 = 甲 + 无 | c = a + none | undefined",
	}, said)
}

func TestKindsAreOpen(t *testing.T) {
	kinds := programme.Kinds{{Code: "flat", Label: figure.Label{Zh: "平层", En: "flats"}}}
	own := figure.Label{Zh: "叠拼", En: "stacked houses"}
	assert.Equal(t, "平层", kinds.Label("flat", figure.Label{}).Zh)
	assert.Equal(t, own, kinds.Label("flat", own), "a caller's own words come first")
	assert.Equal(t, own, kinds.Label("stacked", own))
	assert.Equal(t, figure.Label{Zh: "叠拼", En: "叠拼"}, kinds.Label("stacked", figure.Label{Zh: "叠拼"}))
	assert.Equal(t, "stacked", kinds.Label("stacked", figure.Label{}).Zh)
	assert.True(t, kinds.Known("stacked", own))
	assert.False(t, kinds.Known("stacked", figure.Label{}))
	assert.Equal(t, own, programme.FirstLabel(figure.Label{}, own))
	assert.Equal(t, programme.FirstLabel(kinds[0].Label, own), programme.FirstLabel(own, kinds[0].Label))
	assert.Equal(t, programme.CodeUnknownKind, programme.UnknownKind("/x", "stacked").Code)
}

func TestSpreadIsHalfTheLastDigit(t *testing.T) {
	for text, want := range map[string][2]string{
		"117.1万㎡": {"117.05万㎡", "117.15万㎡"}, "5户": {"4.5户", "5.5户"}, "0户": {"0户", "0户"},
	} {
		low, high := programme.Spread(quantity(text))
		assert.Equal(t, want, [2]string{low.String(), high.String()})
	}
	low, high := programme.Spread(figure.Count(5, "户"))
	assert.Equal(t, "5户 5户", low.String()+" "+high.String(), "a count is what it says")
	least, most := programme.SpreadMoney(money("20.4亿元"))
	assert.Equal(t, "20.35亿元 20.45亿元", least.String()+" "+most.String())
}

func TestWhatCouldNotBeReadAgainIsNotWritten(t *testing.T) {
	row := programme.NewRow("y.a", money("1元"), "甲", "a")
	for name, test := range map[string]struct {
		statement programme.Statement
		path      string
		want      error
	}{
		"a kind of no relation":   {programme.Statement{Room: "x", Relations: []programme.Relation{programme.Sum("s", "x.a"), {Name: "n", Kind: check.Lines}}}, "/relations/1/kind: ", programme.ErrKind},
		"a row of another room":   {programme.Statement{Room: "x", Rows: []programme.Row{row}}, "/rows/0: ", programme.ErrRow},
		"what is derived there":   {programme.Statement{Room: "x", Derived: []programme.Row{row}}, "/derived/0: ", programme.ErrRow},
		"a year that no date has": {programme.Statement{Room: "x", Year: -1}, "/year: ", programme.ErrYear},
	} {
		_, err := json.Marshal(test.statement)
		require.ErrorIs(t, err, test.want, name)
		assert.ErrorContains(t, err, test.path, name)
	}
}
