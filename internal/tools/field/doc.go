// Package field holds small tables as offices fill them in, and what a reader must
// find in them. It has tests only.
//
// Each input in testdata shows one way of printing a table that is easily
// misread. testdata/checks.json says what holds of it: figures, paths, severities
// and grades, which are right whatever words a finding is made of. A line there is
// read and scored as the programs below examples do it, with one rule set.
package field
