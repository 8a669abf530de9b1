package source

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
)

// Module is the packages of one module as they lie in their folders.
type Module struct {
	// Path is the path that go.mod gives the module.
	Path string
	// Folders are those that hold a package, sorted by name.
	Folders []Folder

	fset *token.FileSet
}

// Folder is one package as it is written.
type Folder struct {
	// Name is the folder's path from the root of the module, "." for the root.
	Name string
	// Imports are the paths that its files import, sorted, each once.
	Imports []string

	files []*ast.File
}

// ErrModule is returned for a folder without a go.mod that names a module.
var ErrModule = errors.New("go.mod does not name a module")

// Read reads the module whose root is a file system.
func Read(root fs.FS) (*Module, error) {
	text, err := fs.ReadFile(root, "go.mod")
	if err != nil {
		return nil, fmt.Errorf("read the module: %w", err)
	}
	m := &Module{fset: token.NewFileSet()}
	for line := range strings.Lines(string(text)) {
		if words := strings.Fields(line); len(words) > 1 && words[0] == "module" {
			m.Path = words[1]
		}
	}
	if m.Path == "" {
		return nil, ErrModule
	}
	if err := m.read(root, "."); err != nil {
		return nil, err
	}
	slices.SortFunc(m.Folders, func(a, b Folder) int { return strings.Compare(a.Name, b.Name) })
	return m, nil
}

// read adds a folder and those below it.
func (m *Module) read(root fs.FS, name string) error {
	entries, err := fs.ReadDir(root, name)
	if err != nil {
		return fmt.Errorf("read the sources: %w", err)
	}
	if name != "." && slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == "go.mod" }) {
		return nil // a module of its own
	}
	folder := Folder{Name: name}
	for _, e := range entries {
		at := path.Join(name, e.Name())
		switch {
		case strings.HasPrefix(e.Name(), ".") || strings.HasPrefix(e.Name(), "_") || e.Name() == "testdata":
		case e.IsDir():
			if err := m.read(root, at); err != nil {
				return err
			}
		case path.Ext(at) == ".go" && !strings.HasSuffix(at, "_test.go"):
			text, err := fs.ReadFile(root, at)
			if err != nil {
				return fmt.Errorf("read the sources: %w", err)
			}
			file, err := parser.ParseFile(m.fset, at, text, parser.SkipObjectResolution)
			if err != nil {
				return fmt.Errorf("read the sources: %w", err)
			}
			folder.add(file)
		}
	}
	if folder.files != nil {
		m.Folders = append(m.Folders, folder)
	}
	return nil
}

func (f *Folder) add(file *ast.File) {
	f.files = append(f.files, file)
	for _, spec := range file.Imports {
		if imported, err := strconv.Unquote(spec.Path.Value); err == nil { // the parser refuses any other
			f.Imports = append(f.Imports, imported)
		}
	}
	slices.Sort(f.Imports)
	f.Imports = slices.Compact(f.Imports)
}

// Folder returns the name of the folder that holds an imported package, false
// for a package from outside the module.
func (m *Module) Folder(imported string) (name string, ours bool) {
	if imported == m.Path {
		return ".", true
	}
	return strings.CutPrefix(imported, m.Path+"/")
}

// IsLibrary tells whether a folder's package is part of the library: another
// program can import it, or such a package does.
func IsLibrary(folder string) bool {
	return !within(folder, "examples") && !within(folder, "internal/tools")
}

// IsInternal tells whether a folder's package is closed to other programs.
func IsInternal(folder string) bool {
	return slices.Contains(strings.Split(folder, "/"), "internal")
}

func within(folder, above string) bool {
	return folder == above || strings.HasPrefix(folder, above+"/")
}
