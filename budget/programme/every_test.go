package programme_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
	"jixiao.example/fund"
	"jixiao.example/rental"
	"jixiao.example/subsidy"
	"jixiao.example/termite"
)

// value is what every programme value offers.
type value interface {
	Figures() []figure.Named
	Statements(where string) []check.Statement
	Identities() []check.Identity
}

var (
	money    = figure.MustMoney
	quantity = figure.MustQuantity
)

// full states every figure of every type; the counts are as parsed, not exact.
func full() map[string]value {
	volume := subsidy.Volume{Households: quantity("9户"), Area: quantity("900㎡"), Price: money("90万元")}
	batch := subsidy.Batch{Batches: quantity("1批"), Households: quantity("4户"), Amount: money("1万元")}
	return map[string]value{
		"fund.Year": fund.Year{
			Year: 2024, Scope: "城区", Opening: money("1亿元"), Collected: money("2万元"), Gains: money("3万元"),
			Transfers: money("4万元"), Used: money("5万元"), Refunds: money("6万元"), TransfersOut: money("7万元"), Balance: money("7亿元"),
			Cumulative: fund.Cumulative{
				Collected: money("8亿元"), Gains: money("9亿元"), Transfers: money("1亿元"), Used: money("10亿元"), Refunds: money("2亿元"), TransfersOut: money("1亿元"),
			},
		},
		"fund.Recovery": fund.Recovery{
			Year: 2024, Recovered: money("1万元"), Task: money("2万元"), Rate: quantity("50%"),
			Debtors: []fund.DebtorShare{{Debtor: fund.DebtorOwner, Recovered: money("1万元"), Task: money("2万元")}},
			Years:   []fund.YearShare{{Since: 2019, Recovered: money("1万元"), Task: money("2万元")}},
		},
		"fund.Deposits": fund.Deposits{
			Year: 2024, Due: money("9万元"), Paid: money("8万元"),
			Kinds: []fund.KindDeposit{{
				Kind: fund.Villa, Homes: quantity("3户"), Area: quantity("900㎡"), Due: money("9万元"), Paid: money("8万元"),
			}},
		},
		"fund.LiftInsurance": fund.LiftInsurance{
			Year: 2024, Communities: quantity("2个"), Lifts: quantity("3台"), Premium: money("4万元"), Intended: quantity("5台"),
		},
		"fund.Accounts": fund.Accounts{
			Year: 2024, Scope: "一号楼", Balance: money("30元"), Undistributed: money("1元"),
			Accounts: []fund.Account{
				{Door: "101", Area: quantity("80㎡"), FirstDeposit: money("40元"), Balance: money("12元")},
				{Door: "102", Area: quantity("90㎡"), FirstDeposit: money("45元"), Balance: money("17元")},
			},
		},
		"rental.Year": rental.Year{
			Year: 2024, Communities: quantity("1个"), Stock: quantity("100套"), Opening: quantity("90户"),
			Allocated: quantity("6户"), Exits: quantity("4户"), Forced: quantity("1户"), Occupied: quantity("92户"),
			Grounds: []rental.Departure{
				{Ground: "sublet", Households: quantity("1户")}, {Ground: "vacant", Households: quantity("2户")},
			},
			Review: rental.Review{
				Done: quantity("80户"), Due: quantity("85户"), Passed: quantity("78户"), Adjusted: quantity("1户"), Out: quantity("1户"),
			},
			Empty: quantity("8套"), Rent: money("10万元"), RentDue: money("11万元"), Arrears: money("1万元"), CollectionRate: quantity("91%"),
			Aid: rental.Aid{Households: quantity("5户"), Amount: money("2万元")},
		},
		"rental.Filing": rental.Filing{Year: 2024, Filed: quantity("3份"), Known: quantity("4份")},
		"termite.Year": termite.Year{
			Year: 2024,
			Prevention: termite.Applications{Buildings: quantity("2栋"), Area: quantity("3㎡"), Certificates: quantity("2份"), Kinds: []termite.KindArea{
				{Kind: termite.New, Buildings: quantity("2栋"), Area: quantity("3㎡")},
			}},
			Control: termite.Control{Works: quantity("6处"), Houses: quantity("1处"), Trees: quantity("2处"), Others: quantity("3处"), UnderGuarantee: quantity("1处")},
			Calls:   quantity("9人次"), Advised: quantity("3个"),
			Revisits: termite.Revisits{Buildings: quantity("5栋"), Area: quantity("7㎡"), Due: quantity("6栋")},
		},
		"subsidy.Programme": subsidy.Programme{
			Year: 2024, Since: figure.MustDate("2023年5月"), Reviewed: volume, Residential: volume, NonResidential: volume,
			Tax: money("3万元"), Due: money("2万元"), Paid: money("1万元"), Announced: batch,
			Instalments: []subsidy.Batch{batch, batch}, Clawback: money("1万元"),
			Kinds:     []subsidy.KindVolume{{Kind: subsidy.Parking, Volume: volume}},
			Clawbacks: []subsidy.Clawback{{Reason: subsidy.Cancelled, Households: quantity("1户"), Amount: money("1万元")}},
		},
	}
}

