// Command mutate measures how much of a package its tests would notice: it
// changes the code in one place at a time (a mutant) and runs the tests.
//
//	go run ./internal/tools/mutate -n 60 -seed 1 ./budget/figure
//	go run ./internal/tools/mutate -n 60 -also ./performance/verify ./performance/scoring
//
// A comparison moves by one or turns round, an operator becomes its opposite, a
// condition its negation, a number the next one, a truth value the other, and a
// statement goes. Of all mutants of a package a sample is drawn, the same for
// the same seed. Each is compiled through an overlay, so that no file of the
// tree changes; one that does not compile counts for nothing. The tests have to
// pass without a change, and a mutant under which they take ten times as long is
// killed. What the tests of the package let pass may still be killed by those of
// the packages named with -also. Survivors are printed with their place and what
// was changed: some change nothing that can be seen, the others are missing tests.
//
// It is run by hand: a rate is a figure to look at, and no promise.
package main
