package performance_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/internal/seed"
	"jixiao.example/performance"
)

func BenchmarkDecodeForm(b *testing.B) {
	data, err := seed.Form().Encode()
	require.NoError(b, err)
	b.Run("whole", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			if _, err := performance.DecodeForm(data); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("into the memory of the last", func(b *testing.B) {
		var decoder performance.FormDecoder
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			if _, err := decoder.Decode(data); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("not strict, by encoding/json", func(b *testing.B) {
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
}
