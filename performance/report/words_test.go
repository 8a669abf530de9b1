package report_test

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/words"
)

// TestWordsAndUsesMatch reads this package's sources and templates: every code
// that they say has words, and all words of the package are said. A code that
// ends with a dot or a hyphen stands for all that begin with it.
func TestWordsAndUsesMatch(t *testing.T) {
	if runtime.GOOS == "wasip1" || runtime.GOOS == "js" {
		t.Skip("needs the package's sources")
	}
	said := map[string]bool{}
	uses := regexp.MustCompile(`\bsay\(?\s?"([a-z.-]+)"`)
	require.NoError(t, fs.WalkDir(os.DirFS("."), ".", func(name string, _ fs.DirEntry, err error) error {
		if ext := path.Ext(name); err != nil || ext != ".html" && ext != ".go" ||
			strings.HasSuffix(name, "_test.go") || strings.HasPrefix(name, "testdata") {
			return err
		}
		source, err := fs.ReadFile(os.DirFS("."), name)
		for _, match := range uses.FindAllSubmatch(source, -1) {
			said[string(match[1])] = true
		}
		return err
	}))
	require.NotEmpty(t, said)
	for _, helper := range []string{"reason-missing", "account-differs"} { // said by check
		said[helper] = true
	}
	for _, leaf := range []string{"not-reported", "not-evidenced", "not-computable"} { // performance.Status
		said[leaf] = true
	}
	spoken := map[string]bool{}
	for _, entry := range words.Entries() {
		code, ours := strings.CutPrefix(entry.Code, "report.")
		if !ours {
			continue
		}
		spoken[code] = true
		used := said[code]
		for prefix := range said {
			used = used || strings.HasSuffix(prefix, ".") && strings.HasPrefix(code, prefix) ||
				strings.HasSuffix(prefix, "-") && strings.HasPrefix(code, prefix)
		}
		assert.True(t, used, "nothing says %s", entry.Code)
	}
	for code := range said {
		if !strings.HasSuffix(code, ".") && !strings.HasSuffix(code, "-") {
			assert.True(t, spoken[code], "%q has no words", code)
		}
	}
}
