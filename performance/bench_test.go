package performance_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/internal/mix"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// forms is the size of the mix: more than the caches hold.
const forms = 10_000

func BenchmarkScoreSeed(b *testing.B) {
	scorer, form := scoring.MustScorer(ruleset.Huaihua2024()), seed.Form()
	b.ReportAllocs()
	for b.Loop() {
		if scorer.Score(form).Len() == 0 {
			b.Fatal("no leaves")
		}
	}
}

func BenchmarkScoreSeedReused(b *testing.B) {
	scorer, form := scoring.MustScorer(ruleset.Huaihua2024()), seed.Form()
	var result scoring.Result
	b.ReportAllocs()
	for b.Loop() {
		scorer.ScoreInto(form, &result)
	}
}

func BenchmarkScoreMix(b *testing.B) {
	scorer, mixed := scoring.MustScorer(ruleset.WithCost()), mix.Forms(forms)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if scorer.Score(mixed[i%forms]).Len() == 0 {
			b.Fatal("no leaves")
		}
	}
}

func BenchmarkScoreMixReused(b *testing.B) {
	scorer, mixed := scoring.MustScorer(ruleset.WithCost()), mix.Forms(forms)
	var result scoring.Result
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		scorer.ScoreInto(mixed[i%forms], &result)
	}
}

// Forms that the caches hold, as those are that have just been read: what is
// left is the work itself.
func BenchmarkScoreWarmMix(b *testing.B) {
	const few = 100
	scorer, mixed := scoring.MustScorer(ruleset.WithCost()), mix.Forms(few)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if scorer.Score(mixed[i%few]).Len() == 0 {
			b.Fatal("no leaves")
		}
	}
}

func BenchmarkScoreWarmMixReused(b *testing.B) {
	const few = 100
	scorer, mixed := scoring.MustScorer(ruleset.WithCost()), mix.Forms(few)
	var result scoring.Result
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		scorer.ScoreInto(mixed[i%few], &result)
	}
}

// The same arithmetic written plainly with shopspring decimals: the oracle of
// the differential test.
func BenchmarkPlainMix(b *testing.B) {
	set, mixed := ruleset.WithCost(), mix.Forms(forms)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if len(plainScore(set, &mixed[i%forms]).leaves) == 0 {
			b.Fatal("no leaves")
		}
	}
}

// The same work on bare 64-bit integers, prepared beforehand: no statuses, no
// flags, no units, no figure past 64 bits.
func BenchmarkIntegersMix(b *testing.B) {
	scorer := scoring.MustScorer(ruleset.WithCost())
	bare := make([]bareForm, forms)
	for i, form := range mix.Forms(forms) {
		bare[i] = newBareForm(form)
		want := scorer.Score(form)
		total, grade := bare[i].score()
		named, _ := want.Grade()
		require.True(b, want.Total().Score.Equal(hundredths(total)), "form %d: %s, not %d", i, want.Total().Score, total)
		require.Equal(b, named, grades[grade])
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if total, _ := bare[i%forms].score(); total == 0 {
			b.Fatal("no total")
		}
	}
}

func BenchmarkExplainSeed(b *testing.B) {
	scorer, form := scoring.MustScorer(ruleset.Huaihua2024()), seed.Form()
	b.ReportAllocs()
	for b.Loop() {
		explain.All(scorer.Trace(form), language.Chinese)
	}
}

func BenchmarkCheckSeed(b *testing.B) {
	scorer, form := scoring.MustScorer(ruleset.Huaihua2024()), seed.Form()
	b.ReportAllocs()
	for b.Loop() {
		verify.Check(scorer.Trace(form))
	}
}

func BenchmarkJSON(b *testing.B) {
	scorer, form := scoring.MustScorer(ruleset.Huaihua2024()), seed.Form()
	data, err := form.Encode()
	require.NoError(b, err)
	var result scoring.Result
	var out []byte
	b.Run("form in", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			if _, err := performance.DecodeForm(data); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("form in, into the memory of the last", func(b *testing.B) {
		var decoder performance.FormDecoder
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			if _, err := decoder.Decode(data); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("form in, not strict, by encoding/json", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			var document struct {
				Format string `json:"format"`
				performance.Form
			}
			if err := json.Unmarshal(data, &document); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("result out", func(b *testing.B) {
		scorer.ScoreInto(form, &result)
		b.ReportAllocs()
		for b.Loop() {
			out = result.AppendJSON(out[:0])
		}
	})
	b.Run("form in, scored, result out", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			form, err := performance.DecodeForm(data)
			if err != nil {
				b.Fatal(err)
			}
			scorer.ScoreInto(form, &result)
			out = result.AppendJSON(out[:0])
		}
	})
}
