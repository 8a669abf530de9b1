package seed_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/internal/seed"
	"jixiao.example/performance/corpus"
	"jixiao.example/performance/verify"
)

// Nothing of what this report leaves open is asked of the other published forms,
// which come without a text and without a base-data table.
func TestNoOtherFormIsAskedTheQuestions(t *testing.T) {
	asked := map[check.Code]bool{}
	for _, q := range seed.Questions() {
		asked[q.Code] = true
	}
	cases, err := corpus.Cases()
	require.NoError(t, err)
	own := 0
	for _, c := range cases {
		scorer, err := c.Scorer()
		require.NoError(t, err)
		for _, f := range verify.Check(scorer.Trace(c.Form)) {
			switch {
			case c.Form.Unit == seed.Form().Unit && c.Form.Year == seed.Year:
				own++
			case asked[f.Code]:
				assert.Fail(t, f.Text(language.Chinese), c.ID)
			}
		}
	}
	assert.Positive(t, own, "the report's own form is among them")
}

// What the report leaves open beside its sums is this and nothing else, and no
// question is an error.
func TestTheQuestionsAreThese(t *testing.T) {
	want := []string{
		"二(二)2(1) warning budget.little-use 白蚁防治使用9.74万元，为使用和结余之和的8.96%，不到一半，未说明原因",
		"二(二)2(1) warning budget.surplus-open 白蚁防治结余98.97万元，未说明是结转下年还是由财政收回",
		"二(二)2 warning budget.use-unstated 住保业务专项工作经费（部门预算内）年初预算8.1万元，未说明使用情况",
		"二(二)2 warning budget.use-unstated 市中心城区购房补贴（部门预算内）年初预算2500万元，未说明使用情况",
		"二(二)2 warning budget.change-unexplained 项目支出（全年预算数为推算）：2024年年初预算数2680.1万元，2024年全年预算数893.78万元，下降66.65%，未说明原因",
		"二(二)1 note budget.named-unspent 日常公用经费（2024年决算数）主要包括“公务接待费”，而该项列示为0，请核实表述",
		"附件1-1 warning budget.procured-beyond 政府采购预算162万元即白蚁防治专项经费一项的预算，该项使用9.74万元，而政府采购397.58万元（预算的245.42%）；请说明其余采购的预算来源",
		"附件1-1 warning budget.fund-unlisted 正文各专项使用资金合计506.19万元，附表专项资金列示504.27万元，少1.92万元，与“直管公房维修”1.93万元相当，附表可能未列该项",
		"附件1-2 note budget.source-unexplained 2024年全年预算数中的政府性基金5万元、其他资金114.50万元，2024年年初预算数未列，未说明原因",
		"附件1-2 note performance.amount-unmentioned 自评表年度资金总额的全年预算数1764.12万元，正文没有提及",
		"一(四) warning performance.goal-differs 第1项年度目标：正文（一(四)）为“物业专项维修资金管理服务”，自评表为“物业专项维修资金管理服务，尤其是追缴”，请统一",
		"附件1-2 warning performance.tasks-counted “工作任务完成数量”指标值8个，完成11个，而正文逐项说明9项（五(一) 4项、五(二) 5项），年度目标4项；请说明怎样计数",
		"附件1-2 warning performance.satisfaction-unproved “受益群众及职工满意度”95%没有依据：表中未列佐证，正文未提及满意度调查",
		"七 warning performance.problem-unanswered 问题“维修资金追缴无实质进展”（七(三)）没有对应的改进措施",
		"六 warning performance.weakness-unlisted 结论（六）指出的“绩效目标不够细化、量化”未列入存在的问题",
	}
	var got []string
	for _, q := range seed.Questions() {
		got = append(got, q.Where+" "+string(q.Severity)+" "+string(q.Code)+" "+q.Text(language.Chinese))
		assert.NotEqual(t, check.Error, q.Severity, q.Text(language.Chinese))
		assert.NotContains(t, q.Text(language.English), "{")
	}
	assert.Equal(t, want, got)
}
