package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"jixiao.example/examples/embed/desk"
	"jixiao.example/internal/seed"
	"jixiao.example/performance/sheet"
)

// The parts of the page.
var (
	//go:embed page/page.html
	skeleton string
	//go:embed page/page.css
	style string
	//go:embed page/words.js
	words string
	//go:embed page/page.js
	script string
)

// policy allows the page its own script and style, WebAssembly, and nothing else:
// no connection, no frame, no picture from elsewhere.
const policy = "default-src 'none'; script-src 'sha256-%s' 'wasm-unsafe-eval'; style-src 'sha256-%s'; " +
	"img-src data:; form-action 'none'; base-uri 'none'"

// build puts the page together.
func build() ([]byte, error) {
	library, err := compile()
	if err != nil {
		return nil, err
	}
	glue, err := os.ReadFile(filepath.Join(root(), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return nil, err
	}
	sample, err := desk.AppendTable(nil, sheet.Write(seed.Form(), sheet.Layout{}))
	if err != nil {
		return nil, err
	}
	all := string(glue) + words + script
	page := strings.NewReplacer(
		"{{policy}}", fmt.Sprintf(policy, hash(all), hash(style)),
		"{{style}}", style,
		"{{sample}}", string(sample), // encoding/json writes < as an escape
		"{{library}}", library,
		"{{script}}", all,
	).Replace(skeleton)
	return []byte(page), nil
}

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// root is where Go is installed.
func root() string {
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}

// compile returns the library as WebAssembly, packed and in base64.
func compile() (string, error) {
	folder, err := os.MkdirTemp("", "browser")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(folder)
	name := filepath.Join(folder, "app.wasm")
	build := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", name, "jixiao.example/examples/browser/app")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return "", errors.Join(err, errors.New(string(out)))
	}
	code, err := os.ReadFile(name)
	if err != nil {
		return "", err
	}
	var packed bytes.Buffer
	writer, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err == nil {
		_, err = writer.Write(code)
	}
	if err := errors.Join(err, writer.Close()); err != nil {
		return "", err
	}
	return base64.StdEncoding.EncodeToString(packed.Bytes()), nil
}
