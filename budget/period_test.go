package budget_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
)

func TestPeriodReadsWhatItPrints(t *testing.T) {
	for text, want := range map[string]budget.Period{
		"2024/executed":    {Year: 2024, Phase: budget.Executed},
		"2024/initial":     {Year: 2024, Phase: budget.Initial},
		"2022/final":       {Year: 2022, Phase: budget.Final},
		"2024":             {Year: 2024},
		"1/mid-year-2":     {Year: 1, Phase: "mid-year-2"},
		"9999/" + longWord: {Year: 9999, Phase: longWord},
	} {
		t.Run(text, func(t *testing.T) {
			got, err := budget.ParsePeriod(text)
			require.NoError(t, err)
			assert.Equal(t, want, got)
			assert.Equal(t, text, got.String())
		})
	}
}

const longWord = "abcdefghijklmnopqrstuvwxyz012345" // 32 bytes

func TestPeriodRefusesWhatIsNone(t *testing.T) {
	for name, text := range map[string]string{
		"empty":             "",
		"phase only":        "executed",
		"no year":           "/executed",
		"no phase":          "2024/",
		"year 0":            "0/final",
		"negative":          "-1/final",
		"five digits":       "10000/final",
		"leading zero":      "02024/final",
		"leading plus":      "+2024/final",
		"upper case":        "2024/Final",
		"Chinese":           "2024/决算",
		"space":             "2024/final ",
		"second slash":      "2024/final/x",
		"phase of 33 bytes": "2024/" + longWord + "6",
		"80 digits":         strings.Repeat("2", 80),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := budget.ParsePeriod(text)
			require.ErrorIs(t, err, budget.ErrPeriod)
			assert.Less(t, len(err.Error()), 120)
		})
	}
}

func TestPeriodIsItsTextInJSON(t *testing.T) {
	type cell struct {
		At budget.Period `json:"at"`
	}
	text, err := json.Marshal(cell{budget.Period{Year: 2024, Phase: budget.Received}})
	require.NoError(t, err)
	assert.JSONEq(t, `{"at":"2024/received"}`, string(text))

	back := cell{At: budget.Period{Year: 1999}}
	require.NoError(t, json.Unmarshal([]byte(`{"at":""}`), &back))
	assert.Equal(t, cell{}, back)
	require.ErrorIs(t, json.Unmarshal([]byte(`{"at":"soon"}`), &back), budget.ErrPeriod)

	_, err = json.Marshal(cell{budget.Period{Phase: budget.Final}})
	require.ErrorIs(t, err, budget.ErrPeriod)
	text, err = json.Marshal(cell{})
	require.NoError(t, err)
	assert.JSONEq(t, `{"at":""}`, string(text))
}

func TestPeriodIsHeadedAsInATable(t *testing.T) {
	for _, row := range []struct {
		period budget.Period
		zh, en string
	}{
		{budget.Period{Year: 2024, Phase: budget.Initial}, "2024年年初预算数", "2024 initial budget"},
		{budget.Period{Year: 2024, Phase: budget.Adjusted}, "2024年全年预算数", "2024 adjusted budget"},
		{budget.Period{Year: 2024, Phase: budget.Received}, "2024年到位数", "2024 received"},
		{budget.Period{Year: 2024, Phase: budget.Executed}, "2024年全年执行数", "2024 executed"},
		{budget.Period{Year: 2022, Phase: budget.Final}, "2022年决算数", "2022 final account"},
		{budget.Period{Year: 2024, Phase: budget.Budgeted}, "2024年预算数", "2024 budget"},
		{budget.Period{Year: 2024, Phase: "half-year"}, "2024年half-year", "2024 half-year"},
		{budget.Period{Year: 2024}, "2024年", "2024"},
		{budget.Period{}, "", ""},
	} {
		assert.Equal(t, figure.Label{Zh: row.zh, En: row.en}, row.period.Label())
	}
}

func TestPeriodBeforeKeepsItsPhase(t *testing.T) {
	assert.Equal(t, "2023/final", final(2024).Previous().String())
	assert.Equal(t, "revenue.total@2024/final#here", final(2024).Key(budget.RevenueTotal, "here").String())
	assert.Empty(t, budget.Period{}.String())
}

func FuzzParsePeriod(f *testing.F) {
	for _, text := range []string{"2024/executed", "2024", "", "0/x", "2024/", "９９/final"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := budget.ParsePeriod(text)
		if err != nil {
			require.ErrorIs(t, err, budget.ErrPeriod)
			require.Equal(t, budget.Period{}, p)
			return
		}
		require.Equal(t, text, p.String())
	})
}
