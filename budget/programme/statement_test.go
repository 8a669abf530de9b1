package programme_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

func TestKeysPathsAndNames(t *testing.T) {
	row := programme.NewRow
	statement := programme.Statement{
		Room: "fund", Year: 2024, Scope: "城区", At: "/funds/0",
		Rows: []programme.Row{
			row("fund.used", money("5元"), "使用", "used"),
			row("fund.cumulative.use-rate", quantity("5%"), "使用率", "use rate"),
			row("fund.accounts.0.a-b-c", money("1元"), "甲", "a"),
			row("fund.a~b.c/d", money("1元"), "乙", "b"),
			row("fund.elsewhere", money("1元"), "丙", "c").Below("/list/3/amount"),
			row("fund.absent", figure.Money{}, "丁", "d"),
		},
	}
	assert.Equal(t, "fund.used@2024#城区", statement.Key("fund.used").String())
	var paths []check.Path
	for _, printed := range statement.Statements("五") {
		paths = append(paths, printed.Place.Path)
		assert.True(t, strings.HasSuffix(printed.Label.Zh, "（城区）"), "the scope is in the label")
	}
	assert.Equal(t, []check.Path{
		"/funds/0/used", "/funds/0/cumulative/use_rate", "/funds/0/accounts/0/a_b_c", "/funds/0/a~0b/c~1d", "/funds/0/list/3/amount",
	}, paths)
	assert.Equal(t, "fund.used", programme.Statement{Room: "fund"}.Key("fund.used").String())
	found, some := statement.Row("fund.used")
	assert.True(t, some)
	assert.Equal(t, "使用", found.Label.Zh)
	_, some = statement.Row("fund.none")
	assert.False(t, some)
}

func TestNegativesAndDoublesNameTheFigureAndItsPath(t *testing.T) {
	row := programme.NewRow
	statement := programme.Statement{Room: "rental", Rows: []programme.Row{
		row("rental.exits", figure.Count(-3, "户"), "退房", "moved out"),
		row("rental.rent", money("-1万元"), "租金", "rent"),
		row("rental.since", figure.MustDate("2023年"), "启动", "start"),
		row("rental.stock", figure.Count(0, "套"), "房源", "homes"),
		row("rental.stock", figure.Count(1, "套"), "房源", "homes"),
		row("rental.absent", figure.Quantity{}, "无", "none"),
		row("rental.nil", nil, "无", "none"),
	}}
	var texts []string
	for _, finding := range statement.Check("/rental") {
		texts = append(texts, string(finding.Path)+" "+finding.Text(language.Chinese))
	}
	assert.Equal(t, []string{
		"/rental/exits 退房不能为负数：-3户", "/rental/rent 租金不能为负数：-1万元", "/rental/stock “房源”列示了两次",
	}, texts)
}

func TestCountMakesExactWhatCanOnlyBeACount(t *testing.T) {
	for text, exact := range map[string]bool{
		"155栋": true, "0户": true, "-3户": true, "12": true,
		"超过300台": false, "1.5栋": false, "1.3万户": false, "5万户": false,
	} {
		q := figure.MustQuantity(text)
		counted := programme.Count(q)
		assert.Equal(t, exact, counted.Exact(), text)
		assert.Equal(t, text, counted.String(), "the print stays")
		assert.True(t, q.Equal(counted), text)
	}
	assert.False(t, programme.Count(figure.Quantity{}).Stated(), "absent stays absent")
}

func TestRateOfThingsWithDifferentNames(t *testing.T) {
	rate := programme.Rate(quantity("0.5万户"), figure.Count(8000, "套"), "套数", "homes")
	assert.Equal(t, "62.50%", rate.String())
	assert.Equal(t, "0.5万户 ÷ 8000套", rate.Numerator().String()+" ÷ "+rate.Denominator().String(), "each keeps its unit")
	assert.Equal(t, "套数", rate.Base())
	same := programme.Rate(figure.Count(1, "户"), quantity("0.0002万户"), "户数", "households")
	assert.Equal(t, "50.00%", same.String())
	assert.Equal(t, figure.Undefined, programme.Rate(figure.Quantity{}, figure.Count(1, "套"), "", "").State())
	assert.Equal(t, figure.Infinite, programme.Rate(figure.Count(1, "户"), figure.Count(0, "套"), "", "").State())
}

