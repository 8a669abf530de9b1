package subsidy_test

import (
	"fmt"
	"math/rand"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/subsidy"
)

var (
	money    = figure.MustMoney
	quantity = figure.MustQuantity
)

// thirds is a policy of nowhere: 60% and 30% of the tax, in three years.
func thirds() subsidy.Policy {
	return subsidy.Policy{
		Residential:    quantity("60%"),
		NonResidential: quantity("30%"),
		Instalments:    []figure.Quantity{quantity("33.3%"), quantity("33.3%"), quantity("33.4%")},
		Rounding:       figure.Rounding{Places: 2},
	}
}

func Example() {
	policy := subsidy.Policy{
		Residential: figure.MustQuantity("60%"),
		Instalments: []figure.Quantity{figure.MustQuantity("50%"), figure.MustQuantity("50%")},
		Rounding:    figure.Rounding{Places: 2},
	}
	due, err := policy.Due(subsidy.Residential, figure.MustMoney("10133.35元"))
	if err != nil {
		fmt.Println(err)
		return
	}
	schedule, err := policy.Schedule(due)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("due", due)
	for _, instalment := range schedule {
		fmt.Println("year", instalment.Year, instalment.Amount)
	}
	// Output:
	// due 6080.01元
	// year 1 3040.01元
	// year 2 3040.00元
}

func ExampleProgramme() {
	programme := subsidy.Programme{
		Tax: figure.MustMoney("1.41亿元"),
		Due: figure.MustMoney("8488.86万元"),
	}
	low, high := programme.ShareRange()
	compatible, _ := programme.CompatibleWith(subsidy.Policy{Residential: figure.MustQuantity("60%")})
	fmt.Println(programme.Share(), "of the tax, between", low, "and", high)
	fmt.Println("from a policy of 60%:", compatible)
	// Output:
	// 60.20% of the tax, between 59.99% and 60.42%
	// from a policy of 60%: true
}

func TestDueIsRoundedOnceAsThePolicySays(t *testing.T) {
	for name, test := range map[string]struct {
		kind     subsidy.Kind
		tax      string
		rounding figure.Rounding
		want     string
	}{
		"to the 分, half up":     {subsidy.Residential, "10133.375元", figure.Rounding{Places: 2}, "6080.03元"},
		"half to even":          {subsidy.Residential, "10133.375元", figure.Rounding{Places: 2, Mode: figure.HalfEven}, "6080.02元"},
		"cut to the yuan":       {subsidy.Residential, "10133.38元", figure.Rounding{Mode: figure.Cut}, "6080元"},
		"whole yuan by default": {subsidy.Residential, "10132.5元", figure.Rounding{}, "6080元"},
		"non-residential":       {subsidy.NonResidential, "1万元", figure.Rounding{Places: 2}, "3000.00元"},
		"tax of nothing":        {subsidy.NonResidential, "0元", figure.Rounding{}, "0元"},
		"just below a half":     {subsidy.Residential, "0.00833333333333333元", figure.Rounding{Places: 2}, "0.00元"},
	} {
		t.Run(name, func(t *testing.T) {
			policy := thirds()
			policy.Rounding = test.rounding
			due, err := policy.Due(test.kind, money(test.tax))
			require.NoError(t, err)
			assert.Equal(t, test.want, due.String())
		})
	}
}

func TestInstalmentsAlwaysAddUp(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for range 500 {
		policy := subsidy.Policy{Residential: quantity("60%"), Rounding: figure.Rounding{Places: int32(random.Intn(3))}}
		left := 1000
		for left > 0 { // shares with one decimal that make 100%
			part := min(left, 1+random.Intn(500))
			left -= part
			policy.Instalments = append(policy.Instalments,
				quantity(strconv.Itoa(part/10)+"."+strconv.Itoa(part%10)+"%"))
		}
		due, err := policy.Due(subsidy.Residential, money(strconv.Itoa(random.Intn(100_000))+".37元"))
		require.NoError(t, err)
		schedule, err := policy.Schedule(due)
		require.NoError(t, err)
		require.Len(t, schedule, len(policy.Instalments))
		var sum figure.Money
		for i, instalment := range schedule {
			assert.Equal(t, i+1, instalment.Year)
			assert.GreaterOrEqual(t, instalment.Amount.Sign(), 0)
			sum = sum.Add(instalment.Amount)
		}
		assert.True(t, due.Equal(sum), "%s paid as %s", due, sum)
	}
}

