package subsidy

import "strconv"

// The keys of the figures, which a ledger, a text or a page binds them by. The
// labels are those of the statement's rows. Where a key stands for a group, the
// figures of the group follow after a dot: "subsidy.reviewed.households",
// "subsidy.kinds.parking.price", "subsidy.clawbacks.cancelled.amount".
const (
	KeySince          = "subsidy.since"           // 启动时间
	KeyReviewed       = "subsidy.reviewed"        // 审核: .households, .area, .price
	KeyResidential    = "subsidy.residential"     // 住宅: the same
	KeyNonResidential = "subsidy.non-residential" // 非住宅: the same
	KeyKinds          = "subsidy.kinds"           // other kinds, by code: the same
	KeyTax            = "subsidy.tax"             // 契税征缴金额
	KeyDue            = "subsidy.due"             // 应发放
	KeyPaid           = "subsidy.paid"            // 已发放
	KeyAnnounced      = "subsidy.announced"       // 公示: .batches, .households, .amount
	KeyClawback       = "subsidy.clawback"        // 追回
	KeyClawbacks      = "subsidy.clawbacks"       // by reason: .households, .amount

	KeyOutstanding     = "subsidy.outstanding"       // 尚未发放, derived
	KeyNet             = "subsidy.net"               // 已发放 − 追回, derived
	KeyShare           = "subsidy.share"             // 补贴占契税比例, derived
	KeyTaxRate         = "subsidy.tax-rate"          // 契税占成交金额比例, derived
	KeyDuePerHousehold = "subsidy.due-per-household" // 户均补贴, derived
	KeyAnnouncedRate   = "subsidy.announced.rate"    // 公示占审核比例, derived
)

// KeyInstalment returns the key of the nth instalment, 1 for the first (首年):
// .batches, .households, .amount and, derived, .rate.
func KeyInstalment(n int) string { return "subsidy.instalments." + strconv.Itoa(n-1) }
