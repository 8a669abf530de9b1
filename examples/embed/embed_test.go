package embed

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/examples/embed/desk"
	"jixiao.example/performance/corpus"
	"jixiao.example/performance/sheet"
)

// callers start the programs that ask from other languages: the arguments after
// theirs are room, threads and rounds.
var callers map[string][]string

func TestMain(m *testing.M) {
	os.Exit(run(m))
}

func run(m *testing.M) int {
	folder, err := os.MkdirTemp("", "embed")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(folder)
	if err := build(folder); err != nil {
		fmt.Fprintln(os.Stderr, "embed: .ci/prepare installs what is missing:", err)
		return 1
	}
	return m.Run()
}

// build makes the library, and what Java needs to call it, as doc.go says.
func build(folder string) error {
	library, glue := filepath.Join(folder, "libjixiao.so"), filepath.Join(folder, "libjixiao-java.so")
	if err := command("go", "build", "-buildmode=c-shared", "-trimpath", "-ldflags=-s -w", "-o", library, "./library"); err != nil {
		return err
	}
	javac, err := exec.LookPath("javac")
	if err != nil {
		return err
	}
	if javac, err = filepath.EvalSymlinks(javac); err != nil {
		return err
	}
	include := filepath.Join(filepath.Dir(filepath.Dir(javac)), "include")
	if err := command("gcc", "-O2", "-Wall", "-Werror", "-shared", "-fPIC", "-o", glue, "callers/java/jixiao.c",
		"-Ilibrary", "-I"+include, "-I"+filepath.Join(include, "linux"), library, "-Wl,-rpath,"+folder); err != nil {
		return err
	}
	if err := command(javac, "--release", "8", "-Xlint:-options", "-d", folder, "callers/java/Check.java", "callers/java/jixiao/Jixiao.java"); err != nil {
		return err
	}
	callers = map[string][]string{
		"python": {"python3", "-B", "callers/python/check.py", library},
		"java":   {"java", "-Xmx64m", "-XX:+UseSerialGC", "-cp", folder, "Check", glue},
	}
	return nil
}

func command(name string, args ...string) error {
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s %s: %w\n%s", name, strings.Join(args, " "), err, out)
	}
	return nil
}

// question is what is asked.
type question struct {
	function, settings string
	input              []byte
}

// answer is a text, after 1 or, for an error, 0.
func (q question) answer(d *desk.Desk) []byte {
	text, ok := d.Answer(q.function, q.settings, q.input)
	if ok {
		return append([]byte{1}, text...)
	}
	return append([]byte{0}, text...)
}

// ask has a caller ask questions, and returns the answers and what it says of
// itself.
func ask(t testing.TB, caller string, questions []question, room, threads, rounds int) (answers [][]byte, said string) {
	t.Helper()
	var in, out, log bytes.Buffer
	for _, q := range questions {
		for _, part := range [][]byte{[]byte(q.function), []byte(q.settings), q.input} {
			require.NoError(t, binary.Write(&in, binary.BigEndian, int32(len(part))))
			in.Write(part)
		}
	}
	args := append(callers[caller][1:len(callers[caller]):len(callers[caller])], fmt.Sprint(room), fmt.Sprint(threads), fmt.Sprint(rounds))
	c := exec.Command(callers[caller][0], args...)
	c.Stdin, c.Stdout, c.Stderr = &in, &out, &log
	require.NoError(t, c.Run(), log.String())
	for out.Len() > 0 {
		var length int32
		require.NoError(t, binary.Read(&out, binary.BigEndian, &length))
		answers = append(answers, bytes.Clone(out.Next(int(length))))
	}
	return answers, log.String()
}

// published are questions about every published form, under its rule set.
func published(t testing.TB) (questions []question) {
	t.Helper()
	cases, err := corpus.Cases()
	require.NoError(t, err)
	require.NotEmpty(t, cases)
	for _, c := range cases {
		form, err := c.Form.Encode()
		require.NoError(t, err)
		var csv bytes.Buffer
		require.NoError(t, sheet.WriteCSV(&csv, sheet.Write(c.Form, sheet.Layout{}), sheet.GB18030))
		for _, lang := range []string{"zh", "en"} {
			settings := fmt.Sprintf(`{"ruleset":%q,"lang":%q,"judge_stated":true}`, c.RuleSet, lang)
			for _, function := range []string{"score", "check", "explain"} {
				questions = append(questions, question{function, settings, form})
			}
			questions = append(questions, question{"table", settings, csv.Bytes()}, question{"read", settings, csv.Bytes()})
		}
	}
	return append(questions, question{"rule-sets", "", nil})
}

// wrong are questions that have no answer.
func wrong(t *testing.T) []question {
	t.Helper()
	form := published(t)[0].input
	const settings = `{"ruleset":"cn/2021-101/cost"}`
	return []question{
		{"", "", nil},
		{"sing", settings, form},
		{"score", "", form},
		{"score", "{", form},
		{"score", `{"ruleset":"cn/nowhere"}`, form},
		{"score", `{"ruleset":{"id":"x"}}`, form},
		{"score", settings, nil},
		{"score", settings, []byte("{}")},
		{"score", settings, bytes.Replace(form, []byte(`"year"`), []byte(`"yaer"`), 1)},
		{"score", settings, append(form[:len(form):len(form)], 0)},
		{"read", settings, []byte("a,b\n1,2\n")},
		{"read", settings, []byte("\xff\xff")},
		{"table", `{"encoding":"utf-8","lang":"en"}`, []byte("\xff\xff")},
	}
}

