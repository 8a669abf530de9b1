package main

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

var update = flag.Bool("update", false, "write the golden files")

// convert runs the command.
func convert(in string, args ...string) (stdout, stderr string, status int) {
	var out, log bytes.Buffer
	status = run(args, strings.NewReader(in), &out, &log)
	return out.String(), log.String(), status
}

// converted returns the form of a table that must have one.
func converted(t *testing.T, in string, args ...string) performance.Form {
	t.Helper()
	stdout, stderr, status := convert(in, args...)
	require.Equal(t, allRead, status, stderr)
	require.Equal(t, 1, strings.Count(stdout, "\n"), "one line")
	form, err := performance.DecodeForm([]byte(strings.TrimSuffix(stdout, "\n")))
	require.NoError(t, err)
	return form
}

func file(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.FromSlash(name))
	require.NoError(t, err)
	return string(text)
}

func gb18030(t *testing.T, text string) string {
	t.Helper()
	text, err := simplifiedchinese.GB18030.NewEncoder().String(text)
	require.NoError(t, err)
	return text
}

// sample is the seed's 附件1-2 as a spreadsheet exports it.
func sample(t *testing.T) string {
	t.Helper()
	return file(t, "testdata/huaihua2024.csv")
}

// line is a form as a line of JSON.
func line(t *testing.T, form performance.Form) string {
	t.Helper()
	data, err := form.Encode()
	require.NoError(t, err)
	return string(data)
}

func sameForm(t *testing.T, want, got performance.Form) {
	t.Helper()
	assert.Equal(t, line(t, want), line(t, got))
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	name = filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(name, []byte(got), 0o644))
	}
	assert.Equal(t, file(t, name), got)
}

func TestTheSampleIsTheSeedsForm(t *testing.T) {
	for language, messages := range map[string]string{"zh": "zh.txt", "en": "en.txt"} {
		stdout, stderr, status := convert(sample(t), "-lang", language)
		assert.Equal(t, allRead, status)
		golden(t, "huaihua2024.ndjson", stdout)
		golden(t, messages, stderr)
	}
	sameForm(t, seed.Form(), converted(t, sample(t)))
}

func TestTheEncodingIsFoundOrGiven(t *testing.T) {
	plain := strings.TrimPrefix(sample(t), "\ufeff")
	chinese := gb18030(t, plain)
	for name, in := range map[string]struct {
		text string
		args []string
	}{
		"UTF-8 without a mark":  {plain, nil},
		"UTF-8 as it was said":  {plain, []string{"-encoding", "utf-8"}},
		"GB18030":               {chinese, nil},
		"GB18030 as it is said": {chinese, []string{"-encoding", "gb18030"}},
	} {
		t.Run(name, func(t *testing.T) {
			sameForm(t, seed.Form(), converted(t, in.text, in.args...))
		})
	}
	stdout, stderr, status := convert(chinese, "-encoding", "utf-8", "-lang", "en")
	assert.Equal(t, failed, status)
	assert.Empty(t, stdout)
	assert.Equal(t, "convert: row 1: a byte does not decode; try another encoding (-encoding)\n", stderr)
}

func TestPastedTablesAreRead(t *testing.T) {
	lines := strings.ReplaceAll(strings.TrimPrefix(sample(t), "\ufeff"), ",", "\t")
	sameForm(t, seed.Form(), converted(t, lines))

	// A cell a line, as text extracted from a word processor has it.
	annexes := file(t, "../../performance/sheet/testdata/annexes.txt")
	for _, text := range []string{annexes, gb18030(t, annexes)} {
		form := converted(t, text, "-year", "2024")
		assert.Equal(t, seed.Form().Unit, form.Unit)
		assert.Equal(t, 2024, form.Year)
		assert.Equal(t, "95.95", form.Stated.Total.String())
	}
}

const small = `一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分
产出指标,数量指标,培训人次,≥500人次,450人次,90,81
`

func TestATableMayBeInUTF16OrInMarkdown(t *testing.T) {
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(strings.TrimPrefix(sample(t), "\ufeff"))
	require.NoError(t, err)
	sameForm(t, seed.Form(), converted(t, wide))
	pipes := "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n|---|---|---|---|---|---|---|\n| 产出指标 | 数量指标 | 培训人次 | ≥500人次 | 450人次 | 90 | 81 |\n"
	sameForm(t, converted(t, small, "-year", "2025"), converted(t, pipes, "-year", "2025"))
}

func TestWhatTheTableDoesNotSayIsGiven(t *testing.T) {
	form := converted(t, small, "-year", "2025", "-unit", "某单位", "-scope", "project")
	assert.Equal(t, 2025, form.Year)
	assert.Equal(t, "某单位", form.Unit)
	assert.Equal(t, ruleset.ProjectScope, form.Scope)

	form = converted(t, sample(t), "-unit", "某单位", "-scope", "project")
	assert.Equal(t, seed.Form().Unit, form.Unit, "what the table says goes first")
	assert.Equal(t, ruleset.DepartmentScope, form.Scope)

	_, stderr, _ := convert(sample(t), "-year", "2023", "-lang", "en")
	assert.Contains(t, stderr, "the table says 2024, the caller 2023")
}

