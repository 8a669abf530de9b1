package bench

import (
	"cmp"
	"math"
	"strconv"

	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// inputs are what a row's rule may name.
type inputs struct {
	P, T, A float64 // points, target, actual
	Less    bool    // less is better
}

// engine evaluates the rule of a numeric row: the points when it is met, else
// what is earned of them, rounded half up to two places.
type engine interface {
	evaluate(*inputs) (float64, error)
}

// floats counts in binary floating point and leaves the rule of a row to an
// engine.
func floats(e engine) arithmetic[float64] {
	row := new(inputs)
	return arithmetic[float64]{
		parse: parseFloat, text: floatText, compare: cmp.Compare[float64],
		minus: func(a, b float64) (float64, error) { return a - b, nil },
		measure: func(points, target, actual *float64, kind ruleset.Kind, scale scale) (score float64, flags scoring.Flags, err error) {
			*row = inputs{P: *points, T: *target, A: *actual, Less: lessIsBetter(kind)}
			switch scale { // quotients come nearer than products with 0.0001
			case wideTarget:
				row.A /= tenThousand
			case wideActual:
				row.T /= tenThousand
			case same:
			}
			score, err = e.evaluate(row)
			return max(score, 0), meets(kind, cmp.Compare(row.A, row.T)), err
		},
		percent: func(points, percentage float64) (float64, error) { return math.Round(points*percentage) / 100, nil },
		sum: func(lines []Line[float64], open bool) (sum Sum[float64], err error) {
			for i := range lines {
				line := &lines[i]
				sum.Points, sum.Score, sum.Most = sum.Points+line.Points, sum.Score+line.Score, sum.Most+line.Most
			}
			return sum, nil
		},
	}
}

func parseFloat(text string) (float64, error) { return strconv.ParseFloat(text, 64) }

func floatText(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// bound scores cores with the inputs of every row bound beforehand, in the way
// of an engine, and adds up in Go.
type bound[B any] struct {
	rows [][]B
	rest []float64
	run  func(B) (float64, error)
	last float64
}

func newBound[B any](field Field, bind func(inputs) B, run func(B) (float64, error)) (Runner, error) {
	cores, err := newCores(field.Cores, parseFloat)
	b := &bound[B]{run: run, rows: make([][]B, len(cores)), rest: make([]float64, len(cores))}
	for i, core := range cores {
		b.rest[i] = core.Rest
		for _, row := range core.Rows {
			b.rows[i] = append(b.rows[i], bind(inputs{row.Points, row.Target, row.Actual, lessIsBetter(row.Kind)}))
		}
	}
	return b, err
}

// Score scores form i.
func (b *bound[B]) Score(i int) error {
	b.last = b.rest[i]
	for _, row := range b.rows[i] {
		score, err := b.run(row)
		if err != nil {
			return err
		}
		b.last += score
	}
	return nil
}

// Total is the total of the form scored last.
func (b *bound[B]) Total() string { return floatText(b.last) }
