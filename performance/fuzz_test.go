package performance_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/corpus"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/summary"
	"jixiao.example/performance/verify"
)

// seedForms are the JSON of forms from which the fuzzers start.
func seedForms(f *testing.F) [][]byte {
	f.Helper()
	forms := []performance.Form{seed.Form()}
	cases, err := corpus.Cases()
	require.NoError(f, err)
	for i := 0; i < len(cases); i += 20 {
		forms = append(forms, cases[i].Form)
	}
	documents := make([][]byte, len(forms))
	for i, form := range forms {
		documents[i], err = form.Encode()
		require.NoError(f, err)
	}
	return documents
}

func FuzzDecodeForm(f *testing.F) {
	for _, data := range seedForms(f) {
		f.Add(data)
	}
	before := seedForms(f)[0]
	f.Fuzz(func(t *testing.T, data []byte) {
		form, err := performance.DecodeForm(data)
		var decoder performance.FormDecoder
		_, errBefore := decoder.Decode(before)
		require.NoError(t, errBefore)
		same, errSame := decoder.Decode(data)
		require.Equal(t, err, errSame)
		require.Equal(t, form, same, "read where another form was")
		if err != nil {
			return
		}
		once, err := form.Encode()
		require.NoError(t, err)
		again, err := performance.DecodeForm(once)
		require.NoError(t, err)
		twice, err := again.Encode()
		require.NoError(t, err)
		require.Equal(t, string(once), string(twice))
	})
}

func FuzzDecodeResult(f *testing.F) {
	scorer, err := scoring.NewScorer(ruleset.Huaihua2024())
	require.NoError(f, err)
	for _, data := range seedForms(f) {
		form, err := performance.DecodeForm(data)
		require.NoError(f, err)
		f.Add(scorer.Score(form).AppendJSON(nil))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		result, err := scoring.DecodeResult(data)
		if err != nil {
			return
		}
		once := result.AppendJSON(nil)
		again, err := scoring.DecodeResult(once)
		require.NoError(t, err)
		require.Equal(t, string(once), string(again.AppendJSON(nil)))
	})
}

func FuzzSummary(f *testing.F) {
	f.Add([]byte(`{"format":"jixiao/summary/1","forms":3,"incomplete":1,"grades":{"good":2},"totals":[{"total":"90","forms":1},{"total":"-0.5","forms":1}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var s, back summary.Summary
		if s.UnmarshalJSON(data) != nil {
			return
		}
		once, err := json.Marshal(s)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(once, &back))
		twice, err := json.Marshal(back)
		require.NoError(t, err)
		require.Equal(t, string(once), string(twice))
	})
}

// FuzzScore scores whatever reads as a form: nothing panics, and no score
// leaves its bounds.
func FuzzScore(f *testing.F) {
	scorer, err := scoring.NewScorer(ruleset.Huaihua2024())
	require.NoError(f, err)
	for _, data := range seedForms(f) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		form, err := performance.DecodeForm(data)
		if err != nil {
			return
		}
		result := scorer.Score(form)
		for leaf := range result.Leaves() {
			require.LessOrEqual(t, leaf.Least.Cmp(leaf.Most), 0, leaf.Path)
			require.LessOrEqual(t, leaf.Most.Cmp(leaf.Points), 0, leaf.Path)
			require.GreaterOrEqual(t, leaf.Least.Sign(), 0, leaf.Path)
			if leaf.Score.Stated() {
				require.True(t, leaf.Score.Equal(leaf.Least), leaf.Path)
			}
		}
		least, most := result.Bounds()
		require.LessOrEqual(t, least.Cmp(most), 0)
		back, err := scoring.DecodeResult(result.AppendJSON(nil))
		require.NoError(t, err, "what is written is read")
		require.Equal(t, string(result.AppendJSON(nil)), string(back.AppendJSON(nil)))
		verify.Check(scorer.Trace(form))
		explain.All(scorer.Trace(form), language.Chinese)
	})
}
