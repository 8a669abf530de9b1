package rental_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/rental"
)

func households(n int64) figure.Quantity { return figure.Count(n, "户") }

func Example() {
	year := rental.Year{
		Year:      2024,
		Stock:     figure.Count(5490, "套"),
		Allocated: figure.Count(84, "户"),
		Exits:     figure.Count(206, "户"),
		Occupied:  figure.Count(5310, "户"),
		Review:    rental.Review{Done: figure.Count(5049, "户")},
	}
	fmt.Println("occupancy:", year.Occupancy())
	fmt.Println("reviewed:", year.ReviewRate(), "of", year.ReviewRate().Base())
	fmt.Println("there must have been", year.ImpliedOpening(), "a year before")
	// Output:
	// occupancy: 96.72%
	// reviewed: 95.08% of 年末入住户数
	// there must have been 5432户 a year before
}

func ExampleLease_Check() {
	lease := rental.Lease{Start: figure.MustDate("2024年3月1日"), End: figure.MustDate("2029年3月2日")}
	for _, finding := range lease.Check("/leases/0", rental.LeaseLimit) {
		fmt.Println(finding.Path, finding.Text(language.English))
	}
	// Output:
	// /leases/0/end the lease from 2024-03-01 to 2029-03-02 is longer than 5 years; it may run until 2029-03-01
}

func outcomes(year rental.Year) map[string]check.Outcome {
	byName := map[string]check.Outcome{}
	for _, outcome := range check.NewLedger(year.Statements("")...).Evaluate(year.Identities()...) {
		byName[outcome.Identity.Name] = outcome
	}
	return byName
}

func TestRollForward(t *testing.T) {
	year := rental.Year{Opening: households(5432), Allocated: households(84), Exits: households(206), Occupied: households(5310)}
	assert.Equal(t, check.Holds, outcomes(year)["rental.roll-forward"].Verdict)

	year.Occupied = households(5311)
	assert.Equal(t, check.Broken, outcomes(year)["rental.roll-forward"].Verdict)
	assert.Equal(t, "1户", outcomes(year)["rental.roll-forward"].DifferenceText())

	year.Opening = figure.Quantity{}
	got := outcomes(year)["rental.roll-forward"]
	assert.Equal(t, check.Undefined, got.Verdict, "last year is not printed: no alarm")
	assert.Equal(t, "rental.opening", got.Operand.String())
}

func TestLastYearIsTakenFromItsOwnStatement(t *testing.T) {
	before := rental.Year{Year: 2023, Occupied: households(5400)}
	year := rental.Year{Year: 2024, Opening: households(5432), Occupied: households(5310)}
	ledger := check.NewLedger(before.Statements("")...).With(year.Statements("")...)
	for _, outcome := range ledger.Evaluate(year.Identities()...) {
		if outcome.Identity.Name == "rental.opening@2024" {
			assert.Equal(t, check.Broken, outcome.Verdict)
			assert.Equal(t, "32户", outcome.DifferenceText())
			return
		}
	}
	assert.Fail(t, "no such identity")
}

func TestImpliedOpeningNeedsAllThree(t *testing.T) {
	year := rental.Year{Allocated: households(84), Exits: households(206), Occupied: households(5310)}
	assert.Equal(t, "5432户", year.ImpliedOpening().String())
	for name, missing := range map[string]func(*rental.Year){
		"occupied":          func(y *rental.Year) { y.Occupied = figure.Quantity{} },
		"allocated":         func(y *rental.Year) { y.Allocated = figure.Quantity{} },
		"exits":             func(y *rental.Year) { y.Exits = figure.Quantity{} },
		"allocated in rent": func(y *rental.Year) { y.Allocated = figure.MustQuantity("84万元") },
		"exits in rent":     func(y *rental.Year) { y.Exits = figure.MustQuantity("206万元") },
	} {
		t.Run(name, func(t *testing.T) {
			year := year
			missing(&year)
			assert.False(t, year.ImpliedOpening().Stated())
		})
	}
}