func zero() map[string]value {
	return map[string]value{
		"fund.Year": fund.Year{}, "fund.Recovery": fund.Recovery{}, "fund.LiftInsurance": fund.LiftInsurance{},
		"fund.Accounts": fund.Accounts{}, "fund.Deposits": fund.Deposits{}, "rental.Year": rental.Year{}, "rental.Filing": rental.Filing{},
		"termite.Year": termite.Year{}, "subsidy.Programme": subsidy.Programme{},
	}
}

func TestZeroValueStatesAndDemandsNothing(t *testing.T) {
	require.Len(t, zero(), len(full()), "every value of the programme packages")
	for name, value := range zero() {
		t.Run(name, func(t *testing.T) {
			assert.Empty(t, value.Statements("一"))
			assert.Empty(t, value.Identities())
			for _, named := range value.Figures() {
				assert.False(t, named.Figure.Stated(), named.Key)
			}
		})
	}
}

func TestEveryStatementPointsAtItsFigureInJSON(t *testing.T) {
	for name, value := range full() {
		t.Run(name, func(t *testing.T) {
			data, err := json.Marshal(value)
			require.NoError(t, err)
			var document any
			require.NoError(t, json.Unmarshal(data, &document))
			statements := slices.DeleteFunc(value.Statements("五"), func(s check.Statement) bool { return len(s.From) > 0 })
			require.NotEmpty(t, statements)
			// every leaf but the year, the scope and names of accounts and grounds
			assert.Len(t, statements, figures(document))
			for _, statement := range statements {
				assert.Equal(t, "五", statement.Place.Where)
				assert.Equal(t, statement.Figure.String(), at(document, statement.Place.Path), statement.Place.Path)
			}
		})
	}
}

// at follows a JSON pointer.
func at(document any, path check.Path) any {
	for member := range strings.SplitSeq(strings.TrimPrefix(string(path), "/"), "/") {
		switch node := document.(type) {
		case map[string]any:
			document = node[member]
		case []any:
			i, err := strconv.Atoi(member)
			if err != nil || i >= len(node) {
				return nil
			}
			document = node[i]
		default:
			return nil
		}
	}
	return document
}

// figures counts the figures in a document.
func figures(document any) int {
	sum := 0
	switch node := document.(type) {
	case string:
		return 1
	case []any:
		for _, element := range node {
			sum += figures(element)
		}
	case map[string]any:
		for name, member := range node {
			if !slices.Contains([]string{"scope", "door", "ground", "debtor", "kind", "reason"}, name) {
				sum += figures(member)
			}
		}
	}
	return sum
}

func TestEveryFigureAndIdentityHasItsOwnNameAndWordsInBothLanguages(t *testing.T) {
	for name, value := range full() {
		t.Run(name, func(t *testing.T) {
			keys := map[check.Key]bool{}
			for _, statement := range value.Statements("五") {
				assert.False(t, keys[statement.Key], "%s twice", statement.Key)
				keys[statement.Key] = true
				assert.Equal(t, "2024", statement.Key.Period)
			}
			for _, named := range value.Figures() {
				assert.True(t, strings.HasPrefix(named.Key, name[:strings.Index(name, ".")+1]), named.Key)
				assert.NotEmpty(t, named.Label.Zh, named.Key)
				assert.NotEmpty(t, named.Label.En, named.Key)
				assert.True(t, named.Figure.Stated(), named.Key)
			}
			identities := map[string]bool{}
			for _, identity := range value.Identities() {
				assert.False(t, identities[identity.Name], "%s twice", identity.Name)
				identities[identity.Name] = true
				assert.NotEmpty(t, identity.Words.Zh, identity.Name)
				assert.NotEmpty(t, identity.Words.En, identity.Name)
				assert.True(t, keys[identity.Stated], "%s is about a figure of the value", identity.Name)
			}
			assert.NotEmpty(t, identities)
		})
	}
}

// The text of a quantity does not say that it is a count, so without Count one
// home too many would pass as a rounding difference.
func TestCountsAreExactAfterJSON(t *testing.T) {
	var year rental.Year
	data := `{"year":2024,"stock":"100套","occupied":"101户","allocated":"1户","exits":"0户","opening":"99户"}`
	require.NoError(t, json.Unmarshal([]byte(data), &year))
	for _, outcome := range check.NewLedger(year.Statements("")...).Evaluate(year.Identities()...) {
		switch outcome.Identity.Kind {
		case check.AtMost, check.Sum:
			assert.Equal(t, check.Broken, outcome.Verdict, outcome.Identity.Name)
		default:
		}
	}
}

