package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

var update = flag.Bool("update", false, "write the golden files")

func TestOutputIsGolden(t *testing.T) {
	for name, args := range map[string][]string{
		"zh.txt":          nil,
		"en.txt":          {"-lang", "en"},
		"explain.zh.txt":  {"-explain"},
		"explain.en.txt":  {"-explain", "-lang", "en-GB"},
		"zh.json":         {"-json"},
		"explain.en.json": {"-json", "-explain", "-lang", "en"},
	} {
		t.Run(name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			assert.Equal(t, agrees, run(args, &stdout, &stderr))
			assert.Empty(t, stderr.String())
			golden := filepath.Join("testdata", name)
			if *update {
				require.NoError(t, os.WriteFile(golden, stdout.Bytes(), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), stdout.String())
		})
	}
}

func TestWrongArgumentsAreTwo(t *testing.T) {
	for name, args := range map[string][]string{
		"a flag that does not exist":          {"-verbose"},
		"no language at all":                  {"-lang", "?"},
		"a language without words":            {"-lang", "fr"},
		"something that is no flag":           {"2023"},
		"a terminal without room":             {"-width", "39"},
		"a flag with a value of a wrong kind": {"-json=maybe"},
	} {
		t.Run(name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			assert.Equal(t, wrongArguments, run(args, &stdout, &stderr))
			assert.Empty(t, stdout.String())
			assert.NotEmpty(t, stderr.String())
		})
	}
}

func TestHelpIsNoError(t *testing.T) {
	var stdout, stderr bytes.Buffer
	assert.Equal(t, agrees, run([]string{"-h"}, &stdout, &stderr))
	assert.Contains(t, stderr.String(), "-explain")
}

func TestAStatedScoreThatIsNotTheComputedOneIsOne(t *testing.T) {
	for name, change := range map[string]func(*performance.Form){
		"an indicator": func(f *performance.Form) { f.Classes[0].Groups[0].Indicators[0].Stated = figure.PointsOf(9) },
		"execution":    func(f *performance.Form) { f.Execution.Stated = figure.MustPoints("7.96") },
		"the total":    func(f *performance.Form) { f.Stated.Total = figure.MustPoints("95.96") },
		"the grade":    func(f *performance.Form) { f.Stated.Grade = ruleset.Good },
	} {
		t.Run(name, func(t *testing.T) {
			form := seed.BoundForm()
			change(&form)
			var stdout, stderr bytes.Buffer
			assert.Equal(t, disagrees, show(form, nil, &stdout, &stderr))
			assert.Contains(t, stdout.String(), "计算结果与自评不一致。")
		})
	}
}

type full struct{}

var errFull = errors.New("no space left")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestWhatCannotBeWrittenIsSaid(t *testing.T) {
	var stderr bytes.Buffer
	assert.Equal(t, disagrees, run(nil, full{}, &stderr))
	assert.Contains(t, stderr.String(), errFull.Error())
}
