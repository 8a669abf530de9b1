package main

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
)

// everywhere runs a test in both languages at both widths.
func everywhere(t *testing.T, test func(t *testing.T, tab context.Context, name string)) {
	t.Helper()
	for _, lang := range []string{"zh", "en"} {
		for _, width := range []int64{phone, wide} {
			name := fmt.Sprintf("%s at %d", lang, width)
			t.Run(name, func(t *testing.T) { test(t, open(t, lang, width), name) })
		}
	}
}

// tooWide lists what reaches past the right edge of the page, unless it scrolls
// inside a box that does not.
const tooWide = `(() => {
	const width = document.documentElement.clientWidth, out = [];
	if (document.documentElement.scrollWidth > width) out.push("page: " + document.documentElement.scrollWidth);
	for (const e of document.querySelectorAll("body *:not(option, optgroup)")) {
		if (e.closest(".scroll, .actions") && !e.matches(".scroll, .actions")) continue;
		const box = e.getBoundingClientRect();
		if (box.right > width + 0.5 || box.left < -0.5) out.push(e.tagName + "." + e.className + " " + e.textContent.slice(0, 20));
	}
	return out;
})()`

func TestNothingIsWiderThanThePage(t *testing.T) {
	everywhere(t, func(t *testing.T, tab context.Context, name string) {
		assert.Empty(t, ask[[]string](t, tab, tooWide))
		keep(t, tab, "start "+name)
		ask[bool](t, tab, `$("try").click(), true`)
		assert.Empty(t, ask[[]string](t, tab, tooWide))
		keep(t, tab, "sample "+name)
		enter(t, tab, "/classes/1/groups/0/indicators/0/actual", "4个")
		until(t, tab, `!$("moved").hidden`)
		ask[bool](t, tab, `document.querySelectorAll("article details").forEach((d, i) => i < 3 && (d.open = true)), $("grid").open = true`)
		until(t, tab, `$("grid").querySelector("td")`)
		assert.Empty(t, ask[[]string](t, tab, tooWide))
		keep(t, tab, "changed "+name)
	})
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
		const e = n.parentElement;
		if (!n.textContent.trim() || !e.checkVisibility() || e.matches("script, option")) continue;
		const a = light(parse(getComputedStyle(e).color)), b = light(ground(e));
		const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
		if (ratio < 4.5) out.add(e.tagName + "." + e.className + " " + ratio.toFixed(2));
	}
	return [...out];
})()`

func TestEveryTextStandsOut(t *testing.T) {
	tab := open(t, "zh", wide)
	assert.Empty(t, ask[[]string](t, tab, pale))
	ask[bool](t, tab, `$("try").click(), true`)
	enter(t, tab, "/classes/1/groups/0/indicators/0/actual", "4个")
	until(t, tab, `!$("moved").hidden`)
	enter(t, tab, "/classes/1/groups/0/indicators/0/points", "16")
	until(t, tab, `document.querySelector(".findings .error")`)
	ask[bool](t, tab, `document.querySelectorAll("article details").forEach(d => d.open = true), $("grid").open = true`)
	until(t, tab, `$("grid").querySelector("td")`)
	assert.Empty(t, ask[[]string](t, tab, pale))
	ask[bool](t, tab, `document.querySelector("h2").style.color = "#999", true`)
	assert.Equal(t, []string{"H2. 2.61"}, ask[[]string](t, tab, pale), "what does not is found")
}
