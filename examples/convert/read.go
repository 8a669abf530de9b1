package main

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"jixiao.example/budget/check"
	"jixiao.example/performance"
	"jixiao.example/performance/sheet"
)

// read reads the form of an input: as CSV, else as pasted text, in which a line
// may be one cell.
func (o options) read(in io.Reader) (performance.Form, []check.Finding, error) {
	data, err := io.ReadAll(io.LimitReader(in, sheet.MaxBytes+1)) // ReadCSV refuses the byte too many
	if err != nil {
		return performance.Form{}, nil, err
	}
	form, findings, err := o.readCSV(data)
	if !errors.Is(err, sheet.ErrNoForm) && !errors.Is(err, sheet.ErrQuote) {
		return form, findings, err
	}
	if table, pasteErr := sheet.ReadPasted(decoded(data)); pasteErr == nil {
		if form, findings, pasteErr := sheet.ReadForm(table, o.known); pasteErr == nil {
			return form, findings, nil
		}
	}
	return performance.Form{}, nil, err
}

func (o options) readCSV(data []byte) (performance.Form, []check.Finding, error) {
	table, err := sheet.ReadCSV(bytes.NewReader(data), o.encoding)
	if err != nil {
		return performance.Form{}, nil, err
	}
	return sheet.ReadForm(table, o.known)
}

// decoded is the text of an input whose bytes ReadCSV has found in order: it is
// UTF-8, or else GB18030.
func decoded(data []byte) string {
	if !utf8.Valid(data) {
		if text, err := simplifiedchinese.GB18030.NewDecoder().Bytes(data); err == nil {
			return string(text)
		}
	}
	return string(data)
}
