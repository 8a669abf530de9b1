package termite_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/termite"
)

func day(text string) figure.Date { return figure.MustDate(text) }

// contract is one of prevention, guaranteed for 15 years from its start.
func contract(building, kind, area, start string, interval int, revisits ...string) termite.PreventionContract {
	c := termite.PreventionContract{
		Building: building, Kind: kind, Area: figure.MustQuantity(area), Certified: true, Interval: interval,
		Guarantee: termite.Guarantee{Treatment: termite.Prevention, Event: termite.Delivery, Start: day(start)},
	}
	for _, on := range revisits {
		c.Revisits = append(c.Revisits, day(on))
	}
	return c
}

func TestWhatIsDueInAPeriod(t *testing.T) {
	for name, test := range map[string]struct {
		contract termite.PreventionContract
		want     string
	}{
		"a year after the start":           {contract("甲", termite.New, "1㎡", "2024年3月1日", 1), "2025年3月1日"},
		"an interval after the last visit": {contract("甲", termite.New, "1㎡", "2015年5月1日", 3, "2018年5月4日", "2022年6月1日"), "2025年6月1日"},
		"visits in any order":              {contract("甲", termite.New, "1㎡", "2015年5月1日", 3, "2022年6月1日", "2018年5月4日"), "2025年6月1日"},
		"not before the interval is over":  {contract("甲", termite.New, "1㎡", "2023年5月1日", 3), ""},
		"what is overdue":                  {contract("甲", termite.New, "1㎡", "2020年5月1日", 2), "2022年5月1日 overdue"},
		"one in the period is no excuse":   {contract("甲", termite.New, "1㎡", "2024年3月1日", 1, "2025年2月1日"), "2025年3月1日"},
		"not after the guarantee":          {contract("甲", termite.New, "1㎡", "2009年12月31日", 1, "2023年12月31日"), ""},
		"on its last day":                  {contract("甲", termite.New, "1㎡", "2010年1月1日", 1, "2024年1月1日"), "2025年1月1日"},
		"a guarantee from 29 February":     {contract("甲", termite.New, "1㎡", "2024年2月29日", 1), "2025年2月28日"},
		"a month is any of its days":       {contract("甲", termite.New, "1㎡", "2024年6月", 1), "2025年6月"},
		"a month that may lie outside":     {contract("甲", termite.New, "1㎡", "2023年12月", 2), "2025年12月 perhaps"},
		"a year that may lie outside":      {contract("甲", termite.New, "1㎡", "2024年", 1), "2025年 perhaps"},
		"the usual interval is a year":     {contract("甲", termite.New, "1㎡", "2024年3月1日", 0), "2025年3月1日"},
		"no guarantee":                     {termite.PreventionContract{Building: "甲"}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			var text string
			for _, due := range termite.DueIn([]termite.PreventionContract{test.contract}, day("2025年1月1日"), day("2025年12月15日")) {
				text = due.On.String()
				if due.Overdue {
					text += " overdue"
				}
				if !due.Sure {
					text += " perhaps"
				}
			}
			assert.Equal(t, test.want, text)
		})
	}
	list := termite.DueIn([]termite.PreventionContract{
		contract("丙", termite.New, "1㎡", "2024年9月1日", 1), contract("乙", termite.New, "1㎡", "2024年3月1日", 1),
		contract("甲", termite.New, "1㎡", "2024年3月1日", 1),
	}, day("2025年"), day("2025年"))
	require.Len(t, list, 3)
	assert.Equal(t, []string{"乙", "甲", "丙"}, []string{list[0].Building, list[1].Building, list[2].Building}, "by date, then by name")
}

func contracts() []termite.PreventionContract {
	own := contract("戊", "dyke", "500.0㎡", "2024年8月1日", 1)
	own.Name, own.Certified = figure.Label{Zh: "堤坝", En: "dykes"}, false
	retreated := contract("丁", termite.Existing, "300.0㎡", "2012年2月29日", 1, "2023年3月1日")
	retreated.Retreated = []figure.Date{day("2024年5月6日"), day("2027年3月1日"), day("2023年1月1日")}
	late := contract("乙", termite.New, "800.0㎡", "2024年12月1日", 1)
	late.Retreated = []figure.Date{day("2024年3月1日"), day("2024年")} // before the guarantee, and too coarse to tell
	return []termite.PreventionContract{
		contract("甲", termite.New, "1200.5㎡", "2024年2月29日", 1), late,
		contract("丙", termite.Decoration, "90.0㎡", "2023年6月1日", 1, "2024年6月3日", "2024年11月1日"), retreated, own,
	}
}

