// Package schema holds the JSON Schemas of the documents that travel: the form,
// the rule set, the result of scoring, the summary of many results, and the
// statement of a programme. They are for programs in other languages, editors and gateways; this library reads
// its documents with strict decoders and needs no schema.
//
//	os.WriteFile("form.schema.json", schema.Form(), 0o644)
//
// # Words
//
//	自评表    "jixiao/form/1"      Form      form.schema.json
//	规则集    "jixiao/rule-set/1"  RuleSet   rule-set.schema.json
//	计分结果  "jixiao/result/1"    Result    result.schema.json
//	汇总      "jixiao/summary/1"   Summary   summary.schema.json
//	业务报表  "jixiao/programme/1" Programme programme.schema.json
//
// # The wire
//
// A document is one JSON object in UTF-8 whose field "format" names its kind and
// version. Fields are in snake_case and have one spelling; words of closed sets
// are in kebab-case, formulas as they are read ("1-excess/target"). Every
// property of a schema has a title and a description in English and Chinese.
//
// Figures are texts and never JSON numbers, so that no reader turns them into
// binary fractions and the printed zeros stay: points "7.95", money "1403.23万元",
// quantities "117.1万㎡", dates "2024年12月". Targets and actual values are texts
// in their canonical form, as package performance documents it. JSON numbers are
// whole: years, places and counts. Paths are JSON pointers into the form.
//
// What is absent is left out. It is null in the two places where a field is
// always there: the money of an amount, and a list of classes or groups that is
// empty. A zero is a figure and is written.
//
// What the library writes stands on one line, its fields in the order of the
// schema; reading it and writing it again gives the same bytes. The hash of a
// rule set is the SHA-256 of those bytes. Readers may rely on no order, and on no
// choice between a character and its escape.
//
// # Versions
//
// The number behind the last slash counts changes that an old reader could not
// take. Within a version, documents that were valid stay valid and mean the
// same; a field is never renamed, retyped, made required or taken away, and a
// pattern is never narrowed. A later minor version of the library may add an
// optional field, a word to a closed set, or a status or flag of results;
// because documents are closed, a reader of an older schema refuses what uses
// them instead of missing it. A change beyond that gets a new number and a new
// schema, and the old one is read for as long as the major version lasts.
//
// # What a schema does not see
//
// The schemas are exact except for what JSON Schema cannot say: a 29 February in
// a common year; which end of a range is lower and whether its units agree; the
// length of words and units in bytes of UTF-8 (the schema counts characters);
// letters that a unit cannot have because Unicode does not print them; fields
// given twice, the size and the depth of a document (performance.MaxFormBytes,
// ruleset.MaxBytes, programme.MaxBytes); keys that begin with the room; indicators in sum over all groups; the order of leaves; sums
// and counts that have to agree; and, in rule sets, what Validate finds between
// values: gaps and overlaps, sources without a citation, plans that are not a
// hundred, entries given twice.
//
// The other way round the decoders read a little more than the schemas admit,
// for the sake of programs that write every field: a missing field and null are
// as if left out, points may come as plain JSON numbers, an empty text is no
// target, and words outside a closed set are left to the checks that come after.
// A document that is valid under its schema needs none of that.
//
// # Invariants
//
// The bytes are those of the files, the same in every build, and a caller who
// changes them changes a copy. An identifier ("$id") is a name; nothing is
// fetched from it, and every schema stands alone.
//
// # Rounding
//
// None: figures travel as they were printed or computed, results with up to
// twelve places before rounding.
//
// # Errors
//
// None.
package schema
