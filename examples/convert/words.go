package main

import (
	"errors"

	"golang.org/x/text/language"

	"jixiao.example/performance"
	"jixiao.example/performance/sheet"
)

// tongue is the language of messages.
type tongue struct{ tag language.Tag }

func (t tongue) say(zh, en string) string {
	if base, _ := t.tag.Base(); base.String() == "en" {
		return en
	}
	return zh
}

// explain says why there is no form, and where.
func (t tongue) explain(err error) string {
	message := performance.ErrorText(err, t.tag)
	if errors.Is(err, sheet.ErrText) {
		message += t.say("（-encoding）", " (-encoding)")
	}
	return message
}
