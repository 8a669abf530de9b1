package budget_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

func wan(number string) figure.Money { return figure.MustMoney(number + "万元") }

// money is an amount in 万元, absent for no text.
func money(text string) figure.Money {
	if text == "" {
		return figure.Money{}
	}
	return wan(text)
}

func quantity(text string) figure.Quantity { return figure.MustQuantity(text) }

func label(zh, en string) figure.Label { return figure.Label{Zh: zh, En: en} }

func initial(year int) budget.Period  { return budget.Period{Year: year, Phase: budget.Initial} }
func final(year int) budget.Period    { return budget.Period{Year: year, Phase: budget.Final} }
func adjusted(year int) budget.Period { return budget.Period{Year: year, Phase: budget.Adjusted} }

func amounts(period budget.Period, number string) budget.Amounts {
	return budget.Amounts{{Period: period, Money: wan(number)}}
}

// value is what every room of the package offers.
type value interface {
	Figures() []figure.Named
	Statements(where string) []check.Statement
	Identities() []check.Identity
}

// outcome answers the named identity of a value from the value's own figures.
func outcome(t *testing.T, v value, name string) check.Outcome {
	t.Helper()
	return answer(t, check.NewLedger(v.Statements("here")...), v.Identities(), name)
}

func answer(t *testing.T, ledger check.Ledger, identities []check.Identity, name string) check.Outcome {
	t.Helper()
	i := slices.IndexFunc(identities, func(i check.Identity) bool { return i.Name == name })
	require.GreaterOrEqual(t, i, 0, "no identity %s among %v", name, names(identities))
	require.NotEmpty(t, identities[i].Words.Zh)
	require.NotEmpty(t, identities[i].Words.En)
	return ledger.Evaluate(identities[i])[0]
}

func names(identities []check.Identity) []string {
	out := []string{}
	for _, identity := range identities {
		out = append(out, identity.Name)
	}
	return out
}

// printed lists statements as "key value path".
func printed(statements []check.Statement) []string {
	out := []string{}
	for _, s := range statements {
		out = append(out, s.Key.String()+" "+s.Figure.String()+" "+string(s.Place.Path))
	}
	return out
}

// named lists figures as "key value".
func named(figures []figure.Named) []string {
	out := []string{}
	for _, f := range figures {
		out = append(out, f.Key+" "+f.Figure.String())
	}
	return out
}

// lookUp follows a JSON pointer without escapes.
func lookUp(t *testing.T, document any, path check.Path) any {
	t.Helper()
	for token := range strings.SplitSeq(strings.TrimPrefix(string(path), "/"), "/") {
		switch node := document.(type) {
		case map[string]any:
			require.Contains(t, node, token, "%s", path)
			document = node[token]
		case []any:
			i, err := strconv.Atoi(token)
			require.NoError(t, err, "%s", path)
			require.Less(t, i, len(node), "%s", path)
			document = node[i]
		default:
			require.Fail(t, "path leads too deep", "%s", path)
		}
	}
	return document
}
