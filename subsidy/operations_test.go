package subsidy_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
	"jixiao.example/subsidy"
)

func capped() subsidy.Policy {
	return subsidy.Policy{
		Residential: quantity("60%"), NonResidential: quantity("40%"), Cap: money("20000元"),
		Grants: []subsidy.Grant{
			{Kind: subsidy.Parking, Fixed: money("800元")},
			{Kind: "shared", Name: figure.Label{Zh: "共有产权住房", En: "shared ownership"}, Share: quantity("50%"), Fixed: money("1000元"), Cap: money("5000元")},
		},
		Instalments: []figure.Quantity{quantity("40%"), quantity("30%"), quantity("30%")},
	}
}

func TestAPolicyHasSharesFixedAmountsAndCaps(t *testing.T) {
	for name, test := range map[string]struct {
		kind subsidy.Kind
		tax  string
		want string
	}{
		"a share of the tax":        {subsidy.Residential, "15000.00元", "9000元"},
		"rounded half up to a yuan": {subsidy.Residential, "15000.83元", "9000元"},
		"at the cap":                {subsidy.Residential, "33333.34元", "20000元"},
		"above the cap":             {subsidy.Residential, "5.00万元", "20000元"},
		"another kind":              {subsidy.NonResidential, "15000元", "6000元"},
		"a fixed amount":            {subsidy.Parking, "3000元", "800元"},
		"a fixed amount, no tax":    {subsidy.Parking, "", "800元"},
		"share and fixed amount":    {"shared", "6000元", "4000元"},
		"the kind's own cap":        {"shared", "8001元", "5000元"},
	} {
		t.Run(name, func(t *testing.T) {
			var tax figure.Money
			require.NoError(t, tax.UnmarshalText([]byte(test.tax)))
			due, err := capped().Due(test.kind, tax)
			require.NoError(t, err)
			assert.Equal(t, test.want, due.String())
		})
	}
	_, err := capped().Due("castle", money("1元"))
	require.ErrorIs(t, err, subsidy.ErrKind)
	_, err = capped().Due(subsidy.Residential, figure.Money{})
	require.ErrorIs(t, err, subsidy.ErrAmount)
}

func TestThePartsOfACappedAmountMakeIt(t *testing.T) {
	due, err := capped().Due(subsidy.Residential, money("16670.00元"))
	require.NoError(t, err)
	assert.Equal(t, "10002元", due.String())
	schedule, err := capped().Schedule(due)
	require.NoError(t, err)
	var texts []string
	for _, instalment := range schedule {
		texts = append(texts, fmt.Sprint(instalment.Year, " ", instalment.Amount, " ", instalment.Took))
	}
	// 4000.8, 3000.6, 3000.6: two of the three cut-off yuan go to the largest remainders
	assert.Equal(t, []string{"1 4001元 ", "2 3001元 ", "3 3000元 -1元"}, texts)
}

func TestAPolicyKeepsItsCapInJSON(t *testing.T) {
	data, err := json.Marshal(capped())
	require.NoError(t, err)
	assert.Contains(t, string(data), `"cap":"20000元"`)
	var back subsidy.Policy
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, capped(), back)
	err = json.Unmarshal([]byte(`{"instalments":["100%"],"ceiling":"20000元"}`), &back)
	require.ErrorContains(t, err, "/ceiling: unknown field")
}

func TestAnUnsoundPolicyIsFound(t *testing.T) {
	policy := capped()
	policy.Cap = money("-1元")
	policy.Grants = append(policy.Grants, subsidy.Grant{Kind: "castle", Share: quantity("101%"), Fixed: money("-2元"), Cap: money("-3元")},
		subsidy.Grant{Kind: subsidy.Parking})
	var texts []string
	for _, finding := range policy.Check("/policy") {
		texts = append(texts, string(finding.Path)+" "+finding.Text(language.Chinese))
	}
	assert.Equal(t, []string{
		"/policy/cap 补贴上限不能为负数：-1元", "/policy/grants/2/share 比例“101%”不是0%至100%之间的百分数",
		"/policy/grants/2/fixed castle定额补贴不能为负数：-2元", "/policy/grants/2/cap castle补贴上限不能为负数：-3元",
		"/policy/grants/2/kind “castle”不在已知类别之内，请注明名称", "/policy/grants/3/kind “车位”列示了两次",
	}, texts)
}