func TestScheduleSaysWhoTookTheDifference(t *testing.T) {
	schedule, err := thirds().Schedule(money("0.01万元"))
	require.NoError(t, err)
	assert.Equal(t, "33.30元", schedule[0].Amount.String())
	assert.Equal(t, "33.40元", schedule[2].Amount.String())
	assert.False(t, schedule[2].Took.Stated())

	half := subsidy.Policy{
		Residential: quantity("60%"), Instalments: []figure.Quantity{quantity("50%"), quantity("50%")},
	}
	schedule, err = half.Schedule(money("101元"))
	require.NoError(t, err)
	assert.Equal(t, "51元", schedule[0].Amount.String())
	assert.Equal(t, "50元", schedule[1].Amount.String())
	assert.Equal(t, "-1元", schedule[1].Took.String(), "by itself it would have been 51元 too")
}

func TestPayingErrors(t *testing.T) {
	_, err := subsidy.Policy{}.Due(subsidy.Residential, money("1元"))
	require.ErrorIs(t, err, subsidy.ErrPolicy)
	_, err = subsidy.Policy{}.Schedule(money("1元"))
	require.ErrorIs(t, err, subsidy.ErrPolicy)

	_, err = thirds().Due("parking", money("1元"))
	require.ErrorIs(t, err, subsidy.ErrKind)
	homes := thirds()
	homes.NonResidential = figure.Quantity{}
	_, err = homes.Due(subsidy.NonResidential, money("1元"))
	require.ErrorIs(t, err, subsidy.ErrKind)

	for _, amount := range []figure.Money{{}, money("-1元")} {
		_, err = thirds().Due(subsidy.Residential, amount)
		require.ErrorIs(t, err, subsidy.ErrAmount)
		_, err = thirds().Schedule(amount)
		require.ErrorIs(t, err, subsidy.ErrAmount)
	}
	_, err = thirds().Schedule(money("0.001元"))
	require.ErrorIs(t, err, figure.ErrFiner)
	_, err = thirds().Due(subsidy.Residential, money("999999999999999亿元"))
	assert.ErrorIs(t, err, figure.ErrTooManyDigits)
}

func TestUnsoundPolicies(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*subsidy.Policy)
		path   check.Path
		zh, en string
	}{
		"a share above the whole": {
			func(p *subsidy.Policy) { p.Residential = quantity("101%") }, "/policy/residential",
			"比例“101%”不是0%至100%之间的百分数", "the share “101%” is no percentage from 0% to 100%",
		},
		"a negative share": {
			func(p *subsidy.Policy) { p.NonResidential = quantity("-1%") }, "/policy/non_residential",
			"比例“-1%”不是0%至100%之间的百分数", "the share “-1%” is no percentage from 0% to 100%",
		},
		"a share that is no percentage": {
			func(p *subsidy.Policy) { p.Residential = quantity("0.6") }, "/policy/residential",
			"比例“0.6”不是0%至100%之间的百分数", "the share “0.6” is no percentage from 0% to 100%",
		},
		"an instalment that is no percentage": {
			func(p *subsidy.Policy) { p.Instalments[1] = quantity("3成") }, "/policy/instalments/1",
			"比例“3成”不是0%至100%之间的百分数", "the share “3成” is no percentage from 0% to 100%",
		},
		"an instalment that is absent": {
			func(p *subsidy.Policy) { p.Instalments[2] = figure.Quantity{} }, "/policy/instalments/2",
			"比例“”不是0%至100%之间的百分数", "the share “” is no percentage from 0% to 100%",
		},
		"instalments above the whole": {
			func(p *subsidy.Policy) { p.Instalments[0] = quantity("40%") }, "/policy/instalments",
			"各年发放比例之和为106.7%，应为100%", "the instalments add up to 106.7% instead of 100%",
		},
		"no instalments": {
			func(p *subsidy.Policy) { p.Instalments = nil }, "/policy/instalments",
			"各年发放比例之和为0%，应为100%", "the instalments add up to 0% instead of 100%",
		},
		"a rounding that does not exist": {
			func(p *subsidy.Policy) { p.Rounding.Places = -1 }, "/policy/rounding",
			"没有这样的取整规则：-1位，half-up", "there is no such rounding: -1 place, half-up",
		},
	} {
		t.Run(name, func(t *testing.T) {
			policy := thirds()
			test.change(&policy)
			findings := policy.Check("/policy")
			require.Len(t, findings, 1)
			assert.Equal(t, test.path, findings[0].Path)
			assert.Equal(t, check.Error, findings[0].Severity)
			assert.Equal(t, test.zh, findings[0].Text(language.Chinese))
			assert.Equal(t, test.en, findings[0].Text(language.English))
		})
	}
	assert.Empty(t, thirds().Check(""))
}

