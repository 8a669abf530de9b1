package figure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// ReadQuantity reads a quantity as people type it and says what it assumed.
// Beyond the canonical form it takes full-width characters, thousands commas
// where the groups are right, spaces, other words for a unit (平方米, m², 百分比)
// and a qualifier (大约, 200余人, 左右), a unit in front of the number (每亩300元),
// currency signs, 百分之九十五, and Chinese numerals before an everyday unit
// (三次). A blank text, a dash, a slash, 无, 不适用 and the like give an absent
// quantity without an error; what 不适用 means is for the caller, who has the
// text. Comparators (≥, 以上) are not read here. The error is a *ParseError.
func ReadQuantity(text string) (Quantity, Assumptions, error) {
	c, err := openCell(text)
	if err != nil || c.rest == "" {
		return Quantity{}, c.made.list(), wrapError("quantity", text, err)
	}
	q, err := c.quantity()
	if err == nil && c.currency && !strings.HasPrefix(q.unit.base(), "元/") {
		q.unit, err = c.currencyUnit(q.unit)
	}
	if err != nil {
		return Quantity{}, nil, parseError("quantity", text, err)
	}
	return q, c.made.list(), nil
}

// ReadMoney reads an amount as people type it, under the rules of
// ReadQuantity. A bare number takes the unit of its column's heading, also
// behind a currency sign, which spreadsheets add to any number; a bare 万 or 亿
// is 万元 or 亿元 whatever the column; a unit that is stated wins over the
// column's. 千万元 and other units that Money does not have become 万元 or 亿元.
func ReadMoney(text string, column MoneyUnit) (Money, Assumptions, error) {
	c, err := openCell(text)
	if err != nil || c.rest == "" {
		return Money{}, c.made.list(), wrapError("money", text, err)
	}
	q, err := c.quantity()
	if err == nil && q.unit.word() == "" {
		q.unit = moneyUnits[column.known()].unit
		c.made |= assumedUnit
	}
	if err == nil {
		q.unit, err = c.currencyUnit(q.unit)
	}
	if err != nil {
		return Money{}, nil, parseError("money", text, err)
	}
	unit, err := moneyUnit(q.unit.word())
	if err != nil { // 千万元 and the like
		unit = TenThousandYuan
		if q.unit.power() > moneyUnits[HundredMillionYuan].power() {
			unit = HundredMillionYuan
		}
		q.number = q.number.shift(q.unit.power() - moneyUnits[unit].power())
		c.made |= normalisedUnit
	}
	return Money{number: q.number, unit: unit, qualifier: q.qualifier}, c.made.list(), nil
}

// ReadPoints reads points as people type them, under the rules of
// ReadQuantity; 分 is the only unit that they may have.
func ReadPoints(text string) (Points, Assumptions, error) {
	c, err := openCell(text)
	if err != nil || c.rest == "" {
		return Points{}, c.made.list(), wrapError("points", text, err)
	}
	q, err := c.quantity()
	switch {
	case err != nil:
	case q.qualifier != Plain || c.currency:
		err = ErrNumber
	case q.unit.word() == "分":
		c.made |= normalisedUnit
	case q.unit.word() != "":
		err = ErrUnit
	}
	if err != nil {
		return Points{}, nil, parseError("points", text, err)
	}
	return Points{q.number}, c.made.list(), nil
}

// ReadNumber reads the number at the start of a longer text, with a qualifier
// in front of it, and returns the text that follows as it was typed. It reads
// neither a unit nor Chinese numerals. Of the text only the number is bounded
// in length.
func ReadNumber(text string) (number Quantity, rest string, made Assumptions, err error) {
	c := cell{rest: strings.TrimLeftFunc(text, isSpace)}
	if c.rest == "" {
		return Quantity{}, "", nil, parseError("quantity", text, ErrEmpty)
	}
	c.cutQualifier()
	n, err := c.number()
	if err != nil {
		return Quantity{}, "", nil, parseError("quantity", text, err)
	}
	return Quantity{number: n, qualifier: c.qualifier}, c.rest, c.made.list(), nil
}

// ReadUnit reads a unit as people type it, as in the unit column of a table
// that splits a target over several cells, and returns its canonical word. A
// blank text, a dash and the like give no unit.
func ReadUnit(text string) (string, Assumptions, error) {
	c, err := openCell(text)
	if err != nil || c.rest == "" {
		return "", c.made.list(), wrapError("unit", text, err)
	}
	u, err := c.unit()
	if err == nil && c.qualifier != Plain {
		err = ErrUnit
	}
	if err != nil {
		return "", nil, parseError("unit", text, err)
	}
	return u.word(), c.made.list(), nil
}

// cell is a text that is being read: what is left of it, and what was found
// out and assumed so far.
type cell struct {
	rest      string
	per       string // of 每亩300元: 亩
	made      assumed
	qualifier Qualifier
	currency  bool
}

