// Report writes the whole self-evaluation of the seed as one HTML page:
//
//	go run ./examples/report > report.html
//	go run ./examples/report -lang en > report.en.html
//	go run ./examples/report -outline project > report.project.html
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"

	"golang.org/x/text/language"

	"jixiao.example/performance/report"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

func main() {
	lang := flag.String("lang", "zh", "language of the page: zh or en")
	outline := flag.String("outline", "department", "chapters of the page: department or project")
	flag.Parse()
	if err := run(os.Stdout, *lang, *outline); err != nil {
		fmt.Fprintln(os.Stderr, "report:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, lang, outline string) error {
	tag, err := language.Parse(lang)
	if err != nil {
		return fmt.Errorf("-lang: %w", err)
	}
	chapters, known := outlines(outline, tag)
	if !known {
		return fmt.Errorf("-outline: %q is neither department nor project", outline)
	}
	scorer, err := scoring.NewScorer(ruleset.Huaihua2024())
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	if err := report.Write(out, document(scorer, chapters), tag); err != nil {
		return err
	}
	return out.Flush()
}
