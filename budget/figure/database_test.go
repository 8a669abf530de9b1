package figure_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
)

func TestAColumnOfNumbersInOneUnit(t *testing.T) {
	for _, test := range []struct {
		name string
		src  any
		want string
		err  bool
	}{
		{"text", "17641200.00", "17641200.00元", false},
		{"bytes", []byte("-5"), "-5元", false},
		{"NULL", nil, "", false},
		{"nothing", "", "", false},
		{"a number with its unit", "5元", "9元", true},
		{"a float", 5.0, "9元", true},
		{"a number of the driver", int64(5), "9元", true},
	} {
		into := figure.MustMoney("9元")
		err := figure.Yuan.Column(&into).Scan(test.src)
		assert.Equal(t, test.err, err != nil, test.name)
		assert.Equal(t, test.want, into.String(), test.name)
	}
	require.NoError(t, figure.TenThousandYuan.Column(nil).Scan("5"))
}
