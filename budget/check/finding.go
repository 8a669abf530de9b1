package check

// Code names a kind of finding. Codes are a contract: they may be retired and
// are never reused.
type Code string

// Severity says how grave a finding is.
type Severity string

// The severities, gravest first.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Note    Severity = "note"
	Off     Severity = "off"
)

// Path is a JSON pointer (RFC 6901) to the node that a finding is about.
type Path string

// Arg is one named argument of a finding's words.
type Arg struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Finding is one thing that a check has to say. Words are made from Code and
// Args when somebody reads them.
type Finding struct {
	Code     Code     `json:"code"`
	Severity Severity `json:"severity"`
	Path     Path     `json:"path"`
	Args     []Arg    `json:"args,omitempty"`
}
