// Package schematest holds the JSON Schemas of package performance/schema
// against the Go types and their decoders, both ways. It has tests only; it is a
// module of its own because a validator of schemas is nothing that a program
// which imports the library should inherit.
//
// What is compared:
//
//   - golden files and everything that the library writes against the schemas;
//   - the fields of the Go structs against the properties of the schemas, with
//     what is required;
//   - documents made up from the Go types, which validate and come back with the
//     same bytes;
//   - the canonical texts of figures, targets and actual values against their
//     patterns, in two engines of regular expressions;
//   - changed documents: the decoder and the schema take them or refuse them
//     alike, but for the exceptions that are listed with their reason.
package schematest
