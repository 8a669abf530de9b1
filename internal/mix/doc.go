// Package mix makes self-evaluation forms for benchmarks and load tests: as
// many distinct ones as are asked for, the same ones every time. They have 8 to
// 15 indicators of every usual kind (numbers to be reached and not to be
// exceeded, deadlines, words, a judgement here and there), about a third of
// them missed, in the mixed units of real forms.
package mix
