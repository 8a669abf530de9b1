package performance_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/internal/mix"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

func ExampleFormDecoder() {
	input, _ := seed.Form().Encode()
	scorer := scoring.MustScorer(ruleset.Huaihua2024())

	var decoder performance.FormDecoder
	var result scoring.Result
	for line := range bytes.Lines(append(input, '\n')) {
		form, err := decoder.Decode(line)
		if err != nil {
			fmt.Println(err)
			continue
		}
		scorer.ScoreInto(form, &result)
		fmt.Println(result.Total().Score)
	}
	// Output: 95.95
}

// What a decoder reads is what DecodeForm reads, whatever was read before, and
// results outlive the forms that they were made from.
func TestFormDecoderReadsWhatDecodeFormReads(t *testing.T) {
	texts := [][]byte{[]byte(`{"format":"jixiao/form/1"`), []byte(`{"format":"jixiao/form/2"}`), []byte(`null`)}
	for i, form := range append(mix.Forms(20), seed.Form(), performance.Form{Unit: "空", Year: 2024, Classes: []performance.Class{}}) {
		data, err := form.Encode()
		require.NoError(t, err)
		texts = append(texts, data)
		switch i {
		case 5, 15:
			texts = append(texts, bytes.Replace(data, []byte("万元"), []byte("两"), 1))
		case 10:
			texts = append(texts, []byte(strings.ReplaceAll(string(data), "指标", `\u6307\u6807`)))
		}
	}
	scorer := scoring.MustScorer(ruleset.Huaihua2024())
	var decoder performance.FormDecoder
	var results []scoring.Result
	var want []string
	for _, text := range texts {
		once, errOnce := performance.DecodeForm(text)
		form, err := decoder.Decode(text)
		require.Equal(t, errOnce, err)
		require.Equal(t, once, form, "%s", text)
		results = append(results, scorer.Score(form))
		want = append(want, string(scorer.Score(once).AppendJSON(nil)))
	}
	for i := range results {
		require.Equal(t, want[i], string(results[i].AppendJSON(nil)))
	}
}

func TestFormDecoderAllocatesLittle(t *testing.T) {
	data, err := seed.Form().Encode()
	require.NoError(t, err)
	var decoder performance.FormDecoder
	decode := func() {
		if _, err := decoder.Decode(data); err != nil {
			t.Error(err)
		}
	}
	decode()
	// The text, and the quantities that no everyday unit serves.
	require.LessOrEqual(t, testing.AllocsPerRun(100, decode), 5.0)
}
