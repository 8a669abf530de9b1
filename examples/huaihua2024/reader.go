package main

import (
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
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

// figure is a figure, a target or an actual value: its unit is in the reader's
// language.
func (r reader) figure(f fmt.Stringer) string { return words.FigureIn(r.tag, f.String()) }

// divided is a division of two figures.
func (r reader) divided(of, by fmt.Stringer) string {
	if r.english {
		return words.Factor(of.String()) + " ÷ " + words.Factor(by.String())
	}
	return of.String() + " ÷ " + by.String()
}

func (r reader) text(f check.Finding) string { return f.Text(r.tag) }
