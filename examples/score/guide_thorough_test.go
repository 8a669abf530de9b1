//go:build thorough

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every command of the guide runs, in its order; after the copy stands the file
// that it shows.
func TestTheCommandsOfTheGuideRun(t *testing.T) {
	for _, page := range guides {
		name := filepath.Join(t.TempDir(), "city.json")
		for _, block := range guide(t, page, "sh") {
			script := strings.ReplaceAll(block, "city.json", name)
			command := exec.Command("bash", "-euo", "pipefail", "-c", script)
			command.Dir = filepath.Join("..", "..")
			out, err := command.CombinedOutput()
			require.NoError(t, err, "%s\n%s", script, out)
			switch {
			case strings.HasPrefix(block, "cp "):
				require.NoError(t, os.WriteFile(name, []byte(guide(t, page, "json")[0]), 0o600))
			case strings.Contains(block, "convert"): // 10 instead of 7.95 of 95.95
				assert.Contains(t, string(out), `"total":{"points":"100","score":"98"`)
				assert.Contains(t, string(out), `"rule_set":"cn/example/city/2024"`)
			case strings.Contains(block, "-validate"):
				assert.Contains(t, string(out), "cn/example/city/2024")
			}
		}
	}
}
