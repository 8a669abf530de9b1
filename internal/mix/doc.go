// Package mix makes self-evaluation forms and rule sets for tests, benchmarks
// and load tests: as many as are asked for, the same ones every time.
//
// The forms of Forms are usual ones, all distinct: 8 to 15 indicators of every
// usual kind (numbers to be reached and not to be exceeded, deadlines, words, a
// judgement here and there), about a third of them missed, in the mixed units of
// real forms. Those of a Wild are as odd as a form can be, and so are the sets
// that Sets invents: they are for properties that hold whatever comes.
package mix
