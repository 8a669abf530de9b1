package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"golang.org/x/text/language"

	"jixiao.example/performance"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/summary"
)

// scoreFn scores the forms of a shard into its file of results, and counts them.
type scoreFn struct {
	RuleSet string
	Results string

	scorer  *scoring.Scorer
	decoder performance.FormDecoder
	result  scoring.Result
}

// Setup makes the rule set ready, once a worker.
func (f *scoreFn) Setup() (err error) {
	f.scorer, err = scorerOf(f.RuleSet)
	return err
}

// ProcessElement scores a shard.
func (f *scoreFn) ProcessElement(ctx context.Context, s shard) (counted summary.Summary, err error) {
	name := strings.TrimSuffix(f.Results, "/") + "/" + s.name()
	files, err := filesystem.New(ctx, name)
	if err != nil {
		return counted, err
	}
	defer files.Close()
	file, err := files.OpenWrite(ctx, name)
	if err != nil {
		return counted, err
	}
	out := bufio.NewWriter(file)
	var answer []byte
	for l, err := range s.lines(ctx) {
		if err != nil {
			return counted, errors.Join(err, file.Close())
		}
		answer = append(f.answer(answer[:0], l, &counted), '\n')
		if _, err := out.Write(answer); err != nil {
			return counted, errors.Join(err, file.Close())
		}
	}
	return counted, errors.Join(out.Flush(), file.Close())
}

// failure is a line that could not be scored.
type failure struct {
	Format string `json:"format"`
	// Byte is where the line begins in its file.
	Byte    int64  `json:"byte"`
	Message string `json:"message"`
}

// answer appends the answer to a line, which is one line, and empty to an empty
// one.
func (f *scoreFn) answer(out []byte, l located, counted *summary.Summary) []byte {
	text := bytes.TrimSpace(l.text)
	if len(text) == 0 {
		return out
	}
	form, err := f.decoder.Decode(text)
	if err != nil {
		data, _ := json.Marshal(failure{"jixiao/error/1", l.at, performance.ErrorText(err, language.Chinese)}) // texts and a number
		return append(out, data...)
	}
	f.scorer.ScoreInto(form, &f.result)
	counted.Add(f.result)
	return f.result.AppendJSON(out)
}
