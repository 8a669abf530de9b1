package main

import (
	"io"

	"jixiao.example/budget/check"
	"jixiao.example/performance"
	"jixiao.example/performance/sheet"
)

// read reads the form of an input.
func (o options) read(in io.Reader) (performance.Form, []check.Finding, error) {
	table, err := sheet.ReadText(in, o.encoding)
	if err != nil {
		return performance.Form{}, nil, err
	}
	return sheet.ReadForm(table, o.known)
}
