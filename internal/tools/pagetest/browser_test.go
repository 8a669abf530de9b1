package pagetest

import (
	"context"
	"flag"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

var pictures = flag.String("pictures", "", "folder in which to leave pictures of the pages")

// languages are those that the page is written in.
var languages = []string{"zh", "en"}

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
	for _, lang := range languages {
		if err := write(lang); err != nil {
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
func write(lang string) error {
	command := exec.Command("go", "run", "./examples/report", "-lang", lang)
	command.Dir = "../../.."
	command.Stderr = os.Stderr
	page, err := command.Output()
	if err != nil {
		return fmt.Errorf("examples/report: %w", err)
	}
	return os.WriteFile(path(lang), page, 0o600)
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

// phone and sheet are the widths that a page has to fit, in pixels: that of a
// telephone, and that of A4 at 96 to the inch.
const (
	phone = 390
	sheet = 794
)

// ask evaluates a script in the page and returns its answer.
func ask[answer any](t *testing.T, tab context.Context, script string) answer {
	t.Helper()
	got, err := chromedp.Run(tab, chromedp.Evaluate[answer](script))
	require.NoError(t, err)
	return got
}

// everywhere runs a test on the page in both languages at both widths.
func everywhere(t *testing.T, test func(t *testing.T, tab context.Context)) {
	t.Helper()
	for _, lang := range languages {
		for _, width := range []int64{phone, sheet} {
			t.Run(fmt.Sprintf("%s at %d", lang, width), func(t *testing.T) { test(t, open(t, lang, width)) })
		}
	}
}
