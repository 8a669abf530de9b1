package main

import (
	"encoding/json"
	"errors"
	"io"
	"sync"
	"sync/atomic"

	"jixiao.example/performance/summary"
)

// filter carries lines from an input to an output: one goroutine reads them in
// batches, workers score the batches, and the caller's goroutine writes their
// answers in the order of the input. The batches are few and go round, so that
// a slow writer stops the reader.
type filter struct {
	options

	// lines are the lines that held something, and failed those of them that
	// were not scored; both are for after the run.
	lines, failed int64
}

// perWorker is how many batches go round for each worker: one in work and the
// others waiting to be worked on or written.
const perWorker = 4

func (f *filter) run(in io.Reader, out io.Writer) error {
	window := perWorker * f.workers
	free, work, queue := make(chan *batch, window), make(chan *batch, window), make(chan *batch, window)
	for range window {
		free <- &batch{done: make(chan struct{}, 1)}
	}

	scorers := make([]worker, f.workers)
	var group sync.WaitGroup
	for i := range scorers {
		scorers[i].options = f.options
		group.Go(func() { scorers[i].work(work) })
	}

	var stop atomic.Bool
	var readErr error
	go func() {
		defer close(queue)
		defer close(work)
		lines := newLineReader(in)
		for readErr == nil && !stop.Load() {
			b := <-free
			b.reset()
			readErr = lines.fill(b)
			work <- b
			queue <- b
		}
	}()

	var writeErr error
	for b := range queue {
		<-b.done
		if writeErr == nil && len(b.out) > 0 {
			if _, writeErr = out.Write(b.out); writeErr != nil {
				stop.Store(true)
			}
		}
		free <- b
	}
	group.Wait()

	if writeErr != nil {
		return writeErr
	}
	if !errors.Is(readErr, io.EOF) {
		return readErr
	}
	return f.finish(scorers, out)
}

// finish adds up what the workers counted and writes the summary.
func (f *filter) finish(scorers []worker, out io.Writer) error {
	var total summary.Summary
	for i := range scorers {
		f.lines += scorers[i].lines
		f.failed += scorers[i].failed
		total.Join(scorers[i].counted)
	}
	if !f.summary {
		return nil
	}
	data, err := json.Marshal(total)
	if err != nil {
		return err
	}
	_, err = out.Write(append(data, '\n'))
	return err
}
