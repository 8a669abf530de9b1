package field_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// known is an input with what is known of it.
type known struct {
	Input string `json:"input"`
	Fact  string `json:"fact"`
	// Rules are the id of a rule set or the name of a file; "" leaves them to the
	// document.
	Rules       string                     `json:"rules"`
	JudgeStated bool                       `json:"judge_stated"`
	Holds       map[string]json.RawMessage `json:"holds"`
}

func checks(t *testing.T) []known {
	t.Helper()
	data, err := os.ReadFile("testdata/checks.json")
	require.NoError(t, err)
	var document struct {
		Rules string  `json:"rules"`
		Cases []known `json:"cases"`
	}
	require.NoError(t, strict(data, &document))
	for i := range document.Cases {
		if document.Cases[i].Rules == "" {
			document.Cases[i].Rules = document.Rules
		}
	}
	return document.Cases
}

func TestAReaderFindsWhatTheTableSays(t *testing.T) {
	for _, c := range checks(t) {
		t.Run(c.Input+": "+c.Fact, func(t *testing.T) {
			for _, fault := range faults(reading(t, c), c.Holds) {
				t.Error(fault)
			}
		})
	}
}

func TestEveryInputIsChecked(t *testing.T) {
	used := map[string]bool{"checks.json": true, "rows.txt": true}
	for _, c := range checks(t) {
		used[c.Input], used[c.Rules] = true, true
	}
	files, err := fs.ReadDir(os.DirFS("testdata"), ".")
	require.NoError(t, err)
	for _, file := range files {
		assert.True(t, used[file.Name()], file.Name())
	}
}
