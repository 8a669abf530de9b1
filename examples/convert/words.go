package main

import (
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/performance/sheet"
)

// tongue is the language of messages.
type tongue struct{ tag language.Tag }

func (t tongue) say(zh, en string) string {
	if base, _ := t.tag.Base(); base.String() == "en" {
		return en
	}
	return zh
}

// severity is the word before a finding.
func (t tongue) severity(severity check.Severity) string {
	switch severity {
	case check.Error:
		return t.say("错误：", "error: ")
	case check.Warning:
		return t.say("警告：", "warning: ")
	case check.Note, check.Off:
	}
	return t.say("提示：", "note: ")
}

// explain says why there is no form, and where.
func (t tongue) explain(err error) string {
	message := err.Error()
	switch {
	case errors.Is(err, sheet.ErrNoForm):
		message = t.say("没有找到自评表的表头（一级指标、三级指标、年度指标值等）", sheet.ErrNoForm.Error())
	case errors.Is(err, sheet.ErrText):
		message = t.say("有不能解码的字节，可用 -encoding 指定编码", "a byte does not decode; -encoding names another encoding")
	case errors.Is(err, sheet.ErrQuote):
		message = t.say("引号没有结束", sheet.ErrQuote.Error())
	case errors.Is(err, sheet.ErrTooLarge):
		message = t.say("表格超出上限", sheet.ErrTooLarge.Error())
	}
	var at *sheet.Error
	if !errors.As(err, &at) || at.Row == 0 {
		return message
	}
	if at.Column == 0 {
		return fmt.Sprintf(t.say("第%d行：%s", "row %d: %s"), at.Row, message)
	}
	return fmt.Sprintf(t.say("第%d行%s列：%s", "row %d, column %s: %s"), at.Row, sheet.ColumnName(at.Column), message)
}
