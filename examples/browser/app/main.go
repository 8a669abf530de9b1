//go:build js && wasm

// Command app is the library inside the page: it gives the page the function
// jixiao(function, settings, input), which answers as package desk does, and some
// functions more that only the page needs.
package main

import (
	"syscall/js"

	"jixiao.example/examples/browser/office"
)

func main() {
	var o office.Office
	js.Global().Set("jixiao", js.FuncOf(func(_ js.Value, args []js.Value) any {
		input := make([]byte, args[2].Length())
		js.CopyBytesToGo(input, args[2])
		text, ok := o.Answer(args[0].String(), args[1].String(), input)
		answer := js.Global().Get("Uint8Array").New(len(text))
		js.CopyBytesToJS(answer, text)
		return map[string]any{"ok": ok, "answer": answer}
	}))
	select {}
}
