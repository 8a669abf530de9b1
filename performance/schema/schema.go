package schema

import _ "embed" // the five files

var (
	//go:embed form.schema.json
	form string
	//go:embed rule-set.schema.json
	ruleSet string
	//go:embed result.schema.json
	result string
	//go:embed summary.schema.json
	summary string
	//go:embed programme.schema.json
	programme string
)

// Form returns the JSON Schema of a form, "jixiao/form/1": what Form.Encode of
// package performance writes and DecodeForm reads. The bytes are the caller's.
func Form() []byte { return []byte(form) }

// RuleSet returns the JSON Schema of a rule set, "jixiao/rule-set/1": what
// Set.Encode of package ruleset writes and Decode reads. The bytes are the
// caller's.
func RuleSet() []byte { return []byte(ruleSet) }

// Result returns the JSON Schema of a result, "jixiao/result/1": what
// Result.MarshalJSON of package performance writes and DecodeResult reads. The
// bytes are the caller's.
func Result() []byte { return []byte(result) }

// Summary returns the JSON Schema of a summary, "jixiao/summary/1": what
// Summary.MarshalJSON of package performance writes and UnmarshalJSON reads. The
// bytes are the caller's.
func Summary() []byte { return []byte(summary) }

// Programme returns the JSON Schema of a programme's statement,
// "jixiao/programme/1": what Statement.MarshalJSON of package budget/programme
// writes and UnmarshalJSON reads. The bytes are the caller's.
func Programme() []byte { return []byte(programme) }
