package pagetest

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// open tells for every explanation whether it can be seen.
const unfolded = `[...document.querySelectorAll("#explanations ~ details")].map(d => d.querySelector(".why").checkVisibility({contentVisibilityAuto: true}) &&
	d.querySelector(".why").getBoundingClientRect().height > 0)`

func TestExplanationsUnfoldOnDemandAndOnPaper(t *testing.T) {
	tab := open(t, "zh", paper)
	folded := ask[[]bool](t, tab, unfolded)
	require.Len(t, folded, 14, "the total, the execution row, ten indicators and two that do not apply")
	assert.NotContains(t, folded, true)

	require.NoError(t, chromedp.Do(tab,
		chromedp.Click(chromedp.CSS("#explanations ~ details:nth-of-type(1) > summary")), chromedp.Click(chromedp.CSS(`.printed a[href="#why-execution"]`))))
	opened := ask[[]bool](t, tab, unfolded)
	assert.Equal(t, []bool{true, true, false}, opened[:3], "one was clicked, a link leads to the other")

	require.NoError(t, chromedp.Do(tab, chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
		return err
	})))
	assert.NotContains(t, ask[[]bool](t, tab, unfolded), false)
	assert.Equal(t, "block", ask[string](t, tab, `getComputedStyle(document.querySelector("nav")).display`), "the contents print")
	assert.Empty(t, ask[[]string](t, tab, `[...document.querySelectorAll(".findings details")].filter(d =>
		!d.querySelector(".fields, .suspect").checkVisibility({contentVisibilityAuto: true})).map(d => d.textContent)`))
}

func TestThePagePrintsOnA4(t *testing.T) {
	for _, lang := range pages() {
		printed, err := chromedp.Run(open(t, lang, paper), chromedp.PrintToPDF(func(p *page.PrintToPDFParams) {
			p.PreferCSSPageSize = new(true)
		}))
		require.NoError(t, err)
		assert.True(t, bytes.HasPrefix(printed, []byte("%PDF-")))
		sheets := bytes.Count(printed, []byte("/MediaBox [0 0 594.95996 841.91998]"))
		assert.Greater(t, sheets, 8)
		assert.Less(t, sheets, 30)
		if *pictures != "" {
			require.NoError(t, os.WriteFile(filepath.Join(*pictures, lang+".pdf"), printed, 0o600))
		}
	}
}
