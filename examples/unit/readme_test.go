package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const root = "../.."

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, path))
	require.NoError(t, err)
	return string(text)
}

// page is a README taken apart.
type page struct {
	headings []string // their levels: "##"
	blocks   []string // code with the language in front: "go\n…"
	links    []string // to files of this repository
	packages []string // the rows of the table of packages
}

var (
	block = regexp.MustCompile("(?s)```(.+?)```")
	link  = regexp.MustCompile(`\]\(([^)]+)\)`)
	row   = regexp.MustCompile("(?m)^\\| \\[`([^`]+)`\\]\\(([^)]+)\\) \\|")
)

func parse(t *testing.T, path string) page {
	t.Helper()
	text := read(t, path)
	var p page
	for _, found := range block.FindAllStringSubmatch(text, -1) {
		p.blocks = append(p.blocks, found[1])
	}
	prose := block.ReplaceAllString(text, "")
	for line := range strings.Lines(prose) {
		if level, _, is := strings.Cut(line, " "); is && strings.Trim(level, "#") == "" && level != "" {
			p.headings = append(p.headings, level)
		}
	}
	for _, found := range link.FindAllStringSubmatch(prose, -1) {
		if !strings.Contains(found[1], "://") {
			p.links = append(p.links, found[1])
		}
	}
	for _, found := range row.FindAllStringSubmatch(prose, -1) {
		assert.Equal(t, found[1], found[2], "the row of a package leads to it")
		p.packages = append(p.packages, found[1])
	}
	return p
}

func TestBothREADMEsAreTwins(t *testing.T) {
	english, chinese := parse(t, "README.md"), parse(t, "README.zh-CN.md")
	require.NotEmpty(t, english.headings)
	assert.Equal(t, english.headings, chinese.headings)
	assert.Equal(t, english.blocks, chinese.blocks)
	assert.Equal(t, english.packages, chinese.packages)
	other := func(link string) bool { return strings.HasPrefix(link, "README") }
	for i, link := range chinese.links { // a page may have a Chinese sister
		chinese.links[i] = strings.Replace(link, ".zh-CN.md", ".md", 1)
	}
	assert.Equal(t, slices.DeleteFunc(english.links, other), slices.DeleteFunc(chinese.links, other))
}

func TestEveryLinkLeadsSomewhere(t *testing.T) {
	for _, path := range []string{"README.md", "README.zh-CN.md"} {
		links := parse(t, path).links
		require.NotEmpty(t, links)
		for _, link := range links {
			_, err := os.Stat(filepath.Join(root, link))
			assert.NoError(t, err, "%s links to %s", path, link)
		}
	}
}

func TestTheCommandsStandInBoth(t *testing.T) {
	for _, path := range []string{"README.md", "README.zh-CN.md"} {
		for _, command := range []string{"go run ./examples/huaihua2024", "go run ./examples/unit", "go test ./..."} {
			assert.Contains(t, read(t, path), command+"\n", path)
		}
	}
}

func TestTheREADMEQuotesWhatRuns(t *testing.T) {
	_, body, _ := strings.Cut(read(t, "examples/unit/main.go"), "func main() {\n")
	body = strings.ReplaceAll(strings.TrimSuffix(body, "}\n"), "\n\t", "\n")
	var quoted []string
	for _, block := range parse(t, "README.md").blocks {
		if program, is := strings.CutPrefix(block, "go\n"); is {
			quoted = append(quoted, program)
		}
	}
	require.NotEmpty(t, quoted)
	assert.Equal(t, strings.TrimPrefix(body, "\t"), quoted[0])
	for _, program := range quoted[1:] {
		assert.Contains(t, read(t, "examples/unit/main_test.go"), program)
	}
}

func TestTheTableNamesEveryPackage(t *testing.T) {
	var packages []string
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := entry.Name()
		if entry.IsDir() {
			if slices.Contains([]string{"internal", "examples", "testdata"}, name) || strings.HasPrefix(name, ".") && name != ".." {
				return fs.SkipDir
			}
			return nil
		}
		if filepath.Ext(name) == ".go" && !strings.HasSuffix(name, "_test.go") {
			folder, err := filepath.Rel(root, filepath.Dir(path))
			packages = append(packages, filepath.ToSlash(folder))
			return err
		}
		return nil
	})
	require.NoError(t, err)
	slices.Sort(packages)
	assert.ElementsMatch(t, slices.Compact(packages), parse(t, "README.md").packages)
}
