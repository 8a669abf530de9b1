package desk

import (
	"golang.org/x/text/language"

	"jixiao.example/performance/scoring"
	"jixiao.example/performance/sheet"
)

// Settings are what a question is asked with, for hosts that have functions of
// their own.
type Settings struct {
	// Scorer is that of the rule set, nil where none is named.
	Scorer   *scoring.Scorer
	Language language.Tag
	Known    sheet.Known

	made *prepared
}

// Table reads a table as "read" does.
func (s Settings) Table(input []byte) (sheet.Table, error) { return tableOf(s.made, input) }

// With answers by a function of the host's own: its errors and panics become
// documents as those of a desk do.
func (d *Desk) With(settings string, do func(Settings) ([]byte, error)) (answer []byte, ok bool) {
	return d.with(nil, settings, func(s *prepared) ([]byte, error) {
		return do(Settings{s.scorer, s.tag, s.known, s})
	})
}

// TableError is an error about the table that a function of the host's own reads.
func TableError(err error) error { return fault(kindTable, err) }
