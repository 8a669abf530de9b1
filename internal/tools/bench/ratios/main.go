// Ratios prints how long everybody takes to score a form, whole and its numbers
// only, as a Markdown table: the medians of several runs, which take turns so
// that other work on the machine meets all of them.
package main

import (
	"errors"
	"flag"
	"fmt"
	"log"
	"runtime/debug"
	"slices"
	"strings"
	"testing"

	"jixiao.example/internal/tools/bench"
)

var errFailed = errors.New("could not score a form")

func main() {
	testing.Init()
	runs := flag.Int("runs", 7, "runs of each, of which the median is printed")
	last := flag.String("last", "200ms", "how long a run lasts")
	flag.Parse()
	if err := flag.Set("test.benchtime", *last); err != nil {
		log.Fatal(err)
	}
	if err := printTable(max(1, *runs)); err != nil {
		log.Fatal(err)
	}
}

// entry is what a contestant is timed at.
type entry struct {
	bench.Contestant
	whole   *series
	numbers *series // who scores forms whole only is timed once
}

// series is the runs of a runner.
type series struct {
	runner bench.Runner
	times  []float64
	allocs int64
}

func newEntry(contestant bench.Contestant, field bench.Field) (entry, error) {
	whole, err := contestant.Whole(field)
	if err != nil {
		return entry{}, fmt.Errorf("%s: %w", contestant.Name, err)
	}
	e := entry{Contestant: contestant, whole: &series{runner: whole}}
	e.numbers = e.whole
	if contestant.Numbers != nil {
		numbers, err := contestant.Numbers(field)
		if err != nil {
			return entry{}, fmt.Errorf("%s: %w", contestant.Name, err)
		}
		e.numbers = &series{runner: numbers}
	}
	return e, nil
}

// name is the module's path and what sets the contestant apart from others of it.
func (e entry) name() string {
	name := "`" + e.Module + "`"
	if _, way, found := strings.Cut(e.Name, ", "); found {
		name += ", " + way
	}
	return name
}

func (e entry) run() error {
	if err := e.whole.run(); err != nil || e.numbers == e.whole {
		return err
	}
	return e.numbers.run()
}

func (s *series) run() error {
	result := testing.Benchmark(func(b *testing.B) {
		b.Helper()
		bench.Time(b, s.runner)
	})
	if result.N == 0 {
		return errFailed
	}
	s.times = append(s.times, float64(result.T.Nanoseconds())/float64(result.N))
	s.allocs = result.AllocsPerOp()
	return nil
}

func (s *series) median() float64 {
	times := slices.Sorted(slices.Values(s.times))
	return times[len(times)/2]
}

func printTable(runs int) error {
	field, err := bench.NewField(bench.Forms)
	if err != nil {
		return err
	}
	var entries []entry
	for _, contestant := range bench.Contestants() {
		e, err := newEntry(contestant, field)
		if err != nil {
			return err
		}
		entries = append(entries, e)
	}
	for range runs {
		for _, e := range entries {
			if err := e.run(); err != nil {
				return fmt.Errorf("%s: %w", e.Name, err)
			}
		}
	}
	built, ours := versions(), entries[0].whole
	fmt.Println("| name | version | whole form, ns | allocs | ratio | numbers only, ns | allocs | ratio |")
	fmt.Println("|---|---|--:|--:|--:|--:|--:|--:|")
	for _, e := range entries {
		fmt.Printf("| %s | %s | %s | %s |\n", e.name(), built[e.Module], e.whole.cells(ours), e.numbers.cells(ours))
	}
	return nil
}

// cells are time, allocations and the ratio to another's time.
func (s *series) cells(to *series) string {
	return fmt.Sprintf("%.0f | %d | %.2f", s.median(), s.allocs, s.median()/to.median())
}

// versions are those of the modules that this program was built from.
func versions() map[string]string {
	out := map[string]string{}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, module := range info.Deps {
			out[module.Path] = module.Version
		}
	}
	out["jixiao.example"] = "this one"
	return out
}
