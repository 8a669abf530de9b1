package check

// Report is what Ledger.Check found.
type Report struct {
	// Outcomes answer the identities, in their order.
	Outcomes []Outcome
}

// Findings returns what the report has to say, in order.
func (r Report) Findings() []Finding { return nil }