func register() subsidy.Register {
	on := figure.MustDate
	count := func(n int64) figure.Quantity { return figure.Count(n, "户") }
	return subsidy.Register{
		Batches: []subsidy.BatchEntry{
			{Number: 1, On: on("2022年5月"), Kind: subsidy.Residential, Households: count(100), Amount: money("100.0000万元")},
			{Number: 2, On: on("2022年11月"), Kind: subsidy.NonResidential, Households: count(20), Amount: money("60.0000万元"), First: 2023},
			{Number: 3, On: on("2024年2月1日"), Kind: subsidy.Residential, Households: count(50), Amount: money("40.0001万元")},
		},
		Payments: []subsidy.Payment{
			{Batch: 1, Instalment: 1, On: on("2022年12月"), Households: count(100), Amount: money("40.0000万元")},
			{Batch: 2, Instalment: 1, On: on("2023年"), Households: count(20), Amount: money("24.0000万元")},
			{Batch: 1, Instalment: 2, On: on("2023年"), Households: count(99), Amount: money("29.7000万元")},
			{Batch: 1, Instalment: 3, On: on("2024年"), Households: count(99), Amount: money("29.7000万元")},
			{Batch: 3, Instalment: 1, On: on("2025年1月2日"), Households: count(50), Amount: money("16.0000万元")},
		},
		Withdrawals: []subsidy.Withdrawal{
			{Reason: subsidy.Cancelled, On: on("2023年"), Households: count(1), Amount: money("0.4000万元")},
			{Reason: "fraud", Name: figure.Label{Zh: "骗取补贴", En: "fraud"}, On: on("2024年"), Households: count(2), Amount: money("1.5000万元")},
			{Reason: subsidy.Cancelled, On: on("2025年"), Households: count(1), Amount: money("0.7000万元")},
		},
	}
}

func TestBatchesMakeTheYears(t *testing.T) {
	p, err := capped().ProgrammeOf(2024, "", register())
	require.NoError(t, err)
	texts := map[string]string{}
	for _, row := range p.Statement().Rows {
		if row.Figure.Stated() {
			texts[row.Label.Zh] = row.Figure.String()
		}
	}
	assert.Equal(t, map[string]string{
		"公示批数": "3批", "公示户数": "170户", "公示金额": "2000001.00元",
		"首年发放批数": "2批", "首年发放户数": "120户", "首年发放金额": "640000.00元",
		"第二年发放批数": "1批", "第二年发放户数": "99户", "第二年发放金额": "297000.00元",
		"第三年发放批数": "1批", "第三年发放户数": "99户", "第三年发放金额": "297000.00元",
		"已发放购房补贴": "1234000.00元", "追回购房补贴": "19000.00元",
		"追回户数：购房合同解除": "1户", "追回金额：购房合同解除": "4000.00元", "追回户数：骗取补贴": "2户", "追回金额：骗取补贴": "15000.00元",
	}, texts)
	assert.Equal(t, "1215000.00元", p.Net().String())
	assert.Empty(t, p.Check(""))
	assert.Empty(t, p.CheckBy(capped(), ""))
	report := check.NewLedger(p.Statements("")...).Check(p.Identities()...)
	assert.Empty(t, report.Findings())
	var series programme.Series
	for year := 2022; year <= 2025; year++ {
		p, err := capped().ProgrammeOf(year, "", register())
		require.NoError(t, err)
		series = append(series, p.Statement())
	}
	assert.Empty(t, series.Check(""), "nothing shrinks")
	paid := series[3].Rows
	for i := range paid {
		if paid[i].Key == subsidy.KeyPaid {
			paid[i].Figure = money("1233999.00元")
		}
	}
	require.Len(t, series.Check(""), 1)
	assert.Equal(t, "已发放购房补贴是累计数，只增不减：2024年为1234000.00元，2025年为1233999.00元；请更正或者说明原因",
		series.Check("")[0].Text(language.Chinese))
}

