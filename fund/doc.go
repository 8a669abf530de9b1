// Package fund models a special maintenance fund (物业专项维修资金): what owners
// paid in for the repair of the common parts of their building, what it gained,
// what was spent, and the programmes around it.
//
//	维修资金          Year           a year's statement: collected, gains, used, balance
//	历年累计          Cumulative     the same since the fund began
//	追缴              Recovery       arrears recovered against the year's task
//	分户账, 专户      Account, Accounts  sub-accounts behind one bank account
//	续交              TopUpDue       an account below 30% of its first deposit
//	首期交存          FirstDeposit   the deposit per square metre, 5% to 8% of building cost
//	维修费用分摊      CostShares     a repair shared by floor area, exactly
//	电梯维修保险试点  LiftInsurance  communities, lifts, premium, intended
//
// # Invariants
//
// A figure that is not printed is absent and never read as zero: without the
// opening balance the roll-forward is undefined, not broken. The shares of a
// cost add up to it exactly.
//
// # Rounding
//
// Shares and deposits are in yuan, to the 分; which share took the odd 分 is
// said. Rates are kept as pairs and rounded when printed.
//
// # Sources
//
// 住宅专项维修资金管理办法 (建设部、财政部令第165号). Art. 7 (5% to 8%) was read
// second-hand, and so was the rule of art. 17 (top up below 30%), which some local
// laws measure on the household's account and some (上海, 北京) on the whole fund;
// its number and arts. 20, 27 and 30 are unverified, so the shares are parameters
// with these defaults. 民法典 was read: art. 281 (what is collected and used is
// published regularly) and art. 283 (costs are shared by exclusive floor area,
// unless agreed otherwise).
//
// # Errors
//
// Operations return ErrCost, ErrArea, ErrRate or an error of package figure,
// with the path. Check returns findings: fund.negative, fund.top-up,
// fund.duplicate-door, fund.first-deposit. That figures contradict each other
// is for a ledger to say, from Statements and Identities.
package fund
