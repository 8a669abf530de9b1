// Package desk answers questions about self-evaluation forms in JSON, for hosts
// that are not written in Go: a function's name, settings and an input go in, one
// document comes out.
//
//	var desk desk.Desk
//	answer, ok := desk.Answer("score", `{"ruleset":"cn/hunan/huaihua/2024"}`, form)
//
// The functions:
//
//	rule-sets   nothing → jixiao/rule-sets/1: the shipped rule sets and the library's version
//	table       a text, as it was exported or pasted → jixiao/table/1: its rows of cells
//	read        such a text, or a jixiao/table/1 → jixiao/reading/1: the form, what was
//	            assumed or skipped, and the cell of every node and figure
//	score       jixiao/form/1 → jixiao/result/1
//	check       jixiao/form/1 → jixiao/findings/1
//	explain     jixiao/form/1 → jixiao/explained/1: result, findings and reasons
//
// What cannot be answered becomes a jixiao/error/1 with a kind, a message and,
// where it is known, the path of the field.
package desk

import (
	"errors"
	"fmt"
	"sync"

	"jixiao.example/performance"
	"jixiao.example/performance/scoring"
)

// Desk answers questions. The zero value is ready to use; it is safe for
// concurrent use and must not be copied. It keeps the rule sets that it was asked
// for, ready to score.
type Desk struct {
	lock  sync.RWMutex
	known map[string]*prepared
	clerk sync.Pool
}

// clerk is the memory of one question at a time.
type clerk struct {
	decoder performance.FormDecoder
	result  scoring.Result
}

// Answer answers a question. The settings are a JSON object, or "" for none; ok
// tells whether the answer is what was asked for and not an error. It does not
// panic: what would is answered as an error of kind "bug".
func (d *Desk) Answer(function, settings string, input []byte) (answer []byte, ok bool) {
	return d.Append(nil, function, settings, input)
}

// Append is Answer into memory that the caller brings: it appends the answer to out.
func (d *Desk) Append(out []byte, function, settings string, input []byte) (answer []byte, ok bool) {
	return d.with(out, settings, func(s *prepared) ([]byte, error) { return d.answer(out, function, s, input) })
}

// with answers by a function. A panic in it becomes an error.
func (d *Desk) with(out []byte, settings string, do func(*prepared) ([]byte, error)) (answer []byte, ok bool) {
	var s *prepared
	defer func() {
		if bug := recover(); bug != nil {
			answer, ok = appendError(out, s.tongue(), fault(kindBug, fmt.Errorf("%w: %v", errBug, bug))), false
		}
	}()
	s, err := d.settings(settings)
	if err == nil {
		answer, err = do(s)
	}
	if err != nil {
		return appendError(out, s.tongue(), err), false
	}
	return answer, true
}

var (
	errBug      = errors.New("the library failed")
	errFunction = errors.New("there is no such function")
)

func (d *Desk) answer(out []byte, function string, s *prepared, input []byte) ([]byte, error) {
	switch function {
	case "rule-sets":
		return appendRuleSets(out)
	case "table":
		return appendTable(out, s, input)
	case "read":
		return appendReading(out, s, input)
	}
	about := map[string]func([]byte, *prepared, *clerk, performance.Form) ([]byte, error){
		"score": appendResult, "check": appendFindings, "explain": appendExplained,
	}[function]
	if about == nil {
		return out, fault(kindFunction, fmt.Errorf("%w: %q", errFunction, function))
	}
	if s.scorer == nil {
		return out, fault(kindSettings, errNoRuleSet)
	}
	c, _ := d.clerk.Get().(*clerk)
	if c == nil {
		c = new(clerk)
	}
	form, err := c.decoder.Decode(input)
	if err == nil {
		out, err = about(out, s, c, form)
	} else {
		err = fault(kindForm, err)
	}
	d.clerk.Put(c)
	return out, err
}
