package main

import (
	"bytes"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/width"
)

// columns is how many columns of a terminal a line takes.
func columns(line string) int {
	n := 0
	for _, r := range line {
		n++
		if kind := width.LookupRune(r).Kind(); kind == width.EastAsianWide || kind == width.EastAsianFullwidth {
			n++
		}
	}
	return n
}

func printed(t *testing.T, args ...string) []string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	require.Equal(t, agrees, run(args, &stdout, &stderr), stderr.String())
	return strings.Split(strings.TrimSuffix(stdout.String(), "\n"), "\n")
}

func TestNoLineIsWiderThanTheTerminal(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		for _, wide := range []int{leastWidth, 60, 80, 132} {
			most := 0
			for _, line := range printed(t, "-explain", "-lang", language, "-width", strconv.Itoa(wide)) {
				most = max(most, columns(line))
				assert.LessOrEqual(t, columns(line), wide, line)
			}
			assert.Greater(t, most, wide-4, "the width is used")
		}
		for _, line := range printed(t, "-lang", language) {
			assert.LessOrEqual(t, columns(line), 80, line)
		}
	}
}

// What a terminal shows when the program is done.
func TestTheLastScreenHasTheResultTheCountsAndTheWorst(t *testing.T) {
	for language, want := range map[string][]string{
		"zh": {
			"总分：95.95 → 优（自评95.95 → 优）", "不符4项，超限6项，需说明7项",
			"白蚁灭治施工 = 房屋 + 树木", "对比栏年度 = 评价年度的上一年", "专项资金（2024年预算数） = 各行之和", "专项资金（2024年决算数） = 各行之和",
		},
		"en": {
			"total: 95.95 → excellent (stated 95.95 → excellent)", "broken: 4, exceeded: 6,\nunexplained: 7",
			"control works = in houses + in trees", "comparison year = the year before", "special funds (2024 budget) = its lines", "special funds (2024 final account) = its lines",
		},
	} {
		lines := printed(t, "-lang", language)
		last := strings.Join(lines[len(lines)-(screen-1):], "\n") // the last line is the prompt's
		for _, words := range want {
			assert.Contains(t, last, words)
		}
	}
	assert.Less(t, len(printed(t, "-width", "132")), len(printed(t)))
}

func TestRevenueAndExpenditureArePrinted(t *testing.T) {
	text := strings.Join(printed(t), "\n")
	for _, row := range []string{
		"收入合计                 3550.44  100.00%", "基本支出            870.34        859.70", "项目支出           2680.1         543.53",
		"住保业务专项工作经费               8.1", "商品和服务支出            611.11   43.55%", "2415.06万元  增加市中心城区购房补贴",
	} {
		assert.Contains(t, text, row)
	}
}
