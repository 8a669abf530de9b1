// Command beam scores self-evaluation forms as an Apache Beam pipeline, for more
// of them than one machine takes: it reads one form a line (NDJSON, format
// jixiao/form/1), writes one line for each (jixiao/result/1, or jixiao/error/1
// for what is no form), and the summary of all totals and grades
// (jixiao/summary/1).
//
//	beam -ruleset cn/hunan/huaihua/2024 -input 'forms*.ndjson' -results results -summary summary.json
//
// The input is cut into shards of whole lines. The results of a shard are a file
// in the folder of results, named after its file and where it begins there, so
// that a shard that is run again writes the same file again, and the files by
// their names are in the order of the input.
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
	p := plan{shard: 16 << 20}
	flag.StringVar(&p.ruleSet, "ruleset", "", "rule set by its `name`")
	flag.StringVar(&p.input, "input", "", "files with the forms, as a `pattern`")
	flag.StringVar(&p.results, "results", "", "`folder` for the results")
	flag.StringVar(&p.summary, "summary", "", "`file` for the summary")
	flag.Int64Var(&p.shard, "shard", p.shard, "`bytes` of a shard")
	flag.Parse()
	beam.Init() // what follows does not run in a worker of a remote runner
	if err := run(context.Background(), p); err != nil {
		fmt.Fprintln(os.Stderr, "beam:", err)
		os.Exit(1)
	}
}

// run runs the pipeline on the runner of the command line, or else the local one.
func run(ctx context.Context, p plan) error {
	if err := p.check(); err != nil {
		return err
	}
	runner := *runners.Runner
	if runner == "" {
		runner = "prism"
	}
	pipeline, scope := beam.NewPipelineWithRoot()
	p.build(scope)
	_, err := beam.Run(ctx, runner, pipeline)
	return err
}
