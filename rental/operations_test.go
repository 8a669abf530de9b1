package rental_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
	"jixiao.example/rental"
)

// alarms are the findings of a ledger, in Chinese.
func alarms(of interface {
	Statements(where string) []check.Statement
	Identities() []check.Identity
},
) []string {
	var texts []string
	for _, finding := range check.NewLedger(of.Statements("五")...).Check(of.Identities()...).Findings() {
		texts = append(texts, finding.Text(language.Chinese))
	}
	return texts
}

func TestTheReviewIsOfTheHouseholdsOfTheYear(t *testing.T) {
	year := rental.Year{
		Year: 2024, Opening: households(950), Allocated: households(80), Exits: households(50), Occupied: households(980),
		Review: rental.Review{Done: households(1000)},
	}
	for _, alarm := range alarms(year) {
		assert.NotContains(t, alarm, "年审", "1000 of 950 + 80 are reviewed, whatever is left at the end")
	}
	assert.Equal(t, "97.09%", year.ReviewRate().String())
	assert.Equal(t, "1000户 ÷ 1030户", year.ReviewRate().Numerator().String()+" ÷ "+year.ReviewRate().Denominator().String())
	year.Review.Done = households(1031)
	assert.Contains(t, alarms(year), "完成年审 ≤ 年内在住户数：列示1031户，超上限1户（上限1030户），为上限的100.10%；请说明原因")
}

func TestTheOutcomesOfTheReviewAddUp(t *testing.T) {
	year := rental.Year{Year: 2024, Review: rental.Review{
		Done: households(100), Passed: households(90), Adjusted: households(6), Out: households(4),
	}}
	assert.Empty(t, alarms(year))
	passed, _ := year.Statement().Row(rental.KeyReviewPassed)
	assert.Equal(t, "90.00%", passed.Figure.String())
	year.Review.Out = households(5)
	require.NotEmpty(t, alarms(year))
	assert.Equal(t, "完成年审 = 年审合格 + 年审调整 + 年审退出：合计不平，列示100户，分项合计101户（年审合格90户、年审调整6户、年审退出5户），少1户",
		alarms(year)[0])
}

func TestRentDueCollectedAndUnpaid(t *testing.T) {
	wan := figure.MustMoney
	year := rental.Year{Year: 2024, RentDue: wan("1000.00万元"), Rent: wan("857.86万元"), Arrears: wan("142.14万元")}
	assert.Equal(t, "85.79%", year.RentCollection().String())
	assert.Empty(t, alarms(year))
	year.CollectionRate = figure.MustQuantity("85.79%")
	assert.Empty(t, alarms(year))
	year.CollectionRate = figure.MustQuantity("86.79%")
	require.NotEmpty(t, alarms(year))
	assert.Contains(t, alarms(year)[0], "租金收缴率 = 收取租金 ÷ 应收租金")
	year.CollectionRate, year.Arrears = figure.Quantity{}, wan("150.00万元")
	require.Len(t, alarms(year), 1)
	assert.Contains(t, alarms(year)[0], "请说明原因", "arrears of earlier years may be among them")
	year.RentDue = figure.Money{}
	assert.Equal(t, "85.12%", year.RentCollection().String(), "of what was collected and what is unpaid")
}

func TestTheRentDueIsCollectedAndUnpaidWhereItIsNotStated(t *testing.T) {
	yuan := figure.MustMoney
	for want, year := range map[string]rental.Year{
		"90.00%": {Rent: yuan("90元"), RentDue: yuan("100元"), Arrears: yuan("30元")}, // 20 of another year
		"75.00%": {Rent: yuan("90元"), Arrears: yuan("30元")},
		"":       {Rent: yuan("90元")},
	} {
		assert.Equal(t, want, year.RentCollection().String())
	}
	assert.Empty(t, rental.Year{Arrears: yuan("30元")}.RentCollection().String())
}

func TestEmptyHomesAreWhatNobodyLivesIn(t *testing.T) {
	year := rental.Year{Year: 2024, Stock: figure.Count(5490, "套"), Occupied: households(5310), Empty: figure.Count(180, "套")}
	assert.Equal(t, "180套", year.ImpliedEmpty().String())
	assert.Equal(t, "0套", rental.Year{Stock: figure.Count(3, "套"), Occupied: households(3)}.ImpliedEmpty().String(), "every home is lived in")
	assert.Empty(t, rental.Year{Stock: figure.Count(3, "套"), Occupied: households(4)}.ImpliedEmpty().String())
	assert.Equal(t, "5310户 ÷ 5490套", year.Occupancy().Numerator().String()+" ÷ "+year.Occupancy().Denominator().String())
	assert.Empty(t, alarms(year))
	year.Empty = figure.Count(108, "套")
	require.NotEmpty(t, alarms(year))
	assert.Contains(t, alarms(year)[0], "公租房房源 = 实际入住 + 空置")
	year.Occupied = households(5500)
	assert.False(t, year.ImpliedEmpty().Stated(), "more households than homes leave no number")
}

