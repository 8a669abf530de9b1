// Command spreadsheet reads self-evaluation forms out of office documents and
// writes them back as a filled workbook:
//
//	spreadsheet read  [-sheet NAME] [-year N] [-unit NAME] [-scope SCOPE] FILE.xlsx > form.json
//	spreadsheet docx  [-year N] [-unit NAME] [-scope SCOPE] FILE.docx > form.json
//	spreadsheet write [-ruleset NAME|FILE] [-official] FORM.json FILE.xlsx
//
// A form is a line of JSON of format jixiao/form/1. read takes the first sheet
// that holds the official table, docx the tables of a document. What the table
// does not say can be given; what it says goes before it. write fills in the
// scores of a rule set, or those that the form states when none is named.
//
// Standard error lists what was assumed and what was skipped, in -lang zh or en.
// The exit status is 0 when all is well, 1 when a cell that must hold a figure
// could not be read and stays empty in the form, and 2 when there is no form, a
// file is hostile or broken, or the command line is wrong.
//
// It is a module of its own, so that a program which imports the library does
// not inherit a spreadsheet library.
package main

import (
	"fmt"
	"io"
	"os"
)

// The exit statuses.
const (
	done     = 0
	someRead = 1
	failed   = 2
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

const usage = `spreadsheet read  [-sheet NAME] [-year N] [-unit NAME] [-scope SCOPE] [-lang zh|en] FILE.xlsx > form.json
spreadsheet docx  [-year N] [-unit NAME] [-scope SCOPE] [-lang zh|en] FILE.docx > form.json
spreadsheet write [-ruleset NAME|FILE] [-official] [-lang zh|en] FORM.json FILE.xlsx
`

// run is the whole command; it returns the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	if len(args) == 0 {
		args = []string{""}
	}
	switch args[0] {
	case "read":
		return read(args[1:], stdout, stderr)
	case "docx":
		return docx(args[1:], stdout, stderr)
	case "write":
		return write(args[1:], stderr)
	case "-h", "-help", "--help":
		_, _ = io.WriteString(stderr, usage) // see complain
		return done
	}
	_, _ = io.WriteString(stderr, usage) // see complain
	return failed
}

// complain writes a line for the person at the terminal. When that fails there
// is nobody left to tell.
func complain(stderr io.Writer, message string) {
	_, _ = fmt.Fprintln(stderr, "spreadsheet: "+message) // see above
}