func TestReviewNamesItsBase(t *testing.T) {
	year := rental.Year{Occupied: households(5310), Review: rental.Review{Done: households(5049)}}
	assert.Equal(t, "95.08%", year.ReviewRate().String())
	assert.Equal(t, "年末入住户数", year.ReviewRate().Base())
	assert.Contains(t, outcomes(year), "rental.review-within-occupied")

	year.Review.Due = households(5040)
	assert.Equal(t, "100.18%", year.ReviewRate().String())
	assert.Equal(t, "应年审户数", year.ReviewRate().Base())
	assert.Equal(t, check.Broken, outcomes(year)["rental.review-within-due"].Verdict)
	assert.NotContains(t, outcomes(year), "rental.review-within-occupied")
}

func TestPartsAboveTheirWholeAreBroken(t *testing.T) {
	year := rental.Year{
		Stock: figure.Count(100, "套"), Occupied: households(101), Exits: households(5), Forced: households(6),
		Grounds: []rental.Departure{
			{Ground: "sublet", Households: households(3)}, {Ground: "vacant", Households: households(3)},
		},
	}
	got := outcomes(year)
	for _, name := range []string{"rental.occupied-within-stock", "rental.forced-within-exits", "rental.grounds-within-exits"} {
		assert.Equal(t, check.Broken, got[name].Verdict, name)
	}
	year.Grounds[1].Households = households(2)
	assert.Equal(t, check.Holds, outcomes(year)["rental.grounds-within-exits"].Verdict)
}

func TestCheckFindsWhatCannotBe(t *testing.T) {
	year := rental.Year{
		Exits: households(-1),
		Grounds: []rental.Departure{
			{Ground: "sublet", Households: households(-2)},
			{Ground: "whim", Households: households(1)},
			{Ground: "sublet"},
		},
	}
	var zh, en []string
	for _, finding := range year.Check("/rental") {
		zh = append(zh, string(finding.Path)+" "+finding.Text(language.Chinese))
		en = append(en, string(finding.Code)+" "+finding.Text(language.English))
	}
	assert.Equal(t, []string{
		"/rental/exits 退房不能为负数：-1户",
		"/rental/grounds/0/households 退房：转借、转租或者擅自调换不能为负数：-2户",
		"/rental/grounds/2/households “退房：转借、转租或者擅自调换”列示了两次",
		"/rental/grounds/1/ground 退出事由“whim”不在已知事由之内",
	}, zh)
	assert.Equal(t, []string{
		"programme.negative households that moved out cannot be negative: -1 household",
		"programme.negative moved out: sublet, lent or exchanged cannot be negative: -2 households",
		"programme.duplicate-row “moved out: sublet, lent or exchanged” is listed twice",
		"rental.unknown-ground “whim” is not a known ground to leave",
	}, en)
}

func TestGrounds(t *testing.T) {
	codes := map[string]bool{}
	for _, ground := range rental.Grounds() {
		assert.False(t, codes[ground.Code], "%s twice", ground.Code)
		codes[ground.Code] = true
		assert.NotEmpty(t, ground.Label.Zh)
		assert.NotEmpty(t, ground.Label.En)
		found, known := rental.FindGround(ground.Code)
		assert.True(t, known)
		assert.Equal(t, ground, found)
	}
	assert.Len(t, codes, 11)
	other, _ := rental.FindGround("other-housing")
	assert.Contains(t, other.Label.Zh, "不再符合配租条件", "other housing alone is no ground")
	for _, code := range []string{"other-subsidised", "voluntary", "death"} {
		assert.True(t, codes[code], code)
	}
	vacant, _ := rental.FindGround("vacant")
	assert.Equal(t, 6, vacant.Months)
	assert.True(t, vacant.Consecutive)
	arrears, _ := rental.FindGround("rent-arrears")
	assert.Equal(t, 6, arrears.Months)
	assert.False(t, arrears.Consecutive)
	_, known := rental.FindGround("")
	assert.False(t, known)
}

