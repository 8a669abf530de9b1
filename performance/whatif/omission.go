package whatif

// Omission says why a figure was not tried, "" when it was.
type Omission string

// The omissions.
const (
	// NotApplied: the row does not apply.
	NotApplied Omission = "not-applicable"
	// NoFigure: the row has no figure that a method looks at: nothing to compare
	// with, no such method, words for a number, or a score that comes from the
	// other indicators.
	NoFigure Omission = "no-figure"
	// ListItems: the score comes from checklist items, which are met or not.
	ListItems Omission = "checklist-items"
	// BoundMethod: a function that the caller bound gives the score.
	BoundMethod Omission = "custom"
	// OneOfSeveral: one of its group counts, and they differ in points, have
	// deductions, or take over the points of what does not apply.
	OneOfSeveral Omission = "one-of-several"
	// LaterDates: the deadline does not reach it, and the method may give more
	// for a later date.
	LaterDates Omission = "later-dates"
	// TooFine: the figure has too many digits to be turned, or what would be
	// needed lies beyond 2^53 steps.
	TooFine Omission = "too-fine"
	// TooMany: the form has more than MaxRows rows.
	TooMany Omission = "too-many"
)

// MaxRows is the largest number of rows of a form in which Require and
// Sensitivities try the figures: each try scores the whole form.
const MaxRows = 200
