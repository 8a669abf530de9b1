// Programmes shows what the offices behind a report compute, on invented data:
// the year's statements from accounts, tenancies, contracts and batches, lists of
// what is due, a plan of payments, and what does not agree. Run it:
//
//	go run ./examples/programmes
//	go run ./examples/programmes -lang en
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/report"
)

func main() {
	lang := flag.String("lang", "zh", "language of the output: zh or en")
	flag.Parse()
	if err := run(os.Stdout, *lang); err != nil {
		fmt.Fprintln(os.Stderr, "programmes:", err)
		os.Exit(1)
	}
}

// chapter is one programme: its statistics, which a report page takes as they
// are, lists that the office works by, and findings.
type chapter struct {
	title    figure.Label
	values   []report.Statistics
	lists    []list
	findings []check.Finding
}

// list is a heading and the lines below it.
type list struct {
	title figure.Label
	lines []string
}

// chapters returns every programme of the example.
func chapters() ([]chapter, error) {
	var all []chapter
	for _, chapterOf := range []func() (chapter, error){maintenance, housing, termites, purchases, lifts} {
		made, err := chapterOf()
		if err != nil {
			return nil, err
		}
		all = append(all, made)
	}
	return all, nil
}

func run(w io.Writer, lang string) error {
	tag, err := language.Parse(lang)
	if err != nil {
		return fmt.Errorf("-lang: %w", err)
	}
	all, err := chapters()
	if err != nil {
		return err
	}
	var out strings.Builder
	for i, c := range all {
		c.write(&out, i+1, tag)
	}
	_, err = io.WriteString(w, out.String())
	return err
}

func (c chapter) write(out *strings.Builder, number int, tag language.Tag) {
	fmt.Fprintf(out, "%d. %s\n", number, in(tag, c.title))
	ledger, identities := check.NewLedger(), []check.Identity{}
	for _, value := range c.values {
		for _, named := range value.Figures() {
			if named.Figure != nil && named.Figure.Stated() {
				fmt.Fprintf(out, "   %s  %s\n", in(tag, named.Label), named.Figure)
			}
		}
		ledger = ledger.With(value.Statements(in(tag, c.title))...)
		identities = append(identities, value.Identities()...)
	}
	for _, l := range c.lists {
		fmt.Fprintf(out, "   [%s]\n", in(tag, l.title))
		for _, line := range l.lines {
			fmt.Fprintf(out, "   - %s\n", line)
		}
	}
	for _, finding := range append(ledger.Check(identities...).Findings(), c.findings...) {
		fmt.Fprintf(out, "   ! %s\n", finding.Text(tag))
	}
	fmt.Fprintln(out)
}

// in returns a label in the language of the output.
func in(tag language.Tag, l figure.Label) string {
	if base, _ := tag.Base(); base.String() == "en" {
		return l.En
	}
	return l.Zh
}

// label is a name in both languages.
func label(zh, en string) figure.Label { return figure.Label{Zh: zh, En: en} }
