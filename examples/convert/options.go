package main

import (
	"errors"
	"flag"
	"fmt"
	"io"

	"golang.org/x/text/language"

	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/sheet"
)

// options are the command line, made ready.
type options struct {
	known    sheet.Known
	encoding sheet.Encoding
	language tongue
	// judge takes the stated scores of targets in words for judgements.
	judge bool
}

// encodings are the values of -encoding.
var encodings = map[string]sheet.Encoding{"auto": sheet.Detect, "utf-8": sheet.UTF8, "gb18030": sheet.GB18030}

// parse reads the command line. When ok is false the command is over, with
// that exit status.
func parse(args []string, stderr io.Writer) (o options, status int, ok bool) {
	flags := flag.NewFlagSet("convert", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.IntVar(&o.known.Year, "year", 0, "表内未写时的年度 / fiscal `year` of a table that does not say")
	flags.StringVar(&o.known.Unit, "unit", "", "表内未写时的预算单位 / `name` of the budget unit of a table that does not say")
	scope := flags.String("scope", "", "表内未写时的评价范围 / what a table that does not say evaluates: `department, unit, project or transfer`")
	encoding := flags.String("encoding", "auto", "字符编码 / `auto, utf-8 or gb18030`")
	flags.TextVar(&o.language.tag, "lang", language.Chinese, "语言 / language of messages: `zh or en`")
	flags.BoolVar(&o.judge, "judge-stated", false, "定性指标以自评得分作为评判得分 / take the stated score of a target in words as its judgement")
	flags.Usage = func() {
		complain(stderr, "[-year N] [-unit NAME] [-scope SCOPE] [-encoding auto|utf-8|gb18030] [-judge-stated] [-lang zh|en] < table.csv > form.json")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return o, allRead, false
		}
		return o, failed, false
	}
	o.known.Scope = ruleset.Scope(*scope)
	if err := o.complete(*encoding, flags.Args()); err != nil {
		complain(stderr, err.Error())
		return o, failed, false
	}
	return o, allRead, true
}

func (o *options) complete(encoding string, rest []string) error {
	if base, _ := o.language.tag.Base(); base.String() != "zh" && base.String() != "en" {
		return fmt.Errorf("-lang %s: zh | en", base)
	}
	found, known := encodings[encoding]
	if !known {
		return fmt.Errorf("-encoding %q: auto | utf-8 | gb18030", encoding)
	}
	o.encoding = found
	if o.known.Year < 0 || o.known.Year > 9999 {
		return fmt.Errorf("-year %d: 0–9999", o.known.Year)
	}
	if len(rest) > 0 {
		return fmt.Errorf(o.language.say("多余的参数%q", "unexpected argument %q"), rest[0])
	}
	return nil
}