// openCell takes off what surrounds a figure. An empty rest is an absent
// figure.
func openCell(text string) (cell, error) {
	c := cell{rest: strings.TrimFunc(text, isSpace)}
	switch {
	case len(c.rest) > MaxBytes:
		return cell{}, ErrTooLong
	case isAbsent(c.rest):
		return cell{made: assumedAbsent}, nil
	}
	c.cutMark()
	return c, nil
}

// cutMark takes off a sentence mark at the end.
func (c *cell) cutMark() {
	last, size := utf8.DecodeLastRuneInString(c.rest)
	switch last {
	case '。', '．', '.', '；', ';', '，', ',', '、', '｡':
		if rest := strings.TrimRightFunc(c.rest[:len(c.rest)-size], isSpace); rest != "" {
			c.rest = rest
			c.made |= droppedMark
		}
	}
}

// isAbsent recognises the marks that forms use for "no figure here".
func isAbsent(text string) bool {
	if text == "" || isDigit(text[0]) {
		return false
	}
	switch text {
	case "无", "暂无", "不适用", "N/A", "n/a", "NA", "…", "……":
		return true
	}
	for _, r := range text {
		if !strings.ContainsRune("-－—–―─﹣−/／\\", r) {
			return false
		}
	}
	return true
}

// quantity reads a whole cell.
func (c *cell) quantity() (Quantity, error) {
	if strings.HasPrefix(c.rest, "每") {
		c.cutPer()
	}
	c.cutQualifier()
	c.cutCurrency()
	c.cutQualifier()
	n, err := c.number()
	if err != nil {
		var ok bool
		if n, ok = c.numeral(); !ok {
			return Quantity{}, err
		}
	}
	u, err := c.unit()
	if err == nil && c.per != "" {
		u, err = c.perUnit(u)
	}
	if err != nil {
		return Quantity{}, err
	}
	return Quantity{number: n, unit: u, qualifier: c.qualifier}, nil
}

// cutQualifier reads a qualifier in front of the number.
func (c *cell) cutQualifier() {
	if c.rest == "" || c.rest[0] < utf8.RuneSelf {
		return
	}
	found, rest := cutQualifier(c.rest)
	if found == About {
		for _, filler := range [...]string{"为", "计"} {
			if after, ok := strings.CutPrefix(rest, filler); ok {
				rest = after
				c.made |= normalisedQualifier
			}
		}
	}
	for _, other := range [...]struct {
		word  string
		means Qualifier
	}{{"大约", About}, {"大概", About}, {"将近", Nearly}, {"接近", Nearly}, {"超", Over}, {"逾", Over}} {
		if after, ok := strings.CutPrefix(rest, other.word); ok && found == Plain {
			found, rest = other.means, after
			c.made |= normalisedQualifier
		}
	}
	if found != Plain {
		c.qualifier = c.qualifier.join(found)
		c.rest = rest
		c.skipSpaces()
	}
}

// cutCurrency reads a currency sign in front of the number.
func (c *cell) cutCurrency() {
	if c.rest == "" || isDigit(c.rest[0]) {
		return
	}
	for _, sign := range [...]string{"￥", "¥", "人民币", "RMB", "CNY", "rmb"} {
		if after, ok := strings.CutPrefix(c.rest, sign); ok {
			c.rest, c.currency = after, true
			c.made |= normalisedUnit
			c.skipSpaces()
			return
		}
	}
}

// currencyUnit is the unit of an amount of money: the yuan where only the
// power of ten is stated.
func (c *cell) currencyUnit(u unit) (unit, error) {
	switch u.base() {
	case "":
		c.made |= assumedUnit
		return newUnit(u.word() + "元")
	case "元":
		return u, nil
	}
	return unit{}, ErrUnit
}

func (c *cell) skipSpaces() {
	if rest := strings.TrimLeftFunc(c.rest, isSpace); len(rest) != len(c.rest) {
		c.rest = rest
		c.made |= droppedSpaces
	}
}

// isSpace recognises white space and the invisible characters that documents
// carry along.
func isSpace(r rune) bool {
	switch r {
	case '\u200b', '\u2060', '\ufeff':
		return true
	}
	return unicode.IsSpace(r)
}

// fold returns the ASCII character that r is the full-width form of, else r.
// Only single characters are folded, never by compatibility, which would turn
// 万㎡ into 万m2 and ① into 1.
func fold(r rune) rune {
	if r < utf8.RuneSelf {
		return r
	}
	if folded := width.LookupRune(r).Folded(); folded != 0 {
		return folded
	}
	return r
}

// wrapError is parseError for an error that may be none.
func wrapError(kind, text string, err error) error {
	if err == nil {
		return nil
	}
	return parseError(kind, text, err)
}
