package fund

// The keys of the figures, which a ledger, a text or a page binds them by. The
// labels are those of the statement's rows. The figures of one account have its
// door as their scope; the figures of a kind of building, of a debtor and of a
// year of arrears have the key of their table, its code and the figure between
// dots: "fund.deposits.kinds.villa.due".
const (
	KeyOpening   = "fund.opening"   // 期初余额
	KeyCollected = "fund.collected" // 当年归集
	KeyGains     = "fund.gains"     // 当年利息收益
	KeyTransfers = "fund.transfers" // 当年转入
	KeyUsed      = "fund.used"      // 当年使用
	KeyRefunds   = "fund.refunds"   // 当年退还
	KeyBalance   = "fund.balance"   // 余额

	KeyTransfersOut = "fund.transfers-out" // 当年转出

	KeyCumulativeCollected    = "fund.cumulative.collected"     // 累计归集
	KeyCumulativeGains        = "fund.cumulative.gains"         // 累计利息收益
	KeyCumulativeTransfers    = "fund.cumulative.transfers"     // 累计转入
	KeyCumulativeUsed         = "fund.cumulative.used"          // 累计使用
	KeyCumulativeRefunds      = "fund.cumulative.refunds"       // 累计退还
	KeyCumulativeTransfersOut = "fund.cumulative.transfers-out" // 累计转出
	KeyCumulativeUseRate      = "fund.cumulative.use-rate"      // 累计使用率, derived

	KeyRecovered           = "fund.recovery.recovered"   // 追缴入库
	KeyRecoveryTask        = "fund.recovery.task"        // 追缴任务
	KeyRecoveryRate        = "fund.recovery.rate"        // 追缴完成率, printed
	KeyRecoveryCompletion  = "fund.recovery.completion"  // 追缴完成率, derived
	KeyRecoveryOutstanding = "fund.recovery.outstanding" // 尚未追缴, derived
	KeyDebtors             = "fund.recovery.debtors"     // of each debtor: .task, .recovered
	KeyArrearsYears        = "fund.recovery.years"       // of each year: .task, .recovered

	KeyDepositsDue  = "fund.deposits.due"   // 应交存
	KeyDepositsPaid = "fund.deposits.paid"  // 已交存
	KeyDepositsRate = "fund.deposits.rate"  // 交存率, derived
	KeyDepositKinds = "fund.deposits.kinds" // of each kind: .homes, .area, .due, .paid

	KeyLiftCommunities = "fund.lifts.communities"      // 参保小区
	KeyLifts           = "fund.lifts.lifts"            // 参保电梯
	KeyLiftPremium     = "fund.lifts.premium"          // 保费支出
	KeyLiftsIntended   = "fund.lifts.intended"         // 意向签约电梯
	KeyPremiumPerLift  = "fund.lifts.premium-per-lift" // 台均保费, derived

	KeyBankBalance    = "fund.bank.balance"          // 专户余额
	KeyUndistributed  = "fund.bank.undistributed"    // 未分摊利息
	KeyAccountArea    = "fund.account.area"          // 建筑面积
	KeyAccountDeposit = "fund.account.first-deposit" // 首期交存额
	KeyAccountBalance = "fund.account.balance"       // 账面余额

	KeyFirstDeposit      = "fund.first-deposit.per-area" // 每平方米首期交存额
	KeyConstructionCost  = "fund.first-deposit.cost"     // 建筑安装工程每平方米造价
	KeyFirstDepositShare = "fund.first-deposit.share"    // 首期交存比例, derived
)
