package words_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/internal/words"
)

// What is divided by a product stands in parentheses.
func TestFactorsInEnglish(t *testing.T) {
	assert.Equal(t, "(3.5 × 10,000 yuan)", words.Factor("3.5万元"))
	assert.Equal(t, "8 items", words.Factor("8个"))
	assert.Equal(t, "95%", words.Factor("95%"))
}

func TestUnitsInEnglish(t *testing.T) {
	for word, want := range map[string]string{"个": "items", "万元": "× 10,000 yuan", "元/人·月": "yuan per person per month", "㎡": "㎡", "乡镇": "乡镇", "": ""} {
		assert.Equal(t, want, words.Unit(word))
	}
}

func TestAFigureIsInTheLanguageOfItsReader(t *testing.T) {
	assert.Equal(t, "8个", words.FigureIn(language.Chinese, "8个"))
	assert.Equal(t, "8 items", words.FigureIn(language.AmericanEnglish, "8个"))
	assert.Equal(t, "8个", words.FigureIn(language.French, "8个"), "who reads neither gets Chinese")
}

func TestFiguresInEnglish(t *testing.T) {
	for text, want := range map[string]string{
		"≥8个":         "≥8 items",
		"1户":          "1 household",
		"约300人":       "about 300 people",
		"不少于95%":      "at least 95%",
		"-3天":         "-3 days",
		"-1户":         "-1 household",
		"204.46平方米":   "204.46 ㎡",
		"3.5万元":       "3.5 × 10,000 yuan",
		"2万户":         "2 × 10,000 households",
		"1.2亿元":       "1.2 × 100 million yuan",
		"530元/人·月":    "530 yuan per person per month",
		"80%~90%":     "80%~90%",
		"3天~5天":       "3 days to 5 days",
		"2024年12月之前":  "by 2024-12",
		"2024年6月5日":   "2024-06-05",
		"95%":         "95%",
		"12":          "12",
		"3个乡镇":        "3个乡镇",
		"效果明显":        "效果明显",
		"2024年住房保障中心": "2024年住房保障中心",
		"《办法》第16条":    "《办法》第16条",
		"":            "",
		"≥":           "≥",
		"12.5万㎡":      "12.5 × 10,000 ㎡",
		"1.5万":        "1.5 × 10,000",
	} {
		assert.Equal(t, want, words.Figure(text), text)
	}
}
