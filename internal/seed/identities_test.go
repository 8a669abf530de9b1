package seed_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
)

// pinned is a row of the list of the report's identities: the identity that
// answers it, its verdict, whether it is soft, and its figures in the unit of
// the stated one. "-" is none. Of a bound the computed figure is the bound and
// the difference the room that is left.
type pinned struct {
	row, identity                 string
	verdict                       check.Verdict
	soft                          bool
	printed, computed, difference string
}

// pinnedRows are the rows of text, base data, form and caseloads; those of the
// programmes are pinned beside them. An EXACT or BOUND row holds, a ROUND row
// holds within precision, FAIL, GAP and BOUND-FAIL rows are broken.
var pinnedRows = []pinned{
	{"A1", "expenditure.total@2024/initial=basic+project", check.Holds, false, "3550.44", "3550.44", "0"},
	{"A2", "A2", check.Holds, false, "2415.06", "2415.06", "0"},
	{"A3", "expenditure.total@2024/final=basic+project", check.Holds, false, "1403.23", "1403.23", "0"},
	{"A4", "expenditure.total@2024/final=301+302+303+310", check.Holds, false, "1403.23", "1403.23", "0"},
	{"A5", "expenditure.basic@2024/final=personnel+operating", check.Holds, false, "859.7", "859.7", "0"},
	{"A6", "A6", check.Holds, false, "782.19", "785.88", "3.69"},
	{"A7", "A7", check.Broken, true, "2680.1", "2670.1", "10"},
	{"A8", "assets.total@2024=current+non-current", check.Holds, false, "503.48", "503.48", "0"},
	{"B1", "special-fund@2024/received#public-rental=used+left", check.Holds, false, "589.34", "589.34", "0"},
	{"B2", "special-fund.use-rate@2024#public-rental=used/available", check.Holds, false, "83.91%", "83.910815%", "-0.000815"},
	{"B3", "B3", check.Broken, true, "162", "108.71", "53.29"},
	{"B4a", "special-fund.use-rate@2024#termite=used/accounted", check.Holds, false, "8.96%", "8.959617%", "0.000383"},
	{"B5", "special-fund.use-rate@2024#managed-housing=used/available", check.Holds, false, "100%", "100%", "0"},
	{"B6", "B6", check.Broken, true, "543.53", "506.19", "37.34"},
	{"B7", "B7", check.Broken, true, "350.25", "193.79", "156.46"},
	{"C1", "three-public.completion-rate@2024=share", check.Holds, false, "111.29%", "111.290323%", "-0.000323"},
	{"C2", "three-public.total@2024/final=vehicles+abroad+reception", check.Holds, false, "3.45", "3.45", "0"},
	{"C3", "three-public.share.vehicles@2024=share", check.Holds, false, "100%", "100%", "0"},
	{"C4", "three-public.total@2022/final#附件1-1=vehicles+abroad+reception", check.Holds, false, "0.51", "0.51", "0"},
	{"C5", "three-public.vehicles@2022/final#附件1-1=purchase+running", check.Holds, false, "0.45", "0.45", "0"},
	{"C6", "three-public.total@2024/budget#附件1-1=vehicles+abroad+reception", check.Holds, false, "3.1", "3.1", "0"},
	{"C7", "three-public.vehicles@2024/budget#附件1-1=purchase+running", check.Holds, false, "2.6", "2.6", "0"},
	{"C8", "three-public.total@2024/final#附件1-1=vehicles+abroad+reception", check.Holds, false, "3.45", "3.45", "0"},
	{"C9", "three-public.vehicles@2024/final#附件1-1=purchase+running", check.Holds, false, "3.45", "3.45", "0"},
	{"C10", "C10", check.Holds, false, "3.1", "3.1", "0"},
	{"C11", "C11", check.Holds, false, "3.45", "3.45", "0"},
	{"C12", "three-public.total@2024/final#附件1-1<=2024/budget", check.Broken, false, "3.45", "3.1", "-0.35"},
	{"C13", "three-public.vehicles@2024/final#附件1-1<=2024/budget", check.Broken, false, "3.45", "2.6", "-0.85"},
	{"D1", "staffing.control-rate@2024#附件1-1=staff/posts", check.Holds, false, "89.47%", "89.473684%", "-0.003684"},
	{"D2", "special-fund.total@2024/budget#附件1-1=lines", check.Broken, false, "751.34", "162", "589.34"},
	{"D3", "special-fund.total@2024/final#附件1-1=lines", check.Broken, false, "504.27", "9.74", "494.53"},
	{"D4", "D4", check.Holds, false, "751.34", "751.34", "0"},
	{"D5", "D5", check.WithinPrecision, false, "504.27", "504.26", "0.01"},
	{"D6", "D6", check.Broken, true, "61.24", "77.51", "-16.27"},
	{"D7", "operating.total@2024/budget#附件1-1>=office+utilities-travel+meetings-training", check.Holds, false, "20", "62.4", "42.4"},
	{"D8", "operating.total@2024/final#附件1-1>=office+utilities-travel+meetings-training", check.Holds, false, "49.29", "61.24", "11.95"},
	{"D9", "operating.total@2024/final#附件1-1<=2024/budget", check.Holds, false, "61.24", "62.4", "1.16"},
	{"D10", "operating.office@2024/final#附件1-1<=2024/budget", check.Broken, false, "14.52", "2", "-12.52"},
	{"D11", "operating.utilities-travel@2024/final#附件1-1<=2024/budget", check.Broken, false, "34.61", "18", "-16.61"},
	{"D12", "operating.meetings-training@2024/final#附件1-1<=2024/budget", check.Broken, false, "0.16", "0", "-0.16"},
	{"D13", "procurement@2024/final#附件1-1<=2024/budget", check.Broken, false, "397.58", "162", "-235.58"},
	{"D14", "buildings.area-rate@2024#附件1-1=actual/approved", check.Undefined, false, "100%", "n/0", "-"},
	{"D15", "buildings.investment-rate@2024#附件1-1=invested/planned", check.Undefined, false, "100%", "n/0", "-"},
	{"D16a", "D16a", check.Holds, false, "162", "162", "0"},
	{"D16b", "D16b", check.Holds, false, "9.74", "9.74", "0"},
	{"E1", "form.adjusted=source", check.Holds, false, "1764.12", "1764.12", "0"},
	{"E2", "E2", check.Broken, true, "1764.12", "1403.23", "360.89"},
	{"E3", "form.executed=character", check.Holds, false, "1403.23", "1403.23", "0"},
	{"E4", "form.execution-rate", check.Holds, false, "79.54%", "79.542775%", "-0.002775"},
	{"E6", "copy:expenditure.total@2024/initial", check.Holds, false, "3550.44", "3550.44", "0"},
	{"E6b", "E6b", check.Holds, false, "3550.44", "3550.44", "0"},
	{"E7", "E7", check.Holds, false, "1403.23", "1403.23", "0"},
	{"E7b", "E7b", check.Holds, false, "859.70", "859.70", "0"},
	{"E7c", "E7c", check.Holds, false, "543.53", "543.53", "0"},
	{"E8", "form.executed<=adjusted", check.Holds, false, "1403.23", "1764.12", "360.89"},
	{"F1", "form.points@", check.Holds, false, "100", "100", "0"},
	{"F2", "form.points@/classes/0", check.Holds, false, "20", "20", "0"},
	{"F3", "form.points@/classes/1", check.Holds, false, "40", "40", "0"},
	{"F4", "form.points@/classes/2", check.Holds, false, "20", "20", "0"},
	{"F5", "form.points@/classes/3", check.Holds, false, "10", "10", "0"},
	{"F6", "form.score@", check.Holds, false, "95.95", "95.95", "0"},
	{"F7", "copy:form.score@2024", check.Holds, false, "95.95", "95.95", "0"},
	{"F7b", "F7b", check.Holds, false, "870.34", "870.34", "0"},
	{"F7c", "F7c", check.Holds, false, "2680.1", "2680.1", "0"},
	{"F8", "F8", check.Holds, false, "859.7", "870.34", "10.64"},
	{"F9", "F9", check.Holds, false, "543.53", "2680.1", "2136.57"},
	{"F13", "F13", check.Broken, true, "100%", "54%", "-46"},
	{"G18", "caseload.total@2024#legacy-projects=closed+open", check.Holds, false, "19", "19", "0"},
	{"G19", "caseload.total@2024#inspection-findings=closed+open", check.Holds, false, "19", "19", "0"},
	{"G20", "caseload.closing-rate@2024#petitions=closed/total", check.Holds, false, "100%", "100%", "0"},
	{"G21", "caseload.subset.maintenance-fund@2024#inspection-findings<=total", check.Holds, false, "14", "19", "5"},
	{"G22", "staffing.staff@2024<=posts", check.Holds, false, "51", "57", "6"},
	{"H1", "base-table.comparison-year@2024#附件1-1=previous", check.Broken, false, "2022", "2023", "-"},
	{"I5", "I5", check.Holds, true, "543.53", "543.53", "0"},
}