func TestOtherLanguagesGetWhatGoGets(t *testing.T) {
	cases, err := corpus.Cases()
	require.NoError(t, err)
	questions := append(published(t), wrong(t)...)
	var d desk.Desk
	for caller := range callers {
		t.Run(caller, func(t *testing.T) {
			t.Parallel()
			for _, room := range []int{1 << 20, 1} { // the second is too short for every answer
				got, _ := ask(t, caller, questions, room, 1, 1)
				require.Len(t, got, len(questions))
				for i, q := range questions {
					require.Equal(t, string(q.answer(&d)), string(got[i]), "%s %s", q.function, q.settings)
				}
				for i, c := range cases { // and that is what the library gives without a desk
					scorer, err := c.Scorer()
					require.NoError(t, err)
					assert.Equal(t, "\x01"+string(scorer.Score(c.Form).AppendJSON(nil)), string(got[10*i]), c.ID)
				}
				for _, answer := range got[len(got)-len(wrong(t)):] {
					assert.True(t, bytes.HasPrefix(answer, []byte("\x00"+`{"format":"jixiao/error/1","kind":"`)), string(answer))
				}
			}
		})
	}
}

// Memory is what the system says of the process, in kilobytes: after half of the
// questions, and after all.
func TestManyThreadsAskAndNothingIsLeftBehind(t *testing.T) {
	questions := append(published(t), wrong(t)...)
	for caller := range callers {
		t.Run(caller, func(t *testing.T) {
			_, said := ask(t, caller, questions, 1, 4, 10)
			var micros float64
			var half, all int
			_, err := fmt.Sscan(said, &micros, &half, &all)
			require.NoError(t, err, said)
			t.Logf("%.1f µs a question, %d kB, then %d kB", micros, half, all)
			assert.Less(t, all, half+16<<10)
		})
	}
}

// Hosts that pipe forms through the filter get the same reasons.
func TestExplainedIsWhatTheFilterWrites(t *testing.T) {
	for _, q := range published(t) {
		var s struct{ Ruleset, Lang string }
		require.NoError(t, json.Unmarshal([]byte(cmp.Or(q.settings, "{}")), &s))
		if q.function != "explain" || s.Ruleset != "cn/hunan/huaihua/2024" {
			continue
		}
		filter := exec.Command("go", "run", "./examples/score", "-explain", "-ruleset", s.Ruleset, "-lang", s.Lang)
		filter.Dir = "../.."
		filter.Stdin = bytes.NewReader(q.input)
		want, err := filter.Output()
		require.NoError(t, err)
		assert.Equal(t, "\x01"+strings.TrimSuffix(string(want), "\n"), string(q.answer(new(desk.Desk))))
	}
}

// A set of one's own comes with the settings; it may build on a shipped one.
func TestARuleSetOfOnesOwn(t *testing.T) {
	form := published(t)[0].input
	var d desk.Desk
	shipped, ok := d.Answer("score", `{"ruleset":"cn/hunan/huaihua/2024"}`, form)
	require.True(t, ok, string(shipped))
	own, err := os.ReadFile("../../performance/ruleset/sets/cn/hunan/huaihua/2024.json")
	require.NoError(t, err)
	got, ok := d.Answer("score", `{"ruleset":`+string(own)+`}`, form)
	require.True(t, ok, string(got))
	assert.Equal(t, string(shipped), string(got), "a copy scores as the set that it was copied from")
	refused, ok := d.Answer("score", `{"ruleset":{"format":"jixiao/rule-set/1","id":"x","base":"cn/nowhere"}}`, form)
	assert.False(t, ok)
	assert.Contains(t, string(refused), `"kind":"settings"`)
}

// Agencies run Java 8, whose class files are of version 52.
func TestTheClassesAreThoseOfJava8(t *testing.T) {
	folder := callers["java"][4]
	for _, name := range []string{"Check.class", filepath.Join("jixiao", "Jixiao.class")} {
		class, err := os.ReadFile(filepath.Join(folder, name))
		require.NoError(t, err)
		assert.EqualValues(t, 52, binary.BigEndian.Uint16(class[6:]), name)
	}
}

// BenchmarkScore is a form in JSON to its result in JSON, as the process's CPU
// time: what the way to the library takes beside it.
func BenchmarkScore(b *testing.B) {
	questions := slices.DeleteFunc(published(b), func(q question) bool { return q.function != "score" })
	b.Run("go", func(b *testing.B) {
		var d desk.Desk
		var out []byte
		began := cpu(b)
		for i := 0; b.Loop(); i++ {
			q := questions[i%len(questions)]
			out, _ = d.Append(out[:0], q.function, q.settings, q.input)
		}
		b.ReportMetric(float64(cpu(b)-began)/float64(b.N), "µs/form")
	})
	for caller := range callers {
		b.Run(caller, func(b *testing.B) {
			_, said := ask(b, caller, questions, 1<<16, 1, 1+b.N/len(questions))
			var micros float64
			_, err := fmt.Sscan(said, &micros)
			require.NoError(b, err)
			b.ReportMetric(micros, "µs/form")
		})
	}
}

// cpu is the CPU time of the process in microseconds.
func cpu(b *testing.B) int64 {
	b.Helper()
	var used syscall.Rusage
	require.NoError(b, syscall.Getrusage(syscall.RUSAGE_SELF, &used))
	return (used.Utime.Nano() + used.Stime.Nano()) / 1000
}
