package termite_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/termite"
)

func Example() {
	year := termite.Year{
		Year: 2024,
		Control: termite.Control{
			Works: figure.Count(13, "处"), Houses: figure.Count(7, "处"), Trees: figure.Count(7, "处"),
		},
	}
	report := check.NewLedger(year.Statements("五(一)3")...).Check(year.Identities()...)
	for _, outcome := range report.Outcomes {
		fmt.Println(outcome.Words().En, "is", outcome.Verdict, "by", outcome.DifferenceText())
	}
	// Output:
	// control works = in houses + in trees is broken by -1处
}

func ExampleGuarantee() {
	guarantee := termite.Guarantee{
		Treatment: termite.Prevention,
		Event:     termite.Delivery,
		Start:     figure.MustDate("2012年6月15日"),
	}
	covered, _ := guarantee.Covers(figure.MustDate("2024年12月31日"))
	fmt.Println(guarantee.End(), covered)
	// Output:
	// 2027年6月15日 true
}

func date(t *testing.T, text string) figure.Date {
	t.Helper()
	var d figure.Date
	require.NoError(t, d.UnmarshalText([]byte(text)))
	return d
}

func TestWorksAddUpByKind(t *testing.T) {
	count := func(n int64) figure.Quantity { return figure.Count(n, "处") }
	for name, test := range map[string]struct {
		control termite.Control
		verdict check.Verdict
	}{
		"houses and trees":    {termite.Control{Works: count(14), Houses: count(7), Trees: count(7)}, check.Holds},
		"one too few":         {termite.Control{Works: count(13), Houses: count(7), Trees: count(7)}, check.Broken},
		"dykes as well":       {termite.Control{Works: count(15), Houses: count(7), Trees: count(7), Others: count(1)}, check.Holds},
		"trees not printed":   {termite.Control{Works: count(14), Houses: count(7)}, check.Undefined},
		"trees stated as nil": {termite.Control{Works: count(7), Houses: count(7), Trees: count(0)}, check.Holds},
	} {
		t.Run(name, func(t *testing.T) {
			year := termite.Year{Control: test.control}
			outcomes := check.NewLedger(year.Statements("")...).Evaluate(year.Identities()...)
			require.Len(t, outcomes, 1)
			assert.Equal(t, test.verdict, outcomes[0].Verdict)
		})
	}
	assert.Empty(t, termite.Year{Control: termite.Control{Works: count(13)}}.Identities(), "no kinds, nothing to add up")
}

func TestYearFiguresAndBadInput(t *testing.T) {
	year := termite.Year{
		Prevention: termite.Applications{Buildings: figure.Count(155, "栋"), Certificates: figure.Count(150, "份")},
		Calls:      figure.Count(-30, "人次"),
	}
	rate, _ := year.Statement().Row(termite.KeyCertificateRate)
	assert.Equal(t, "96.77%", rate.Figure.String())
	assert.Equal(t, "150份 ÷ 155栋", year.CertificateRate().Numerator().String()+" ÷ "+year.CertificateRate().Denominator().String())
	findings := year.Check("/termite")
	require.Len(t, findings, 1)
	assert.Equal(t, check.Path("/termite/calls"), findings[0].Path)
	assert.Equal(t, "白蚁危害来访来电不能为负数：-30人次", findings[0].Text(language.Chinese))
	assert.Equal(t, "visits and calls cannot be negative: -30 visits", findings[0].Text(language.English))
}

func TestGuaranteeEnds(t *testing.T) {
	for name, test := range map[string]struct {
		guarantee termite.Guarantee
		start     string
		end       string
	}{
		"prevention lasts 15 years": {
			termite.Guarantee{Treatment: termite.Prevention, Event: termite.Delivery}, "2010年5月1日", "2025年5月1日",
		},
		"extermination lasts 3": {
			termite.Guarantee{Treatment: termite.Extermination, Event: termite.Treated}, "2024年2月29日", "2027年2月28日",
		},
		"a contract may say more": {
			termite.Guarantee{Treatment: termite.Prevention, Event: termite.Contract, Years: 20}, "2010年5月", "2030年5月",
		},
		"years alone will do": {
			termite.Guarantee{Event: termite.Completion, Years: 10}, "2010年", "2020年",
		},
		"no start":          {termite.Guarantee{Treatment: termite.Prevention, Event: termite.Acceptance}, "", ""},
		"no event":          {termite.Guarantee{Treatment: termite.Prevention}, "2010年5月1日", ""},
		"unknown event":     {termite.Guarantee{Treatment: termite.Prevention, Event: "rumour"}, "2010年5月1日", ""},
		"unknown treatment": {termite.Guarantee{Treatment: "prayer", Event: termite.Delivery}, "2010年5月1日", ""},
		"negative years": {
			termite.Guarantee{Treatment: termite.Prevention, Event: termite.Delivery, Years: -1}, "2010年5月1日", "",
		},
		"past the calendar": {
			termite.Guarantee{Treatment: termite.Prevention, Event: termite.Delivery}, "9990年1月1日", "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			test.guarantee.Start = date(t, test.start)
			assert.Equal(t, test.end, test.guarantee.End().String())
		})
	}
}

