package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/summary"
)

// Beam wants to know of every function and type that travels to its workers.
func init() {
	register.DoFn2x0[fileio.FileMetadata, func(shard)](&cutFn{})
	register.DoFn2x2[context.Context, shard, summary.Summary, error](&scoreFn{})
	register.Emitter1[shard]()
	register.Combiner1[summary.Summary](&joinFn{})
	register.Function1x2(line)
	beam.RegisterType(reflect.TypeFor[shard]())
	beam.RegisterCoder(reflect.TypeFor[summary.Summary](), encode, decode)
}

// plan is what is read, how, and what is written.
type plan struct {
	ruleSet, input, results, summary string

	shard int64 // bytes
}

var (
	errRuleSet = errors.New("there is no rule set")
	errPlan    = errors.New("-input, -results and -summary are needed, and a shard has to hold something")
)

func (p plan) check() error {
	if p.input == "" || p.results == "" || p.summary == "" || p.shard < 1 {
		return errPlan
	}
	_, err := scorerOf(p.ruleSet)
	return err
}

func scorerOf(name string) (*scoring.Scorer, error) {
	set, found := ruleset.Find(ruleset.All(), name)
	if !found {
		return nil, fmt.Errorf("%w %q", errRuleSet, name)
	}
	return scoring.NewScorer(set)
}

// build puts the pipeline together.
func (p plan) build(scope beam.Scope) {
	shards := beam.ParDo(scope, &cutFn{Bytes: p.shard}, fileio.MatchFiles(scope, p.input))
	counted := beam.ParDo(scope, &scoreFn{RuleSet: p.ruleSet, Results: p.results}, beam.Reshuffle(scope, shards))
	textio.Write(scope, p.summary, beam.ParDo(scope, line, beam.Combine(scope, &joinFn{}, counted)))
}

// joinFn joins the summaries of shards, in whatever order they come: that is
// exact.
type joinFn struct{}

// CreateAccumulator returns the empty summary.
func (*joinFn) CreateAccumulator() summary.Summary { return summary.Summary{} }

// AddInput joins the summary of a shard.
func (*joinFn) AddInput(all, one summary.Summary) summary.Summary {
	all.Join(one)
	return all
}

// MergeAccumulators joins what was joined elsewhere.
func (*joinFn) MergeAccumulators(all, others summary.Summary) summary.Summary {
	all.Join(others)
	return all
}

// ExtractOutput returns the summary of everything.
func (*joinFn) ExtractOutput(all summary.Summary) summary.Summary { return all }

func encode(s summary.Summary) ([]byte, error) { return json.Marshal(s) }

func decode(data []byte) (s summary.Summary, err error) {
	err = json.Unmarshal(data, &s)
	return s, err
}

// line is a summary as a line of JSON.
func line(s summary.Summary) (string, error) {
	data, err := encode(s)
	return string(data), err
}
