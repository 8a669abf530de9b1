package check_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares bytes with testdata/name.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o600))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

// typed reads a figure of a grid: money, a quantity, a count (#7处), points
// (:7.5), a date (@2024年) or "-" for one that is absent.
func typed(text string) figure.Figure {
	switch {
	case text == "-":
		return nil
	case strings.HasPrefix(text, "#"):
		q := figure.MustQuantity(text[1:])
		return figure.Count(q.Decimal().IntPart(), q.Unit())
	case strings.HasPrefix(text, ":"):
		return figure.MustPoints(text[1:])
	case strings.HasPrefix(text, "@"):
		return figure.MustDate(text[1:])
	case strings.HasSuffix(text, "元"):
		if m, err := figure.MustQuantity(text).Money(); err == nil {
			return m
		}
	}
	return figure.MustQuantity(text)
}

// gridIdentity is an identity of a kind over so many figures, a whole (or what
// is printed) first.
func gridIdentity(kind string, minus []bool) check.Identity {
	names := []string{"甲", "乙", "丙", "丁", "戊", "己"}
	of := keys(names[1 : 1+len(minus)]...)
	var i check.Identity
	switch kind {
	case "sum", "soft", "blank", "counts":
		i = check.SumOf(kind, key("甲"), of...)
	case "lines":
		i = check.LinesOf(kind, key("甲"), of...)
	case "within":
		i = check.WithinOf(kind, key("甲"), of...)
	case "copy":
		i = check.CopyOf(kind, key("甲"), of[0])
	case "at-most", "budget":
		i = check.AtMostOf(kind, key("甲"), of[0])
	case "rate":
		i = check.RateOf(kind, key("甲"), of[0], of[1], "")
	}
	for n := range minus {
		i.Computed[n].Minus = minus[n]
	}
	switch kind {
	case "soft":
		i = i.AsSoft()
	case "counts":
		i = i.AsCounts()
	case "blank":
		i.BlankIsNone = true
	case "budget":
		i.Limit = figure.Label{Zh: "预算", En: "budget"}
	}
	return i
}

// answerGrid writes what a ledger answers to one line: "kind whole part …",
// where − before a figure subtracts it, and / divides the prints of one figure.
// A line that begins with "cut" or "column" is of a document that cuts, or of a
// table whose figures share their precision.
func answerGrid(b *strings.Builder, line string) {
	fields := strings.Fields(line)
	mode, column := figure.HalfUp, ""
	switch fields[0] {
	case "cut":
		mode, fields = figure.Cut, fields[1:]
	case "even":
		mode, fields = figure.HalfEven, fields[1:]
	case "column":
		column, fields = "列", fields[1:]
	}
	var statements []check.Statement
	minus := make([]bool, len(fields)-2)
	for n, field := range fields[1:] {
		if rest, found := strings.CutPrefix(field, "−"); found {
			minus[n-1], field = true, rest
		}
		name := []string{"甲", "乙", "丙", "丁", "戊", "己"}[n]
		for again, printed := range strings.Split(field, "/") {
			statements = append(statements, check.Statement{
				Key: key(name), Label: figure.Label{Zh: name}, Figure: typed(printed),
				Place: check.Place{Where: fmt.Sprint("第", again+1, "处"), Path: check.Path(fmt.Sprint("/", name, again)), Column: column},
			})
		}
	}
	report := check.NewLedger(statements...).RoundedBy(mode).Check(gridIdentity(fields[0], minus))
	fmt.Fprintln(b, "== "+line)
	for _, o := range report.Outcomes {
		fmt.Fprintf(b, "%s %s", o.Verdict, o.Class())
		if o.Reason != "" {
			fmt.Fprintf(b, " (%s of %s)", o.Reason, o.Operand)
		}
		if o.Verdict != check.Undefined {
			fmt.Fprintf(b, ": %s, %s, %s ± %s", o.StatedText(), o.ComputedText(), o.DifferenceText(), o.ToleranceText())
		}
		if o.Slack != (check.Key{}) {
			fmt.Fprintf(b, " of %s", o.Slack)
		}
		fmt.Fprintln(b)
	}
	for _, f := range report.Findings() {
		fmt.Fprintln(b, "  ", f.Severity, f.Path, f.Text(language.Chinese))
	}
}

