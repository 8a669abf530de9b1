package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"

	"jixiao.example/performance"
)

// shard is a stretch of a file: the lines that begin in it.
type shard struct {
	Path     string
	From, To int64
}

// cutFn cuts files into shards.
type cutFn struct{ Bytes int64 }

// ProcessElement cuts a file.
func (c *cutFn) ProcessElement(file fileio.FileMetadata, emit func(shard)) {
	for from := int64(0); from < file.Size; from += c.Bytes {
		emit(shard{file.Path, from, min(from+c.Bytes, file.Size)})
	}
}

// name is that of the shard's results.
func (s shard) name() string {
	return fmt.Sprintf("%s-%015d.ndjson", strings.NewReplacer("/", "_", `\`, "_", ":", "_").Replace(s.Path), s.From)
}

// lines are the lines of a shard, each with where it begins, and an error at the
// end. A line is good until the next; one that is too long for a form is cut to a
// length that is still too long.
func (s shard) lines(ctx context.Context) iter.Seq2[located, error] {
	return func(yield func(located, error) bool) {
		if err := s.read(ctx, func(l located) bool { return yield(l, nil) }); err != nil {
			yield(located{}, err)
		}
	}
}

// located is a line and the byte of the file where it begins.
type located struct {
	text []byte
	at   int64
}

func (s shard) read(ctx context.Context, yield func(located) bool) error {
	files, err := filesystem.New(ctx, s.Path)
	if err != nil {
		return err
	}
	defer files.Close()
	file, err := files.OpenRead(ctx, s.Path)
	if err != nil {
		return err
	}
	defer file.Close()
	in, at, err := s.begin(file)
	for l := (located{}); err == nil && at < s.To; {
		l.at = at
		at, err = l.fill(in)
		if at > l.at && !yield(l) {
			return nil
		}
	}
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

// begin goes to the first line that begins in the shard.
func (s shard) begin(file io.Reader) (in *bufio.Reader, at int64, err error) {
	before := max(s.From-1, 0)
	if seeker, can := file.(io.Seeker); can {
		_, err = seeker.Seek(before, io.SeekStart)
	} else {
		_, err = io.CopyN(io.Discard, file, before)
	}
	in = bufio.NewReaderSize(file, 64<<10)
	if err != nil || s.From == 0 {
		return in, 0, err
	}
	rest := located{at: before}
	at, err = rest.fill(in)
	return in, at, err
}

// fill reads a line, and returns where the next one begins.
func (l *located) fill(in *bufio.Reader) (next int64, err error) {
	l.text, next = l.text[:0], l.at
	for {
		chunk, err := in.ReadSlice('\n')
		next += int64(len(chunk))
		l.text = append(l.text, chunk[:min(len(chunk), performance.MaxFormBytes+1-len(l.text))]...)
		if !errors.Is(err, bufio.ErrBufferFull) {
			return next, err
		}
	}
}
