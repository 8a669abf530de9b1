package scoring

import "jixiao.example/performance/ruleset"

// Way says which way a method went to its value.
type Way uint8

// The ways.
const (
	// NoWay: the method came to no value, or there is only one way.
	NoWay Way = iota
	// Reached: the target is met, nothing is lost.
	Reached
	// Missed: the target is missed, and there is no part of the points.
	Missed
	// InProportion: a formula gave the value.
	InProportion
	// BelowFloor: the rate lies below the floor of the method.
	BelowFloor
	// Sufficient: the target is missed, but the rate reaches the one from which
	// the method gives full marks.
	Sufficient
	// Uncapping: an exceeded target earns more than the points.
	Uncapping
	// Reduced: a target exceeded by far costs some of the points.
	Reduced
	// Forfeited: a target exceeded by far costs all of them.
	Forfeited
	// NoBase: the division would have been by zero or less.
	NoBase
	// OverOne: the target is zero, and 1 stood in for it.
	OverOne
	// InBand: the value lies in a band or a level.
	InBand
	// PastLimit: the value lies past the limit of the method.
	PastLimit
)

// Workings are the numbers of a method on the way to its value, each written by
// the statement that worked with it. What a method has no use for is absent.
type Workings struct {
	Way Way
	// Rate is a completion or execution rate in percent, and Rounded the same
	// where the set rounds rates.
	Rate, Rounded Value
	// Shortfall is the formula of a missed target, and Above tells that it is
	// missed from above; of Steps, that the value lies above where they start.
	Shortfall ruleset.Shortfall
	Above     bool
	// Measured is what Steps, Bands and Linear look at, in the measure's unit.
	Measured Value
	// Steps are the steps that the value is away, and Counted those that count.
	Steps, Counted Value
	// Band is the position of the band or of the level that applied, with the
	// way InBand.
	Band int
	// Formula is what the formula gives before it is kept between 0 and the
	// points.
	Formula Value
	// OthersMet and OthersOpen are how many of the Others are met and open, for
	// a method that looks at them.
	OthersMet, OthersOpen, Others int
}
