// Command convert turns a self-evaluation table, as it was exported or copied
// out of a document, into a form for other programs: it reads one table from
// standard input and writes one line of JSON (format jixiao/form/1) to standard
// output, which command score reads.
//
//	convert < table.csv | score -ruleset cn/hunan/huaihua/2024
//
// The table is a CSV file in UTF-8, UTF-16 or GB18030, text pasted from a document
// or a spreadsheet, or a table in Markdown. What the table does not say can be given: -year, -unit and
// -scope; what it says goes before them.
//
// Targets and answers in words are scored by judgement. With -judge-stated the
// score that the table states for one, or for an indicator without a target, is
// taken as the unit's own judgement, so that a finished table can be scored as it
// stands.
//
// Standard error lists what was assumed and what was skipped, each with its row
// and column. The exit status is 0 when every cell that must hold a figure was
// read, 1 when some were not and stay empty in the form, and 2 when there is no
// form: the input holds none or cannot be read, or the command line is wrong.
package main

import (
	"fmt"
	"io"
	"os"

	"jixiao.example/budget/check"
)

// The exit statuses.
const (
	allRead  = 0
	someRead = 1
	failed   = 2
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the whole command; it returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, status, ok := parse(args, stderr)
	if !ok {
		return status
	}
	form, findings, err := o.read(stdin)
	if err != nil {
		complain(stderr, o.language.explain(err))
		return failed
	}
	status = allRead
	for _, finding := range findings {
		if finding.Severity == check.Error {
			status = someRead
		}
		complain(stderr, finding.Severity.Text(o.language.tag)+o.language.say("：", ": ")+finding.Text(o.language.tag))
	}
	if o.judge {
		form = form.JudgedAsStated("单位自评")
	}
	line, err := form.Encode()
	if err == nil {
		_, err = stdout.Write(append(line, '\n'))
	}
	if err != nil {
		complain(stderr, err.Error())
		return failed
	}
	return status
}

// complain writes a line for the person at the terminal. When that fails there
// is nobody left to tell.
func complain(stderr io.Writer, message string) {
	_, _ = fmt.Fprintln(stderr, "convert: "+message) // see above
}