func TestLeaseTerm(t *testing.T) {
	for name, test := range map[string]struct {
		start, end string
		limit      int
		code       check.Code
	}{
		"up to the day before":        {"2024年1月1日", "2028年12月31日", 5, ""},
		"up to the corresponding day": {"2024年1月1日", "2029年1月1日", 5, ""},
		"a day longer":                {"2024年1月1日", "2029年1月2日", 5, "rental.lease-term"},
		"from a leap day":             {"2024年2月29日", "2029年2月28日", 5, ""},
		"a day longer from it":        {"2024年2月29日", "2029年3月1日", 5, "rental.lease-term"},
		"a stricter place":            {"2024年1月1日", "2027年1月2日", 3, "rental.lease-term"},
		"one day":                     {"2024年1月1日", "2024年1月1日", 5, ""},
		"ends before it begins":       {"2024年1月2日", "2024年1月1日", 5, "rental.lease-order"},
		"months, perhaps in order":    {"2024年1月", "2029年1月", 5, ""},
		"months, too long anyhow":     {"2024年1月", "2029年2月", 5, "rental.lease-term"},
		"a month to a day, perhaps":   {"2024年1月", "2029年1月15日", 5, ""},
		"years, perhaps in order":     {"2024年", "2029年", 5, ""},
		"years, too long anyhow":      {"2024年", "2030年", 5, "rental.lease-term"},
		"no end":                      {"2024年1月1日", "", 5, ""},
		"no start":                    {"", "2024年1月1日", 5, ""},
		"beyond the calendar":         {"9998年1月1日", "9999年1月1日", 5, ""},
	} {
		t.Run(name, func(t *testing.T) {
			var lease rental.Lease
			require.NoError(t, lease.Start.UnmarshalText([]byte(test.start)))
			require.NoError(t, lease.End.UnmarshalText([]byte(test.end)))
			findings := lease.Check("/lease", test.limit)
			if test.code == "" {
				assert.Empty(t, findings)
				return
			}
			require.Len(t, findings, 1)
			assert.Equal(t, test.code, findings[0].Code)
			assert.Equal(t, check.Path("/lease/end"), findings[0].Path)
		})
	}
}

func TestLeaseFindingsInBothLanguages(t *testing.T) {
	long := rental.Lease{Start: figure.MustDate("2024年1月1日"), End: figure.MustDate("2030年1月1日")}.Check("", rental.LeaseLimit)
	require.Len(t, long, 1)
	assert.Equal(t, "租赁期自2024年1月1日至2030年1月1日，超过5年，最迟应止于2029年1月1日", long[0].Text(language.Chinese))
	assert.Equal(t, check.Warning, long[0].Severity)
	turned := rental.Lease{Start: figure.MustDate("2024年"), End: figure.MustDate("2023年")}.Check("", rental.LeaseLimit)
	require.Len(t, turned, 1)
	assert.Equal(t, "租赁期止于2023年，早于起租日2024年", turned[0].Text(language.Chinese))
	assert.Equal(t, "the lease ends on 2023, before it begins on 2024", turned[0].Text(language.English))
}

func TestFiling(t *testing.T) {
	filing := rental.Filing{Year: 2024, Filed: figure.Count(30, "份"), Known: figure.Count(40, "份")}
	assert.Equal(t, "75.00%", filing.Rate().String())
	outcomes := check.NewLedger(filing.Statements("")...).Evaluate(filing.Identities()...)
	require.Len(t, outcomes, 1)
	assert.Equal(t, check.Holds, outcomes[0].Verdict)
	known := rental.Filing{Year: 2024, Filed: figure.Count(41, "份"), Known: figure.Count(40, "宗")}
	assert.Equal(t, check.Broken, check.NewLedger(known.Statements("")...).Evaluate(known.Identities()...)[0].Verdict, "what is filed and what is known is counted alike")
	figures := filing.Figures()
	assert.Equal(t, "rental.filing.rate", figures[len(figures)-1].Key)
	findings := rental.Filing{Filed: figure.Count(-1, "份")}.Check("/filing")
	require.Len(t, findings, 1)
	assert.Equal(t, check.Path("/filing/filed"), findings[0].Path)
}

func TestFiguresIncludeWhatIsDerived(t *testing.T) {
	year := rental.Year{
		Exits: households(206), Forced: households(17), Occupied: households(5310), Rent: figure.MustMoney("857.86万元"),
		Grounds: []rental.Departure{{Ground: "vacant", Households: households(2)}},
	}
	got := map[string]string{}
	for _, named := range year.Figures() {
		got[named.Key] = named.Figure.String()
	}
	assert.Equal(t, "8.25%", got["rental.forced-rate"])
	assert.Equal(t, "1615.56元", got["rental.rent-per-household"])
	assert.Equal(t, "2户", got["rental.grounds.vacant.households"])
	assert.Empty(t, got["rental.occupancy"], "no stock, no rate")
}
