package schematest_test

import (
	"encoding/json"
	"errors"
	"path"
	"slices"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// exception is a difference between a schema and the library that is meant.
type exception struct {
	what   string
	reason string
	covers func(document string, m mutant, refusal error) bool
}

// at tells whether a change lies at a path; in a pattern * stands for one step.
func at(m mutant, patterns ...string) bool {
	return slices.ContainsFunc(patterns, func(pattern string) bool {
		matched, _ := path.Match(pattern, m.path) // the patterns are ours
		return matched
	})
}

// named tells whether a change is to a field of one of the names.
func named(m mutant, names ...string) bool { return slices.Contains(names, path.Base(m.path)) }

// validated returns the findings of a rule set that was read but is not valid.
func validated(refusal error) []check.Finding {
	if invalid, found := errors.AsType[*ruleset.InvalidError](refusal); found {
		return invalid.Findings
	}
	return nil
}

// only tells whether all findings have one of the codes.
func only(findings []check.Finding, codes ...check.Code) bool {
	for _, finding := range findings {
		known := false
		for _, code := range codes {
			known = known || finding.Code == code
		}
		if !known {
			return false
		}
	}
	return len(findings) > 0
}

func isNumber(value any) bool { _, is := value.(json.Number); return is }

// What the library takes beyond the schemas, so that programs which write every
// field, or which write an older or a looser form of them, are understood.
func takenByTheLibrary() []exception {
	return []exception{
		{
			what: "a required field of a rule set left out", reason: "it may come from the base; validating says what is missing",
			covers: func(document string, m mutant, _ error) bool { return document == "rule-set" && m.op == leftOut },
		},
		{
			what: "null", reason: "encoding/json reads null as left out, whatever the field",
			covers: func(_ string, m mutant, _ error) bool { return m.op == nulled },
		},
		{
			what: "points as a JSON number", reason: "they have no unit, and the digits of a plain number are read as they stand",
			covers: func(_ string, m mutant, _ error) bool {
				return m.op == otherType && isNumber(m.new) &&
					named(m, "points", "deduction", "stated", "total", "score", "raw", "most", "deduct", "per_item", "per_breach")
			},
		},
		{
			what: "an empty text or list in place of an optional field", reason: "it is the value that is left out when it is written",
			covers: func(_ string, m mutant, _ error) bool {
				return m.op == emptied || m.op == otherText && m.new == "" &&
					named(m, "target", "actual", "choose", "grade", "from", "zero_target", "negative", "scores")
			},
		},
		{
			what: "a flag given twice", reason: "flags are a set",
			covers: func(document string, m mutant, _ error) bool {
				return document == "result" && at(m, "/leaves/*/flags", "/leaves/*/flags/*")
			},
		},
	}
}

// What the schemas take and the library refuses, because JSON Schema cannot say
// it.
func takenByTheSchemas() []exception {
	return []exception{
		{
			what: "a whole number with an exponent or a fraction of zero", reason: "JSON Schema counts 1e2 as an integer",
			covers: func(_ string, m mutant, _ error) bool {
				number, is := m.new.(json.Number)
				return is && strings.ContainsAny(string(number), "e.")
			},
		},
		{
			what: "the ends of a range", reason: "a pattern compares neither numbers nor units",
			covers: func(_ string, _ mutant, refusal error) bool { return errors.Is(refusal, performance.ErrRange) },
		},
		{
			what: "counts that do not add up, or totals out of order", reason: "a schema does not add or compare",
			covers: func(document string, m mutant, refusal error) bool {
				return document == "summary" && errors.Is(refusal, performance.ErrFormat) &&
					(at(m, "/forms", "/incomplete", "/totals/*/forms", "/totals/*/total", "/grades/*",
						"/classes/*/forms", "/classes/*/class", "/findings/*/forms", "/findings/*/findings", "/findings/*/code",
						"/groups/*/forms", "/groups/*/incomplete", "/groups/*/grades/*", "/groups/*/key", "/groups/*/least", "/groups/*/most",
						"/best/*/key", "/best/*/total", "/worst/*/key", "/worst/*/total", "/groups/*/sum", "/classes/*/points", "/classes/*/score") ||
						m.op == emptied || m.op == repeated)
			},
		},
		{
			what: "bands with a gap or an overlap, or that are empty", reason: "a schema does not compare numbers",
			covers: func(_ string, _ mutant, refusal error) bool {
				return only(validated(refusal), ruleset.CodeGap, ruleset.CodeOverlap)
			},
		},
		{
			what: "leaves out of the order of the form", reason: "a schema does not compare entries",
			covers: func(document string, m mutant, refusal error) bool {
				return document == "result" && errors.Is(refusal, performance.ErrFormat) && (at(m, "/leaves/*/path") || m.op == repeated)
			},
		},
		{
			what: "years or shares outside what another field says", reason: "a schema does not compare numbers",
			covers: func(_ string, m mutant, refusal error) bool {
				return validated(refusal) != nil && named(m, "last_year", "first_year", "fixed", "to", "from", "full_from", "floor")
			},
		},
		{
			what: "a source without a citation", reason: "a schema does not look things up",
			covers: func(_ string, _ mutant, refusal error) bool { return only(validated(refusal), ruleset.CodeSource) },
		},
		{
			what: "a plan that is not a hundred", reason: "a schema does not add",
			covers: func(_ string, _ mutant, refusal error) bool {
				return only(validated(refusal), ruleset.CodePlan, ruleset.CodeDuplicate)
			},
		},
		{
			what: "an entry given twice", reason: "entries are the same by their key and not as a whole",
			covers: func(_ string, _ mutant, refusal error) bool {
				return only(validated(refusal), ruleset.CodeDuplicate, ruleset.CodeGap, ruleset.CodeOverlap, ruleset.CodeEmpty, ruleset.CodeKind)
			},
		},
		{
			what: "a result that contradicts itself", reason: "a schema does not compare a field with another",
			covers: func(document string, _ mutant, refusal error) bool {
				return document == "result" && errors.Is(refusal, performance.ErrFormat)
			},
		},
	}
}
