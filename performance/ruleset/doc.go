// Package ruleset holds the rules of scoring as data: the methods that turn an
// actual value into points, and rule sets that say which method applies to
// what, with the document that each value comes from.
//
// # Words
//
//	赋分方法      Method         one of nine, a struct with one field set
//	完成比例赋分   Completion     full when met, else in proportion
//	评判等级赋分   Level          named levels, each a share interval
//	满意度赋分     SatisfactionBands  points by bands of a rate
//	规则集        Set            everything that scores a form
//	文号, 条      Citation       document number and article, and whether it was read
//	预算执行率     Execution      the row that scores budget execution
//	不适用        NotApplicable  what happens to the points of what does not apply
//	等级          Grades         bands of the total on the hundred-point scale
//
// # The sets
//
// Presets are the four national distributions of points; All lists every set of
// this package: the presets and their variants, the pack deployed in the
// integrated budget system (Integrated, with SignCode for the way it stores a
// target's sign), and the rules of places, one file each. A set says what it is
// worth: Status and Remark for the whole, Reading for every citation. Select
// picks by jurisdiction, scope and year; Overlay builds a set on another.
//
// # Invariants
//
// A set is a value: Go in, JSON out and back with the same bytes, which start
// with their Format, and a Hash of those. Nothing registers a set, and no set is built into the scorer: the
// functions of this package return fresh values that a caller may change.
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