func TestAPlacesOwnGroundHasItsLabel(t *testing.T) {
	year := rental.Year{Year: 2024, Exits: households(9), Grounds: []rental.Departure{
		{Ground: "rebuilt", Name: figure.Label{Zh: "小区改造", En: "estate rebuilt"}, Households: households(3)},
		{Ground: "voluntary", Households: households(4)},
	}}
	assert.Empty(t, year.Check(""))
	rebuilt, _ := year.Statement().Row(rental.KeyGrounds + ".rebuilt.households")
	assert.Equal(t, "退房：小区改造", rebuilt.Label.Zh)
	assert.Empty(t, alarms(year))
	year.Exits = households(6)
	assert.NotEmpty(t, alarms(year))
}

func TestTheRentSubsidyStandsBesideTheHousing(t *testing.T) {
	year := rental.Year{Year: 2024, Aid: rental.Aid{Households: households(120), Amount: figure.MustMoney("43.2万元")}}
	average, _ := year.Statement().Row(rental.KeyAidAverage)
	assert.Equal(t, "3600.00元", average.Figure.String())
}

func lease(home, start, end string) rental.Lease {
	l := rental.Lease{Home: home, Start: figure.MustDate(start)}
	if end != "" {
		l.End = figure.MustDate(end)
	}
	return l
}

func TestLeasesThatExpire(t *testing.T) {
	leases := []rental.Lease{
		lease("3-101", "2021年1月1日", "2025年12月31日"), lease("1-102", "2020年7月1日", "2025年6月30日"),
		lease("1-101", "2020年7月1日", "2025年6月30日"), lease("2-201", "2020年", "2025年7月"), lease("2-202", "2020年", "2024年12月31日"),
		lease("4-101", "2020年", ""), lease("2-301", "2020年", "2025年1月1日"), lease("2-302", "2020年", "2025年"),
	}
	var texts []string
	for _, expiry := range rental.Expiring(leases, figure.MustDate("2025年1月1日"), figure.MustDate("2025年7月15日")) {
		text := expiry.Lease.Home + " " + expiry.Lease.End.String()
		if !expiry.Sure {
			text += " perhaps"
		}
		texts = append(texts, text)
	}
	assert.Equal(t, []string{
		"2-302 2025年 perhaps", "2-301 2025年1月1日", "1-101 2025年6月30日", "1-102 2025年6月30日", "2-201 2025年7月 perhaps",
	}, texts)
}

func TestALeaseThatMayHaveEndedBefore(t *testing.T) {
	expiring := rental.Expiring([]rental.Lease{lease("1-101", "2020年", "2025年1月")}, figure.MustDate("2025年1月15日"), figure.MustDate("2025年12月31日"))
	require.Len(t, expiring, 1)
	assert.False(t, expiring[0].Sure)
	assert.Empty(t, rental.Expiring([]rental.Lease{lease("1-101", "2020年", "2025年1月")}, figure.MustDate("2025年2月1日"), figure.MustDate("2025年12月31日")))
}

func TestTheFirstAndTheLastDayBelongToThePeriod(t *testing.T) {
	for end, sure := range map[string]bool{"2025年1月15日": true, "2025年12月31日": true, "2025年1月": false, "2025年12月": true} {
		expiring := rental.Expiring([]rental.Lease{lease("1-101", "2020年", end)}, figure.MustDate("2025年1月15日"), figure.MustDate("2025年12月31日"))
		require.Len(t, expiring, 1, end)
		assert.Equal(t, sure, expiring[0].Sure, end)
	}
}

