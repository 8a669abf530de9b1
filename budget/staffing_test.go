package budget_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

func TestStaffingIsControlled(t *testing.T) {
	staffing := budget.Staffing{
		Year: 2024, Scope: "附件1-1", Posts: figure.Count(57, "人"), Staff: figure.Count(51, "人"), Rate: quantity("89.47%"),
	}
	rate := outcome(t, staffing, "staffing.control-rate@2024#附件1-1=staff/posts")
	assert.Equal(t, check.Holds, rate.Verdict)
	assert.Equal(t, "-0.003684%", rate.DifferenceText())
	bound := outcome(t, staffing, "staffing.staff@2024#附件1-1<=posts")
	assert.Equal(t, check.Holds, bound.Verdict)
	assert.Equal(t, "6人", bound.DifferenceText())
	assert.Equal(t, []string{
		"staffing.posts 57人", "staffing.staff 51人", "staffing.control-rate 89.47%", "staffing.control-rate-computed 89.47%",
	}, named(staffing.Figures()))
	assert.Equal(t, "编制数", staffing.ControlRate().Base())

	staffing.Rate = quantity("89.48%")
	assert.Equal(t, check.Broken, outcome(t, staffing, "staffing.control-rate@2024#附件1-1=staff/posts").Verdict)
	staffing.Rate = quantity("89.4%")
	assert.Equal(t, check.Cut, outcome(t, staffing, "staffing.control-rate@2024#附件1-1=staff/posts").Verdict)
	staffing.Rate = figure.Quantity{}
	assert.Equal(t, []string{"staffing.staff@2024#附件1-1<=posts"}, names(staffing.Identities()), "no rate is printed")
}

func TestStaffReadFromJSONIsCounted(t *testing.T) {
	var staffing budget.Staffing
	require.NoError(t, json.Unmarshal([]byte(`{"year":2024,"posts":"57人","staff":"58人"}`), &staffing))
	bound := outcome(t, staffing, "staffing.staff@2024<=posts")
	assert.Equal(t, check.Broken, bound.Verdict, "one person too many is no rounding")
	assert.Equal(t, "0人", bound.ToleranceText())
}

func TestBuildingsOnZeroAreUndefinedWhateverIsPrinted(t *testing.T) {
	const area, investment = "buildings.area-rate@2024=actual/approved", "buildings.investment-rate@2024=invested/planned"
	none := budget.HunanTable(2024).MustFill(
		fact(budget.BuildingsApproved, "0㎡"), fact(budget.BuildingsActual, "0㎡"), fact(budget.BuildingsAreaRate, "100%"),
		fact(budget.BuildingsPlanned, "0万元"), fact(budget.BuildingsInvested, "0万元"), fact(budget.BuildingsInvestmentRate, "100%"))
	for _, name := range []string{area, investment} {
		got := outcome(t, none, name)
		assert.Equal(t, check.Undefined, got.Verdict)
		assert.Equal(t, check.CodeZeroByZero, got.Reason)
		assert.Equal(t, "100%", got.StatedText())
	}
	assert.Empty(t, none.Check("/t"), "the form's own convention")

	unsaid := none.MustFill()
	unsaid.Blocks[2].ZeroBase = figure.Quantity{}
	findings := unsaid.Check("/t")
	require.Len(t, findings, 2)
	assert.Equal(t, budget.CodeZeroBase, findings[0].Code)
	assert.Equal(t, check.Path("/t/blocks/2/facts/2/figure"), findings[0].Path)
	assert.Equal(t, check.Path("/t/blocks/2/facts/5/figure"), findings[1].Path)

	assert.Len(t, none.MustFill(fact(budget.BuildingsAreaRate, "0%")).Check(""), 1)
	assert.Empty(t, none.MustFill(fact(budget.BuildingsAreaRate, "")).Check(""), "nothing is printed")

	built := none.MustFill(fact(budget.BuildingsApproved, "2000㎡"), fact(budget.BuildingsActual, "2100㎡"), fact(budget.BuildingsAreaRate, "105%"))
	assert.Equal(t, check.Holds, outcome(t, built, area).Verdict)
	assert.Empty(t, built.Check(""), "a rate with a base is left to its identity")

	for name, want := range map[string]check.Class{area: check.ClassHolds, "buildings.actual@2024<=approved": check.ClassExceeded, "buildings.invested@2024<=planned": check.ClassHolds} {
		assert.Equal(t, want, outcome(t, built, name).Class(), name)
	}
	finding, _ := outcome(t, built, "buildings.actual@2024<=approved").Finding()
	assert.Contains(t, finding.Text(language.Chinese), "超批复规模100㎡")

	wild := none.MustFill(fact(budget.BuildingsInvested, "3万元"))
	assert.Equal(t, check.CodeZeroBase, outcome(t, wild, investment).Reason)
}

func TestMoreStaffThanPostsMayHaveAReason(t *testing.T) {
	for reason, said := range map[string]string{"": "未说明原因，请说明", "军转安置": "报告已说明原因"} {
		staffing := budget.Staffing{Year: 2025, Posts: figure.Count(60, "人"), Staff: figure.Count(63, "人"), Reason: reason}
		finding, some := outcome(t, staffing, "staffing.staff@2025<=posts").Finding()
		require.True(t, some)
		assert.Contains(t, finding.Text(language.Chinese), said)
	}
}
