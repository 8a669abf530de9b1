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
