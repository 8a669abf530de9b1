// Command whatif asks of one published form what would have had to be
// different: what cost the unit the points that it lost, what a single figure
// would have to be for a total, how far it could have gone before the grade was
// lost, and what one more step brings.
//
//	go run ./examples/whatif                  in Chinese
//	go run ./examples/whatif -lang en         in English
//	go run ./examples/whatif -points 97       for another total
//
// The exit status is 0, or 2 for wrong arguments and output that cannot be
// written.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// The exit statuses.
const (
	done   = 0
	failed = 2
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

func run(args []string, stdout, stderr io.Writer) int {
	tag, goal := language.Chinese, figure.PointsOf(98)
	flags := flag.NewFlagSet("whatif", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.TextVar(&tag, "lang", language.Chinese, "language: `zh or en`")
	flags.TextVar(&goal, "points", figure.PointsOf(98), "total to reach: `points`")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return done
		}
		return failed
	}
	base, _ := tag.Base()
	known := base.String() == "zh" || base.String() == "en"
	if flags.NArg() > 0 || !known || !goal.Stated() || goal.Sign() < 0 {
		return fail(stderr, "usage: whatif [-lang zh|en] [-points N]")
	}
	scorer, err := scoring.NewScorer(ruleset.Huaihua2024())
	if err != nil {
		return fail(stderr, err)
	}
	form := seed.Form()
	q := question{trace: scorer.Trace(form), form: form, tag: tag, english: base.String() == "en"}
	text, err := q.answer(goal)
	if err != nil {
		return fail(stderr, err)
	}
	if _, err := io.WriteString(stdout, text); err != nil {
		return fail(stderr, err)
	}
	return done
}

// fail says why and returns the exit status.
func fail(stderr io.Writer, why any) int {
	_, _ = fmt.Fprintln(stderr, "whatif:", why) // there is nowhere else to say it
	return failed
}