func whole() check.Report { return seed.Ledger().Check(seed.Identities()...) }

func TestEveryRowHasItsVerdictAndDifference(t *testing.T) {
	report := whole()
	for _, row := range pinnedRows {
		t.Run(row.row, func(t *testing.T) {
			got := outcome(t, report, row.identity)
			assert.Equal(t, row.verdict, got.Verdict)
			assert.Equal(t, row.soft, got.Identity.Soft)
			switch {
			case got.Verdict == check.Undefined:
				assert.Equal(t, check.CodeZeroByZero, got.Reason)
				assert.Equal(t, row.printed, got.StatedText())
				return
			case got.Identity.Kind == check.Label:
				assert.Equal(t, row.printed+"年", got.Date.String())
				assert.Equal(t, row.computed+"年", got.Want.String())
				return
			}
			stated, computed := got.Stated, got.Computed
			if got.Identity.Kind == check.Within { // the list names the parts first
				stated, computed = computed, stated
			}
			sameDecimal(t, row.printed, stated)
			sameDecimal(t, row.computed, computed)
			sameDecimal(t, row.difference, got.Difference)
		})
	}
}

func sameDecimal(t *testing.T, want string, got decimal.Decimal) {
	t.Helper()
	number, err := decimal.NewFromString(strings.TrimSuffix(want, "%"))
	require.NoError(t, err)
	assert.True(t, number.Equal(got), "want %s, got %s", want, got)
}

