package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/summary"
)

const huaihua = "cn/hunan/huaihua/2024"

// score runs the command and returns its lines.
func score(t *testing.T, in io.Reader, args ...string) (lines []string, stderr string, status int) {
	t.Helper()
	var out, log bytes.Buffer
	status = run(append([]string{"-ruleset", huaihua}, args...), in, &out, &log)
	text := strings.TrimSuffix(out.String(), "\n")
	if text != "" {
		lines = strings.Split(text, "\n")
	}
	return lines, log.String(), status
}

func seedLine(t *testing.T) string {
	t.Helper()
	data, err := seed.Form().Encode()
	require.NoError(t, err)
	return string(data)
}

func parseError(t *testing.T, text string) errorLine {
	t.Helper()
	var e errorLine
	require.NoError(t, json.Unmarshal([]byte(text), &e), text)
	require.Equal(t, errorFormat, e.Format)
	return e
}

func TestTheSeedsFormIsScoredAsInTheLibrary(t *testing.T) {
	lines, stderr, status := score(t, strings.NewReader(seedLine(t)+"\n"))
	assert.Equal(t, allScored, status)
	assert.Empty(t, stderr)
	require.Len(t, lines, 1)
	result, err := scoring.DecodeResult([]byte(lines[0]))
	require.NoError(t, err)
	assert.Equal(t, "95.95", result.Total().Score.String())
	grade, ok := result.Grade()
	assert.True(t, ok)
	assert.Equal(t, ruleset.Excellent, grade)
}

// A machine can have more processors than there may be workers.
// What command convert writes for an exported table (its tests hold it to this
// file) is what this one reads.
func TestWhatConvertWritesIsScored(t *testing.T) {
	forms, err := os.ReadFile(filepath.FromSlash("../convert/testdata/huaihua2024.ndjson"))
	require.NoError(t, err)
	lines, stderr, status := score(t, bytes.NewReader(forms))
	require.Equal(t, allScored, status, stderr)
	require.Len(t, lines, 1)
	result, err := scoring.DecodeResult([]byte(lines[0]))
	require.NoError(t, err)
	assert.Equal(t, "95.95", result.Total().Score.String())
	grade, certain := result.Grade()
	assert.True(t, certain)
	assert.Equal(t, ruleset.Excellent, grade)
}

func TestThereAreNoMoreWorkersThanAllowedUnlessAskedFor(t *testing.T) {
	before := runtime.GOMAXPROCS(maxWorkers + 1)
	defer runtime.GOMAXPROCS(before)
	_, stderr, status := score(t, strings.NewReader(seedLine(t)))
	assert.Equal(t, allScored, status, stderr)
}

func TestResultsKeepTheOrderOfTheInputWhateverTheWorkersDo(t *testing.T) {
	const n = 1200
	for _, workers := range []string{"1", "2", "64"} {
		lines, _, status := score(t, newForms(t, n), "-workers", workers)
		require.Equal(t, allScored, status)
		require.Len(t, lines, n)
		for i, text := range lines {
			var result struct {
				Key string `json:"key"`
			}
			require.NoError(t, json.Unmarshal([]byte(text), &result))
			require.Equal(t, fmt.Sprintf("form-%d", i%distinct), result.Key, "line %d of %s workers", i+1, workers)
		}
	}
}

