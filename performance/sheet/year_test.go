package sheet_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/performance/sheet"
)

func TestTheYearIsFoundWhereverItStands(t *testing.T) {
	for name, c := range map[string]struct {
		row  []string
		year int
	}{
		"in brackets below the title":       {[]string{"（2023年度）"}, 2023},
		"beside the unit of money":          {[]string{"（2023年度）", "", "", "", "", "单位：万元"}, 2023},
		"beside the name of the unit":       {[]string{"单位名称：某局", "", "2023年度"}, 2023},
		"with a blank before 年":             {[]string{"2023 年", "", "", "", "", "单位：万元"}, 2023},
		"with blanks all over":              {[]string{"（ 2023 年 度 ）"}, 2023},
		"a bare number in brackets":         {[]string{"（2023）"}, 2023},
		"a bare number in narrow brackets":  {[]string{"(2023)", "", "", "", "", "金额单位：万元"}, 2023},
		"in numerals":                       {[]string{"二〇二三年度"}, 2023},
		"in numerals with a round nought":   {[]string{"（二○二三年）", "", "单位：万元"}, 2023},
		"in numerals with a full nought":    {[]string{"二零二三年度"}, 2023},
		"in digits of full width":           {[]string{"２０２３年度"}, 2023},
		"in a title of another kind":        {[]string{"2023年度预算项目支出绩效目标自评情况表"}, 2023},
		"in a title beside a number":        {[]string{"2023年度预算项目支出绩效自评表", "", "", "编号：001"}, 2023},
		"in a title in numerals":            {[]string{"二〇二三年度项目支出绩效自评表"}, 2023},
		"a day on which it was filled in":   {[]string{"填报日期：2024年3月15日"}, 0},
		"a day beside another cell":         {[]string{"填报单位：某局", "填报日期", "2024年3月15日"}, 0},
		"a number that is no year":          {[]string{"编号", "2023"}, 0},
		"the name of a project with a year": {[]string{"项目名称", "2022年农村公路项目"}, 0},
		"of its own label":                  {[]string{"预算年度", "2023"}, 2023},
		"in numerals of its own label":      {[]string{"预算年度", "二〇二三年"}, 2023},
	} {
		t.Run(name, func(t *testing.T) {
			form, _ := readRows(t, sheet.Known{}, c.row, heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10"})
			assert.Equal(t, c.year, form.Year)
		})
	}
}
