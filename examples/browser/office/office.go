// Package office is what the page asks: package desk, and what belongs to files:
//
//	workbook   an .xlsx → jixiao/table/1: the sheet that holds the form
//	csv        jixiao/table/1 → the table as a CSV file in UTF-8
//	report     jixiao/form/1 → the whole self-evaluation as one HTML page
package office

import (
	"bytes"

	"golang.org/x/text/language"

	"jixiao.example/examples/embed/desk"
	"jixiao.example/performance"
	"jixiao.example/performance/report"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/sheet"
)

// Office answers. The zero value is ready to use.
type Office struct{ desk desk.Desk }

// Answer answers as a desk does.
func (o *Office) Answer(function, settings string, input []byte) (answer []byte, ok bool) {
	switch function {
	case "workbook":
		return o.desk.With(settings, func(s desk.Settings) ([]byte, error) { return workbook(input, s) })
	case "csv":
		return o.desk.With(settings, func(s desk.Settings) ([]byte, error) { return csv(input, s) })
	case "report":
		return o.desk.With(settings, func(s desk.Settings) ([]byte, error) { return page(input, s.Scorer, s.Language) })
	}
	return o.desk.Answer(function, settings, input)
}

// csv writes a table for a spreadsheet.
func csv(input []byte, s desk.Settings) ([]byte, error) {
	table, err := s.Table(input)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = sheet.WriteCSV(&out, table, sheet.UTF8)
	return out.Bytes(), err
}

// page writes the page of a form alone.
func page(input []byte, scorer *scoring.Scorer, tag language.Tag) ([]byte, error) {
	form, err := performance.DecodeForm(input)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = report.Write(&out, report.Document{Form: form, Scorer: scorer}, tag)
	return out.Bytes(), err
}
