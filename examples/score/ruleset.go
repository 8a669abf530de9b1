package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// showSet prints a rule set, whole and indented.
func (o *options) showSet(stdout, stderr io.Writer) int {
	set, err := o.findSet(o.show)
	if err != nil {
		complain(stderr, "-show: "+err.Error())
		return failed
	}
	data, err := set.Encode()
	if err != nil {
		complain(stderr, err.Error())
		return failed
	}
	var out bytes.Buffer
	if err := json.Indent(&out, data, "", "  "); err != nil {
		complain(stderr, err.Error())
		return failed
	}
	out.WriteByte('\n')
	return written(stdout, stderr, out.Bytes(), allScored)
}

// validateSet prints everything that is wrong with the rule set in a file.
func (o *options) validateSet(stdout, stderr io.Writer) int {
	data, err := os.ReadFile(o.validate)
	if err != nil {
		complain(stderr, "-validate: "+err.Error())
		return failed
	}
	var out bytes.Buffer
	set, err := o.readSet(data)
	if err != nil { // what cannot be read has one thing to say
		fmt.Fprintln(&out, err)
		return written(stdout, stderr, out.Bytes(), someFailed)
	}
	findings := set.Validate()
	for _, f := range findings {
		fmt.Fprintf(&out, "%s %s\n", f.Path, f.Text(o.language.tag))
	}
	if set.Err() != nil {
		return written(stdout, stderr, out.Bytes(), someFailed)
	}
	fmt.Fprintf(&out, "%s %s\n%s\n", set.ID, o.language.say("可以计分", "can score"), set.Hash())
	return written(stdout, stderr, out.Bytes(), allScored)
}

// readSet reads a rule set, whole; the error says in the language of the command
// what is wrong with it.
func (o *options) readSet(data []byte) (ruleset.Set, error) {
	data = bytes.TrimPrefix(data, []byte(byteOrderMark)) // editors write one
	set, err := ruleset.Decode(data)
	if err != nil {
		return ruleset.Set{}, errors.New(performance.ErrorText(err, o.language.tag))
	}
	whole, err := set.Whole()
	if errors.Is(err, ruleset.ErrBase) {
		return ruleset.Set{}, fmt.Errorf(o.language.say("/base 没有名为“%.64s”的内置规则集（-h 列出名称）",
			"/base no rule set is shipped under the name %.64q; -h lists the names"), set.Base)
	}
	return whole, err
}

// written writes the answer and returns the status that goes with it.
func written(stdout, stderr io.Writer, data []byte, status int) int {
	if _, err := stdout.Write(data); err != nil {
		complain(stderr, err.Error())
		return failed
	}
	return status
}
