package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const huaihua = "cn/hunan/huaihua/2024"

var forms = flag.Int("forms", 3000, "number of forms that the pipeline gets")

func TestMain(m *testing.M) {
	flag.Parse()
	beam.Init()
	os.Exit(m.Run())
}

// inRoot runs a command in the folder of the root module.
func inRoot(t *testing.T, in []byte, name string, args ...string) []byte {
	t.Helper()
	command := exec.Command(name, args...)
	command.Dir, command.Stdin = "../..", bytes.NewReader(in)
	var log bytes.Buffer
	command.Stderr = &log
	out, err := command.Output()
	if exit := (*exec.ExitError)(nil); err != nil {
		require.ErrorAs(t, err, &exit, log.String())
		require.Equal(t, 1, exit.ExitCode(), log.String()) // some lines are no form
	}
	return out
}

func lines(text []byte) []string {
	return slices.Sorted(strings.Lines(strings.TrimSuffix(string(text), "\n") + "\n"))
}

// The filter and the pipeline get the same files. What comes out is the same
// but for its order; the summary is the same to the byte.
func TestThePipelineGivesWhatTheFilterGives(t *testing.T) {
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	inRoot(t, nil, "go", "test", "./examples/score", "-run", "TestGenerate", "-forms", strconv.Itoa(*forms), "-to", at("forms-1.ndjson"))
	good, err := os.ReadFile(at("forms-1.ndjson"))
	require.NoError(t, err)
	const bad = "{}\n\nno form\n"
	require.NoError(t, os.WriteFile(at("forms-2.ndjson"), []byte(bad), 0o600))

	filtered := inRoot(t, append(good, bad...), "go", "run", "./examples/score", "-ruleset", huaihua, "-summary")
	require.NoError(t, run(context.Background(), huaihua, files{at("forms-*.ndjson"), at("results"), at("refused"), at("summary")}))

	read := func(name string) []byte {
		text, err := os.ReadFile(at(name))
		require.NoError(t, err)
		return text
	}
	want := slices.Collect(strings.Lines(string(filtered)))
	require.Len(t, want, *forms+4, "a line for each of the others, and the summary")
	assert.Equal(t, want[len(want)-1], string(read("summary")))
	results := slices.Sorted(slices.Values(want[:*forms]))
	assert.True(t, slices.Equal(results, lines(read("results"))), "%d results", *forms)
	refused := lines(read("refused"))
	require.Len(t, refused, 2)
	assert.True(t, strings.HasSuffix(refused[0], "\t{}\n"), refused[0])
	assert.True(t, strings.HasSuffix(refused[1], "\tno form\n"), refused[1])
}

func TestARuleSetThatIsNone(t *testing.T) {
	require.ErrorIs(t, run(context.Background(), "cn/nowhere", files{}), errRuleSet)
}