func TestAnErrorCarriesItsLineAndStopsNothing(t *testing.T) {
	good := seedLine(t)
	twice := strings.Replace(good, `"year":2024`, `"year":2024,"year":2024`, 1)
	in := strings.Join([]string{
		good,
		`{"format":"jixiao/form/1"`,
		"",
		strings.Replace(good, `"year"`, `"Year"`, 1),
		twice,
		strings.Replace(good, `2024,"scope"`, `"2024","scope"`, 1),
		strings.Replace(good, "jixiao/form/1", "jixiao/form/2", 1),
		strings.Replace(good, "≤870.34万元", "≤八百万元", 1),
		"   \t",
		good + " " + good,
		"[1,2]",
		"\ufeff" + good,
		strings.Replace(good, "2024", "10000", 1),
		strings.Replace(good, `"kind":"total"`, `"kind":"total","depth":10`, 1),
		strings.Replace(good, `"phase":"initial"`, `"phase":"年初"`, 1),
		strings.Replace(good, `"amounts":[`, `"amounts":[`+strings.Repeat(`{"phase":"final","money":"1元"},`, performance.MaxAmounts), 1),
		strings.Replace(good, `"≤870.34万元"`, "5", 1),
		good,
	}, "\n")
	want := []struct {
		line int64
		kind string
		path string
		zh   string
		en   string
	}{
		{2, kindJSON, "", "第2行：不是有效的JSON（第25字节）", "line 2: not valid JSON (at byte 25)"},
		{4, kindField, "/Year", "第4行：/Year 未知字段", "line 4: /Year is an unknown field"},
		{5, kindField, "/year", "第5行：/year 字段重复", "line 5: /year is given twice"},
		{6, kindType, "/year", "第6行：/year 应为不带引号的整数，不能是带引号的文字", "line 6: /year has to be a bare whole number, not text between quotes"},
		{7, kindFormat, "/format", "第7行：“format”应为“jixiao/form/1”", `line 7: "format" has to be "jixiao/form/1"`},
		{8, kindValue, "/classes/0/groups/0/indicators/0/target", "第8行：数据无法识别：", "line 8: not a value: "},
		{10, kindJSON, "", "第10行：不是有效的JSON", "line 10: not valid JSON"},
		{11, kindType, "", "第11行：全文 应为对象{…}，不能是列表[…]", "line 11: the document has to be an object {…}, not a list […]"},
		{12, kindJSON, "", "第12行：不是有效的JSON：开头多了字节顺序标记（BOM）", "line 12: not valid JSON: it starts with a byte order mark"},
		{13, kindValue, "/year", "第13行：/year 应为0至9999的整数", "line 13: /year has to be a whole number from 0 to 9999"},
		{14, kindValue, "/money/0/depth", "第14行：/money/0/depth 应为0至9的整数", "line 14: /money/0/depth has to be a whole number from 0 to 9"},
		{15, kindValue, "/money/0/amounts/0/phase", "第15行：/money/0/amounts/0/phase 应为1至32个小写字母、数字或连字符", "line 15: /money/0/amounts/0/phase has to be 1 to 32 small letters, digits and hyphens"},
		{16, kindValue, "/money/0/amounts", "第16行：/money/0/amounts 不能超过32项", "line 16: /money/0/amounts may have at most 32 entries"},
		{17, kindType, "/classes/0/groups/0/indicators/0/target", "第17行：/classes/0/groups/0/indicators/0/target 应为带引号的文字，不能是不带引号的数", "line 17: /classes/0/groups/0/indicators/0/target has to be text between quotes, not a bare number"},
	}
	for _, language := range []string{"zh-CN", "en"} {
		lines, stderr, status := score(t, strings.NewReader(in), "-lang", language)
		assert.Equal(t, someFailed, status)
		require.Len(t, lines, 2+len(want)+2, "two lines are empty")
		assert.Contains(t, lines[0], scoring.ResultFormat)
		assert.Contains(t, lines[len(lines)-1], scoring.ResultFormat)
		lines = slices.DeleteFunc(lines, func(line string) bool { return line == "" })
		for i, row := range want {
			e := parseError(t, lines[i+1])
			assert.Equal(t, row.line, e.Line)
			assert.Equal(t, row.kind, e.Kind, e.Message)
			assert.Equal(t, row.path, e.Path)
			message := row.zh
			if language == "en" {
				message = row.en
			}
			assert.Truef(t, strings.HasPrefix(e.Message, message), "%s: want %s…", e.Message, message)
		}
		if language == "en" {
			assert.Equal(t, "score: 14 of 16 lines could not be scored\n", stderr)
		} else {
			assert.Equal(t, "score: 16行中有14行未能计分\n", stderr)
		}
	}
}

func TestAHugeLineIsRefusedAndTheNextOneScored(t *testing.T) {
	good := seedLine(t)
	// The last byte that still fits, and one more.
	fits := good + strings.Repeat(" ", maxLine-len(good)-1)
	for name, row := range map[string]struct {
		huge string
		ok   bool
	}{
		"as long as can be": {fits, true},
		"one byte more":     {fits + " ", false},
		"many megabytes":    {strings.Repeat("x", 9*maxLine), false},
	} {
		lines, _, status := score(t, strings.NewReader(good+"\n"+row.huge+"\n"+good))
		require.Len(t, lines, 3, name)
		assert.Contains(t, lines[2], scoring.ResultFormat, name)
		if row.ok {
			assert.Equal(t, allScored, status, name)
			continue
		}
		assert.Equal(t, someFailed, status, name)
		e := parseError(t, lines[1])
		assert.EqualValues(t, 2, e.Line, name)
		assert.Equal(t, kindTooLong, e.Kind, name)
	}
}

