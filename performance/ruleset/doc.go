// Package ruleset holds the rules of scoring as data: the methods that turn an
// actual value into points, and rule sets that say which method applies to
// what, with the document that each value comes from.
//
// # Words
//
//	计分方法      Method         one of nine, a struct with one field set
//	完成比例赋分   Completion     full when met, else in proportion
//	评判等级赋分   Level          named levels, each a share interval
//	满意度赋分     SatisfactionMethod  points by bands of a rate
//	规则集        Set            everything that scores a form
//	文号, 条      Citation       document number and article, and whether it was read
//	预算执行率     Execution      the row that scores budget execution
//	不适用        NotApplicable  what happens to the points of what does not apply
//	量词          MeasureWords   units that count the same things
//	等级          Grades         bands of the total on the hundred-point scale
//
// # The sets
//
// A shipped set is a file: cn/hunan/huaihua/2024 is sets/cn/hunan/huaihua/2024.json
// in the folder of this package, indented and in the order in which a reader
// asks. The files are embedded and decoded at every call. All lists every shipped
// set: the presets and their variants, the packs deployed in the integrated
// budget system (with SignCode for the way it stores a target's sign), and the
// rules of places. Presets are the four national distributions of points; each
// has a sister “-reciprocal” with the other formula in use for a missed cap. Sets
// that programs name have a function (WithCost, Huaihua2024); Find picks any by
// ID, Select by jurisdiction, scope and year. A set says what it is worth: Status
// and Remark for the whole, Reading for every citation.
//
// # Rules of your own
//
// Copy a file and change it; nothing has to be compiled or registered.
//
//   - Where the national rules hold but for a few lines, copy an overlay, such as
//     sets/cn/hunan/huaihua/2024.json: its "base" names the set that it builds on,
//     and the rest says what is different.
//   - Where a document says everything itself, copy a file without a base:
//     sets/cn/2021-101/cost.json, or sets/cn/hunan/2015.json for a table that scores
//     each indicator by a method of its own.
//
// Give it an "id" and a "title" of its own, the "jurisdiction", the years and a
// "status", and list under "sources" each document that a rule comes from, with a
// "reading" that says honestly whether it was read; every rule names its source by
// the "key" there. Percentages and points are texts ("130%", "0.5"); a bound on a
// figure has the figure's unit ("90%", "100万元").
//
// In an overlay the entries of "kinds", "named", "directions" and "sources" each
// replace the entry of the base with the same kind, name, place or key, and join
// the others; every other part that is given replaces the base's as a whole. The
// title, the remark and the years are never the base's. Nothing can be taken away
// by leaving it out: a policy is switched off by stating it with a source
// ("not_applicable": {"policy": "", "source": "form"}). The plans of a base cannot
// be switched off: who copies sets/cn/hubei/project.json, whose plans are not
// known, states some.
//
// Decode reads the file, Whole lays it over its base, and Err says whether it is
// complete and free of contradictions; the example of this package is these steps.
// A set is validated after it was laid over its base, not before. An editor checks
// the file while it is written with the JSON Schema of package schema;
// examples/score -show NAME prints a set, -validate FILE everything that is wrong
// with one, and -ruleset FILE scores by it. docs/rules.md is a guide through all of
// that.
//
// # Invariants
//
// A set is a value: Go in, JSON out and back with the same bytes, which start
// with their Format, and a Hash of those. Nothing registers a set, and no set is
// built into the scorer: the functions of this package return fresh values that a
// caller may change. A released set never changes: what has another hash gets
// another ID.
// Validate covers the whole set: bands without gap or overlap, exactly one
// method a rule, a known source for every rule, a formula that suits the
// direction of its target. A set that is not valid cannot score.
//
// # Rounding
//
// Rounding happens where the set names it (rate, leaf, class, total) and
// nowhere else; Grades says whether the total is graded before or after it is
// rounded itself.
//
// # Errors
//
// Decode returns the errors of strict JSON with the path of the field, or
// ErrFormat; Err returns an *InvalidError whose findings carry code and path;
// Overlay returns ErrBase.
package ruleset
