// Package api lists what the library exports: api.txt holds every constant,
// variable, function, type, field and method that another program can name, one
// a line, and a change of it shows in a diff.
//
//	go test ./internal/tools/api -update
//
// writes the file anew.
package api
