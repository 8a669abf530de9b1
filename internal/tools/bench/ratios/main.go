// Ratios prints how long everybody takes to score a form, whole and its numbers
// only, as a Markdown table: the CPU time of the process, the least of many
// rounds, which take turns so that other work on the machine meets all of them.
package main

import (
	"flag"
	"fmt"
	"log"
	"runtime"
	"runtime/debug"
	"strings"
	"syscall"
	"time"

	"jixiao.example/internal/tools/bench"
)

func main() {
	rounds := flag.Int("rounds", 20, "rounds of each, of which the least is printed")
	last := flag.Duration("last", 50*time.Millisecond, "how long a round lasts, in CPU time")
	flag.Parse()
	if err := printTable(max(1, *rounds), *last); err != nil {
		log.Fatal(err)
	}
}

// entry is what a contestant is timed at.
type entry struct {
	bench.Contestant
	whole   *series
	numbers *series // who scores forms whole only is timed once
}

// series is the rounds of a runner.
type series struct {
	runner bench.Runner
	forms  int           // that a round scores
	least  time.Duration // of a form
	allocs uint64        // of a form
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

func (e entry) round(last time.Duration) error {
	if err := e.whole.round(last); err != nil || e.numbers == e.whole {
		return err
	}
	return e.numbers.round(last)
}

// round scores the forms of a round, as many as take that long, and keeps the
// least time that a form took.
func (s *series) round(last time.Duration) error {
	for n := 1; s.forms == 0; n *= 2 {
		took, _, err := s.score(n)
		if err != nil {
			return err
		}
		if took >= last {
			s.forms = n
		}
	}
	took, allocs, err := s.score(s.forms)
	if each := took / time.Duration(s.forms); s.least == 0 || each < s.least {
		s.least, s.allocs = each, allocs/uint64(s.forms)
	}
	return err
}

// score scores forms and tells what that took.
func (s *series) score(forms int) (took time.Duration, allocs uint64, err error) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	start := cpuTime()
	for i := range forms {
		if err := s.runner.Score(i % bench.Forms); err != nil {
			return 0, 0, err
		}
	}
	took = cpuTime() - start
	runtime.ReadMemStats(&after)
	return took, after.Mallocs - before.Mallocs, nil
}

// cpuTime is what the process has used so far, the collection of its garbage
// included.
func cpuTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		log.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

func printTable(rounds int, last time.Duration) error {
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
	for range rounds {
		for _, e := range entries {
			if err := e.round(last); err != nil {
				return fmt.Errorf("%s: %w", e.Name, err)
			}
		}
	}
	built, ours := versions(), entries[1].whole // with the result reused, as the others do
	fmt.Println("| name | version | whole form, ns | allocs | ratio | numbers only, ns | allocs | ratio |")
	fmt.Println("|---|---|--:|--:|--:|--:|--:|--:|")
	for _, e := range entries {
		fmt.Printf("| %s | %s | %s | %s |\n", e.name(), built[e.Module], e.whole.cells(ours), e.numbers.cells(ours))
	}
	return nil
}

// cells are time, allocations and the ratio to another's time.
func (s *series) cells(to *series) string {
	return fmt.Sprintf("%d | %d | %.2f", s.least.Nanoseconds(), s.allocs, float64(s.least)/float64(to.least))
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
