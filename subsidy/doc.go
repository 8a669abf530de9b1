// Package subsidy models a subsidy that a place pays to home buyers out of the
// deed tax (购房补贴, 契税补贴): what its policy promises, who applied, what is
// due, and how far announcing and paying in yearly instalments have come.
//
//	补贴政策          Policy         share of the deed tax by kind, instalments, rounding
//	住宅, 非住宅, 车位  Kind, Kinds    places add their own
//	定额, 上限        Grant, Policy.Cap  a fixed amount, the most for one property
//	审核, 申请        Reviewed       applications reviewed, by kind
//	成交金额, 契税    Volume.Price, Programme.Tax
//	应发放补贴        Programme.Due  what is due in all
//	公示, 发放        Batch          batches announced, and paid year by year
//	分年发放          Schedule       instalments that add up exactly
//	台账              Register, ProgrammeOf  batches, payments, clawbacks, and the figures that they make
//	分年资金计划      Plan           what each calendar year has to pay
//	追回              Clawback       what was taken back, and why
//
// # Invariants
//
// No place's policy is built in. The instalments of an amount add up to it
// exactly. Everything that a Programme states is a sum since the beginning and
// never shrinks from year to year. Statements and plans made from a register do not
// depend on its order. A figure that is not printed is absent and never read as zero.
//
// # Rounding
//
// What is due to one applicant is the tax times the share, in yuan, rounded
// once as the policy says; its zero value rounds to whole yuan, half up.
// ShareRange is what the printed precision of both amounts allows.
//
// # Sources
//
// 契税法 arts. 3 to 5, read: tax = base × rate, a province sets the rate from 3% to
// 5% and may differ by kind of home. Lower rates for homes rest on other notices
// (财税〔2016〕23号, 公告2024年第16号; unverified). The subsidy itself is local.
//
// # Errors
//
// Due, Schedule, ProgrammeOf and Plan return ErrPolicy, ErrKind, ErrAmount,
// ErrBatch, ErrInstalment or ErrWithdrawal, or an error of package figure. Check
// and CheckBy return findings: subsidy.share, subsidy.instalments,
// subsidy.rounding, subsidy.instalment-share, and those of package programme. That
// figures contradict each other is for a ledger to say, from Statements and
// Identities.
package subsidy