func residents() []rental.Household {
	on, yuan := figure.MustDate, figure.MustMoney
	return []rental.Household{
		{Home: "1-101", Since: on("2020年"), Review: rental.Passed, RentDue: yuan("2400.00元"), Rent: yuan("2400.00元")},
		{Home: "1-102", Since: on("2021年3月"), Left: on("2024年5月31日"), Ground: "voluntary", RentDue: yuan("1000.00元"), Rent: yuan("1000.00元")},
		{Home: "1-103", Since: on("2022年"), Left: on("2024年"), Ground: "vacant", Forced: true, Review: rental.Out, RentDue: yuan("1200.00元")},
		{Home: "1-102", Since: on("2024年7月1日"), Review: rental.Adjusted, RentDue: yuan("1200.50元"), Rent: yuan("600.25元")},
		{Home: "1-104", Since: on("2019年"), Left: on("2023年12月31日"), Ground: "death"},
		{Home: "1-104", Since: on("2025年1月1日"), Review: rental.Passed},
		{
			Home: "1-105", Since: on("2023年"), Left: on("2024年8月"), Ground: "rebuilt", Name: figure.Label{Zh: "小区改造", En: "estate rebuilt"},
			RentDue: yuan("1600.00元"), Rent: yuan("1600.00元"),
		},
	}
}

func TestAHouseholdMayLeaveOnTheDayOnWhichItCame(t *testing.T) {
	came := figure.MustDate("2024年5月1日")
	year, err := rental.YearOf(2024, "", figure.Quantity{}, []rental.Household{{Since: came, Left: came}})
	require.NoError(t, err)
	assert.Equal(t, "0.00元", year.Arrears.String())
	ahead, err := rental.YearOf(2024, "", figure.Quantity{}, []rental.Household{{Since: came, RentDue: figure.MustMoney("90元"), Rent: figure.MustMoney("120元")}})
	require.NoError(t, err)
	assert.Equal(t, "0.00元", ahead.Arrears.String(), "30元 are of another year, and no arrears below nothing")
	assert.Equal(t, "1户 1户 0户", year.Allocated.String()+" "+year.Exits.String()+" "+year.Occupied.String())
	for _, relation := range year.Statement().Relations {
		assert.NotEmpty(t, relation.Terms, "no ground is stated, and %s asks for none", relation.Name)
	}
}

func TestHouseholdsMakeTheYear(t *testing.T) {
	year, err := rental.YearOf(2024, "", figure.Count(5, "套"), residents())
	require.NoError(t, err)
	texts := map[string]string{}
	for _, row := range year.Statement().Rows {
		if row.Figure.Stated() {
			texts[row.Key] = row.Figure.String()
		}
	}
	assert.Equal(t, map[string]string{
		"rental.stock": "5套", "rental.opening": "4户", "rental.allocated": "1户", "rental.exits": "3户", "rental.forced": "1户",
		"rental.occupied": "2户", "rental.empty": "3套", "rental.review.done": "3户", "rental.review.passed": "1户",
		"rental.review.adjusted": "1户", "rental.review.out": "1户", "rental.rent": "5600.25元", "rental.rent-due": "7400.50元",
		"rental.arrears": "1800.25元", "rental.grounds.rebuilt.households": "1户", "rental.grounds.vacant.households": "1户",
		"rental.grounds.voluntary.households": "1户",
	}, texts)
	assert.Empty(t, year.Check(""))
	next, err := rental.YearOf(2025, "", figure.Count(5, "套"), residents())
	require.NoError(t, err)
	assert.Empty(t, alarms(programme.Series{year.Statement(), next.Statement()}))

	_, err = rental.YearOf(2024, "", figure.Quantity{}, []rental.Household{{Home: "1"}})
	require.ErrorIs(t, err, rental.ErrSince)
	_, err = rental.YearOf(2024, "", figure.Quantity{}, []rental.Household{
		{Since: figure.MustDate("2024年"), Left: figure.MustDate("2023年")},
	})
	require.ErrorIs(t, err, rental.ErrSince)
	_, err = rental.YearOf(2024, "", figure.Quantity{}, []rental.Household{{Since: figure.MustDate("2024年"), Review: "good"}})
	require.ErrorIs(t, err, rental.ErrOutcome)
	assert.ErrorContains(t, err, "/0/review")
}

func TestTheOrderOfHouseholdsIsNothing(t *testing.T) {
	text := func(households []rental.Household) string {
		year, err := rental.YearOf(2024, "", figure.Count(5, "套"), households)
		require.NoError(t, err)
		data, err := json.Marshal(year)
		require.NoError(t, err)
		return string(data)
	}
	random := rand.New(rand.NewPCG(4, 11))
	for range 100 {
		mixed := residents()
		random.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		assert.Equal(t, text(residents()), text(mixed))
	}
}
