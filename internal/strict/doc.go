// Package strict decodes JSON the way a contract is read: a field that is not
// known, a field written in other letter case, a field given twice and text
// after the end are errors, and the input is bounded.
//
// One walk over the text looks for all that; the values are encoding/json's, and
// so are the errors about them. Only where those name a Go type, the error says
// in JSON's words what was expected.
package strict
