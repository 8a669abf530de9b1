package ruleset_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/performance/ruleset"
)

func TestScopesAndStatusesHaveWordsAndOthersAreTheirOwn(t *testing.T) {
	for _, test := range []struct {
		word   interface{ Text(tag language.Tag) string }
		zh, en string
	}{
		{ruleset.DepartmentScope, "部门整体支出", "departmental spending"},
		{ruleset.UnitScope, "单位整体支出", "the unit's spending"},
		{ruleset.ProjectScope, "项目支出", "project spending"},
		{ruleset.TransferScope, "转移支付", "transfer payments"},
		{ruleset.Scope("政策"), "政策", "政策"},
		{ruleset.Scope(""), "", ""},
		{ruleset.InForce, "现行", "in force"},
		{ruleset.Superseded, "已废止", "superseded"},
		{ruleset.DerivedFrom, "由已填报表格或在用系统推得", "derived from a filled form or a system in use"},
		{ruleset.NotVerified, "未经核实", "unverified"},
		{ruleset.Cost, "成本指标", "cost indicators"},
		{ruleset.Class("管理"), "管理", "管理"},
	} {
		assert.Equal(t, test.zh, test.word.Text(language.Chinese))
		assert.Equal(t, test.en, test.word.Text(language.English))
	}
}
