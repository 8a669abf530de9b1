package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"

	"golang.org/x/text/language"

	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// options are the command line, made ready.
type options struct {
	scorer   *scoring.Scorer
	language tongue
	check    bool
	explain  bool
	summary  bool
	workers  int
	// show names a rule set, and validate a file of one, that the command is to
	// tell of instead of scoring; both are "" when it scores.
	show, validate string
}

// maxWorkers bounds the scoring goroutines, and with them the memory.
const maxWorkers = 64

// parse reads the command line. When ok is false the command is over, with
// that exit status.
func parse(args []string, stderr io.Writer) (o options, status int, ok bool) {
	flags := flag.NewFlagSet("score", flag.ContinueOnError)
	flags.SetOutput(stderr)
	name := flags.String("ruleset", "", "规则集的名称或JSON文件 / `name` of a rule set, or its JSON file")
	flags.StringVar(&o.show, "show", "", "输出一个规则集的全文 / print the rule set of that `name` and end")
	flags.StringVar(&o.validate, "validate", "", "检查规则集文件 / print what is wrong with the rule set in that `file` and end")
	flags.TextVar(&o.language.tag, "lang", language.Chinese, "语言 / language of messages and reasons: `zh or en`")
	flags.BoolVar(&o.check, "check", false, "附检查结果 / add findings to every result")
	flags.BoolVar(&o.explain, "explain", false, "附检查结果和计分依据 / add findings and reasons to every result")
	flags.BoolVar(&o.summary, "summary", false, "末行输出汇总 / write a summary as the last line")
	flags.IntVar(&o.workers, "workers", min(runtime.GOMAXPROCS(0), maxWorkers), "并行数 / `number` of forms scored at once")
	flags.Usage = func() {
		complain(stderr, "-ruleset NAME|FILE [-lang zh|en] [-check | -explain] [-summary] [-workers N] < forms.ndjson > results.ndjson")
		complain(stderr, "-show NAME | -validate FILE [-lang zh|en]")
		flags.PrintDefaults()
		complain(stderr, "规则集 / rule sets:")
		for _, set := range ruleset.All() {
			complain(stderr, "  %-40s %s", set.ID, set.Title.Zh)
		}
	}
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return o, allScored, false
		}
		return o, failed, false
	}
	if err := o.complete(*name, flags.Args()); err != nil {
		complain(stderr, err.Error())
		return o, failed, false
	}
	return o, allScored, true
}

func (o *options) complete(name string, rest []string) error {
	if base, _ := o.language.tag.Base(); base.String() != "zh" && base.String() != "en" {
		return fmt.Errorf("-lang %s: zh | en", base)
	}
	if len(rest) > 0 {
		return fmt.Errorf(o.language.say("多余的参数%q", "unexpected argument %q"), rest[0])
	}
	if o.workers < 1 || o.workers > maxWorkers {
		return fmt.Errorf("-workers %d: 1–%d", o.workers, maxWorkers)
	}
	if o.show != "" || o.validate != "" {
		return nil
	}
	if name == "" {
		return errors.New(o.language.say("须用 -ruleset 指定规则集（-h 列出名称）", "-ruleset is required; -h lists the names"))
	}
	set, err := o.findSet(name)
	if err != nil {
		return fmt.Errorf("-ruleset: %w", err)
	}
	var invalid *ruleset.InvalidError
	if o.scorer, err = scoring.NewScorer(set); errors.As(err, &invalid) && len(invalid.Findings) > 0 {
		first := invalid.Findings[0]
		return fmt.Errorf(o.language.say("-ruleset %s：%s %s（共%d处，-validate 列出全部）", "-ruleset %s: %s %s (%d in all; -validate lists them)"),
			name, first.Path, first.Text(o.language.tag), len(invalid.Findings))
	}
	if err != nil {
		return fmt.Errorf("-ruleset %s: %w", name, err)
	}
	return nil
}

// findSet returns the rule set of that name, else the one in that file. A file
// may build on a named set.
func (o *options) findSet(name string) (ruleset.Set, error) {
	if set, known := ruleset.Find(ruleset.All(), name); known {
		return set, nil
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return ruleset.Set{}, fmt.Errorf(o.language.say(
			"%q既不是已有规则集的名称（-h 列出名称），也不是可以读取的文件：%w",
			"%q is neither the name of a rule set (-h lists them) nor a file that can be read: %w"), name, err)
	}
	set, err := o.readSet(data)
	if err != nil {
		return ruleset.Set{}, fmt.Errorf("%s: %w", name, err)
	}
	return set, nil
}
