package architecture_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/tools/architecture"
	"jixiao.example/internal/tools/source"
)

// house reads the module that this test is part of.
func house(t *testing.T) *source.Module {
	t.Helper()
	module, err := source.Read(os.DirFS("../../.."))
	require.NoError(t, err)
	return module
}

func TestTheHouseIsAsThePageSays(t *testing.T) {
	page, err := os.ReadFile("../../../docs/architecture.md")
	require.NoError(t, err)
	plan, faults := architecture.ReadPlan(string(page))
	for _, fault := range append(faults, plan.Faults(house(t))...) {
		t.Error(fault)
	}
}

const explain = "performance/explain"

func TestExplainComputesNothing(t *testing.T) {
	module := house(t)
	packages, err := module.Check(func(folder string) bool { return folder == explain })
	require.NoError(t, err)
	require.Len(t, packages, 1)
	for _, fault := range architecture.Arithmetic(packages[0]) {
		t.Error(fault)
	}
	for _, imported := range packages[0].Types.Imports() {
		assert.NotEqual(t, module.Path+"/internal/exact", imported.Path(), "explain does not import exact")
	}
}
