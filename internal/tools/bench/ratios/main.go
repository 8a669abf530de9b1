// Ratios prints how long everybody takes to score a form, as a Markdown table:
// the median of several runs, which take turns so that other work on the
// machine meets all of them.
package main

import (
	"flag"
	"fmt"
	"log"
	"runtime/debug"
	"slices"
	"testing"

	"jixiao.example/internal/tools/bench"
)

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

func printTable(runs int) error {
	field, err := bench.NewField(bench.Forms)
	if err != nil {
		return err
	}
	everybody := bench.Contestants()
	times, allocs := make([][]float64, len(everybody)), make([]int64, len(everybody))
	runners := make([]bench.Runner, len(everybody))
	for n, contestant := range everybody {
		if runners[n], err = contestant.Prepare(field); err != nil {
			return fmt.Errorf("%s: %w", contestant.Name, err)
		}
	}
	for range runs {
		for n, runner := range runners {
			result := testing.Benchmark(func(b *testing.B) {
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					if err := runner.Score(i % bench.Forms); err != nil {
						b.Fatal(err)
					}
				}
			})
			if result.N == 0 {
				return fmt.Errorf("%s: failed", everybody[n].Name)
			}
			times[n] = append(times[n], float64(result.T.Nanoseconds())/float64(result.N))
			allocs[n] = result.AllocsPerOp()
		}
	}
	built := versions()
	fmt.Println("| name | version | ns/form | allocs | ratio |")
	fmt.Println("|---|---|--:|--:|--:|")
	ours := median(times[0])
	for n, contestant := range everybody {
		own := median(times[n])
		fmt.Printf("| `%s` | %s | %.0f | %d | %.2f |\n", contestant.Module, built[contestant.Module], own, allocs[n], own/ours)
	}
	return nil
}

func median(times []float64) float64 {
	slices.Sort(times)
	return times[len(times)/2]
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
