package main

import (
	"bytes"
	"encoding/json"

	"jixiao.example/budget/check"
	"jixiao.example/performance"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/summary"
	"jixiao.example/performance/verify"
)

// worker scores batches; no two share anything but the scorer.
type worker struct {
	options

	decoder       performance.FormDecoder
	result        scoring.Result // its memory is used again, as the decoder's is
	counted       summary.Summary
	lines, failed int64
}

func (w *worker) work(batches <-chan *batch) {
	for b := range batches {
		for _, l := range b.lines {
			w.answer(b, l)
		}
		b.done <- struct{}{}
	}
}

// answer appends the answer to one line to the batch's output.
func (w *worker) answer(b *batch, l line) {
	text := bytes.TrimSpace(b.text[l.from:l.to])
	if l.number == 1 {
		text = bytes.TrimPrefix(text, []byte(byteOrderMark))
	}
	if len(text) == 0 && !l.tooLong {
		b.out = append(b.out, '\n') // an answer for every line, and none to nothing
		return
	}
	w.lines++
	if l.tooLong {
		w.fail(b, tooLong(w.language, l.number))
		return
	}
	out, err := w.score(b.out, text)
	if err != nil {
		w.fail(b, explainError(w.language, l.number, err))
		return
	}
	out = append(out, '\n')
	b.out = out
}

func (w *worker) fail(b *batch, e errorLine) {
	w.failed++
	data, err := json.Marshal(e)
	if err != nil { // it consists of texts and a number
		return
	}
	b.out = append(append(b.out, data...), '\n')
}

// score appends the line for a form.
func (w *worker) score(out, text []byte) ([]byte, error) {
	form, err := w.decoder.Decode(text)
	if err != nil {
		return nil, err
	}
	w.scorer.ScoreInto(form, &w.result)
	if w.summary {
		w.counted.Add(w.result)
	}
	if w.check || w.explain {
		data, err := json.Marshal(w.checked(form))
		return append(out, data...), err
	}
	return w.result.AppendJSON(out), nil
}

// The wire formats of a result with its findings, and with its reasons as well.
const (
	checkedFormat   = "jixiao/checked/1"
	explainedFormat = "jixiao/explained/1"
)

type checkedLine struct {
	Format       string                `json:"format"`
	Result       scoring.Result        `json:"result"`
	Findings     []finding             `json:"findings"`
	Explanations []explain.Explanation `json:"explanations,omitempty"`
}

// finding is a finding with its words.
type finding struct {
	check.Finding

	Text string `json:"text"`
}

func (w *worker) checked(form performance.Form) checkedLine {
	trace := w.scorer.Trace(form)
	found := verify.Check(trace)
	answer := checkedLine{Format: checkedFormat, Result: w.result, Findings: make([]finding, len(found))}
	for i, one := range found {
		answer.Findings[i] = finding{one, one.Text(w.language.tag)}
	}
	if w.explain {
		answer.Format, answer.Explanations = explainedFormat, explain.All(trace, w.language.tag)
	}
	return answer
}
