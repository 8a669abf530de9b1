// Package purity reads the library's own sources and reports whatever would
// break the promises that the library makes about all of its packages:
//
//   - exact: no expression has a floating-point or complex type, and nothing
//     imports math;
//   - pure: no files, sockets, clock, randomness, logging, goroutines, init
//     functions or package variables that anybody can change;
//   - total: no panic outside functions named Must…;
//   - independent of its host: no function of the decimal package whose answer
//     hangs on a package variable that belongs to the host program.
//
// It looks at types, so a float that arrives by inference is found as surely as
// one that is written out. It does not follow aliases: a package map that is
// handed to a local variable and changed through it goes unseen.
package purity
