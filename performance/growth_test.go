package performance_test

import (
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/performance"
)

// hostile are texts of any length, filled with what could cost more than its
// length; read tells which of them are forms all the same.
var hostile = map[string]struct {
	head, part, tail string
	read             bool
}{
	"empty classes":       {classes, `{"name":"","groups":[]},`, `]}`, true},
	"classes of null":     {classes, `null,`, `]}`, true},
	"empty groups":        {classes + `{"name":"","groups":[`, `{"name":"","indicators":[]},`, `]}]}`, true},
	"shares of the rest":  {group + `"indicators":[`, `{"name":"指标","method":"目标实现","target":"≥1","actual":"1"},`, `]}]}]}`, true},
	"the best of many":    {group + `"choose":"best","indicators":[`, `{"name":"x","target":"≥3","actual":"1"},`, `]}]}]}`, true},
	"equal names":         {group + `"indicators":[`, `{"name":"x","target":"7","actual":"不适用"},{"name":"x","target":"3","actual":"1"},`, `]}]}]}`, true},
	"a long number":       {group + `"indicators":[{"name":"x","target":"≥`, `9`, `"}]}]}]}`, false},
	"a long decimal":      {group + `"indicators":[{"name":"x","points":"0.`, `3`, `"}]}]}]}`, false},
	"long zeros":          {group + `"indicators":[{"name":"x","points":"1`, `0`, `"}]}]}]}`, false},
	"a long range":        {group + `"indicators":[{"name":"x","target":"`, `1~`, `"}]}]}]}`, false},
	"a long judgement":    {group + `"indicators":[{"name":"x","judgement":{"items":[`, `"x",`, `]}}]}]}]}`, true},
	"deep arrays":         {"", `[`, "", false},
	"deep objects":        {"", `{"classes":`, "", false},
	"deep in a field":     {`{"format":`, `[`, ``, false},
	"unknown fields":      {`{`, `"x":1,`, `}`, false},
	"one field repeated":  {`{`, `"unit":"",`, `}`, false},
	"escapes":             {`{"format":"jixiao/form/1","unit":"`, `\u00e9`, `","year":2024,"scope":"unit","classes":[]}`, true},
	"broken escapes":      {`{"format":"jixiao/form/1","unit":"`, `\ud800`, `","year":2024,"scope":"unit","classes":[]}`, false},
	"brackets in a title": {classes + `{"name":"`, `（`, `","groups":[]}]}`, true},
}

const (
	classes = `{"format":"jixiao/form/1","unit":"x","year":2024,"scope":"unit","classes":[`
	group   = classes + `{"name":"产出指标","points":"90","groups":[{"name":"x",`
)

// filled is a text of about so many bytes.
func filled(head, part, tail string, size int) []byte {
	middle := strings.Repeat(part, (size-len(head)-len(tail))/len(part))
	return []byte(head + strings.TrimSuffix(middle, ",") + tail)
}

// A text four times as long takes no more than about four times the memory, and
// never a hundred times its own length; whether it is a form does not depend on
// how long it is.
func TestHostileTextsTakeMemoryInProportion(t *testing.T) {
	const size = 16 << 10
	for name, of := range hostile {
		t.Run(name, func(t *testing.T) {
			taken := func(size int) (bytes int) {
				data := filled(of.head, of.part, of.tail, size)
				return allocated(func() {
					_, err := performance.DecodeForm(data)
					require.Equal(t, of.read, err == nil, "%v", err)
				})
			}
			few, many := taken(size), taken(4*size)
			require.LessOrEqual(t, many, 5*few+size)
			require.LessOrEqual(t, many, 100*4*size)
		})
	}
}

// allocated returns how many bytes work takes from the heap.
func allocated(work func()) int {
	work() // what is made once, and kept
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	work()
	runtime.ReadMemStats(&after)
	return int(after.TotalAlloc - before.TotalAlloc)
}

func BenchmarkHostileTexts(b *testing.B) {
	for name, of := range hostile {
		data := filled(of.head, of.part, of.tail, 64<<10)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := performance.DecodeForm(data); of.read != (err == nil) {
					b.Fatal(err)
				}
			}
		})
	}
}
