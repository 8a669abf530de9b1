package verify

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// CheckNarrative holds what the text of a report names against its form: goals,
// the number of tasks, satisfaction that nobody was asked about; and problems
// against measures, and the conclusion's weaknesses against the problems. The
// paths of what the form says begin at its root, those of what the text says at
// path. What the text does not name raises nothing, but for the survey behind a
// satisfaction and the measure against a problem.
func CheckNarrative(narrative performance.Narrative, form performance.Form, path check.Path) []check.Finding {
	return slices.Concat(
		goalsDiffer(narrative.Goals, form.Goals, path),
		tasksCounted(narrative, form),
		unproved(narrative.Surveys, form),
		unanswered(narrative, path),
	)
}

// goalsDiffer compares the goals of text and form, one by one.
func goalsDiffer(text []performance.Topic, goals []performance.Goal, path check.Path) []check.Finding {
	if len(text) == 0 || len(goals) == 0 {
		return nil
	}
	none := figure.Label{Zh: "（无）", En: "(none)"}
	var findings []check.Finding
	for i := range max(len(text), len(goals)) {
		said, stated, where := none, none, ""
		if i < len(text) {
			said, where = text[i].Name, text[i].Where
		}
		if i < len(goals) {
			stated = figure.Label{Zh: goals[i].Expected, En: goals[i].Expected}
		}
		if plainGoal(said.Zh) == plainGoal(stated.Zh) {
			continue
		}
		findings = append(findings, check.NewFinding(CodeGoalDiffers, path.Child("goals").Index(i),
			check.A("number", strconv.Itoa(i+1)), check.L("where", within(where)), check.L("text", said), check.L("form", stated)))
	}
	return findings
}

// plainGoal is a goal without its number and its punctuation.
func plainGoal(goal string) string {
	goal = strings.TrimLeft(strings.TrimSpace(goal), "0123456789.、．（）() ")
	return strings.TrimRight(goal, "。；;，,. ")
}

// within names a chapter in brackets, nothing when it is not known.
func within(where string) figure.Label {
	if where == "" {
		return figure.Label{}
	}
	return figure.Label{Zh: "（" + where + "）", En: " (" + where + ")"}
}

// tasksCounted compares the number of tasks that the form says were done with
// those that the text goes through.
func tasksCounted(narrative performance.Narrative, form performance.Form) []check.Finding {
	ref, err := form.Resolve(narrative.TaskIndicator)
	if err != nil || len(narrative.Tasks) == 0 {
		return nil
	}
	indicator := ref.In(form.Classes)
	if indicator == nil {
		return nil
	}
	done := indicator.Actual.Quantity()
	if !done.Stated() || done.Decimal().Equal(decimal.NewFromInt(int64(len(narrative.Tasks)))) {
		return nil
	}
	return []check.Finding{check.NewFinding(CodeTasks, ref.Path().Child("actual"), check.A("name", indicator.Name),
		check.A("target", indicator.Target.String()), check.A("actual", indicator.Actual.String()),
		check.A("tasks", strconv.Itoa(len(narrative.Tasks))), check.L("chapters", chapters(narrative.Tasks)),
		check.A("goals", strconv.Itoa(len(form.Goals))))}
}

// chapters counts topics by the chapters that name them, in their order.
func chapters(topics []performance.Topic) figure.Label {
	var order []string
	count := map[string]int{}
	for _, topic := range topics {
		if count[topic.Where]++; count[topic.Where] == 1 {
			order = append(order, topic.Where)
		}
	}
	if len(order) == 1 {
		return within(order[0])
	}
	var zh, en []string
	for _, where := range order {
		n := strconv.Itoa(count[where])
		zh, en = append(zh, where+" "+n+"项"), append(en, where+" "+n)
	}
	return figure.Label{Zh: "（" + strings.Join(zh, "、") + "）", En: " (" + strings.Join(en, ", ") + ")"}
}

// unproved asks what a satisfaction rests on, where neither the form lists
// evidence nor the text speaks of a survey.
func unproved(surveys []performance.Topic, form performance.Form) []check.Finding {
	if len(surveys) > 0 {
		return nil
	}
	var findings []check.Finding
	for ref, indicator := range form.Indicators() {
		if form.Classes[ref.Class].Kind() == ruleset.Satisfaction && indicator.Applies() &&
			indicator.Actual.Quantity().Stated() && len(indicator.Evidence) == 0 {
			findings = append(findings, check.NewFinding(CodeUnproved, ref.Path().Child("evidence"),
				check.A("name", indicator.Name), check.A("actual", indicator.Actual.String())))
		}
	}
	return findings
}

// unanswered asks for the measure against a problem, and for the problem behind a
// weakness.
func unanswered(narrative performance.Narrative, path check.Path) []check.Finding {
	against, listed := map[string]bool{}, map[string]bool{}
	for _, measure := range narrative.Measures {
		for _, key := range measure.Against {
			against[key] = true
		}
	}
	var findings []check.Finding
	ask := func(code check.Code, at check.Path, topic performance.Topic) {
		findings = append(findings, check.NewFinding(code, at, check.L("topic", topic.Name), check.L("where", within(topic.Where))))
	}
	for i, problem := range narrative.Problems {
		listed[problem.Key] = problem.Key != ""
		if problem.Key == "" || !against[problem.Key] {
			ask(CodeNoMeasure, path.Child("problems").Index(i), problem)
		}
	}
	for i, weakness := range narrative.Weaknesses {
		if !listed[weakness.Key] {
			ask(CodeWeakness, path.Child("weaknesses").Index(i), weakness)
		}
	}
	return findings
}
