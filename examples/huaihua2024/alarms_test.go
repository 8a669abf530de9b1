package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
)

// alarms are all errors and warnings that the program prints, those of the
// ledger by their identity and those of a rule by code and path. Each is a row
// of the list of the report's identities, by its number, or says why it is true.
var alarms = map[string]string{
	"A7": "A7",
	"B3": "B3", "B6": "B6", "B7": "B7",
	"three-public.total@2024/final#附件1-1<=2024/budget":    "C12",
	"three-public.vehicles@2024/final#附件1-1<=2024/budget": "C13",
	"special-fund.total@2024/budget#附件1-1=lines":          "D2",
	"special-fund.total@2024/final#附件1-1=lines":           "D3",
	"D6": "D6",
	"operating.office@2024/final#附件1-1<=2024/budget":            "D10",
	"operating.utilities-travel@2024/final#附件1-1<=2024/budget":  "D11",
	"operating.meetings-training@2024/final#附件1-1<=2024/budget": "D12",
	"procurement@2024/final#附件1-1<=2024/budget":                 "D13",
	"E2":                   "E2",
	"F13":                  "F13",
	"termite.control@2024": "G9",
	"base-table.comparison-year@2024#附件1-1=previous": "H1",
	"performance.goal-unanswered /goals/3":           "I1",

	// beyond the list
	"performance.cap-above-budget /classes/0/groups/0/indicators/1/target": "" +
		"the cap on projects, 2680.1, is above the whole adjusted budget of 1764.12, so that nothing could have exceeded it",
	"performance.reason-missing /classes/2/groups/0/indicators/0/reason": "" +
		"效果良好 for 效果明显 lost two points, and the column for the reason is empty",
	"budget.change-unexplained /money/0": "" +
		"the year's budget was cut from 3550.44 to 1764.12, by 50.31 % (E10), and the report explains no adjustment",
	"budget.change-unexplained /projects": "" +
		"with basic expenditure adjusted by 0 the projects went from 2680.1 to 893.78, by 66.65 %, and nothing says why",
	"budget.use-unstated /special_funds/1/used":    "8.1 for the work on subsidised housing, of whose use nothing is said",
	"budget.use-unstated /special_funds/2/used":    "2500 for the purchase subsidy, which 3442 + 2054 households were paid, without an amount",
	"budget.little-use /special_funds/0/used":      "9.74 of 108.71 for termite control, with every output full",
	"budget.surplus-open /special_funds/0/surplus": "98.97 left, of which nothing says what becomes of it",
	"budget.procured-beyond /base_table/blocks/1/rows/3": "" +
		"162 to be procured is the termite line, of which 9.74 was spent, while 397.58 was procured",
	"budget.fund-unlisted /base_table/blocks/1/rows/1": "the text's three funds used 506.19, the table says 504.27: 1.93 has no row",
	"performance.goal-differs /narrative/goals/0":      "the form adds the recovery of arrears to the first goal",
	"performance.tasks-counted /classes/1/groups/0/indicators/0/actual": "" +
		"11 tasks done of 8 planned, while chapter five lists 4 and 5 and the form 4 goals",
	"performance.satisfaction-unproved /classes/3/groups/0/indicators/0/evidence": "95 % without a survey",
	"performance.problem-unanswered /narrative/problems/2":                        "nothing in 八 is against what 七(三) says",
	"performance.weakness-unlisted /narrative/weaknesses/0":                       "六 names goals that are not quantified, 七 does not",
}

func collected(t *testing.T) []finding {
	t.Helper()
	e, err := evaluate(seed.BoundForm())
	require.NoError(t, err)
	return e.findings
}

