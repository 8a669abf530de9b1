// Command huaihua2024 carries one published report through the library: the
// 2024 self-evaluation of a municipal housing security centre. It prints revenue
// and expenditure, the two annex tables, the score of every indicator beside the
// one that the form states, the programmes' statistics with the rates that follow
// from them, what does not agree, and in the end, on one screen, the result, the
// counts and the worst findings.
//
//	go run ./examples/huaihua2024              in Chinese
//	go run ./examples/huaihua2024 -lang en     in English
//	go run ./examples/huaihua2024 -explain     with the reasons for every score
//	go run ./examples/huaihua2024 -width 120   in a wider terminal
//	go run ./examples/huaihua2024 -json        for other programs
//
// The exit status is 0 when the scores agree with the stated ones, 1 when they
// do not, and 2 for wrong arguments.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"golang.org/x/text/language"

	"jixiao.example/internal/seed"
	"jixiao.example/performance"
)

// The exit statuses.
const (
	agrees = iota
	disagrees
	wrongArguments
)

// leastWidth is the narrowest terminal in which figures stay whole.
const leastWidth = 40

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

func run(args []string, stdout, stderr io.Writer) int {
	return show(seed.BoundForm(), args, stdout, stderr)
}

// show evaluates a form of the report and writes what the arguments ask for.
func show(form performance.Form, args []string, stdout, stderr io.Writer) int {
	var (
		tag             language.Tag
		explain, asJSON bool
		width           int
	)
	flags := flag.NewFlagSet("huaihua2024", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.TextVar(&tag, "lang", language.Chinese, "language: `zh or en`")
	flags.BoolVar(&explain, "explain", false, "give the reasons for every score")
	flags.BoolVar(&asJSON, "json", false, "write one JSON document")
	flags.IntVar(&width, "width", 80, "`columns` of the terminal, 40 or more")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return agrees
		}
		return wrongArguments
	}
	reader, known := readerOf(tag)
	if flags.NArg() > 0 || !known || width < leastWidth {
		return fail(stderr, wrongArguments, "usage: huaihua2024 [-lang zh|en] [-width columns] [-explain] [-json]")
	}

	evaluation, err := evaluate(form)
	if err != nil {
		return fail(stderr, disagrees, err)
	}
	p := &page{reader: reader, width: width}
	if asJSON {
		err = evaluation.writeJSON(p, reader, explain)
	} else {
		evaluation.write(p, explain)
		err = p.err
	}
	if err == nil {
		_, err = p.WriteTo(stdout)
	}
	if err != nil {
		return fail(stderr, disagrees, err)
	}
	if !evaluation.agrees() {
		return disagrees
	}
	return agrees
}

// fail says why and returns the exit status.
func fail(stderr io.Writer, status int, why any) int {
	_, _ = fmt.Fprintln(stderr, why) // there is nowhere else to say it
	return status
}