func TestThePlanOfTheYears(t *testing.T) {
	plan, err := capped().Plan(register())
	require.NoError(t, err)
	var texts []string
	for _, y := range plan {
		texts = append(texts, fmt.Sprint(y.Year, " ", y.Planned, " ", y.Paid, " ", y.Left))
	}
	// batch 1: 400000, 300000, 300000 from 2022; batch 2: 240000, 180000, 180000 from
	// 2023; batch 3: 400001 is 160000.4, 120000.3, 120000.3, the odd yuan to the first
	assert.Equal(t, []string{
		"2022 400000.00元 400000.00元 0.00元", "2023 540000.00元 537000.00元 3000.00元", "2024 640001.00元 457000.00元 183001.00元",
		"2025 300000.00元 0.00元 300000.00元", "2026 120000.00元 0.00元 120000.00元",
	}, texts)
}

func TestAFaultyRegisterIsRefused(t *testing.T) {
	for name, test := range map[string]struct {
		change func(r *subsidy.Register)
		err    error
		path   string
	}{
		"a batch twice":         {func(r *subsidy.Register) { r.Batches[1].Number = 1 }, subsidy.ErrBatch, "/batches/1"},
		"a batch without date":  {func(r *subsidy.Register) { r.Batches[0].On = figure.Date{} }, subsidy.ErrBatch, "/batches/0"},
		"a payment of no batch": {func(r *subsidy.Register) { r.Payments[2].Batch = 9 }, subsidy.ErrBatch, "/payments/2/batch"},
		"a fourth instalment":   {func(r *subsidy.Register) { r.Payments[0].Instalment = 4 }, subsidy.ErrInstalment, "/payments/0"},
		"a withdrawal undated":  {func(r *subsidy.Register) { r.Withdrawals[0].On = figure.Date{} }, subsidy.ErrWithdrawal, "/withdrawals/0"},
		"no instalment":         {func(r *subsidy.Register) { r.Payments[0].Instalment = 0 }, subsidy.ErrInstalment, "/payments/0"},
		"a payment without date": {
			func(r *subsidy.Register) { r.Payments[4].On = figure.Date{} }, subsidy.ErrInstalment, "/payments/4",
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := register()
			test.change(&r)
			_, err := capped().ProgrammeOf(2025, "", r)
			require.ErrorIs(t, err, test.err)
			require.ErrorContains(t, err, test.path)
			_, err = capped().Plan(r)
			require.ErrorIs(t, err, test.err)
		})
	}
	r := register()
	r.Batches[0].Amount = figure.Money{}
	_, err := capped().Plan(r)
	require.ErrorIs(t, err, subsidy.ErrAmount)
	r.Batches[0].Households = quantity("3㎡")
	_, err = capped().ProgrammeOf(2025, "", r)
	require.ErrorIs(t, err, figure.ErrUnitMismatch)
}

func TestTheOrderOfTheRegisterIsNothing(t *testing.T) {
	text := func(r subsidy.Register) string {
		p, err := capped().ProgrammeOf(2025, "", r)
		require.NoError(t, err)
		plan, err := capped().Plan(r)
		require.NoError(t, err)
		data, err := json.Marshal(p)
		require.NoError(t, err)
		return string(data) + fmt.Sprint(plan)
	}
	random := rand.New(rand.NewPCG(6, 11))
	for range 100 {
		r := register()
		random.Shuffle(len(r.Batches), func(i, j int) { r.Batches[i], r.Batches[j] = r.Batches[j], r.Batches[i] })
		random.Shuffle(len(r.Payments), func(i, j int) { r.Payments[i], r.Payments[j] = r.Payments[j], r.Payments[i] })
		random.Shuffle(len(r.Withdrawals), func(i, j int) { r.Withdrawals[i], r.Withdrawals[j] = r.Withdrawals[j], r.Withdrawals[i] })
		assert.Equal(t, text(register()), text(r))
	}
}

