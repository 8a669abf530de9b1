package figure

// ReadQuantity reads a quantity as people type it and says what it assumed.
// Beyond the canonical form it takes full-width characters, thousands commas
// where the groups are right, spaces, other words for a unit (平方米, m², 百分比)
// and a qualifier (大约, 200余人, 左右), a unit in front of the number (每亩300元),
// currency signs, 负 and 零下, shares (百分之九十五, 千分之3, 九成), terms of falling
// size (三万5千元), and Chinese numerals before an everyday unit (三次). A blank
// text, a dash, a slash, 无, 不适用 and the like give an absent quantity without an
// error; what 不适用 means is for the caller, who has the text. Comparators (≥,
// 以上) are not read here. What goes on with the number (3斤半, 30几人), divides it
// (1/3, 三分之二) or multiplies it (40k, 8折) is an error, a *ParseError.
func ReadQuantity(text string) (Quantity, Assumptions, error) {
	q := Quantity{}
	x, err := open(text)
	if x.rest != "" {
		q, err = x.priced(x.quantity())
	}
	return settled(q, x.made, "quantity", text, err)
}

// ReadMoney reads an amount as people type it, under the rules of
// ReadQuantity. A bare number takes the unit of its column's heading, also
// behind ￥, which spreadsheets add to any number; behind 人民币 it is in 元. A bare
// 万 or 亿 is 万元 or 亿元 whatever the column, and 1亿200万 so many 元; a unit that is
// stated wins over the column's. 千万元 and other units that Money does not have
// become 万元 or 亿元.
func ReadMoney(text string, column MoneyUnit) (Money, Assumptions, error) {
	m := Money{}
	x, err := open(text)
	if x.rest != "" {
		m, err = x.money(column)
	}
	return settled(m, x.made, "money", text, err)
}

// money reads a whole text as an amount.
func (x *typed) money(column MoneyUnit) (Money, error) {
	q, err := x.quantity()
	if err == nil && q.unit.word() == "" {
		if x.yuan {
			column = Yuan
		}
		q.unit = moneyUnits[column.known()].unit
		x.made |= assumedUnit
	}
	if err == nil {
		q.unit, err = x.currencyUnit(q.unit)
	}
	if err != nil {
		return Money{}, err
	}
	unit, err := moneyUnit(q.unit.word())
	if err != nil { // 千万元 and the like
		unit = TenThousandYuan
		if q.unit.power() > moneyUnits[HundredMillionYuan].power() {
			unit = HundredMillionYuan
		}
		q.number = q.number.shift(q.unit.power() - moneyUnits[unit].power())
		x.made |= normalisedUnit
	}
	return Money{number: q.number, unit: unit, qualifier: q.qualifier}, nil
}

// ReadPoints reads points as people type them, under the rules of
// ReadQuantity; 分 is the only unit that they may have.
func ReadPoints(text string) (Points, Assumptions, error) {
	if n, rest, err := scanNumber(text); err == nil && rest == "" { // nearly all are canonical
		return Points{n}, nil, nil
	}
	q := Quantity{}
	x, err := open(text)
	if x.rest != "" {
		q, err = x.quantity()
	}
	switch {
	case err != nil:
	case q.qualifier != Plain || x.currency:
		err = ErrNumber
	case q.unit.word() == "分":
		x.made |= normalisedUnit
	case q.unit.word() != "":
		err = ErrUnit
	}
	return settled(Points{q.number}, x.made, "points", text, err)
}

// ReadUnit reads a unit as people type it, as in the unit column of a table
// that splits a target over several cells, and returns its canonical word. A
// blank text, a dash and the like give no unit.
func ReadUnit(text string) (string, Assumptions, error) {
	u := unit{}
	x, err := open(text)
	if x.rest != "" {
		u, err = x.unit()
	}
	if err == nil && x.qualifier != Plain {
		err = ErrUnit
	}
	return settled(u.word(), x.made, "unit", text, err)
}

// settled is what a reader of typed text gives: a figure and what was assumed for
// it, or a *ParseError.
func settled[T any](read T, made assumed, kind, text string, err error) (T, Assumptions, error) {
	if err != nil {
		made = 0
	}
	read, err = outcome(read, kind, text, err)
	return read, made.list(), err
}
