package verify

import (
	"slices"
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/performance/ruleset"
)

// openWords notes words that neither this library nor the rule set knows in
// sets that are open: they may be the caller's own, or misspelt.
func (c *Checker) openWords() {
	scopes := []ruleset.Scope{ruleset.DepartmentScope, ruleset.UnitScope, ruleset.ProjectScope, ruleset.TransferScope}
	scopes = append(scopes, c.Scorer.Rules.Scopes...)
	if scope := c.Form.Scope; scope != "" && !slices.Contains(scopes, scope) {
		c.add(CodeScope, "/scope", check.A("scope", string(scope)), check.A("known", listed(scopes)))
	}
	phases := []budget.Phase{
		budget.Initial, budget.Adjusted, budget.Received, budget.Executed, budget.Final, budget.Budgeted,
		c.Scorer.Rules.Execution.Base, c.Scorer.Rules.Execution.Spent,
	}
	for i, row := range c.Form.Money {
		for j, amount := range row.Amounts {
			if !slices.Contains(phases, amount.Phase) {
				path := check.Path("/money").Index(i).Child("amounts").Index(j).Child("phase")
				c.add(CodePhase, path, check.A("name", row.Name), check.A("phase", string(amount.Phase)), check.A("known", listed(phases)))
			}
		}
	}
}

// listed joins words, each once.
func listed[T ~string](words []T) string {
	var list []string
	for _, word := range words {
		if word != "" && !slices.Contains(list, string(word)) {
			list = append(list, string(word))
		}
	}
	return strings.Join(list, ", ")
}
