package budget_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
)

func TestExecutionRateHasNoMeaningWithoutItsBase(t *testing.T) {
	rate := budget.ExecutionRate(wan("1403.23"), wan("1764.12"), "全年预算数")
	assert.Equal(t, "79.542775%", rate.Percent(6).String())
	assert.Equal(t, "全年预算数", rate.Base())
	assert.Equal(t, figure.Undefined, budget.ExecutionRate(wan("1403.23"), wan("1764.12"), "").State())

	columns := budget.Amounts{
		{Period: initial(2024), Money: wan("3550.44")}, {Period: adjusted(2024), Money: wan("1764.12")}, {Period: final(2024), Money: wan("1403.23")},
	}
	assert.Equal(t, "39.5227%", columns.ExecutionRate(final(2024), initial(2024)).Percent(4).String())
	assert.Equal(t, "2024年全年预算数", columns.ExecutionRate(final(2024), adjusted(2024)).Base())
	assert.Equal(t, figure.Undefined, columns.ExecutionRate(final(2023), adjusted(2023)).State())
}
