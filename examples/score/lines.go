package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

const (
	// maxLine is the length of the longest line that is read, in bytes. A form
	// of that length has some five thousand indicators.
	maxLine = 1 << 20
	// block is how much is read at once; a batch holds about as much.
	block = 64 << 10
	// byteOrderMark is what some programs write in front of UTF-8.
	byteOrderMark = "\ufeff"
)

// batch is a run of lines on its way through the filter. Its memory is used
// again for later lines.
type batch struct {
	text  []byte
	lines []line
	out   []byte
	// done gets a value when out answers all lines.
	done chan struct{}
}

// line is one line of a batch.
type line struct {
	number   int64 // in the input, from 1
	from, to int   // in the text of the batch
	tooLong  bool  // its text was dropped
}

// reset empties the batch. What a huge line left behind is given back.
func (b *batch) reset() {
	if cap(b.text) > maxLine {
		b.text = nil
	}
	if cap(b.out) > maxLine {
		b.out = nil
	}
	b.text, b.lines, b.out = b.text[:0], b.lines[:0], b.out[:0]
}

// lineReader cuts an input into batches.
type lineReader struct {
	in     *bufio.Reader
	number int64
}

func newLineReader(in io.Reader) *lineReader {
	return &lineReader{in: bufio.NewReaderSize(in, block)}
}

// fill puts the next lines into an empty batch: as many as have come already,
// so that nobody who waits for an answer waits for the next line, but no more
// than a block. It returns io.EOF with the last lines.
func (r *lineReader) fill(b *batch) error {
	for {
		if err := r.line(b); err != nil {
			return err
		}
		if len(b.text) >= block || !r.ready() {
			return nil
		}
	}
}

// ready tells whether a whole line has come already.
func (r *lineReader) ready() bool {
	waiting, err := r.in.Peek(r.in.Buffered())
	return err == nil && bytes.IndexByte(waiting, '\n') >= 0
}

// line appends one line to the batch, or notes that it is too long.
func (r *lineReader) line(b *batch) error {
	l := line{number: r.number + 1, from: len(b.text)}
	some := false
	for {
		chunk, err := r.in.ReadSlice('\n')
		some = some || len(chunk) > 0
		if l.tooLong = l.tooLong || len(b.text)-l.from+len(chunk) > maxLine; !l.tooLong {
			b.text = append(b.text, chunk...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if some {
			if l.tooLong {
				b.text = b.text[:l.from]
			}
			r.number, l.to = l.number, len(b.text)
			b.lines = append(b.lines, l)
		}
		return err
	}
}
