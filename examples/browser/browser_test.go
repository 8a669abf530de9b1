package main

import (
	"context"
	"flag"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

var pictures = flag.String("pictures", "", "folder in which to leave pictures of the page")

// folder holds the page, and browser is the running Chromium.
var (
	folder  string
	browser context.Context
)

func TestMain(m *testing.M) {
	flag.Parse()
	code, err := runAll(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, "browser:", err)
		code = 1
	}
	os.Exit(code)
}

func runAll(m *testing.M) (code int, err error) {
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		return 0, fmt.Errorf("%w; .ci/prepare installs it", err)
	}
	if folder, err = os.MkdirTemp("", "browser"); err != nil {
		return 0, err
	}
	defer os.RemoveAll(folder)
	if err := run(filepath.Join(folder, "page.html")); err != nil {
		return 0, err
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

// The widths of a telephone and of a desk, in pixels.
const (
	phone = 390
	wide  = 1280
)

// open opens the page from disk, in a tab of its own, and waits for the library.
func open(t testing.TB, lang string, width int64) context.Context {
	t.Helper()
	tab, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	visit(t, tab, width)
	ask[bool](t, tab, fmt.Sprintf(`document.querySelector("[data-lang=%s]").click(), true`, lang))
	return tab
}

func visit(t testing.TB, tab context.Context, width int64) {
	t.Helper()
	viewport := chromedp.EmulateViewport(width, 900)
	if width == phone {
		viewport = chromedp.EmulateViewport(width, 844, chromedp.EmulateMobile, chromedp.EmulatePortrait)
	}
	address := url.URL{Scheme: "file", Path: filepath.Join(folder, "page.html")}
	require.NoError(t, chromedp.Do(tab, viewport, chromedp.Navigate(address.String())))
	until(t, tab, `!$("drop").hidden || !$("problem").hidden`)
	require.Empty(t, ask[string](t, tab, `$("problem").textContent`))
}

// ask evaluates a script in the page and returns its answer.
func ask[answer any](t testing.TB, tab context.Context, script string) answer {
	t.Helper()
	got, err := chromedp.Run(tab, chromedp.Evaluate[answer](script, chromedp.EvalAwaitPromise))
	require.NoError(t, err, script)
	return got
}

// until waits for a condition, for as long as a slow machine needs.
func until(t testing.TB, tab context.Context, condition string) {
	t.Helper()
	met := ask[bool](t, tab, `new Promise(done => {
		let looks = 0;
		const look = () => (`+condition+`) ? done(true) : ++looks > 1000 ? done(false) : setTimeout(look, 10);
		look();
	})`)
	require.True(t, met, condition)
}

// enter puts a text into the field of a path, as a person does.
func enter(t testing.TB, tab context.Context, path, text string) {
	t.Helper()
	ask[bool](t, tab, fmt.Sprintf(`(() => {
		const field = document.querySelector('[data-path="%s"]');
		field.focus();
		field.select();
		return document.execCommand("insertText", false, %q);
	})()`, path, text))
}

// keep leaves a picture of the whole page when somebody asked for one.
func keep(t testing.TB, tab context.Context, name string) {
	t.Helper()
	if *pictures == "" {
		return
	}
	picture, err := chromedp.Run(tab, chromedp.FullScreenshot(100))
	require.NoError(t, err)
	name = strings.NewReplacer("/", "-", " ", "-").Replace(name) + ".png"
	require.NoError(t, os.WriteFile(filepath.Join(*pictures, name), picture, 0o600))
}
