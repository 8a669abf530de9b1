package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// unread says why the value at a path cannot be read and how it is written, "" where
// its error says so itself: most say it in English only.
func (t tongue) unread(path string, err error) string {
	var (
		field  *ruleset.FieldError
		number *figure.ParseError
		value  *performance.ValueError
	)
	if errors.As(err, &field) && len(field.Known()) > 0 {
		return t.say(path+" 的值不在允许范围内，应为："+allowed(field.Known()), "")
	}
	text, written := "", ""
	if errors.As(err, &number) {
		text, written = number.Text, form(number)
	}
	if errors.As(err, &value) {
		text = value.Text
	}
	if cell := valueForm(path); cell != "" {
		written = cell
	} else if want := t.literal(number); want != "" {
		return fmt.Sprintf(t.say("%s “%s”应为%s", "%s %q has to be %s"), path, text, want)
	}
	why := cause(err)
	if why == "" {
		return ""
	}
	return t.say(path+" “"+text+"”"+why+"，写法如"+written, "")
}

// literal says what a JSON value or a date has to be, "" for other figures.
func (t tongue) literal(err *figure.ParseError) string {
	switch {
	case err == nil:
	case errors.Is(err, figure.ErrJSON):
		return t.say("带引号的文字", "text between quotes")
	case errors.Is(err, figure.ErrDate):
		return t.say("日期，写作2024-03-01或2024年3月", "a date, written 2024-03-01 or 2024年3月")
	}
	return ""
}

// allowed lists in Chinese the words of a closed set.
func allowed(words []string) string {
	listed := slices.DeleteFunc(slices.Clone(words), func(word string) bool { return word == "" })
	text := strings.Join(listed, "、")
	if len(listed) < len(words) {
		text += "，或不填"
	}
	return text
}

// cause says in Chinese why a figure, a target or an actual value cannot be read, ""
// where there is another reason.
func cause(err error) string {
	for _, known := range [...]struct {
		err error
		why string
	}{
		{figure.ErrEmpty, "没有内容"},
		{figure.ErrTooLong, "过长：一个数连同单位不超过64字节"},
		{figure.ErrTooManyDigits, "过大或过细：一个数不超过18位数字"},
		{figure.ErrExponent, "不能用科学计数法"},
		{figure.ErrGroups, "千分位的位置不对"},
		{figure.ErrNoUnit, "没有写明货币单位"},
		{figure.ErrUnit, "的单位不能识别"},
		{figure.ErrDate, "不是规范的日期，或日历上没有这一天"},
		{figure.ErrJSON, "应为带引号的文字"},
		{figure.ErrNumber, "不是规范的数"},
		{performance.ErrRange, "不是规范的区间：两端单位应相同，低的在前"},
		{performance.ErrSign, "的符号不能识别"},
		{performance.ErrWords, "作为文字为空、过长或含有不能用的字符"},
		{performance.ErrTarget, "不是规范的指标值"},
		{performance.ErrActual, "不是规范的完成值"},
	} {
		if errors.Is(err, known.err) {
			return known.why
		}
	}
	return ""
}

// form says in Chinese how a figure is written.
func form(err *figure.ParseError) string {
	switch err.Kind {
	case "money":
		return "859.70万元"
	case "points":
		return "10或9.5，不带单位"
	case "quantity":
		return "90%或8个"
	case "date":
		return "2024-03-01或2024年3月"
	}
	return err.Kind
}

// valueForm says in Chinese how a target or an actual value is written, "" at
// another path.
func valueForm(path string) string {
	switch {
	case strings.HasSuffix(path, "/target"):
		return "≥90%、80%~90%、8个、2024年12月之前、效果明显或「文字」"
	case strings.HasSuffix(path, "/actual"):
		return "95%、859.70万元、2024年12月31日、2024年12月之前、效果明显或「文字」"
	}
	return ""
}
