package main

import (
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/performance"
)

// tongue is the language of messages.
type tongue struct{ tag language.Tag }

func (t tongue) say(zh, en string) string {
	if base, _ := t.tag.Base(); base.String() == "en" {
		return en
	}
	return zh
}

// problem is an error in both languages.
type problem struct{ zh, en string }

// Error implements error.
func (p problem) Error() string { return p.en }

// Text says the problem in the language that tag asks for.
func (p problem) Text(tag language.Tag) string { return tongue{tag}.say(p.zh, p.en) }

// tooLarge is a problem with a limit.
func tooLarge(zh, en string, limit int) error {
	return problem{zh: fmt.Sprintf(zh+"超过上限%d", limit), en: fmt.Sprintf("%s: more than the limit of %d", en, limit)}
}

// inFile is the problem with a file.
func inFile(name string, err error) error {
	return problem{name + ": " + performance.ErrorText(err, language.Chinese), name + ": " + performance.ErrorText(err, language.English)}
}

// explain says what went wrong.
func (t tongue) explain(err error) string {
	return performance.ErrorText(err, t.tag)
}

// severity is the word before a finding.
func (t tongue) severity(severity check.Severity) string {
	return severity.Text(t.tag) + t.say("：", ": ")
}
