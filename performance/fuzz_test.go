package performance_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/corpus"
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
		plain, errPlain := performance.DecodeFormByJSON(data)
		require.Equal(t, errPlain, err)
		require.Equal(t, plain, form, "read otherwise by encoding/json")
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
