package bench

import "testing"

// Forms is how many forms are timed: more than the caches hold.
const Forms = 10_000

// Time scores the forms of a field of Forms, one after the other.
func Time(b *testing.B, runner Runner) {
	b.Helper()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if err := runner.Score(i % Forms); err != nil {
			b.Fatal(err)
		}
	}
}
