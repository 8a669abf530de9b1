// Package figure holds figures as a document states them: amounts of money,
// quantities, points, ratios and dates, with their units and the places that
// they were printed with.
//
// # In and out
//
// A caller's own numbers come in as decimals with a unit and go out the same
// way, so a database column needs no text in between:
//
//	spent, err := figure.NewMoney(row.Amount, figure.Yuan)      // in
//	amount := spent.In(figure.TenThousandYuan).Decimal()        // out
//
// Text comes in through Parse…, which reads the canonical form and nothing
// else, and Must… for constants. There are no constructors from floating point.
//
// # What people type
//
// ReadQuantity, ReadMoney, ReadPoints, ReadDate and ReadUnit read a cell as
// people fill it in (full-width digits, 1,234.50, 平方米, 200余人, 三万5千元, 2024/12/31)
// and return what they assumed for it; canonical text needs no assumption, and
// what was read prints in canonical form. A blank cell, a dash, 无 or 不适用 is
// absent, not an error. FindQuantity finds the first quantity of a longer text,
// and ReadLeadingDate reads the date at its start. None of them reads
// comparators. All share one lexer: a number is a value only if nothing beside it
// negates, continues or divides it, so 负3.9% is −3.9% and 3斤半, 1/3 and 十几 are
// errors.
//
// # Words
//
//	金额        Money       an amount with its unit (元 千元 万元 百万元 亿元)
//	数量        Quantity    a number with any unit word; 万 and 亿 are prefixes
//	计数        Count       a quantity that is exact
//	分值, 得分   Points      what a form awards
//	比率        Ratio       numerator, denominator and the name of the base
//	日期        Date        known to the year, the month or the day
//	假定        Assumption  what a reader took for granted
//	四舍五入     HalfUp      a Mode of Rounding
//	配平        Apportion   parts that add up after rounding
//	约, 超过     Qualifier   the word that softens a figure
//
// # Invariants
//
// Values are immutable. The zero value of every figure is absent: it prints as
// nothing, marshals as null, adds as nothing and makes a ratio undefined; no
// operation returns an absent figure that is not the zero value, so the JSON
// option omitzero leaves out absent ones and only those. A zero has to be
// stated. Printing what was parsed gives the same text, trailing zeros
// included; Equal and Cmp go by value, whatever the units and places. Nothing
// depends on the package variables of shopspring/decimal.
//
// # Rounding
//
// Arithmetic is exact and never rounds: a conversion of units that has no end is
// refused. Divide rounds once, and so does Ratio.Percent, which divides integers of
// 64 bits where they will do; a Ratio is kept as a pair and divided when somebody
// asks for its value.
//
// # Errors
//
// Failing parses and reads return a *ParseError that wraps one of the Err…
// sentinels; that of a parse names the reader that accepts the text, if any does.
// Inputs are bounded: 64 bytes a token, 18 digits a number, 32 bytes a unit, no
// exponents. Sums and conversions may outgrow the 18 digits; they stay exact
// and print in full, and only their text is too long to be parsed again.
package figure
