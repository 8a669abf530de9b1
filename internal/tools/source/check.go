package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/token"
	"go/types"
	"io"
	"maps"
	"os"
	"os/exec"
	"path"
	"slices"
)

// Package is one type-checked package.
type Package struct {
	// Folder is where it lies, from the root of the module.
	Folder string
	Fset   *token.FileSet
	Files  []*ast.File
	Types  *types.Package
	Info   *types.Info
}

// Check type-checks the packages of the folders that a filter takes, in the
// order of Folders, and those that they import.
func (m *Module) Check(take func(folder string) bool) ([]Package, error) {
	c := checker{module: m, folders: map[string]*Folder{}, done: map[string]Package{}}
	for i := range m.Folders {
		c.folders[m.Folders[i].Name] = &m.Folders[i]
	}
	needed, seen := map[string]bool{}, map[string]bool{}
	for _, f := range m.Folders {
		if take(f.Name) {
			c.need(f.Name, needed, seen)
		}
	}
	compiled, err := compile(slices.Sorted(maps.Keys(needed)))
	if err != nil {
		return nil, err
	}
	c.outside = importer.ForCompiler(m.fset, "gc", func(path string) (io.ReadCloser, error) {
		return os.Open(compiled[path])
	})
	var packages []Package
	for _, f := range m.Folders {
		if !take(f.Name) {
			continue
		}
		p, err := c.check(f.Name)
		if err != nil {
			return nil, err
		}
		packages = append(packages, p)
	}
	return packages, nil
}

// checker imports packages: those of the module from their sources, the others
// as compiled.
type checker struct {
	module  *Module
	folders map[string]*Folder
	done    map[string]Package
	outside types.Importer
}

// errCycle is returned where packages import each other in a circle.
var errCycle = errors.New("import cycle")

// need collects the packages from outside that a folder's package rests on.
func (c *checker) need(folder string, outside, seen map[string]bool) {
	f := c.folders[folder]
	if f == nil || seen[folder] {
		return
	}
	seen[folder] = true
	for _, imported := range f.Imports {
		if name, ours := c.module.Folder(imported); ours {
			c.need(name, outside, seen)
		} else {
			outside[imported] = true
		}
	}
}

// Import implements types.Importer.
func (c *checker) Import(imported string) (*types.Package, error) {
	folder, ours := c.module.Folder(imported)
	if !ours {
		return c.outside.Import(imported)
	}
	p, err := c.check(folder)
	return p.Types, err
}

func (c *checker) check(folder string) (Package, error) {
	if p, ok := c.done[folder]; ok {
		if p.Types == nil {
			return p, fmt.Errorf("%s: %w", folder, errCycle)
		}
		return p, nil
	}
	f := c.folders[folder]
	if f == nil {
		return Package{}, fmt.Errorf("%s: %w", folder, os.ErrNotExist)
	}
	c.done[folder] = Package{}
	p := Package{Folder: folder, Fset: c.module.fset, Files: f.files, Info: &types.Info{
		Types:      map[ast.Expr]types.TypeAndValue{},
		Defs:       map[*ast.Ident]types.Object{},
		Uses:       map[*ast.Ident]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{},
	}}
	var err error
	p.Types, err = (&types.Config{Importer: c}).Check(path.Join(c.module.Path, folder), p.Fset, p.Files, p.Info)
	if err != nil {
		return Package{}, fmt.Errorf("type-check %s: %w", folder, err)
	}
	c.done[folder] = p
	return p, nil
}

// compile has the go command compile packages and those below them, unless they
// lie in its cache, and returns the file of each.
func compile(paths []string) (files map[string]string, err error) {
	files = map[string]string{}
	if len(paths) == 0 {
		return files, nil
	}
	cmd := exec.Command("go", append([]string{"list", "-deps", "-export", "-json=ImportPath,Export", "--"}, paths...)...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w\n%s", err, stderr.String())
	}
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		var p struct{ ImportPath, Export string }
		switch err := decoder.Decode(&p); {
		case errors.Is(err, io.EOF):
			return files, nil
		case err != nil:
			return nil, fmt.Errorf("go list: %w", err)
		}
		files[p.ImportPath] = p.Export
	}
}