func TestPerIsRoundedOnceInYuan(t *testing.T) {
	for name, test := range map[string]struct {
		amount figure.Money
		n      figure.Quantity
		want   string
	}{
		"a third":        {figure.MustMoney("1万元"), figure.Count(3, "台"), "3333.33元"},
		"a half goes up": {figure.MustMoney("0.01元"), figure.Count(2, "台"), "0.01元"},
		"units convert":  {figure.MustMoney("82.52亿元"), figure.MustQuantity("162.3万㎡"), "5084.41元"},
		"absent amount":  {figure.Money{}, figure.Count(3, "台"), ""},
		"absent number":  {figure.MustMoney("1元"), figure.Quantity{}, ""},
		"nothing to per": {figure.MustMoney("1元"), figure.Count(0, "台"), ""},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.want, programme.Per(test.amount, test.n).String())
		})
	}
}

// What JSON would refuse, and a relation that no row answers, are told where the
// statement is made.
func TestKeysThatLeadNowhereAreTold(t *testing.T) {
	row := programme.NewRow
	statement := programme.Statement{
		Room: "cloud", Year: 2025,
		Rows: []programme.Row{
			row("cloud.tickets", figure.Count(1860, "件"), "受理工单", "tickets"),
			row("cloud.closed", figure.Count(1795, "件"), "办结工单", "closed"),
			row("clod.typo", figure.Count(5, "件"), "错键", "typo"),
		},
		Derived: []programme.Row{row("open", figure.Count(65, "件"), "未办结", "open")},
		Stocks:  []programme.Stock{{Opening: "cloud.tickets", Closing: "cloud.op"}},
		Cumulative: []programme.Cumulative{
			{Total: "cloud.ever", Year: "cloud.closed"},
		},
		Relations: []programme.Relation{
			programme.AtMost("a", "cloud.closed", "cloud.tickets"),
			programme.AtMost("b", "cloud.nosuch", "cloud.tickets"),
			{Name: "c", Kind: check.Copy, Stated: "cloud.closed", Terms: []programme.Term{{Key: "elsewhere.closed", Label: figure.Label{Zh: "他表"}}}},
		},
	}
	var texts []string
	for _, finding := range statement.Check("/cloud") {
		assert.Equal(t, check.Error, finding.Severity)
		texts = append(texts, string(finding.Path)+" "+finding.Text(language.Chinese))
	}
	assert.Equal(t, []string{
		"/cloud/clod/typo “错键”的键“clod.typo”应以“cloud.”开头",
		"/cloud/open “未办结”的键“open”应以“cloud.”开头",
		"/cloud/stocks/0 勾稽关系“roll-forward”所用的键“cloud.op”没有对应的行，该关系未作核对",
		"/cloud/cumulative/0 勾稽关系“closed-within-cumulative”所用的键“cloud.ever”没有对应的行，该关系未作核对",
		"/cloud/relations/1 勾稽关系“b”所用的键“cloud.nosuch”没有对应的行，该关系未作核对",
	}, texts)
	names := []string{}
	for _, identity := range statement.Identities() {
		names = append(names, identity.Name)
	}
	assert.Equal(t, []string{"cloud.a@2025", "cloud.c@2025"}, names, "none that nobody could read")
}

func TestARowOfThingsCountedOneByOneIsACount(t *testing.T) {
	for text, exact := range map[string]bool{
		"12套": true, "450人次": true, "0户": true,
		"12": false, "5000㎡": false, "90%": false, "30天": false, "1.5套": false, "1.3万户": false, "超过300台": false,
	} {
		value, some := programme.NewRow("c.all", quantity(text), "", "").Figure.(figure.Quantity)
		assert.True(t, some)
		assert.Equal(t, exact, value.Exact(), text)
	}
	statement := programme.Statement{
		Room: "c", Year: 2025,
		Rows: []programme.Row{
			programme.NewRow("c.all", quantity("12套"), "系统", "systems"),
			programme.NewRow("c.own", quantity("10套"), "省本级", "province"), programme.NewRow("c.city", quantity("3套"), "市县", "cities"),
		},
		Relations: []programme.Relation{programme.Sum("all", "c.all", "c.own", "c.city")},
	}
	for _, outcome := range check.NewLedger(statement.Statements("")...).Evaluate(statement.Identities()...) {
		assert.Equal(t, check.Broken, outcome.Verdict, "12 are not 10 and 3")
	}
}