func TestACellThatCannotBeReadIsSaid(t *testing.T) {
	stdout, stderr, status := convert(strings.Replace(small, ",90,81", ",九十余,81", 1), "-year", "2025", "-lang", "en")
	assert.Equal(t, someRead, status)
	assert.Contains(t, stderr, "convert: error: row 2, column F: “九十余” cannot be read")
	_, err := performance.DecodeForm([]byte(strings.TrimSpace(stdout)))
	require.NoError(t, err)
}

func TestWhereThereIsNoForm(t *testing.T) {
	for name, row := range map[string]struct{ in, zh, en string }{
		"nothing":           {"", "没有找到自评表的表头", "no heading of an indicator table"},
		"another table":     {"a,b\n1,2\n", "没有找到自评表的表头", "no heading of an indicator table"},
		"an open quote":     {small + "\"产出", "第3行A列：引号没有结束", "row 3, column A: a quote does not end"},
		"too many rows":     {strings.Repeat("1\n", 20_001), "第20001行：表格超出上限", "row 20001: the table is past the limits"},
		"too many bytes":    {strings.Repeat("1,2\n", 5<<20), "表格超出上限", "the table is past the limits"},
		"a broken byte":     {small + "产出\xff指标\n", "第3行：有不能解码的字节", "row 3: a byte does not decode"},
		"a lost character":  {small + "产出\ufffd指标\n", "第3行：有不能解码的字节", "row 3: a byte does not decode"},
		"a spreadsheet":     {"PK\x03\x04\x14\x00\x06\x00\xff\xff", "第1行：有不能解码的字节", "row 1: a byte does not decode"},
		"numbers of no use": {strings.Repeat(",", 300), "第1行IW列：表格超出上限", "row 1, column IW: the table is past the limits"},
	} {
		t.Run(name, func(t *testing.T) {
			for language, message := range map[string]string{"zh": row.zh, "en": row.en} {
				stdout, stderr, status := convert(row.in, "-lang", language)
				assert.Equal(t, failed, status)
				assert.Empty(t, stdout)
				assert.Truef(t, strings.HasPrefix(stderr, "convert: "+message), "%q: want %q", stderr, message)
			}
		})
	}
}

func TestTheCommandLine(t *testing.T) {
	for _, args := range [][]string{
		{"-lang", "fr"}, {"-encoding", "latin1"}, {"-year", "-1"}, {"-year", "x"}, {"table.csv"}, {"-nothing"},
	} {
		stdout, stderr, status := convert(small, args...)
		assert.Equal(t, failed, status, args)
		assert.Empty(t, stdout)
		assert.NotEmpty(t, stderr)
	}
	_, stderr, status := convert(small, "-h")
	assert.Equal(t, allRead, status)
	assert.Contains(t, stderr, "-encoding")
}

type brokenWriter struct{ err error }

func (w brokenWriter) Write([]byte) (int, error) { return 0, w.err }

func TestBrokenInputAndOutput(t *testing.T) {
	broken := errors.New("the line is down")
	var log bytes.Buffer
	assert.Equal(t, failed, run(nil, iotest.ErrReader(broken), io.Discard, &log))
	assert.Equal(t, failed, run(nil, strings.NewReader(small), brokenWriter{broken}, &log))
	assert.Equal(t, 2, strings.Count(log.String(), broken.Error()))
}

func TestJudgeStatedTakesTheStatedScoreOfWordsAsTheJudgement(t *testing.T) {
	for _, judged := range []bool{false, true} {
		args := []string{}
		if judged {
			args = append(args, "-judge-stated")
		}
		table := strings.Join([]string{
			"项目支出绩效自评表", "单位名称,甲", "一级指标,二级指标,三级指标,指标值,实际完成值,分值,得分",
			"效益指标,社会效益,效果,效果明显,效果良好,10,8", ",,培训,≥10人,10人,20,20",
			",,完成时间,12月底前,已完成,10,9", ",,制度,,健全,10,7",
		}, "\n")
		out, stderr, _ := convert(table, append(args, "-year", "2024")...)
		form, err := performance.DecodeForm([]byte(strings.TrimSpace(out)))
		require.NoError(t, err, stderr)
		indicators := form.Classes[0].Groups[0].Indicators
		require.Len(t, indicators, 4)
		assert.Equal(t, judged, indicators[0].Judgement.Given())
		assert.False(t, indicators[1].Judgement.Given(), "the rule scores it")
		assert.Equal(t, judged, indicators[2].Judgement.Given(), "an answer in words")
		assert.Equal(t, judged, indicators[3].Judgement.Given(), "no target")
		if judged {
			assert.Equal(t, "8", indicators[0].Judgement.Score.String())
			assert.Equal(t, "单位自评", indicators[0].Judgement.By)
		}
	}
}