func TestAmountsAgainstDueAndPolicy(t *testing.T) {
	base := subsidy.Programme{
		Year: 2024, Due: money("200.00万元"), Paid: money("100.00万元"),
		Announced:   subsidy.Batch{Households: figure.Count(100, "户"), Amount: money("150.00万元")},
		Instalments: []subsidy.Batch{{Households: figure.Count(100, "户"), Amount: money("60.00万元")}, {Households: figure.Count(90, "户"), Amount: money("40.00万元")}},
	}
	said := func(p subsidy.Programme) []string {
		var texts []string
		for _, finding := range check.NewLedger(p.Statements("")...).Check(p.Identities()...).Findings() {
			texts = append(texts, finding.Text(language.Chinese))
		}
		for _, finding := range p.CheckBy(capped(), "") {
			texts = append(texts, finding.Text(language.Chinese))
		}
		return texts
	}
	assert.Empty(t, said(base))
	more := base
	more.Announced.Amount = money("201.00万元")
	assert.Contains(t, said(more)[0], "公示金额 ≤ 应发放购房补贴")
	sum := base
	sum.Paid = money("101.00万元")
	assert.Contains(t, strings.Join(said(sum), "\n"), "已发放购房补贴 = 首年发放金额 + 第二年发放金额：合计不平，列示101.00万元")
	over := base
	over.Instalments = []subsidy.Batch{base.Instalments[0], {Households: figure.Count(90, "户"), Amount: money("46.00万元")}}
	over.Paid = money("106.00万元")
	assert.Equal(t, []string{"第二年发放46.00万元，按公示金额150.00万元的30%应为450000元"}, said(over))
	under := base
	under.Instalments, under.Paid = []subsidy.Batch{{Households: figure.Count(100, "户"), Amount: money("59.00万元")}}, money("59.00万元")
	assert.Equal(t, []string{"首年发放59.00万元，按公示金额150.00万元的40%应为600000元"}, said(under), "all households have got it")
	under.Instalments[0].Households = figure.Count(98, "户")
	assert.Empty(t, said(under), "some have not")
}

func TestAChainWithOnePaymentSpeaksOfThatPayment(t *testing.T) {
	p := subsidy.Programme{
		Year: 2024, Announced: subsidy.Batch{Households: figure.Count(10, "户")},
		Instalments: []subsidy.Batch{{Households: figure.Count(11, "户")}},
	}
	findings := check.NewLedger(p.Statements("")...).Check(p.Identities()...).Findings()
	require.NotEmpty(t, findings)
	assert.Equal(t, "首年发放户数 ≤ 公示户数：列示11户，超上限1户（上限10户），为上限的110.00%；请说明原因", findings[0].Text(language.Chinese))
}