func TestGuaranteeCovers(t *testing.T) {
	for name, test := range map[string]struct {
		start, on      string
		covered, known bool
	}{
		"on the first day":              {"2010年5月1日", "2010年5月1日", true, true},
		"the day before":                {"2010年5月1日", "2010年4月30日", false, true},
		"on the last day":               {"2010年5月1日", "2025年5月1日", true, true},
		"the day after":                 {"2010年5月1日", "2025年5月2日", false, true},
		"somewhere in the month":        {"2010年5月1日", "2025年5月", false, false},
		"a whole year inside":           {"2010年5月1日", "2024年", true, true},
		"start known to the month":      {"2010年5月", "2010年5月31日", true, true},
		"which day of it did it start":  {"2010年5月", "2010年5月2日", false, false},
		"which day of it does it end":   {"2010年5月", "2025年5月2日", false, false},
		"the earliest possible end":     {"2010年5月", "2025年5月1日", true, true},
		"after the latest possible end": {"2010年5月", "2025年6月1日", false, true},
		"no date":                       {"2010年5月1日", "", false, false},
		"no start":                      {"", "2010年5月1日", false, false},
	} {
		t.Run(name, func(t *testing.T) {
			guarantee := termite.Guarantee{
				Treatment: termite.Prevention, Event: termite.Delivery, Start: date(t, test.start),
			}
			covered, known := guarantee.Covers(date(t, test.on))
			assert.Equal(t, test.covered, covered)
			assert.Equal(t, test.known, known)
		})
	}
}

func TestRevisits(t *testing.T) {
	for name, test := range map[string]struct {
		start, last string
		every       int
		on          string
		next        string
		due, known  bool
	}{
		"the first, counted from the start": {"2010年5月1日", "", 3, "2013年5月1日", "2013年5月1日", true, true},
		"a day early":                       {"2010年5月1日", "", 3, "2013年4月30日", "2013年5月1日", false, true},
		"counted from the last":             {"2010年5月1日", "2020年8月1日", 3, "2023年9月1日", "2023年8月1日", true, true},
		"in the month that it is due":       {"2010年5月1日", "2020年8月", 3, "2023年8月1日", "2023年8月", false, false},
		"after that month":                  {"2010年5月1日", "2020年8月", 3, "2023年9月1日", "2023年8月", true, true},
		"none before the end":               {"2010年5月1日", "2024年1月1日", 3, "2025年1月1日", "", false, true},
		"the guarantee is over":             {"2010年5月1日", "", 3, "2026年1月1日", "2013年5月1日", false, true},
		"no interval":                       {"2010年5月1日", "", 0, "2013年5月1日", "", false, true},
		"an interval past the calendar":     {"2010年5月1日", "", 9000, "2013年5月1日", "", false, true},
		"no start":                          {"", "2020年8月1日", 3, "2024年1月1日", "", false, false},
	} {
		t.Run(name, func(t *testing.T) {
			guarantee := termite.Guarantee{
				Treatment: termite.Prevention, Event: termite.Delivery, Start: date(t, test.start),
			}
			assert.Equal(t, test.next, guarantee.NextRevisit(date(t, test.last), test.every).String())
			due, known := guarantee.RevisitDue(date(t, test.last), test.every, date(t, test.on))
			assert.Equal(t, test.due, due)
			assert.Equal(t, test.known, known)
		})
	}
}

func TestEventsAndTreatmentsAreClosedSets(t *testing.T) {
	labels := map[figure.Label]bool{}
	for _, event := range []termite.Event{
		termite.Contract, termite.Treated, termite.Completion, termite.Acceptance, termite.Delivery,
	} {
		parsed, err := termite.ParseEvent(string(event))
		require.NoError(t, err)
		assert.Equal(t, event, parsed)
		assert.NotEmpty(t, event.Label().Zh)
		assert.NotEmpty(t, event.Label().En)
		labels[event.Label()] = true
	}
	assert.Len(t, labels, 5)
	for _, treatment := range []termite.Treatment{termite.Prevention, termite.Extermination} {
		parsed, err := termite.ParseTreatment(string(treatment))
		require.NoError(t, err)
		assert.Equal(t, treatment, parsed)
	}
	for _, text := range []string{"", "Delivery", "交付使用"} {
		_, err := termite.ParseEvent(text)
		require.ErrorIs(t, err, termite.ErrEvent)
		require.ErrorContains(t, err, text)
		_, err = termite.ParseTreatment(text)
		assert.ErrorIs(t, err, termite.ErrTreatment)
	}
}

func TestGuaranteeCheck(t *testing.T) {
	bad := termite.Guarantee{Event: "rumour", Treatment: "prayer", Years: -1}
	var zh, en []string
	for _, finding := range bad.Check("/guarantees/0") {
		assert.Equal(t, check.Error, finding.Severity)
		zh = append(zh, finding.Text(language.Chinese))
		en = append(en, string(finding.Path)+" "+finding.Text(language.English))
	}
	assert.Equal(t, []string{
		"包治期起算事项“rumour”没有名称，请注明", "“prayer”既不是预防也不是灭治，请注明名称", "包治期年数应当大于零：-1",
	}, zh)
	assert.Equal(t, []string{
		"/guarantees/0/event the event “rumour” that the guarantee is counted from needs a label",
		"/guarantees/0/treatment “prayer” is neither prevention nor extermination and needs a label",
		"/guarantees/0/years a guarantee lasts a number of years above zero, not -1",
	}, en)
	good := termite.Guarantee{Event: termite.Delivery, Treatment: termite.Prevention, Start: date(t, "2010年5月1日")}
	assert.Empty(t, good.Check(""))
	assert.Equal(t, "包治期起算（交付使用） 2010年5月1日", good.Figures()[0].String())
	assert.Equal(t, "包治期止 2025年5月1日", good.Figures()[1].String())
	assert.Equal(t, "包治期起算", termite.Guarantee{}.Figures()[0].String())
}
