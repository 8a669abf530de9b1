package figure_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/figure"
)

func TestNamedFigures(t *testing.T) {
	label := figure.Label{Zh: "当年归集", En: "collected in the year"}
	assert.Equal(t, "当年归集 963万元", figure.Named{Label: label, Figure: figure.MustMoney("963万元")}.String())
	assert.Equal(t, "当年归集", figure.Named{Label: label}.String())
	assert.Equal(t, "当年归集", figure.Named{Label: label, Figure: figure.Money{}}.String(), "absent prints as nothing")
}
