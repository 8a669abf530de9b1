package rental

// The keys of the figures, which a ledger, a text or a page binds them by. The
// labels are those of the statement's rows. The households that left on a ground
// have the key of the table, the ground's code and ".households".
const (
	KeyCommunities = "rental.communities" // 小区
	KeyStock       = "rental.stock"       // 房源
	KeyOpening     = "rental.opening"     // 期初入住
	KeyAllocated   = "rental.allocated"   // 新分配入住
	KeyExits       = "rental.exits"       // 退房
	KeyForced      = "rental.forced"      // 强制清退
	KeyOccupied    = "rental.occupied"    // 实际入住
	KeyEmpty       = "rental.empty"       // 空置
	KeyGrounds     = "rental.grounds"     // of each ground: .households

	KeyReviewed     = "rental.review.done"      // 完成年审
	KeyReviewDue    = "rental.review.due"       // 应年审
	KeyQualified    = "rental.review.passed"    // 年审合格
	KeyAdjusted     = "rental.review.adjusted"  // 调整
	KeyReviewedOut  = "rental.review.out"       // 退出
	KeyReviewRate   = "rental.review.rate"      // 年审率, derived
	KeyReviewPassed = "rental.review.pass-rate" // 年审合格率, derived

	KeyRent           = "rental.rent"            // 收取租金
	KeyRentDue        = "rental.rent-due"        // 应收租金
	KeyRentArrears    = "rental.arrears"         // 拖欠租金
	KeyCollectionRate = "rental.collection-rate" // 租金收缴率, printed
	KeyCollected      = "rental.rent-collection" // 租金收缴率, derived

	KeyAidHouseholds = "rental.aid.households"    // 租赁补贴户数
	KeyAidAmount     = "rental.aid.amount"        // 租赁补贴金额
	KeyAidAverage    = "rental.aid.per-household" // 户均补贴, derived

	KeyOfYear           = "rental.of-year"            // 年内在住, derived
	KeyOccupancy        = "rental.occupancy"          // 入住率, derived
	KeyForcedRate       = "rental.forced-rate"        // 强制清退占比, derived
	KeyImpliedOpening   = "rental.implied-opening"    // 期初入住, derived
	KeyImpliedEmpty     = "rental.implied-empty"      // 空置, derived
	KeyRentPerHousehold = "rental.rent-per-household" // 户均租金, derived

	KeyFiled      = "rental.filing.filed" // 租赁备案
	KeyKnown      = "rental.filing.known" // 已掌握的租赁
	KeyFilingRate = "rental.filing.rate"  // 备案率, derived
)
