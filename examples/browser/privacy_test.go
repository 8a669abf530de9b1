package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Nothing is asked for but the page itself and what it makes in memory, whatever
// one does with it.
func TestThePageMakesNoRequest(t *testing.T) {
	tab, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	var lock sync.Mutex
	var asked []string
	require.NoError(t, chromedp.Do(tab, chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, network.Enable, network.EnableParams{})
		return err
	})))
	require.NoError(t, chromedp.Listen(tab, func(event any) {
		if sent, is := event.(*network.EventRequestWillBeSent); is {
			lock.Lock()
			defer lock.Unlock()
			asked = append(asked, sent.Request.URL)
		}
	}))
	visit(t, tab, wide)
	ask[bool](t, tab, `$("try").click(), true`)
	enter(t, tab, training+"/actual", "4个")
	until(t, tab, `$("total").textContent === "88.45"`)
	ask[bool](t, tab, `$("save-form").click(), $("save-report").click(), $("save-table").click(), $("grid").open = true`)
	until(t, tab, `$("grid").querySelector("td")`)

	lock.Lock()
	defer lock.Unlock()
	require.NotEmpty(t, asked, "the page itself is seen")
	for _, address := range asked {
		local := strings.HasPrefix(address, "file://") && strings.HasSuffix(address, "/page.html")
		assert.True(t, local || strings.HasPrefix(address, "blob:") || strings.HasPrefix(address, "data:"), fmt.Sprintf("%.80s", address))
	}
}

// Not even a script inside the page reaches a server that is there.
func TestThePolicyForbidsEveryConnection(t *testing.T) {
	var hits atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { hits.Add(1) }))
	defer server.Close()
	tab := open(t, "zh", wide)
	refused := ask[[]string](t, tab, fmt.Sprintf(`(async () => {
		const away = %q, refused = [];
		document.addEventListener("securitypolicyviolation", event => refused.push(event.effectiveDirective));
		await fetch(away).catch(() => {});
		const request = new XMLHttpRequest();
		request.open("GET", away);
		try { request.send(); } catch {}
		try { new WebSocket(away.replace("http", "ws")); } catch {}
		try { new EventSource(away); } catch {}
		navigator.sendBeacon(away, "x");
		const put = (tag, attributes) => document.body.append(Object.assign(document.createElement(tag), attributes));
		put("img", {src: away});
		put("script", {src: away});
		put("script", {textContent: "window.slipped = true"});
		put("link", {rel: "stylesheet", href: away});
		put("iframe", {src: away});
		put("form", {action: away, method: "post", id: "form"});
		document.getElementById("form").submit();
		for (let looks = 0; looks < 500 && !refused.includes("form-action"); looks++) await new Promise(done => setTimeout(done, 10));
		return [...new Set(refused)].sort();
	})()`, server.URL))
	assert.Equal(t, []string{"connect-src", "form-action", "frame-src", "img-src", "script-src-elem", "style-src-elem"}, refused)
	assert.False(t, ask[bool](t, tab, `Boolean(window.slipped)`))
	assert.Zero(t, hits.Load())

	_, err := http.Get(server.URL)
	require.NoError(t, err)
	assert.EqualValues(t, 1, hits.Load(), "the server is there")
}
