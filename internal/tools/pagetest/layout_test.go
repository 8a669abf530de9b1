package pagetest

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/css"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tooWide lists what reaches past the right edge of the page, unless it scrolls
// inside a box that does not.
const tooWide = `(() => {
	const width = document.documentElement.clientWidth, out = [];
	if (document.documentElement.scrollWidth > width) out.push("page: " + document.documentElement.scrollWidth);
	for (const e of document.querySelectorAll("body *")) {
		if (e.closest(".scroll") && !e.classList.contains("scroll")) continue;
		const box = e.getBoundingClientRect();
		if (box.right > width + 0.5 || box.left < -0.5) out.push(e.tagName + "." + e.className + " " + e.textContent.slice(0, 20));
	}
	return out;
})()`

func TestNothingIsWiderThanThePage(t *testing.T) {
	everywhere(t, func(t *testing.T, tab context.Context) {
		assert.Empty(t, ask[[]string](t, tab, tooWide))
		keep(t, tab)
	})
	t.Run("and what is gets found", func(t *testing.T) {
		tab := open(t, "zh", phone)
		ask[bool](t, tab, `document.querySelector("h2").style.width = "500px", true`)
		assert.NotEmpty(t, ask[[]string](t, tab, tooWide))
	})
}

// keep leaves a picture of the whole page when somebody asked for one.
func keep(t *testing.T, tab context.Context) {
	t.Helper()
	if *pictures == "" {
		return
	}
	picture, err := chromedp.Run(tab, chromedp.FullScreenshot(100))
	require.NoError(t, err)
	name := strings.NewReplacer("/", "-", " ", "-").Replace(t.Name()) + ".png"
	require.NoError(t, os.WriteFile(filepath.Join(*pictures, name), picture, 0o600))
}

// What has to be scrolled on a phone says so in words right above it; nothing has
// to be on A4 or on a desk.
func TestWhatScrollsSaysSo(t *testing.T) {
	const scrolling = `[...document.querySelectorAll("body *")].filter(e => e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1 &&
		getComputedStyle(e).overflowX != "visible")`
	const hinted = scrolling + `.map(e => { const hint = e.previousElementSibling;
		return !!hint && hint.className == "hint" && hint.checkVisibility() && e.getAttribute("tabindex") == "0" && !!e.getAttribute("aria-label") })`
	for _, page := range pages() {
		assert.Zero(t, ask[int](t, open(t, page, paper), scrolling+`.length`), "on A4")
		assert.Zero(t, ask[int](t, open(t, page, desk), scrolling+`.length`), "on a desk")
		tab := open(t, page, phone)
		assert.NotContains(t, ask[[]bool](t, tab, hinted), false)
		assert.NotEmpty(t, ask[[]bool](t, tab, hinted))
	}
}

// badWords lists the words of charts that leave their row or run into the bar or into
// each other, a few pixels between them at least.
const badWords = `[...document.querySelectorAll(".chart tr")].flatMap(row => {
	const frame = row.getBoundingClientRect(), bar = row.querySelector("svg").getBoundingClientRect(), out = [], boxes = [];
	if (bar.width < frame.width - 1 || bar.bottom > frame.bottom + 0.5) out.push("bar");
	for (const cell of row.querySelectorAll("th, td")) {
		const range = document.createRange();
		range.selectNodeContents(cell.firstChild);
		for (const box of range.getClientRects()) {
			if (box.left < frame.left - 0.5 || box.right > frame.right + 0.5) out.push("outside: " + cell.textContent);
			if (box.bottom > bar.top + 2) out.push("into the bar: " + cell.textContent);
			if (boxes.some(other => other.cell != cell && box.left < other.box.right + 4 && other.box.left < box.right + 4 &&
				box.top < other.box.bottom && other.box.top < box.bottom)) out.push("overlaps: " + cell.textContent);
			boxes.push({cell, box});
		}
	}
	return out;
})`

func TestTheWordsOfChartsStandInsideThem(t *testing.T) {
	everywhere(t, func(t *testing.T, tab context.Context) {
		assert.GreaterOrEqual(t, ask[int](t, tab, `document.querySelectorAll(".chart").length`), 4)
		assert.Empty(t, ask[[]string](t, tab, badWords))
	})
	t.Run("and others are found", func(t *testing.T) {
		tab := open(t, "zh", phone)
		ask[bool](t, tab, `document.querySelector(".chart th").textContent = "长".repeat(30), true`)
		assert.Empty(t, ask[[]string](t, tab, badWords), "a long name takes two lines")
		ask[bool](t, tab, `document.querySelector(".chart th").style.whiteSpace = "nowrap", true`)
		assert.NotEmpty(t, ask[[]string](t, tab, badWords))
	})
}

