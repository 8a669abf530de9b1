package main

import (
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// reader is who reads the output: in Chinese or in English.
type reader struct {
	tag     language.Tag
	english bool
}

// readerOf returns the reader of a language; known is false for a language that
// there are no words in.
func readerOf(tag language.Tag) (r reader, known bool) {
	base, _ := tag.Base()
	r = reader{tag: tag, english: base.String() == "en"}
	return r, r.english || base.String() == "zh"
}

func (r reader) say(zh, en string) string {
	if r.english {
		return en
	}
	return zh
}

func (r reader) label(l figure.Label) string { return r.say(l.Zh, l.En) }

func (r reader) text(f check.Finding) string { return f.Text(r.tag) }
