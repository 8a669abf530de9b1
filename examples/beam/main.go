// Command beam scores self-evaluation forms as an Apache Beam pipeline, for more
// of them than one machine takes: it reads one form a line (NDJSON, format
// jixiao/form/1), and writes the results (jixiao/result/1), the lines that are no
// form with the reason, and the summary of all totals and grades
// (jixiao/summary/1).
//
//	beam -ruleset cn/hunan/huaihua/2024 -input 'forms*.ndjson' \
//		-results results.ndjson -refused refused.txt -summary summary.json
//
// It runs in this process on Beam's local runner. The same pipeline is what other
// portable runners execute: -runner universal with -endpoint, and what else the
// runner asks for.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/core/runtime/exec/optimized"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/universal"
)

func main() {
	var f files
	name := flag.String("ruleset", "", "rule set by its `name`")
	flag.StringVar(&f.input, "input", "", "files with the forms, as a `pattern`")
	flag.StringVar(&f.results, "results", "", "`file` for the results")
	flag.StringVar(&f.refused, "refused", "", "`file` for the lines that are no form")
	flag.StringVar(&f.summary, "summary", "", "`file` for the summary")
	flag.Parse()
	beam.Init() // what follows does not run in a worker of a remote runner
	if err := run(context.Background(), *name, f); err != nil {
		fmt.Fprintln(os.Stderr, "beam:", err)
		os.Exit(1)
	}
}

// run runs the pipeline on the runner of the command line, or else the local one.
func run(ctx context.Context, name string, f files) error {
	if _, err := scorerOf(name); err != nil {
		return err
	}
	runner := *runners.Runner
	if runner == "" {
		runner = "prism"
	}
	pipeline, scope := beam.NewPipelineWithRoot()
	build(scope, name, f)
	_, err := beam.Run(ctx, runner, pipeline)
	return err
}
