package corpus_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/performance/corpus"
)

// Whatever is decoded can be run and compared.
func FuzzDecode(f *testing.F) {
	names, err := filepath.Glob("cases/*.json")
	require.NoError(f, err)
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(f, err)
		f.Add(data)
	}
	f.Add([]byte(`{"format":"jixiao/case/1","form":{"format":"jixiao/form/1"}}`))
	f.Fuzz(func(_ *testing.T, data []byte) {
		c, err := corpus.Decode(data)
		if err != nil {
			return
		}
		scorer, err := c.Scorer()
		if err != nil {
			return
		}
		_ = c.Differences(c.Run(scorer))
	})
}
