// Package rental models public rental housing (公租房) and the filing of leases
// (房屋租赁备案): how many homes there are, who moved in and out, what the
// annual review reached, and how long a lease may run.
//
//	住房, 房源        Year.Stock       homes
//	入住              Year.Occupied    households at the end of the year
//	新分配入住        Year.Allocated   households that moved in
//	退房, 强制清退    Year.Exits, Year.Forced  households that left, of which evicted
//	退出事由          Ground           why a household leaves; places add their own
//	空置              Year.Empty       homes that nobody lives in
//	年审              Review           the annual review, its base named, and its outcome
//	应收, 收取, 拖欠租金  Year.RentDue, Rent, Arrears
//	租赁补贴          Aid              rent subsidy beside the housing
//	在册家庭          Household, YearOf  tenancies, and the year that they make
//	租赁合同          Lease            a lease's term against its limit
//	到期合同          Expiring         leases that end in a period
//	租赁备案          Filing           leases filed
//
// # Invariants
//
// A figure that is not printed is absent and never read as zero: without last
// year's households the roll-forward is undefined, not broken, and
// ImpliedOpening says what it must have been. The review is of the households of
// the year, those at its beginning and those that moved in. A household lives in one home, so
// 户 and 套 are compared by number.
//
// # Rounding
//
// Rates are kept as pairs and rounded when printed; the rent per household is
// in yuan, rounded half up to the 分.
//
// # Sources
//
// 公共租赁住房管理办法 (住房城乡建设部令第11号): art. 18 (a lease runs at most
// five years) and arts. 27, 29 and 31 (grounds to leave) were read second-hand;
// art. 30 is unverified. The annual review is local practice. Terms of years end
// as 民法典 arts. 201, 202 and 204 have it, which were read.
//
// # Errors
//
// YearOf returns ErrSince or ErrOutcome, with the path. Check returns findings:
// rental.unknown-ground, rental.lease-order, rental.lease-term, and those of package
// programme. That figures contradict each other is for a ledger to say,
// from Statements and Identities.
package rental