func TestEveryLineIsAnsweredByOneLine(t *testing.T) {
	good := seedLine(t)
	for name, row := range map[string]struct {
		in   string
		want []string // the format of each answer, "" for an empty line
	}{
		"nothing":                    {"", nil},
		"an empty line":              {"\n", []string{""}},
		"blanks, and no line end":    {"\r\n\n  \n\t", []string{"", "", "", ""}},
		"a byte order mark":          {"\ufeff\n" + good, []string{"", scoring.ResultFormat}},
		"an empty line between":      {good + "\n\n" + good, []string{scoring.ResultFormat, "", scoring.ResultFormat}},
		"what is no form":            {"null\n{}\n\x00\n\xff", []string{errorFormat, errorFormat, errorFormat, errorFormat}},
		"brackets without an end":    {strings.Repeat("[", 200_000) + "\n" + strings.Repeat(`{"a":`, 100_000), []string{errorFormat, errorFormat}},
		"broken bytes in a form":     {good[:50] + "\x00" + good[50:] + "\r\n" + strings.Replace(good, "怀", "\xff", 1) + "\r\n" + good, []string{errorFormat, errorFormat, scoring.ResultFormat}},
		"a line that is too long":    {strings.Repeat(" ", maxLine+1) + "\n" + good, []string{errorFormat, scoring.ResultFormat}},
		"line ends inside its texts": {strings.Replace(good, `"name":"`, `"name":"一\n二\r\u2028`, 1), []string{scoring.ResultFormat}},
	} {
		for _, args := range [][]string{nil, {"-explain"}, {"-workers", "2"}} {
			var out, log bytes.Buffer
			run(append([]string{"-ruleset", huaihua}, args...), strings.NewReader(row.in), &out, &log)
			var got []string
			for answer := range strings.Lines(out.String()) {
				require.True(t, strings.HasSuffix(answer, "\n"), name)
				got = append(got, "")
				for _, format := range []string{scoring.ResultFormat, errorFormat} {
					if strings.Contains(answer, `"`+format+`"`) {
						got[len(got)-1] = format
					}
				}
			}
			assert.Equal(t, row.want, got, "%s %v", name, args)
		}
	}
}

func TestWindowsLineEndsAndAByteOrderMarkAreTaken(t *testing.T) {
	good := seedLine(t)
	lines, _, status := score(t, strings.NewReader("\ufeff"+good+"\r\n\r\n"+good+"\r\n"))
	assert.Equal(t, allScored, status)
	require.Len(t, lines, 3)
	assert.Empty(t, lines[1])
	assert.Equal(t, lines[0], lines[2])
}

func TestSummaryCountsWhatTheWorkersCounted(t *testing.T) {
	const n = 1500
	var want summary.Summary
	scorer, err := scoring.NewScorer(ruleset.Huaihua2024())
	require.NoError(t, err)
	known := seedLike(t, distinct)
	for i := range n {
		form, err := performance.DecodeForm(known[i%distinct])
		require.NoError(t, err)
		want.Add(scorer.Score(form))
	}
	require.EqualValues(t, n/10, want.Incomplete(), "every tenth form reports no satisfaction")
	wanted, err := json.Marshal(want)
	require.NoError(t, err)
	for _, workers := range []string{"1", "5"} {
		lines, _, status := score(t, newForms(t, n), "-summary", "-workers", workers)
		require.Equal(t, allScored, status)
		require.Len(t, lines, n+1)
		assert.Equal(t, string(wanted), lines[n])
	}
}

func TestSummaryLeavesFailedLinesOut(t *testing.T) {
	lines, _, status := score(t, strings.NewReader(seedLine(t)+"\nno form\n"), "-summary")
	assert.Equal(t, someFailed, status)
	require.Len(t, lines, 3)
	assert.JSONEq(t, `{"format":"jixiao/summary/1","forms":1,"incomplete":0,"grades":{"excellent":1},
		"totals":[{"total":"95.95","forms":1}]}`, lines[2])
}

