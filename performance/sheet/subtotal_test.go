package sheet_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/performance/sheet"
)

func TestASubtotalPrintsThePointsOfItsTier(t *testing.T) {
	for name, c := range map[string]struct {
		row                       []string
		class, group, stated, sum string
	}{
		"of the last group":                {[]string{"", "", "小计", "", "", "30", "28"}, "", "30", "", "28"},
		"of the last group, below its sum": {[]string{"", "", "小计", "", "", "25", "28"}, "", "25", "", "28"},
		"of the class, in the third tier":  {[]string{"", "", "小计", "", "", "50", "48"}, "50", "", "48", ""},
		"of the class, in the second":      {[]string{"", "小计", "", "", "", "50", "48"}, "50", "", "48", ""},
		"of the class, below its sum":      {[]string{"", "小计", "", "", "", "45", "48"}, "45", "", "48", ""},
	} {
		t.Run(name, func(t *testing.T) {
			form, _ := readRows(t, sheet.Known{Year: 2024}, heading,
				[]string{"产出指标", "数量指标", "甲", "8个", "8个", "20", "20"},
				[]string{"", "质量指标", "乙", "8个", "8个", "30", "28"}, c.row)
			class := form.Classes[0]
			assert.Equal(t, c.class, class.Points.String())
			assert.Equal(t, c.stated, class.Stated.String())
			assert.Equal(t, c.group, class.Groups[1].Points.String())
			assert.Equal(t, c.sum, class.Groups[1].Stated.String())
		})
	}
}