func writeGrid(t *testing.T, name, lines string) {
	t.Helper()
	var b strings.Builder
	for line := range strings.Lines(lines) {
		if line = strings.TrimSpace(line); line != "" {
			answerGrid(&b, line)
		}
	}
	golden(t, name, b.String())
}

// What sums, lines, parts, copies, bounds and rates answer on either side of
// what rounding allows, with figures that are absent, softened, of another unit
// or stated twice.
func TestGridOfSums(t *testing.T) {
	writeGrid(t, "sums.txt", `
		sum 100万元 60万元 40万元
		sum 100.00万元 60.00万元 39.99万元
		sum 100.00万元 60.00万元 39.98万元
		sum 100.01万元 60.00万元 40.00万元
		sum 100.02万元 60.00万元 40.00万元
		sum 100.0万元 60.00万元 39.94万元
		sum 100.0万元 60.00万元 40.06万元
		column sum 100.0万元 60.00万元 40.02万元
		column sum 100.0万元 60.00万元 40.01万元
		cut sum 14万元 2万元 2万元 2万元 2万元 2万元
		cut sum 15万元 2万元 2万元 2万元 2万元 2万元
		cut sum 9万元 2万元 2万元 2万元 2万元 2万元
		cut sum -14万元 -7万元 -6万元
		even sum 2.5万元 1.25万元 1.30万元
		even sum 2.4万元 1.15万元 1.30万元
		sum -100.0万元 -60.0万元 -39.9万元
		sum -100.0万元 -60.0万元 -39.8万元
		sum 0万元 60万元 40万元
		sum 0.00万元 0.00万元 0.01万元
		sum 100万元 60万元 −40万元
		sum 20万元 60万元 −40万元
		sum 20.00万元 60.00万元 −40.01万元
		sum #14处 #7处 #7处
		sum #13处 #7处 #7处
		sum 13处 7处 7处
		sum 12处 7处 7处
		sum :20 :10 :10
		sum :20.5 :10.3 :10.3
		sum :20.5 :10.2 :10.2
		sum 100万元 60万元 40处
		counts #14处 #7人 #7处
		counts 14处 #7人 #7处
		sum 1.5亿元 1亿元 5000万元
		sum 1.5亿元 1亿元 4000万元
		sum 100万元 - 40万元
		sum 100万元 - 140万元
		sum 100.0万元 - 100.04万元
		sum 100万元 - −40万元
		sum - 60万元 40万元
		sum 约100万元 - 140万元
		sum 100万元 - 约140万元
		sum 100万元 - −140万元 240万元
		sum 100万元 - 50% 140万元
		sum 100万元 - -40万元 150万元
		blank 100万元 - 40万元
		blank 100万元 - 100万元
		blank 100.00万元 - 99.99万元
		blank 100万元 - 140万元
		blank 100万元 - -
		blank 100万元 - - 40万元
		blank 约100万元 - 40万元
		soft 100万元 60万元 30万元
		soft 100.00万元 60.00万元 39.99万元
		soft 100万元 - 30万元
		soft 100万元 - 130万元
		sum 约100万元 60万元 40万元
		sum 100万元 超过60万元 40万元
		lines 100万元 60万元
		lines 100万元 60万元 40万元
		lines 100万元 60万元 30万元
		lines 100万元 60万元 50万元
		lines 100万元 - 50万元
		lines 100万元 - 150万元
		sum 100万元/100.0万元 60万元 40万元
		sum 100万元/101万元 60万元 40万元
		sum 100万元/101万元 60万元 41万元
		sum 100万元/110万元 60万元 20万元
		sum 100.00万元 60.00万元/60万元 40.00万元/45万元
		sum 120万元 60万元 40万元 10万元 5万元 6万元
		sum 120万元 60万元 −40万元 10万元 5万元 6万元
	`)
}