func TestEveryIdentityHasANameOfItsOwnAndWords(t *testing.T) {
	seen := map[string]bool{}
	for _, identity := range seed.Identities() {
		assert.False(t, seen[identity.Name], "%s twice", identity.Name)
		seen[identity.Name] = true
		assert.NotEmpty(t, identity.Words.Zh, identity.Name)
		assert.NotEmpty(t, identity.Words.En, identity.Name)
	}
}

// Every alarm about the figures is a row of the list, or one of those named
// here with its reason.
func TestNoAlarmIsFalse(t *testing.T) {
	expected := map[string]string{}
	for _, row := range pinnedRows {
		if row.verdict == check.Broken {
			expected[row.identity] = row.row
		}
	}
	for name, row := range rows { // of the programmes
		if row.verdict == check.Broken {
			expected[row.identity] = name
		}
	}
	var alarms []string
	for _, o := range whole().Outcomes {
		switch o.Verdict {
		case check.Broken, check.Cut:
			alarms = append(alarms, o.Identity.Name)
			assert.Contains(t, expected, o.Identity.Name, "a false alarm: %s", o.Words().Zh)
		case check.Undefined:
			assert.Contains(t, []check.Code{check.CodeAbsent, check.CodeZeroByZero}, o.Reason, o.Identity.Name)
		case check.Holds, check.WithinPrecision:
		}
	}
	assert.Len(t, alarms, len(expected))
}

func TestRowsThatOnlyInform(t *testing.T) {
	account, form := seed.FinalExpenditure(), seed.Form().Total()
	plan := seed.InitialExpenditure()
	at := func(phase budget.Phase) budget.Period { return budget.Period{Year: seed.Year, Phase: phase} }
	percent := func(spent, base figure.Money, places int32) string {
		return budget.ExecutionRate(spent, base, "base").Percent(places).String()
	}
	initial, final := at(budget.Initial), at(budget.Final)
	change := budget.Change{
		From: budget.Amount{Period: initial, Money: form.At(budget.Initial)},
		To:   budget.Amount{Period: at(budget.Adjusted), Money: form.At(budget.Adjusted)},
	}
	assert.Equal(t, "-50.312637%", change.Rate().Percent(6).String(), "E10")
	assert.Equal(t, "-1786.32万元", change.Amount().String(), "E10")
	score, ok := budget.ExecutionRate(form.At(budget.Executed), form.At(budget.Adjusted), "全年预算数").
		Of(decimal.NewFromInt(10), figure.Rounding{Places: 2})
	assert.True(t, ok)
	assert.Equal(t, "7.95", score.StringFixed(2), "E5")
	assert.Equal(t, "98.7775%", percent(account.Basic.At(final), plan.Basic.At(initial), 4), "I6")
	assert.Equal(t, "20.2802%", percent(account.Project.At(final), plan.Project.At(initial), 4), "I7")
	assert.Equal(t, "39.5227%", percent(account.Total.At(final), plan.Total.At(initial), 4), "I8")
	projects := form.At(budget.Adjusted).Sub(plan.Basic.At(initial))
	assert.Equal(t, "893.78万元", projects.String(), "I9")
	assert.Equal(t, "60.8125%", percent(account.Project.At(final), projects, 4), "I9")
}

