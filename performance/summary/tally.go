package summary

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
)

// tally is an exact sum of points: whole ones, and grains below one with the same
// sign or none.
type tally struct{ whole, grains int64 }

// one is a point in grains.
const one = 1_000_000_000_000

func (t *tally) add(points figure.Points) {
	grain, _ := exact.FromPoints(points) // made from a grain, or absent
	t.join(tally{int64(grain) / one, int64(grain) % one})
}

func (t *tally) join(other tally) {
	t.whole, t.grains = t.whole+other.whole, t.grains+other.grains
	t.whole, t.grains = t.whole+t.grains/one, t.grains%one
	switch { // -1 and 0.5 are 0 and -0.5
	case t.whole > 0 && t.grains < 0:
		t.whole, t.grains = t.whole-1, t.grains+one
	case t.whole < 0 && t.grains > 0:
		t.whole, t.grains = t.whole+1, t.grains-one
	}
}

func (t tally) decimal() decimal.Decimal {
	return decimal.New(t.whole, 0).Add(decimal.New(t.grains, -exact.Places))
}

// MarshalText writes the sum without zeros at its end.
func (t tally) MarshalText() ([]byte, error) {
	text, grains := strconv.FormatInt(t.whole, 10), t.grains
	if grains < 0 {
		grains = -grains
		if t.whole == 0 {
			text = "-0"
		}
	}
	if grains > 0 {
		text += "." + strings.TrimRight(strconv.FormatInt(one+grains, 10)[1:], "0")
	}
	return []byte(text), nil
}

// UnmarshalText reads what MarshalText writes and nothing else.
func (t *tally) UnmarshalText(text []byte) error {
	whole, part, _ := strings.Cut(string(text), ".")
	var read tally
	var err error
	if read.whole, err = strconv.ParseInt(whole, 10, 64); err != nil {
		return notFormat("sum", string(text))
	}
	if n := exact.Places - len(part); part != "" && n >= 0 {
		if read.grains, err = strconv.ParseInt(part+strings.Repeat("0", n), 10, 64); err != nil {
			return notFormat("sum", string(text))
		}
	}
	if strings.HasPrefix(whole, "-") {
		read.grains = -read.grains
	}
	if again, _ := read.MarshalText(); !bytes.Equal(again, text) { // never fails
		return notFormat("sum", string(text))
	}
	*t = read
	return nil
}
