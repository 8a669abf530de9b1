// Command score scores self-evaluation forms for other systems: it is a filter
// that reads one form a line (NDJSON, format jixiao/form/1) from standard input
// and writes one result a line (jixiao/result/1) to standard output, in the
// order of the input.
//
//	score -ruleset cn/hunan/huaihua/2024 < forms.ndjson > results.ndjson
//	score -show cn/hunan/huaihua/2024
//	score -validate city.json
//
// Every line is answered by one line, so that an engine that pipes rows through
// a program can put answers beside what it asked. A line that is no form becomes
// a line of format jixiao/error/1, which carries the line's number, and the next
// one is scored all the same; an empty line is answered by an empty one. With
// -check a result comes inside a line of format jixiao/checked/1 together with the
// findings, with -explain inside one of format jixiao/explained/1 together with the
// findings and the reasons of every node. With -summary one more line, of format
// jixiao/summary/1, counts the totals and grades of all results.
//
// Memory does not grow with the input: a line holds at most a megabyte, and the
// reader waits when the results that are not written yet fill a small window.
// The exit status is 0 when every line was scored, 1 when some were not, and 2
// when the command line is wrong or input or output failed.
//
// With -show it prints a rule set, whole and as JSON, to read or to copy. With
// -validate it prints everything that is wrong with the rule set in a file, each
// with its path and what would be right; the exit status is 1 then, and 0 when the
// set can score.
package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
)

// The exit statuses.
const (
	allScored  = 0
	someFailed = 1
	failed     = 2
)

const (
	// heapGrowth lets garbage pile up to a multiple of what is in use, which is
	// little, before it is collected.
	heapGrowth = 200
	// enoughMemory ends that, in bytes for each processor and thus, as a rule, for
	// each worker, whose batches of long lines are in use. Beyond them only lines
	// that were made to be large get there: a megabyte can take a hundred times as
	// much.
	enoughMemory = 32 << 20
)

func main() {
	debug.SetGCPercent(heapGrowth)
	debug.SetMemoryLimit(enoughMemory * int64(runtime.GOMAXPROCS(0)))
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the whole command; it returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, status, ok := parse(args, stderr)
	if !ok {
		return status
	}
	switch {
	case o.show != "":
		return o.showSet(stdout, stderr)
	case o.validate != "":
		return o.validateSet(stdout, stderr)
	}
	f := filter{options: o}
	if err := f.run(stdin, stdout); err != nil {
		complain(stderr, err.Error())
		return failed
	}
	if f.failed > 0 {
		complain(stderr, o.language.say("%[2]d行中有%[1]d行未能计分", "%[1]d of %[2]d lines could not be scored"), f.failed, f.lines)
		return someFailed
	}
	return allScored
}

// complain writes a line for the person at the terminal. When that fails there
// is nobody left to tell.
func complain(stderr io.Writer, format string, args ...any) {
	if len(args) > 0 {
		format = fmt.Sprintf(format, args...)
	}
	_, _ = io.WriteString(stderr, "score: "+format+"\n") // see above
}