func TestGridOfPairs(t *testing.T) {
	writeGrid(t, "pairs.txt", `
		within 100万元 60万元 40万元
		within 100万元 60万元 41万元
		within 100.00万元 60.00万元 40.01万元
		within 100.00万元 60.00万元 40.02万元
		within 100万元 60万元 -
		within 100万元 160万元 -
		within 100万元 - -
		within 超过100万元 90万元
		within 不超过100万元 90万元
		within 约100万元 90万元
		within 近100万元 110万元
		within 约100万元 110万元
		within 超过100万元 110万元
		within 100万元 不超过90万元
		within 100万元 超过90万元
		within 100万元 不超过110万元
		within 100万元 超过110万元
		within 100万元 约90万元
		within 100万元 200万元 −超过110万元
		within 100万元 200万元 −不超过110万元
		within 100万元 200万元 −超过90万元
		within 100万元 200万元 −不超过90万元
		at-most 90万元 100万元
		at-most 100万元 100万元
		at-most 100.01万元 100.00万元
		at-most 100.02万元 100.00万元
		at-most 110万元 100万元
		at-most 10万元 0万元
		at-most 0万元 0万元
		at-most -10万元 0万元
		at-most #8人 #7人
		at-most 8人 7人
		at-most 超过90万元 100万元
		at-most 不超过90万元 100万元
		at-most 约90万元 100万元
		at-most 超过110万元 100万元
		at-most 不超过110万元 100万元
		at-most 近110万元 100万元
		at-most 90万元 超过100万元
		at-most 90万元 不超过100万元
		at-most 110万元 超过100万元
		at-most 110万元 不超过100万元
		at-most 110万元 约100万元
		at-most 90万元 约100万元
		at-most 90万元 -
		at-most - 90万元
		at-most 110万元/90万元 100万元
		budget 110万元 100万元
		budget 110万元 0万元
		budget 100.005万元 100.00万元
		copy 100万元 100.00万元
		copy 100万元 100.4万元
		copy 100万元 100.5万元
		copy 100万元 99.5万元
		copy 100万元 99.49万元
		copy 100万元 110万元
		copy 100万元 1000000元
		copy 100万元 100%
		copy 100万元 约100万元
		copy 100万元 -
		copy - 100万元
		copy @2024年 @2024年
		copy @2024年 @2023年
		copy @2024年 2024万元
		copy 2024万元 @2024年
		copy @2024年/@2023年 @2024年
		copy #7处 #8处
		copy 7处 8处
		copy -2.5万元 -2万元
		copy -2.5万元 -3万元
		copy 2.5万元 2万元
		copy 2.5万元 3万元
		even copy 2.5万元 2万元
		even copy 2.5万元 3万元
		cut copy 2.5万元 2万元
		cut copy 2.5万元 3万元
		cut copy -2.5万元 -2万元
		cut copy -2.5万元 -3万元
	`)
}

func TestGridOfRates(t *testing.T) {
	writeGrid(t, "rates.txt", `
		rate 79.54% 1403.23万元 1764.12万元
		rate 79.55% 1403.23万元 1764.12万元
		rate 79.5% 1403.23万元 1764.12万元
		rate 79.6% 1403.23万元 1764.12万元
		rate 80% 1403.23万元 1764.12万元
		rate 66.66% 2户 3户
		rate 66.67% #2户 #3户
		rate 66.66% #2户 #3户
		rate 66.6% #2户 #3户
		rate 66% #2户 #3户
		rate 65% #2户 #3户
		cut rate 66.66% #2户 #3户
		even rate 12.2% #49户 #400户
		even rate 12.3% #49户 #400户
		rate 12.2% #49户 #400户
		rate 12.3% #49户 #400户
		rate 50% 1亿元 20000万元
		rate 50% 1亿元 3亿元
		rate 100% 3万元 3万元
		rate 101% 3万元 3万元
		rate 99% 3万元 3万元
		rate 90% 3万元 3万元
		rate 150% 3万元 2万元
		rate -50% -1万元 2万元
		rate -50% 1万元 -2万元
		rate 50% -1万元 -2万元
		rate 49% -1万元 -2万元
		rate 50% 1万元 0万元
		rate 100% 0万元 0万元
		rate 0% 0万元 2万元
		rate 1% 0万元 2万元
		rate 0% 0.001万元 2万元
		rate 0.00% #1户 #100000户
		rate 50 1万元 2万元
		rate :50 1万元 2万元
		rate 50% 1万元 2处
		rate 约50% 1万元 2万元
		rate 50% 约1万元 2万元
		rate 50% 1万元 -
		rate - 1万元 2万元
		rate 50% 1万元/3万元 2万元
		rate 75% 1万元/3万元 2万元
		rate 500% 1万元/3万元 2万元
		rate 50% 1万元 2万元/-1万元
		rate -50% 1万元 -2万元/1万元
		rate 50% 1万元 0万元/2万元
		rate 50% 1万元 3万元/2万元
		rate 50% -1万元/3万元 2万元
		rate 250% 1万元/3万元 2万元
		rate 50%/60% 1.0万元 2.0万元
		rate 50%/50.0% 1.0万元 2.0万元
		rate 50.0000000001% 1.0万元 2.0万元
		rate 33.33333333% #1户 #3户
		rate 33.33333334% #1户 #3户
	`)
}

