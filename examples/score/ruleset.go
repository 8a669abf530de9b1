package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"

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
	set, err := ruleset.Decode(data)
	if err == nil {
		set, err = set.Whole()
	}
	if err != nil { // what cannot be read has one thing to say
		_, _, message := describe(o.language, err, ruleset.Format)
		fmt.Fprintln(&out, message)
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

// written writes the answer and returns the status that goes with it.
func written(stdout, stderr io.Writer, data []byte, status int) int {
	if _, err := stdout.Write(data); err != nil {
		complain(stderr, err.Error())
		return failed
	}
	return status
}
