package termite

// The keys of the figures, which a ledger, a text or a page binds them by. The
// labels are those of the statement's rows. The figures of a kind of contract have
// the key of the table, the kind's code and the figure between dots:
// "termite.prevention.kinds.new.area".
const (
	KeyBuildings       = "termite.prevention.buildings"        // 预防栋数
	KeyArea            = "termite.prevention.area"             // 预防面积
	KeyCertificates    = "termite.prevention.certificates"     // 预防实施证明
	KeyKinds           = "termite.prevention.kinds"            // of each kind: .buildings, .area
	KeyCertificateRate = "termite.prevention.certificate-rate" // 证明发放率, derived

	KeyWorks          = "termite.control.works"           // 灭治施工
	KeyHouses         = "termite.control.houses"          // 房屋灭治
	KeyTrees          = "termite.control.trees"           // 树木灭治
	KeyOthers         = "termite.control.others"          // 其他灭治
	KeyUnderGuarantee = "termite.control.under-guarantee" // 包治期内复治

	KeyCalls   = "termite.calls"   // 来访来电
	KeyAdvised = "termite.advised" // 勘察和方法指导

	KeyRevisited     = "termite.revisits.buildings" // 回访复查栋数
	KeyRevisitedArea = "termite.revisits.area"      // 回访面积
	KeyRevisitsDue   = "termite.revisits.due"       // 应回访栋数
	KeyRevisitRate   = "termite.revisits.rate"      // 回访率, derived

	KeyGuaranteeStart = "termite.guarantee.start" // 包治期起算
	KeyGuaranteeEnd   = "termite.guarantee.end"   // 包治期止, derived
)