func TestLastYearIsImpliedByTheChanges(t *testing.T) {
	for want, change := range map[string]budget.Change{
		"1135.38万元": seed.RevenueChange(), "933.38万元": seed.BasicChange(), "202.0万元": seed.ProjectChange(),
	} {
		assert.Equal(t, want, change.Before().String())
		assert.Equal(t, "2023年年初预算数", change.Rate().Base())
		assert.Empty(t, change.Check("", figure.Quantity{}), "the text gives the reason")
	}
}

// The classes by the rows of the list; what is in none of them holds, is within
// rounding or cannot be checked.
func TestEveryRowHasItsClass(t *testing.T) {
	want := map[check.Class][]string{
		check.ClassBroken:      {"D2", "D3", "G9", "H1"},
		check.ClassExceeded:    {"C12", "C13", "D10", "D11", "D12", "D13"},
		check.ClassUnexplained: {"A7", "B3", "B6", "B7", "D6", "E2", "F13"},
		check.ClassRounding:    {"D5", "G1"},
		"folded":               {"G10"},
	}
	byName := map[string]string{}
	for _, row := range pinnedRows {
		byName[row.identity] = row.row
	}
	for name, row := range rows {
		byName[row.identity] = name
	}
	report, got, unchecked := whole(), map[check.Class][]string{}, 0
	for _, o := range report.Outcomes {
		switch class := o.Class(); class {
		case check.ClassHolds:
		case check.ClassUnchecked:
			unchecked++
		default:
			got[class] = append(got[class], byName[o.Identity.Name])
		}
	}
	for _, names := range got {
		slices.Sort(names)
	}
	assert.Equal(t, map[check.Class][]string{
		check.ClassBroken: want[check.ClassBroken], check.ClassExceeded: sortedRows(want[check.ClassExceeded]),
		check.ClassUnexplained: want[check.ClassUnexplained], check.ClassRounding: want[check.ClassRounding], "folded": want["folded"],
	}, got)
	tally := report.Tally()
	assert.Equal(t, check.Tally{
		All: len(report.Outcomes), Holds: tally.Holds, Rounding: 2, Broken: 4, Exceeded: 6, Unexplained: 7, Unchecked: unchecked, Folded: 1,
	}, tally)
	assert.Equal(t, 4, unchecked, "two opening balances that are not printed, and 0 ÷ 0 twice")
}

func sortedRows(names []string) []string {
	slices.Sort(names)
	return names
}

