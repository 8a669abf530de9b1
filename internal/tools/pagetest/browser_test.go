package pagetest

import (
	"context"
	"flag"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

var pictures = flag.String("pictures", "", "folder in which to leave pictures of the pages")

// languages are those that the page is written in; a third page, "project", has
// the other outline in Chinese.
var languages = []string{"zh", "en"}

func pages() []string { return append(slices.Clone(languages), "project") }

// folder holds the pages, and browser is the running Chromium.
var (
	folder  string
	browser context.Context
)

func TestMain(m *testing.M) {
	flag.Parse()
	code, err := run(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, "pagetest:", err)
		code = 1
	}
	os.Exit(code)
}

func run(m *testing.M) (code int, err error) {
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		return 0, fmt.Errorf("%w; .ci/prepare installs it", err)
	}
	if folder, err = os.MkdirTemp("", "pagetest"); err != nil {
		return 0, err
	}
	defer os.RemoveAll(folder)
	for _, page := range pages() {
		if err := write(page); err != nil {
			return 0, err
		}
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(chromium),
		chromedp.UserDataDir(filepath.Join(folder, "profile")),
		chromedp.NoSandbox,
		chromedp.DisableGPU,
		chromedp.NoFirstRun,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true),
		chromedp.Flag("hide-scrollbars", true),
	)
	allocator, cancelAllocator := chromedp.NewExecAllocator(context.Background(), options...)
	defer cancelAllocator()
	tab, cancelTab := chromedp.NewContext(allocator)
	defer cancelTab()
	if err := chromedp.Do(tab); err != nil { // starts the browser
		return 0, err
	}
	browser = tab
	return m.Run(), nil
}

// write runs the example and keeps its page.
func write(name string) error {
	arguments := []string{"run", "./examples/report", "-lang", name}
	if name == "project" {
		arguments = []string{"run", "./examples/report", "-outline", name}
	}
	command := exec.Command("go", arguments...)
	command.Dir = "../../.."
	command.Stderr = os.Stderr
	page, err := command.Output()
	if err != nil {
		return fmt.Errorf("examples/report: %w", err)
	}
	return os.WriteFile(path(name), page, 0o600)
}

func path(lang string) string { return filepath.Join(folder, lang+".html") }

// open opens the page in a tab of its own, as wide as a screen or a sheet.
func open(t *testing.T, lang string, width int64) context.Context {
	t.Helper()
	tab, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	viewport := chromedp.EmulateViewport(width, 1123)
	if width == phone {
		viewport = chromedp.EmulateViewport(width, 844, chromedp.EmulateMobile, chromedp.EmulatePortrait)
	}
	address := url.URL{Scheme: "file", Path: path(lang)}
	require.NoError(t, chromedp.Do(tab, viewport, chromedp.Navigate(address.String())))
	return tab
}

// phone, paper and desk are the widths that a page has to fit, in pixels: that of
// a telephone, of A4 at 96 to the inch, and of a screen on a desk.
const (
	phone = 390
	paper = 794
	desk  = 1280
)

// ask evaluates a script in the page and returns its answer.
func ask[answer any](t *testing.T, tab context.Context, script string) answer {
	t.Helper()
	got, err := chromedp.Run(tab, chromedp.Evaluate[answer](script))
	require.NoError(t, err)
	return got
}

// everywhere runs a test on every page at every width.
func everywhere(t *testing.T, test func(t *testing.T, tab context.Context)) {
	t.Helper()
	for _, page := range pages() {
		for _, width := range []int64{phone, paper, desk} {
			t.Run(fmt.Sprintf("%s at %d", page, width), func(t *testing.T) { test(t, open(t, page, width)) })
		}
	}
}
