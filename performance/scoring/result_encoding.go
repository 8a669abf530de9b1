package scoring

import (
	"encoding/json"
	"math/bits"
	"strconv"
	"unicode/utf8"

	"jixiao.example/internal/exact"
)

// MarshalJSON writes the result: what made it, the total, the grade, the
// classes where the rule set rounds them, and every leaf. Other sums are left
// to the reader. Of a leaf or a sum that is not certain (its status is none of
// scored, judged and not-applicable, or "complete" is false) "score" is the least
// that it can be and "most" the most; without "most" the score is certain.
func (r Result) MarshalJSON() ([]byte, error) { return r.AppendJSON(nil), nil }

// AppendJSON appends what MarshalJSON writes, for callers that write many
// results into one buffer.
func (r Result) AppendJSON(b []byte) []byte {
	b = append(b, `{"format":"`+ResultFormat+`"`...)
	b = appendField(b, `,"key":`, r.key)
	made := r.MadeBy()
	b = append(b, `,"made_by":{"rule_set":`...)
	b = appendString(b, made.RuleSet)
	b = append(b, `,"hash":`...)
	b = appendString(b, made.Hash)
	b = append(b, `,"version":`...)
	b = appendString(b, made.Version)
	b = append(b, '}')
	grade, _ := r.Grade()
	b = appendField(b, `,"grade":`, string(grade))
	b = append(b, `,"complete":`...)
	b = strconv.AppendBool(b, r.Complete())
	if r.TooLarge() {
		b = append(b, `,"too_large":true`...)
	}
	b = append(b, `,"total":`...)
	b = appendSum(b, &r.total)
	for i := range r.classes {
		b = append(b, separator(i, `,"classes":[`)...)
		b = appendSum(b, &r.classes[i])
	}
	if len(r.classes) > 0 {
		b = append(b, ']')
	}
	b = append(b, `,"leaves":[`...)
	for i := range r.leaves {
		b = append(b, separator(i, "")...)
		b = r.leaves[i].append(b, r.keyOf(i))
	}
	return append(b, "]}"...)
}

// separator is what stands before element i of a list that starts with start.
func separator(i int, start string) string {
	if i == 0 {
		return start
	}
	return ","
}

func appendSum(b []byte, s *subtotal) []byte {
	b = appendGrain(b, `{"points":"`, s.points)
	b = appendGrain(b, `,"score":"`, s.score)
	b = appendGrain(b, `,"raw":"`, s.raw)
	if s.open > 0 {
		b = appendGrain(b, `,"most":"`, s.most)
	}
	return append(b, '}')
}

func (l *leaf) append(b []byte, key string) []byte {
	b = append(b, `{"path":"`...)
	b = l.ref().AppendPath(b)
	b = appendField(append(b, '"'), `,"key":`, key)
	b = append(append(b, `,"status":"`...), l.status.String()...)
	b = appendGrain(b, `","points":"`, l.points)
	b = appendGrain(b, `,"score":"`, l.score)
	b = appendGrain(b, `,"raw":"`, l.raw)
	if !l.status.Known() {
		b = appendGrain(b, `,"most":"`, l.most)
	}
	flags := l.flags
	if flags == 0 {
		return append(b, '}')
	}
	for n := 0; flags != 0; n++ {
		b = append(append(b, separator(n, `,"flags":[`)...), '"')
		b = append(append(b, flagNames[bits.TrailingZeros32(uint32(flags))]...), '"')
		flags &= flags - 1
	}
	return append(b, "]}"...)
}

// appendGrain appends a figure in quotes; name holds the opening one.
func appendGrain(b []byte, name string, g exact.Grain) []byte {
	return append(g.AppendText(append(b, name...)), '"')
}

// appendField appends a text under a name unless it is empty.
func appendField(b []byte, name, text string) []byte {
	if text == "" {
		return b
	}
	return appendString(append(b, name...), text)
}

// appendString appends a text as encoding/json writes it.
func appendString(b []byte, text string) []byte {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c >= utf8.RuneSelf || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' {
			quoted, _ := json.Marshal(text) // never fails for a string
			return append(b, quoted...)
		}
	}
	return append(append(append(b, '"'), text...), '"')
}
