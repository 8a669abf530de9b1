package programme_test

import (
	"math/rand/v2"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// homes is a statement of an estate, or of all of them.
func homes(scope string, stock, occupied int64, rent string) programme.Statement {
	return programme.Statement{
		Room: "homes", Year: 2024, Scope: scope,
		Rows: []programme.Row{
			programme.NewRow("homes.stock", figure.Count(stock, "套"), "房源", "homes"),
			programme.NewRow("homes.occupied", figure.Count(occupied, "户"), "入住", "households"),
			programme.NewRow("homes.rent", money(rent), "租金", "rent"),
			programme.NewRow("homes.rate", quantity("95%"), "入住率", "occupancy"),
			programme.NewRow("homes.level", quantity("12元/㎡"), "租金标准", "rent level"),
			programme.NewRow("homes.since", figure.MustDate("2019年"), "建成", "built"),
		},
		Relations: []programme.Relation{programme.AtMost("fits", "homes.occupied", "homes.stock").AsCounts()},
	}
}

func verdicts(of interface {
	Statements(where string) []check.Statement
	Identities() []check.Identity
},
) map[string]check.Verdict {
	found := map[string]check.Verdict{}
	for _, outcome := range check.NewLedger(of.Statements("")...).Evaluate(of.Identities()...) {
		found[outcome.Identity.Name] = outcome.Verdict
	}
	return found
}

func TestEstatesThatDoNotMakeTheTotalAreFound(t *testing.T) {
	scopes := programme.Scopes{
		Whole: homes("", 5490, 5310, "30.00万元"),
		Parts: []programme.Statement{
			homes("东苑", 2000, 1800, "10.00万元"), homes("西苑", 2000, 1800, "10.00万元"), homes("南苑", 2000, 1710, "10.00万元"),
		},
	}
	got := verdicts(scopes)
	assert.Equal(t, check.Broken, got["homes.stock=scopes@2024"], "6000 homes are not 5490")
	assert.Equal(t, check.Holds, got["homes.occupied=scopes@2024"])
	assert.Equal(t, check.Holds, got["homes.rent=scopes@2024"])
	assert.NotContains(t, got, "homes.rate=scopes@2024", "percentages do not add up")
	assert.NotContains(t, got, "homes.level=scopes@2024", "nor do amounts for each square metre")
	assert.NotContains(t, got, "homes.since=scopes@2024", "nor do dates")
	findings := check.NewLedger(scopes.Statements("五")...).Check(scopes.Identities()...).Findings()
	require.NotEmpty(t, findings)
	assert.Equal(t, "房源 = 东苑 + 西苑 + 南苑：合计不平，列示5490套，分项合计6000套，少510套",
		findings[0].Text(language.Chinese))
	assert.Empty(t, scopes.Check(""))
	assert.Len(t, scopes.Figures(), 24)

	scopes.Parts[1].Rows[2].Figure = money("-1元")
	require.Len(t, scopes.Check("/estates"), 1)
	assert.Equal(t, check.Path("/estates/parts/1/rent"), scopes.Check("/estates")[0].Path)
}

// A relation of one's own table is named after what it states, names no scope and
// knows the year before.
func TestOwnIdentitiesKnowTheYearBefore(t *testing.T) {
	same := programme.Relation{Name: "=last", Kind: check.Copy, Stated: "homes.stock", Terms: []programme.Term{{Key: "homes.stock", Before: true}}}
	statement := homes("东苑", 1000, 10, "10.00万元")
	statement.Relations = []programme.Relation{same}
	identity := statement.OwnIdentities()[0]
	assert.Equal(t, identity.Stated.String()+"=last", identity.Name)
	assert.Equal(t, "房源 = 上年房源", identity.Words.Zh)
	assert.Equal(t, "2024", identity.Stated.Period)
	assert.Equal(t, "2023", identity.Computed[0].Key.Period)
}

func TestAnEstateWithoutAFigureLeavesItsSumToBeExplained(t *testing.T) {
	scopes := programme.Scopes{
		Whole: homes("", 3000, 30, "30.00万元"),
		Parts: []programme.Statement{homes("东苑", 1000, 10, "10.00万元"), homes("西苑", 1000, 20, "20.00万元")},
	}
	scopes.Parts[1].Rows[0].Figure = figure.Quantity{}
	for _, outcome := range check.NewLedger(scopes.Statements("")...).Check(scopes.Identities()...).Outcomes {
		if outcome.Identity.Name == "homes.stock=scopes@2024" {
			assert.Equal(t, check.ClassUnexplained, outcome.Class())
			return
		}
	}
	assert.Fail(t, "no outcome")
}

func TestTotalAddsWhatEveryPartStates(t *testing.T) {
	east, west := homes("东苑", 2000, 1800, "10.00万元"), homes("西苑", 1000, 900, "50000元")
	total, err := programme.Total("", east, west)
	require.NoError(t, err)
	assert.Equal(t, map[string]string{"homes.stock": "3000套", "homes.occupied": "2700户", "homes.rent": "15.0000万元"}, printed(total))
	west.Rows[0].Figure = figure.Quantity{}
	total, err = programme.Total("", east, west)
	require.NoError(t, err)
	assert.NotContains(t, printed(total), "homes.stock", "absent is not zero")
	mixed := west
	mixed.Rows = []programme.Row{programme.NewRow("homes.stock", figure.Count(3, "栋"), "房源", "homes")}
	total, err = programme.Total("", east, mixed)
	require.NoError(t, err)
	assert.NotContains(t, printed(total), "homes.stock", "套 and 栋 make no sum")

	for name, parts := range map[string][]programme.Statement{
		"no part": nil, "another year": {east, {Room: "homes", Year: 2023}}, "another programme": {east, {Room: "fund", Year: 2024}},
	} {
		_, err := programme.Total("", parts...)
		assert.ErrorIs(t, err, programme.ErrParts, name)
	}
}

func printed(s programme.Statement) map[string]string {
	texts := map[string]string{}
	for _, row := range s.Rows {
		if row.Figure != nil && row.Figure.Stated() {
			texts[row.Key] = row.Figure.String()
		}
	}
	return texts
}

// Whatever a whole is divided into, adding it up again gives the whole, and the
// sums over scopes hold.
func TestSplittingAScopeAndAddingItUpChangesNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 11))
	for range 200 {
		stock, occupied, fen := random.Int64N(9000), random.Int64N(9000), random.Int64N(1e9)
		yuan := func(fen int64) string { return programme.Yuan(decimal.New(fen, -2)).String() }
		whole := homes("", stock, occupied, yuan(fen))
		whole.Relations = nil
		var parts []programme.Statement
		for i := range 1 + random.IntN(5) {
			a, b, c := random.Int64N(stock+1), random.Int64N(occupied+1), random.Int64N(fen+1)
			parts = append(parts, homes(string(rune('A'+i)), a, b, yuan(c)))
			stock, occupied, fen = stock-a, occupied-b, fen-c
		}
		parts = append(parts, homes("rest", stock, occupied, yuan(fen)))
		for i := range parts {
			parts[i].Relations = nil
		}
		random.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
		total, err := programme.Total("", parts...)
		require.NoError(t, err)
		for _, key := range []string{"homes.stock", "homes.occupied"} {
			assert.Equal(t, printed(whole)[key], printed(total)[key])
		}
		was, _ := whole.Row("homes.rent")
		now, _ := total.Row("homes.rent")
		assert.True(t, was.Figure.(figure.Money).Equal(now.Figure.(figure.Money)))
		for name, verdict := range verdicts(programme.Scopes{Whole: whole, Parts: parts}) {
			assert.Equal(t, check.Holds, verdict, name)
		}
	}
}
