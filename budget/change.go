package budget

import (
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
)

// Change is how an amount moved from one period to another: year on year
// (较去年增加, 减少) or within the year (预算调整). A report often prints the
// amount of the change and not the earlier figure; either is enough.
type Change struct {
	// Concept and Scope are those of the amount that changed; the change itself
	// is stated under Concept + ".change" in the later period.
	Concept string       `json:"concept"`
	Scope   string       `json:"scope,omitempty"`
	Name    figure.Label `json:"name"`
	// From and To are the earlier and the later amount.
	From Amount `json:"from"`
	To   Amount `json:"to"`
	// Stated is the printed change, negative for a decrease.
	Stated figure.Money `json:"stated,omitzero"`
	// Reason is the stated reason.
	Reason string `json:"reason,omitempty"`
}

// Key returns the key of the stated change.
func (c Change) Key() check.Key { return c.To.Period.Key(c.Concept+changeSuffix, c.Scope) }

const changeSuffix = ".change"

// Amount returns the change: To − From, or what is stated when From is not
// printed; absent when neither is known.
func (c Change) Amount() figure.Money {
	if computed := difference(c.To.Money, c.From.Money); computed.Stated() {
		return computed
	}
	return c.Stated
}

// Before returns the earlier amount: as printed, or implied by the stated
// change; absent when neither is known.
func (c Change) Before() figure.Money {
	if c.From.Money.Stated() {
		return c.From.Money
	}
	return difference(c.To.Money, c.Stated)
}

// Rate returns the change ÷ the earlier amount, whose column names the base:
// "2024年年初预算数".
func (c Change) Rate() figure.Ratio {
	period := c.From.Period.Label()
	return figure.MoneyRatio(c.Amount(), c.Before(), period.Zh).WithEnglishBase(period.En)
}

// Figures returns the change, the earlier amount and the rate.
func (c Change) Figures() []figure.Named {
	key := c.Key().String()
	return []figure.Named{
		{Key: key, Label: c.label("增减额", "change"), Figure: c.Amount()},
		{Key: key + "-before", Label: inPeriod(c.Name, c.From.Period), Figure: c.Before()},
		{Key: key + "-rate", Label: c.label("增减率", "rate of change"), Figure: c.Rate()},
	}
}

func (c Change) label(zh, en string) figure.Label {
	return figure.Label{Zh: c.Name.Zh + zh, En: c.Name.In(language.English) + ", " + en}
}

// Statements returns the printed change. The amounts themselves belong to the
// lines that print them.
func (c Change) Statements(where string) []check.Statement {
	return state(where, row{c.Key(), c.label("增减额", "change"), c.Stated, "/stated"})
}

// Identities returns that the printed change is the later amount less the
// earlier one, when all three are printed.
func (c Change) Identities() []check.Identity {
	if !c.From.Money.Stated() || !c.Stated.Stated() {
		return nil
	}
	to, from := c.To.Period.Key(c.Concept, c.Scope), c.From.Period.Key(c.Concept, c.Scope)
	rows := []row{
		{key: c.Key(), label: c.label("增减额", "change")},
		{key: to, label: inPeriod(c.Name, c.To.Period)},
		{key: from, label: inPeriod(c.Name, c.From.Period)},
	}
	return named(rows,
		check.BalanceOf(c.Key().String()+"="+to.Period+"-"+from.Period, c.Key(), []check.Key{to}, []check.Key{from}).
			Said(c.Name.Zh+"增减额 = "+c.To.Period.Label().Zh+" - "+c.From.Period.Label().Zh,
				c.Name.In(language.English)+" change = "+c.To.Period.Label().En+" - "+c.From.Period.Label().En),
	)
}

// Check returns a finding at path when the change exceeds threshold, a
// percentage of the earlier amount, and no reason is stated. An absent
// threshold lets no change pass. What rises from zero exceeds every threshold;
// what is not known exceeds none.
func (c Change) Check(path check.Path, threshold figure.Quantity) []check.Finding {
	if c.Reason != "" || !c.exceeds(threshold) {
		return nil
	}
	return []check.Finding{check.NewFinding(CodeChange, path,
		check.L("name", c.Name), check.L("from", c.From.Period.Label()), check.A("before", c.Before().String()),
		check.L("to", c.To.Period.Label()), check.A("after", c.To.Money.String()), check.L("change", c.moved()))}
}

// moved says which way the amount went and by how much of the earlier one.
func (c Change) moved() figure.Label {
	amount, way := c.Amount(), figure.Label{Zh: "增加", En: "an increase of "}
	percent := figure.Label{Zh: "增长", En: "a rise of "}
	if amount.Sign() < 0 {
		amount, way = amount.Neg(), figure.Label{Zh: "减少", En: "a decrease of "}
		percent = figure.Label{Zh: "下降", En: "a fall of "}
	}
	rate := figure.MoneyRatio(amount, c.Before(), "")
	if rate.State() != figure.Defined || c.Before().Sign() < 0 {
		by := amount.String()
		return figure.Label{Zh: way.Zh + by, En: way.En + words.Figure(by)}
	}
	by := rate.String()
	return figure.Label{Zh: percent.Zh + by, En: percent.En + by}
}

func (c Change) exceeds(threshold figure.Quantity) bool {
	amount := c.Amount()
	if amount.Sign() == 0 {
		return false
	}
	if amount.Sign() < 0 {
		amount = amount.Neg()
	}
	rate := figure.MoneyRatio(amount, c.Before(), "")
	if !threshold.Stated() || rate.State() == figure.Infinite {
		return rate.Stated()
	}
	order, ok := rate.Cmp(figure.NewRatio(threshold, figure.MustQuantity("100%"), ""))
	return ok && order > 0
}
