package budget_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
)

// A line with twice as many below it takes twice the work: every one is named
// once, and not looked for among its sisters.
func TestALineOfManyIsNamedInOneGo(t *testing.T) {
	year := budget.Period{Year: 2024}
	work := func(n int) float64 {
		line := budget.Line{Concept: "all"}.With(year, figure.MustMoney("1元"))
		for i := range n {
			line.Children = append(line.Children, budget.Line{Concept: "c" + strconv.Itoa(i)}.With(year, figure.MustMoney("1元")))
		}
		return testing.AllocsPerRun(1, func() { line.Identities() })
	}
	once, twice := work(400), work(800)
	assert.Less(t, twice, 2.5*once)
	assert.Greater(t, twice, 1.5*once, "the work is counted")
}