func TestKindsOfPropertyAreOpen(t *testing.T) {
	p := subsidy.Programme{
		Year: 2024, Reviewed: subsidy.Volume{Households: figure.Count(100, "户")}, Residential: subsidy.Volume{Households: figure.Count(80, "套")},
		Kinds: []subsidy.KindVolume{
			{Kind: subsidy.Parking, Volume: subsidy.Volume{Households: figure.Count(15, "个")}},
			{Kind: "barn", Name: figure.Label{Zh: "仓储", En: "storage"}, Volume: subsidy.Volume{Households: figure.Count(5, "间")}},
		},
	}
	verdict := func() check.Verdict {
		for _, outcome := range check.NewLedger(p.Statements("")...).Evaluate(p.Identities()...) {
			if outcome.Identity.Name == "subsidy.reviewed.households@2024" {
				return outcome.Verdict
			}
		}
		return ""
	}
	assert.Equal(t, check.Holds, verdict(), "80 + 15 + 5; there is no other property")
	assert.Empty(t, p.Check(""))
	barn, _ := p.Statement().Row(subsidy.KeyKinds + ".barn.households")
	assert.Equal(t, "其中：仓储户数", barn.Label.Zh)
	p.Kinds[1].Volume.Households = figure.Count(6, "间")
	assert.Equal(t, check.Broken, verdict())
	p.Kinds[1].Name, p.Clawbacks = figure.Label{}, []subsidy.Clawback{{Reason: "whim"}}
	var paths []check.Path
	for _, finding := range p.Check("/subsidy") {
		paths = append(paths, finding.Path)
	}
	assert.Equal(t, []check.Path{"/subsidy/kinds/1/kind", "/subsidy/clawbacks/0/reason"}, paths)
}

func TestACapAllowsASmallerShareOfTheTax(t *testing.T) {
	p := subsidy.Programme{Due: money("50.00万元"), Tax: money("100.00万元")}
	policy := capped()
	policy.Grants, policy.NonResidential = nil, figure.Quantity{}
	compatible, known := p.CompatibleWith(policy)
	assert.True(t, compatible && known, "50% of the tax under a cap may come from 60%")
	policy.Cap = figure.Money{}
	compatible, known = p.CompatibleWith(policy)
	assert.True(t, !compatible && known)
	policy.Grants = []subsidy.Grant{{Kind: subsidy.Parking, Fixed: money("1元")}}
	_, known = p.CompatibleWith(policy)
	assert.False(t, known, "fixed amounts leave the share open")
}

// What is not stated of residential and other property is no part where other
// kinds are listed.
func TestOtherKindsStandForThoseThatAreNotStated(t *testing.T) {
	volume := func(n int64) subsidy.Volume { return subsidy.Volume{Households: figure.Count(n, "户")} }
	parking := []subsidy.KindVolume{{Kind: subsidy.Parking, Volume: volume(3)}}
	for name, test := range map[string]struct {
		programme subsidy.Programme
		verdict   check.Verdict
	}{
		"parking alone":            {subsidy.Programme{Reviewed: volume(3), Kinds: parking}, check.Holds},
		"parking and shops":        {subsidy.Programme{Reviewed: volume(5), NonResidential: volume(2), Kinds: parking}, check.Holds},
		"parking and homes":        {subsidy.Programme{Reviewed: volume(5), Residential: volume(2), Kinds: parking}, check.Holds},
		"too many":                 {subsidy.Programme{Reviewed: volume(4), Kinds: parking}, check.Broken},
		"homes and no other kinds": {subsidy.Programme{Reviewed: volume(5), Residential: volume(3)}, check.Undefined},
	} {
		outcomes := check.NewLedger(test.programme.Statements("")...).Evaluate(test.programme.Identities()...)
		i := slices.IndexFunc(outcomes, func(o check.Outcome) bool { return o.Identity.Name == "subsidy.reviewed.households" })
		require.GreaterOrEqual(t, i, 0, name)
		assert.Equal(t, test.verdict, outcomes[i].Verdict, name)
	}
}

func TestWhatWasTakenBackIsNotPaid(t *testing.T) {
	of := func(p subsidy.Programme) string {
		row, _ := p.Statement().Row(subsidy.KeyNet)
		if row.Figure == nil {
			return "no row"
		}
		return row.Figure.String()
	}
	assert.Equal(t, "8万元", of(subsidy.Programme{Paid: money("9万元"), Clawback: money("1万元")}))
	assert.Empty(t, of(subsidy.Programme{Clawback: money("1万元")}))
	assert.Equal(t, "no row", of(subsidy.Programme{Paid: money("9万元")}))
}
