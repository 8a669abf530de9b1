package verify

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// ruleSet looks whether the rule set is for a form like this one.
func (c *checker) ruleSet() {
	set := c.set
	if c.form.Year == 0 {
		c.add(CodeEmpty, "/year", check.L("what", figure.Label{Zh: "年度", En: "year"}))
		return
	}
	if set.Applies(c.form.Scope, c.form.Year) {
		return
	}
	anyYear, anyScope, path := set, set, check.Path("/scope")
	anyYear.FirstYear, anyYear.LastYear, anyScope.Scopes = 0, 0, nil
	year, scope := strconv.Itoa(c.form.Year), scopeLabel(c.form.Scope)
	misfit := figure.Label{Zh: "评价范围“" + scope.Zh + "”", En: "the scope “" + scope.En + "”"}
	switch {
	case anyScope.Applies(c.form.Scope, c.form.Year):
	case anyYear.Applies(c.form.Scope, c.form.Year):
		path, misfit = "/year", figure.Label{Zh: "年度" + year, En: "the year " + year}
	default:
		misfit.Zh, misfit.En = misfit.Zh+"和年度"+year, misfit.En+" and the year "+year
	}
	c.add(CodeRuleSet, path, check.L("set", set.Title), check.L("for", misfit))
}

// scopeLabel says a scope in words; one that has none, as it stands.
func scopeLabel(scope ruleset.Scope) figure.Label {
	if scope == "" {
		return figure.Label{Zh: "未填写", En: "not stated"}
	}
	return figure.Label{Zh: scope.Text(language.Chinese), En: scope.Text(language.English)}
}

// openWords notes words that neither this library nor the rule set knows in
// sets that are open: they may be the caller's own, or misspelt.
func (c *checker) openWords() {
	scopes := []ruleset.Scope{ruleset.DepartmentScope, ruleset.UnitScope, ruleset.ProjectScope, ruleset.TransferScope}
	scopes = append(scopes, c.set.Scopes...)
	if scope := c.form.Scope; scope != "" && !slices.Contains(scopes, scope) {
		c.add(CodeScope, "/scope", check.A("scope", string(scope)), check.A("known", listed(scopes)))
	}
	phases := []budget.Phase{
		budget.Initial, budget.Adjusted, budget.Received, budget.Executed, budget.Final, budget.Budgeted,
		c.set.Execution.Base, c.set.Execution.Spent,
	}
	for i, row := range c.form.Money {
		for j, amount := range row.Amounts {
			if !slices.Contains(phases, amount.Phase) {
				path := check.Path("/money").Index(i).Child("amounts").Index(j).Child("phase")
				c.add(CodePhase, path, check.A("name", row.Name), check.A("phase", string(amount.Phase)), check.A("known", listed(phases)))
			}
		}
	}
}

// listed joins words, each once.
func listed[T ~string](known []T) string {
	var list []string
	for _, word := range known {
		if word != "" && !slices.Contains(list, string(word)) {
			list = append(list, string(word))
		}
	}
	return strings.Join(list, ", ")
}