func TestExplainGivesFindingsAndReasonsInBothLanguages(t *testing.T) {
	for language, text := range map[string]string{"zh": "效果良好", "en": "rounded"} {
		lines, _, status := score(t, strings.NewReader(seedLine(t)), "-explain", "-lang", language)
		require.Equal(t, allScored, status)
		require.Len(t, lines, 1)
		var document struct {
			Format   string          `json:"format"`
			Result   json.RawMessage `json:"result"`
			Findings []struct {
				Code, Severity, Path, Text string
			} `json:"findings"`
			Explanations []explain.Explanation `json:"explanations"`
		}
		require.NoError(t, json.Unmarshal([]byte(lines[0]), &document))
		assert.Equal(t, explainedFormat, document.Format)
		result, err := scoring.DecodeResult(document.Result)
		require.NoError(t, err)
		assert.Equal(t, "95.95", result.Total().Score.String())
		assert.NotEmpty(t, document.Findings)
		for _, f := range document.Findings {
			assert.NotEmpty(t, f.Text, f.Code)
		}
		require.NotEmpty(t, document.Explanations)
		assert.Contains(t, lines[0], text)
	}
}

func TestCheckGivesTheFindingsOfExplainWithoutTheReasons(t *testing.T) {
	form := seedLine(t)
	type document struct {
		Format       string
		Result       json.RawMessage
		Findings     []json.RawMessage
		Explanations json.RawMessage
	}
	answer := func(flags ...string) (d document) {
		lines, _, status := score(t, strings.NewReader(form), flags...)
		require.Equal(t, allScored, status)
		require.Len(t, lines, 1)
		require.NoError(t, json.Unmarshal([]byte(lines[0]), &d))
		return d
	}
	checked, explained := answer("-check"), answer("-explain")
	assert.Equal(t, checkedFormat, checked.Format)
	assert.NotEmpty(t, checked.Findings)
	assert.Empty(t, checked.Explanations)
	assert.Equal(t, explained.Result, checked.Result)
	assert.Equal(t, explained.Findings, checked.Findings)
}

func TestARuleSetFromAFileMayBuildOnANamedOne(t *testing.T) {
	strict := ruleset.Set{
		ID: "test/strict", Base: huaihua, Status: ruleset.NotVerified,
		FirstYear: 2024, Title: ruleset.Huaihua2024().Title,
	}
	strict.Grades = ruleset.Huaihua2024().Grades
	strict.Grades.Bands[0].From = ruleset.Huaihua2024().Grades.Bands[0].From
	data, err := strict.Encode()
	require.NoError(t, err)
	name := filepath.Join(t.TempDir(), "strict.json")
	require.NoError(t, os.WriteFile(name, data, 0o600))
	var out, log bytes.Buffer
	status := run([]string{"-ruleset", name}, strings.NewReader(seedLine(t)), &out, &log)
	require.Equal(t, allScored, status, log.String())
	result, err := scoring.DecodeResult(bytes.TrimSpace(out.Bytes()))
	require.NoError(t, err)
	assert.Equal(t, "test/strict", result.MadeBy().RuleSet)
	assert.Equal(t, "95.95", result.Total().Score.String())
}

// Who copies the file of a shipped set starts from the same scores.
func TestTheFileOfAShippedSetScoresAsItsName(t *testing.T) {
	byName, _, _ := score(t, strings.NewReader(seedLine(t)))
	file := filepath.Join("..", "..", "performance", "ruleset", "sets", filepath.FromSlash(huaihua)+".json")
	byFile, log, status := score(t, strings.NewReader(seedLine(t)), "-ruleset", file)
	require.Equal(t, allScored, status, log)
	assert.Equal(t, byName, byFile)
}

