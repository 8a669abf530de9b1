// Command browser writes the page: the library as WebAssembly, and everything else
// that it needs, in one file that opens by a double click.
//
//	go run . -o jixiao.html
//
// A table is dropped, chosen or pasted (CSV in UTF-8 or GB18030, text out of a
// document, .xlsx), scored and checked in the browser, and changed there. The page
// cannot send anything: its policy allows no connection.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	name := flag.String("o", "jixiao.html", "`file` to write")
	flag.Parse()
	if err := run(*name); err != nil {
		fmt.Fprintln(os.Stderr, "browser:", err)
		os.Exit(1)
	}
}

func run(name string) error {
	page, err := build()
	if err != nil {
		return err
	}
	return os.WriteFile(name, page, 0o644)
}
