package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/performance/scoring"
)

func TestStatusesAndFlagsInWords(t *testing.T) {
	assert.Equal(t, "未填报完成值", scoring.NotReported.Text(language.Chinese))
	assert.Equal(t, "cannot be scored", scoring.NotComputable.Text(language.English))
	for status := scoring.Scored; status <= scoring.NotComputable; status++ {
		assert.NotContains(t, status.Text(language.Chinese), "status")
	}
	both := scoring.Met | scoring.WholePeriod
	assert.Equal(t, "达到指标值；期限含整月或整年", both.Text(language.Chinese))
	assert.Equal(t, "target met; met because the whole period counts", both.Text(language.English))
	for flag := scoring.Met; flag <= scoring.BoundsUnit; flag <<= 1 {
		assert.NotContains(t, flag.Text(language.English), "flag.", "%s", flag)
	}
	assert.Empty(t, scoring.Flags(0).Text(language.Chinese))
}
