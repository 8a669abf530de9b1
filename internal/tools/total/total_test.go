package total_test

import (
	"fmt"
	"go/types"
	"os"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/mix"
	"jixiao.example/internal/seed"
	"jixiao.example/internal/tools/source"
	"jixiao.example/internal/tools/total"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// good are values that the functions are made for, of which hostile ones are
// made in turn.
func good() []any {
	scorer := scoring.MustScorer(ruleset.WithCost())
	return []any{
		seed.Form(), mix.Form(1), seed.BaseTable(), seed.Ledger(), seed.Fund(), seed.Rental(), seed.Subsidy(), seed.Termite(),
		ruleset.WithCost(), ruleset.Huaihua2024(), ruleset.Hunan2015(), ruleset.Integrated(), ruleset.Hubei(),
		*scorer, scorer.Score(seed.Form()), scorer.Trace(seed.Form()), scorer.Trace(performance.Form{}),
		figure.MustMoney("12.50万元"), figure.MustMoney("-999999999999999999亿元"), figure.MustQuantity("95%"),
		figure.MustQuantity("0.00000000000000001个"), figure.MustPoints("0"), figure.MustPoints("100"),
		figure.MustDate("2024年"), figure.MustDate("1年1月1日"), figure.MustDate("9999年12月31日"),
		performance.MustTarget("≥95%"), performance.MustTarget("提高"), performance.MustActual("96%"), performance.MustActual("提高"),
	}
}

func TestNoFunctionPanicsOrHangs(t *testing.T) {
	caller := total.NewCaller(good()...)
	callables := total.Callables(table)
	failed := map[string]bool{}
	for range passes {
		for _, f := range callables {
			if failed[f.Name] {
				continue
			}
			if fault := caller.Call(f); fault != "" {
				failed[f.Name] = true
				t.Error(fault)
			}
		}
	}
}

// A new export stands in the table, or this fails.
func TestTheTableHasEveryExport(t *testing.T) {
	module, err := source.Read(os.DirFS("../../.."))
	require.NoError(t, err)
	packages, err := module.Check(called)
	require.NoError(t, err)
	listed := map[string]bool{}
	for _, entry := range table {
		v := reflect.ValueOf(entry)
		if v.Kind() == reflect.Func {
			name := runtime.FuncForPC(v.Pointer()).Name()
			listed[name[strings.LastIndex(name, "/")+1:]] = true
		} else {
			listed[fmt.Sprintf("new(%s)", v.Type().Elem())] = true
		}
	}
	for _, p := range packages {
		for _, name := range p.Types.Scope().Names() {
			if entry := entryOf(p.Types.Scope().Lookup(name)); entry != "" {
				assert.True(t, listed[entry] || leftOut[entry] != "", "missing from the table: %s", entry)
			}
		}
	}
}

// called tells whether the functions of a folder are called. Internal packages
// may lean on what their callers promise, but for those that print.
func called(folder string) bool {
	return source.IsLibrary(folder) && !source.IsInternal(folder) || folder == "internal/words"
}

// entryOf is what the table has to have for an object of a package, "" for
// nothing.
func entryOf(object types.Object) string {
	if !object.Exported() {
		return ""
	}
	switch o := object.(type) {
	case *types.Func:
		if !strings.HasPrefix(o.Name(), "Must") {
			return o.Pkg().Name() + "." + o.Name()
		}
	case *types.TypeName:
		named, ok := types.Unalias(o.Type()).(*types.Named)
		if ok && !types.IsInterface(named) && types.NewMethodSet(types.NewPointer(named)).Len() > 0 {
			return fmt.Sprintf("new(%s.%s)", named.Obj().Pkg().Name(), named.Obj().Name())
		}
	}
	return ""
}
