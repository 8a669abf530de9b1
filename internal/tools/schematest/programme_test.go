package schematest_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
	"jixiao.example/internal/seed"
	"jixiao.example/performance/schema"
)

var programmeDocument = document{"programme", schema.Programme(), func(data []byte) ([]byte, error) {
	var statement programme.Statement
	if err := json.Unmarshal(data, &statement); err != nil {
		return nil, err
	}
	return json.Marshal(statement)
}}

func TestStatementsOfProgrammesAreValid(t *testing.T) {
	c := newChecker(t, programmeDocument)
	for name, statement := range map[string]programme.Statement{
		"fund": seed.Fund().Statement(), "recovery": seed.Recovery().Statement(), "lifts": seed.LiftInsurance().Statement(),
		"rental": seed.Rental().Statement(), "termite": seed.Termite().Statement(), "subsidy": seed.Subsidy().Statement(),
		"nothing": {}, "points": {Room: "x", Rows: []programme.Row{
			programme.NewRow("x.a", figure.MustPoints("9.50"), "甲", "a").Below("/b/0"),
			programme.NewRow("x.b", figure.MustDate("2024年5月"), "乙", "b"),
		}, Relations: []programme.Relation{programme.AtMost("n", "x.a", "x.b").AsSoft().AsCounts().Said("甲", "a")}},
	} {
		data, err := json.Marshal(statement)
		require.NoError(t, err)
		c.valid(name, data)
	}
}

func TestSchemaAndDecoderRefuseTheSameStatements(t *testing.T) {
	validators := programmeDocument.compiled(t, "")
	row := `{"key":"x.a","label":{"zh":"甲","en":"a"},"money":"1元"}`
	sound := `{"format":"jixiao/programme/1","room":"x","year":2024,"rows":[` + row + `],"stocks":[{"opening":"x.a","closing":"x.b"}],` +
		`"cumulative":[{"total":"x.a"}],"relations":[{"name":"n","kind":"sum","stated":"x.a","terms":[{"key":"x.b"}]}]}`
	require.NoError(t, verdict(t, validators, []byte(sound)))
	for _, change := range [][2]string{
		{"programme/1", "programme/2"},
		{`"room":"x",`, ""},
		{`"year":2024`, `"year":10000`},
		{`"year":2024`, `"year":"2024"`},
		{`"money":"1元"`, `"money":"1元","count":"1户"`},
		{`"money":"1元"`, `"money":"1 元"`},
		{`"money":"1元"`, `"amount":"1元"`},
		{`,"en":"a"`, ""},
		{`"key":"x.a",`, ""},
		{`"opening":"x.a",`, ""},
		{`"total":"x.a"`, ""},
		{`"kind":"sum"`, `"kind":"lines"`},
		{`"kind":"sum",`, ""},
		{`,"terms":[{"key":"x.b"}]`, ""},
		{`{"key":"x.b"}`, `{"key":"x.b","plus":true}`},
	} {
		changed := strings.Replace(sound, change[0], change[1], 1)
		require.NotEqual(t, sound, changed, change)
		require.Error(t, verdict(t, validators, []byte(changed)), changed)
		_, err := programmeDocument.again([]byte(changed))
		require.Error(t, err, changed)
	}
}
