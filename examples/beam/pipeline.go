package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/summary"
)

// Beam wants to know of every function and type that travels to its workers.
func init() {
	register.DoFn4x0[string, func(string), func(string), func(summary.Summary)](&scoreFn{})
	register.Emitter1[string]()
	register.Emitter1[summary.Summary]()
	register.Combiner1[summary.Summary](&joinFn{})
	register.Function1x2(summaryLine)
	beam.RegisterCoder(reflect.TypeFor[summary.Summary](), encode, decode)
}

// files are what is read and written.
type files struct{ input, results, refused, summary string }

// build puts the pipeline together.
func build(scope beam.Scope, name string, f files) {
	lines := textio.Read(scope, f.input)
	results, refused, counted := beam.ParDo3(scope, &scoreFn{RuleSet: name}, lines)
	textio.Write(scope, f.results, results)
	textio.Write(scope, f.refused, refused)
	textio.Write(scope, f.summary, beam.ParDo(scope, summaryLine, beam.Combine(scope, &joinFn{}, counted)))
}

// scoreFn scores lines, and counts the results of each bundle.
type scoreFn struct {
	RuleSet string

	scorer  *scoring.Scorer
	decoder performance.FormDecoder
	result  scoring.Result
	counted summary.Summary
}

var errRuleSet = errors.New("there is no rule set")

func scorerOf(name string) (*scoring.Scorer, error) {
	set, found := ruleset.Find(ruleset.All(), name)
	if !found {
		return nil, fmt.Errorf("%w %q", errRuleSet, name)
	}
	return scoring.NewScorer(set)
}

// Setup makes the rule set ready, once a worker.
func (s *scoreFn) Setup() (err error) {
	s.scorer, err = scorerOf(s.RuleSet)
	return err
}

// StartBundle begins a count; that of the bundle before has travelled on.
func (s *scoreFn) StartBundle(_, _ func(string), _ func(summary.Summary)) {
	s.counted = summary.Summary{}
}

// ProcessElement scores the form of a line.
func (s *scoreFn) ProcessElement(line string, result, refused func(string), _ func(summary.Summary)) {
	if strings.TrimSpace(line) == "" {
		return
	}
	form, err := s.decoder.Decode([]byte(line))
	if err != nil {
		refused(err.Error() + "\t" + line)
		return
	}
	s.scorer.ScoreInto(form, &s.result)
	s.counted.Add(s.result)
	result(string(s.result.AppendJSON(nil)))
}

// FinishBundle hands on what was counted.
func (s *scoreFn) FinishBundle(_, _ func(string), counted func(summary.Summary)) {
	counted(s.counted)
}

// joinFn joins summaries, in whatever order they come: that is exact.
type joinFn struct{}

// CreateAccumulator returns the empty summary.
func (*joinFn) CreateAccumulator() summary.Summary { return summary.Summary{} }

// AddInput joins the summary of a bundle.
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

// summaryLine is a summary as a line of JSON.
func summaryLine(s summary.Summary) (string, error) {
	data, err := encode(s)
	return string(data), err
}
