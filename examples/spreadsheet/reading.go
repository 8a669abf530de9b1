package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/sheet"
)

// command is a command line with what all commands share.
type command struct {
	*flag.FlagSet
	language tongue
}

func newCommand(name string, stderr io.Writer) *command {
	c := &command{FlagSet: flag.NewFlagSet(name, flag.ContinueOnError)}
	c.SetOutput(stderr)
	c.TextVar(&c.language.tag, "lang", language.Chinese, "语言 / language of messages: `zh or en`")
	c.Usage = func() {
		_, _ = io.WriteString(stderr, usage) // see complain
		c.PrintDefaults()
	}
	return c
}

// files parses a command line that names that many files. When ok is false the
// command is over, with that exit status.
func (c *command) files(args []string, count int, stderr io.Writer) (names []string, status int, ok bool) {
	if err := c.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return nil, done, false
		}
		return nil, failed, false
	}
	if base, _ := c.language.tag.Base(); base.String() != "zh" && base.String() != "en" {
		complain(stderr, fmt.Sprintf("-lang %s: zh | en", base))
		return nil, failed, false
	}
	if c.NArg() != count {
		c.Usage()
		return nil, failed, false
	}
	return c.Args(), done, true
}

// knownFlags are what the caller may know of a table.
func (c *command) knownFlags() *sheet.Known {
	var known sheet.Known
	c.IntVar(&known.Year, "year", 0, "表内未写时的年度 / fiscal `year` of a table that does not say")
	c.StringVar(&known.Unit, "unit", "", "表内未写时的预算单位 / `name` of the budget unit of a table that does not say")
	c.Func("scope", "表内未写时的评价范围 / what a table that does not say evaluates: `department, unit, project or transfer`", func(text string) error {
		known.Scope = ruleset.Scope(text)
		return nil
	})
	return &known
}

// read is the command that reads a workbook.
func read(args []string, stdout, stderr io.Writer) int {
	c := newCommand("read", stderr)
	known := c.knownFlags()
	name := c.String("sheet", "", "工作表 / `name` of the sheet; without it the first that holds the table")
	return c.readFile(args, stdout, stderr, func(data []byte) (reading, error) { return readWorkbook(data, *name, *known) })
}

// docx is the command that reads the tables of a document.
func docx(args []string, stdout, stderr io.Writer) int {
	c := newCommand("docx", stderr)
	known := c.knownFlags()
	return c.readFile(args, stdout, stderr, func(data []byte) (reading, error) { return readDocument(data, *known) })
}

// reading is a form that was read and what there is to say about it.
type reading struct {
	form     performance.Form
	findings []check.Finding
	// sheet is where it was found, others are further sheets with a form.
	sheet  string
	others []string
	// unset are formulas of the sheet whose result is not stored.
	unset []string
}

// readFile reads a file and writes its form as a line of JSON.
func (c *command) readFile(args []string, stdout, stderr io.Writer, read func([]byte) (reading, error)) int {
	names, status, ok := c.files(args, 1, stderr)
	if !ok {
		return status
	}
	data, err := limited(names[0])
	if err != nil {
		complain(stderr, c.language.explain(err))
		return failed
	}
	got, err := read(data)
	if err != nil {
		complain(stderr, names[0]+c.language.say("：", ": ")+c.language.explain(err))
		return failed
	}
	status = c.report(got, stderr)
	line, err := got.form.Encode()
	if err == nil {
		_, err = stdout.Write(append(line, '\n'))
	}
	if err != nil {
		complain(stderr, err.Error())
		return failed
	}
	return status
}

// report lists what there is to say and returns the exit status.
func (c *command) report(got reading, stderr io.Writer) int {
	say, status := c.language.say, done
	if got.sheet != "" {
		complain(stderr, c.language.severity(check.Note)+fmt.Sprintf(say("读自工作表“%s”", "read from sheet “%s”"), got.sheet))
	}
	if len(got.others) > 0 {
		complain(stderr, c.language.severity(check.Warning)+
			fmt.Sprintf(say("工作表“%s”也有自评表，未读入", "sheet “%s” holds a form as well, which was not read"), strings.Join(got.others, say("”“", "”, “"))))
	}
	if len(got.unset) > 0 {
		status = someRead
		complain(stderr, c.language.severity(check.Error)+
			fmt.Sprintf(say("单元格%s是公式，文件中没有保存结果", "%s: a formula whose result is not in the file"), strings.Join(got.unset, say("、", ", "))))
	}
	for _, finding := range got.findings {
		if finding.Severity == check.Error {
			status = someRead
		}
		complain(stderr, c.language.severity(finding.Severity)+finding.Text(c.language.tag))
	}
	return status
}

// limited reads a file of at most maxFile bytes.
func limited(name string) ([]byte, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(file, maxFile+1))
	if err := errors.Join(err, file.Close()); err != nil {
		return nil, err
	}
	if len(data) > maxFile {
		return nil, tooLarge("文件字节数", "bytes of the file", maxFile)
	}
	return data, nil
}
