// Package source reads the module's own Go sources from their folders and
// type-checks them, for the tests that walk them.
//
// A file is seen as soon as it lies in its folder: nothing asks the go command
// which files there are, so that a test that reads sources here is never taken
// from the test cache when one of them was added, changed or removed. Only
// packages from outside the module come compiled, from the go command.
//
// Read are the files of a package that are not tests. Nested modules, testdata
// and folders whose names begin with a dot or an underscore are left out, as the
// go command does.
package source
