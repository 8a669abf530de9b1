package purity_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/tools/purity"
)

const module = "jixiao.example"

// TestLibraryKeepsItsPromises walks every package that another program can
// import, and every internal one behind them.
func TestLibraryKeepsItsPromises(t *testing.T) {
	sources, err := purity.Load(module + "/...")
	require.NoError(t, err)
	var library int
	for _, source := range sources {
		if strings.HasPrefix(source.Path, module+"/examples/") ||
			strings.HasPrefix(source.Path, module+"/internal/tools/") {
			continue
		}
		library++
		for _, violation := range source.Violations() {
			t.Error(violation)
		}
	}
	assert.Positive(t, library, "no library package was found: the walk looked in the wrong place")
}