// missing lists the characters of the page that no font draws: those that look
// like a character that does not exist.
const missing = `(() => {
	const canvas = document.createElement("canvas");
	canvas.width = canvas.height = 40;
	const pen = canvas.getContext("2d", {willReadFrequently: true});
	const draw = c => {
		pen.clearRect(0, 0, 40, 40);
		pen.font = "24px " + getComputedStyle(document.body).fontFamily;
		pen.fillText(c, 4, 30);
		return pen.getImageData(0, 0, 40, 40).data.join();
	};
	const none = new Set([draw("\u{10FFFF}"), draw("\uE123"), draw("\u0378"), draw(" ")]);
	return [...new Set(document.body.textContent + EXTRA)].filter(c => c.trim() && none.has(draw(c)));
})()`

func TestEveryCharacterHasAGlyph(t *testing.T) {
	for _, lang := range languages {
		tab := open(t, lang, paper)
		assert.Empty(t, ask[[]string](t, tab, strings.Replace(missing, "EXTRA", `""`, 1)))
		assert.Equal(t, []string{"\u0379"}, ask[[]string](t, tab, strings.Replace(missing, "EXTRA", `"\u0379"`, 1)),
			"a character that does not exist is found")
		for selector, family := range map[string]string{"h1 bdi": "Noto Serif CJK", ".fields td bdi": "Noto Sans CJK"} {
			assert.Contains(t, strings.Join(fonts(t, tab, selector), ", "), family, selector)
		}
	}
}

// fonts returns the fonts that the browser draws an element with.
func fonts(t *testing.T, tab context.Context, selector string) []string {
	t.Helper()
	names, err := chromedp.Run(tab, func(ctx context.Context, target *chromedp.Target) (names []string, err error) {
		if _, err = cdp.Call(ctx, target, dom.Enable, dom.EnableParams{}); err != nil {
			return nil, err
		}
		if _, err = cdp.Call(ctx, target, css.Enable, cdp.Empty{}); err != nil {
			return nil, err
		}
		document, err := cdp.Call(ctx, target, dom.GetDocument, dom.GetDocumentParams{})
		if err != nil {
			return nil, err
		}
		node, err := cdp.Call(ctx, target, dom.QuerySelector, dom.QuerySelectorParams{NodeID: document.Root.NodeID, Selector: selector})
		if err != nil {
			return nil, err
		}
		used, err := cdp.Call(ctx, target, css.GetPlatformFontsForNode, css.GetPlatformFontsForNodeParams{NodeID: node.NodeID})
		for _, font := range used.Fonts {
			names = append(names, font.FamilyName)
		}
		return names, err
	})
	require.NoError(t, err)
	return names
}

// pale lists the texts whose contrast with what is behind them is below 4.5.
const pale = `(() => {
	const parse = c => c.match(/[\d.]+/g).map(Number);
	const light = ([r, g, b]) => {
		const [x, y, z] = [r, g, b].map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
		return 0.2126 * x + 0.7152 * y + 0.0722 * z;
	};
	const ground = e => {
		for (; e; e = e.parentElement) {
			const c = parse(getComputedStyle(e).backgroundColor);
			if (c.length < 4 || c[3] > 0) return c;
		}
		return [255, 255, 255];
	};
	const out = new Set();
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let n = walk.nextNode(); n; n = walk.nextNode()) {
		if (!n.textContent.trim()) continue;
		const e = n.parentElement, style = getComputedStyle(e);
		const a = light(parse(e.namespaceURI.endsWith("svg") ? style.fill : style.color)), b = light(ground(e));
		const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
		if (ratio < 4.5) out.add(e.tagName + "." + e.className + " " + ratio.toFixed(2));
	}
	return [...out];
})()`

func TestEveryTextStandsOut(t *testing.T) {
	everywhere(t, func(t *testing.T, tab context.Context) { assert.Empty(t, ask[[]string](t, tab, pale)) })
	t.Run("and what does not gets found", func(t *testing.T) {
		tab := open(t, "zh", phone)
		ask[bool](t, tab, `document.querySelector("h2").style.color = "#999", true`)
		assert.Equal(t, []string{"H2. 2.85"}, ask[[]string](t, tab, pale))
	})
}
