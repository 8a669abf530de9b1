// Package architecture compares docs/architecture.md with the code: the page
// lists every package of the library, every package that it lists is there, and
// imports run in the directions that it draws. It also sees that the package
// that explains scores computes nothing.
package architecture
