package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
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

// The filter and the pipeline get the same files, the pipeline in shards that end
// anywhere. What comes out is the same, and in the same order; so is the summary.
func TestThePipelineGivesWhatTheFilterGives(t *testing.T) {
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	inRoot(t, nil, "go", "test", "./examples/score", "-run", "TestGenerate", "-forms", strconv.Itoa(*forms), "-to", at("forms-1.ndjson"))
	good, err := os.ReadFile(at("forms-1.ndjson"))
	require.NoError(t, err)
	const bad = "{}\n\n \r\nno form"
	require.NoError(t, os.WriteFile(at("forms-2.ndjson"), []byte(bad), 0o600))
	filtered := inRoot(t, append(good, bad...), "go", "run", "./examples/score", "-ruleset", huaihua, "-summary")
	want := slices.Collect(strings.Lines(string(filtered)))
	require.Len(t, want, *forms+5, "a line for each, and the summary")

	for _, size := range []int64{int64(len(good)/7) + 1, 64 << 20} {
		p := plan{huaihua, at("forms-*.ndjson"), at(fmt.Sprint("results-", size)), at("summary"), size}
		require.NoError(t, run(context.Background(), p))
		summary, err := os.ReadFile(p.summary)
		require.NoError(t, err)
		assert.Equal(t, want[len(want)-1], string(summary))
		got := results(t, p)
		require.Len(t, got, *forms+4)
		for i, answer := range got {
			if strings.Contains(want[i], `"jixiao/error/1"`) {
				assert.Contains(t, answer, `"jixiao/error/1"`) // the filter counts lines, a shard bytes
				continue
			}
			require.Equal(t, want[i], answer)
		}
		assert.Contains(t, got[*forms+3], `"byte":7,`)
	}
}

// results are the lines of all files, by their names.
func results(t *testing.T, p plan) (lines []string) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(p.results, "*.ndjson"))
	require.NoError(t, err)
	for _, name := range names {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		lines = slices.AppendSeq(lines, strings.Lines(string(text)))
	}
	return lines
}

func TestEveryLineIsInOneShard(t *testing.T) {
	const text = "a\n\nbcd\r\n\n\nefgh"
	name := filepath.Join(t.TempDir(), "lines")
	require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
	for size := int64(1); size <= int64(len(text))+1; size++ {
		var got strings.Builder
		(&cutFn{size}).ProcessElement(fileio.FileMetadata{Path: name, Size: int64(len(text))}, func(s shard) {
			for l, err := range s.lines(context.Background()) {
				require.NoError(t, err)
				assert.True(t, s.From <= l.at && l.at < s.To)
				assert.True(t, strings.HasPrefix(text[l.at:], string(l.text)))
				got.Write(l.text)
			}
		})
		assert.Equal(t, text, got.String(), size)
	}
}

func TestWhatIsAskedForIsCheckedFirst(t *testing.T) {
	require.ErrorIs(t, run(context.Background(), plan{"cn/nowhere", "a", "b", "c", 1}), errRuleSet)
	require.ErrorIs(t, run(context.Background(), plan{huaihua, "a", "b", "c", 0}), errPlan)
}
