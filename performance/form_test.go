package performance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
)

func TestTotalFundsLeavesOutWhatIsAbsent(t *testing.T) {
	row := performance.TotalFunds(figure.Money{}, figure.MustMoney("200万元"), figure.MustMoney("158.89万元"))
	assert.Equal(t, performance.MoneyRow{Kind: performance.TotalRow, Name: "年度资金总额", Amounts: []performance.Amount{
		{Phase: budget.Adjusted, Money: figure.MustMoney("200万元")},
		{Phase: budget.Executed, Money: figure.MustMoney("158.89万元")},
	}}, row)
	assert.Equal(t, row, performance.Form{Money: []performance.MoneyRow{{Kind: performance.SourceRow}, row}}.Total())
}
