package mix

// dice draws numbers that depend on its first state alone (splitmix64).
type dice struct{ state uint64 }

func (d *dice) next() uint64 {
	d.state += 0x9e3779b97f4a7c15
	z := d.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// below returns one of the numbers from 0 to n-1.
func (d *dice) below(n int) int { return int(d.next() % uint64(n)) }

func (d *dice) below64(n int64) int64 { return int64(d.next() % uint64(n)) }

// one is true once in so many times.
func (d *dice) one(in int) bool { return d.below(in) == 0 }

func (d *dice) of(options ...string) string { return options[d.below(len(options))] }

func pick[T any](d *dice, from ...T) T { return from[d.below(len(from))] }
