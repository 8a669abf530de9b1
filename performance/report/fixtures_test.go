package report_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/report"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

func scorerOf(t *testing.T, set ruleset.Set) *scoring.Scorer {
	t.Helper()
	scorer, err := scoring.NewScorer(set)
	require.NoError(t, err)
	return scorer
}

// seedDocument holds all figures of the seed, in tables, and short words of its
// own in every chapter.
func seedDocument(t *testing.T) report.Document {
	t.Helper()
	return report.Document{
		Form:         seed.Form(),
		Scorer:       scorerOf(t, ruleset.Huaihua2024()),
		Staffing:     seed.Staffing(),
		Revenue:      seed.Revenue(),
		Expenditure:  seedExpenditure(),
		Economic:     seed.EconomicSpending(),
		ThreePublic:  seed.ThreePublic(),
		Changes:      []budget.Change{seed.RevenueChange(), seed.BasicChange(), seed.ProjectChange()},
		SpecialFunds: seed.SpecialFunds(),
		Assets:       seed.Assets(),
		BaseTable:    seed.BaseTable(),
		Programmes: []report.Programme{
			programme("物业专项维修资金", "maintenance fund", seed.Fund(), seed.Recovery(), seed.LiftInsurance()),
			programme("公租房", "public rental housing", seed.Rental()),
			programme("白蚁防治", "termite control", seed.Termite()),
			programme("购房补贴", "home-purchase subsidy", seed.Subsidy()),
			programme("遗留问题与信访", "legacy projects and petitions",
				seed.LegacyProjects(), seed.Petitions(), seed.InspectionPetitions(), seed.InspectionFindings()),
		},
		Outline: report.Project().
			With("unit", report.Text("概况。")).With("goals", report.Text("目标。")).With("spending", report.Text("预算。")).
			With("organisation", report.Text("组织。")).With("assets", report.Text("资产。")).
			With("performance", report.Text("绩效。")).With("conclusion", report.Text("结论。")).
			With("problems", report.Text("问题。")).With("measures", report.Text("建议。")),
		Statements: seed.Statements(),
		Identities: seed.Identities(),
		Findings:   seed.SourceFindings(),
	}
}

// seedExpenditure joins what the seed states of budget and final account.
func seedExpenditure() budget.Expenditure {
	initial, final, basic, projects := seed.InitialExpenditure(), seed.FinalExpenditure(), seed.BasicExpenditure(), seed.Projects()
	return budget.Expenditure{
		Total: slices.Concat(initial.Total, final.Total), Basic: slices.Concat(initial.Basic, final.Basic),
		Project: slices.Concat(initial.Project, final.Project), Personnel: basic.Personnel, Operating: basic.Operating,
		PersonnelIncludes: basic.PersonnelIncludes, OperatingIncludes: basic.OperatingIncludes,
		Projects: projects.Projects, ProjectSplit: projects.ProjectSplit,
	}
}

// writtenDocument is seedDocument in the chapters of a department, in sentences.
func writtenDocument(t *testing.T) report.Document {
	t.Helper()
	doc := seedDocument(t)
	doc.Outline = nil
	return doc
}

func programme(zh, en string, values ...report.Statistics) report.Programme {
	return report.Programme{Title: figure.Label{Zh: zh, En: en}, Values: values}
}

// smallForm is a form of one class with the given indicators.
func smallForm(indicators ...performance.Indicator) performance.Form {
	return performance.Form{
		Unit: "某单位", Year: 2023, Scope: ruleset.UnitScope,
		Classes: []performance.Class{{
			Name: "产出指标", Class: ruleset.Output,
			Groups: []performance.Group{{Name: "数量指标", Indicators: indicators}},
		}},
	}
}

func indicator(name string, points int64, target, actual string) performance.Indicator {
	return performance.Indicator{
		Name: name, Points: figure.PointsOf(points),
		Target: performance.MustTarget(target), Actual: performance.MustActual(actual),
	}
}

// page writes a document that has to be writable.
func page(t *testing.T, doc report.Document, tag language.Tag) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, report.Write(&out, doc, tag))
	return out.String()
}

// has fails when a text does not contain another, without repeating the page.
func has(t *testing.T, text, want string, why ...string) {
	t.Helper()
	if !strings.Contains(text, want) {
		t.Errorf("%q is missing %s", want, strings.Join(why, " "))
	}
}

// hasNot fails when a text contains another.
func hasNot(t *testing.T, text, unwanted string, why ...string) {
	t.Helper()
	if strings.Contains(text, unwanted) {
		t.Errorf("%q is there %s", unwanted, strings.Join(why, " "))
	}
}

// between returns what stands between two texts, each of which has to be there.
func between(t *testing.T, text, from, to string) string {
	t.Helper()
	_, rest, found := strings.Cut(text, from)
	require.True(t, found, "%q is missing", from)
	inside, _, found := strings.Cut(rest, to)
	require.True(t, found, "%q is missing after %q", to, from)
	return inside
}

// sorted returns a sorted copy.
func sorted(texts []string) []string { return slices.Sorted(slices.Values(texts)) }