func TestEveryAlarmIsARowOrJustified(t *testing.T) {
	raised := map[string]int{}
	for _, f := range collected(t) {
		if f.Severity != check.Note {
			name := f.Identity
			if name == "" {
				name = string(f.Code) + " " + string(f.Path)
			}
			raised[name]++
		}
	}
	for alarm, times := range raised {
		assert.NotEmpty(t, alarms[alarm], "%s is false, or lacks a justification", alarm)
		assert.Equal(t, 1, times, "%s is raised more than once", alarm)
	}
	for alarm, row := range alarms {
		assert.Positive(t, raised[alarm], "%s (%s) is not raised any more", alarm, row)
	}
}

// The form's own identities are answered with all others, so a misprint in it
// is found once, although the rules about the form would find it again.
func TestAMisprintInTheFormIsFoundOnce(t *testing.T) {
	form := seed.BoundForm()
	form.Money[0] = performance.TotalFunds(figure.MustMoney("3550.44万元"), figure.MustMoney("1765.13万元"), figure.MustMoney("1403.23万元"))
	e, err := evaluate(form)
	require.NoError(t, err)
	found := 0
	for _, f := range e.findings {
		if f.Identity == "form.adjusted=source" {
			found++
			assert.Equal(t, check.Broken, f.Verdict)
			assert.Equal(t, check.Path("/money/0/amounts/1"), f.Path)
		}
		assert.False(t, f.Identity == "" && f.Code == check.CodeBroken, "%s", f.Path)
	}
	assert.Equal(t, 1, found)
}

// What the report does not print makes an identity undefined and not broken,
// and so does 0 ÷ 0.
func TestWhatIsNotPrintedRaisesNoAlarm(t *testing.T) {
	undefined := map[string]check.Code{}
	for _, f := range collected(t) {
		if f.unchecked() {
			undefined[f.Identity] = f.Code
			assert.Equal(t, check.Note, f.Severity)
		}
	}
	assert.Equal(t, map[string]check.Code{
		"fund.roll-forward@2024":                                check.CodeAbsent,     // last year's balance
		"rental.roll-forward@2024":                              check.CodeAbsent,     // last year's households
		"buildings.area-rate@2024#附件1-1=actual/approved":        check.CodeZeroByZero, // D14
		"buildings.investment-rate@2024#附件1-1=invested/planned": check.CodeZeroByZero, // D15
	}, undefined)
}

func TestSuspectsStandWithWhatTheyWouldHeal(t *testing.T) {
	reads := map[string][]string{}
	for _, f := range collected(t) {
		for _, s := range f.Suspects {
			reads[f.Identity] = append(reads[f.Identity], s.Was+" → "+s.Reads)
			if f.Identity == "termite.control@2024" {
				assert.Equal(t, []string{"termite.control@2024", "G10"}, s.Heals)
				assert.Equal(t, 1, s.Candidates)
			}
		}
	}
	assert.Equal(t, map[string][]string{
		"termite.control@2024":                       {"13处 → 14处"},
		"special-fund.total@2024/budget#附件1-1=lines": {" → 589.34万元"},
		"special-fund.total@2024/final#附件1-1=lines":  {" → 494.53万元"},
	}, reads)
}

func TestTheFindingsAreAsManyAsTheTallyCounts(t *testing.T) {
	e, err := evaluate(seed.BoundForm())
	require.NoError(t, err)
	counts := map[check.Class]int{}
	for _, f := range e.findings {
		counts[f.Class]++
	}
	tally := e.report.Tally()
	assert.Equal(t, seed.Ledger().Check(seed.Identities()...).Tally(), tally, "the count of every page")
	assert.Equal(t, []int{4, 6, 7, 2, 4, 1},
		[]int{tally.Broken, tally.Exceeded, tally.Unexplained, tally.Rounding, tally.Unchecked, tally.Folded})
	assert.Equal(t, tally.Broken, counts[check.ClassBroken])
	assert.Equal(t, tally.Exceeded, counts[check.ClassExceeded])
	assert.Equal(t, tally.Unexplained, counts[check.ClassUnexplained])
	assert.Equal(t, tally.Rounding, counts[check.ClassRounding])
	assert.Equal(t, tally.Unchecked, counts[check.ClassUnchecked])
}