func TestCompatibleWithThePolicy(t *testing.T) {
	shares := func(residential, nonResidential string) subsidy.Policy {
		var policy subsidy.Policy
		require.NoError(t, policy.Residential.UnmarshalText([]byte(residential)))
		require.NoError(t, policy.NonResidential.UnmarshalText([]byte(nonResidential)))
		return policy
	}
	for name, test := range map[string]struct {
		due, tax          string
		policy            subsidy.Policy
		compatible, known bool
	}{
		"the share itself":             {"50万元", "100万元", shares("50%", ""), true, true},
		"between two shares":           {"40万元", "100万元", shares("50%", "30%"), true, true},
		"between, the other way round": {"40万元", "100万元", shares("30%", "50%"), true, true},
		"below both":                   {"20.00万元", "100.00万元", shares("50%", "30%"), false, true},
		"above both":                   {"60.00万元", "100.00万元", shares("50%", "30%"), false, true},
		"only non-residential":         {"30万元", "100万元", shares("", "30%"), true, true},
		"by the last digit of the tax": {"50.2万元", "100万元", shares("50%", ""), true, true},     // 50.15/100.5 = 49.90%
		"a finer print of the tax":     {"50.2万元", "100.00万元", shares("50%", ""), false, true}, // 50.15/100.005 = 50.15%
		"no shares":                    {"50万元", "100万元", shares("", ""), false, false},
		"a share that is none":         {"50万元", "100万元", shares("120%", ""), false, false},
		"no tax":                       {"50万元", "", shares("50%", ""), false, false},
		"no amount due":                {"", "100万元", shares("50%", ""), false, false},
		"a tax of zero":                {"50万元", "0万元", shares("50%", ""), false, false},
		"a tax that may be nothing":    {"1亿元", "-1亿元", shares("50%", ""), false, false},
		"nothing due at all":           {"0万元", "100万元", shares("0%", ""), true, true},
		"nothing due against a share":  {"0万元", "100万元", shares("50%", ""), false, true},
	} {
		t.Run(name, func(t *testing.T) {
			var programme subsidy.Programme
			require.NoError(t, programme.Due.UnmarshalText([]byte(test.due)))
			require.NoError(t, programme.Tax.UnmarshalText([]byte(test.tax)))
			compatible, known := programme.CompatibleWith(test.policy)
			assert.Equal(t, test.compatible, compatible)
			assert.Equal(t, test.known, known)
		})
	}
}

func outcomes(programme subsidy.Programme) map[string]check.Verdict {
	byName := map[string]check.Verdict{}
	for _, outcome := range check.NewLedger(programme.Statements("")...).Evaluate(programme.Identities()...) {
		byName[outcome.Identity.Name] = outcome.Verdict
	}
	return byName
}

