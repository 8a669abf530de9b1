// Package database_test holds that whatever the library keeps as a number, or as
// a figure, goes into a column of a database as text and comes back alike.
package database_test

import (
	"database/sql"
	"database/sql/driver"
	"go/types"
	"os"
	"reflect"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/tools/source"
	"jixiao.example/performance"
	"jixiao.example/performance/cell"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/sheet"
)

// stored are values of every type that a column can hold, with the text that it
// holds then; "" is NULL.
var stored = []struct {
	value driver.Valuer
	text  string
}{
	{figure.MustMoney("3550.40万元"), "3550.40万元"},
	{figure.MustMoney("约500元"), "约500元"},
	{figure.Money{}, ""},
	{figure.MustQuantity("117.10万㎡"), "117.10万㎡"},
	{figure.Quantity{}, ""},
	{figure.MustPoints("7.90"), "7.90"},
	{figure.Points{}, ""},
	{
		figure.MoneyRatio(figure.MustMoney("1元"), figure.MustMoney("3元"), "全年预算数").WithEnglishBase("adjusted budget"),
		`{"numerator":"1元","denominator":"3元","base":"全年预算数","base_en":"adjusted budget"}`,
	},
	{figure.Ratio{}, ""},
	{figure.MustDate("2024年12月31日"), "2024年12月31日"},
	{figure.MustDate("2024年"), "2024年"},
	{figure.Date{}, ""},
	{figure.Yuan, "元"},
	{figure.HundredMillionYuan, "亿元"},
	{figure.HalfUp, "half-up"},
	{figure.HalfEven, "half-even"},
	{figure.Plain, ""},
	{figure.NotLess, "不少于"},
	{figure.NoDate, "none"},
	{figure.DayPrecision, "day"},
	{figure.Undefined, "undefined"},
	{figure.Infinite, "infinite"},
	{performance.MustTarget("≥90.0%"), "≥90.0%"},
	{performance.MustTarget("80%~90%"), "80%~90%"},
	{performance.MustTarget("2024年12月之前"), "2024年12月之前"},
	{performance.MustTarget("「100%以上」"), "「100%以上」"},
	{performance.Target{}, ""},
	{performance.MustActual("859.70万元"), "859.70万元"},
	{performance.MustActual("2024年3月"), "2024年3月"},
	{performance.MustActual("未报告"), "未报告"},
	{performance.Actual{}, ""},
	{performance.NoActual, "none"},
	{performance.NoEvidence, "not-evidenced"},
	{ruleset.ProjectScope, "project"},
	{ruleset.Scope("special"), "special"},
	{ruleset.Scope(""), ""},
	{ruleset.Excellent, "excellent"},
	{ruleset.Grade(""), ""},
	{ruleset.NoKind, "none"},
	{ruleset.AtMost, "at-most"},
	{ruleset.Words, "words"},
	{scoring.Scored, "scored"},
	{scoring.NotComputable, "not-computable"},
	{scoring.Flags(0), ""},
	{scoring.Met | scoring.BoundsUnit, "met,bounds-unit"},
	{scoring.NoWay, "none"},
	{scoring.PastLimit, "past-limit"},
	{scoring.NoParentEffect, "none"},
	{scoring.ParentWaits, "waits"},
	{cell.Filled, "filled"},
	{cell.Inapplicable, "inapplicable"},
	{sheet.Words, "words"},
	{sheet.Heading, "heading"},
	{sheet.Detect, "detect"},
	{sheet.GB18030, "gb18030"},
}

// fresh returns a new value of the type, to scan into.
func fresh(value any) (sql.Scanner, reflect.Value) {
	into := reflect.New(reflect.TypeOf(value))
	return into.Interface().(sql.Scanner), into.Elem()
}

func TestWhatIsStoredComesBack(t *testing.T) {
	for _, s := range stored {
		held, err := s.value.Value()
		require.NoError(t, err, "%T", s.value)
		sources := []any{s.text, []byte(s.text)}
		if s.text == "" {
			assert.Nil(t, held, "%T", s.value)
			sources = []any{nil}
		} else {
			assert.Equal(t, s.text, held, "%T", s.value)
		}
		for _, source := range sources {
			into, value := fresh(s.value)
			require.NoError(t, into.Scan(source), "%T from %T", s.value, source)
			assert.Equal(t, s.value, value.Interface(), "%T from %T", s.value, source)
		}
	}
}