func TestContractsMakeTheYear(t *testing.T) {
	year, err := termite.YearOf(2024, "", contracts())
	require.NoError(t, err)
	texts := map[string]string{}
	for _, row := range year.Statement().Rows {
		if row.Figure.Stated() {
			texts[row.Label.Zh] = row.Figure.String()
		}
	}
	assert.Equal(t, map[string]string{
		"白蚁预防栋数": "3栋", "白蚁预防面积": "2500.5㎡", "预防实施证明": "2份",
		"新建房屋预防栋数": "2栋", "新建房屋预防面积": "2000.5㎡", "堤坝预防栋数": "1栋", "堤坝预防面积": "500.0㎡",
		"包治期内复治": "1处", "回访复查栋数": "1栋", "回访面积": "90.0㎡", "应回访栋数": "2栋",
	}, texts)
	assert.Equal(t, "50.00%", year.RevisitRate().String())
	assert.Empty(t, year.Check(""))
	for _, outcome := range check.NewLedger(year.Statements("")...).Evaluate(year.Identities()...) {
		assert.Equal(t, check.Holds, outcome.Verdict, outcome.Identity.Name)
	}
	year.Prevention.Kinds[0].Name = figure.Label{}
	require.Len(t, year.Check(""), 1, "dykes have no label of their own here")
	assert.Equal(t, check.Path("/prevention/kinds/0/kind"), year.Check("")[0].Path)
	year.Prevention.Area = figure.MustQuantity("2500.6㎡")
	broken := map[string]check.Verdict{}
	for _, outcome := range check.NewLedger(year.Statements("")...).Evaluate(year.Identities()...) {
		broken[outcome.Identity.Name] = outcome.Verdict
	}
	assert.Equal(t, check.WithinPrecision, broken["termite.kinds.area@2024"])
	assert.Equal(t, check.Holds, broken["termite.kinds.buildings@2024"])

	_, err = termite.YearOf(2024, "", []termite.PreventionContract{{Building: "甲"}})
	require.ErrorIs(t, err, termite.ErrContract)
	_, err = termite.YearOf(0, "", contracts())
	require.Error(t, err)
	_, err = termite.YearOf(2024, "", []termite.PreventionContract{contract("甲", termite.New, "3户", "2024年", 1)})
	require.ErrorIs(t, err, figure.ErrUnitMismatch)
}

func TestTheOrderOfContractsIsNothing(t *testing.T) {
	text := func(contracts []termite.PreventionContract) string {
		year, err := termite.YearOf(2024, "", contracts)
		require.NoError(t, err)
		data, err := json.Marshal(year)
		require.NoError(t, err)
		return string(data)
	}
	random := rand.New(rand.NewPCG(5, 11))
	for range 100 {
		mixed := contracts()
		random.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		assert.Equal(t, text(contracts()), text(mixed))
	}
}

func TestAPlacesOwnEventAndTreatment(t *testing.T) {
	own := termite.Guarantee{
		Treatment: "baiting", TreatmentName: figure.Label{Zh: "监测控制", En: "monitoring and baiting"}, Years: 5,
		Event: "handover-record", EventName: figure.Label{Zh: "移交备案", En: "record of the handover"}, Start: day("2024年2月29日"),
	}
	assert.Empty(t, own.Check(""))
	assert.Equal(t, "包治期起算（移交备案） 2024年2月29日", own.Figures()[0].String())
	assert.Equal(t, "2029年2月28日", own.End().String())
	covered, known := own.Covers(day("2029年2月28日"))
	assert.True(t, covered && known)
	own.Years = 0
	require.Len(t, own.Check(""), 1, "a place's own treatment has no usual number of years")
	assert.Equal(t, check.Path("/years"), own.Check("")[0].Path)
	own.EventName = figure.Label{}
	assert.Len(t, own.Check(""), 2)
	assert.False(t, own.End().Stated())
	for _, event := range termite.Events() {
		assert.Equal(t, event.Label, termite.Event(event.Code).Label())
	}
	assert.Equal(t, figure.Label{}, termite.Event("rumour").Label())
	for _, treatment := range termite.Treatments() {
		assert.True(t, termite.Treatment(treatment.Code).Known())
	}
}

// 处, 次 and 起 count the same works.
func TestWorksUnderGuaranteeAreSomeOfTheWorks(t *testing.T) {
	for covered, verdict := range map[int64]check.Verdict{13: check.Holds, 14: check.Broken} {
		year := termite.Year{Year: 2024, Control: termite.Control{Works: figure.Count(13, "处"), UnderGuarantee: figure.Count(covered, "次")}}
		outcomes := check.NewLedger(year.Statements("")...).Evaluate(year.Identities()...)
		i := slices.IndexFunc(outcomes, func(o check.Outcome) bool { return o.Identity.Name == "termite.under-guarantee@2024" })
		require.GreaterOrEqual(t, i, 0)
		assert.Equal(t, verdict, outcomes[i].Verdict)
	}
}

func TestARevisitOnTheFirstDayBelongsToThePeriod(t *testing.T) {
	from, to := day("2025年1月1日"), day("2025年12月31日")
	for made, due := range map[string]string{"2024年12月31日": "2025年12月31日", "2025年1月1日": "2025年1月1日"} {
		plan := termite.DueIn([]termite.PreventionContract{contract("一号楼", termite.New, "1㎡", "2024年1月1日", 1, made)}, from, to)
		require.Len(t, plan, 1, made)
		assert.Equal(t, due, plan[0].On.String(), made)
	}
}

func TestAYearWithoutKindsIsNotDivided(t *testing.T) {
	for _, relation := range (termite.Year{}).Statement().Relations {
		assert.NotEmpty(t, relation.Terms, relation.Name)
	}
}
