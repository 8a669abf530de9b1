package figure_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
)

func TestNamedFigures(t *testing.T) {
	label := figure.Label{Zh: "当年归集", En: "collected in the year"}
	assert.Equal(t, "当年归集 963万元", figure.Named{Label: label, Figure: figure.MustMoney("963万元")}.String())
	assert.Equal(t, "当年归集", figure.Named{Label: label}.String())
	assert.Equal(t, "当年归集", figure.Named{Label: label, Figure: figure.Money{}}.String(), "absent prints as nothing")
}

func TestALabelInALanguage(t *testing.T) {
	both := figure.Label{Zh: "分值", En: "points"}
	assert.Equal(t, "分值", both.In(language.Chinese))
	assert.Equal(t, "points", both.In(language.AmericanEnglish))
	assert.Equal(t, "分值", both.In(language.French), "Chinese unless English is asked for")
	assert.Equal(t, "产出指标", figure.Label{Zh: "产出指标"}.In(language.English), "as printed, where there is no other")
}

func TestAssumptionsInWords(t *testing.T) {
	assert.Equal(t, "由中文数字转换而来", figure.ReadNumeral.Text(language.Chinese))
	assert.Equal(t, "white space was left out", figure.DroppedSpaces.Text(language.English))
}
