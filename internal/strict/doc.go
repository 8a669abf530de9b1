// Package strict decodes JSON the way a contract is read: a field that is not
// known, a field written in other letter case, a field given twice and text
// after the end are errors, and the input is bounded.
//
// One walk over the text looks for all that and fills in the values; it costs a
// fraction of json.Unmarshal, which looks at every byte several times.
// A Reader lays each document where the one before was, so that a stream of
// documents takes one allocation each, for the text that the strings share.
//
// encoding/json stays the authority on everything else: whatever the walk does
// not expect, in a value or in the text as a whole, is left to it, so that
// values and errors are its own; only where those name a Go type, the error says
// in JSON's words what was expected.
package strict
