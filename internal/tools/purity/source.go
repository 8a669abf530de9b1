package purity

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// Source is one type-checked package without its test files.
type Source struct {
	Path  string
	fset  *token.FileSet
	files []*ast.File
	pkg   *types.Package
	info  *types.Info
}

// listed is the part of go list's answer that is needed to type-check a package.
type listed struct {
	ImportPath string
	Dir        string
	GoFiles    []string
	Export     string
	DepOnly    bool
}

// Load type-checks the packages that the go list patterns match.
func Load(patterns ...string) ([]Source, error) {
	packages, err := list(patterns...)
	if err != nil {
		return nil, err
	}
	fset := token.NewFileSet()
	imports := exported(fset, packages)
	var sources []Source
	for _, p := range packages {
		if p.DepOnly || len(p.GoFiles) == 0 {
			continue
		}
		var files []*ast.File
		for _, name := range p.GoFiles {
			file, err := parser.ParseFile(fset, filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution)
			if err != nil {
				return nil, fmt.Errorf("parse %s: %w", p.ImportPath, err)
			}
			files = append(files, file)
		}
		source, err := typed(p.ImportPath, fset, files, imports)
		if err != nil {
			return nil, err
		}
		sources = append(sources, source)
	}
	return sources, nil
}

// list asks the go command for packages, their dependencies and compiled export data.
func list(patterns ...string) ([]listed, error) {
	arguments := []string{"list", "-deps", "-export", "-json=ImportPath,Dir,GoFiles,Export,DepOnly", "--"}
	cmd := exec.Command("go", append(arguments, patterns...)...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w\n%s", err, stderr.String())
	}
	var packages []listed
	decoder := json.NewDecoder(bytes.NewReader(out))
	for {
		var p listed
		switch err := decoder.Decode(&p); {
		case errors.Is(err, io.EOF):
			return packages, nil
		case err != nil:
			return nil, fmt.Errorf("go list: %w", err)
		}
		packages = append(packages, p)
	}
}

// exported imports packages from the export data that go list named.
func exported(fset *token.FileSet, packages []listed) types.Importer {
	files := map[string]string{}
	for _, p := range packages {
		files[p.ImportPath] = p.Export
	}
	return importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) {
		return os.Open(files[path])
	})
}

// typed type-checks parsed files as one package.
func typed(path string, fset *token.FileSet, files []*ast.File, imports types.Importer) (Source, error) {
	info := &types.Info{
		Types:      map[ast.Expr]types.TypeAndValue{},
		Defs:       map[*ast.Ident]types.Object{},
		Uses:       map[*ast.Ident]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{},
	}
	config := types.Config{Importer: imports}
	pkg, err := config.Check(path, fset, files, info)
	if err != nil {
		return Source{}, fmt.Errorf("type-check %s: %w", path, err)
	}
	return Source{Path: path, fset: fset, files: files, pkg: pkg, info: info}, nil
}
