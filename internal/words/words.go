// Package words holds what a reader sees: the Chinese and English text of
// every finding code and of every explanation. It imports nothing of this
// module, so that every room can declare its own codes without a cycle.
package words

// Entry is the words of one code. Zh and En are templates in which {name}
// stands for an argument.
type Entry struct {
	// Code is the finding code or the explanation key.
	Code string
	// Level is the default severity of a finding code ("error", "warning",
	// "note"), "" for an explanation.
	Level string
	// Args are the names of the arguments, in their order.
	Args []string
	// Zh and En are the templates.
	Zh, En string
}

// Entries returns the words of all rooms, sorted by code.
func Entries() []Entry {
	return nil
}
