// Package rental models public rental housing (公租房) and the filing of leases
// (房屋租赁备案): how many homes there are, who moved in and out, what the
// annual review reached, and how long a lease may run.
//
//	住房, 房源        Year.Stock       homes
//	入住              Year.Occupied    households at the end of the year
//	新分配入住        Year.Allocated   households that moved in
//	退房, 强制清退    Year.Exits, Year.Forced  households that left, of which evicted
//	退出事由          Ground           why a household leaves
//	年审              Review           the annual review, its base named
//	租金              Year.Rent        rent collected
//	租赁合同          Lease            a lease's term against its limit
//	租赁备案          Filing           leases filed
//
// # Invariants
//
// A figure that is not printed is absent and never read as zero: without last
// year's households the roll-forward is undefined, not broken, and
// ImpliedOpening says what it must have been. A household lives in one home, so
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
// Nothing here fails. Check returns findings: rental.negative,
// rental.unknown-ground, rental.duplicate-ground, rental.lease-order,
// rental.lease-term. That figures contradict each other is for a ledger to say,
// from Statements and Identities.
package rental
