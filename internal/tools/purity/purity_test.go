package purity_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/tools/purity"
	"jixiao.example/internal/tools/source"
)

// TestLibraryKeepsItsPromises walks every package that another program can
// import, and every internal one behind them.
func TestLibraryKeepsItsPromises(t *testing.T) {
	module, err := source.Read(os.DirFS("../../.."))
	require.NoError(t, err)
	library, err := module.Check(source.IsLibrary)
	require.NoError(t, err)
	assert.NotEmpty(t, library, "no library package was found: the walk looked in the wrong place")
	for _, p := range library {
		for _, violation := range purity.Violations(p) {
			t.Error(violation)
		}
	}
}
