package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files")

func output(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	require.Equal(t, done, run(args, &stdout, &stderr))
	require.Empty(t, stderr.String())
	return stdout.String()
}

func TestOutputIsGolden(t *testing.T) {
	for name, args := range map[string][]string{
		"zh.txt":    nil,
		"en.txt":    {"-lang", "en"},
		"97.en.txt": {"-lang", "en-GB", "-points", "97"},
		"90.zh.txt": {"-points", "90"}, // which are reached
	} {
		t.Run(name, func(t *testing.T) {
			got := output(t, args...)
			golden := filepath.Join("testdata", name)
			if *update {
				require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), got)
		})
	}
}

// row returns the cells of the first line below heading that starts with name.
func row(t *testing.T, text, heading, name string) string {
	t.Helper()
	_, below, found := strings.Cut(text, heading)
	require.True(t, found, heading)
	for line := range strings.Lines(below) {
		if fields := strings.Fields(line); len(fields) > 0 && fields[0] == name {
			return strings.Join(fields[1:], " ")
		}
	}
	require.Fail(t, "no row", name)
	return ""
}

// 10 × x ÷ 1764.12 reaches 10 after rounding at 9.995: 1763.23794. For 90 points
// 2 of the 10 are enough, and 1.995 rounds to 2: 351.94194. The next hundredth
// comes at 7.955: 1403.35746.
func TestTheAnswersAreThoseOfTheRule(t *testing.T) {
	text := output(t)
	assert.Equal(t, "10 7.95 2.05", row(t, text, "失分\n", "预算执行率"))
	assert.Equal(t, "5 3 2", row(t, text, "失分\n", "充分发挥资金效益"))
	assert.Equal(t, "4.05", row(t, text, "失分\n", "合计"))
	assert.Equal(t, "1403.23万元 1763.24万元 98", row(t, text, "要得98分", "全年执行数"))
	assert.Equal(t, "3 达不到，最多 97.95", row(t, text, "要得98分", "充分发挥资金效益（判定得分）"))
	_, needed, _ := strings.Cut(text, "要得98分")
	needed, _, _ = strings.Cut(needed, "三、")
	assert.Equal(t, 10, strings.Count(needed, "达不到"), "the amount executed and nothing else")
	assert.Equal(t, "1403.23万元 351.95万元 90", row(t, text, "三、", "全年执行数"))
	assert.Equal(t, "0.01万元 0.000056685486 1403.36万元 0.01 2.05", row(t, text, "四、", "全年执行数"))
}

func TestWrongArgumentsAndOutputEndWithTwo(t *testing.T) {
	for _, args := range [][]string{
		{"-lang", "fr"}, {"-lang", "?"}, {"-points", "many"}, {"-points", ""}, {"-points", "-5"}, {"-slow"}, {"98"},
	} {
		var stdout, stderr bytes.Buffer
		assert.Equal(t, failed, run(args, &stdout, &stderr), args)
		assert.Empty(t, stdout.String())
		assert.NotEmpty(t, stderr.String())
	}
	var stdout, stderr bytes.Buffer
	assert.Equal(t, done, run([]string{"-h"}, &stdout, &stderr))
	assert.Contains(t, stderr.String(), "-points")
	assert.Equal(t, failed, run(nil, brokenWriter{}, &stderr))
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errors.New("no space left") }