// Every word of every closed set has a text of its own.
func TestEveryNumberHasItsOwnWord(t *testing.T) {
	for _, s := range stored {
		kind := reflect.TypeOf(s.value)
		if kind.Kind() != reflect.Uint8 {
			continue
		}
		seen := map[driver.Value]bool{}
		for n := range 256 {
			number := reflect.New(kind).Elem()
			number.SetUint(uint64(n))
			text, err := number.Interface().(driver.Valuer).Value()
			if err != nil {
				assert.GreaterOrEqual(t, n, 2, "%v", kind)
				break
			}
			assert.False(t, seen[text], "%v %v", kind, text)
			seen[text] = true
			into, back := fresh(number.Interface())
			require.NoError(t, into.Scan(text), "%v", kind)
			assert.Equal(t, number.Interface(), back.Interface())
		}
	}
}

func TestAColumnOfAnythingElseIsRefused(t *testing.T) {
	day := time.Date(2024, 3, 1, 23, 30, 0, 0, time.FixedZone("", 8*60*60))
	for _, s := range stored {
		for _, source := range []any{int64(1), 1.5, true, day, "¿", []byte("¿"), struct{}{}} {
			into, value := fresh(s.value)
			value.Set(reflect.ValueOf(s.value))
			if _, dated := source.(time.Time); dated && value.Type() == reflect.TypeFor[figure.Date]() {
				require.NoError(t, into.Scan(source))
				assert.Equal(t, "2024年3月1日", value.Interface().(figure.Date).String(), "the day where it is written")
				continue
			}
			if text := source == "¿" || reflect.TypeOf(source).Kind() == reflect.Slice; text && holdsWords(s.value) {
				continue
			}
			require.Error(t, into.Scan(source), "%T from %T %v", s.value, source, source)
			assert.Equal(t, s.value, value.Interface(), "an error changes nothing")
		}
	}
}

// holdsWords tells whether a value can be any words, or a key of one's own.
func holdsWords(value any) bool {
	switch value.(type) {
	case performance.Target, performance.Actual, ruleset.Scope, ruleset.Grade:
		return true
	}
	return false
}

// No word is "scored" only because somebody left a column empty.
func TestNullIsNoWordThatSaysSomething(t *testing.T) {
	for _, s := range []sql.Scanner{
		new(scoring.Status), new(figure.Mode), new(figure.MoneyUnit), new(figure.RatioState), new(cell.Absence), new(sheet.Kind), new(sheet.Encoding),
	} {
		require.Error(t, s.Scan(nil), "%T", s)
	}
	var status sql.Null[scoring.Status]
	require.NoError(t, status.Scan(nil))
	assert.False(t, status.Valid)
	require.NoError(t, status.Scan("judged"))
	assert.Equal(t, scoring.Judged, status.V)
}

// The types come from the sources: every exported one that is a number, every
// figure, targets and actual values.
func TestEveryFigureAndEveryNumberCanBeStored(t *testing.T) {
	module, err := source.Read(os.DirFS("../../.."))
	require.NoError(t, err)
	packages, err := module.Check(func(folder string) bool { return source.IsLibrary(folder) && !source.IsInternal(folder) })
	require.NoError(t, err)
	listed := map[string]bool{}
	for _, s := range stored {
		kind := reflect.TypeOf(s.value)
		listed[kind.PkgPath()+"."+kind.Name()] = true
	}
	found := 0
	for _, p := range packages {
		for _, name := range p.Types.Scope().Names() {
			object, ok := p.Types.Scope().Lookup(name).(*types.TypeName)
			if !ok || !object.Exported() || !travels(object) {
				continue
			}
			found++
			full := p.Types.Path() + "." + name
			assert.True(t, listed[full], "%s is not in the table", full)
			assert.True(t, has(object.Type(), "Value"), "%s is no driver.Valuer", full)
			assert.True(t, has(types.NewPointer(object.Type()), "Scan"), "%s is no sql.Scanner", full)
		}
	}
	assert.Equal(t, len(listed), found, "the table has no other types")
}

// travels tells whether a type is a number or a figure, one of the two values that
// are made of figures, or one of the two keys that a row may lack.
func travels(object *types.TypeName) bool {
	switch object.Name() {
	case "Target", "Actual", "Scope", "Grade":
		return true
	}
	if basic, ok := object.Type().Underlying().(*types.Basic); ok {
		return basic.Info()&types.IsInteger != 0
	}
	_, isStruct := object.Type().Underlying().(*types.Struct)
	return isStruct && object.Pkg().Name() == "figure" && has(object.Type(), "figure")
}

func has(of types.Type, method string) bool {
	for selected := range types.NewMethodSet(of).Methods() {
		if selected.Obj().Name() == method {
			return true
		}
	}
	return false
}
