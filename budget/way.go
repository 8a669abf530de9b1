package budget

import "jixiao.example/budget/figure"

// Way is how something was procured (采购方式). The set is open: a way that this
// package does not know is its own name, as it is printed. Besides the constants
// it knows the other ways of the law on government procurement (政府采购法 art. 26,
// 财库〔2014〕214号, 财政部令第110号; unverified):
//
//	invited-tender      邀请招标
//	negotiation         竞争性谈判
//	consultation        竞争性磋商
//	single-source       单一来源采购
//	framework-agreement 框架协议采购
type Way string

// The ways that reports name most.
const (
	OpenTender Way = "open-tender" // 公开招标
	Inquiry    Way = "inquiry"     // 询价
	// ByProcurement is 政府采购 of which the report does not say by which way.
	ByProcurement Way = "government-procurement"
)

// Label returns what the way is called.
func (w Way) Label() figure.Label {
	switch w {
	case OpenTender:
		return figure.Label{Zh: "公开招标", En: "open tender"}
	case Inquiry:
		return figure.Label{Zh: "询价", En: "request for quotations"}
	case ByProcurement:
		return figure.Label{Zh: "政府采购", En: "government procurement"}
	case "invited-tender":
		return figure.Label{Zh: "邀请招标", En: "invited tender"}
	case "negotiation":
		return figure.Label{Zh: "竞争性谈判", En: "competitive negotiation"}
	case "consultation":
		return figure.Label{Zh: "竞争性磋商", En: "competitive consultation"}
	case "single-source":
		return figure.Label{Zh: "单一来源采购", En: "single source"}
	case "framework-agreement":
		return figure.Label{Zh: "框架协议采购", En: "framework agreement"}
	}
	return figure.Label{Zh: string(w), En: string(w)}
}
