// Package programme is what the statistics of every programme are made of, and
// what a caller makes a programme of its own from: a yearly statement of
// labelled figures, how they hang together, several scopes beside their whole,
// and several years.
//
//	报表              Statement    a programme's figures of one year and one scope
//	行, 项目          Row          a figure with its key and what readers call it
//	勾稽关系          Relation     what rows of a statement must satisfy
//	期初, 期末        Stock        what is carried from year to year: opening + in − out = closing
//	累计              Cumulative   a sum since the beginning, beside what the year adds
//	合计, 分片        Scopes       a whole beside its estates, districts, debtors
//	历年              Series       statements of several years
//	类别              Kind, Kinds  an open set of words with labels
//	规定              Rule         a number taken for granted, and where it comes from
//	户数, 份数        Count, Rate, Per  counts, what one is of another, and averages
//
// A Statement is data. It offers what a ledger and a report ask of a programme,
// Figures, Statements, Identities and Check, and so do Scopes and Series.
//
// # Invariants
//
// Absent figures are labelled and never stated, and absent is not zero. A
// relation is only asked about when two of its figures can be there, and a
// finding about it calls every figure by its label: keys are for programs. What
// is added up from scopes is added exactly, and only where every scope states it.
//
// # Errors
//
// Decode and the JSON of a Statement refuse unknown fields, fields given twice
// and more than MaxBytes, with the path of the field; Decode returns ErrTarget
// without a pointer, a Statement ErrFormat, ErrYear, ErrKind or ErrRow. Total
// returns ErrParts. Check returns findings: programme.negative,
// programme.duplicate-row, programme.outside-room, programme.unknown-row and, across
// years, programme.shrunk; the programme packages raise programme.unknown-kind.
package programme
