package main

import (
	"bufio"
	"flag"
	"io"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/mix"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
)

// The flags write forms for runs outside the tests:
//
//	go test ./examples/score -run TestGenerate -forms 1000000 -to forms.ndjson
var (
	formsFlag = flag.Int("forms", 0, "number of forms that TestGenerate writes")
	toFlag    = flag.String("to", "", "file that TestGenerate writes")
	mixFlag   = flag.Bool("mix", false, "TestGenerate writes the forms of package mix instead of ones like the seed's")
)

func TestGenerate(t *testing.T) {
	if *toFlag == "" {
		t.Skip("-to names no file")
	}
	file, err := os.Create(*toFlag)
	require.NoError(t, err)
	out := bufio.NewWriter(file)
	in := newForms(t, *formsFlag)
	if *mixFlag {
		in.lines = mixed(t, distinct)
	}
	_, err = io.Copy(out, in)
	require.NoError(t, err)
	require.NoError(t, out.Flush())
	require.NoError(t, file.Close())
}

// distinct is how many different forms the generator knows; after them it
// starts again.
const distinct = 500

// forms is an input of n forms, one a line.
type forms struct {
	lines   [][]byte
	left    int
	at      int
	pending []byte
}

func newForms(tb testing.TB, n int) *forms {
	tb.Helper()
	return &forms{lines: seedLike(tb, min(n, distinct)), left: n}
}

// Read implements io.Reader.
func (f *forms) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) {
		if len(f.pending) == 0 {
			if f.left == 0 {
				break
			}
			f.pending = f.lines[f.at]
			f.at = (f.at + 1) % len(f.lines)
			f.left--
		}
		k := copy(p[n:], f.pending)
		n, f.pending = n+k, f.pending[k:]
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// seedLike returns n lines with forms that have the seed's indicators, each
// with its own figures: targets met and missed, words met and judged, and in
// every tenth form a figure that is not reported.
func seedLike(tb testing.TB, n int) [][]byte {
	tb.Helper()
	random := rand.New(rand.NewPCG(2024, 98))
	lines := make([][]byte, n)
	for i := range lines {
		form := seed.Form()
		form.Key = "form-" + strconv.Itoa(i)
		form = form.WithMoney(performance.TotalRow, "", budget.Executed, cents(random.Int64N(180_000)))
		change := func(class, group, indicator int, actual performance.Actual) {
			var err error
			ref := performance.Ref{Class: int32(class), Group: int32(group), Indicator: int32(indicator)}
			form, err = form.With(ref.Path(), actual)
			require.NoError(tb, err)
		}
		change(0, 0, 0, reached(cents(80_000+random.Int64N(20_000)).String()))
		change(0, 0, 1, reached(cents(20_000+random.Int64N(300_000)).String()))
		change(1, 0, 0, reached(strconv.Itoa(5+random.IntN(7))+"个"))
		change(1, 1, 0, reached(strconv.Itoa(80+random.IntN(21))+"%"))
		change(3, 0, 0, reached(strconv.Itoa(70+random.IntN(31))+"%"))
		if i%10 == 0 {
			change(3, 0, 0, performance.Missing(performance.NoReport))
		}
		if i%3 == 0 {
			change(2, 0, 0, performance.MustActual("效果明显"))
		}
		data, err := form.Encode()
		require.NoError(tb, err)
		lines[i] = append(data, '\n')
	}
	return lines
}

// mixed returns n lines with the forms of package mix.
func mixed(tb testing.TB, n int) [][]byte {
	tb.Helper()
	lines := make([][]byte, n)
	for i, form := range mix.Forms(n) {
		data, err := form.Encode()
		require.NoError(tb, err)
		lines[i] = append(data, '\n')
	}
	return lines
}

// cents returns an amount in 万元 with two places, the smaller half of it.
func cents(n int64) figure.Money {
	text := strconv.FormatInt(n, 10)
	for len(text) < 3 {
		text = "0" + text
	}
	return figure.MustMoney(text[:len(text)-2] + "." + text[len(text)-2:] + "万元")
}

func reached(text string) performance.Actual { return performance.MustActual(text) }
