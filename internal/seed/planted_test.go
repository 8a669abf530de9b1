package seed_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
)

// broken returns the names of the identities that do not hold.
func broken(outcomes []check.Outcome) map[string]bool {
	names := map[string]bool{}
	for _, o := range outcomes {
		if o.Verdict == check.Broken || o.Verdict == check.Cut {
			names[o.Identity.Name] = true
		}
	}
	return names
}

// planted evaluates the report with one figure misprinted and returns what
// breaks that did not before.
func planted(statement int, misprint figure.Figure) []string {
	statements := seed.Statements()
	identities := seed.Identities()
	before := broken(check.NewLedger(statements...).Evaluate(identities...))
	statements[statement].Figure = misprint
	var caught []string
	for name := range broken(check.NewLedger(statements...).Evaluate(identities...)) {
		if !before[name] {
			caught = append(caught, name)
		}
	}
	slices.Sort(caught)
	return caught
}

func at(t *testing.T, key, where string) int {
	t.Helper()
	i := slices.IndexFunc(seed.Statements(), func(s check.Statement) bool {
		return s.Key.String() == key && s.Place.Where == where
	})
	require.GreaterOrEqual(t, i, 0, "%s is not stated in %s", key, where)
	return i
}

func TestMisprintsAreCaughtByTheirSums(t *testing.T) {
	for _, row := range []struct {
		name, key, where string
		misprint         figure.Figure
		caught           string
	}{
		{
			"1764.12 as 1765.13", "expenditure.total@2024/adjusted", seed.PlaceForm,
			figure.MustMoney("1765.13万元"), "form.adjusted=source",
		},
		{
			"0.51 as 1.02", "three-public.total@2022/final#附件1-1", seed.PlaceBaseTable,
			figure.MustMoney("1.02万元"), "three-public.total@2022/final#附件1-1=vehicles+abroad+reception",
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Contains(t, planted(at(t, row.key, row.where), row.misprint), row.caught)
		})
	}
}

// One digit misprinted, in turn each digit of each figure that takes part in a
// hard equality that holds. A change that is larger than what printed digits
// may hide has to be caught; a rate has to catch the first digit.
func TestOneWrongDigitIsCaught(t *testing.T) {
	statements, identities := seed.Statements(), seed.Identities()
	ledger := check.NewLedger(statements...)
	outcomes := ledger.Evaluate(identities...)
	before := broken(outcomes)
	tried := map[int]bool{}
	for _, o := range outcomes {
		if o.Identity.Soft || o.Verdict != check.Holds && o.Verdict != check.WithinPrecision {
			continue
		}
		switch o.Identity.Kind {
		case check.Sum, check.Lines, check.Copy, check.Rate:
		case check.Within, check.AtMost, check.Label:
			continue
		}
		for _, i := range operands(statements, o.Identity) {
			if q, is := statements[i].Figure.(figure.Quantity); is && q.Qualifier() != figure.Plain {
				continue // 超过400 may be the same as 超过300
			}
			for position, misprint := range misprints(t, statements[i].Figure) {
				size := distance(statements[i].Figure, misprint)
				tolerance := o.Tolerance.Add(o.Difference.Abs()).Shift(power(o))
				if o.Identity.Kind == check.Rate && position > 0 || o.Identity.Kind != check.Rate && size.Cmp(tolerance) <= 0 {
					continue
				}
				changed := slices.Clone(statements)
				changed[i].Figure = misprint
				after := broken(check.NewLedger(changed...).Evaluate(identities...))
				caught := false
				for name := range after {
					caught = caught || !before[name]
				}
				assert.True(t, caught, "%s in %s: %s misprinted as %s passes %s",
					statements[i].Key, statements[i].Place.Where, statements[i].Figure, misprint, o.Identity.Name)
				tried[i] = true
			}
		}
	}
	assert.Greater(t, len(tried), 100, "figures that take part in hard equalities")
}

// operands are the printed statements that an identity compares: the first of
// each key, or all of one key when they are copies that nobody wrote.
func operands(statements []check.Statement, identity check.Identity) []int {
	keys := []check.Key{identity.Stated}
	for _, term := range identity.Computed {
		keys = append(keys, term.Key)
	}
	implicit := strings.HasPrefix(identity.Name, "copy:")
	seen := map[check.Key]bool{}
	var out []int
	for i, s := range statements {
		if !slices.Contains(keys, s.Key) || seen[s.Key] && !implicit {
			continue
		}
		seen[s.Key] = true
		if s.Place.Where != "" { // what is derived cannot be misprinted
			out = append(out, i)
		}
	}
	return out
}

// misprints returns the figure with each of its digits changed in turn.
func misprints(t *testing.T, f figure.Figure) []figure.Figure {
	t.Helper()
	text := f.String()
	var out []figure.Figure
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			continue
		}
		digit := text[i] + 1
		if text[i] == '9' {
			digit = '8'
		}
		out = append(out, reprint(t, f, text[:i]+string(digit)+text[i+1:]))
	}
	return out
}

func reprint(t *testing.T, f figure.Figure, text string) figure.Figure {
	t.Helper()
	var out figure.Figure
	var err error
	switch f := f.(type) {
	case figure.Money:
		out, err = figure.ParseMoney(text)
	case figure.Points:
		out, err = figure.ParsePoints(text)
	case figure.Date:
		out, err = figure.ParseDate(text)
	case figure.Quantity:
		if !f.Exact() {
			out, err = figure.ParseQuantity(text)
			break
		}
		n, e := strconv.ParseInt(text[:len(text)-len(f.Unit())], 10, 64)
		out, err = figure.Count(n, f.Unit()), e
	default:
		require.Fail(t, "a figure of another type", "%T", f)
	}
	require.NoError(t, err)
	return out
}

// base returns a figure in its base unit.
func base(f figure.Figure) decimal.Decimal {
	switch f := f.(type) {
	case figure.Money:
		return f.Quantity().Base()
	case figure.Points:
		return f.Decimal()
	case figure.Quantity:
		return f.Base()
	}
	return decimal.Decimal{}
}

func distance(a, b figure.Figure) decimal.Decimal { return base(a).Sub(base(b)).Abs() }

// power is the power of ten of the outcome's unit over its base unit.
func power(o check.Outcome) int32 {
	unit, err := figure.NewQuantity(decimal.NewFromInt(1), o.Unit)
	if err != nil || o.Unit == "" {
		return 0
	}
	return unit.Base().Exponent()
}