func TestGridOfPrintsOfOneFigure(t *testing.T) {
	writeGrid(t, "prints.txt", `
		copy 100万元/100万元 100万元
		copy 100万元/100.4万元 100.4万元
		copy 100.4万元/100万元/100.44万元 100.4万元
		copy 100.4万元/101万元/100.44万元 100.4万元
		copy 100万元/101万元 101万元
		copy 100万元/101万元/102万元 101万元
		copy 102万元/101万元/100万元 101万元
		copy 100万元/100.5万元 100万元
		copy 100万元/99.5万元 100万元
		copy 100.00万元/99.996万元/100.005万元 100.00万元
		copy 2.45万元/2.5万元/2万元 2.5万元
		copy 2.5万元/2.46万元/3万元 2.5万元
		copy #7处/#8处 #7处
		copy #7处/#7处/#8处 #7处
		copy 7处/8处 7处
		copy 100万元/100% 100万元
		copy 100%/100万元/50% 100%
		copy 100万元/100% 100%
		copy 100万元/约100万元 100万元
		copy 约100万元/约100万元 约100万元
		copy 约100万元/约110万元 约100万元
		copy 约100万元/超过100万元 约100万元
		copy 约100万元/100万元/110万元 110万元
		copy 约100万元/50% 50%
		copy @2024年/@2024年 @2024年
		copy @2024年/@2023年 @2024年
		copy @2024年/@2024年/@2023年 @2024年
		copy @2023年/@2024年/@2024年 @2024年
		copy @2024年/100万元 100万元
		copy @2024年/-/@2023年 @2024年
		copy 100万元/- 100万元
		copy -/- 100万元
		copy 100万元/1000001元 100万元
		copy 100万元/1004999元 100万元
		copy 100万元/1005000元 100万元
		copy -100万元/-100.5万元 -100万元
		copy -100万元/-100.4万元/-99.6万元 -100万元
		copy 0万元/0.4万元 0万元
		even copy 2.5万元/2万元 2万元
		even copy 3.5万元/3万元 3万元
		even copy -2.5万元/-2万元 -2万元
		cut copy 2.9万元/2万元 2万元
		cut copy 3.0万元/2万元 2万元
		cut copy #3处/2处 3处
		cut copy #-3处/-2处 -3处
		cut copy #2处/2处 2处
		cut copy #-2处/-2处 -2处
		column copy 2.9万元/2.90万元/3万元 2.9万元
	`)
}

// What is left over is named where its amount is printed elsewhere, and not
// where so many of something else are.
func TestAMissingLineIsOfTheSameSort(t *testing.T) {
	for elsewhere, found := range map[string]string{"1234万元": "1234万元", "1234万个": "", "12340000元": "12340000元"} {
		ledger := check.NewLedger(text("甲", typed("2000万元")), text("乙", typed("766万元")), text("丙", typed(elsewhere)))
		var named []string
		for _, suspect := range ledger.Check(check.LinesOf("lines", key("甲"), key("乙"))).Suspects {
			if suspect.Missing {
				named = append(named, suspect.Found)
			}
		}
		assert.Equal(t, []string{found}, named, elsewhere)
	}
}