func TestTheFindingsSayWhatIsWrong(t *testing.T) {
	said := map[string]string{}
	for _, o := range whole().Outcomes {
		if finding, some := o.Finding(); some {
			said[o.Identity.Name] = finding.Text(language.Chinese)
		}
	}
	for name, want := range map[string]string{
		"termite.control@2024":                             "白蚁灭治施工 = 房屋 + 树木：合计不平，列示13处，分项合计14处（房屋灭治7处、树木灭治7处），少1处",
		"special-fund.total@2024/budget#附件1-1=lines":       "专项资金（2024年预算数） = 各行之和：白蚁防治专项经费：合计不平，列示751.34万元，所列1项162万元，多589.34万元",
		"base-table.comparison-year@2024#附件1-1=previous":   "对比栏年度 = 评价年度的上一年：年度有误，列示2022年，应为2023年",
		"three-public.total@2024/final#附件1-1<=2024/budget": "“三公”经费（2024年决算数）3.45万元，超预算0.35万元（预算3.1万元），为预算的111.29%；报告已说明原因",
		"operating.meetings-training@2024/final#附件1-1<=2024/budget": "会议费、培训费（2024年决算数）0.16万元，属无预算支出；" +
			"公用经费（2024年决算数）61.24万元，总体未超预算62.4万元；未说明原因，请说明",
		"B3": "白蚁防治年初预算 = 使用 + 结余：列示162万元，分项合计108.71万元，多53.29万元（口径：年初预算全部到位），请说明原因",
		"B6": "项目支出 = 各专项使用资金：列示543.53万元，所列3项合计506.19万元，多37.34万元" +
			"（口径：公租房后续管理在部门预算之内，多37.34万元；公租房后续管理在部门预算之外，多531.86万元），请说明原因",
		"E2": "附件1-2全年预算数 = 按支出性质的基本支出 + 项目支出：列示1764.12万元，分项合计1403.23万元，多360.89万元；" +
			"按“支出性质各行为全年执行数”则相符，口径不同，请统一或注明",
		"F13": "各项工作达标完成 ≤ 维修资金追缴完成率：列示100%，上限54%，多46个百分点（口径：“各项工作”包括维修资金追缴），请说明原因",
	} {
		assert.Equal(t, want, said[name], name)
	}
}

func TestTheMissingLinesAreNamedWhereTheyArePrinted(t *testing.T) {
	said := map[string]string{}
	for _, s := range whole().Suspects {
		said[s.Heals[0]] = s.Finding().Text(language.Chinese)
	}
	assert.Equal(t, map[string]string{
		"special-fund.total@2024/budget#附件1-1=lines": "可能原因，供核实：“专项资金（2024年预算数）”之下少列一项589.34万元，" +
			"与二(二)2所列589.34万元相同，可能漏列该项（专项资金（2024年预算数） = 各行之和：白蚁防治专项经费）",
		"special-fund.total@2024/final#附件1-1=lines": "可能原因，供核实：“专项资金（2024年决算数）”之下少列一项494.53万元，" +
			"与二(二)2(1)所列494.52万元只差四舍五入尾差，可能漏列该项（专项资金（2024年决算数） = 各行之和：白蚁防治专项经费）",
		"termite.control@2024": "可能原因，供核实：“白蚁灭治施工”列示13处，如为14处，则2项相符" +
			"（白蚁灭治施工 = 房屋 + 树木；来访来电 = 灭治施工 + 现场勘察和方法指导）",
	}, said, "soft identities and bounds raise none")
}

func TestFundsThatCameDuringTheYearAreANote(t *testing.T) {
	findings := seed.SourceFindings()
	require.Len(t, findings, 1)
	assert.Equal(t, check.Note, findings[0].Severity)
	assert.Equal(t, "2024年全年预算数中的政府性基金5万元、其他资金114.50万元，2024年年初预算数未列，未说明原因", findings[0].Text(language.Chinese))
}

// A figure that is printed nowhere cannot be misprinted, and correcting what it
// is made of must not break what it takes part in: 98.97 has its use rate.
func TestNoSuspectIsDerivedOrBreaksADerivedRate(t *testing.T) {
	for _, s := range whole().Suspects {
		assert.NotEmpty(t, s.Place.Where, "%s", s.Key)
		assert.NotEqual(t, budget.SpecialFundSurplus, s.Key.Concept, "%s", s.Reads)
	}
}

func TestStatementsSayWhereTheyArePrinted(t *testing.T) {
	derived := map[string]bool{
		seed.FundYearKey(seed.FundTermite, budget.SpecialFundAccounted).String(): true,
		seed.Key(seed.ConceptWagesAndAid, budget.Final).String():                 true,
		seed.YearKey(seed.ConceptUnspent).String():                               true,
	}
	for _, s := range seed.Statements() {
		assert.Equal(t, derived[s.Key.String()], s.Place.Where == "", "%s", s.Key)
		assert.Equal(t, derived[s.Key.String()], len(s.From) > 0, "%s", s.Key)
		assert.NotEmpty(t, s.Label.Zh, "%s", s.Key)
		assert.NotEmpty(t, s.Label.En, "%s", s.Key)
	}
}

func TestTheListedOperatingItemsAreInTheClassification(t *testing.T) {
	for _, code := range seed.OperatingItems() {
		_, known := budget.EconomicName(code)
		assert.True(t, known, "%s", code)
	}
	assert.Len(t, seed.OperatingItems(), 20)
}
