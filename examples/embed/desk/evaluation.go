package desk

import (
	"jixiao.example/performance"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// findings are what there is to say about a form.
type findings struct {
	Format   string    `json:"format"`
	Findings []finding `json:"findings"`
}

// explained is a result with what there is to say about it.
type explained struct {
	Format       string                `json:"format"`
	Result       scoring.Result        `json:"result"`
	Findings     []finding             `json:"findings"`
	Explanations []explain.Explanation `json:"explanations"`
}

func appendResult(out []byte, s *prepared, c *clerk, form performance.Form) ([]byte, error) {
	s.scorer.ScoreInto(form, &c.result)
	return c.result.AppendJSON(out), nil
}

func appendFindings(out []byte, s *prepared, _ *clerk, form performance.Form) ([]byte, error) {
	return appendJSON(out, findings{"jixiao/findings/1", worded(s, verify.Check(s.scorer.Trace(form)))})
}

func appendExplained(out []byte, s *prepared, _ *clerk, form performance.Form) ([]byte, error) {
	trace := s.scorer.Trace(form)
	return appendJSON(out, explained{
		"jixiao/explained/1", trace.Result(), worded(s, verify.Check(trace)), explain.All(trace, s.tag),
	})
}

// ruleSets are the shipped sets, without their rules.
type ruleSets struct {
	Format  string    `json:"format"`
	Version string    `json:"version"`
	Sets    []ruleSet `json:"sets"`
}

type ruleSet struct {
	ID           string          `json:"id"`
	Zh           string          `json:"zh"`
	En           string          `json:"en"`
	Jurisdiction string          `json:"jurisdiction"`
	Scopes       []ruleset.Scope `json:"scopes,omitempty"`
	FirstYear    int             `json:"first_year,omitempty"`
	LastYear     int             `json:"last_year,omitempty"`
	Status       ruleset.Status  `json:"status"`
	Hash         string          `json:"hash"`
}

func appendRuleSets(out []byte) ([]byte, error) {
	all := ruleSets{Format: "jixiao/rule-sets/1", Version: scoring.Version}
	for _, set := range ruleset.All() {
		all.Sets = append(all.Sets, ruleSet{
			ID: set.ID, Zh: set.Title.Zh, En: set.Title.En, Jurisdiction: set.Jurisdiction, Scopes: set.Scopes,
			FirstYear: set.FirstYear, LastYear: set.LastYear, Status: set.Status, Hash: set.Hash(),
		})
	}
	return appendJSON(out, all)
}
