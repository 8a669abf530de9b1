package performance_test

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
)

// fullForm has something in every list that a form can hold.
func fullForm() performance.Form {
	form := seed.BoundForm()
	group := &form.Classes[1].Groups[0]
	group.Judgement.Items = []string{"a", "b"}
	group.Indicators[0].Judgement.Items = []string{"c", "d"}
	group.Indicators[0].Evidence = []string{"验收单", "合同"}
	return form
}

func TestCloneSharesNoList(t *testing.T) {
	const at = "/classes/1/groups/0/indicators/0"
	for name, edit := range map[string]func(*performance.Form){
		"money row":          func(f *performance.Form) { f.Money[0].Name = "x" },
		"amount":             func(f *performance.Form) { f.Money[0].Amounts[0].Money = figure.Money{} },
		"figure of a goal":   func(f *performance.Form) { f.Goals[0].Figures[0].Name.Zh = "x" },
		"goal":               func(f *performance.Form) { f.Goals[0].Achieved = "x" },
		"class":              func(f *performance.Form) { f.Classes[0].Name = "x" },
		"group":              func(f *performance.Form) { f.Classes[0].Groups[0].Indicators = nil },
		"items of a group":   func(f *performance.Form) { f.Classes[1].Groups[0].Judgement.Items[0] = "x" },
		"indicator":          func(f *performance.Form) { f.Classes[1].Groups[0].Indicators[0].Target = performance.Target{} },
		"items of indicator": func(f *performance.Form) { f.Classes[1].Groups[0].Indicators[0].Judgement.Items[1] = "x" },
		"evidence":           func(f *performance.Form) { f.Classes[1].Groups[0].Indicators[0].Evidence[1] = "x" },
		"with, then in place": func(f *performance.Form) {
			changed, err := f.With(at, performance.MustActual("9个"))
			require.NoError(t, err)
			*f = changed.WithMoney(performance.TotalRow, "", budget.Executed, figure.MustMoney("1万元"))
			f.Classes[0].Groups[0].Indicators = nil
		},
	} {
		t.Run(name, func(t *testing.T) {
			form := fullForm()
			copied := form.Clone()
			require.Equal(t, form, copied)
			edit(&copied)
			assert.NotEqual(t, fullForm(), copied, "the edit changes the copy")
			assert.Equal(t, fullForm(), form, "and leaves the form alone")
		})
	}
	assert.Equal(t, performance.Form{}, performance.Form{}.Clone(), "no list stays no list")
}

// A list that is added to the form, but not to Clone, shows here.
func TestCloneKnowsEveryList(t *testing.T) {
	form := fullForm()
	shared := map[uintptr]string{}
	lists(reflect.ValueOf(form), "form", func(at string, pointer uintptr) { shared[pointer] = at })
	require.Greater(t, len(shared), 10)
	lists(reflect.ValueOf(form.Clone()), "form", func(at string, pointer uintptr) {
		assert.Empty(t, shared[pointer], at)
	})
}

// lists calls see for every list of exported fields.
func lists(v reflect.Value, at string, see func(at string, pointer uintptr)) {
	switch v.Kind() {
	case reflect.Slice:
		if v.Len() > 0 {
			see(at, v.Pointer())
		}
		for i := range v.Len() {
			lists(v.Index(i), fmt.Sprint(at, "/", i), see)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() {
				lists(v.Field(i), at+"/"+field.Name, see)
			}
		}
	default:
	}
}

// With is for one figure; a copy that is edited in place is a Clone.
func ExampleForm_Clone() {
	form := performance.Form{Unit: "甲", Classes: []performance.Class{{Name: "产出指标"}}}
	draft := form.Clone()
	draft.Classes[0].Name = "效益指标"
	fmt.Println(form.Classes[0].Name, draft.Classes[0].Name)
	// Output: 产出指标 效益指标
}
