package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestThePageOfTheSchool(t *testing.T) {
	var out strings.Builder
	require.NoError(t, run(&out))
	page := out.String()
	for _, text := range []string{
		"<h1><bdi>2024年度某县第三中学单位整体支出绩效自评报告</bdi></h1>",
		">一、学校概况</h2>", ">二、经费收支</h2>", ">三、教育教学</h2>", ">（一）招生与学业</h3>", ">四、不足与改进</h2>", ">附表</p>",
		"2024年，招收新生388人，完成年度目标任务400人的97.00%。未完成的主要原因是学区内适龄儿童减少，下一步按学区人口预测安排招生。",
		"2024年，在校学生1150人，专任教师86人。",
		"营养改善计划用于补助学生在校午餐，年初预算96万元，到位96万元，使用91.2万元，结转下年4.8万元，资金使用率95.00%。",
		"教师培训费", "20.6", "新课标培训增加", "新生入学率",
		`<p class="title">存在的主要问题</p><p class="said">1.营养餐采购结算偏慢</p>`, `<p class="title">改进措施和有关建议</p><p class="said">1.营养餐按月结算</p>`,
	} {
		assert.Contains(t, page, text)
	}
	assert.NotContains(t, page, "公务用车", "this table has other rows")
}
