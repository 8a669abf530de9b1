package main

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/sheet"
)

// write is the command that fills a workbook.
func write(args []string, stderr io.Writer) int {
	c := newCommand("write", stderr)
	name := c.String("ruleset", "", "规则集的名称或文件，按其计分 / `name` or file of a rule set whose scores are written; without it those that the form states")
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
		return inFile(from, err)
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

// score scores a form under the rule set of a name, or the one in a file.
func score(form performance.Form, name string) (scoring.Result, error) {
	set, err := findSet(name)
	if err != nil {
		return scoring.Result{}, err
	}
	scorer, err := scoring.NewScorer(set)
	if err != nil {
		return scoring.Result{}, err
	}
	return scorer.Score(form), nil
}

// findSet returns the rule set of that name, else the one in that file, which
// may build on a named one.
func findSet(name string) (ruleset.Set, error) {
	if set, known := ruleset.Find(ruleset.All(), name); known {
		return set, nil
	}
	data, err := limited(name)
	if errors.Is(err, fs.ErrNotExist) {
		err := problem{"没有规则集“" + name + "”，也没有这个文件；可用的规则集有：", "there is no rule set “" + name + "” and no such file; the sets are:"}
		for _, set := range ruleset.All() {
			err.zh += "\n  " + set.ID + "  " + set.Title.Zh
			err.en += "\n  " + set.ID + "  " + set.Title.En
		}
		return ruleset.Set{}, err
	}
	if err != nil {
		return ruleset.Set{}, err
	}
	set, err := ruleset.Decode(data)
	if err == nil {
		set, err = set.Whole()
	}
	if err != nil {
		return ruleset.Set{}, inFile(name, err)
	}
	return set, nil
}