func TestNoStepRunsAheadOfTheOneBefore(t *testing.T) {
	households := func(n int64) subsidy.Batch { return subsidy.Batch{Households: figure.Count(n, "户")} }
	programme := subsidy.Programme{
		Reviewed:  subsidy.Volume{Households: figure.Count(100, "户")},
		Announced: subsidy.Batch{Households: figure.Count(101, "户"), Batches: figure.Count(3, "批")},
		Instalments: []subsidy.Batch{
			{Households: figure.Count(80, "户"), Batches: figure.Count(4, "批")}, households(81), households(81),
		},
	}
	assert.Equal(t, map[string]check.Verdict{
		"subsidy.chain:subsidy.announced.households":     check.Broken,
		"subsidy.chain:subsidy.instalments.0.households": check.Holds,
		"subsidy.chain:subsidy.instalments.1.households": check.Broken,
		"subsidy.chain:subsidy.instalments.2.households": check.Holds,
		"subsidy.chain:subsidy.instalments.0.batches":    check.Broken,
	}, outcomes(programme))
}

func TestAmountsStayWithinEachOther(t *testing.T) {
	programme := subsidy.Programme{
		Reviewed: subsidy.Volume{Price: money("99.00万元")},
		Tax:      money("100.00万元"), Due: money("101.00万元"), Paid: money("102.00万元"),
	}
	assert.Equal(t, map[string]check.Verdict{
		"subsidy.due-within-tax":   check.Broken,
		"subsidy.paid-within-due":  check.Broken,
		"subsidy.tax-within-price": check.Broken,
	}, outcomes(programme))
	assert.Equal(t, "-1.00万元", programme.Outstanding().String(), "overpaid")
}

func TestKindsAddUp(t *testing.T) {
	programme := subsidy.Programme{
		Reviewed: subsidy.Volume{
			Households: figure.Count(3, "户"), Area: quantity("300.0㎡"), Price: money("300.0万元"),
		},
		Residential: subsidy.Volume{
			Households: figure.Count(2, "套"), Area: quantity("200.0㎡"), Price: money("200.0万元"),
		},
		NonResidential: subsidy.Volume{Households: figure.Count(2, "套"), Area: quantity("100.0㎡")},
	}
	assert.Equal(t, map[string]check.Verdict{
		"subsidy.reviewed.households": check.Broken,
		"subsidy.reviewed.area":       check.Holds,
		"subsidy.reviewed.price":      check.Undefined, // one kind is not printed
	}, outcomes(programme))
}

func TestFiguresIncludeWhatIsDerived(t *testing.T) {
	programme := subsidy.Programme{
		Reviewed:    subsidy.Volume{Households: figure.Count(200, "户"), Price: money("1亿元")},
		Tax:         money("200万元"),
		Due:         money("100万元"),
		Paid:        money("30万元"),
		Announced:   subsidy.Batch{Households: figure.Count(100, "户")},
		Instalments: []subsidy.Batch{{Households: figure.Count(50, "户")}, {Households: figure.Count(25, "户")}},
	}
	got := map[string]string{}
	for _, named := range programme.Figures() {
		got[named.Key] = named.String()
	}
	for key, want := range map[string]string{
		"subsidy.outstanding":         "尚未发放购房补贴 70万元",
		"subsidy.share":               "补贴占契税比例 50.00%",
		"subsidy.tax-rate":            "契税占成交金额比例 2.00%",
		"subsidy.due-per-household":   "户均补贴 5000.00元",
		"subsidy.announced.rate":      "公示占审核比例 50.00%",
		"subsidy.instalments.0.rate":  "首年发放占公示比例 50.00%",
		"subsidy.instalments.1.rate":  "第二年发放占公示比例 25.00%",
		"subsidy.reviewed.households": "补贴申请审核户数 200户",
	} {
		assert.Equal(t, want, got[key])
	}
	for _, year := range []int{0, 3} {
		assert.Equal(t, figure.Undefined, programme.PaidRate(year).State())
	}
	assert.False(t, subsidy.Programme{Due: money("1万元")}.Outstanding().Stated(), "what is paid is not printed")
}

func TestNegativeFiguresAreFound(t *testing.T) {
	programme := subsidy.Programme{
		Paid: money("-1万元"), Instalments: []subsidy.Batch{{}, {Households: figure.Count(-5, "户")}},
	}
	var paths []check.Path
	for _, finding := range programme.Check("/subsidy") {
		assert.Equal(t, check.Code("programme.negative"), finding.Code)
		paths = append(paths, finding.Path)
	}
	assert.Equal(t, []check.Path{"/subsidy/paid", "/subsidy/instalments/1/households"}, paths)
}