func TestWrongCommandLinesEndWithTwo(t *testing.T) {
	broken := filepath.Join(t.TempDir(), "broken.json")
	require.NoError(t, os.WriteFile(broken, []byte(`{"id":"x","ID":"y"}`), 0o600))
	invalid := filepath.Join(t.TempDir(), "invalid.json")
	require.NoError(t, os.WriteFile(invalid, []byte(`{"id":""}`), 0o600))
	for name, args := range map[string][]string{
		"no rule set":       {},
		"unknown rule set":  {"-ruleset", "cn/nowhere"},
		"broken rule set":   {"-ruleset", broken},
		"invalid rule set":  {"-ruleset", invalid},
		"unknown flag":      {"-ruleset", huaihua, "-fast"},
		"an argument":       {"-ruleset", huaihua, "forms.ndjson"},
		"unknown language":  {"-ruleset", huaihua, "-lang", "fr"},
		"no language":       {"-ruleset", huaihua, "-lang", "?"},
		"no workers":        {"-ruleset", huaihua, "-workers", "0"},
		"too many workers":  {"-ruleset", huaihua, "-workers", "65"},
		"workers in words":  {"-ruleset", huaihua, "-workers", "two"},
		"language and none": {"-lang", "en"},
	} {
		var out, log bytes.Buffer
		assert.Equal(t, failed, run(args, strings.NewReader(""), &out, &log), name)
		assert.Empty(t, out.String(), name)
		assert.NotEmpty(t, log.String(), name)
	}
	var out, log bytes.Buffer
	assert.Equal(t, allScored, run([]string{"-h"}, strings.NewReader(""), &out, &log))
	assert.Contains(t, log.String(), huaihua)
}

var errBroken = errors.New("broken pipe")

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errBroken }

func TestBrokenInputAndOutputEndWithTwo(t *testing.T) {
	good := seedLine(t) + "\n"
	var out, log bytes.Buffer
	in := io.MultiReader(strings.NewReader(good), iotest.ErrReader(errBroken))
	assert.Equal(t, failed, run([]string{"-ruleset", huaihua}, in, &out, &log))
	assert.Contains(t, out.String(), scoring.ResultFormat, "what came before is answered")
	assert.Contains(t, log.String(), "broken pipe")

	log.Reset()
	assert.Equal(t, failed, run([]string{"-ruleset", huaihua}, newForms(t, 5000), brokenWriter{}, &log))
	assert.Contains(t, log.String(), "broken pipe")
}

// countingReader counts what is taken from it.
type countingReader struct {
	io.Reader
	taken atomic.Int64
}

func (r *countingReader) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	r.taken.Add(int64(n))
	return n, err
}

// stuckWriter takes nothing until it is released.
type stuckWriter struct {
	stuck   chan struct{}
	release chan struct{}
	once    sync.Once
}

func (w *stuckWriter) Write(p []byte) (int, error) {
	w.once.Do(func() { close(w.stuck) })
	<-w.release
	return len(p), nil
}

// A reader that waits takes in a few batches, however long the input is and
// however fast the workers are.
func TestASlowWriterStopsTheReader(t *testing.T) {
	const n, workers = 4000, 2 // some 13 MB
	in := &countingReader{Reader: newForms(t, n)}
	out := &stuckWriter{stuck: make(chan struct{}), release: make(chan struct{})}
	status := make(chan int, 1)
	go func() {
		status <- run([]string{"-ruleset", huaihua, "-workers", strconv.Itoa(workers)}, in, out, io.Discard)
	}()
	<-out.stuck
	time.Sleep(200 * time.Millisecond) // for the reader to run ahead
	const most = (perWorker*workers + 1) * 2 * block
	assert.LessOrEqual(t, in.taken.Load(), int64(most))
	close(out.release)
	assert.Equal(t, allScored, <-status)
	assert.Greater(t, in.taken.Load(), int64(4*most), "the whole input is taken in the end")
}

// A program that writes a form and waits for its answer gets it.
func TestAnAnswerDoesNotWaitForTheNextLine(t *testing.T) {
	fromUs, toFilter := io.Pipe()
	fromFilter, answers := io.Pipe()
	status := make(chan int, 1)
	go func() {
		status <- run([]string{"-ruleset", huaihua}, fromUs, answers, io.Discard)
		_ = answers.Close()
	}()
	decoder := json.NewDecoder(fromFilter)
	for range 3 {
		_, err := io.WriteString(toFilter, seedLine(t)+"\n")
		require.NoError(t, err)
		var result json.RawMessage
		require.NoError(t, decoder.Decode(&result))
		assert.Contains(t, string(result), `"95.95"`)
	}
	require.NoError(t, toFilter.Close())
	assert.Equal(t, allScored, <-status)
}
