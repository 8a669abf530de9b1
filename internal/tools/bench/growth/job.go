package main

import (
	"bytes"
	"errors"
	"fmt"
	"time"

	"golang.org/x/text/language"

	"jixiao.example/internal/mix"
	"jixiao.example/performance"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/sheet"
	"jixiao.example/performance/summary"
	"jixiao.example/performance/verify"
)

// largest is the size of the largest form.
const largest = performance.MaxIndicators

var errRead = errors.New("the table was read as another form")

// oneForm goes from a table of so many indicators to the reasons of every score.
func oneForm(size int) error {
	table := tableOf(size)
	scorer := scoring.MustScorer(ruleset.Huaihua2024())
	var watch stopwatch
	times := max(1, 2*largest/size) // small forms again and again: the clock is a coarse one
	for range 3 {
		var form performance.Form
		var trace scoring.Trace
		steps := []func() error{
			func() error {
				rows, err := sheet.ReadCSV(bytes.NewReader(table), sheet.UTF8)
				if err != nil {
					return err
				}
				form, _, err = sheet.ReadForm(rows, sheet.Known{})
				return err
			},
			func() error { trace = scorer.Trace(form); return nil },
			func() error {
				for _, finding := range verify.Check(trace) {
					_ = finding.Text(language.Chinese)
				}
				return nil
			},
			func() error { explain.All(trace, language.Chinese); return nil },
		}
		for n, step := range steps {
			again := func() error {
				for range times {
					if err := step(); err != nil {
						return err
					}
				}
				return nil
			}
			if err := watch.time(n, again); err != nil {
				return err
			}
		}
		if read := countOf(form); read != size {
			return fmt.Errorf("%d indicators instead of %d: %w", read, size, errRead)
		}
	}
	each := float64(size * times)
	whole := time.Duration(0)
	for _, took := range watch.least {
		fmt.Printf("%.1f | ", float64(took.Microseconds())/each)
		whole += took
	}
	fmt.Printf("%.1f", float64(whole.Microseconds())/each)
	return nil
}

// manyForms goes from the JSON of so many forms to that of their results and to
// what they come to together.
func manyForms(size int) error {
	lines := make([][]byte, 1000)
	for i := range lines {
		line, err := mix.Form(i).Encode()
		if err != nil {
			return err
		}
		lines[i] = line
	}
	scorer := scoring.MustScorer(ruleset.Huaihua2024())
	var decoder performance.FormDecoder
	var result scoring.Result
	var counted summary.Summary
	var out []byte
	start := cpuTime()
	for i := range size {
		form, err := decoder.Decode(lines[i%len(lines)])
		if err != nil {
			return err
		}
		scorer.ScoreInto(form, &result)
		counted.Add(result)
		out = result.AppendJSON(out[:0])
	}
	fmt.Printf("%.1f", float64((cpuTime()-start).Microseconds())/float64(size))
	return nil
}

// tableOf is the CSV of a form of so many indicators, ten in a group.
func tableOf(size int) []byte {
	const inGroup = 10
	var drawn []performance.Indicator
	for i := 0; len(drawn) < size; i++ {
		for _, class := range mix.Form(i).Classes {
			for _, group := range class.Groups {
				drawn = append(drawn, group.Indicators...)
			}
		}
	}
	form := mix.Form(0)
	form.Classes = form.Classes[:1]
	form.Classes[0].Groups = nil
	for i := 0; i < size; i += inGroup {
		group := performance.Group{Name: fmt.Sprintf("数量指标%d", i/inGroup), Indicators: drawn[i:min(i+inGroup, size)]}
		form.Classes[0].Groups = append(form.Classes[0].Groups, group)
	}
	for i := range drawn[:size] {
		drawn[i].Name = fmt.Sprintf("%s（%d）", drawn[i].Name, i)
	}
	var file bytes.Buffer
	_ = sheet.WriteCSV(&file, sheet.Write(form, sheet.Layout{}), sheet.UTF8) // into memory
	return file.Bytes()
}

func countOf(form performance.Form) (n int) {
	for _, class := range form.Classes {
		for _, group := range class.Groups {
			n += len(group.Indicators)
		}
	}
	return n
}