func TestSeveralYearsAndScopesStandInOneLedger(t *testing.T) {
	before := fund.Year{Year: 2023, Balance: money("10.00万元")}
	after := fund.Year{Year: 2024, Opening: money("11.00万元"), Balance: money("12万元"), Collected: money("1万元")}
	other := fund.Year{Year: 2024, Scope: "开发区", Balance: money("7万元"), Collected: money("2万元")}
	ledger := check.NewLedger(before.Statements("")...).With(after.Statements("")...).With(other.Statements("")...)
	verdicts := map[string]check.Verdict{}
	for _, identities := range [][]check.Identity{before.Identities(), after.Identities(), other.Identities()} {
		for _, outcome := range ledger.Evaluate(identities...) {
			verdicts[outcome.Identity.Name] = outcome.Verdict
		}
	}
	assert.Equal(t, map[string]check.Verdict{
		"fund.opening@2024":          check.Broken, // 11 is not last year's 10
		"fund.roll-forward@2024":     check.Undefined,
		"fund.roll-forward@2024#开发区": check.Undefined,
	}, verdicts)
}

// Whatever of a value is printed, and whatever is not, no finding shows the key of
// a figure.
func TestNoFindingShowsAKey(t *testing.T) {
	for name, value := range full() {
		t.Run(name, func(t *testing.T) {
			statements := value.Statements("五")
			for i := range statements {
				some := slices.Concat(statements[:i], statements[i+1:])
				for _, finding := range check.NewLedger(some...).Check(value.Identities()...).Findings() {
					for _, tag := range []language.Tag{language.Chinese, language.English} {
						text := finding.Text(tag)
						assert.NotContains(t, text, "2023")
						assert.NotRegexp(t, `[a-z]\.[a-z]|[@#]|其中一项数据|one of the figures`, text)
					}
				}
			}
		})
	}
}

// A field that nobody knows is not dropped: a policy would lose its cap.
func TestUnknownFieldsAreRefusedEverywhere(t *testing.T) {
	for name, into := range map[string]any{
		"fund.Year": new(fund.Year), "fund.Recovery": new(fund.Recovery), "fund.LiftInsurance": new(fund.LiftInsurance),
		"fund.Accounts": new(fund.Accounts), "fund.Deposits": new(fund.Deposits), "fund.FirstDeposit": new(fund.FirstDeposit),
		"rental.Year": new(rental.Year), "rental.Filing": new(rental.Filing), "rental.Lease": new(rental.Lease),
		"termite.Year": new(termite.Year), "termite.Guarantee": new(termite.Guarantee),
		"termite.PreventionContract": new(termite.PreventionContract),
		"subsidy.Programme":          new(subsidy.Programme), "subsidy.Policy": new(subsidy.Policy), "subsidy.Register": new(subsidy.Register),
		"programme.Statement": new(programme.Statement), "fund.Entry": new(fund.Entry), "fund.Arrear": new(fund.Arrear),
		"rental.Household": new(rental.Household),
	} {
		t.Run(name, func(t *testing.T) {
			err := json.Unmarshal([]byte(`{"unheard_of": 1}`), into)
			require.Error(t, err)
			assert.Contains(t, err.Error(), "/unheard_of")
			require.Error(t, json.Unmarshal([]byte(`{"year": 2024, "year": 2024}`), into), "given twice, or unknown")
		})
	}
}

// A rule that names a number says what changes it; one that has a source says how
// well it is known.
func TestEveryRuleIsCited(t *testing.T) {
	rules := slices.Concat(fund.Rules(), rental.Rules(), termite.Rules())
	require.Len(t, rules, 11)
	for _, rule := range rules {
		assert.NotEmpty(t, rule.Name.Zh)
		assert.NotEmpty(t, rule.Name.En)
		assert.Equal(t, rule.Source == "", rule.Reading == programme.Convention, rule.Name.Zh)
		assert.Equal(t, rule.Value.Stated(), rule.Field != "", rule.Name.Zh)
	}
	assert.Equal(t, fund.DefaultTopUpShare(), fund.Rules()[2].Value)
	least, most := fund.Rules()[0].Value, fund.Rules()[1].Value
	for share, within := range map[figure.Quantity]bool{least: true, most: true, quantity("4.99%"): false, quantity("8.01%"): false} {
		rate := fund.FirstDeposit{PerArea: programme.Yuan(share.Base()), Cost: money("100元")}
		got, known := rate.Within()
		assert.True(t, known)
		assert.Equal(t, within, got, share.String())
	}
	for _, ground := range rental.Grounds() {
		if ground.Months > 0 {
			assert.Equal(t, "6个月", rental.Rules()[1].Value.String())
			assert.Equal(t, 6, ground.Months, ground.Code)
		}
	}
}

func TestEveryValueSurvivesItsJSON(t *testing.T) {
	for name, value := range full() {
		t.Run(name, func(t *testing.T) {
			data, err := json.Marshal(value)
			require.NoError(t, err)
			back := reflect.New(reflect.TypeOf(value))
			require.NoError(t, json.Unmarshal(data, back.Interface()))
			assert.Equal(t, value, back.Elem().Interface())
		})
	}
}
