// Package fund models a special maintenance fund (物业专项维修资金): what owners
// paid in for the repair of the common parts of their building, what it gained,
// what was spent, and the programmes around it.
//
//	维修资金          Year           a year's statement: collected, gains, used, balance
//	历年累计          Cumulative     the same since the fund began
//	明细账            Entry, YearOf  movements of money, and the year that they make
//	追缴              Recovery       arrears recovered against the year's task, by debtor and year
//	欠交              Arrear, RecoveryOf  deposits not paid in, and the recovery that they make
//	分户账, 专户      Account, Accounts  sub-accounts behind one bank account
//	续交              TopUpDue, TopUps  an account below 30% of its first deposit, and what it lacks
//	首期交存          FirstDeposit   the deposit per square metre, 5% to 8% of building cost
//	交存情况表        Deposits       due and paid by kind of building
//	维修费用分摊      CostShares     a repair shared by floor area, exactly
//	电梯维修保险试点  LiftInsurance  communities, lifts, premium, intended
//
// # Invariants
//
// A figure that is not printed is absent and never read as zero: without the
// opening balance the roll-forward is undefined, not broken. The shares of a
// cost add up to it exactly. Statements made from entries do not depend on their
// order. Kinds of building and of debtor are open: a place gives its own a label.
//
// # Rounding
//
// Shares and deposits are in yuan, to the 分; which share took the odd 分 is
// said. A top-up is rounded up, so that it is enough. Rates are kept as pairs and rounded when printed.
//
// # Sources
//
// 住宅专项维修资金管理办法 (建设部、财政部令第165号). Art. 7 (5% to 8%) was read
// second-hand, and so was the rule of art. 17 (top up below 30%), which some local
// laws measure on the household's account and some (上海, 北京) on the whole fund;
// its number and arts. 20, 27 and 30 are unverified, so shares and base are data
// (TopUpRule) with these defaults; how far an account is filled up no rule that
// was read says. 民法典 was read: art. 281 (what is collected and used is
// published regularly) and art. 283 (costs are shared by exclusive floor area,
// unless agreed otherwise).
//
// # Errors
//
// Operations return ErrCost, ErrArea, ErrRate, ErrTopUp, ErrMovement, ErrDate,
// ErrAmount or an error of package figure, with the path. Check returns findings:
// fund.top-up, fund.duplicate-door, fund.first-deposit, fund.deposit-due, and those
// of package programme. That figures contradict each other is for a ledger to say,
// from Statements and Identities.
package fund
