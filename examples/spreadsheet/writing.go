package main

import (
	"io"
	"os"

	"golang.org/x/text/language"

	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/sheet"
)

// write is the command that fills a workbook.
func write(args []string, stderr io.Writer) int {
	c := newCommand("write", stderr)
	name := c.String("ruleset", "", "规则集的名称，按其计分 / `name` of a rule set whose scores are written; without it those that the form states")
	official := c.Bool("official", false, "只写规定的各栏 / only the columns of the official form")
	names, status, ok := c.files(args, 2, stderr)
	if !ok {
		return status
	}
	if err := writeFile(names[0], names[1], *name, *official); err != nil {
		complain(stderr, c.language.explain(err))
		return failed
	}
	return done
}

// writeFile writes the form of one file as a workbook into another.
func writeFile(from, to, rules string, official bool) error {
	data, err := limited(from)
	if err != nil {
		return err
	}
	form, err := performance.DecodeForm(data)
	if err != nil {
		return problem{
			zh: from + "：" + performance.ErrorText(err, language.Chinese),
			en: from + ": " + performance.ErrorText(err, language.English),
		}
	}
	layout := sheet.Layout{Official: official}
	if rules != "" {
		result, err := score(form, rules)
		if err != nil {
			return err
		}
		layout.Result = &result
	}
	book, err := workbook(sheet.Write(form, layout), form.Unit)
	if err != nil {
		return err
	}
	return os.WriteFile(to, book, 0o644)
}

// score scores a form under the rule set of a name.
func score(form performance.Form, name string) (scoring.Result, error) {
	for _, set := range ruleset.All() {
		if set.ID == name {
			scorer, err := scoring.NewScorer(set)
			if err != nil {
				return scoring.Result{}, err
			}
			return scorer.Score(form), nil
		}
	}
	err := problem{"没有规则集“" + name + "”，可用的有：", "there is no rule set “" + name + "”, only:"}
	for _, set := range ruleset.All() {
		err.zh += "\n  " + set.ID + "  " + set.Title.Zh
		err.en += "\n  " + set.ID + "  " + set.Title.En
	}
	return scoring.Result{}, err
}
